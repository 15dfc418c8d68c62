// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/TextField.h"

#include "base/Literals.h"

#include <QVBoxLayout>

namespace candour {

TextField::TextField(TextEdit::Form form, QWidget *parent) : CellField(parent), m_textEdit(new TextEdit(form, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_textEdit);
    m_textEdit->setObjectName(u"answerTextEdit"_s);
    connect(m_textEdit, &TextEdit::typed, this, &TextField::typed);
}

Cell TextField::cell() const
{
    const RichText text = m_textEdit->richText();
    return text.isEmpty() ? Cell() : Cell(text);
}

void TextField::setCell(const Cell &cell)
{
    const auto *text = std::get_if<RichText>(&cell);
    m_textEdit->setRichText(text ? *text : RichText());
}

void TextField::setReadOnly(bool readOnly)
{
    m_textEdit->setReadOnly(readOnly);
}

} // namespace candour
