// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Suppressing.h"

#include <QDialog>

#include <memory>

class QModelIndex;

namespace candour {

namespace Ui {
class SmallNumbersDialog;
}

class CountsModel;

/// Decides how the small numbers of one table of counts are protected: by which rule, and which further numbers are
/// left out. Says to what a stranger can narrow each of them; what does not protect cannot be accepted.
class SmallNumbersDialog : public QDialog
{
    Q_OBJECT

public:
    SmallNumbersDialog(Workspace &workspace, const AssessmentId &id, const suppressing::CountsTable &table,
                       QWidget *parent);
    ~SmallNumbersDialog() override;

Q_SIGNALS:
    void failed(const candour::Error &error);

private:
    void addRules();
    void setUpTable();
    void showRule(const SuppressionRule &rule);
    SuppressionRule chosenRule() const;
    void propose();
    void toggle();
    void setSuppression(const Suppression &suppression);
    void showBounds();
    void showCurrent();
    void acceptSuppression();

    Workspace &m_workspace;
    AssessmentId m_id;
    suppressing::CountsTable m_table;
    Suppression m_suppression;
    CountsModel *m_model;
    std::unique_ptr<Ui::SmallNumbersDialog> m_ui;
};

} // namespace candour
