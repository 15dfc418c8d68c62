// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/PlainLanguage.h"

#include "base/Fold.h"

namespace candour {

namespace {

constexpr qsizetype ShortestAcronym = 2;
constexpr qsizetype LongestAcronym = 8;

/// Capital letters, perhaps with digits between or an "s" behind; the word without that "s", empty where it is none.
QString acronymIn(QStringView word)
{
    if (word.size() > ShortestAcronym && word.endsWith(u's') && word.at(word.size() - 2).isUpper())
        word.chop(1);
    if (word.size() < ShortestAcronym || word.size() > LongestAcronym)
        return {};
    const auto capitals = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const bool whole = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
    return whole && capitals >= ShortestAcronym ? word.toString() : QString();
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    for (const FoundStretch &word : wordsOf(text))
        words += folded(text.mid(word.from, word.length));
    return words;
}

} // namespace

PlainLanguageReader::PlainLanguageReader(PlainLanguage language) : m_language(std::move(language))
{
    add(m_language.avoid, PlainLanguageHint::Kind::WordToAvoid);
    add(m_language.terms, PlainLanguageHint::Kind::Term);
}

void PlainLanguageReader::add(const QList<Phrase> &phrases, PlainLanguageHint::Kind kind)
{
    for (const Phrase &phrase : phrases)
        for (const QString &form : phrase.forms)
            if (const QStringList words = foldedWords(form); !words.isEmpty())
                m_entries.insert(words.first(), Entry{words, kind, phrase.instead});
}

/// The longest entry that stands at this word.
const PlainLanguageReader::Entry *PlainLanguageReader::entryAt(const QStringList &folded, qsizetype at) const
{
    const Entry *longest = nullptr;
    const auto [begin, end] = m_entries.equal_range(folded.at(at));
    for (auto entry = begin; entry != end; ++entry)
        if (folded.mid(at, entry->words.size()) == entry->words &&
            (!longest || entry->words.size() > longest->words.size()))
            longest = &*entry;
    return longest;
}

void PlainLanguageReader::addSentences(const QString &text, const QList<FoundStretch> &words,
                                       QList<PlainLanguageHint> &found) const
{
    auto word = words.begin();
    for (const FoundStretch &sentence : sentencesOf(text, m_language.abbreviations)) {
        const qsizetype end = sentence.from + sentence.length;
        int count = 0;
        for (; word != words.end() && word->from < end; ++word)
            ++count;
        if (count > m_language.longSentence)
            found += PlainLanguageHint{PlainLanguageHint::Kind::LongSentence,
                                       {sentence.from, sentence.length},
                                       text.mid(sentence.from, sentence.length),
                                       {},
                                       count};
    }
}

QList<PlainLanguageHint> PlainLanguageReader::hints(const RichText &rich, const QSet<QString> &explained) const
{
    const QString text = plainText(rich);
    const QList<FoundStretch> words = wordsOf(text);
    QStringList foldedText;
    for (const FoundStretch &word : words)
        foldedText += folded(text.mid(word.from, word.length));
    QList<PlainLanguageHint> found;
    addSentences(text, words, found);
    QSet<QString> seen;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const FoundStretch &word = words.at(at);
        const QString acronym = acronymIn(QStringView(text).mid(word.from, word.length));
        if (!acronym.isEmpty() && !m_language.acronyms.contains(acronym) && !explained.contains(acronym) &&
            !seen.contains(acronym)) {
            seen.insert(acronym);
            found += PlainLanguageHint{
                PlainLanguageHint::Kind::Acronym, {word.from, word.length}, text.mid(word.from, word.length), {}, 0};
        }
        const Entry *entry = entryAt(foldedText, at);
        if (!entry)
            continue;
        const FoundStretch &last = words.at(at + entry->words.size() - 1);
        at += entry->words.size() - 1;
        if (entry->kind == PlainLanguageHint::Kind::Term && seen.contains(entry->instead))
            continue;
        seen.insert(entry->instead);
        const TextRange range{word.from, last.from + last.length - word.from};
        found += PlainLanguageHint{entry->kind, range, text.mid(range.from, range.length), entry->instead, 0};
    }
    std::stable_sort(found.begin(), found.end(), [](const PlainLanguageHint &a, const PlainLanguageHint &b) {
        return a.range.from < b.range.from;
    });
    return found;
}

Readability PlainLanguageReader::readability(const RichText &text) const
{
    return readabilityOf(plainText(text), m_language.abbreviations);
}

QSet<QString> acronymsExplainedIn(const QString &text)
{
    QSet<QString> explained;
    const QList<FoundStretch> words = wordsOf(text);
    for (const FoundStretch &word : words) {
        const QString acronym = acronymIn(QStringView(text).mid(word.from, word.length));
        const qsizetype end = word.from + word.length;
        const bool inBrackets = word.from > 0 && text.at(word.from - 1) == u'(' && end < text.size() &&
                                (text.at(end) == u')' || text.at(end) == u',' || text.at(end) == u';');
        const bool before = text.mid(end, 2) == u" (";
        if (!acronym.isEmpty() && (inBrackets || before))
            explained.insert(acronym);
    }
    return explained;
}

} // namespace candour
