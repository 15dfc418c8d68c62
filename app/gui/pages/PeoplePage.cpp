// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PeoplePage.h"

#include "base/Literals.h"
#include "dpia/Address.h"
#include "gui/MostWidth.h"
#include "gui/Prompts.h"
#include "gui/ReadingWidth.h"
#include "gui/ToolTip.h"
#include "gui/Usable.h"
#include "gui/WindowState.h"
#include "gui/fields/CellText.h"
#include "gui/pages/KeptLine.h"
#include "gui/pages/KeysPanel.h"
#include "gui/pages/ReplacePersonDialog.h"
#include "ui_PeoplePage.h"
#include "workspace/People.h"

#include <QSignalBlocker>

namespace candour {

namespace {

enum RoleColumn { RoleNameColumn, FromColumn, ToColumn };

constexpr int HighestRoles = 160; // pixels of the table; more rows than fit scroll

QDate dateIn(const DateField *field)
{
    const Cell cell = field->cell();
    const auto *date = std::get_if<QDate>(&cell);
    return date ? *date : QDate();
}

} // namespace

PeoplePage::PeoplePage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_keys(new KeysPanel(workspace, this)), m_ui(std::make_unique<Ui::PeoplePage>())
{
    m_ui->setupUi(this);
    setMostWidth(*m_ui->hintLabel, readingWidth(fontMetrics()));
    m_ui->splitter->setSizes({240, 620});
    m_ui->splitter->setStretchFactor(1, 1);
    windowState::remember(m_ui->splitter, u"people"_s);
    addLine(m_ui->nameLineEdit, m_ui->nameHintLabel, &Person::name);
    addLine(m_ui->jobTitleLineEdit, m_ui->jobTitleHintLabel, &Person::jobTitle);
    addLine(m_ui->emailLineEdit, m_ui->emailHintLabel, &Person::email);
    prepareRoles();
    m_ui->roleComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QPushButton *button : {m_ui->addButton, m_ui->replaceButton})
        button->setEnabled(workspace.isWritable());
    m_ui->detailsLayout->insertWidget(m_ui->detailsLayout->count() - 1, m_keys);
    connect(m_keys, &KeysPanel::done, this, &SetupPart::done);
    connect(m_keys, &KeysPanel::failed, this, &SetupPart::failed);
    connect(m_ui->peopleListWidget, &QListWidget::currentRowChanged, this, &PeoplePage::choosePerson);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] {
        prompts::askText(this, tr("Add a person"), tr("Name"), {}, tr("Add"),
                         [this](const QString &name) { addPerson(name); });
    });
    connect(m_ui->roleComboBox, &QComboBox::currentIndexChanged, this, &PeoplePage::showWhatIsPossible);
    connect(m_ui->giveRoleButton, &QPushButton::clicked, this, &PeoplePage::giveRole);
    connect(m_ui->endRoleButton, &QPushButton::clicked, this, &PeoplePage::endRole);
    connect(m_ui->replaceButton, &QPushButton::clicked, this, &PeoplePage::replace);
}

PeoplePage::~PeoplePage() = default;

