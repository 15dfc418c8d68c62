// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Spelling.h"
#include "workspace/Authoring.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString placeWords(const Place &place)
{
    QStringList parts{place.question};
    if (!place.row.isEmpty())
        parts += place.row.value;
    if (!place.column.isEmpty())
        parts += place.column;
    return parts.join(u'/');
}

Result<> check(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    const auto found = authoring::findings(subject->workspace, subject->assessment.id);
    if (!found)
        return failed(found);
    QJsonArray array;
    int errors = 0;
    for (const Finding &finding : *found) {
        errors += finding.severity == Severity::Error;
        array += QJsonObject{{u"severity"_s, spelled(finding.severity)},
                             {u"rule"_s, finding.rule},
                             {u"message"_s, finding.message},
                             {u"question"_s, finding.place.question},
                             {u"row"_s, finding.place.row.value},
                             {u"column"_s, finding.place.column}};
        if (!call.json)
            call.print(u"%1: %2: %3"_s.arg(spelled(finding.severity), placeWords(finding.place), finding.message));
    }
    if (call.json)
        call.print(array);
    if (errors > 0)
        return fail(ErrorKind::Refused, Words::tr("%n problem(s) must be solved.", nullptr, errors));
    return {};
}

} // namespace

Command checkCommand()
{
    return {.name = u"check"_s,
            .words = u"ID"_s,
            .help = Words::tr("Every problem of the draft; status 1 while one must be solved"),
            .fewest = 1,
            .most = 1,
            .run = check};
}

} // namespace candour
