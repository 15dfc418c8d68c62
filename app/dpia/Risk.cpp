// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Risk.h"

namespace candour {

std::optional<int> riskLevel(const RiskMethod &method, const QString &likelihood, const QString &severity)
{
    const int l = indexOf(method.likelihoods, likelihood);
    const int s = indexOf(method.severities, severity);
    if (l < 0 || s < 0 || s >= method.matrix.size() || l >= method.matrix.at(s).size())
        return std::nullopt;
    return method.matrix.at(s).at(l);
}

std::optional<int> inherentLevel(const RiskMethod &method, const Row &row)
{
    return riskLevel(method, choiceKey(row, QString(RiskColumn::Likelihood)),
                     choiceKey(row, QString(RiskColumn::Severity)));
}

std::optional<int> residualLevel(const RiskMethod &method, const Row &row)
{
    return riskLevel(method, choiceKey(row, QString(RiskColumn::ResidualLikelihood)),
                     choiceKey(row, QString(RiskColumn::ResidualSeverity)));
}

QString choiceKey(const Row &row, const QString &column)
{
    const auto cell = row.cells.constFind(column);
    if (cell == row.cells.cend())
        return {};
    const auto *choice = std::get_if<Choice>(&*cell);
    return choice ? choice->key : QString();
}

int indexOf(const QList<Option> &options, const QString &key)
{
    for (int i = 0; i < options.size(); ++i)
        if (options.at(i).key == key)
            return i;
    return -1;
}

} // namespace candour
