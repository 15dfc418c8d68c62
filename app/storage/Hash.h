// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct evp_md_ctx_st;

namespace candour {

/// SHA-256 over fields that cannot run into one another: each is preceded by its length (eight bytes, most significant
/// first), and all by a domain, so that a hash of one kind never stands for another.
class Hash
{
public:
    explicit Hash(const QByteArray &domain);

    Hash &add(const QByteArray &bytes);
    Hash &add(const QString &text); ///< As UTF-8.
    Hash &add(qint64 number);       ///< Eight bytes, most significant first.

    /// 32 bytes; nothing can be added afterwards.
    QByteArray result();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
};

/// The plain SHA-256 of bytes that come piece by piece.
class PieceHash
{
public:
    PieceHash();
    void add(const QByteArray &piece);
    QByteArray result(); ///< As with Hash.

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
};

/// The plain SHA-256 of these bytes, 32 bytes, as sha256sum prints it in hexadecimal digits.
QByteArray sha256(const QByteArray &bytes);

} // namespace candour
