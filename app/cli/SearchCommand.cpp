// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/CodePoints.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Searching.h"

namespace candour {

namespace {

constexpr int UsualLimit = 50;
constexpr int HighestLimit = 5000;

Result<int> limitAsked(const Invocation &call)
{
    if (!call.has(u"limit"_s))
        return UsualLimit;
    bool isNumber = false;
    const int limit = call.option(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > HighestLimit)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Give --limit as a number from 1 to %1.").arg(HighestLimit));
    return limit;
}

QJsonObject toJson(const searching::Hit &hit)
{
    const QStringView passage(hit.passage);
    QJsonArray found;
    for (const TextRange &range : hit.found)
        found += QJsonObject{{u"start"_s, codePoints(passage.left(range.from))},
                             {u"end"_s, codePoints(passage.left(range.from + range.length))}};
    return QJsonObject{{u"id"_s, hit.assessment.value},
                       {u"reference"_s, hit.reference},
                       {u"title"_s, hit.title},
                       {u"question"_s, hit.question.isEmpty() ? u"title"_s : hit.question},
                       {u"label"_s, hit.label},
                       {u"snippet"_s, hit.passage},
                       {u"found"_s, found}};
}

void remarkOnTheRest(Invocation &call, const searching::Found &found)
{
    if (found.isMore)
        call.remark(CommandLineMessages::tr("More than %1 places; these were changed last. Add a word to find fewer.")
                        .arg(found.total));
    else if (found.hits.size() < found.total)
        call.remark(CommandLineMessages::tr("The first %1 of %2 places; --limit shows more.")
                        .arg(QString::number(found.hits.size()), QString::number(found.total)));
}

Result<> search(Invocation &call)
{
    const QString wanted = call.words.join(u' ').trimmed();
    if (wanted.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say which words to search for."));
    const auto limit = limitAsked(call);
    if (!limit)
        return failed(limit);
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto found = searching::search(**workspace, wanted, *limit);
    if (!found)
        return failed(found);
    QJsonArray array;
    for (const searching::Hit &hit : found->hits) {
        array += toJson(hit);
        if (call.json)
            continue;
        call.print(
            QStringList{hit.reference, hit.question.isEmpty() ? u"title"_s : hit.question, hit.label}.join(u"  "_s));
        call.print(u"    "_s + hit.passage);
    }
    if (call.json)
        call.print(array);
    remarkOnTheRest(call, *found);
    return {};
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
            .words = u"WORDS [--limit N]"_s,
            .help = CommandLineMessages::tr("Where these words stand, in titles and answers of every assessment"),
            .fewest = 1,
            .most = -1,
            .options = {{u"limit"_s, u"N"_s,
                         CommandLineMessages::tr("Show no more than so many places; 50 where nothing is said")}},
            .run = search};
}

} // namespace candour
