// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Suggesting.h"

#include <QDialog>

namespace candour {

namespace Ui {
class DecidedDialog;
}

/// Everything of which somebody said that it may be public, with the reason, and the way to take that back.
class DecidedDialog : public QDialog
{
    Q_OBJECT

public:
    DecidedDialog(Workspace &workspace, const AssessmentId &id, const Template &form, QWidget *parent);
    ~DecidedDialog() override;

Q_SIGNALS:
    void failed(const candour::Error &error);

private:
    void lookAgain();
    QString words(const suggesting::Decided &decided) const;
    QString subject(const suggesting::Decided &decided) const;
    void askAgain();

    Workspace &m_workspace;
    AssessmentId m_id;
    Template m_form;
    QList<suggesting::Decided> m_decided;
    std::unique_ptr<Ui::DecidedDialog> m_ui;
};

} // namespace candour
