// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Sending.h"

#include <QDialog>

namespace candour {

namespace Ui {
class TakeUpDialog;
}

/// Says what a review file would do, and who signed it, before it does it. A key that nobody here has confirmed can be
/// confirmed as the sender's, once its fingerprint was compared.
class TakeUpDialog : public QDialog
{
    Q_OBJECT

public:
    TakeUpDialog(Workspace &workspace, const sending::Received &preview, QWidget *parent);
    ~TakeUpDialog() override;

private:
    void showSignature();
    void confirmKey();

    Workspace &m_workspace;
    sending::Received m_preview;
    std::unique_ptr<Ui::TakeUpDialog> m_ui;
};

} // namespace candour
