// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/SealedFile.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

#include <QtEndian>

#include <sodium.h>

namespace candour {

namespace {

// The file: magic, salt, operations (8 bytes), memory in bytes (8 bytes), header of the stream, chunks.
const QByteArray Magic("candour-sealed-1\n");
constexpr qsizetype SealedChunk = 64 * 1024;
constexpr quint64 Operations = crypto_pwhash_OPSLIMIT_MODERATE;
constexpr quint64 Memory = crypto_pwhash_MEMLIMIT_MODERATE;
constexpr quint64 MostOperations = 6;
constexpr quint64 MostMemory = 512ULL * 1024 * 1024;
constexpr qsizetype HeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype TagSize = crypto_secretstream_xchacha20poly1305_ABYTES;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes(sizeof number, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

tl::unexpected<Error> cannotSeal()
{
    return fail(ErrorKind::Unreadable,
                SealedFileMessages::tr("The file could not be locked with the passphrase. Nothing was written."));
}

tl::unexpected<Error> cannotUnseal()
{
    return fail(ErrorKind::Refused, SealedFileMessages::tr("The passphrase does not open this file, or the file was "
                                                           "changed on its way. Nothing was taken up."));
}

/// The key, wiped when it goes out of use.
class StreamKey
{
public:
    StreamKey() : m_bytes(crypto_secretstream_xchacha20poly1305_KEYBYTES, 0) {}
    ~StreamKey() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(StreamKey)

    /// False where there is not enough memory.
    bool make(const QString &passphrase, const QByteArray &salt, quint64 operations, quint64 memory)
    {
        QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const int made =
            crypto_pwhash(raw(m_bytes), quint64(m_bytes.size()), secret.constData(), quint64(secret.size()), raw(salt),
                          operations, size_t(memory), crypto_pwhash_ALG_ARGON2ID13);
        sodium_memzero(secret.data(), size_t(secret.size()));
        return made == 0;
    }
    const unsigned char *bytes() const { return raw(m_bytes); }

private:
    QByteArray m_bytes;
};

} // namespace

Result<QByteArray> seal(const QByteArray &bytes, const QString &passphrase)
{
    if (passphrase.size() < ShortestPassphrase)
        return fail(ErrorKind::Usage,
                    SealedFileMessages::tr("A passphrase needs at least %1 characters. Several words are easy to tell "
                                           "on the telephone.")
                        .arg(ShortestPassphrase));
    if (sodium_init() < 0)
        return cannotSeal();
    QByteArray salt(crypto_pwhash_SALTBYTES, 0);
    randombytes_buf(salt.data(), size_t(salt.size()));
    StreamKey key;
    if (!key.make(passphrase, salt, Operations, Memory))
        return cannotSeal();
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(HeaderSize, 0);
    if (crypto_secretstream_xchacha20poly1305_init_push(&state, raw(header), key.bytes()) != 0)
        return cannotSeal();
    QByteArray sealed = Magic + salt + bigEndian(Operations) + bigEndian(Memory) + header;
    QByteArray chunk(SealedChunk + TagSize, Qt::Uninitialized);
    qsizetype done = 0;
    do {
        const qsizetype size = std::min(SealedChunk, bytes.size() - done);
        const bool last = done + size == bytes.size();
        unsigned long long length = 0;
        if (crypto_secretstream_xchacha20poly1305_push(&state, raw(chunk), &length, raw(bytes) + done, quint64(size),
                                                       nullptr, 0,
                                                       last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0) != 0)
            return cannotSeal();
        sealed.append(chunk.constData(), qsizetype(length));
        done += size;
    } while (done < bytes.size());
    sodium_memzero(&state, sizeof state);
    return sealed;
}

bool isSealed(const QByteArray &bytes)
{
    return bytes.startsWith(Magic);
}

Result<QByteArray> unseal(const QByteArray &bytes, const QString &passphrase)
{
    constexpr qsizetype numbers = 2 * sizeof(quint64);
    const qsizetype begin = Magic.size() + crypto_pwhash_SALTBYTES + numbers + HeaderSize;
    if (sodium_init() < 0 || !isSealed(bytes) || bytes.size() < begin + TagSize)
        return cannotUnseal();
    const QByteArray salt = bytes.mid(Magic.size(), crypto_pwhash_SALTBYTES);
    const char *stated = bytes.constData() + Magic.size() + crypto_pwhash_SALTBYTES;
    const auto operations = qFromBigEndian<quint64>(stated);
    const auto memory = qFromBigEndian<quint64>(stated + sizeof(quint64));
    if (operations < 1 || operations > MostOperations || memory < crypto_pwhash_MEMLIMIT_MIN || memory > MostMemory)
        return cannotUnseal();
    StreamKey key;
    crypto_secretstream_xchacha20poly1305_state state;
    if (!key.make(passphrase, salt, operations, memory) ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(bytes) + begin - HeaderSize, key.bytes()) != 0)
        return cannotUnseal();
    QByteArray opened;
    QByteArray chunk(SealedChunk, Qt::Uninitialized);
    unsigned char tag = 0;
    for (qsizetype at = begin; at < bytes.size(); at += SealedChunk + TagSize) {
        const qsizetype size = std::min(SealedChunk + TagSize, bytes.size() - at);
        unsigned long long length = 0;
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL || size < TagSize ||
            crypto_secretstream_xchacha20poly1305_pull(&state, raw(chunk), &length, &tag, raw(bytes) + at,
                                                       quint64(size), nullptr, 0) != 0)
            return cannotUnseal();
        opened.append(chunk.constData(), qsizetype(length));
    }
    sodium_memzero(&state, sizeof state);
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return cannotUnseal();
    return opened;
}

} // namespace candour
