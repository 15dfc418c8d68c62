// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/ActivityFiles.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Activities.h"
#include "workspace/ActivityNames.h"
#include "workspace/ActivityRules.h"
#include "workspace/AnswerFit.h"
#include "workspace/Attention.h"
#include "workspace/Authoring.h"

namespace candour {

namespace {

tl::unexpected<Error> usage(const QString &message)
{
    return fail(ErrorKind::Usage, message);
}

/// Puts what --reference, --name, --kind and --owner say into the activity.
Result<> takeOptions(const Invocation &call, Activity &activity)
{
    if (call.has(u"reference"_s))
        activity.reference = call.option(u"reference"_s);
    if (call.has(u"name"_s))
        activity.name = call.option(u"name"_s);
    if (call.has(u"owner"_s))
        activity.ownerRole = call.option(u"owner"_s);
    if (!call.has(u"kind"_s))
        return {};
    const auto kind = programme::kindNamed(call.option(u"kind"_s));
    if (!kind)
        return usage(
            CommandLineMessages::tr("Give --kind as collection, dataShare, system, researchProject or other."));
    activity.kind = *kind;
    return {};
}

/// One fact of a data share, KEY=VALUE; no value takes the fact away.
Result<> takeFact(const Workspace &workspace, const QString &typed, Activity &activity)
{
    if (activity.kind != ActivityKind::DataShare)
        return usage(
            CommandLineMessages::tr("Facts belong to data shares only. Give --kind dataShare where it is one."));
    const qsizetype sign = typed.indexOf(u'=');
    if (sign < 1)
        return usage(CommandLineMessages::tr("Give --fact as KEY=VALUE, such as agreementEnds=2027-03-31."));
    const auto form = programme::shareTemplate(workspace, activity);
    if (!form)
        return failed(form);
    if (!*form)
        return usage(CommandLineMessages::tr("No template of this workspace knows facts of data shares."));
    const auto column = columnOf(*shareQuestion(**form), typed.left(sign));
    if (!column)
        return failed(column);
    if (column->kind == QuestionKind::Person || column->kind == QuestionKind::RowRefs)
        return usage(
            CommandLineMessages::tr("“%1” belongs to a row of an assessment, not to a data share.").arg(column->label));
    const QString value = typed.mid(sign + 1);
    if (value.isEmpty()) {
        activity.facts.remove(column->key);
        return {};
    }
    const auto cell = authoring::cellFromText(workspace, Assessment{}, *column, value);
    if (!cell)
        return failed(cell);
    activity.facts.insert(column->key, *cell);
    return {};
}

Result<> takeFacts(const Invocation &call, const Workspace &workspace, Activity &activity)
{
    for (const QString &fact : call.optionValues(u"fact"_s))
        if (const auto taken = takeFact(workspace, fact, activity); !taken)
            return taken;
    return {};
}

Result<> add(Invocation &call, Workspace &workspace)
{
    Activity activity;
    if (!call.has(u"name"_s))
        return usage(
            CommandLineMessages::tr("It is used like this: activity add --name NAME [--kind KIND] [--owner ROLE]."));
    if (const auto taken = takeOptions(call, activity); !taken)
        return taken;
    if (const auto taken = takeFacts(call, workspace, activity); !taken)
        return taken;
    const auto added = programme::addActivity(workspace, activity);
    if (!added)
        return failed(added);
    const auto kept = programme::findActivity(workspace, added->value);
    if (!kept)
        return failed(kept);
    if (call.json)
        call.print(QJsonObject{{u"id"_s, kept->id.value}, {u"reference"_s, kept->reference}});
    else
        call.print(kept->reference);
    return {};
}

Result<Activity> named(const Invocation &call, const Workspace &workspace)
{
    return programme::findActivity(workspace, call.words.at(1));
}

Result<> set(Invocation &call, Workspace &workspace)
{
    auto activity = named(call, workspace);
    if (!activity)
        return failed(activity);
    if (const auto taken = takeOptions(call, *activity); !taken)
        return taken;
    if (const auto taken = takeFacts(call, workspace, *activity); !taken)
        return taken;
    return programme::changeActivity(workspace, *activity);
}

/// The date in --review-on, where "none" takes the present one away.
Result<QDate> reviewDay(const Invocation &call)
{
    return call.option(u"review-on"_s) == "none"_L1 ? Result<QDate>(QDate()) : call.date(u"review-on"_s);
}

Result<> cover(Invocation &call, Workspace &workspace)
{
    const auto activity = named(call, workspace);
    if (!activity)
        return failed(activity);
    if (call.words.at(2) == "confirm"_L1)
        return programme::confirmCover(workspace, activity->id);
    AssessmentId assessment;
    if (call.words.size() == 4) {
        const auto found = workspace.find(call.words.at(3));
        if (!found)
            return failed(found);
        assessment = *found;
    }
    Activity covered = programme::withCover(*activity, *programme::coverNamed(call.words.at(2)), assessment);
    if (call.has(u"note"_s))
        covered.coverNote = call.option(u"note"_s);
    if (call.has(u"review-on"_s)) {
        const auto day = reviewDay(call);
        if (!day)
            return failed(day);
        covered.coverReviewOn = *day;
    }
    return programme::changeActivity(workspace, covered);
}

/// Refuses words and options that no kind of cover takes, or not this one.
Result<> checkCover(const Invocation &call)
{
    const QString how = call.words.value(2);
    const auto kind = programme::coverNamed(how);
    const bool confirms = how == "confirm"_L1;
    const bool namesAssessment = kind == Cover::Own || kind == Cover::Umbrella;
    if ((!kind && !confirms) || (call.words.size() > 3 && !namesAssessment))
        return usage(CommandLineMessages::tr(
            "“activity cover REFERENCE” is followed by missing, own ASSESSMENT, umbrella ASSESSMENT, "
            "notNeeded, heldElsewhere or confirm."));
    if (confirms && !call.options.isEmpty())
        return usage(CommandLineMessages::tr("Nothing follows “activity cover REFERENCE confirm”."));
    const auto day = reviewDay(call);
    return day ? Result<>() : failed(day);
}

Result<> removeOne(Invocation &call, Workspace &workspace)
{
    const auto activity = named(call, workspace);
    return activity ? programme::removeActivity(workspace, activity->id) : failed(activity);
}

/// Of the activity, or else of the assessment that has none.
QString shownReference(const programme::Line &line)
{
    return line.activityReference.isEmpty() ? line.reference : line.activityReference;
}

/// \a activity is empty where the line is an assessment without one.
QJsonObject toJson(const Activity &activity, const programme::Line &line, QDate today)
{
    const int days = programme::daysWaiting(line, today);
    return QJsonObject{{u"id"_s, activity.id.value},
                       {u"reference"_s, shownReference(line)},
                       {u"name"_s, line.name},
                       {u"kind"_s, line.kind ? QJsonValue(spelled(*line.kind)) : QJsonValue()},
                       {u"ownerRole"_s, line.ownerRole},
                       {u"cover"_s, spelled(line.cover)},
                       {u"assessment"_s, line.cover == Cover::Own ? line.reference : line.umbrella},
                       {u"coverNote"_s, activity.coverNote},
                       {u"umbrellaChanged"_s, line.umbrellaChanged},
                       {u"nextReview"_s, line.nextReview.toString(Qt::ISODate)},
                       {u"expiresOn"_s, line.expiry.on.toString(Qt::ISODate)},
                       {u"expires"_s, line.expiry.what},
                       {u"lookAgainOn"_s, line.lookAgainOn.toString(Qt::ISODate)},
                       {u"askedAgainOn"_s, line.askedAgainOn.toString(Qt::ISODate)},
                       {u"daysWaiting"_s, days < 0 ? QJsonValue() : QJsonValue(days)},
                       {u"publishedVersion"_s, line.publishedVersion},
                       {u"liveSince"_s, line.liveSince.toString(Qt::ISODate)}};
}

void printPlain(Invocation &call, const programme::Line &line)
{
    constexpr int ReferenceWidth = 10;
    constexpr int WordWidth = 16;
    constexpr int DateWidth = 10;
    const QString kind = line.kind ? spelled(*line.kind) : u"–"_s;
    const QString review = line.nextReview.isValid() ? line.nextReview.toString(Qt::ISODate) : u"–"_s;
    call.print(QStringList{shownReference(line).leftJustified(ReferenceWidth), kind.leftJustified(WordWidth),
                           spelled(line.cover).leftJustified(WordWidth), review.leftJustified(DateWidth), line.name}
                   .join(u"  "_s));
    if (line.umbrellaChanged)
        call.print(CommandLineMessages::tr("            %1, which covers it, has changed since.").arg(line.umbrella));
}

Result<programme::Attention> attentionAsked(const Invocation &call)
{
    using programme::Attention;
    const QMap<QString, Attention> known{{u"gaps"_s, Attention::Gap},
                                         {u"due-soon"_s, Attention::DueSoon},
                                         {u"overdue"_s, Attention::Overdue},
                                         {u"waiting"_s, Attention::Waiting},
                                         {u"expiring"_s, Attention::Expiring},
                                         {u"look-again"_s, Attention::LookAgain},
                                         {u"asked-again"_s, Attention::AskedAgain},
                                         {u"umbrella-changed"_s, Attention::UmbrellaChanged}};
    if (call.has(u"only"_s) && !known.contains(call.option(u"only"_s)))
        return usage(CommandLineMessages::tr(
            "Give --only as gaps, due-soon, overdue, waiting, expiring, look-again or umbrella-changed."));
    return known.value(call.option(u"only"_s), Attention::None);
}

Result<> list(Invocation &call, Workspace &workspace)
{
    const auto attention = attentionAsked(call);
    if (!attention)
        return failed(attention);
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    const auto lines = programme::lines(workspace);
    if (!lines)
        return failed(lines);
    QHash<ActivityId, Activity> byId;
    for (const Activity &activity : *activities)
        byId.insert(activity.id, activity);
    const QDate today = call.clock().localToday();
    QJsonArray array;
    for (const programme::Line &line : *lines) {
        if (!programme::needs(line, *attention, today))
            continue;
        array += toJson(byId.value(line.activity), line, today);
        if (!call.json)
            printPlain(call, line);
    }
    if (call.json)
        call.print(array);
    return {};
}

/// One step of "activity": how it is used, and what it does.
struct Step
{
    QString name;
    QString words; ///< What follows it, as the help shows it.
    qsizetype fewest = 0;
    qsizetype most = 0;
    QStringList options;
    bool writes = true;
    Result<> (*run)(Invocation &, Workspace &) = nullptr;
};

QList<Step> steps()
{
    const QString reference = u"REFERENCE"_s;
    const QString file = u"FILE"_s;
    const QStringList facts{u"reference"_s, u"name"_s, u"kind"_s, u"owner"_s, u"fact"_s};
    return {{u"add"_s, {}, 0, 0, facts, true, add},
            {u"set"_s, reference, 1, 1, facts, true, set},
            {u"cover"_s, u"REFERENCE HOW [ASSESSMENT]"_s, 2, 3, {u"note"_s, u"review-on"_s}, true, cover},
            {u"list"_s, {}, 0, 0, {u"only"_s}, false, list},
            {u"remove"_s, reference, 1, 1, {}, true, removeOne},
            {u"import"_s, file, 1, 1, {u"preview"_s}, true, activityFiles::importFrom},
            {u"export"_s, file, 1, 1, {}, false, activityFiles::exportTo},
            {u"calendar"_s, file, 1, 1, {}, false, activityFiles::writeReviews}};
}

/// Refuses what belongs to another step, so that nothing that was asked for is passed over.
Result<> checkUse(const Step &step, const Invocation &call)
{
    const qsizetype following = call.words.size() - 1;
    if (following < step.fewest || following > step.most)
        return usage(
            CommandLineMessages::tr("It is used like this: activity %1 %2").arg(step.name, step.words).trimmed());
    for (const QString &option : call.options.uniqueKeys())
        if (!step.options.contains(option))
            return usage(CommandLineMessages::tr("--%1 does not belong to “activity %2”.").arg(option, step.name));
    return step.name == "cover"_L1 ? checkCover(call) : Result<>();
}

Result<> activity(Invocation &call)
{
    const QList<Step> known = steps();
    const auto step =
        std::find_if(known.begin(), known.end(), [&](const Step &one) { return one.name == call.words.value(0); });
    if (step == known.end())
        return usage(CommandLineMessages::tr(
            "“activity” is followed by add, set, cover, list, remove, import, export or calendar."));
    if (const auto used = checkUse(*step, call); !used)
        return used;
    const bool writes = step->writes && !call.has(u"preview"_s);
    const auto workspace = call.open(writes ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
    return workspace ? step->run(call, **workspace) : failed(workspace);
}

} // namespace

Command activityCommand()
{
    return {
        .name = u"activity"_s,
        .words =
            u"add | set REFERENCE | cover REFERENCE HOW [ASSESSMENT] | list | remove REFERENCE | import FILE | export FILE | calendar FILE"_s,
        .help =
            CommandLineMessages::tr("The collections, data shares and systems of the programme, and what covers each"),
        .fewest = 1,
        .most = 4,
        .options = {{u"name"_s, u"NAME"_s, CommandLineMessages::tr("add, set: what it is called")},
                    {u"reference"_s, u"REFERENCE"_s,
                     CommandLineMessages::tr("add, set: its reference; without it, the next free")},
                    {u"kind"_s, u"KIND"_s,
                     CommandLineMessages::tr("add, set: collection, dataShare, system, researchProject or other")},
                    {u"owner"_s, u"ROLE"_s, CommandLineMessages::tr("add, set: the role that answers for it")},
                    {u"fact"_s, u"KEY=VALUE"_s,
                     CommandLineMessages::tr(
                         "add, set: a fact of a data share, by column; may be given several times")},
                    {u"note"_s, u"TEXT"_s,
                     CommandLineMessages::tr("cover: what differs, why none is needed, or where it is held")},
                    {u"review-on"_s, u"DATE"_s,
                     CommandLineMessages::tr("cover: when to look at it again; none takes the date away")},
                    {u"only"_s, u"WHICH"_s,
                     CommandLineMessages::tr(
                         "list: gaps, due-soon, overdue, waiting, expiring, look-again or umbrella-changed")},
                    {u"preview"_s, {}, CommandLineMessages::tr("import: say what would change, and change nothing")}},
        .run = activity};
}

} // namespace candour
