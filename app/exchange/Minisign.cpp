// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Minisign.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <sodium.h>

namespace candour::minisign {

namespace {

constexpr qsizetype IdSize = 8;
constexpr qsizetype PointSize = crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype SecretSize = crypto_sign_SECRETKEYBYTES;
constexpr qsizetype SignatureSize = crypto_sign_BYTES;
constexpr qsizetype DigestSize = 64;

const QByteArray KeyKind("Ed");
const QByteArray PrehashedKind("ED");
const QByteArray Unlocked("\0\0", 2); ///< In the place of how a passphrase makes the key.
const QByteArray ChecksumKind("B2");
constexpr qsizetype KdfSize = 32 + 8 + 8; ///< Salt, operations, memory: unused without a passphrase.
constexpr qsizetype ChecksumSize = 32;    ///< Unused without a passphrase, too.
constexpr qsizetype SecretFileSize = 2 + 2 + 2 + KdfSize + IdSize + SecretSize + ChecksumSize;

const QByteArray UntrustedPrefix("untrusted comment: ");
const QByteArray TrustedPrefix("trusted comment: ");

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

tl::unexpected<Error> noPublicKey()
{
    return fail(ErrorKind::Usage,
                MinisignMessages::tr("This is no public key. A public key is one line of 56 characters that begins "
                                     "with RW, or a file with that line."));
}

tl::unexpected<Error> noSecretKey(const QString &detail)
{
    return fail(ErrorKind::Refused,
                MinisignMessages::tr("The file of the signing key is damaged, or it is no such "
                                     "file. Nothing was signed."),
                detail);
}

tl::unexpected<Error> noSignature(const QString &detail)
{
    return fail(ErrorKind::Refused,
                MinisignMessages::tr("The signature is damaged, or it is no signature of the kind "
                                     "that minisign makes. Nothing was taken up."),
                detail);
}

tl::unexpected<Error> cannotSign(const QString &detail)
{
    return fail(ErrorKind::Unreadable, MinisignMessages::tr("The file could not be signed. Nothing was written."),
                detail);
}

/// Only what is written as it would be written again: one text for one value.
std::optional<QByteArray> fromStrictBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

bool isComment(const QByteArray &line, const QByteArray &prefix)
{
    return line.startsWith(prefix);
}

/// Such a comment goes to terminals as it is.
bool isShowable(const QString &comment)
{
    return comment.isValidUtf16() && std::all_of(comment.begin(), comment.end(), [](QChar c) {
               return c == u'\t' || (c.isPrint() || c.isSurrogate());
           });
}

QByteArray digestOf(const QByteArray &message)
{
    QByteArray digest(DigestSize, 0);
    crypto_generichash(raw(digest), DigestSize, raw(message), quint64(message.size()), nullptr, 0);
    return digest;
}

} // namespace

SecretKey::SecretKey(const QByteArray &id, const QByteArray &bytes) : m_id(id), m_bytes(bytes)
{
    m_bytes.detach(); // a copy of our own, so that wiping it reaches all of it
}

SecretKey::~SecretKey()
{
    sodium_memzero(m_bytes.data(), size_t(m_bytes.size()));
}

PublicKey SecretKey::publicKey() const
{
    return {.id = m_id, .point = m_bytes.last(PointSize)};
}

const unsigned char *SecretKey::bytes() const
{
    return raw(m_bytes);
}

QString line(const PublicKey &key)
{
    return QString::fromLatin1(QByteArray(KeyKind + key.id + key.point).toBase64());
}

Result<PublicKey> readPublicKey(const QString &text)
{
    if (text.size() > KeyFileLimit)
        return noPublicKey();
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts); // people pass it on by e-mail and by editors
    for (QString &one : lines)
        one = one.trimmed();
    lines.removeAll(QString());
    if (lines.size() == 2 && isComment(lines.first().toUtf8(), UntrustedPrefix))
        lines.removeFirst();
    const auto bytes = lines.size() == 1 ? fromStrictBase64(lines.first().toLatin1()) : std::nullopt;
    if (!bytes || bytes->size() != KeyKind.size() + IdSize + PointSize || !bytes->startsWith(KeyKind))
        return noPublicKey();
    return PublicKey{.id = bytes->mid(KeyKind.size(), IdSize), .point = bytes->last(PointSize)};
}

QByteArray writePublicKey(const PublicKey &key)
{
    return UntrustedPrefix + "minisign public key " + keyId(key).toLatin1() + '\n' + line(key).toLatin1() + '\n';
}

QString keyId(const PublicKey &key)
{
    return u"%1"_s.arg(qFromLittleEndian<quint64>(key.id.constData()), 16, 16, QChar(u'0')).toUpper();
}

QString fingerprint(const PublicKey &key)
{
    constexpr int groups = 8;
    constexpr int bytesOfGroup = 5;
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray("CANDOUR-FINGERPRINT-v1" + key.id + key.point), QCryptographicHash::Sha512);
    QStringList all;
    for (int group = 0; group < groups; ++group) {
        quint64 number = 0;
        for (int i = 0; i < bytesOfGroup; ++i)
            number = number << 8 | quint8(hash.at(group * bytesOfGroup + i));
        all += u"%1"_s.arg(number % 100'000, 5, 10, QChar(u'0'));
    }
    return all.join(u' ');
}

