// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/HeadingMatch.h"

#include "base/Fold.h"
#include "base/Literals.h"

#include <QRegularExpression>

#include <numeric>

namespace candour {

namespace {

constexpr double Good = 0.6;
constexpr double Sure = 0.8;
constexpr double Same = 0.999;
constexpr double Clear = 0.15; ///< How much better the best has to be than the next.
constexpr double InSection = 0.1;

/// Words that questions are made of and that say nothing about what they ask.
bool isLittle(const QString &word)
{
    static const QSet<QString> words{
        u"a"_s,      u"about"_s, u"an"_s,   u"and"_s,      u"any"_s,  u"anyone"_s, u"are"_s,   u"as"_s,   u"at"_s,
        u"be"_s,     u"by"_s,    u"can"_s,  u"describe"_s, u"did"_s,  u"do"_s,     u"does"_s,  u"each"_s, u"explain"_s,
        u"for"_s,    u"from"_s,  u"give"_s, u"has"_s,      u"have"_s, u"how"_s,    u"if"_s,    u"in"_s,   u"is"_s,
        u"it"_s,     u"its"_s,   u"list"_s, u"must"_s,     u"of"_s,   u"on"_s,     u"one"_s,   u"or"_s,   u"our"_s,
        u"please"_s, u"that"_s,  u"the"_s,  u"their"_s,    u"them"_s, u"there"_s,  u"they"_s,  u"this"_s, u"to"_s,
        u"was"_s,    u"we"_s,    u"were"_s, u"what"_s,     u"when"_s, u"where"_s,  u"which"_s, u"who"_s,  u"whom"_s,
        u"why"_s,    u"will"_s,  u"with"_s, u"would"_s,    u"you"_s,  u"your"_s,   u"s"_s};
    return words.contains(word);
}

QString withoutEnding(QString word)
{
    if (word.size() > 4 && word.endsWith(u"ies"_s))
        return word.chopped(3) + u'y';
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"_s))
        word.chop(1);
    return word;
}

QSet<QString> tokensOf(const QString &text)
{
    static const QRegularExpression number(u"^\\s*(?:(?:section|part|step|annex|question|q)\\s+)?[\\divxlc]{0,4}"
                                           "(?:\\.[\\da-z]{1,3})*[.):]?\\s+(?=\\S)"_s);
    static const QRegularExpression gap(u"[^\\p{L}\\p{N}]+"_s);
    QSet<QString> little;
    QSet<QString> telling;
    for (const QString &word : folded(text).remove(number).split(gap, Qt::SkipEmptyParts))
        (isLittle(word) ? little : telling).insert(withoutEnding(word));
    return telling.isEmpty() ? little : telling;
}

/// "whatAndWhy" in words.
QString inWords(const QString &key)
{
    static const QRegularExpression hump(u"(?<=[a-z])(?=[A-Z])"_s);
    return QString(key).replace(hump, u" "_s);
}

} // namespace

HeadingMatch::HeadingMatch(const Template &t)
{
    const auto add = [this](Named named, const QStringList &names) {
        Tokens all;
        for (const QString &name : names)
            if (const Tokens tokens = tokensOf(name); !tokens.isEmpty()) {
                named.names += Name{tokens};
                all += tokens;
            }
        for (const QString &token : all)
            ++m_uses[token];
        m_named += named;
    };
    for (qsizetype i = 0; i < t.sections.size(); ++i) {
        const TemplateSection &section = t.sections.at(i);
        add(Named{.section = i}, {section.title});
        for (const Question &question : section.questions)
            add(Named{question.key, i, {}}, {question.label, question.publicLabel, inWords(question.key)});
    }
    for (Named &named : m_named)
        for (Name &name : named.names)
            name.weight = weight(name.tokens);
}

double HeadingMatch::weight(const QString &token) const
{
    return 1 / std::sqrt(double(std::max(1, m_uses.value(token))));
}

double HeadingMatch::weight(const Tokens &tokens) const
{
    return std::accumulate(tokens.begin(), tokens.end(), 0.0,
                           [this](double sum, const QString &token) { return sum + weight(token); });
}

/// 1 where the heading has the same words as one of the names, 0 where it has none of them.
double HeadingMatch::likeness(const Tokens &heading, const Named &named) const
{
    const double whole = weight(heading);
    double best = 0;
    for (const Name &name : named.names) {
        double common = 0;
        for (const QString &token : heading)
            common += name.tokens.contains(token) ? weight(token) : 0;
        best = std::max(best, 2 * common / (name.weight + whole));
    }
    return best;
}

HeadingMeaning HeadingMatch::of(const QString &heading, qsizetype within) const
{
    const Tokens words = tokensOf(heading);
    if (words.isEmpty())
        return {};
    HeadingMeaning meaning;
    double bestSection = 0;
    double best = 0;
    QMap<QString, double> likenesses;
    for (const Named &named : m_named) {
        const double like = likeness(words, named);
        if (named.question.isEmpty()) {
            if (like > bestSection)
                meaning.section = named.section;
            bestSection = std::max(bestSection, like);
        } else {
            const bool isNear = named.section == within && like < Same;
            likenesses.insert(named.question, std::min(Same, like + (isNear ? InSection : 0)) + (like >= Same ? 1 : 0));
            best = std::max(best, like);
        }
    }
    if (bestSection < Good || bestSection < best)
        meaning.section = -1;
    if (best >= Good && best >= bestSection)
        meaning.questions = clearest(likenesses);
    const double found = std::max(best, bestSection);
    meaning.isSameWords = found >= Same;
    meaning.isSure = meaning.isSameWords || (found >= Sure && words.size() > 1);
    return meaning;
}

/// Those that are nearly as like as the best.
QStringList HeadingMatch::clearest(const QMap<QString, double> &likenesses)
{
    const double best = *std::max_element(likenesses.cbegin(), likenesses.cend());
    QStringList keys;
    for (auto one = likenesses.cbegin(); one != likenesses.cend(); ++one)
        if (*one > best - Clear)
            keys += one.key();
    return keys;
}

} // namespace candour
