// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Sentences.h"

#include <QTextBoundaryFinder>

namespace candour {

namespace {

constexpr int LongWord = 6; // letters; longer ones count in LIX

bool isInWord(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
        return true;
    const bool joins = c == u'\'' || c == u'’' || c == u'-' || c == u'‑';
    return joins && at > 0 && at + 1 < text.size() && text.at(at - 1).isLetterOrNumber() &&
           text.at(at + 1).isLetterOrNumber();
}

FoundStretch trimmed(const QString &text, qsizetype from, qsizetype end)
{
    while (from < end && text.at(from).isSpace())
        ++from;
    while (end > from && text.at(end - 1).isSpace())
        --end;
    return {from, end - from};
}

/// Whether the words so far end with an abbreviation, so that the sentence goes on.
bool endsAbbreviated(const QString &text, const FoundStretch &stretch, const QSet<QString> &abbreviations)
{
    const QString words = text.mid(stretch.from, stretch.length);
    if (!words.endsWith(u'.'))
        return false;
    const qsizetype begin = std::max(words.lastIndexOf(u' '), words.lastIndexOf(u'(')) + 1;
    return abbreviations.contains(words.mid(begin).toLower());
}

void addSentences(const QString &text, qsizetype from, qsizetype end, const QSet<QString> &abbreviations,
                  QList<FoundStretch> &found)
{
    const QString line = text.mid(from, end - from);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, line);
    qsizetype begin = 0;
    for (qsizetype next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        const FoundStretch stretch = trimmed(line, begin, next);
        if (next < line.size() && endsAbbreviated(line, stretch, abbreviations))
            continue;
        begin = next;
        if (stretch.length > 0)
            found += FoundStretch{from + stretch.from, stretch.length};
    }
}

} // namespace

QList<FoundStretch> sentencesOf(const QString &text, const QSet<QString> &abbreviations)
{
    QList<FoundStretch> found;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', from);
        const qsizetype end = feed < 0 ? text.size() : feed;
        addSentences(text, from, end, abbreviations, found);
        from = end + 1;
    }
    return found;
}

QList<FoundStretch> wordsOf(const QString &text)
{
    QList<FoundStretch> found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype from = at;
        while (at < text.size() && isInWord(text, at))
            ++at;
        if (at > from)
            found += FoundStretch{from, at - from};
    }
    return found;
}

double Readability::wordsPerSentence() const
{
    return sentences == 0 ? 0 : double(words) / sentences;
}

double Readability::automatedReadabilityIndex() const
{
    return words == 0 ? 0 : 4.71 * letters / words + 0.5 * wordsPerSentence() - 21.43;
}

double Readability::lix() const
{
    return words == 0 ? 0 : wordsPerSentence() + 100.0 * longWords / words;
}

Readability &Readability::operator+=(const Readability &other)
{
    sentences += other.sentences;
    words += other.words;
    longWords += other.longWords;
    letters += other.letters;
    return *this;
}

Readability readabilityOf(const QString &text, const QSet<QString> &abbreviations)
{
    Readability readability;
    const QList<FoundStretch> words = wordsOf(text);
    for (const FoundStretch &word : words) {
        int letters = 0;
        for (qsizetype at = word.from; at < word.from + word.length; ++at)
            letters += text.at(at).isLetterOrNumber();
        readability.words += 1;
        readability.letters += letters;
        readability.longWords += letters > LongWord;
    }
    auto word = words.begin();
    for (const FoundStretch &sentence : sentencesOf(text, abbreviations)) {
        const auto before = word;
        while (word != words.end() && word->from < sentence.from + sentence.length)
            ++word;
        readability.sentences += word != before;
    }
    return readability;
}

} // namespace candour
