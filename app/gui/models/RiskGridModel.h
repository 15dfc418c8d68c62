// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Risk.h"
#include "gui/Palette.h"

#include <QAbstractTableModel>

namespace candour {

/// The heat map of a risks question as a table: the worst severity on top, the greatest likelihood on the right, and in
/// each cell its level in words and the numbers of the risks that stand there.
class RiskGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The scores that it shows: before measures, or what is left after them.
    enum class Scores { Inherent, Residual };

    explicit RiskGridModel(Scores scores, QObject *parent = nullptr);

    void setRisks(const RiskMethod &method, const Rows &risks);
    void setPalette(const Palette &palette);

    /// Numbers, counted from 1, of the risks in a cell, and of those that are not scored yet.
    QList<int> risksAt(const QModelIndex &index) const;
    QList<int> notScored() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void cellsChanged();
    int severityOf(int row) const;
    int levelAt(const QModelIndex &index) const; ///< Index into the levels; -1 where the method names none.
    QColor ground(int level) const;
    QList<int> risksWith(int likelihood, int severity) const;

    Scores m_scores;
    RiskMethod m_method;
    Rows m_risks;
    Palette m_palette;
};

/// Whole numbers as a reader lists them: "1, 4".
QString numberList(const QList<int> &numbers);

} // namespace candour
