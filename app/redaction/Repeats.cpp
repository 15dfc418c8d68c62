// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Repeats.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "redaction/Summarise.h"

namespace candour {

namespace {

constexpr qsizetype ShortestWords = 3;
constexpr qsizetype RunLength = 5;

/// The stretches by which withheld words are recognised: the whole, and every five words in a row of a longer one.
QStringList recognisable(const QString &words)
{
    const QString whole = folded(words);
    QStringList stretches;
    if (whole.size() >= ShortestWords)
        stretches += whole;
    const QStringList parts = whole.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; parts.size() > RunLength && i + RunLength <= parts.size(); ++i)
        stretches += parts.mid(i, RunLength).join(u' ');
    return stretches;
}

bool isDecided(const Assessment &a, const Repeat &repeat)
{
    return std::any_of(a.review.standings.begin(), a.review.standings.end(), [&](const Standing &standing) {
        return standing.question == repeat.question && folded(standing.words) == folded(repeat.words);
    });
}

} // namespace

QList<Repeat> repeats(const Template &t, const Assessment &a, const QString &language)
{
    QMap<QString, QString> texts = publicWords(t, a, language);
    texts.insert(u"title"_s, a.publicTitle);
    for (QString &text : texts)
        text = folded(text);

    QList<Repeat> found;
    for (const Needle &needle : needles(t, a)) {
        if (needle.mayRepeat)
            continue;
        const QStringList stretches = recognisable(needle.words);
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            const Repeat repeat{needle.words, needle.question, text.key()};
            const bool stands = std::any_of(stretches.begin(), stretches.end(),
                                            [&](const QString &words) { return containsWords(*text, words); });
            if (stands && !found.contains(repeat))
                found += repeat;
        }
    }
    return found;
}

bool repeatsWithheld(const Template &t, const Assessment &a, const QString &text)
{
    const QString searched = folded(text);
    const QList<Needle> all = needles(t, a);
    return std::any_of(all.begin(), all.end(), [&](const Needle &needle) {
        const QStringList stretches = needle.mayRepeat ? QStringList() : recognisable(needle.words);
        return std::any_of(stretches.begin(), stretches.end(),
                           [&](const QString &words) { return containsWords(searched, words); });
    });
}

QList<Repeat> undecidedRepeats(const Template &t, const Assessment &a, const QString &language)
{
    QList<Repeat> open = repeats(t, a, language);
    open.removeIf([&](const Repeat &repeat) { return isDecided(a, repeat); });
    return open;
}

} // namespace candour
