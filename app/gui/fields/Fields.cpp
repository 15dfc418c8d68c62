// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/Fields.h"

#include "dpia/Expiry.h"
#include "gui/fields/CellText.h"
#include "gui/fields/CheckField.h"
#include "gui/fields/ChoiceField.h"
#include "gui/fields/DateField.h"
#include "gui/fields/FilesField.h"
#include "gui/fields/LinkField.h"
#include "gui/fields/NumberField.h"
#include "gui/fields/PersonField.h"
#include "gui/fields/RisksField.h"
#include "gui/fields/SharedField.h"
#include "gui/fields/SharesField.h"
#include "gui/fields/TextField.h"
#include "gui/fields/YesNoField.h"
#include "workspace/Authoring.h"

namespace candour {

namespace {

struct CellSpec
{
    QuestionKind kind;
    QList<Option> options;
    QString scheme;
    QString refersTo;
    ChoiceField::Room room;
};

CellField *cellField(const CellSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case QuestionKind::YesNo:
        return new YesNoField(parent);
    case QuestionKind::Choice:
        return new ChoiceField(spec.options, spec.scheme, spec.room, parent);
    case QuestionKind::Choices:
        return new ChoicesField(spec.options, parent);
    case QuestionKind::Date:
        return new DateField(parent);
    case QuestionKind::Number:
        return new NumberField(parent);
    case QuestionKind::Person:
        return new PersonField(parent);
    case QuestionKind::Link:
        return new LinkField(parent);
    case QuestionKind::RowRefs:
        return new RowRefsField(spec.refersTo, parent);
    case QuestionKind::Line:
        return new TextField(TextEdit::Form::Line, parent);
    case QuestionKind::RichText:
    case QuestionKind::Files:
    case QuestionKind::Records:
    case QuestionKind::Risks:
    case QuestionKind::Shared:
        break;
    }
    return new TextField(TextEdit::Form::Rich, parent);
}

/// The same text, remembering nothing of its marks.
RichText withoutMarks(RichText text)
{
    for (Block &block : text.blocks)
        for (Run &run : block.runs)
            run.marks.clear();
    return normalised(std::move(text));
}

void keepMarks(const RichText *before, RichText *written)
{
    if (written)
        *written = authoring::withMarksKept(before ? *before : RichText(), withoutMarks(*written));
}

} // namespace

AnswerField *fieldFor(const Question &question, const FieldContext &context, QWidget *parent)
{
    switch (question.kind) {
    case QuestionKind::Files:
        return new FilesField(question, context, parent);
    case QuestionKind::Records:
        if (const Question *shares = shareQuestion(context.form); shares && shares->key == question.key)
            return new SharesField(question, context, parent);
        return new RecordsField(question, context, parent);
    case QuestionKind::Risks:
        return new RisksField(question, context, parent);
    case QuestionKind::Shared:
        return new SharedField(question, context, parent);
    default:
        break;
    }
    CellField *field =
        cellField({question.kind, question.options, question.scheme, {}, ChoiceField::Room::Wide}, parent);
    field->refresh(context);
    return field;
}

CellField *cellFieldFor(const Column &column, const FieldContext &context, QWidget *parent)
{
    CellField *field = cellField(
        {column.kind, optionsOf(context.form, column), column.scheme, column.refersTo, ChoiceField::Room::Narrow},
        parent);
    field->refresh(context);
    return field;
}

Answer withMarksKept(const Answer &before, Answer written)
{
    if (auto *rows = std::get_if<Rows>(&written)) {
        const auto *rowsBefore = std::get_if<Rows>(&before);
        for (Row &row : rows->rows) {
            const Row *rowBefore = rowsBefore ? rowsBefore->find(row.id) : nullptr;
            for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
                const Cell cellBefore = rowBefore ? rowBefore->cells.value(cell.key()) : Cell();
                keepMarks(textIn(cellBefore), textIn(*cell));
            }
        }
        return written;
    }
    keepMarks(textIn(before), textIn(written));
    return written;
}

} // namespace candour
