// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/CompareDialog.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/WindowState.h"
#include "gui/WithinScreen.h"
#include "gui/fields/CellText.h"
#include "gui/pages/ComparisonView.h"
#include "ui_CompareDialog.h"
#include "workspace/Printing.h"

#include <QShortcut>

namespace candour {

namespace {

constexpr int AnotherDay = -1; ///< Data of the entry that asks for a day; the others have their place in the list.

} // namespace

CompareDialog::CompareDialog(Workspace &workspace, const AssessmentId &id, const QDateTime &looked, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_ui(std::make_unique<Ui::CompareDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->notComparedLabel->setText(comparing::notCompared());
    m_ui->earlierDateField->setName(tr("Beginning of the day"));
    m_ui->earlierDayLabel->setBuddy(m_ui->earlierDateField->editor());
    m_ui->laterDateField->setName(tr("End of the day"));
    m_ui->laterDayLabel->setBuddy(m_ui->laterDateField->editor());
    for (DateField *field : {m_ui->earlierDateField, m_ui->laterDateField})
        field->setCell(workspace.clock().localToday());
    m_ui->columnsSplitter->setSizes({260, 600});
    m_ui->columnsSplitter->setStretchFactor(1, 1);
    windowState::remember(m_ui->columnsSplitter, u"compareColumns"_s);
    listVersions(looked);
    connectAll();
    compare();
    resizeWithinScreen(*this, {960, 680});
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::listVersions(const QDateTime &looked)
{
    const auto all = milestones::all(m_workspace, m_id);
    if (!all) {
        m_ui->banner->showError(all.error());
        return;
    }
    m_versions = *all;
    if (looked.isValid())
        m_versions.insert(1, milestones::at(looked, MilestoneKind::LastLooked));
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    for (ComboBox *box : {m_ui->earlierComboBox, m_ui->laterComboBox}) {
        for (int i = 0; i < m_versions.size(); ++i) {
            const Milestone &one = m_versions.at(i);
            const QString words = milestones::words(one);
            box->addItem(one.kind == MilestoneKind::Now
                             ? words
                             : tr("%1 · %2", "what happened, when").arg(words, timeText(one.at, today)),
                         i);
        }
        box->addItem(tr("Another day…"), AnotherDay);
    }
    const Milestone usual = milestones::usualEarlier(*all);
    m_ui->earlierComboBox->setCurrentIndex(int(m_versions.indexOf(usual)));
    m_ui->laterComboBox->setCurrentIndex(0);
}

void CompareDialog::connectAll()
{
    for (ComboBox *box : {m_ui->earlierComboBox, m_ui->laterComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    for (DateField *field : {m_ui->earlierDateField, m_ui->laterDateField}) {
        connect(field, &AnswerField::typed, this, &CompareDialog::compare);
        connect(field, &AnswerField::chosen, this, &CompareDialog::compare);
    }
    connect(m_ui->answersListWidget, &QListWidget::currentRowChanged, m_ui->comparisonView,
            &ComparisonView::goToAnswer);
    connect(m_ui->answersListWidget, &QListWidget::currentRowChanged, this, &CompareDialog::showAnswer);
    connect(m_ui->answersListWidget, &QListWidget::itemActivated, this, &CompareDialog::goToCurrent);
    connect(m_ui->comparisonView, &ComparisonView::changeShown, this,
            [this](int number, int answer, const QString &spoken) {
                const QSignalBlocker quiet(m_ui->answersListWidget);
                m_ui->answersListWidget->setCurrentRow(answer);
                showAnswer(answer);
                m_ui->changeLabel->setText(
                    tr("Change %1 of %2: %3")
                        .arg(QString::number(number), QString::number(m_ui->comparisonView->changeCount()), spoken));
            });
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { m_ui->comparisonView->goToChange(-1); });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { m_ui->comparisonView->goToChange(1); });
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, m_ui->nextButton, &QPushButton::click);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F9, this), &QShortcut::activated, m_ui->previousButton,
            &QPushButton::click);
    connect(m_ui->goToAnswerButton, &QPushButton::clicked, this, &CompareDialog::goToCurrent);
    connect(m_ui->printButton, &QPushButton::clicked, this, &CompareDialog::print);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
}

