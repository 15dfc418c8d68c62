// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/DrawnLines.h"
#include "gui/fields/FieldContext.h"

#include <QTextBrowser>

namespace candour {

/// A stretch of the text at one place.
struct SelectedPassage
{
    Place place;
    TextRange range; ///< In plainText() of the text at that place.
    QString words;
    bool operator==(const SelectedPassage &) const = default;
};

/// Every answer of an assessment as text to read, with withheld passages on their ground and, under each question, what
/// the public sees of it. Words can be selected by mouse and keyboard, but not changed.
class AssessmentView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit AssessmentView(QWidget *parent = nullptr);

    /// Shows this assessment in place of the one before; the cursor stays in its answer.
    void showAssessment(const FieldContext &context);

    /// What is selected; nothing where the selection is empty or goes beyond one text.
    std::optional<SelectedPassage> selectedPassage() const;

    /// The question in which the cursor stands; empty above the first.
    QString question() const { return m_question; }

    /// Brings this answer, row or cell to the top and puts the cursor there. A cell that is no text is shown by its
    /// row, a column by its question.
    void goTo(const Place &place);

    /// Selects this stretch of the text at a place; false where it is not there.
    bool select(const Place &place, TextRange range);

    /// Underlines these stretches; a list beside the view names them for who cannot see it.
    void setUnderlined(const QList<std::pair<Place, TextRange>> &stretches);

    /// Selects the first of these words in the answer to this question; false where they are not found.
    bool selectWords(const QString &question, const QString &words);

Q_SIGNALS:
    void questionChanged(const QString &question);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void underline();
    void followCursor();

    FieldContext m_context;
    struct Spot
    {
        Place place;
        int from = 0;    ///< In the document, where the answer or text begins.
        int length = -1; ///< Of a text that can be marked; -1 where there is none.
    };
    QList<DrawnLine> m_lines; ///< As they are drawn.
    QList<Spot> m_spots;      ///< In the order of the document.
    QList<std::pair<Place, TextRange>> m_underlined;
    QString m_question;
};

} // namespace candour
