// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/ActionPlan.h"
#include "exchange/Csv.h"
#include "exchange/JsonReader.h"
#include "workspace/Exchanging.h"

#include <QCoreApplication>

namespace candour::exchanging {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Exchanging)
};

QStringList headings()
{
    return {Words::tr("Reference"), Words::tr("Section"), Words::tr("Question"), Words::tr("Number"), Words::tr("What"),
            Words::tr("Action"),    Words::tr("Owner"),   Words::tr("Due"),      Words::tr("Status")};
}

} // namespace

Result<> exportActionPlan(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto form = workspace.templateOf(*assessment);
    if (!form)
        return failed(form);
    QList<QStringList> rows{headings()};
    for (const PlannedAction &one : actionPlan(*form, *assessment))
        rows += QStringList{assessment->reference,
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
