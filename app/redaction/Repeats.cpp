// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Repeats.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "base/NeedleSearch.h"
#include "redaction/Summarise.h"
#include "redaction/WithheldNames.h"
#include "redaction/detect/NameKey.h"

#include <algorithm>
#include <numeric>

namespace candour {

namespace {

constexpr qsizetype ShortestWords = 3;

/// Withheld words in a folded text: those of a needle, or an identifier inside it.
struct Hit
{
    Pattern::Source source;
    qsizetype from = 0;
    qsizetype to = 0;

    bool isIdentifier() const { return !source.identifier.isEmpty(); }
};

/// What counts as a repeat of a passage.
enum class Asked {
    Parts,   ///< Five words of it, and identifiers and names inside it.
    Whole,   ///< All its words, and identifiers and names.
    Passage, ///< All its words.
};

/// Runs of five words that overlap are one passage.
QList<Hit> joined(QList<Hit> runs)
{
    std::sort(runs.begin(), runs.end(), [](const Hit &a, const Hit &b) { return a.from < b.from; });
    QList<Hit> passages;
    for (const Hit &run : std::as_const(runs)) {
        if (!passages.isEmpty() && run.from <= passages.last().to)
            passages.last().to = std::max(passages.last().to, run.to);
        else
            passages += run;
    }
    return passages;
}

/// Wider ones first of those that begin together, and the identifier first of two that are alike.
bool isBefore(const Hit &a, const Hit &b)
{
    if (a.from != b.from)
        return a.from < b.from;
    return a.to != b.to ? a.to > b.to : a.isIdentifier() && !b.isIdentifier();
}

/// Without what only stands where more of the same needle does; of two that are alike, the identifier. In the order of
/// the hits.
QList<Hit> widest(const QList<Hit> &hits)
{
    QList<qsizetype> order(hits.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return isBefore(hits.at(a), hits.at(b)); });
    QList<bool> isPart(hits.size(), false);
    qsizetype reached = -1; // by what begins before or is wider
    const Hit *alike = nullptr;
    for (const qsizetype i : std::as_const(order)) {
        const Hit &hit = hits.at(i);
        if (alike && alike->from == hit.from && alike->to == hit.to) {
            isPart[i] = alike->to <= reached || (alike->isIdentifier() && !hit.isIdentifier());
            continue;
        }
        if (alike)
            reached = std::max(reached, alike->to);
        alike = &hit;
        isPart[i] = hit.to <= reached;
    }
    QList<Hit> kept;
    for (qsizetype i = 0; i < hits.size(); ++i)
        if (!isPart.at(i))
            kept += hits.at(i);
    return kept;
}

/// Finds what the leak check would find, before there is a file.
class WithheldWords
{
public:
    WithheldWords(const Template &t, const Assessment &a)
        : m_needles(needles(t, a)), m_search(sought(), m_folder), m_names(a.people)
    {
        for (const Needle &needle : std::as_const(m_needles)) {
            m_ordinary += m_names.formsIn(needle.words).ordinary;
            m_lengths += m_folder.fold(needle.words).letters.size();
        }
    }

    /// The withheld words that stand in this text, each with the question in which they are withheld.
    QList<std::pair<QString, QString>> in(const QString &text, Asked asked = Asked::Parts)
    {
        QMap<int, QList<Hit>> words;
        QMap<int, QList<Hit>> identifiers;
        const FoldedText folded = m_folder.fold(text);
        m_search.find(folded, false, [&](int pattern, qsizetype at) {
            const Pattern &found = m_search.patterns().at(pattern);
            const qsizetype end = at + found.letters.size();
            const bool areWords = found.weight >= ShortestWords && folded.wordEdge(at) && folded.wordEdge(end);
            for (const Pattern::Source &source : found.sources) {
                if (source.isName && !areWords)
                    continue;
                if (!source.identifier.isEmpty() && asked != Asked::Passage)
                    identifiers[source.needle] += Hit{source, at, end};
                else if (source.identifier.isEmpty() && areWords &&
                         (asked == Asked::Parts || found.letters.size() == m_lengths.at(source.needle)))
                    words[source.needle] += Hit{source, at, end};
            }
        });
        Found all;
        for (int needle = 0; needle < m_needles.size(); ++needle) {
            for (const Hit &hit : widest(joined(words.value(needle)) + identifiers.value(needle)))
                note(all, hit.isIdentifier() ? hit.source.identifier : m_needles.at(needle).words, needle);
            noteOrdinary(all, text, needle);
        }
        return all.found;
    }

private:
    const QList<Needle> &sought()
    {
        m_needles.removeIf([](const Needle &needle) { return needle.mayRepeat; });
        return m_needles;
    }

