// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/YesNoField.h"

#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/fields/TextEdit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace candour {

YesNoField::YesNoField(QWidget *parent)
    : CellField(parent), m_yesRadioButton(new QRadioButton(tr("Yes"), this)),
      m_noRadioButton(new QRadioButton(tr("No"), this)), m_clearButton(new QPushButton(tr("Clear the answer"), this)),
      m_reasonTextEdit(new TextEdit(TextEdit::Form::Rich, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(m_yesRadioButton);
    row->addWidget(m_noRadioButton);
    row->addWidget(m_clearButton);
    row->addStretch();
    column->addLayout(row);
    auto *reasonLabel = new QLabel(tr("Why, or what else there is to say"), this);
    Style::setTextRole(reasonLabel, u"hint"_s);
    reasonLabel->setBuddy(m_reasonTextEdit);
    column->addWidget(reasonLabel);
    column->addWidget(m_reasonTextEdit);
    m_yesRadioButton->setObjectName(u"yesRadioButton"_s);
    m_noRadioButton->setObjectName(u"noRadioButton"_s);
    m_clearButton->setObjectName(u"clearButton"_s);
    m_reasonTextEdit->setObjectName(u"reasonTextEdit"_s);
    show(std::nullopt);
    for (QRadioButton *button : {m_yesRadioButton, m_noRadioButton})
        connect(button, &QRadioButton::clicked, this, [this] {
            m_clearButton->setVisible(true);
            Q_EMIT chosen();
        });
    connect(m_clearButton, &QPushButton::clicked, this, [this] {
        show(std::nullopt);
        m_yesRadioButton->setFocus();
        Q_EMIT chosen();
    });
    connect(m_reasonTextEdit, &TextEdit::typed, this, &YesNoField::typed);
}

Cell YesNoField::cell() const
{
    YesNo answer{.reason = m_reasonTextEdit->richText()};
    if (m_yesRadioButton->isChecked() || m_noRadioButton->isChecked())
        answer.value = m_yesRadioButton->isChecked();
    return answer == YesNo() ? Cell() : Cell(answer);
}

void YesNoField::setCell(const Cell &cell)
{
    const auto *answer = std::get_if<YesNo>(&cell);
    show(answer ? answer->value : std::nullopt);
    m_reasonTextEdit->setRichText(answer ? answer->reason : RichText());
}

void YesNoField::show(std::optional<bool> value)
{
    for (QRadioButton *button : {m_yesRadioButton, m_noRadioButton})
        button->setAutoExclusive(false);
    m_yesRadioButton->setChecked(value == true);
    m_noRadioButton->setChecked(value == false);
    for (QRadioButton *button : {m_yesRadioButton, m_noRadioButton})
        button->setAutoExclusive(true);
    m_clearButton->setVisible(value.has_value());
}

QWidget *YesNoField::editor() const
{
    return m_noRadioButton->isChecked() ? m_noRadioButton : m_yesRadioButton;
}

void YesNoField::setName(const QString &name)
{
    setAccessibleName(name);
    m_yesRadioButton->setAccessibleDescription(name);
    m_noRadioButton->setAccessibleDescription(name);
    m_clearButton->setAccessibleName(tr("Clear the answer to: %1").arg(name));
    m_reasonTextEdit->setAccessibleName(tr("Why: %1").arg(name));
}

void YesNoField::setReadOnly(bool readOnly)
{
    m_yesRadioButton->setEnabled(!readOnly);
    m_noRadioButton->setEnabled(!readOnly);
    m_clearButton->setEnabled(!readOnly);
    m_reasonTextEdit->setReadOnly(readOnly);
}

} // namespace candour
