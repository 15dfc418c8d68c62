// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TakeDownDialog.h"

#include "gui/Usable.h"
#include "gui/pages/VersionWords.h"
#include "ui_TakeDownDialog.h"

namespace candour {

TakeDownDialog::TakeDownDialog(Workspace &workspace, const versions::Version &version, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_version{version.publication.assessment, version.publication.number},
      m_ui(std::make_unique<Ui::TakeDownDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->explanationLabel->setText(tr("For %1, when something was published that should not have been. Every file of "
                                       "the versions below goes from the register, and a page stays that says on which "
                                       "day. This cannot be taken back. What is to do elsewhere is listed afterwards.")
                                        .arg(version.reference));
    showVersions(version);
    connect(m_ui->versionsListWidget, &QListWidget::itemChanged, this, &TakeDownDialog::showReady);
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &TakeDownDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->takeDownVersionsButton, &QPushButton::clicked, this, &TakeDownDialog::takeDown);
    m_ui->reasonLineEdit->setFocus();
    showReady();
}

TakeDownDialog::~TakeDownDialog() = default;

void TakeDownDialog::showVersions(const versions::Version &version)
{
    const auto proposed = versions::proposedToTakeDown(m_workspace, m_version).value_or(QList<int>());
    const auto all =
        versions::published(m_workspace, version.publication.assessment).value_or(QList<versions::Version>());
    for (const versions::Version &one : all) {
        if (one.publication.status == PublicationStatus::TakenDown)
            continue;
        auto *item = new QListWidgetItem(tr("Version %1 of %2: %3", "number, day, what became of it")
                                             .arg(QString::number(one.publication.number),
                                                  QLocale().toString(one.publication.at.date(), QLocale::ShortFormat),
                                                  stateWords(one)));
        item->setData(Qt::UserRole, one.publication.number);
        item->setCheckState(proposed.contains(one.publication.number) ? Qt::Checked : Qt::Unchecked);
        m_ui->versionsListWidget->addItem(item);
    }
    m_ui->versionsListWidget->setCurrentRow(0);
}

QList<int> TakeDownDialog::ticked() const
{
    QList<int> numbers;
    for (int row = 0; row < m_ui->versionsListWidget->count(); ++row) {
        const QListWidgetItem *item = m_ui->versionsListWidget->item(row);
        if (item->checkState() == Qt::Checked)
            numbers += item->data(Qt::UserRole).toInt();
    }
    return numbers;
}

void TakeDownDialog::showReady()
{
    const bool some = !ticked().isEmpty();
    setUsable(*m_ui->takeDownVersionsButton, some && !m_ui->reasonLineEdit->text().trimmed().isEmpty(),
              some ? tr("Say why first.") : tr("Tick a version first."));
}

void TakeDownDialog::takeDown()
{
    if (const auto done = versions::takeDown(m_workspace, m_version.assessment, ticked(), m_ui->reasonLineEdit->text());
        done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
