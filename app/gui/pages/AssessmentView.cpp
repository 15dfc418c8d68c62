// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/AssessmentView.h"

#include "gui/pages/AssessmentDrawing.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace candour {

AssessmentView::AssessmentView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(16);
    connect(this, &QTextEdit::cursorPositionChanged, this, &AssessmentView::followCursor);
}

void AssessmentView::showAssessment(const FieldContext &context)
{
    const bool same = context.assessment.id == m_context.assessment.id;
    if (same && context.assessment == m_context.assessment && context.form == m_context.form)
        return;
    const QString before = same ? m_question : QString();
    const int height = same ? verticalScrollBar()->value() : 0;
    const int position = textCursor().position();
    m_context = context;
    draw();
    QTextCursor cursor = textCursor();
    const int first = m_spots.isEmpty() ? 0 : m_spots.first().from;
    cursor.setPosition(same ? std::min(position, document()->characterCount() - 1) : first);
    setTextCursor(cursor);
    if (same && m_question != before)
        goTo(Place{.question = before});
    verticalScrollBar()->setValue(height);
}

std::optional<SelectedPassage> AssessmentView::selectedPassage() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return {};
    for (const Spot &spot : m_spots) {
        const int from = cursor.selectionStart() - spot.from;
        const int to = cursor.selectionEnd() - spot.from;
        if (spot.length < 0 || from < 0 || from >= spot.length || to > spot.length + 1)
            continue;
        const int end = std::min(to, spot.length); // a double click may take the end of the paragraph along
        QString words = cursor.selectedText().left(end - from);
        words.replace(QChar::ParagraphSeparator, u'\n');
        return SelectedPassage{spot.place, {from, end - from}, words};
    }
    return {};
}

void AssessmentView::goTo(const Place &place)
{
    const QList<Place> around{place, {.question = place.question, .row = place.row}, {.question = place.question}};
    for (const Place &one : around) {
        const auto spot =
            std::find_if(m_spots.cbegin(), m_spots.cend(), [&](const Spot &each) { return each.place == one; });
        if (spot == m_spots.cend())
            continue;
        QTextCursor cursor = textCursor();
        cursor.movePosition(QTextCursor::End);
        setTextCursor(cursor); // so that the place comes to the top, not to the bottom
        cursor.setPosition(spot->from);
        setTextCursor(cursor);
        return;
    }
}

bool AssessmentView::select(const Place &place, TextRange range)
{
    const auto spot = std::find_if(m_spots.cbegin(), m_spots.cend(), [&](const Spot &each) {
        return each.place == place && each.length >= range.from + range.length;
    });
    if (spot == m_spots.cend())
        return false;
    goTo(place);
    QTextCursor text(document());
    text.setPosition(spot->from + int(range.from));
    text.setPosition(spot->from + int(range.from + range.length), QTextCursor::KeepAnchor);
    setTextCursor(text);
    return true;
}

void AssessmentView::setUnderlined(const QList<std::pair<Place, TextRange>> &stretches)
{
    m_underlined = stretches;
    underline();
}

void AssessmentView::underline()
{
    QMap<Place, const Spot *> spots;
    for (const Spot &spot : std::as_const(m_spots))
        if (spot.length >= 0)
            spots.insert(spot.place, &spot);
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::DashUnderline);
    format.setUnderlineColor(Palette::of(palette()).attention);
    QList<QTextEdit::ExtraSelection> selections;
    for (const auto &[place, range] : std::as_const(m_underlined)) {
        const Spot *spot = spots.value(place);
        if (!spot || spot->length < range.from + range.length)
            continue;
        QTextCursor text(document());
        text.setPosition(spot->from + int(range.from));
        text.setPosition(spot->from + int(range.from + range.length), QTextCursor::KeepAnchor);
        selections += QTextEdit::ExtraSelection{text, format};
    }
    setExtraSelections(selections);
}

bool AssessmentView::selectWords(const QString &question, const QString &words)
{
    for (const Spot &spot : std::as_const(m_spots)) {
        if (spot.place.question != question || spot.length < 0)
            continue;
        QTextCursor text(document());
        text.setPosition(spot.from);
        text.setPosition(spot.from + spot.length, QTextCursor::KeepAnchor);
        const qsizetype at = text.selectedText().indexOf(words, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        goTo(Place{.question = question});
        text.setPosition(spot.from + int(at));
        text.setPosition(spot.from + int(at + words.size()), QTextCursor::KeepAnchor);
        setTextCursor(text);
        return true;
    }
    return false;
}

void AssessmentView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

void AssessmentView::draw()
{
    if (document()->defaultFont() != font()) {
        document()->setDefaultFont(font());
        document()->clear();
        m_lines.clear();
    }
    const AssessmentDrawing drawing(m_context, Palette::of(palette()), font().pointSizeF());
    redraw(*document(), m_lines, drawing.lines());
    m_lines = drawing.lines();
    m_spots.clear();
    for (const AssessmentDrawing::Spot &spot : drawing.spots())
        m_spots += Spot{spot.place, document()->findBlockByNumber(spot.line).position() + spot.column, spot.length};
    underline();
}

void AssessmentView::followCursor()
{
    const int position = textCursor().position();
    QString question;
    for (const Spot &spot : std::as_const(m_spots))
        if (spot.from <= position)
            question = spot.place.question;
    if (question == m_question)
        return;
    m_question = question;
    Q_EMIT questionChanged(m_question);
}

} // namespace candour
