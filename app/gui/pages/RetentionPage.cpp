// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RetentionPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/MostWidth.h"
#include "gui/Prompts.h"
#include "gui/ReadingWidth.h"
#include "gui/ToolTip.h"
#include "gui/fields/CellText.h"
#include "gui/pages/KeptLine.h"
#include "ui_RetentionPage.h"

#include <QSignalBlocker>

namespace candour {

namespace {

enum RetentionTableColumn { ReferenceColumn, AssessmentColumn, DayColumn, BasisColumn, StateColumn, ColumnCount };

constexpr int LeastRows = 2; ///< Seen of the table, however low the page is.

QTableWidgetItem *wordsItem(const QString &words)
{
    auto *item = new QTableWidgetItem(words);
    item->setToolTip(toolTipText(words));
    return item;
}

QTableWidgetItem *recordedItem(const QString &words)
{
    return wordsItem(words.isEmpty() ? RetentionPage::tr("not recorded") : words);
}

QTableWidgetItem *stateItem(const retaining::Line &line)
{
    if (line.retention.hold)
        return new QTableWidgetItem(icon(u"warning"_s, Ink::Attention), RetentionPage::tr("On hold"));
    if (line.isDue)
        return new QTableWidgetItem(icon(u"problem"_s, Ink::Problem), RetentionPage::tr("Can be disposed of"));
    return new QTableWidgetItem(line.retention.keepUntil.isValid() ? RetentionPage::tr("Kept")
                                                                   : RetentionPage::tr("No last day yet"));
}

} // namespace

RetentionPage::RetentionPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_ui(std::make_unique<Ui::RetentionPage>())
{
    m_ui->setupUi(this);
    setMostWidth(*m_ui->hintLabel, readingWidth(fontMetrics()));
    prepareTable();
    m_ui->keepUntilDateField->setName(tr("Keep until"));
    m_ui->keepUntilDateField->setReadOnly(!workspace.isWritable());
    m_ui->keepUntilLabel->setBuddy(m_ui->keepUntilDateField->editor());
    m_basis = line(m_ui->basisLineEdit, m_ui->basisHintLabel, &Retention::basis);
    m_hold = line(m_ui->holdLineEdit, m_ui->holdHintLabel, &Retention::holdReason);
    connect(m_ui->keepUntilDateField, &AnswerField::typed, this, &RetentionPage::keepDay);
    connect(m_ui->keepUntilDateField, &AnswerField::chosen, this, &RetentionPage::keepDay);
    connect(m_ui->disposeButton, &QPushButton::clicked, this, &RetentionPage::dispose);
    m_ui->disposalsLabel->hide();
    m_ui->disposalsListWidget->hide();
}

RetentionPage::~RetentionPage() = default;

void RetentionPage::prepareTable()
{
    QTableWidget *table = m_ui->assessmentsTableWidget;
    const QStringList headers{tr("Reference"), tr("Assessment"), tr("Keep until"), tr("Because"), tr("State")};
    table->setColumnCount(ColumnCount);
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {AssessmentColumn, BasisColumn})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 8);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() +
                            LeastRows * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth());
    connect(table, &QTableWidget::itemSelectionChanged, this, &RetentionPage::choose);
}

KeptLine *RetentionPage::line(LineEdit *edit, QLabel *hintLabel, QString Retention::*field)
{
    auto *line = new KeptLine(
        edit, hintLabel, [](const QString &) { return QString(); },
        [this, field](const QString &words) -> Result<> {
            const auto header = m_workspace.header(m_shown);
            if (!header)
                return candour::failed(header);
            Retention retention = header->retention;
            retention.*field = words;
            retention.hold = !retention.holdReason.isEmpty();
            return retaining::set(m_workspace, m_shown, retention);
        });
    connect(line, &KeptLine::failed, this, &SetupPart::failed);
    edit->setReadOnly(!m_workspace.isWritable());
    return line;
}

bool RetentionPage::settle()
{
    const bool basisKept = m_basis->settle();
    return m_hold->settle() && basisKept;
}

const retaining::Line *RetentionPage::current() const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const retaining::Line &line) { return line.id == m_shown; });
    return found == m_lines.end() ? nullptr : &*found;
}

void RetentionPage::lookAgain()
{
    const auto lines = retaining::lines(m_workspace);
    if (!lines) {
        Q_EMIT failed(lines.error());
        return;
    }
    m_lines = *lines;
    showLines();
    showDisposals();
}

