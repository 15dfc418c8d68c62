// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/BackupQuestions.h"

#include "gui/Banner.h"
#include "gui/MainWindow.h"
#include "gui/Messages.h"
#include "gui/pages/BackupsDialog.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/Backups.h"

#include <QFileInfo>

namespace candour::backupQuestions {

namespace {

void goBack(MainWindow &window, const QString &backup, const QString &path)
{
    if (!window.leaveWorkspace())
        return;
    window.automaticBackups().wait();
    const auto kept = homes::restore(backup, path, window.clock(), window.actor());
    if (!kept)
        window.startBanner()->showError(kept.error());
    else if (window.openWorkspace(path) && !kept->isEmpty())
        window.workspacePage()->showMessage(
            BackupQuestionsMessages::tr("This is the workspace as the backup holds it. What stood here before is kept "
                                        "beside it as %1.")
                .arg(QFileInfo(*kept).fileName()));
}

} // namespace

void show(MainWindow &window, const QString &path)
{
    auto *dialog = new BackupsDialog(homes::workingPath(path), window.workspace(), window.automaticBackups(),
                                     window.clock().localToday(), &window);
    QObject::connect(dialog, &BackupsDialog::restoreAsked, &window,
                     [&window, path](const QString &backup) { goBack(window, backup, path); });
    dialog->open();
}

bool namesBackup(const MainWindow &window, const QString &path, Error &error)
{
    const auto backup =
        error.kind == ErrorKind::Unreadable ? backups::newestInstead(homes::workingPath(path)) : std::nullopt;
    if (!backup)
        return false;
    error.message = BackupQuestionsMessages::tr("%1 The newest backup that can be read: %2.", "error; date and content")
                        .arg(error.message, backupWords(*backup, window.clock().localToday()));
    return true;
}

} // namespace candour::backupQuestions