void PeoplePage::prepareRoles()
{
    QTableWidget *table = m_ui->rolesTableWidget;
    const QStringList headers{tr("Role"), tr("First day"), tr("Last day")};
    table->setColumnCount(int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(RoleNameColumn, QHeaderView::Stretch);
    table->verticalHeader()->hide();
    const auto name = [](QLabel *label, DateField *field, const QString &spoken) {
        field->setName(spoken);
        field->setCell(Cell());
        label->setBuddy(field->editor());
    };
    name(m_ui->firstDayLabel, m_ui->firstDayDateField, tr("First day"));
    name(m_ui->lastDayLabel, m_ui->lastDayDateField, tr("Last day"));
    for (DateField *field : {m_ui->firstDayDateField, m_ui->lastDayDateField})
        field->setCell(m_workspace.clock().today());
    m_ui->endRoleHintLabel->setVisible(m_workspace.isWritable());
    connect(table, &QTableWidget::itemSelectionChanged, this, &PeoplePage::showWhatIsPossible);
}

void PeoplePage::showWhatIsPossible()
{
    const Person *person = current();
    const QTableWidget *table = m_ui->rolesTableWidget;
    const int row = table->selectionModel()->hasSelection() ? table->currentRow() : -1;
    const bool canEnd = person && row >= 0 && row < person->roles.size() && !person->roles.at(row).to.isValid();
    setUsable(*m_ui->endRoleButton, m_workspace.isWritable() && canEnd,
              whyNotWritten(m_workspace.isWritable(), m_ui->endRoleHintLabel->text()));
    setUsable(*m_ui->giveRoleButton, m_workspace.isWritable() && !m_ui->roleComboBox->chosenKey().isEmpty(),
              whyNotWritten(m_workspace.isWritable(), tr("Choose another role first.")));
}

void PeoplePage::addLine(LineEdit *edit, QLabel *hintLabel, QString Person::*field)
{
    auto *line = new KeptLine(
        edit, hintLabel, [this, field](const QString &words) { return fault(field, words); },
        [this, field](const QString &words) -> Result<> {
            auto person = programme::person(m_workspace, m_shown.value);
            if (!person)
                return candour::failed(person);
            (*person).*field = words;
            return programme::describe(m_workspace, *person);
        });
    connect(line, &KeptLine::failed, this, &SetupPart::failed);
    edit->setReadOnly(!m_workspace.isWritable());
    m_lines += Line{line, field};
}

QString PeoplePage::fault(QString Person::*field, const QString &words) const
{
    if (field == &Person::email)
        return words.isEmpty() || isMailAddress(words)
                   ? QString()
                   : tr("Write a whole e-mail address, such as data.protection@example.gov.uk.");
    if (field != &Person::name)
        return {};
    if (words.isEmpty())
        return tr("A person needs a name. Until there is one, the name of before stays.");
    const bool taken = std::any_of(m_people.begin(), m_people.end(),
                                   [&](const Person &other) { return other.id != m_shown && other.name == words; });
    return taken ? tr("Somebody else is on the list by this name. Write the names so that they differ.") : QString();
}

bool PeoplePage::settle()
{
    bool all = true;
    for (const Line &line : std::as_const(m_lines))
        all = line.kept->settle() && all;
    return all;
}

const Person *PeoplePage::current() const
{
    const auto found =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) { return person.id == m_shown; });
    return found == m_people.end() ? nullptr : &*found;
}