void RetentionPage::showLines()
{
    QTableWidget *table = m_ui->assessmentsTableWidget;
    if (!current())
        start(m_lines.isEmpty() ? AssessmentId() : m_lines.first().id);
    const QSignalBlocker quiet(table);
    table->setRowCount(int(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        const retaining::Line &line = m_lines.at(row);
        table->setItem(row, ReferenceColumn, new QTableWidgetItem(line.reference));
        table->setItem(row, AssessmentColumn, wordsItem(line.title));
        table->setItem(row, DayColumn, recordedItem(dateText(line.retention.keepUntil)));
        table->setItem(row, BasisColumn, recordedItem(line.retention.basis));
        table->setItem(row, StateColumn, stateItem(line));
        if (line.id == m_shown)
            table->selectRow(row);
    }
    showCurrent();
}

void RetentionPage::choose()
{
    const int row = m_ui->assessmentsTableWidget->currentRow();
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).id == m_shown)
        return;
    const AssessmentId chosen = m_lines.at(row).id; // what is pending may put the table into another order
    if (settle())
        start(chosen);
    showLines();
}

void RetentionPage::start(const AssessmentId &id)
{
    m_shown = id;
    if (const retaining::Line *line = current()) {
        m_basis->startWith(line->retention.basis);
        m_hold->startWith(line->retention.holdReason);
        m_ui->keepUntilDateField->setCell(line->retention.keepUntil.isValid() ? Cell(line->retention.keepUntil)
                                                                              : Cell());
    }
}

void RetentionPage::showCurrent()
{
    const retaining::Line *line = current();
    m_ui->detailsWidget->setEnabled(line);
    if (!line)
        return;
    m_basis->show(line->retention.basis);
    m_hold->show(line->retention.holdReason);
    const Cell day = line->retention.keepUntil.isValid() ? Cell(line->retention.keepUntil) : Cell();
    if (m_ui->keepUntilDateField->isReadable() && m_ui->keepUntilDateField->cell() != day)
        m_ui->keepUntilDateField->setCell(day);
    const auto obstacle = retaining::obstacle(m_workspace, line->id);
    m_ui->obstacleLabel->setText(obstacle ? *obstacle : obstacle.error().message);
    m_ui->disposeButton->setEnabled(m_workspace.isWritable() && obstacle && obstacle->isEmpty());
}

void RetentionPage::showDisposals()
{
    const auto disposals = m_workspace.disposals();
    if (!disposals) {
        Q_EMIT failed(disposals.error());
        return;
    }
    m_ui->disposalsLabel->setVisible(!disposals->isEmpty());
    m_ui->disposalsListWidget->setVisible(!disposals->isEmpty());
    m_ui->disposalsListWidget->clear();
    for (const Disposal &one : *disposals)
        m_ui->disposalsListWidget->addItem(tr("%1 on %2 by %3", "reference, day, name")
                                               .arg(one.reference, dateText(one.at.toLocalTime().date()), one.by));
}

void RetentionPage::keepDay()
{
    const retaining::Line *line = current();
    if (!line || !m_ui->keepUntilDateField->isReadable())
        return;
    const Cell cell = m_ui->keepUntilDateField->cell();
    const auto *day = std::get_if<QDate>(&cell);
    Retention retention = line->retention;
    retention.keepUntil = day ? *day : QDate();
    check(retaining::set(m_workspace, line->id, retention));
}

void RetentionPage::dispose()
{
    const retaining::Line *line = settle() ? current() : nullptr;
    if (!line)
        return;
    const QString published =
        line->isPublished ? tr("What was published of it stays published, and on record.") : QString();
    prompts::confirm(
        this, tr("Dispose of %1?").arg(line->reference),
        QStringList{
            tr("The assessment goes for good, with its history, comments and files. Only its reference, today's "
               "date and your name stay. The backups beside this workspace hold it until one is made after %1; copies "
               "that "
               "you keep elsewhere hold it until you delete them.")
                .arg(dateText(retaining::goneFromBackups(m_workspace))),
            published}
            .join(u'\n')
            .trimmed(),
        tr("Dispose of it"), [this, id = line->id, reference = line->reference] {
            if (check(retaining::dispose(m_workspace, id)))
                Q_EMIT done(tr("%1 is disposed of.").arg(reference));
        });
}

} // namespace candour
