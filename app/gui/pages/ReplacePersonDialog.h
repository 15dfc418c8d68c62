// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/People.h"

#include <QDialog>

#include <memory>

namespace candour {

namespace Ui {
class ReplacePersonDialog;
}

/// Asks who takes the place of somebody who leaves, and says in which assessments.
class ReplacePersonDialog : public QDialog
{
    Q_OBJECT

public:
    ReplacePersonDialog(const Person &leaver, const QList<Person> &people, const QList<programme::Naming> &namings,
                        QDate today, QWidget *parent);
    ~ReplacePersonDialog() override;

Q_SIGNALS:
    void chosen(const candour::PersonId &successor, QDate last);

private:
    QDate last() const;

    std::unique_ptr<Ui::ReplacePersonDialog> m_ui;
};

} // namespace candour
