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
    showVersions();
    connect(m_ui->versionsListWidget, &QListWidget::itemChanged, this, &TakeDownDialog::showReady);
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &TakeDownDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->takeDownVersionsButton, &QPushButton::clicked, this, &TakeDownDialog::takeDown);
    m_ui->deletedCheckBox->hide(); // of use only where the files could not be reached
    m_ui->reasonLineEdit->setFocus();
    showReady();
}

TakeDownDialog::~TakeDownDialog() = default;

void TakeDownDialog::showVersions()
{
    const auto proposed = versions::proposedToTakeDown(m_workspace, m_version).value_or(QList<VersionName>());
    const auto all = versions::published(m_workspace).value_or(QList<versions::Version>());
    for (const versions::Version &one : all) {
        const VersionName name{one.publication.assessment, one.publication.number};
        const bool isTicked = proposed.contains(name);
        if (one.publication.status == PublicationStatus::TakenDown ||
            (!isTicked && name.assessment != m_version.assessment))
            continue;
        m_versions += name;
        auto *item = new QListWidgetItem(tr("%1, version %2 of %3: %4", "reference, number, day, what became of it")
                                             .arg(one.reference, QString::number(name.number),
                                                  QLocale().toString(one.publication.at.date(), QLocale::ShortFormat),
                                                  stateWords(one)));
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        m_ui->versionsListWidget->addItem(item);
    }
    m_ui->versionsListWidget->setCurrentRow(0);
}

QList<VersionName> TakeDownDialog::ticked() const
{
    QList<VersionName> names;
    for (int row = 0; row < m_ui->versionsListWidget->count(); ++row)
        if (m_ui->versionsListWidget->item(row)->checkState() == Qt::Checked)
            names += m_versions.at(row);
    return names;
}

void TakeDownDialog::showReady()
{
    const bool some = !ticked().isEmpty();
    setUsable(*m_ui->takeDownVersionsButton, some && !m_ui->reasonLineEdit->text().trimmed().isEmpty(),
              some ? tr("Say why first.") : tr("Tick a version first."));
}

void TakeDownDialog::takeDown()
{
    if (const auto done = versions::takeDown(m_workspace, ticked(), m_ui->reasonLineEdit->text(),
                                             {.folder = {}, .isDeleted = m_ui->deletedCheckBox->isChecked()});
        done)
        accept();
    else {
        m_ui->banner->showError(done.error());
        m_ui->deletedCheckBox->show();
    }
}

} // namespace candour
