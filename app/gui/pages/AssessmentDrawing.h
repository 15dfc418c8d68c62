// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/DrawnLines.h"
#include "gui/Palette.h"
#include "gui/pages/AssessmentView.h"

namespace candour {

/// Says how the answers of an assessment are drawn, and where each place begins.
class AssessmentDrawing
{
public:
    /// Where a place begins: in which line, at which character of it.
    struct Spot
    {
        Place place;
        int line = 0;
        int column = 0;
        int length = -1; ///< Of a text that can be marked; -1 where there is none.
    };

    AssessmentDrawing(const FieldContext &context, const Palette &palette, double pointSize);

    const QList<DrawnLine> &lines() const { return m_lines; }
    const QList<Spot> &spots() const { return m_spots; }

private:
    void section(const TemplateSection &section);
    void question(const Question &question, const QString &heading);
    void rows(const Question &question, const Rows &rows);
    void cell(const Question &question, const Row &row, const Column &column);
    void text(const Place &place, const RichText &text);
    void words(const QString &words);
    void line(double above, double below, const QTextCharFormat &format, const QString &words);
    void write(const QString &words, const QTextCharFormat &format);
    void publicSide(const Place &place, const QString &words);
    void note(const Place &place, int length = -1);
    QTextCharFormat quiet() const;

    const FieldContext &m_context;
    Palette m_palette;
    double m_pointSize;
    QList<DrawnLine> m_lines;
    QList<Spot> m_spots;
};

} // namespace candour
