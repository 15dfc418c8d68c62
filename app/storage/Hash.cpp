// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Hash.h"

#include <QtEndian>

#include <openssl/evp.h>

namespace candour {

namespace {

using Context = std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)>;

Context started()
{
    Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("SHA-256 is not available");
    return context;
}

QByteArray finished(EVP_MD_CTX *context)
{
    QByteArray hash(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned length = 0;
    if (EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(hash.data()), &length) != 1)
        qFatal("SHA-256 failed");
    hash.truncate(length);
    return hash;
}

} // namespace

Hash::Hash(const QByteArray &domain) : m_context(started())
{
    add(domain);
}

Hash &Hash::add(const QByteArray &bytes)
{
    add(qint64(bytes.size()));
    EVP_DigestUpdate(m_context.get(), bytes.constData(), size_t(bytes.size()));
    return *this;
}

Hash &Hash::add(const QString &text)
{
    return add(text.toUtf8());
}

Hash &Hash::add(qint64 number)
{
    const qint64 bigEndian = qToBigEndian(number);
    EVP_DigestUpdate(m_context.get(), &bigEndian, sizeof bigEndian);
    return *this;
}

QByteArray Hash::result()
{
    return finished(m_context.get());
}

PieceHash::PieceHash() : m_context(started()) {}

void PieceHash::add(const QByteArray &piece)
{
    EVP_DigestUpdate(m_context.get(), piece.constData(), size_t(piece.size()));
}

QByteArray PieceHash::result()
{
    return finished(m_context.get());
}

QByteArray sha256(const QByteArray &bytes)
{
    PieceHash hash;
    hash.add(bytes);
    return hash.result();
}

} // namespace candour
