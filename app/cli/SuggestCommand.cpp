// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/CodePoints.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "redaction/Suggestions.h"
#include "redaction/detect/Detect.h"

namespace candour {

namespace {

QJsonObject evidenceToJson(const Detection &detection)
{
    return QJsonObject{{u"checked"_s, detection.evidence.checked},
                       {u"near"_s, detection.evidence.near},
                       {u"sentence"_s, sentence(detection)}};
}

QJsonObject suggestionToJson(const Detection &detection, const QString &words, qint64 start, qint64 end)
{
    return QJsonObject{{u"start"_s, start},
                       {u"end"_s, end},
                       {u"type"_s, word(detection.type)},
                       {u"score"_s, detection.score},
                       {u"evidence"_s, evidenceToJson(detection)},
                       {u"words"_s, words}};
}

double suggestedFrom(const Invocation &call)
{
    return call.has(u"all"_s) ? 0 : SuggestedFrom;
}

void printSuggestion(Invocation &call, const QString &where, const Detection &detection, const QString &words)
{
    const QString score = QString::number(detection.score, 'f', 2);
    call.print(QStringList{where, word(detection.type), score, words}.join(u"  "_s));
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
        array += suggestionToJson(one, words, start, end);
        if (!call.json)
            printSuggestion(call, u"%1-%2"_s.arg(start).arg(end), one, words);
    }
    if (call.json)
        call.print(array);
    return {};
}

QString whereIs(const Suggestion &suggestion)
{
    if (suggestion.text == SuggestedIn::Title)
        return word(suggestion.text);
    QStringList parts{suggestion.place.question, suggestion.place.row.value, suggestion.place.column};
    parts.removeAll(QString());
    if (suggestion.text != SuggestedIn::Answer)
        parts += u'(' + word(suggestion.text) + u')';
    return parts.join(u' ');
}

QJsonObject placedToJson(const Suggestion &suggestion)
{
    const TextRange &range = suggestion.detection.range;
    const QStringView in(suggestion.in);
    const qint64 start = codePoints(in.left(range.from));
    QJsonObject object = suggestionToJson(suggestion.detection, suggestion.words, start,
                                          start + codePoints(in.mid(range.from, range.length)));
    object.insert(u"text"_s, word(suggestion.text));
    if (!suggestion.place.question.isEmpty())
        object.insert(u"question"_s, suggestion.place.question);
    if (!suggestion.place.row.isEmpty())
        object.insert(u"row"_s, suggestion.place.row.value);
    if (!suggestion.place.column.isEmpty())
        object.insert(u"column"_s, suggestion.place.column);
    if (!suggestion.file.isEmpty())
        object.insert(u"file"_s, suggestion.file.value);
    return object;
}

Result<> suggestInAssessment(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    QJsonArray array;
    for (const Suggestion &one : suggest(subject->form, subject->assessment, suggestedFrom(call))) {
        if (call.json)
            array += placedToJson(one);
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
    return {.name = u"suggest"_s,
            .words = u"(ID | --file TEXT) [--all]"_s,
            .help = CommandLineMessages::tr(
                "Identifiers, contact details and internal addresses that stand in public text, or in a file"),
            .fewest = 0,
            .most = 1,
            .options = {{u"file"_s, u"TEXT"_s, CommandLineMessages::tr("A file with the words, in UTF-8")},
                        {u"all"_s, {}, CommandLineMessages::tr("Also what is unlikely to need a decision")}},
            .run = suggestEither};
}

} // namespace candour
