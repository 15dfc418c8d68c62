// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SmallNumbersDialog.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "gui/WithinScreen.h"
#include "gui/models/CountsModel.h"
#include "ui_SmallNumbersDialog.h"

#include <QHeaderView>
#include <QShortcut>

namespace candour {

namespace {

constexpr int OwnThreshold = 0; ///< Data of the rule whose threshold people type.
constexpr int Rounding = -1;

} // namespace

SmallNumbersDialog::SmallNumbersDialog(Workspace &workspace, const AssessmentId &id,
                                       const suppressing::CountsTable &table, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_table(table), m_model(new CountsModel(table, this)),
      m_ui(std::make_unique<Ui::SmallNumbersDialog>())
{
    m_ui->setupUi(this);
    m_ui->questionLabel->setText(table.question.label);
    addRules();
    setUpTable();
    if (table.decided)
        showRule(table.decided->rule);
    setSuppression(table.decided.value_or(suppressing::proposed(m_table, chosenRule())));
    connect(m_ui->ruleComboBox, &QComboBox::activated, this, &SmallNumbersDialog::propose);
    connect(m_ui->thresholdSpinBox, &QSpinBox::valueChanged, this, &SmallNumbersDialog::propose);
    connect(m_ui->zerosCheckBox, &QCheckBox::clicked, this, &SmallNumbersDialog::propose);
    connect(m_ui->proposeButton, &QPushButton::clicked, this, &SmallNumbersDialog::propose);
    connect(m_ui->toggleButton, &QPushButton::clicked, this, &SmallNumbersDialog::toggle);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, &SmallNumbersDialog::acceptSuppression);
    resizeWithinScreen(*this, {760, 640});
}

SmallNumbersDialog::~SmallNumbersDialog() = default;

void SmallNumbersDialog::addRules()
{
    m_ui->ruleComboBox->addItem(tr("Leave out numbers below 5"), 5);
    m_ui->ruleComboBox->addItem(tr("Leave out numbers below 10"), 10);
    m_ui->ruleComboBox->addItem(tr("Leave out numbers below another threshold"), OwnThreshold);
    m_ui->ruleComboBox->addItem(tr("Round every number to 5"), Rounding);
    m_ui->thresholdSpinBox->setRange(LeastThreshold, MostThreshold);
    m_ui->thresholdSpinBox->setValue(m_table.leastCount);
    showRule({.threshold = m_table.leastCount});
}

void SmallNumbersDialog::setUpTable()
{
    m_ui->numbersTableView->setModel(m_model);
    m_ui->numbersTableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (QHeaderView *header : {m_ui->numbersTableView->horizontalHeader(), m_ui->numbersTableView->verticalHeader()}) {
        header->setHighlightSections(false);
        header->show();
    }
    connect(m_ui->numbersTableView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SmallNumbersDialog::showCurrent);
    auto *space = new QShortcut(Qt::Key_Space, m_ui->numbersTableView);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, m_ui->toggleButton, &QPushButton::click);
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
        m_ui->numbersTableView->setCurrentIndex(m_model->index(0, 0));
}

void SmallNumbersDialog::showRule(const SuppressionRule &rule)
{
    const bool rounds = rule.method == SuppressionMethod::Rounding;
    const int usual = m_ui->ruleComboBox->findData(rounds ? Rounding : rule.threshold);
    m_ui->ruleComboBox->setCurrentIndex(usual >= 0 ? usual : m_ui->ruleComboBox->findData(OwnThreshold));
    if (!rounds)
        m_ui->thresholdSpinBox->setValue(rule.threshold);
    m_ui->zerosCheckBox->setChecked(rule.zerosShown);
}

SuppressionRule SmallNumbersDialog::chosenRule() const
{
    const int chosen = m_ui->ruleComboBox->currentData().toInt();
    if (chosen == Rounding)
        return {.method = SuppressionMethod::Rounding};
    return {.threshold = chosen == OwnThreshold ? m_ui->thresholdSpinBox->value() : chosen,
            .zerosShown = m_ui->zerosCheckBox->isChecked()};
}

void SmallNumbersDialog::propose()
{
    setSuppression(suppressing::proposed(m_table, chosenRule()));
}

void SmallNumbersDialog::toggle()
{
    const QModelIndex index = m_ui->numbersTableView->currentIndex();
    CellPattern pattern = m_table.counts.pattern(m_suppression);
    const CellAt cell{index.row(), index.column()};
    if (!pattern.remove(cell))
        pattern.insert(cell);
    setSuppression(Suppression{.rule = m_suppression.rule, .cells = m_table.counts.cells(pattern)});
}

void SmallNumbersDialog::setSuppression(const Suppression &suppression)
{
    m_suppression = suppression;
    m_model->setSuppression(suppression);
    const int chosen = m_ui->ruleComboBox->currentData().toInt();
    m_ui->thresholdLabel->setVisible(chosen == OwnThreshold);
    m_ui->thresholdSpinBox->setVisible(chosen == OwnThreshold);
    m_ui->zerosCheckBox->setVisible(chosen != Rounding);
    m_ui->cellLayoutWidget->setVisible(chosen != Rounding);
    showBounds();
    showCurrent();
}

void SmallNumbersDialog::showBounds()
{
    m_ui->boundsListWidget->clear();
    for (const suppressing::Bounded &bounded : suppressing::bounds(m_table, m_suppression))
        m_ui->boundsListWidget->addItem(tr("%1: a stranger can narrow it to %2", "row and column, numbers")
                                            .arg(m_table.nameOf(bounded.cell), suppressing::inWords(bounded.interval)));
    const bool isAnyLeftOut = m_ui->boundsListWidget->count() > 0;
    m_ui->boundsLabel->setVisible(isAnyLeftOut);
    m_ui->boundsListWidget->setVisible(isAnyLeftOut);
    const auto objection = suppressing::objection(m_table, m_suppression);
    const bool rounds = m_suppression.rule.method == SuppressionMethod::Rounding;
    m_ui->stateLabel->setText(objection      ? objection->sentence
                              : rounds       ? tr("Every number and every total is rounded by itself.")
                              : isAnyLeftOut ? tr("No small number can be worked out. What is left out reads [c].")
                                             : tr("No number is small. Nothing is left out."));
    setUsable(*m_ui->acceptButton, !objection && m_workspace.isWritable(),
              whyNotWritten(m_workspace.isWritable(), objection ? objection->sentence : QString()));
}

void SmallNumbersDialog::showCurrent()
{
    const QModelIndex index = m_ui->numbersTableView->currentIndex();
    const bool isLeftOut = index.isValid() && m_model->isLeftOut(index);
    const bool isSmall = index.isValid() && m_model->isSmall(index);
    const bool isNumber = index.isValid() && m_table.counts.table.value({index.row(), index.column()});
    m_ui->toggleButton->setText(isLeftOut ? tr("&Show this number") : tr("&Leave this number out"));
    setUsable(*m_ui->toggleButton, isNumber && !(isLeftOut && isSmall),
              isNumber ? tr("This number is small and must be left out.") : tr("Choose a number in the table first."));
}

void SmallNumbersDialog::acceptSuppression()
{
    const auto done =
        suppressing::accept(m_workspace, m_id, m_table.question.key, m_suppression.rule, m_suppression.cells);
    if (!done)
        Q_EMIT failed(done.error());
    accept();
}

} // namespace candour
