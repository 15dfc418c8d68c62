// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"

namespace candour {

namespace {

/// Whether nothing but publishing itself is left to do.
Result<bool> isReady(const Workspace &workspace, const AssessmentId &id)
{
    if (id.isEmpty())
        return false;
    const auto gates = publishing::gates(workspace, id);
    if (!gates)
        return failed(gates);
    return std::all_of(gates->begin(), gates->end(),
                       [](const publishing::Gate &gate) { return gate.state == publishing::GateState::Done; });
}

/// The number of days in "90d" or "90"; -1 where none is asked for.
Result<int> daysAsked(const Invocation &call)
{
    if (!call.has(u"due"_s))
        return -1;
    QString typed = call.option(u"due"_s);
    if (typed.endsWith(u'd'))
        typed.chop(1);
    bool isNumber = false;
    const int days = typed.toInt(&isNumber);
    if (!isNumber || days < 0 || days > 36500)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give --due as a number of days, such as 90d."));
    return days;
}

QJsonObject toJson(const programme::Line &line)
{
    return QJsonObject{{u"id"_s, line.assessment.value},
                       {u"activity"_s, line.activity.value},
                       {u"reference"_s, line.reference},
                       {u"title"_s, line.name},
                       {u"state"_s, line.state ? spelled(*line.state) : QString()},
                       {u"cover"_s, spelled(line.cover)},
                       {u"draftPercent"_s, line.draftPercent},
                       {u"required"_s, line.required},
                       {u"given"_s, line.given},
                       {u"highestRisk"_s, line.highestRisk},
                       {u"riskMethod"_s, line.riskMethod},
                       {u"nextReview"_s, line.nextReview.toString(Qt::ISODate)},
                       {u"publishedVersion"_s, line.publishedVersion},
                       {u"liveSince"_s, line.liveSince.toString(Qt::ISODate)}};
}

QString plain(const programme::Line &line)
{
    const QString state = line.state ? spelled(*line.state) : spelled(line.cover);
    const QString percent = line.state ? u"%1 %"_s.arg(line.draftPercent, 3) : u"     "_s;
    const QString review = line.nextReview.isValid() ? line.nextReview.toString(Qt::ISODate) : u"–"_s;
    const QString version = line.liveSince.isValid() ? u"v%1"_s : u"(v%1)"_s;
    const QString published = line.publishedVersion > 0 ? version.arg(line.publishedVersion) : u"–"_s;
    constexpr int ReferenceWidth = 10;
    constexpr int StateWidth = 13;
    constexpr int DateWidth = 10;
    constexpr int VersionWidth = 4;
    return QStringList{line.reference.leftJustified(ReferenceWidth),
                       state.leftJustified(StateWidth),
                       percent,
                       review.leftJustified(DateWidth),
                       published.leftJustified(VersionWidth),
                       line.name}
        .join(u"  "_s);
}

Result<> list(Invocation &call)
{
    const auto days = daysAsked(call);
    if (!days)
        return failed(days);
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto lines = programme::lines(**workspace);
    if (!lines)
        return failed(lines);
    const QDate today = call.clock().today();
    QJsonArray array;
    bool overdue = false;
    for (const programme::Line &line : *lines) {
        if (*days >= 0 && (!line.nextReview.isValid() || line.nextReview > today.addDays(*days)))
            continue;
        const auto ready = call.has(u"ready"_s) ? isReady(**workspace, line.assessment) : Result<bool>(true);
        if (!ready)
            return failed(ready);
        if (!*ready)
            continue;
        overdue = overdue || programme::isOverdue(line, today);
        array += toJson(line);
        if (!call.json)
            call.print(plain(line));
    }
    if (call.json)
        call.print(array);
    if (*days >= 0 && overdue)
        return fail(ErrorKind::Refused, CommandLineMessages::tr("At least one review is overdue."));
    return {};
}

} // namespace

Command listCommand()
{
    return {.name = u"list"_s,
            .words = u"[--due 90d] [--ready]"_s,
            .help = CommandLineMessages::tr(
                "What is there: reference, state, draft, next review, published version, title"),
            .options = {{u"due"_s, u"DAYS"_s,
                         CommandLineMessages::tr("Only reviews due within so many days; status 1 if one is overdue")},
                        {u"ready"_s, {}, CommandLineMessages::tr("Only what can be published as it stands")}},
            .run = list};
}

} // namespace candour
