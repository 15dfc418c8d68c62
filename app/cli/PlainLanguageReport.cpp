// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PlainLanguageReport.h"

#include "base/Literals.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/PageAdvice.h"

namespace candour {

namespace {

QString oneDecimal(double figure)
{
    return QString::number(figure, 'f', 1);
}

void insertFigures(QJsonObject &object, const Readability &readability)
{
    object.insert(u"wordsPerSentence"_s, oneDecimal(readability.wordsPerSentence()).toDouble());
    object.insert(u"automatedReadabilityIndex"_s, oneDecimal(readability.automatedReadabilityIndex()).toDouble());
    object.insert(u"lix"_s, oneDecimal(readability.lix()).toDouble());
}

QString figureWords(const Readability &readability)
{
    return CommandLineMessages::tr("Words in a sentence: %1. Automated Readability Index: %2. LIX: %3.")
        .arg(oneDecimal(readability.wordsPerSentence()), oneDecimal(readability.automatedReadabilityIndex()),
             oneDecimal(readability.lix()));
}

QJsonObject hintJson(const PlainLanguageHint &hint)
{
    return QJsonObject{
        {u"kind"_s, spelled(hint.kind)}, {u"message"_s, simplifying::sentence(hint)}, {u"words"_s, hint.words}};
}

QJsonObject withPlace(QJsonObject object, const Place &place)
{
    object.insert(u"question"_s, place.question);
    object.insert(u"row"_s, place.row.value);
    object.insert(u"column"_s, place.column);
    return object;
}

QJsonObject pageHintJson(const simplifying::PageHint &hint)
{
    QJsonArray places;
    for (const Place &place : hint.places)
        places += withPlace({}, place);
    QJsonObject object = hintJson(hint.what);
    object.insert(u"places"_s, places);
    return object;
}

/// Places, advice, and the whole of a long sentence, which stands in no answer as it reads on the page.
QString pageHintWords(const simplifying::PageHint &hint)
{
    QStringList places;
    for (const Place &place : hint.places)
        places += place.question.isEmpty() ? u"title"_s : place.path();
    const QString advice = u"%1: %2"_s.arg(places.join(u", "_s), simplifying::sentence(hint.what));
    return hint.what.kind == PlainLanguageHint::Kind::LongSentence ? u"%1 “%2”"_s.arg(advice, hint.what.words) : advice;
}

void printPageJson(Invocation &call, const simplifying::PageAdvice &advice)
{
    QJsonArray hints;
    for (const simplifying::PageHint &hint : advice.hints)
        hints += pageHintJson(hint);
    QJsonObject object{{u"hints"_s, hints},
                       {u"words"_s, advice.words},
                       {u"sentences"_s, advice.readability.sentences},
                       {u"impression"_s, simplifying::impression(advice.readability)}};
    insertFigures(object, advice.readability);
    call.print(object);
}

} // namespace

Result<> reportAdvice(Invocation &call, const Invocation::Subject &subject)
{
    const auto advice = simplifying::advice(subject.workspace, subject.assessment.id);
    if (!advice)
        return failed(advice);
    QJsonArray hints;
    for (const simplifying::Hint &hint : advice->hints) {
        QJsonObject object = withPlace(hintJson(hint.what), hint.where.place);
        object.insert(u"wording"_s, hint.where.wording);
        hints += object;
        if (!call.json)
            call.print(u"%1: %2"_s.arg(hint.where.place.path(), simplifying::sentence(hint.what)));
    }
    if (!call.json) {
        call.print(figureWords(advice->readability));
        return {};
    }
    QJsonObject object{{u"hints"_s, hints}};
    insertFigures(object, advice->readability);
    call.print(object);
    return {};
}

Result<> reportPageAdvice(Invocation &call, const Invocation::Subject &subject)
{
    const auto advice = simplifying::pageAdvice(subject.workspace, subject.assessment.id);
    if (!advice)
        return failed(advice);
    if (call.json) {
        printPageJson(call, *advice);
        return {};
    }
    for (const simplifying::PageHint &hint : advice->hints)
        call.print(pageHintWords(hint));
    if (const QString like = simplifying::impression(advice->readability); !like.isEmpty())
        call.print(like);
    call.print(CommandLineMessages::tr("Words on the page: %1.").arg(advice->words));
    call.print(figureWords(advice->readability));
    return {};
}

} // namespace candour
