// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

#include <algorithm>

namespace candour {

namespace {

QJsonObject countCellToJson(const CountCell &cell)
{
    return ObjectWriter().id("row"_L1, cell.row.value).id("column"_L1, cell.column).done();
}

CountCell readCountCell(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return CountCell{.row = RowId{object.id("row"_L1)}, .column = object.key("column"_L1)};
}

} // namespace

QJsonObject toJson(const Suppression &suppression)
{
    ObjectWriter object;
    object.word("method"_L1, SuppressionMethodWords, suppression.rule.method, SuppressionMethod::Threshold);
    if (suppression.rule.method == SuppressionMethod::Threshold)
        object.value("threshold"_L1, suppression.rule.threshold).flag("zerosShown"_L1, suppression.rule.zerosShown);
    return object.array("cells"_L1, jsonArray(suppression.cells, countCellToJson))
        .line("decidedBy"_L1, suppression.decidedBy)
        .time("decidedAt"_L1, suppression.decidedAt)
        .done();
}

Suppression readSuppression(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    Suppression suppression{.cells = object.list("cells"_L1, readCountCell),
                            .decidedBy = object.line("decidedBy"_L1),
                            .decidedAt = object.time("decidedAt"_L1)};
    SuppressionRule &rule = suppression.rule;
    rule.method = object.word("method"_L1, SuppressionMethodWords, rule.method);
    if (rule.method == SuppressionMethod::Threshold) {
        rule.threshold = object.whole("threshold"_L1, rule.threshold);
        rule.zerosShown = object.flag("zerosShown"_L1);
    }
    if (rule.threshold < LeastThreshold || rule.threshold > MostThreshold)
        object.faultAt("threshold"_L1, AssessmentPartsJsonMessages::tr("A threshold is a number from 2 to 1,000."));
    std::sort(suppression.cells.begin(), suppression.cells.end());
    suppression.cells.erase(std::unique(suppression.cells.begin(), suppression.cells.end()), suppression.cells.end());
    return suppression;
}

} // namespace candour
