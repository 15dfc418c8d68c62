// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/BackupsDialog.h"

#include "gui/Banner.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/fields/CellText.h"
#include "ui_BackupsDialog.h"
#include "workspace/Backups.h"

namespace candour {

QString backupWords(const BackupFile &backup, QDate today)
{
    const QString moment = timeText(backup.at, today);
    return backup.isReadable() ? BackupsDialog::tr("%1, with %n assessment(s)", nullptr, backup.assessments).arg(moment)
                               : BackupsDialog::tr("%1, cannot be read").arg(moment);
}

BackupsDialog::BackupsDialog(const QString &path, const Workspace *workspace, AutomaticBackups &automatic, QDate today,
                             QWidget *parent)
    : QDialog(parent), m_path(path), m_workspace(workspace), m_automatic(automatic), m_today(today),
      m_ui(std::make_unique<Ui::BackupsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_ui->makeButton, &QPushButton::clicked, this, &BackupsDialog::make);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &BackupsDialog::restore);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->backupsListWidget, &QListWidget::currentRowChanged, this, &BackupsDialog::showReady);
    connect(&automatic, &AutomaticBackups::made, this, [this](const BackupFile &backup) {
        lookAgain();
        m_ui->banner->showMessage(Banner::Kind::Done,
                                  tr("Everything up to now is in the backup of %1.").arg(timeText(backup.at, m_today)));
    });
    connect(&automatic, &AutomaticBackups::failed, this, [this](const Error &error) {
        showReady();
        m_ui->banner->showError(error);
    });
    lookAgain();
    m_ui->backupsListWidget->setFocus();
}

BackupsDialog::~BackupsDialog() = default;

void BackupsDialog::lookAgain()
{
    m_backups = backups::list(m_path);
    m_ui->backupsListWidget->clear();
    for (const BackupFile &backup : std::as_const(m_backups))
        m_ui->backupsListWidget->addItem(backupWords(backup, m_today));
    const auto readable =
        std::find_if(m_backups.begin(), m_backups.end(), [](const BackupFile &backup) { return backup.isReadable(); });
    m_ui->backupsListWidget->setCurrentRow(readable == m_backups.end() ? -1 : int(readable - m_backups.begin()));
    showReady();
}

void BackupsDialog::showReady()
{
    const int row = m_ui->backupsListWidget->currentRow();
    const bool mayWrite = !m_workspace || m_workspace->isWritable();
    setUsable(*m_ui->makeButton, m_workspace && m_workspace->isWritable(),
              m_workspace ? whyNotWritten(false, {}) : tr("The workspace is not open."));
    setUsable(*m_ui->restoreButton, row >= 0 && m_backups.at(row).isReadable() && mayWrite,
              whyNotWritten(mayWrite, tr("Choose a backup that can be read in the list first.")));
}

void BackupsDialog::make()
{
    m_automatic.makeNow(*m_workspace);
}

void BackupsDialog::restore()
{
    const BackupFile backup = m_backups.at(m_ui->backupsListWidget->currentRow());
    prompts::confirm(this, tr("Go back to the backup of %1?").arg(timeText(backup.at, m_today)),
                     tr("What was done since is not in it. The workspace as it is now is kept beside it in a file that "
                        "ends in .before-restore, so nothing is lost."),
                     tr("Go back"), [this, path = backup.path] {
                         accept();
                         Q_EMIT restoreAsked(path);
                     });
}

} // namespace candour