void PeoplePage::lookAgain()
{
    const auto people = m_workspace.people();
    const auto roles = programme::roles(m_workspace);
    if (!people || !roles) {
        Q_EMIT failed(people ? roles.error() : people.error());
        return;
    }
    m_people = *people;
    m_roles = *roles;
    std::stable_sort(m_people.begin(), m_people.end(),
                     [](const Person &a, const Person &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    m_ui->roleComboBox->setOptions(m_roles);
    showPeople(m_shown);
}

/// The list, with this person chosen; the first where they are not on it.
// A copy, because m_shown is passed too and changes meanwhile. NOLINTNEXTLINE(performance-unnecessary-value-param)
void PeoplePage::showPeople(PersonId chosen)
{
    const QDate today = m_workspace.clock().today();
    const QSignalBlocker quiet(m_ui->peopleListWidget);
    m_ui->peopleListWidget->clear();
    const PersonId before = std::exchange(m_shown, PersonId());
    for (const Person &person : std::as_const(m_people)) {
        QStringList held;
        for (const Option &role : std::as_const(m_roles))
            if (person.holds(role.key, today))
                held += role.label;
        auto *item = new QListWidgetItem(person.name, m_ui->peopleListWidget);
        item->setToolTip(toolTipText(held.join(tr(", "))));
        if (person.id == chosen || m_shown.isEmpty()) {
            m_ui->peopleListWidget->setCurrentItem(item);
            m_shown = person.id;
        }
    }
    if (const Person *person = current(); person && m_shown != before)
        startLines(*person);
    showPerson();
}

void PeoplePage::choosePerson()
{
    const int row = m_ui->peopleListWidget->currentRow();
    if (row < 0 || m_people.at(row).id == m_shown)
        return;
    const PersonId chosen = m_people.at(row).id; // what is pending may put the list into another order
    if (settle()) {
        m_shown = chosen;
        startLines(*current());
        showPerson();
    }
    selectShown();
}

void PeoplePage::selectShown()
{
    const QSignalBlocker quiet(m_ui->peopleListWidget);
    for (int row = 0; row < m_people.size(); ++row)
        if (m_people.at(row).id == m_shown)
            m_ui->peopleListWidget->setCurrentRow(row);
}

void PeoplePage::startLines(const Person &person)
{
    for (const Line &line : std::as_const(m_lines))
        line.kept->startWith(person.*line.field);
}

void PeoplePage::showPerson()
{
    const Person *person = current();
    m_ui->scrollArea->setVisible(person);
    if (!person)
        return;
    for (const Line &line : std::as_const(m_lines))
        line.kept->show((*person).*line.field);
    showRoles(*person);
    showNamings(*person);
    m_keys->showPerson(person->name);
}

void PeoplePage::showRoles(const Person &person)
{
    QTableWidget *table = m_ui->rolesTableWidget;
    table->clearSelection();
    table->setRowCount(int(person.roles.size()));
    for (int row = 0; row < person.roles.size(); ++row) {
        const RoleHeld &held = person.roles.at(row);
        const int index = indexOf(m_roles, held.role);
        const QStringList words{index < 0 ? held.role : m_roles.at(index).label,
                                held.from.isValid() ? dateText(held.from) : tr("not recorded"),
                                held.to.isValid() ? dateText(held.to) : tr("still held")};
        for (int column = 0; column < words.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(words.at(column)));
    }
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth() + 2;
    for (int row = 0; row < table->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(std::min(height, HighestRoles));
    showWhatIsPossible();
}

void PeoplePage::showNamings(const Person &person)
{
    const auto namings = programme::namings(m_workspace, person);
    if (!namings) {
        Q_EMIT failed(namings.error());
        return;
    }
    m_ui->namingListWidget->clear();
    for (const programme::Naming &one : *namings)
        m_ui->namingListWidget->addItem(one.isSettled
                                            ? tr("%1  %2 (signed, stays as it is)").arg(one.reference, one.title)
                                            : tr("%1  %2 (open)").arg(one.reference, one.title));
    m_ui->namingListWidget->setVisible(!namings->isEmpty());
    m_ui->namingHintLabel->setVisible(namings->isEmpty());
    m_ui->namingHintLabel->setText(tr("No assessment names this person."));
}

void PeoplePage::addPerson(const QString &name)
{
    const auto added = programme::addPerson(m_workspace, name);
    if (!added) {
        Q_EMIT failed(added.error());
        return;
    }
    showPeople(*added);
    m_ui->jobTitleLineEdit->setFocus();
}

void PeoplePage::giveRole()
{
    const QString role = m_ui->roleComboBox->chosenKey();
    if (!settle() || !check(programme::giveRole(m_workspace, PersonId(m_shown), role, dateIn(m_ui->firstDayDateField))))
        return;
    m_ui->roleComboBox->chooseKey({});
    showWhatIsPossible();
}

void PeoplePage::endRole()
{
    const int row = m_ui->rolesTableWidget->currentRow();
    const auto person = settle() ? programme::person(m_workspace, m_shown.value) : Person();
    if (person && row >= 0 && row < person->roles.size())
        check(programme::endRole(m_workspace, person->id, person->roles.at(row).role, dateIn(m_ui->lastDayDateField)));
}

void PeoplePage::replace()
{
    const auto leaver = settle() ? programme::person(m_workspace, m_shown.value) : Person();
    if (!leaver || leaver->id.isEmpty())
        return;
    const auto namings = programme::namings(m_workspace, *leaver);
    if (!namings) {
        Q_EMIT failed(namings.error());
        return;
    }
    auto *dialog = new ReplacePersonDialog(*leaver, m_people, *namings, m_workspace.clock().today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReplacePersonDialog::chosen, this, [this, id = leaver->id](const PersonId &successor, QDate last) {
        const auto replaced = programme::replace(m_workspace, id, successor, last);
        if (!replaced) {
            Q_EMIT failed(replaced.error());
            return;
        }
        const auto open = std::count_if(replaced->begin(), replaced->end(),
                                        [](const programme::Naming &one) { return !one.isSettled; });
        Q_EMIT done(tr("The roles and %n open assessment(s) have passed on.", nullptr, int(open)));
    });
    dialog->open();
}

} // namespace candour
