// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/RiskGridModel.h"

#include <QBoxLayout>
#include <QWidget>

class QLabel;
class QTableView;

namespace candour {

/// Where the risks of a question stand before and after measures: two heat maps that are tables, side by side where
/// there is room. Activating a cell goes to the next of its risks.
class RiskGrid : public QWidget
{
    Q_OBJECT

public:
    explicit RiskGrid(QWidget *parent = nullptr);

    void showRisks(const RiskMethod &method, const Rows &risks);

    /// The risk that is being looked at, counted from 0, so that activating a cell goes on from there.
    void setCurrent(int risk) { m_current = risk; }

Q_SIGNALS:
    void riskChosen(int risk); ///< Counted from 0.

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side
    {
        RiskGridModel *model;
        QTableView *view;
        QLabel *notScored;
    };

    Side addSide(RiskGridModel::Scores scores, const QString &name, const QString &title);
    void choose(const RiskGridModel &model, const QModelIndex &cell);
    void takePalette();
    void fit(QTableView *view) const;

    QBoxLayout *m_sides;
    Side m_before;
    Side m_after;
    int m_current = -1;
};

} // namespace candour
