// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Typefaces.h"

#include "base/Literals.h"
#include "publish/Messages.h"

#include <QStringList>

namespace candour::pdfwriter {

namespace {

/// All from Debian's fonts-noto-core. Another family would make the bytes depend on the machine, so none is taken.
const QStringList &families()
{
    static const QStringList list{
        u"Noto Sans"_s,          u"Noto Sans Hebrew"_s,     u"Noto Sans Arabic"_s,  u"Noto Sans Armenian"_s,
        u"Noto Sans Georgian"_s, u"Noto Sans Devanagari"_s, u"Noto Sans Bengali"_s, u"Noto Sans Gurmukhi"_s,
        u"Noto Sans Gujarati"_s, u"Noto Sans Tamil"_s,      u"Noto Sans Telugu"_s,  u"Noto Sans Thai"_s,
        u"Noto Sans Ethiopic"_s, u"Noto Sans Math"_s,       u"Noto Sans Symbols"_s, u"Noto Sans Symbols2"_s};
    return list;
}

/// The tables without which a face cannot be embedded as TrueType outlines.
bool hasOutlines(const QRawFont &font)
{
    return !font.fontTable("glyf").isEmpty() && !font.fontTable("loca").isEmpty() && font.fontTable("fvar").isEmpty();
}

} // namespace

QFont Typefaces::font(const TextStyle &style)
{
    // Named in full, so that nothing of the application's own font comes with it.
    QFont font(families(), -1, style.bold ? QFont::Bold : QFont::Normal, style.italic);
    font.setPixelSize(style.size * unitsPerPoint);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::ForceOutline));
    font.setKerning(true);
    return font;
}

Result<> Typefaces::installed()
{
    const QRawFont main = QRawFont::fromFont(font(look::body));
    if (main.isValid() && main.familyName() == families().constFirst() && hasOutlines(main))
        return {};
    return fail(ErrorKind::Unreadable,
                PdfMessages::tr("The typeface %1 is not installed. Install the package "
                                "fonts-noto-core and publish again.")
                    .arg(families().constFirst()),
                u"found "_s + main.familyName());
}

int Typefaces::number(const QRawFont &font)
{
    if (const auto known = m_known.constFind(font); known != m_known.constEnd())
        return *known;
    int number = -1;
    if (families().contains(font.familyName()) && hasOutlines(font)) {
        const QByteArray file = font.fontTable("head") + font.fontTable("name");
        number = m_byFile.value(file, -1);
        if (number < 0) {
            number = int(m_faces.size());
            m_byFile.insert(file, number);
            m_faces.append(font);
        }
    }
    m_known.insert(font, number);
    return number;
}

} // namespace candour::pdfwriter
