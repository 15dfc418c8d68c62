// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PasteDialog.h"

#include "gui/WithinScreen.h"
#include "gui/models/DocumentPartsModel.h"
#include "ui_PasteDialog.h"

namespace candour {

namespace {

constexpr int MostLines = 2; ///< Of one part in the table.

} // namespace

PasteDialog::PasteDialog(Workspace &workspace, const AssessmentId &id, const QList<DocumentPart> &parts,
                         QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_proposed(parts),
      m_assessment(workspace.assessment(id).value_or(Assessment())), m_ui(std::make_unique<Ui::PasteDialog>())
{
    m_form = workspace.templateOf(m_assessment).value_or(Template());
    m_parts = new DocumentPartsModel(m_form, parts, this);
    m_ui->setupUi(this);
    resizeWithinScreen(*this, {860, 560});
    prepareTable();
    m_ui->reasonLabel->setTextFormat(Qt::PlainText);
    m_ui->questionComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_ui->partsTableView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PasteDialog::showPart);
    connect(m_ui->questionComboBox, &QComboBox::activated, this, &PasteDialog::questionChosen);
    connect(m_parts, &QAbstractItemModel::dataChanged, this, &PasteDialog::showCount);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->putInButton, &QPushButton::clicked, this, &PasteDialog::accept);
    m_ui->partsTableView->selectRow(0);
    m_ui->partsTableView->setFocus();
    showCount();
}

PasteDialog::~PasteDialog() = default;

void PasteDialog::prepareTable()
{
    m_ui->partsTableView->setModel(m_parts);
    QHeaderView *header = m_ui->partsTableView->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setHighlightSections(false);
    QHeaderView *rows = m_ui->partsTableView->verticalHeader();
    rows->hide();
    rows->setMaximumSectionSize(MostLines * fontMetrics().lineSpacing() + 8);
    // Once all columns have their widths.
    connect(header, &QHeaderView::sectionResized, m_ui->partsTableView, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);
    connect(m_parts, &QAbstractItemModel::dataChanged, m_ui->partsTableView, &QTableView::resizeRowsToContents);
}

const QList<DocumentPart> &PasteDialog::parts() const
{
    return m_parts->parts();
}

void PasteDialog::showPart()
{
    const int row = m_ui->partsTableView->currentIndex().row();
    if (row < 0)
        return;
    const DocumentPart &part = parts().at(row);
    const RichText text = textOf(part);
    m_ui->questionComboBox->clear();
    m_ui->questionComboBox->addItem(tr("Not placed"), QString());
    for (const Question *question : m_form.questions()) {
        if (!takesText(m_form, m_assessment, *question, text) && question->key != part.question)
            continue;
        const bool answered = !isEmpty(m_assessment.answer(question->key));
        m_ui->questionComboBox->addItem(answered ? tr("Below the answer to: %1").arg(question->label) : question->label,
                                        question->key);
    }
    m_ui->questionComboBox->setCurrentIndex(std::max(0, m_ui->questionComboBox->findData(part.question)));
    showReason();
}

/// Why the part goes where it was proposed; nothing where a person has said otherwise.
void PasteDialog::showReason()
{
    const int row = m_ui->partsTableView->currentIndex().row();
    const bool isProposed = parts().at(row).question == m_proposed.at(row).question;
    const QString reason = isProposed ? placing::reason(parts().at(row)) : QString();
    m_ui->reasonLabel->setText(reason);
    m_ui->questionComboBox->setAccessibleDescription(reason);
}

void PasteDialog::questionChosen()
{
    m_parts->setQuestion(m_ui->partsTableView->currentIndex().row(), m_ui->questionComboBox->chosenKey());
    m_ui->banner->clear();
    showReason();
}

void PasteDialog::accept()
{
    if (const auto done = placing::putIn(m_workspace, m_assessment.id, parts()); done)
        QDialog::accept();
    else
        m_ui->banner->showError(done.error());
}

void PasteDialog::showCount()
{
    const QList<DocumentPart> &all = parts();
    const auto open =
        std::count_if(all.begin(), all.end(), [](const DocumentPart &part) { return part.question.isEmpty(); });
    const auto placed = all.size() - open;
    m_ui->putInButton->setText(placed > 0 ? tr("&Put in %n part(s)", nullptr, int(placed))
                                          : tr("&Keep %n part(s) as not placed", nullptr, int(open)));
    m_ui->countLabel->setText(open == 0 ? tr("Every part has a place.")
                                        : tr("%n part(s) will be kept as not placed.", nullptr, int(open)));
}

} // namespace candour
