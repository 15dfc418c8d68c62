// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Sending.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ReviewFileDialog;
}

/// Asks whether a review file is to be locked and signed, and where it goes, and writes it. Stays open where that is
/// refused.
class ReviewFileDialog : public QDialog
{
    Q_OBJECT

public:
    ReviewFileDialog(Workspace &workspace, const AssessmentId &id, QWidget *parent);
    ~ReviewFileDialog() override;

Q_SIGNALS:
    void written(const QString &path);

private:
    void showReady();
    void showKey(bool signs);
    void write(const QString &path);

    Workspace &m_workspace;
    AssessmentId m_id;
    QString m_proposed; ///< Name of the file.
    std::unique_ptr<Ui::ReviewFileDialog> m_ui;
};

} // namespace candour
