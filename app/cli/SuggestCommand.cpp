// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/CodePoints.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/SuggestionJson.h"
#include "redaction/detect/Detect.h"
#include "workspace/Suggesting.h"

namespace candour {

namespace {

double suggestedFrom(const Invocation &call)
{
    return call.has(u"all"_s) ? 0 : SuggestedFrom;
}

void printSuggestion(Invocation &call, const QString &where, const Detection &detection, const QString &words)
{
    const QString score = QString::number(detection.score, 'f', 2);
    const QString line = QString(words).replace(u'\n', u' ');
    call.print(QStringList{where, word(detection.type), score, line}.join(u"  "_s));
    call.print(u"    "_s + sentence(detection));
}

Result<> suggestInFile(Invocation &call)
{
    const auto text = call.text();
    if (!text)
        return failed(text);
    QJsonArray array;
    qsizetype reached = 0; // they come in order, so the text is counted once
    qint64 start = 0;
    for (const Detection &one : detect(*text, suggestedFrom(call))) {
        const QString words = text->mid(one.range.from, one.range.length);
        start += codePoints(QStringView(*text).mid(reached, one.range.from - reached));
        reached = one.range.from;
        const qint64 end = start + codePoints(words);
        array += toJson(one, words, start, end);
        if (!call.json)
            printSuggestion(call, u"%1-%2"_s.arg(start).arg(end), one, words);
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> suggestInAssessment(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    const Result<QList<Suggestion>> found = call.has(u"all"_s)
                                                ? suggest(subject->form, subject->assessment, 0)
                                                : suggesting::undecided(subject->workspace, subject->assessment.id);
    if (!found)
        return failed(found);
    QJsonArray array;
    for (const Suggestion &one : *found) {
        if (call.json)
            array += toJson(one);
        else
            printSuggestion(call, whereIs(one), one.detection, one.words);
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> suggestEither(Invocation &call)
{
    if (call.words.isEmpty() == !call.has(u"file"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name an assessment, or a text with --file."));
    return call.words.isEmpty() ? suggestInFile(call) : suggestInAssessment(call);
}

} // namespace

Command suggestCommand()
{
    return {
        .name = u"suggest"_s,
        .words = u"(ID | --file TEXT) [--all]"_s,
        .help = CommandLineMessages::tr(
            "Names, identifiers, contact details, amounts and security details in public text, or in a file"),
        .fewest = 0,
        .most = 1,
        .options = {{u"file"_s, u"TEXT"_s, CommandLineMessages::tr("A file with the words, in UTF-8")},
                    {u"all"_s,
                     {},
                     CommandLineMessages::tr("Also what has been decided, and what is unlikely to need a decision")}},
        .run = suggestEither};
}

} // namespace candour
