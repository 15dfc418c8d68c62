// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Comparing.h"

#include <QDialog>

namespace candour {

namespace Ui {
class CompareDialog;
}

class ComboBox;
class DateField;

/// Compares two versions of an assessment that the person chooses: a list of the answers that differ, beside it the
/// differences in reading form. Goes when it is closed.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a looked is when the person last looked at it; invalid where that is not known.
    CompareDialog(Workspace &workspace, const AssessmentId &id, const QDateTime &looked, QWidget *parent);
    ~CompareDialog() override;

    /// Compares what the person saw when they last looked.
    void chooseLastLook();

Q_SIGNALS:
    void goTo(const candour::Place &place);

private:
    void listVersions(const QDateTime &looked);
    void connectAll();
    void compare();
    void showComparison();
    void showAnswer(int answer);
    void goToCurrent();
    void print();
    std::optional<Milestone> chosen(const ComboBox &box, const DateField &day, bool dayBegins) const;

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<Milestone> m_versions; ///< As listed in both boxes.
    Comparison m_comparison;
    QList<ComparedAnswer> m_answers; ///< As listed.
    std::unique_ptr<Ui::CompareDialog> m_ui;
};

} // namespace candour
