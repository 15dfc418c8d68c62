// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/RiskGridModel.h"

#include "base/Literals.h"
#include "gui/ToolTip.h"

namespace candour {

namespace {

/// How much of the ground of a cell is the colour of a problem, at the highest level.
constexpr double StrongestTint = 0.4;

QColor blended(const QColor &ground, const QColor &tint, double share)
{
    return QColor::fromRgbF(float(ground.redF() + (tint.redF() - ground.redF()) * share),
                            float(ground.greenF() + (tint.greenF() - ground.greenF()) * share),
                            float(ground.blueF() + (tint.blueF() - ground.blueF()) * share));
}

} // namespace

RiskGridModel::RiskGridModel(Scores scores, QObject *parent)
    : QAbstractTableModel(parent), m_scores(scores), m_palette(Palette::light())
{}

void RiskGridModel::setRisks(const RiskMethod &method, const Rows &risks)
{
    const bool sameShape = method == m_method;
    if (!sameShape)
        beginResetModel();
    m_method = method;
    m_risks = risks;
    if (!sameShape)
        endResetModel();
    else
        cellsChanged();
}

void RiskGridModel::setPalette(const Palette &palette)
{
    m_palette = palette;
    cellsChanged();
}

void RiskGridModel::cellsChanged()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RiskGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_method.severities.size());
}

int RiskGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_method.likelihoods.size());
}

int RiskGridModel::severityOf(int row) const
{
    return int(m_method.severities.size()) - 1 - row;
}

int RiskGridModel::levelAt(const QModelIndex &index) const
{
    const auto level = riskLevel(m_method, m_method.likelihoods.value(index.column()).key,
                                 m_method.severities.value(severityOf(index.row())).key);
    return level.value_or(-1);
}

QList<int> RiskGridModel::risksWith(int likelihood, int severity) const
{
    const bool residual = m_scores == Scores::Residual;
    const QString likelihoodColumn(residual ? RiskColumn::ResidualLikelihood : RiskColumn::Likelihood);
    const QString severityColumn(residual ? RiskColumn::ResidualSeverity : RiskColumn::Severity);
    QList<int> numbers;
    for (int i = 0; i < m_risks.rows.size(); ++i)
        if (indexOf(m_method.likelihoods, choiceKey(m_risks.rows.at(i), likelihoodColumn)) == likelihood &&
            indexOf(m_method.severities, choiceKey(m_risks.rows.at(i), severityColumn)) == severity)
            numbers += i + 1;
    return numbers;
}

QList<int> RiskGridModel::risksAt(const QModelIndex &index) const
{
    return index.isValid() ? risksWith(index.column(), severityOf(index.row())) : QList<int>();
}

QList<int> RiskGridModel::notScored() const
{
    QList<int> numbers;
    for (int i = 0; i < m_risks.rows.size(); ++i)
        if (const Row &row = m_risks.rows.at(i);
            !(m_scores == Scores::Residual ? residualLevel(m_method, row) : inherentLevel(m_method, row)))
            numbers += i + 1;
    return numbers;
}

QColor RiskGridModel::ground(int level) const
{
    const auto highest = m_method.levels.size() - 1;
    const double share = level <= 0 || highest <= 0 ? 0 : StrongestTint * level / double(highest);
    return blended(m_palette.surface, m_palette.problem, share);
}

QVariant RiskGridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int level = levelAt(index);
    const QString word = level < 0 ? QString() : m_method.levels.at(level).label;
    const QList<int> risks = risksAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return risks.isEmpty() ? word : word + u'\n' + numberList(risks);
    case Qt::AccessibleTextRole:
        return risks.isEmpty() ? tr("%1: no risk", "a level").arg(word)
                               : tr("%1: %n risk(s), number %2", "a level, how many, which", int(risks.size()))
                                     .arg(word, numberList(risks));
    case Qt::ToolTipRole:
        return toolTipText(tr("Likelihood: %1. Severity: %2.")
                               .arg(m_method.likelihoods.at(index.column()).label,
                                    m_method.severities.at(severityOf(index.row())).label));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return ground(level);
    case Qt::ForegroundRole:
        return m_palette.text;
    default:
        return {};
    }
}

QVariant RiskGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(orientation == Qt::Horizontal ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter) |
               int(Qt::TextWordWrap);
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_method.likelihoods.value(section).label
                                         : m_method.severities.value(severityOf(section)).label;
}

QString numberList(const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers)
        words += QString::number(number);
    return words.join(u", "_s);
}

} // namespace candour
