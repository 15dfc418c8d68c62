// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/FoundText.h"

#include "gui/ScrollAround.h"
#include "gui/fields/AnswerField.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/QuestionBox.h"
#include "gui/pages/SectionEditor.h"
#include "gui/pages/WordingBox.h"

namespace candour::foundText {

namespace {

constexpr int Around = 80; ///< Pixels that are seen above and below the words.

TextEdit *wordingEditor(const QuestionBox &box, const Occurrence &found)
{
    auto *editor = box.wording() ? box.wording()->findChild<TextEdit *>() : nullptr;
    const bool shows = editor && editor->isVisibleTo(&box) && found.place.isAnswer();
    return shows && box.wording()->language() == found.wording ? editor : nullptr;
}

TextEdit *answerEditor(const QuestionBox &box, const Place &place)
{
    for (TextEdit *editor : box.field()->findChildren<TextEdit *>()) {
        const Place edited = box.field()->placeOf(editor);
        if (edited.row == place.row && edited.column == place.column && editor->isVisibleTo(&box))
            return editor;
    }
    return nullptr;
}

} // namespace

TextEdit *editorOf(const SectionEditor &section, const Occurrence &found)
{
    for (const QuestionBox *box : section.boxes())
        if (box->question().key == found.place.question)
            return found.wording.isEmpty() ? answerEditor(*box, found.place) : wordingEditor(*box, found);
    return nullptr;
}

void bringIntoView(const TextEdit *editor)
{
    QScrollArea *area = editor ? scrollAreaAround(*editor) : nullptr;
    if (!area)
        return;
    const QPoint at = editor->viewport()->mapTo(area->widget(), editor->cursorRect().center());
    area->ensureVisible(at.x(), at.y(), 0, Around);
}

} // namespace candour::foundText
