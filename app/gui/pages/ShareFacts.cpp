// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ShareFacts.h"

#include "base/Literals.h"
#include "dpia/Expiry.h"
#include "gui/Style.h"
#include "gui/fields/Fields.h"

#include <QLabel>
#include <QVBoxLayout>

namespace candour {

ShareFacts::ShareFacts(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(4);
}

void ShareFacts::ask(const Template &form, const Question &question, const QMap<QString, Cell> &facts)
{
    m_question = question;
    m_facts = facts;
    const FieldContext context{.form = form};
    for (const Column &column : question.columns)
        if (isShareFact(column))
            addEditor(context, column);
    static_cast<QVBoxLayout *>(layout())->addStretch();
    showAsked();
}

void ShareFacts::addEditor(const FieldContext &context, const Column &column)
{
    const FactEditor editor{column, new QLabel(column.label, this), new QLabel(column.hint, this),
                            cellFieldFor(column, context, this)};
    editor.label->setObjectName(u"fact_%1_Label"_s.arg(column.key));
    for (QLabel *label : {editor.label, editor.hint})
        label->setTextFormat(Qt::PlainText);
    editor.label->setWordWrap(true);
    editor.label->setContentsMargins(0, 8, 0, 0);
    editor.label->setBuddy(editor.field->editor());
    editor.hint->setWordWrap(true);
    Style::setTextRole(editor.hint, u"hint"_s);
    editor.field->setObjectName(u"fact_"_s + column.key);
    editor.field->setName(column.label);
    editor.field->setCell(m_facts.value(column.key));
    for (QWidget *widget : std::initializer_list<QWidget *>{editor.label, editor.hint, editor.field})
        layout()->addWidget(widget);
    m_editors += editor;
    const auto take = [this, editor] {
        const Cell cell = editor.field->cell();
        if (isEmpty(cell))
            m_facts.remove(editor.column.key);
        else
            m_facts.insert(editor.column.key, cell);
        showAsked();
    };
    connect(editor.field, &AnswerField::typed, this, take);
    connect(editor.field, &AnswerField::chosen, this, take);
}

AnswerField *ShareFacts::firstUnreadable() const
{
    for (const FactEditor &editor : m_editors)
        if (!editor.field->isHidden() && !editor.field->isReadable())
            return editor.field;
    return nullptr;
}

void ShareFacts::showAsked()
{
    const Row row{.cells = m_facts};
    for (const FactEditor &editor : std::as_const(m_editors)) {
        const bool asked = isAsked(m_question, editor.column, row);
        editor.label->setVisible(asked);
        editor.hint->setVisible(asked && !editor.column.hint.isEmpty());
        editor.field->setVisible(asked);
    }
}

} // namespace candour
