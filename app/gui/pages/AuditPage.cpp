// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/AuditPage.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/WindowState.h"
#include "gui/fields/CellText.h"
#include "gui/models/AuditModel.h"
#include "ui_AuditPage.h"

#include <QSignalBlocker>

namespace candour {

namespace {

/// Fills the box with these and their data behind \a every, and keeps what is chosen where it is still there.
void fill(QComboBox *box, const QString &every, const QList<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(every, QString());
    for (const auto &[words, data] : choices)
        box->addItem(words, data);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

QDate dateIn(const DateField &field)
{
    const Cell cell = field.cell();
    const auto *date = std::get_if<QDate>(&cell);
    return date ? *date : QDate();
}

} // namespace

AuditPage::AuditPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_trail(workspace), m_model(new AuditModel(m_trail, this)),
      m_ui(std::make_unique<Ui::AuditPage>())
{
    m_ui->setupUi(this);
    m_ui->checkedLabel->setTextFormat(Qt::PlainText);
    m_ui->fromDateField->setName(tr("From"));
    m_ui->fromLabel->setBuddy(m_ui->fromDateField->editor());
    m_ui->toDateField->setName(tr("Until"));
    m_ui->toLabel->setBuddy(m_ui->toDateField->editor());
    prepareTable();
    connect(m_ui->auditWordsLineEdit, &QLineEdit::textChanged, this, &AuditPage::filter);
    for (QComboBox *box : {m_ui->assessmentComboBox, m_ui->personComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditPage::filter);
    for (DateField *field : {m_ui->fromDateField, m_ui->toDateField}) {
        connect(field, &AnswerField::typed, this, &AuditPage::filter);
        connect(field, &AnswerField::chosen, this, &AuditPage::filter);
    }
    connect(m_ui->checkButton, &QPushButton::clicked, this, &AuditPage::checkTrail);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &AuditPage::askForFile);
}

AuditPage::~AuditPage() = default;

void AuditPage::prepareTable()
{
    QTableView *table = m_ui->linesTableView;
    table->setModel(m_model);
    table->verticalHeader()->hide();
    // The same for every row: a hundred thousand of them must scroll at once, whatever they say.
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(AuditModel::WhatColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
         {std::pair(AuditModel::WhenColumn, 19), std::pair(AuditModel::WhoColumn, 17),
          std::pair(AuditModel::RoleColumn, 18), std::pair(AuditModel::AssessmentColumn, 18)})
        header->resizeSection(column, letters * letter);
    windowState::remember(header, u"audit"_s);
}

void AuditPage::resizeEvent(QResizeEvent *event)
{
    SetupPart::resizeEvent(event);
    constexpr int LettersWithRoles = 110;
    m_ui->linesTableView->setColumnHidden(AuditModel::RoleColumn,
                                          width() < LettersWithRoles * fontMetrics().averageCharWidth());
}

void AuditPage::lookAgain()
{
    const auto read = m_trail.read();
    if (!check(read))
        return;
    fillChoices();
    filter();
}

void AuditPage::fillChoices()
{
    QList<std::pair<QString, QString>> assessments;
    for (const auditing::Named &one : m_trail.assessments())
        assessments +=
            {one.title.isEmpty() ? one.reference : tr("%1 · %2", "reference, title").arg(one.reference, one.title),
             one.id.value};
    fill(m_ui->assessmentComboBox, tr("Everything"), assessments);
    QList<std::pair<QString, QString>> people;
    for (const QString &name : m_trail.people())
        people += {name, name};
    fill(m_ui->personComboBox, tr("Everyone"), people);
}

auditing::Filter AuditPage::asked() const
{
    return {.assessment = AssessmentId{m_ui->assessmentComboBox->currentData().toString()},
            .who = m_ui->personComboBox->currentData().toString(),
            .words = m_ui->auditWordsLineEdit->text(),
            .from = dateIn(*m_ui->fromDateField),
            .to = dateIn(*m_ui->toDateField)};
}

void AuditPage::filter()
{
    const QList<qsizetype> found = m_trail.matching(asked());
    m_model->setLines(found, m_workspace.clock().localToday());
    const QLocale locale;
    m_ui->countLabel->setText(
        found.size() == m_trail.size()
            ? tr("%n line(s)", nullptr, int(m_trail.size()))
            : tr("%1 of %n line(s)", "how many are shown", int(m_trail.size())).arg(locale.toString(found.size())));
    m_ui->exportButton->setEnabled(!found.isEmpty());
}

void AuditPage::showAssessment(const AssessmentId &id)
{
    if (m_trail.size() == 0)
        lookAgain();
    m_ui->auditWordsLineEdit->clear();
    m_ui->personComboBox->setCurrentIndex(0);
    m_ui->fromDateField->setCell(Cell());
    m_ui->toDateField->setCell(Cell());
    m_ui->assessmentComboBox->setCurrentIndex(std::max(0, m_ui->assessmentComboBox->findData(id.value)));
    filter();
}

void AuditPage::checkTrail()
{
    const auto checked = auditing::check(m_workspace);
    m_ui->checkedLabel->setText(checked ? auditing::sentence(*checked) : checked.error().message);
    if (!checked)
        Q_EMIT failed(checked.error());
}

void AuditPage::askForFile()
{
    const auditing::Filter filter = asked();
    const QString reference = m_workspace.referenceOf(filter.assessment).value_or(QString());
    prompts::saveFile(this, tr("Export the audit trail for people inside: it may speak of what is withheld"),
                      {tr("Table"), u"*.csv"_s}, auditing::proposedName(reference),
                      [this, filter](const QString &path) {
                          if (check(auditing::exportTable(m_workspace, filter, path)))
                              Q_EMIT done(tr("The audit trail is in %1. It may speak of what is withheld, so do not "
                                             "publish it.")
                                              .arg(path));
                      });
}

} // namespace candour
