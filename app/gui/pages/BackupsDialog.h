// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/AutomaticBackups.h"

#include <QDialog>

namespace candour {

namespace Ui {
class BackupsDialog;
}

/// The backups of a workspace, by their dates and what is in them: make one now, or go back to one.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a workspace is the one that is open, null where none is; then the backups are those of the file at \a path.
    BackupsDialog(const QString &path, const Workspace *workspace, AutomaticBackups &automatic, QDate today,
                  QWidget *parent);
    ~BackupsDialog() override;

Q_SIGNALS:
    /// Somebody has said so twice.
    void restoreAsked(const QString &backupPath);

private:
    void lookAgain();
    void showReady();
    void make();
    void restore();

    QString m_path;
    const Workspace *m_workspace;
    AutomaticBackups &m_automatic;
    QDate m_today;
    QList<BackupFile> m_backups;
    std::unique_ptr<Ui::BackupsDialog> m_ui;
};

/// When it was made and what is in it, as people read it.
QString backupWords(const BackupFile &backup, QDate today);

} // namespace candour
