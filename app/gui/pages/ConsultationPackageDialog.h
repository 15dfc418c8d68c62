// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Consulting.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ConsultationPackageDialog;
}

/// Asks what the regulator is asked and which attachments go along, and writes the package for it. Stays open where
/// that is refused.
class ConsultationPackageDialog : public QDialog
{
    Q_OBJECT

public:
    ConsultationPackageDialog(Workspace &workspace, const AssessmentId &id, QWidget *parent);
    ~ConsultationPackageDialog() override;

Q_SIGNALS:
    /// \a message says where it is, and what is missing in it.
    void written(const QString &message);

private:
    void write(const QString &path);

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::ConsultationPackageDialog> m_ui;
};

} // namespace candour
