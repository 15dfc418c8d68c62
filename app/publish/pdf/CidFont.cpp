// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/CidFont.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <hb-subset.h>

#include <cmath>

namespace candour::pdfwriter {

namespace {

/// What a PDF needs of a TrueType file; names, layout rules and hints stay behind.
constexpr const char *neededTables[] = {"glyf", "loca", "head", "hhea", "hmtx", "maxp"};

hb_blob_t *blob(const QByteArray &bytes)
{
    return hb_blob_create(bytes.constData(), unsigned(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
}

hb_face_t *faceOf(const QRawFont &font)
{
    hb_face_t *face = hb_face_builder_create();
    for (const char *name : neededTables) {
        hb_blob_t *table = blob(font.fontTable(name));
        hb_face_builder_add_table(face, hb_tag_from_string(name, 4), table);
        hb_blob_destroy(table);
    }
    hb_blob_t *file = hb_face_reference_blob(face);
    hb_face_destroy(face);
    hb_face_t *whole = hb_face_create(file, 0);
    hb_blob_destroy(file);
    return whole;
}

/// Six letters from the contents, as ISO 32000-1, 9.6.4 asks for.
QByteArray subsetTag(const QByteArray &file)
{
    const QByteArray hash = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + quint8(hash.at(i)) % 26);
    return tag;
}

QByteArray hexUtf16(const QString &text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex;
}

QByteArray hexCid(int cid)
{
    return QByteArray::number(cid, 16).rightJustified(4, '0').toUpper();
}

qint16 shortAt(const QByteArray &table, int offset)
{
    return table.size() < offset + 2 ? qint16(0) : qFromBigEndian<qint16>(table.constData() + offset);
}

} // namespace

CidFont::CidFont(const QRawFont &font) : m_font(font), m_face(faceOf(font)), m_metrics(hb_font_create(m_face.get()))
{
    m_widths.append(thousandths(hb_font_get_glyph_h_advance(m_metrics.get(), 0)));
}

int CidFont::cid(quint32 glyph, const QString &text)
{
    const QPair<quint32, QString> key(glyph, text);
    if (const auto known = m_cids.constFind(key); known != m_cids.constEnd())
        return *known;
    const int cid = int(m_glyphs.size());
    m_cids.insert(key, cid);
    m_glyphs.append(glyph);
    m_texts.append(text);
    m_widths.append(thousandths(hb_font_get_glyph_h_advance(m_metrics.get(), glyph)));
    return cid;
}

CidFont::Embedded CidFont::embedded() const
{
    Embedded result;
    result.file = subset(result.glyphs);
    result.characters = characterMap();
    const QByteArray name = QString(m_font.familyName() + u'-' + m_font.styleName()).remove(u' ').toLatin1();
    result.name = subsetTag(result.file + result.characters) + '+' + name;
    // Offsets from the OpenType specification: head.xMin is 36, hhea.ascender 4, OS/2.sCapHeight 88.
    const QByteArray head = m_font.fontTable("head");
    for (int i = 0; i < 4; ++i)
        result.box.append(thousandths(shortAt(head, 36 + 2 * i)));
    const QByteArray hhea = m_font.fontTable("hhea");
    result.ascent = thousandths(shortAt(hhea, 4));
    result.descent = thousandths(shortAt(hhea, 6));
    const int capHeight = thousandths(shortAt(m_font.fontTable("OS/2"), 88));
    result.capHeight = capHeight > 0 ? capHeight : result.ascent;
    result.italicAngle = shortAt(m_font.fontTable("post"), 4);
    result.bold = m_font.weight() > QFont::Medium;
    return result;
}

QByteArray CidFont::subset(QByteArray &glyphMap) const
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return {};
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    for (const quint32 glyph : m_glyphs)
        hb_set_add(hb_subset_input_glyph_set(input), glyph);
    QByteArray file;
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(m_face.get(), input);
    if (hb_face_t *face = plan ? hb_subset_plan_execute_or_fail(plan) : nullptr) {
        const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
        for (const quint32 glyph : m_glyphs) {
            const quint32 renumbered = hb_map_get(map, glyph);
            glyphMap += char(renumbered >> 8);
            glyphMap += char(renumbered & 0xff);
        }
        hb_blob_t *bytes = hb_face_reference_blob(face);
        unsigned length = 0;
        const char *data = hb_blob_get_data(bytes, &length);
        file = QByteArray(data, qsizetype(length));
        hb_blob_destroy(bytes);
        hb_face_destroy(face);
    }
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return file;
}

QByteArray CidFont::characterMap() const
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr int largestBlock = 100; // ISO 32000-1, 9.10.3
    const int count = int(m_texts.size());
    for (int first = 1; first < count; first += largestBlock) {
        const int last = std::min(first + largestBlock, count);
        map += QByteArray::number(last - first) + " beginbfchar\n";
        for (int cid = first; cid < last; ++cid)
            map += '<' + hexCid(cid) + "> <" + hexUtf16(m_texts.at(cid)) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

int CidFont::thousandths(qreal units) const
{
    return int(std::lround(units * 1000 / hb_face_get_upem(m_face.get())));
}

} // namespace candour::pdfwriter
