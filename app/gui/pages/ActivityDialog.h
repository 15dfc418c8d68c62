// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Programme.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ActivityDialog;
}

/// Adds an activity to the programme, or changes one. Stays open, and says why, where that was refused.
class ActivityDialog : public QDialog
{
    Q_OBJECT

public:
    /// Changes \a activity; adds it where it has no id. \a line is what the programme says of it.
    ActivityDialog(Workspace &workspace, const Activity &activity, const programme::Line &line, QWidget *parent);
    ~ActivityDialog() override;

    /// The kind is known and cannot be chosen.
    void keepKind();

Q_SIGNALS:
    void added(const candour::ActivityId &id);

private:
    void fillChoices();
    void fill(const Activity &activity);
    void showWhatIsAsked();
    void showEverythingAsked();
    int neededHeight() const;
    void proposeReference();
    Activity written() const;
    Cover cover() const;
    ActivityKind kind() const;
    bool showUnreadable();
    void keep();

    Workspace &m_workspace;
    Activity m_activity;
    programme::Line m_line;
    bool m_knowsFacts = false;
    std::unique_ptr<Ui::ActivityDialog> m_ui;
};

} // namespace candour
