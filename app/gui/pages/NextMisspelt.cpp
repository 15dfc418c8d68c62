// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/NextMisspelt.h"

#include "gui/fields/AnswerField.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/FoundText.h"
#include "gui/pages/QuestionBox.h"
#include "gui/pages/SectionEditor.h"
#include "gui/pages/WordingBox.h"
#include "gui/spelling/Spelling.h"

namespace candour {

namespace {

/// One text of the section, on the screen or in a row that is not shown now.
struct Passage
{
    QuestionBox *box;
    Place place;
    bool isWording;
    QString words;
};

QList<Passage> passagesOf(QuestionBox &box)
{
    QList<Passage> passages;
    const Question &question = box.question();
    const Answer answer = box.field()->answer();
    const auto add = [&](const Place &place, const RichText *text) {
        if (text)
            passages += Passage{&box, place, false, plainText(*text)};
    };
    if (box.field()->isEnabled()) {
        add(Place{.question = question.key}, textIn(answer));
        if (const auto *rows = std::get_if<Rows>(&answer))
            for (const Row &row : rows->rows)
                for (const Column &column : question.columns)
                    if (const auto cell = row.cells.constFind(column.key);
                        cell != row.cells.cend() && isAsked(question, column, row))
                        add(Place{question.key, row.id, column.key}, textIn(*cell));
    }
    const auto *wording = box.wording() ? box.wording()->findChild<TextEdit *>() : nullptr;
    if (wording && wording->isVisible())
        passages += Passage{&box, Place{.question = question.key}, true, plainText(wording->richText())};
    return passages;
}

QList<Passage> passagesOf(const SectionEditor &section)
{
    QList<Passage> passages;
    for (QuestionBox *box : section.boxes())
        if (!box->isHidden())
            passages += passagesOf(*box);
    return passages;
}

/// The box in which the passage is edited; nullptr while its row is not shown.
TextEdit *editorOf(const SectionEditor &section, const Passage &passage)
{
    const QWidget *within =
        passage.isWording ? static_cast<const QWidget *>(passage.box->wording()) : passage.box->field();
    for (TextEdit *edit : within->findChildren<TextEdit *>())
        if (section.placeOf(edit) == passage.place)
            return edit;
    return nullptr;
}

/// Once the layout of what was just shown has settled.
void showSelection(TextEdit *edit)
{
    QMetaObject::invokeMethod(
        edit, [edit] { foundText::bringIntoView(edit); }, Qt::QueuedConnection);
}

bool select(const SectionEditor &section, const Passage &passage, const TextRange &word)
{
    if (!passage.isWording)
        passage.box->field()->focusPlace(passage.place);
    TextEdit *edit = editorOf(section, passage);
    if (!edit)
        return false;
    edit->setFocus(Qt::OtherFocusReason);
    edit->selectRange(word);
    showSelection(edit);
    return true;
}

} // namespace

bool goToNextMisspelt(SectionEditor &section, Spelling &spelling)
{
    spelling.finishLoading();
    const QList<Passage> passages = passagesOf(section);
    const TextEdit *current = section.textEdit();
    qsizetype start = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; current && i < passages.size(); ++i)
        if (editorOf(section, passages.at(i)) == current) {
            start = i;
            from = current->selectedRange().from + current->selectedRange().length;
        }
    for (qsizetype i = 0; i <= passages.size() && !passages.isEmpty(); ++i) {
        const Passage &passage = passages.at((start + i) % passages.size());
        if (const auto word = nextMisspelt(passage.words, i == 0 ? from : 0, spelling))
            return select(section, passage, *word);
    }
    return false;
}

} // namespace candour