    /// In the order in which they were found, once each.
    struct Found
    {
        QList<std::pair<QString, QString>> found;
        QSet<std::pair<QString, QString>> known;
    };

    void note(Found &all, const QString &words, int needle) const
    {
        const std::pair found(words, m_needles.at(needle).question);
        if (all.known.contains(found))
            return;
        all.known.insert(found);
        all.found += found;
    }

    /// Names that are words of the language, where they stand as names.
    void noteOrdinary(Found &all, const QString &text, int needle) const
    {
        const QStringList &forms = m_ordinary.at(needle);
        if (forms.isEmpty())
            return;
        QStringList partners;
        for (const QString &word : nameWords(m_needles.at(needle).words))
            partners += nameKey(word);
        for (const QString &form : forms)
            if (standsAsName(text, form, partners))
                note(all, form, needle);
    }

    QList<Needle> m_needles;
    Folder m_folder;
    NeedleSearch m_search;
    WithheldNames m_names;
    QList<QStringList> m_ordinary; ///< Of each needle.
    QList<qsizetype> m_lengths;    ///< Letters of each needle.
};

bool isDecided(const Assessment &a, const Repeat &repeat)
{
    return std::any_of(a.review.standings.begin(), a.review.standings.end(), [&](const Standing &standing) {
        return standing.question == repeat.question && folded(standing.words) == folded(repeat.words);
    });
}

} // namespace

QStringList besideAnswers()
{
    return {u"title"_s, u"case"_s, u"reference"_s, u"organisation"_s, u"contact"_s, u"logo"_s};
}

QList<Repeat> repeats(const Template &t, const Assessment &a, const Edition &edition)
{
    QMap<QString, QString> texts = publicWords(t, a, edition.language);
    texts.insert(u"title"_s, a.publicTitle);
    if (a.release)
        texts.insert(u"case"_s, a.release->caseReference);
    const QMap<QString, QString> onEveryPage{{u"organisation"_s, edition.organisation},
                                             {u"contact"_s, edition.contact},
                                             {u"logo"_s, edition.style.logoDescription}};
    WithheldWords withheld(t, a);
    QList<Repeat> found;
    const auto look = [&](const QMap<QString, QString> &all, Asked asked) {
        for (auto text = all.cbegin(); text != all.cend(); ++text)
            for (const auto &[words, question] : withheld.in(*text, asked))
                found += Repeat{words, question, text.key()};
    };
    look(texts, Asked::Parts);
    look(onEveryPage, Asked::Whole);
    look({{u"reference"_s, a.reference}}, Asked::Passage); // Many a passage names its own assessment.
    return found;
}

bool repeatsWithheld(const Template &t, const Assessment &a, const QString &text)
{
    return !WithheldWords(t, a).in(text).isEmpty();
}

QList<Repeat> undecidedRepeats(const Template &t, const Assessment &a, const Edition &edition)
{
    QList<Repeat> open = repeats(t, a, edition);
    QSet<std::pair<QString, QString>> asked;
    open.removeIf([&](const Repeat &repeat) {
        const std::pair decision(folded(repeat.words), repeat.question);
        const bool isAsked = asked.contains(decision);
        asked.insert(decision);
        return isAsked || isDecided(a, repeat);
    });
    return open;
}

} // namespace candour
