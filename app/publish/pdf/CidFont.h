// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QRawFont>
#include <QString>

#include <hb.h>

#include <memory>

namespace candour::pdfwriter {

/// A face as it is embedded: only the glyphs in use, one character identifier (CID) for each distinct pair of a glyph
/// and its text, so that every glyph extracts as exactly the characters it stands for. CID 0 stays glyph 0, unused.
class CidFont
{
public:
    explicit CidFont(const QRawFont &font);

    /// The identifier of a glyph with this text.
    int cid(quint32 glyph, const QString &text);

    /// How far the pen moves after it, in thousandths of the size.
    int width(int cid) const { return m_widths.at(cid); }
    const QList<int> &widths() const { return m_widths; }

    /// The parts of the font for the file, once all identifiers are given.
    struct Embedded
    {
        QByteArray name;       ///< With the six letters that mark a subset.
        QByteArray file;       ///< TrueType.
        QByteArray glyphs;     ///< CIDToGIDMap.
        QByteArray characters; ///< ToUnicode.
        QList<int> box;        ///< In thousandths: left, bottom, right, top.
        int ascent = 0;
        int descent = 0;
        int capHeight = 0;
        int italicAngle = 0;
        bool bold = false;
    };

    /// An empty file in it means that the face could not be subset.
    Embedded embedded() const;

private:
    struct Destroy
    {
        void operator()(hb_face_t *face) const { hb_face_destroy(face); }
        void operator()(hb_font_t *font) const { hb_font_destroy(font); }
    };

    QByteArray subset(QByteArray &glyphMap) const;
    QByteArray characterMap() const;
    int thousandths(qreal units) const;

    QRawFont m_font;
    std::unique_ptr<hb_face_t, Destroy> m_face;
    std::unique_ptr<hb_font_t, Destroy> m_metrics;
    QHash<QPair<quint32, QString>, int> m_cids;
    QList<quint32> m_glyphs{0};
    QList<QString> m_texts{QString()};
    QList<int> m_widths;
};

} // namespace candour::pdfwriter
