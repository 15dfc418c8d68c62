// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/Records.h"

namespace candour {

namespace {

QStringList labels(const QList<Option> &options)
{
    QStringList words;
    for (const Option &option : options)
        words += option.forPublic();
    return words;
}

} // namespace

/// A level is computed from two scores, so it is seen exactly where both are.
Records::PublicLevel Records::level(const Question &question, const Row &row, QLatin1String likelihood,
                                    QLatin1String severity) const
{
    PublicLevel result;
    for (const QLatin1String key : {likelihood, severity}) {
        const Column *column = question.column(QString(key));
        if (!column)
            return {};
        const Seen whole = m_visibility.column(question, *column);
        const Seen seen = whole.sight == Sight::AsWritten ? m_visibility.cell(question, *column, row) : whole;
        result.leftOut = result.leftOut || seen.sight != Sight::AsWritten;
        if (seen.sight == Sight::Label)
            result.withheld = together(result.withheld.value_or(Withheld{}), seen.label);
    }
    if (!result.leftOut)
        result.level =
            riskLevel(m_template.riskMethod, choiceKey(row, QString(likelihood)), choiceKey(row, QString(severity)));
    return result;
}

Inlines Records::levelWords(const PublicLevel &level) const
{
    if (level.withheld)
        return {*level.withheld};
    if (level.level)
        return {Text{m_template.riskMethod.levels.at(*level.level).forPublic()}};
    return {Text{level.leftOut ? m_values.words().notPublished : m_values.words().notRecorded}};
}

Inlines Records::levelBefore(const Question &question, const PublicRow &shown) const
{
    if (shown.wording)
        return {Text{m_values.words().notPublished}};
    return levelWords(level(question, shown.row, RiskColumn::Likelihood, RiskColumn::Severity));
}

/// The level left of a reworded risk is always public; its two scores are not.
Inlines Records::levelLeft(const Question &question, const PublicRow &shown) const
{
    if (shown.wording)
        return levelWords(PublicLevel{.level = residualLevel(m_template.riskMethod, shown.row)});
    return levelWords(level(question, shown.row, RiskColumn::ResidualLikelihood, RiskColumn::ResidualSeverity));
}

HeatMap Records::heatMap(const Question &question, const QList<PublicRow> &rows, QLatin1String likelihood,
                         QLatin1String severity, const QString &title) const
{
    const RiskMethod &method = m_template.riskMethod;
    HeatMap map{.title = title,
                .likelihoods = labels(method.likelihoods),
                .severities = labels(method.severities),
                .levels = labels(method.levels)};
    for (int s = 0; s < method.severities.size(); ++s)
        for (int l = 0; l < method.likelihoods.size(); ++l)
            map.cells += HeatCell{.likelihood = l, .severity = s, .level = method.matrix.at(s).at(l)};
    QStringList sentences;
    for (int i = 0; i < rows.size(); ++i) {
        const Row &row = rows.at(i).row;
        if (rows.at(i).wording || !level(question, row, likelihood, severity).level)
            continue;
        const int l = indexOf(method.likelihoods, choiceKey(row, QString(likelihood)));
        const int s = indexOf(method.severities, choiceKey(row, QString(severity)));
        HeatCell &cell = map.cells[s * method.likelihoods.size() + l];
        cell.risks += QString::number(i + 1);
        sentences += m_values.words().riskSentence.arg(QString::number(i + 1), map.likelihoods.at(l),
                                                       map.severities.at(s), map.levels.at(cell.level));
    }
    map.description = sentences.join(u' ');
    return map;
}

QList<DocumentBlock> Records::heatMaps(const Question &question) const
{
    const PublicRows rows = publicRows(question);
    QList<DocumentBlock> maps;
    if (m_template.riskMethod.matrix.isEmpty())
        return maps;
    for (const HeatMap &map :
         {heatMap(question, rows.rows, RiskColumn::Likelihood, RiskColumn::Severity, m_values.words().risksBefore),
          heatMap(question, rows.rows, RiskColumn::ResidualLikelihood, RiskColumn::ResidualSeverity,
                  m_values.words().risksLeft)})
        if (!map.description.isEmpty())
            maps += map;
    return maps;
}

} // namespace candour
