// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Suggesting.h"

#include <QDialog>

namespace candour {

namespace Ui {
class MayBePublicDialog;
}

/// Asks why everybody may read what was taken for personal or sensitive, and how far that goes. Goes when it is closed.
class MayBePublicDialog : public QDialog
{
    Q_OBJECT

public:
    MayBePublicDialog(const Template &form, const QList<Suggestion> &suggestions, QWidget *parent);
    ~MayBePublicDialog() override;

Q_SIGNALS:
    void said(candour::suggesting::Reach reach, const QString &why);

private:
    std::unique_ptr<Ui::MayBePublicDialog> m_ui;
};

} // namespace candour
