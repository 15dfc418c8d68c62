// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <qpdf/QPDFObjectHandle.hh>

#include <memory>
#include <string>

namespace candour {

/// What the codes of one font mean, and which of them were drawn.
struct PdfFont
{
    int codeLength = 1; ///< Bytes.
    bool hasUnicode = false;
    bool isKnown = true; ///< A code that no map explains means the letter of that number.
    QHash<uint, QString> unicode;
    QSet<uint> drawn;
    bool isUnread = false; ///< Something was drawn of which nothing says what it means.

    /// Text of a drawn string; notes which codes it used.
    QString decode(const std::string &codes);

    /// Everything the font could draw by its inventory, in the order of its codes.
    QString inventory() const;

    /// Characters of the inventory that only codes have which were never drawn.
    QString neverDrawn() const;
};

/// The fonts of a file, read once each.
class PdfFonts
{
public:
    /// Notes the fonts of a resource dictionary, so that stray content may use them by name.
    void learn(QPDFObjectHandle resources);

    /// The font called \a name in \a resources, or else anywhere in the file; null if there is none.
    PdfFont *find(QPDFObjectHandle resources, const std::string &name);

    const QHash<QString, std::shared_ptr<PdfFont>> &all() const { return m_fonts; }

private:
    PdfFont *read(QPDFObjectHandle font);

    QHash<QString, std::shared_ptr<PdfFont>> m_fonts; ///< By object number, or their own text.
    QHash<QString, QPDFObjectHandle> m_names;
};

} // namespace candour
