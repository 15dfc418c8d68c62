// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PlainLanguageFile.h"

#include "base/Literals.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace candour {

namespace {

QStringList wordsIn(const QJsonValue &list)
{
    QStringList words;
    for (const auto &one : list.toArray())
        words += one.toString();
    return words;
}

QList<Phrase> phrasesIn(const QJsonValue &list)
{
    QList<Phrase> phrases;
    for (const auto &one : list.toArray())
        phrases += Phrase{wordsIn(one[u"forms"_s]), one[u"instead"_s].toString()};
    return phrases;
}

QSet<QString> setOf(const QStringList &words)
{
    return {words.begin(), words.end()};
}

} // namespace

PlainLanguage builtInPlainLanguage(const QString &language)
{
    static const QRegularExpression tag(u"^([a-z]{2,3})([-_]|$)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch spoken = tag.match(language);
    QFile file(u":/plain/%1.json"_s.arg(spoken.captured(1).toLower()));
    if (!spoken.hasMatch() || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {.longSentence = json[u"longSentence"_s].toInt(),
            .avoid = phrasesIn(json[u"avoid"_s]),
            .terms = phrasesIn(json[u"terms"_s]),
            .abbreviations = setOf(wordsIn(json[u"abbreviations"_s])),
            .acronyms = setOf(wordsIn(json[u"acronyms"_s]))};
}

} // namespace candour
