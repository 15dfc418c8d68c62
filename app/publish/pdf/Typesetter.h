// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Clusters.h"
#include "publish/pdf/Glyph.h"
#include "publish/pdf/Typefaces.h"
#include "summary/Document.h"

namespace candour::pdfwriter {

/// Breaks words into lines of at most a given width and says where each glyph goes.
/// The base direction follows the words; lines are ragged.
class Typesetter
{
public:
    /// \a language is the BCP 47 tag of the document; labels speak it.
    explicit Typesetter(QString language) : m_language(std::move(language)) {}

    /// Where short lines stand: where their words begin, or always on one side.
    enum class Align {
        Leading,
        Left,
        Right,
    };

    /// The lines of these words; none if there are no words.
    QList<Line> set(const Inlines &inlines, const TextStyle &style, qreal width, Align align = Align::Leading);
    QList<Line> set(const QString &words, const TextStyle &style, qreal width, Align align = Align::Leading);

    /// One line of at most this width, shortened with an ellipsis where the words are longer.
    Line setOneLine(const QString &words, const TextStyle &style, qreal width);

    const Typefaces &faces() const { return m_faces; }
    const Missing &missing() const { return m_missing; }

private:
    struct Stretch;
    Line takeLine(const class QTextLayout &layout, int number, const QList<Stretch> &stretches);

    QString m_language;
    Typefaces m_faces;
    Missing m_missing;
};

} // namespace candour::pdfwriter