void CompareDialog::chooseLastLook()
{
    for (int i = 0; i < m_versions.size(); ++i)
        if (m_versions.at(i).kind == MilestoneKind::LastLooked)
            m_ui->earlierComboBox->setCurrentIndex(i);
}

std::optional<Milestone> CompareDialog::chosen(const ComboBox &box, const DateField &day, bool dayBegins) const
{
    const int version = box.currentData().toInt();
    if (version != AnotherDay)
        return version < m_versions.size() ? std::optional(m_versions.at(version)) : std::nullopt;
    const Cell cell = day.cell();
    const auto *date = std::get_if<QDate>(&cell);
    if (!day.isReadable() || !date)
        return {};
    const auto found = milestones::named({}, date->toString(Qt::ISODate), dayBegins);
    return found ? std::optional(*found) : std::nullopt;
}

void CompareDialog::compare()
{
    const bool asksEarlier = m_ui->earlierComboBox->currentData().toInt() == AnotherDay;
    const bool asksLater = m_ui->laterComboBox->currentData().toInt() == AnotherDay;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->earlierDayLabel), static_cast<QWidget *>(m_ui->earlierDateField)})
        widget->setVisible(asksEarlier);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->laterDayLabel), static_cast<QWidget *>(m_ui->laterDateField)})
        widget->setVisible(asksLater);
    const auto earlier = chosen(*m_ui->earlierComboBox, *m_ui->earlierDateField, true);
    const auto later = chosen(*m_ui->laterComboBox, *m_ui->laterDateField, false);
    if (!earlier || !later) // while a day is being typed
        return;
    const auto compared = comparing::compare(m_workspace, m_id, *earlier, *later);
    if (!compared) {
        m_ui->banner->showError(compared.error());
        return;
    }
    m_comparison = *compared;
    showComparison();
}

void CompareDialog::showComparison()
{
    m_answers = comparedAnswers(m_comparison);
    const QStringList counts = comparing::sentences(m_comparison.counts());
    QString said = counts.isEmpty() ? tr("The answers are the same.") : counts.join(u" · "_s);
    if (m_comparison.earlierTemplate != m_comparison.laterTemplate)
        said += u'\n' + tr("The template was version %1 in the earlier one and is version %2 in the later one.")
                            .arg(m_comparison.earlierTemplate, m_comparison.laterTemplate);
    m_ui->countsLabel->setText(said);
    m_ui->comparisonView->showComparison(m_comparison);
    const QSignalBlocker quiet(m_ui->answersListWidget);
    m_ui->answersListWidget->clear();
    for (const ComparedAnswer &answer : std::as_const(m_answers)) {
        auto *item = new QListWidgetItem(
            tr("%1\n%2", "question, what became of its answer").arg(answer.heading, comparing::words(answer)));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2. %3", "question, what became of its answer, what changed in it")
                          .arg(answer.heading, comparing::words(answer), spokenChanges(answer)));
        m_ui->answersListWidget->addItem(item);
    }
    m_ui->changeLabel->clear();
    const bool some = !m_answers.isEmpty();
    const QString whyNot = tr("Nothing differs between these versions.");
    for (QWidget *button : {m_ui->previousButton, m_ui->nextButton})
        setUsable(*button, some, whyNot);
    showAnswer(-1);
}

void CompareDialog::showAnswer(int answer)
{
    m_ui->changeLabel->clear();
    const bool known = answer >= 0 && answer < m_answers.size();
    setUsable(*m_ui->goToAnswerButton, known, tr("Choose an answer first."));
}

void CompareDialog::goToCurrent()
{
    const int row = m_ui->answersListWidget->currentRow();
    if (row < 0 || row >= m_answers.size())
        return;
    Q_EMIT goTo(Place{.question = m_answers.at(row).question});
    accept();
}

void CompareDialog::print()
{
    const auto header = m_workspace.header(m_id);
    if (!header) {
        m_ui->banner->showError(header.error());
        return;
    }
    prompts::saveFile(this, tr("Save what changed, for people inside"), {tr("PDF"), u"*.pdf"_s},
                      printing::proposedComparisonName(header->reference), [this](const QString &path) {
                          const auto done = printing::printComparison(m_workspace, m_id, m_comparison, path);
                          if (done)
                              m_ui->banner->showMessage(
                                  Banner::Kind::Done, tr("What changed is in %1. It is for people inside.").arg(path));
                          else
                              m_ui->banner->showError(done.error());
                      });
}

} // namespace candour
