// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/FindingRules.h"
#include "dpia/Messages.h"

namespace candour {

namespace {

bool isBlank(const Row &row, const QString &column)
{
    return isEmpty(row.cells.value(column));
}

void inspectRisk(Inspection &inspection, const Question &question, const Row &row)
{
    const RiskMethod &method = inspection.t.riskMethod;
    const auto place = [&](QLatin1String column) { return Place{question.key, row.id, QString(column)}; };
    const auto before = inherentLevel(method, row);
    const auto after = residualLevel(method, row);

    if (before && *before >= method.mustPublish && isBlank(row, QString(RiskColumn::Measures)))
        inspection.add(Severity::Error, "risk-without-measure",
                       FindingMessages::tr("A risk of this level needs at least one measure."),
                       place(RiskColumn::Measures));
    if (before && after && *after > *before)
        inspection.add(Severity::Warning, "risk-grows",
                       FindingMessages::tr("This risk is higher after its measures than before. Check the scores."),
                       place(RiskColumn::ResidualLikelihood));
    const int severity = indexOf(method.severities, choiceKey(row, QString(RiskColumn::ResidualSeverity)));
    if (method.vetoSeverity >= 0 && severity >= method.vetoSeverity && isBlank(row, QString(RiskColumn::AcceptedBy)))
        inspection.add(Severity::Error, "too-serious",
                       FindingMessages::tr("This harm is too serious to accept on score alone. Name who accepts it."),
                       place(RiskColumn::AcceptedBy));
}

/// The level that the assessment states for the whole must not be lower than its highest remaining risk.
void inspectOverall(Inspection &inspection, const Rows &rows)
{
    const Template &t = inspection.t;
    const auto *cell = std::get_if<Cell>(&inspection.a.answer(t.overallRiskQuestion));
    const auto *stated = cell ? std::get_if<Choice>(cell) : nullptr;
    if (!stated)
        return;
    const int level = indexOf(t.riskMethod.levels, stated->key);
    for (const Row &row : rows.rows) {
        const auto after = residualLevel(t.riskMethod, row);
        if (after && *after > level) {
            inspection.add(Severity::Error, "overall-risk-too-low",
                           FindingMessages::tr("The overall risk is stated lower than the highest risk that remains."),
                           Place{.question = t.overallRiskQuestion});
            return;
        }
    }
}

} // namespace

void inspectRisks(Inspection &inspection, const Question &question)
{
    const auto *rows = std::get_if<Rows>(&inspection.a.answer(question.key));
    if (!rows)
        return;
    for (const Row &row : rows->rows)
        inspectRisk(inspection, question, row);
    inspectOverall(inspection, *rows);
}

} // namespace candour
