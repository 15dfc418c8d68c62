// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ImportActivitiesDialog.h"

#include "base/Literals.h"
#include "gui/WithinScreen.h"
#include "gui/models/ImportModel.h"
#include "ui_ImportActivitiesDialog.h"

namespace candour {

using programme::RowFate;

ImportActivitiesDialog::ImportActivitiesDialog(const programme::ImportPreview &preview, QWidget *parent)
    : QDialog(parent), m_model(new ImportModel(preview, this)), m_ui(std::make_unique<Ui::ImportActivitiesDialog>())
{
    m_ui->setupUi(this);
    resizeWithinScreen(*this, {760, 480});
    m_ui->notesLabel->setText(preview.notes.join(u'\n'));
    m_ui->notesLabel->setVisible(!preview.notes.isEmpty());
    const int taken = preview.count(RowFate::Added) + preview.count(RowFate::Changed);
    m_ui->importButton->setText(taken > 0 ? tr("&Import %n activity(s)", nullptr, taken) : tr("&Import"));
    m_ui->importButton->setEnabled(taken > 0);
    prepareTable();
    fillChoices(preview);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->importButton, &QPushButton::clicked, this, &QDialog::accept);
}

ImportActivitiesDialog::~ImportActivitiesDialog() = default;

void ImportActivitiesDialog::fillChoices(const programme::ImportPreview &preview)
{
    m_ui->showComboBox->addItem(tr("All: %1").arg(QString::number(preview.rows.size())), -1);
    for (const RowFate fate : {RowFate::Added, RowFate::Changed, RowFate::Unchanged, RowFate::Skipped})
        m_ui->showComboBox->addItem(
            tr("%1: %2", "what becomes of rows, how many").arg(fateWords(fate), QString::number(preview.count(fate))),
            int(fate));
    connect(m_ui->showComboBox, &QComboBox::currentIndexChanged, this, [this] {
        const int fate = m_ui->showComboBox->currentData().toInt();
        m_model->show(fate < 0 ? std::nullopt : std::optional(RowFate(fate)));
        m_ui->detailPlainTextEdit->clear();
        m_ui->rowsTableView->selectRow(0);
    });
}

void ImportActivitiesDialog::prepareTable()
{
    QTableView *table = m_ui->rowsTableView;
    table->setModel(m_model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(32);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    const std::array characters{7, 15, 13, 22};
    for (int column = 0; column < int(characters.size()); ++column)
        header->resizeSection(column, fontMetrics().averageCharWidth() * characters.at(size_t(column)));
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_ui->detailPlainTextEdit->setPlainText(m_model->detail(current.row()));
    });
    table->selectRow(0);
}

} // namespace candour
