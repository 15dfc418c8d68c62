// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SuggestionJson.h"

#include "base/Literals.h"
#include "cli/CodePoints.h"

namespace candour {

namespace {

QJsonObject evidenceToJson(const Detection &detection)
{
    QJsonObject object{{u"checked"_s, detection.evidence.checked},
                       {u"near"_s, detection.evidence.near},
                       {u"sentence"_s, sentence(detection)}};
    if (!detection.evidence.known.isEmpty())
        object.insert(u"known"_s, detection.evidence.known);
    return object;
}

} // namespace

QJsonObject toJson(const Detection &detection, const QString &words, qint64 start, qint64 end)
{
    return QJsonObject{{u"start"_s, start},
                       {u"end"_s, end},
                       {u"type"_s, word(detection.type)},
                       {u"score"_s, detection.score},
                       {u"evidence"_s, evidenceToJson(detection)},
                       {u"words"_s, words}};
}

QJsonObject toJson(const Suggestion &suggestion)
{
    const TextRange &range = suggestion.detection.range;
    const QStringView in(suggestion.in);
    const qint64 start = codePoints(in.left(range.from));
    QJsonObject object =
        toJson(suggestion.detection, suggestion.words, start, start + codePoints(in.mid(range.from, range.length)));
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

QString whereIs(const Suggestion &suggestion)
{
    if (suggestion.text == SuggestedIn::Title || suggestion.text == SuggestedIn::Case)
        return word(suggestion.text);
    QStringList parts{suggestion.place.question, suggestion.place.row.value, suggestion.place.column};
    parts.removeAll(QString());
    if (suggestion.text != SuggestedIn::Answer)
        parts += u'(' + word(suggestion.text) + u')';
    return parts.join(u' ');
}

} // namespace candour
