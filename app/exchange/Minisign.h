// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

/// Signatures in the format of minisign (Ed25519 over BLAKE2b-512, by libsodium), so that anybody can check them with
/// that program: https://jedisct1.github.io/minisign/
namespace candour::minisign {

/// The half of a key that may be known to everybody.
struct PublicKey
{
    QByteArray id;    ///< 8 bytes that files name the key by; anybody could choose the same.
    QByteArray point; ///< 32 bytes.
    bool operator==(const PublicKey &) const = default;
};

/// The half that signs. Its memory is wiped when it goes out of use.
class SecretKey
{
public:
    SecretKey(const QByteArray &id, const QByteArray &bytes);
    SecretKey(SecretKey &&other) noexcept = default;
    SecretKey &operator=(SecretKey &&other) noexcept = delete;
    ~SecretKey();
    Q_DISABLE_COPY(SecretKey)

    PublicKey publicKey() const;
    const QByteArray &id() const { return m_id; }
    const unsigned char *bytes() const; ///< 64.

private:
    QByteArray m_id;
    QByteArray m_bytes;
};

struct Signature
{
    QByteArray keyId;
    QByteArray ofMessage; ///< 64 bytes, over the BLAKE2b-512 of the message.
    QByteArray ofComment; ///< 64 bytes, over the former and the trusted comment.
    QString trustedComment;
    bool operator==(const Signature &) const = default;
};

inline constexpr qsizetype KeyFileLimit = 4096;        ///< Bytes.
inline constexpr qsizetype SignatureFileLimit = 10240; ///< Bytes; that program writes no longer comments.

/// The key as it is told to others: 56 characters that begin with "RW".
QString line(const PublicKey &key);

/// From what line() gives, or from the two lines of a file. Refused where it is anything else.
Result<PublicKey> readPublicKey(const QString &text);
QByteArray writePublicKey(const PublicKey &key);

/// Sixteen hexadecimal digits, as that program shows them: to tell keys apart, and not to trust one.
QString keyId(const PublicKey &key);

/// Eight groups of five digits, for two people to compare by telephone before one trusts the key of the other.
QString fingerprint(const PublicKey &key);

Result<SecretKey> newSecretKey();

/// From the two lines of a file without a passphrase. Refused where it is anything else, or its halves do not fit.
Result<SecretKey> readSecretKey(const QByteArray &file);
QByteArray writeSecretKey(const SecretKey &key);

/// The file of a signature. The comment is covered by it: one line without control characters but tabs.
Result<QByteArray> sign(const SecretKey &key, const QByteArray &message, const QString &trustedComment);

/// What such a file says; proves nothing yet. Refused where it is not exactly in that form.
Result<Signature> readSignature(const QByteArray &file);

/// True only where this key signed exactly this message and the trusted comment.
bool isBy(const PublicKey &key, const Signature &signature, const QByteArray &message);

} // namespace candour::minisign
