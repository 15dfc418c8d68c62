// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"

#include <QDialog>

#include <memory>

class QSortFilterProxyModel;

namespace candour {

namespace Ui {
class ChooseSharesDialog;
}

/// Asks which data shares of the programme get a row.
class ChooseSharesDialog : public QDialog
{
    Q_OBJECT

public:
    ChooseSharesDialog(const QList<Activity> &shares, QWidget *parent);
    ~ChooseSharesDialog() override;

Q_SIGNALS:
    void chosen(const QList<candour::Activity> &shares);

private:
    void showNothingToAdd();
    QList<Activity> selected() const; ///< In the order of the list.

    QList<Activity> m_shares;
    QSortFilterProxyModel *m_found;
    std::unique_ptr<Ui::ChooseSharesDialog> m_ui;
};

} // namespace candour
