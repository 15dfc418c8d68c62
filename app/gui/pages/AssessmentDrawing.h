// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/pages/AssessmentView.h"

#include <QTextCursor>

namespace candour {

/// Draws the answers of an assessment into a text document, and notes where each place begins.
class AssessmentDrawing
{
public:
    AssessmentDrawing(QTextDocument &document, const FieldContext &context, const Palette &palette);

    QList<AssessmentView::Spot> draw();

private:
    void section(const TemplateSection &section);
    void question(const Question &question, const QString &heading);
    void rows(const Question &question, const Rows &rows);
    void cell(const Question &question, const Row &row, const Column &column);
    void text(const Place &place, const RichText &text);
    void words(const QString &words);
    void line(double above, double below, const QTextCharFormat &format, const QString &words);
    void publicSide(const Place &place, const QString &words);
    void note(const Place &place, int length = -1);
    QTextCharFormat quiet() const;

    QTextCursor m_cursor;
    const FieldContext &m_context;
    Palette m_palette;
    double m_pointSize;
    bool m_empty = true;
    QList<AssessmentView::Spot> m_spots;
};

} // namespace candour
