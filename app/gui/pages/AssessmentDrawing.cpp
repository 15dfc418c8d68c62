// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/AssessmentDrawing.h"

#include "base/Literals.h"
#include "gui/fields/CellText.h"
#include "gui/fields/RichTextDocument.h"
#include "gui/pages/PublicSide.h"
#include "workspace/Authoring.h"

namespace candour {

namespace {

constexpr double Gap = 8; ///< Between paragraphs, in pixels.

QString yesOrNo(const YesNo &answer)
{
    if (!answer.value)
        return {};
    return *answer.value ? AssessmentView::tr("Yes") : AssessmentView::tr("No");
}

} // namespace

AssessmentDrawing::AssessmentDrawing(const FieldContext &context, const Palette &palette, double pointSize)
    : m_context(context), m_palette(palette), m_pointSize(pointSize)
{
    for (const TemplateSection &one : m_context.form.sections)
        section(one);
}

QTextCharFormat AssessmentDrawing::quiet() const
{
    QTextCharFormat format;
    format.setForeground(m_palette.secondary);
    format.setFontPointSize(m_pointSize * 0.92);
    return format;
}

void AssessmentDrawing::line(double above, double below, const QTextCharFormat &format, const QString &words)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    block.setBottomMargin(below);
    block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    m_lines += DrawnLine{.block = block, .format = format};
    write(words, format);
}

void AssessmentDrawing::write(const QString &words, const QTextCharFormat &format)
{
    if (words.isEmpty())
        return;
    QString line = words;
    line.replace(u'\n', QChar::LineSeparator); // one line of the list is one paragraph
    m_lines.last().pieces += DrawnLine::Piece{line, format};
}

void AssessmentDrawing::note(const Place &place, int length)
{
    m_spots += Spot{place, int(m_lines.size()) - 1, m_lines.last().length(), length};
}

void AssessmentDrawing::section(const TemplateSection &section)
{
    const qsizetype number = &section - m_context.form.sections.constData();
    bool headed = false;
    for (qsizetype i = 0; i < section.questions.size(); ++i) {
        const Question &one = section.questions.at(i);
        if (isEmpty(m_context.assessment.answer(one.key)) || !isAsked(m_context.form, m_context.assessment, one))
            continue;
        if (!std::exchange(headed, true)) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            format.setFontPointSize(m_pointSize * 1.25);
            line(m_lines.isEmpty() ? 0 : 3 * Gap, 0, format, m_context.form.sectionHeading(number));
        }
        question(one, m_context.form.questionHeading(number, i));
    }
}

void AssessmentDrawing::question(const Question &question, const QString &heading)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    line(2 * Gap, 2, bold, {});
    const Place place{.question = question.key};
    note(place);
    write(heading, bold);
    publicSide(place, publicSideState(question, m_context.assessment.treatment(place)));
    const Answer &answer = m_context.assessment.answer(question.key);
    if (const auto *some = std::get_if<Rows>(&answer)) {
        rows(question, *some);
        return;
    }
    if (const auto *simple = std::get_if<Cell>(&answer); simple && std::holds_alternative<YesNo>(*simple))
        words(yesOrNo(std::get<YesNo>(*simple)));
    if (const RichText *marked = textIn(answer))
        text(place, *marked);
    else
        words(authoring::answerText(m_context.form, m_context.assessment, question));
}

void AssessmentDrawing::publicSide(const Place &place, const QString &words)
{
    line(0, Gap / 2, quiet(), words);
    const Treatment treatment = m_context.assessment.treatment(place);
    if (treatment.kind != TreatmentKind::Wording)
        return;
    for (const RichText &wording : treatment.wording) {
        QTextCharFormat italic = quiet();
        italic.setFontItalic(true);
        line(0, Gap / 2, italic, plainText(wording));
    }
}

void AssessmentDrawing::words(const QString &words)
{
    for (const QString &one : words.split(u'\n', Qt::SkipEmptyParts))
        line(0, Gap / 2, {}, one);
}

void AssessmentDrawing::text(const Place &place, const RichText &text)
{
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        const Block &block = text.blocks.at(i);
        if (i > 0 || place.isAnswer())
            line(0, Gap / 2, {}, {});
        if (i == 0)
            note(place, int(plainText(text).size()));
        if (block.kind != BlockKind::Paragraph) {
            QTextListFormat format;
            format.setStyle(block.kind == BlockKind::Number ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
            format.setIndent(block.level + 1);
            m_lines.last().continuesList = i > 0 && m_lines.at(m_lines.size() - 2).list == format;
            m_lines.last().list = format;
        }
        for (const Run &run : block.runs)
            write(run.text, richTextDocument::format(run, m_palette));
    }
}

void AssessmentDrawing::rows(const Question &question, const Rows &rows)
{
    for (int i = 0; i < rows.rows.size(); ++i) {
        const Row &row = rows.rows.at(i);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        line(Gap, 2, bold, {});
        const Place place{.question = question.key, .row = row.id};
        note(place);
        write(rowName(m_context, question, rows, i), bold);
        if (m_context.assessment.treatment(place).kind == TreatmentKind::Withheld)
            publicSide(place, publicSideState(question, m_context.assessment.treatment(place)));
        for (const Column &column : question.columns)
            if (isAsked(question, column, row) && row.cells.contains(column.key))
                cell(question, row, column);
    }
}

void AssessmentDrawing::cell(const Question &question, const Row &row, const Column &column)
{
    const Cell &value = row.cells.constFind(column.key).value();
    if (isEmpty(value))
        return;
    line(0, 2, quiet(), AssessmentView::tr("%1: ", "name of a column, before its value").arg(column.label));
    const RichText *marked = textIn(value);
    if (!marked) {
        write(cellText(m_context, column, value), QTextCharFormat());
        return;
    }
    if (const auto *answer = std::get_if<YesNo>(&value))
        write(AssessmentView::tr("%1. ", "yes or no, before its reason").arg(yesOrNo(*answer)), QTextCharFormat());
    text(Place{question.key, row.id, column.key}, *marked);
}

} // namespace candour
