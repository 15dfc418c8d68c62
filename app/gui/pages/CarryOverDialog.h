// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace candour {

namespace Ui {
class CarryOverDialog;
}

/// Shows what would become of each answer in a newer version of the template, and asks whether to go there.
class CarryOverDialog : public QDialog
{
    Q_OBJECT

public:
    CarryOverDialog(const QStringList &sentences, QWidget *parent);
    ~CarryOverDialog() override;

private:
    std::unique_ptr<Ui::CarryOverDialog> m_ui;
};

} // namespace candour
