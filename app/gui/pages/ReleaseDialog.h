// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Releasing.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ReleaseDialog;
}

/// Asks for the case under which an assessment is released in full. Goes when it is closed.
class ReleaseDialog : public QDialog
{
    Q_OBJECT

public:
    /// To begin a release of the assessment with this reference.
    ReleaseDialog(const QString &reference, QWidget *parent);

    /// To put right the case of a release.
    ReleaseDialog(const Release &release, QWidget *parent);
    ~ReleaseDialog() override;

Q_SIGNALS:
    void said(const candour::releasing::Case &request);

private:
    explicit ReleaseDialog(QWidget *parent);
    void showReady();
    void say();

    std::unique_ptr<Ui::ReleaseDialog> m_ui;
};

} // namespace candour
