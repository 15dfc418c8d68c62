// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ChangeActivitiesDialog;
}

/// Asks what is to change in several activities at once.
class ChangeActivitiesDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeActivitiesDialog(const Workspace &workspace, int count, QWidget *parent);
    ~ChangeActivitiesDialog() override;

    /// Makes the change that was asked for in one of them.
    std::function<Result<>(Activity &)> change() const;

private:
    void showWhatIsAsked();
    QString whatIsLacking() const; ///< Before anything can be changed; empty where nothing is.

    std::unique_ptr<Ui::ChangeActivitiesDialog> m_ui;
};

} // namespace candour
