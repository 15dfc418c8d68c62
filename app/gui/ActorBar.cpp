// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ActorBar.h"

#include "base/Literals.h"
#include "gui/fields/ComboBox.h"
#include "workspace/People.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace candour {

namespace {

constexpr int LeastBoxWidth = 160;

/// Gives a box one width whatever it offers, so that nothing beside it moves; less only where the window is too narrow.
void keepWidth(QComboBox &box, int characters)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(characters);
    box.setMinimumWidth(LeastBoxWidth);
    box.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

/// Makes the list of a box as wide as what it offers, though the box is not.
void widenList(const QComboBox &box)
{
    box.view()->setMinimumWidth(box.view()->sizeHintForColumn(0) + 2 * box.view()->frameWidth());
}

} // namespace

ActorBar::ActorBar(QWidget *parent) : QWidget(parent), m_nameComboBox(new ComboBox(this))
{
    // Its line comes into being here, so that Shift+Tab finds it before the role and not behind it.
    m_nameComboBox->setEditable(true);
    m_roleComboBox = new ComboBox(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 16, 6);
    auto *nameLabel = new QLabel(tr("&You are"), this);
    auto *roleLabel = new QLabel(tr("in the r&ole of"), this);
    nameLabel->setBuddy(m_nameComboBox);
    roleLabel->setBuddy(m_roleComboBox);
    m_nameComboBox->setObjectName(u"actorNameComboBox"_s);
    m_roleComboBox->setObjectName(u"actorRoleComboBox"_s);
    m_nameComboBox->setInsertPolicy(QComboBox::NoInsert);
    keepWidth(*m_nameComboBox, 20);
    m_nameComboBox->setAccessibleName(tr("Your name"));
    m_nameComboBox->lineEdit()->setAccessibleName(tr("Your name"));
    m_nameComboBox->lineEdit()->setPlaceholderText(tr("Your name"));
    m_roleComboBox->setAccessibleName(tr("Your role"));
    keepWidth(*m_roleComboBox, 28);
    row->addWidget(nameLabel);
    row->addWidget(m_nameComboBox);
    row->addWidget(roleLabel);
    row->addWidget(m_roleComboBox);
    connect(m_nameComboBox, &QComboBox::activated, this, &ActorBar::choose);
    connect(m_nameComboBox->lineEdit(), &QLineEdit::editingFinished, this, &ActorBar::choose);
    connect(m_roleComboBox, &QComboBox::activated, this, &ActorBar::choose);
}

void ActorBar::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    setVisible(workspace);
    if (!workspace)
        return;
    fillNames();
    m_nameComboBox->setEditText(workspace->actor().name);
    fillRoles();
    connect(workspace, &Workspace::changed, this, [this](const Change &change) {
        if (!m_workspace || !change.programme)
            return;
        fillNames();
        fillRoles();
    });
}

void ActorBar::fillNames()
{
    const QSignalBlocker quiet(m_nameComboBox);
    const QString typed = m_nameComboBox->currentText();
    QStringList names;
    for (const Person &person : m_workspace->people().value_or(QList<Person>()))
        names += person.name;
    names.removeDuplicates();
    m_nameComboBox->clear();
    m_nameComboBox->addItems(names);
    widenList(*m_nameComboBox);
    m_nameComboBox->setEditText(typed);
}

void ActorBar::fillRoles()
{
    const QSignalBlocker quiet(m_roleComboBox);
    m_roleComboBox->setOptions(programme::roles(*m_workspace).value_or(QList<Option>()));
    m_roleComboBox->chooseKey(m_workspace->actor().role);
    widenList(*m_roleComboBox);
}

void ActorBar::choose()
{
    const Actor actor{m_nameComboBox->currentText().simplified(), m_roleComboBox->chosenKey()};
    if (!m_workspace || actor == m_workspace->actor())
        return;
    m_workspace->setActor(actor);
    Q_EMIT chosen(actor);
}

} // namespace candour
