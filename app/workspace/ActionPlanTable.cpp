// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "dpia/ActionPlan.h"
#include "exchange/JsonReader.h"
#include "workspace/Exchanging.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/Targets.h"

namespace candour::exchanging {

namespace {

QStringList headings()
{
    return {ExchangingMessages::tr("Reference"), ExchangingMessages::tr("Section"), ExchangingMessages::tr("Question"),
            ExchangingMessages::tr("Number"),    ExchangingMessages::tr("What"),    ExchangingMessages::tr("Action"),
            ExchangingMessages::tr("Owner"),     ExchangingMessages::tr("Due"),     ExchangingMessages::tr("Status")};
}

} // namespace

Result<> exportActionPlan(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path, ".csv"_L1); !allowed)
        return allowed;
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    QList<QStringList> rows{headings()};
    for (const PlannedAction &one : actionPlan(filled->form, filled->assessment))
        rows += QStringList{filled->assessment.reference,
                            one.section,
                            one.question,
                            QString::number(one.number),
                            one.subject,
                            one.action,
                            one.owner,
                            one.due.toString(Qt::ISODate),
                            one.status};
    return writeFile(path, writeCsv(rows));
}

} // namespace candour::exchanging
