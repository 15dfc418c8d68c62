// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Pasting.h"

#include "base/CleanText.h"
#include "exchange/ForeignText.h"
#include "exchange/JsonReader.h"
#include "workspace/FileErrors.h"

namespace candour::pasting {

Result<ForeignDocument> document(const QByteArray &html, const QString &plain)
{
    if (html.isEmpty())
        return foreignPlainText(plain);
    auto read = foreignHtml(html);
    const bool saysNothing = !read || read->blocks.isEmpty();
    return saysNothing && !plain.isEmpty() ? foreignPlainText(plain) : read;
}

Result<ForeignDocument> documentIn(const QString &path)
{
    const auto bytes = readFile(path, ForeignLimits().bytes);
    const auto read = bytes ? foreignFile(*bytes) : failed(bytes);
    return read.map_error([&](const Error &error) { return exchanging::ofFile(path, error); });
}

Result<RichText> answer(const QByteArray &html, const QString &plain)
{
    const auto read = foreignHtml(html);
    if (read && !read->blocks.isEmpty())
        return asRichText(read->blocks);
    return plain.isEmpty() && !read ? failed(read) : foreignLines(plain);
}

Result<QString> line(const QByteArray &html, const QString &plain)
{
    const auto text = answer(html, plain);
    if (!text)
        return failed(text);
    // Where there is no formatting, a dash is a minus and no bullet.
    return html.isEmpty() ? cleanLine(plain).simplified() : plainText(*text).simplified();
}

} // namespace candour::pasting
