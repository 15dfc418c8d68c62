// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/ChoiceField.h"

#include "base/Literals.h"
#include "gui/fields/ComboBox.h"
#include "gui/fields/OptionLine.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace candour {

namespace {

constexpr int MostButtons = 6;

} // namespace

ChoiceField::ChoiceField(const QList<Option> &options, const QString &scheme, Room room, QWidget *parent)
    : CellField(parent), m_options(options), m_scheme(scheme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (room == Room::Wide && options.size() <= MostButtons)
        buildButtons();
    else
        buildList();
}

void ChoiceField::buildButtons()
{
    m_buttons = new QButtonGroup(this);
    for (int i = 0; i < m_options.size(); ++i) {
        const Option &option = m_options.at(i);
        auto *button = new QRadioButton;
        button->setObjectName(u"optionRadioButton_"_s + option.key);
        m_buttons->addButton(button, i);
        layout()->addWidget(new OptionLine(button, option, this));
    }
    m_clearButton = new QPushButton(tr("Clear the answer"), this);
    m_clearButton->setObjectName(u"clearButton"_s);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_clearButton, 0, Qt::AlignLeft);
    m_clearButton->hide();
    connect(m_buttons, &QButtonGroup::idClicked, this, [this] {
        m_clearButton->show();
        Q_EMIT chosen();
    });
    connect(m_clearButton, &QPushButton::clicked, this, [this] {
        m_unknown = {};
        chooseButton(-1);
        editor()->setFocus();
        Q_EMIT chosen();
    });
}

void ChoiceField::buildList()
{
    m_comboBox = new ComboBox(this);
    m_comboBox->setObjectName(u"answerComboBox"_s);
    m_comboBox->setOptions(m_options);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_comboBox, 0, Qt::AlignLeft);
    connect(m_comboBox, &QComboBox::activated, this, [this] {
        m_unknown = {};
        Q_EMIT chosen();
    });
}

void ChoiceField::chooseButton(int index)
{
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == index);
    m_buttons->setExclusive(true);
    m_clearButton->setVisible(index >= 0);
}

Cell ChoiceField::cell() const
{
    const int index = m_buttons ? m_buttons->checkedId() : m_comboBox->currentIndex() - 1;
    if (index < 0)
        return m_unknown.key.isEmpty() ? Cell() : Cell(m_unknown);
    return Choice{m_options.at(index).key, m_scheme};
}

void ChoiceField::setCell(const Cell &cell)
{
    const auto *choice = std::get_if<Choice>(&cell);
    const int index = choice ? indexOf(m_options, choice->key) : -1;
    m_unknown = choice && index < 0 ? *choice : Choice();
    if (m_buttons)
        chooseButton(index);
    else
        m_comboBox->chooseKey(choice ? choice->key : QString());
}

QWidget *ChoiceField::editor() const
{
    if (m_comboBox)
        return m_comboBox;
    QAbstractButton *checked = m_buttons->checkedButton();
    return checked ? checked : m_buttons->button(0);
}

void ChoiceField::setName(const QString &name)
{
    setAccessibleName(name);
    if (m_comboBox)
        m_comboBox->setSpokenLabel(name);
    else
        m_clearButton->setAccessibleName(tr("Clear the answer to: %1").arg(name));
}

} // namespace candour
