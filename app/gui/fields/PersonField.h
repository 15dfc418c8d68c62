// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"

namespace candour {

class ComboBox;

/// Somebody from the assessment's people; a name that is not there yet can be typed and is added.
class PersonField : public CellField
{
    Q_OBJECT

public:
    explicit PersonField(QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override;
    void setName(const QString &name) override;
    void refresh(const FieldContext &context) override;

private:
    void takeTyped();
    void showPerson();

    PersonId m_person;
    QList<Person> m_people;
    std::function<PersonId(const QString &)> m_addPerson;
    ComboBox *m_comboBox;
};

} // namespace candour
