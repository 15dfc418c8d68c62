// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/PersonField.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "gui/fields/ComboBox.h"
#include "gui/fields/LineEdit.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace candour {

namespace {

constexpr int LeastCharactersOfName = 16;
constexpr int MostCharactersOfName = 40;

} // namespace

PersonField::PersonField(QWidget *parent) : CellField(parent), m_comboBox(new ComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_comboBox, 1);
    row->addStretch();
    m_comboBox->setObjectName(u"personComboBox"_s);
    m_comboBox->setEditable(true);
    m_comboBox->setLineEdit(new LineEdit(m_comboBox));
    m_comboBox->setInsertPolicy(QComboBox::NoInsert);
    m_comboBox->setMinimumContentsLength(LeastCharactersOfName);
    m_comboBox->setMaximumWidth(fontMetrics().averageCharWidth() * MostCharactersOfName);
    m_comboBox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_comboBox->lineEdit()->setPlaceholderText(tr("Choose, or type a name"));
    connect(m_comboBox, &QComboBox::activated, this, &PersonField::takeTyped);
    connect(m_comboBox->lineEdit(), &QLineEdit::editingFinished, this, &PersonField::takeTyped);
}

void PersonField::refresh(const FieldContext &context)
{
    m_addPerson = context.addPerson;
    m_people = context.assessment.people;
    for (const Person &person : context.workspacePeople)
        if (!context.assessment.person(person.id))
            m_people += person;
    QStringList names;
    for (const Person &person : m_people)
        names += person.name;
    names.removeDuplicates();
    const QSignalBlocker quiet(m_comboBox);
    const QString shown = m_comboBox->currentText();
    m_comboBox->clear();
    m_comboBox->addItems(names);
    m_comboBox->setCurrentIndex(-1);
    if (m_comboBox->hasFocus())
        m_comboBox->setEditText(shown);
    else
        showPerson();
}

void PersonField::takeTyped()
{
    if (Patience::isWaiting())
        return; // the name still stands there, and is taken on leaving it again
    const QString name = m_comboBox->currentText().simplified();
    const auto known =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) { return person.name == name; });
    PersonId chosenPerson;
    if (known != m_people.end())
        chosenPerson = known->id;
    else if (!name.isEmpty() && m_addPerson) {
        chosenPerson = m_addPerson(name);
        if (chosenPerson.isEmpty())
            return; // could not be added, which was said
    }
    if (known == m_people.end() && !chosenPerson.isEmpty())
        m_people += Person{.id = chosenPerson, .name = name};
    if (chosenPerson == m_person)
        return;
    m_person = chosenPerson;
    Q_EMIT chosen();
}

Cell PersonField::cell() const
{
    return m_person.isEmpty() ? Cell() : Cell(m_person);
}

void PersonField::setCell(const Cell &cell)
{
    const auto *person = std::get_if<PersonId>(&cell);
    m_person = person ? *person : PersonId();
    showPerson();
}

void PersonField::showPerson()
{
    const auto known =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) { return person.id == m_person; });
    const QSignalBlocker quiet(m_comboBox);
    m_comboBox->setEditText(known == m_people.end() ? QString() : known->name);
}

QWidget *PersonField::editor() const
{
    return m_comboBox;
}

void PersonField::setName(const QString &name)
{
    m_comboBox->setSpokenLabel(name);
    m_comboBox->lineEdit()->setAccessibleName(name);
}

} // namespace candour
