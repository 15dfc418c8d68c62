// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Deciding.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ConsultationDialog;
}

/// Asks what happened while the regulator is asked, and records it: only what can come next is offered.
class ConsultationDialog : public QDialog
{
    Q_OBJECT

public:
    ConsultationDialog(Workspace &workspace, const AssessmentId &id, const QList<ConsultationEvent> &events,
                       QWidget *parent);
    ~ConsultationDialog() override;

Q_SIGNALS:
    /// What is to be said of the package that was written.
    void packageWritten(const QString &message);

private:
    void record();
    void writePackage();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::ConsultationDialog> m_ui;
};

} // namespace candour