Result<SecretKey> newSecretKey()
{
    QByteArray id(IdSize, 0);
    QByteArray point(PointSize, 0);
    QByteArray bytes(SecretSize, 0);
    if (sodium_init() < 0 || crypto_sign_keypair(raw(point), raw(bytes)) != 0)
        return cannotSign(u"no key pair"_s);
    randombytes_buf(id.data(), size_t(id.size()));
    SecretKey key(id, bytes);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return key;
}

Result<SecretKey> readSecretKey(const QByteArray &file)
{
    const QList<QByteArray> lines = file.split('\n');
    if (sodium_init() < 0 || file.size() > KeyFileLimit || lines.size() != 3 || !lines.last().isEmpty() ||
        !isComment(lines.first(), UntrustedPrefix))
        return noSecretKey(u"not two lines"_s);
    auto bytes = fromStrictBase64(lines.at(1));
    if (!bytes || bytes->size() != SecretFileSize || !bytes->startsWith(KeyKind) || bytes->mid(4, 2) != ChecksumKind)
        return noSecretKey(u"not the size or the kind"_s);
    if (bytes->mid(2, 2) != Unlocked)
        return fail(ErrorKind::Refused,
                    MinisignMessages::tr("The signing key is locked by a passphrase. Candour uses keys without one, "
                                         "such as “minisign -G -W” makes. Nothing was signed."));
    QByteArray secret = bytes->mid(6 + KdfSize + IdSize, SecretSize);
    SecretKey key(bytes->mid(6 + KdfSize, IdSize), secret);
    QByteArray point(PointSize, 0);
    QByteArray again(SecretSize, 0);
    const bool fits = crypto_sign_seed_keypair(raw(point), raw(again), raw(secret)) == 0 && again == secret;
    for (QByteArray *copy : {&*bytes, &secret, &again})
        sodium_memzero(copy->data(), size_t(copy->size()));
    if (!fits)
        return noSecretKey(u"the halves do not fit"_s);
    return key;
}

QByteArray writeSecretKey(const SecretKey &key)
{
    QByteArray bytes = KeyKind + Unlocked + ChecksumKind + QByteArray(KdfSize, 0) + key.id();
    bytes.append(reinterpret_cast<const char *>(key.bytes()), SecretSize);
    bytes.append(QByteArray(ChecksumSize, 0));
    QByteArray file = UntrustedPrefix + "minisign secret key\n" + bytes.toBase64() + '\n';
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return file;
}

Result<QByteArray> sign(const SecretKey &key, const QByteArray &message, const QString &trustedComment)
{
    const QByteArray comment = trustedComment.toUtf8();
    if (sodium_init() < 0 || !isShowable(trustedComment) || comment.size() > SignatureFileLimit / 2)
        return cannotSign(u"no such comment"_s);
    const QByteArray digest = digestOf(message);
    QByteArray ofMessage(SignatureSize, 0);
    QByteArray ofComment(SignatureSize, 0);
    if (crypto_sign_detached(raw(ofMessage), nullptr, raw(digest), quint64(digest.size()), key.bytes()) != 0)
        return cannotSign(u"the message"_s);
    const QByteArray covered = ofMessage + comment;
    if (crypto_sign_detached(raw(ofComment), nullptr, raw(covered), quint64(covered.size()), key.bytes()) != 0)
        return cannotSign(u"the comment"_s);
    return UntrustedPrefix + "signature from Candour, in the format of minisign\n" +
           QByteArray(PrehashedKind + key.id() + ofMessage).toBase64() + '\n' + TrustedPrefix + comment + '\n' +
           ofComment.toBase64() + '\n';
}

Result<Signature> readSignature(const QByteArray &file)
{
    const QList<QByteArray> lines = file.split('\n');
    if (file.size() > SignatureFileLimit || lines.size() != 5 || !lines.last().isEmpty() ||
        !isComment(lines.at(0), UntrustedPrefix) || !isComment(lines.at(2), TrustedPrefix))
        return noSignature(u"not four lines"_s);
    const auto ofMessage = fromStrictBase64(lines.at(1));
    const auto ofComment = fromStrictBase64(lines.at(3));
    if (!ofMessage || ofMessage->size() != PrehashedKind.size() + IdSize + SignatureSize || !ofComment ||
        ofComment->size() != SignatureSize)
        return noSignature(u"not the size"_s);
    if (!ofMessage->startsWith(PrehashedKind))
        return noSignature(u"another kind of signature"_s);
    const QByteArray comment = lines.at(2).mid(TrustedPrefix.size());
    const QString shown = QString::fromUtf8(comment);
    if (shown.toUtf8() != comment || !isShowable(shown))
        return noSignature(u"a comment that cannot be shown"_s);
    return Signature{.keyId = ofMessage->mid(PrehashedKind.size(), IdSize),
                     .ofMessage = ofMessage->last(SignatureSize),
                     .ofComment = *ofComment,
                     .trustedComment = shown};
}

bool isBy(const PublicKey &key, const Signature &signature, const QByteArray &message)
{
    if (sodium_init() < 0 || key.id != signature.keyId || key.id.size() != IdSize || key.point.size() != PointSize ||
        signature.ofMessage.size() != SignatureSize || signature.ofComment.size() != SignatureSize)
        return false;
    const QByteArray digest = digestOf(message);
    const QByteArray covered = signature.ofMessage + signature.trustedComment.toUtf8();
    return crypto_sign_verify_detached(raw(signature.ofMessage), raw(digest), quint64(digest.size()), raw(key.point)) ==
               0 &&
           crypto_sign_verify_detached(raw(signature.ofComment), raw(covered), quint64(covered.size()),
                                       raw(key.point)) == 0;
}

} // namespace candour::minisign
