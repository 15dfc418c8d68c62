// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"

#include <memory>

class QLabel;

namespace candour {

namespace Ui {
class PeoplePage;
}

class KeptLine;
class KeysPanel;
class LineEdit;

/// Everyone on the workspace's list of people: what they are called, which roles they hold from when to when, and which
/// assessments name them.
class PeoplePage : public SetupPart
{
    Q_OBJECT

public:
    explicit PeoplePage(Workspace &workspace, QWidget *parent = nullptr);
    ~PeoplePage() override;

    bool settle() override;

protected:
    void lookAgain() override;

private:
    void addLine(LineEdit *edit, QLabel *hintLabel, QString Person::*field);
    QString fault(QString Person::*field, const QString &words) const;
    void prepareRoles();
    void showWhatIsPossible();
    void choosePerson();
    void showPeople(PersonId chosen);
    void selectShown();
    void startLines(const Person &person);
    void showPerson();
    void showRoles(const Person &person);
    void showNamings(const Person &person);
    void addPerson(const QString &name);
    void giveRole();
    void endRole();
    void replace();

    struct Line
    {
        KeptLine *kept;
        QString Person::*field;
    };

    const Person *current() const;

    QList<Person> m_people; ///< By name.
    PersonId m_shown;
    QList<Option> m_roles;
    QList<Line> m_lines;
    KeysPanel *m_keys;
    std::unique_ptr<Ui::PeoplePage> m_ui;
};

} // namespace candour
