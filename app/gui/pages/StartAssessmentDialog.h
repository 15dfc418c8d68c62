// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"

#include <QDialog>

namespace candour {

namespace Ui {
class StartAssessmentDialog;
}

/// Asks what a new assessment is called and which template it follows.
class StartAssessmentDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a templates has the newest version of each last; older ones are not offered.
    StartAssessmentDialog(const QList<Template> &templates, QWidget *parent);
    ~StartAssessmentDialog() override;

    /// Fills in a title, and offers these templates alone, the first of them chosen; all where the list is empty.
    void propose(const QString &title, const QStringList &templateIds);

Q_SIGNALS:
    void chosen(const QString &templateId, const QString &title);

private:
    void showTemplate();
    void showWhatIsPossible();

    QList<Template> m_templates;
    std::unique_ptr<Ui::StartAssessmentDialog> m_ui;
};

} // namespace candour
