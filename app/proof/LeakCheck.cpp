// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/LeakCheck.h"

#include "base/LatinLetters.h"
#include "base/Literals.h"
#include "proof/Decodings.h"
#include "proof/FileReader.h"
#include "proof/Messages.h"
#include "proof/PublicLines.h"
#include "proof/PublicText.h"

#include <QHash>
#include <QSet>

namespace candour {

namespace {

/// Folds the pieces of a passage into one text and remembers where each begins.
struct FoldedPassage
{
    FoldedText text;
    QList<qsizetype> starts;

    FoldedPassage(const Passage &passage, Folder &folder)
    {
        for (const Piece &piece : passage.pieces) {
            starts += text.letters.size();
            folder.append(text, piece.text, passage.breaks);
        }
        text.edges.back() |= FoldedText::WordEdge | FoldedText::LineEdge;
    }

    const QString &placeAt(const Passage &passage, qsizetype at) const
    {
        const auto after = std::upper_bound(starts.begin(), starts.end(), at);
        return passage.pieces[after - starts.begin() - 1].place;
    }
};

bool isSought(const Pattern &pattern, Passage::Seeking seeking)
{
    switch (seeking) {
    case Passage::Seeking::EveryWord:
        return true;
    case Passage::Seeking::Words:
        return pattern.weight >= 4;
    case Passage::Seeking::Runs:
        return pattern.weight >= 6;
    case Passage::Seeking::Telling:
        return pattern.telling;
    }
    return true;
}

/// Collects what is found in one file.
class FileCheck
{
public:
    FileCheck(const QList<Needle> &needles, const NeedleSearch &search, const PublicText &publicText, Folder &folder)
        : m_needles(needles), m_search(search), m_public(publicText), m_folder(folder)
    {}

    void check(const Passage &passage)
    {
        const FoldedPassage folded(passage, m_folder);
        const bool first = passage.reading == Passage::Reading::First;
        Count unexplained;
        Count found;
        m_search.find(folded.text, false, [&](int pattern, qsizetype at) {
            const Key key{pattern, folded.placeAt(passage, at)};
            const bool apart = standsApart(pattern, folded.text, at);
            if (passage.reading == Passage::Reading::WholeFile && !apart)
                return;
            if (first && apart)
                ++m_total[pattern];
            ++(first ? m_found : found)[key];
            if (isSought(m_search.patterns()[pattern], passage.seeking) && !m_public.explains(pattern, folded.text, at))
                ++unexplained[key];
        });
        if (first)
            checkBackwards(passage, folded);
        for (auto it = unexplained.begin(); it != unexplained.end(); ++it)
            if (first || found[it.key()] > foundBefore(it.key(), passage.reading))
                report(it.key());
    }

    /// Looks for words in what a piece says when its percent forms and the like are undone.
    void checkUndone(const Passage &passage, const Piece &piece)
    {
        const bool again = passage.reading == Passage::Reading::WholeFile;
        for (const OtherReading &reading : otherReadings(piece.text)) {
            const FoldedText folded = m_folder.fold(reading.text, Breaks::Punctuation);
            QHash<int, int> found;
            QSet<int> unexplained;
            m_search.find(folded, false, [&](int pattern, qsizetype at) {
                if (again && !standsApart(pattern, folded, at))
                    return;
                ++found[pattern];
                if (isSought(m_search.patterns()[pattern], passage.seeking) && !m_public.explains(pattern, folded, at))
                    unexplained += pattern;
            });
            // What could be read before as well was judged then, by its true neighbours.
            QHash<int, int> before;
            if (again)
                before = m_total;
            else if (reading.whole && !unexplained.isEmpty())
                before = counted(piece.text);
            for (const int pattern : std::as_const(unexplained))
                if (found[pattern] > before.value(pattern))
                    report({pattern, piece.place});
        }
    }

    /// Letters that a font holds and no page uses betray the words from which it was made.
    void checkNeverDrawn(const QString &characters)
    {
        const Needle *likeliest = nullptr;
        qsizetype most = 0;
        for (const Needle &needle : m_needles) {
            const auto held = std::count_if(characters.begin(), characters.end(),
                                            [&needle](QChar c) { return needle.words.contains(c); });
            if (held > most) {
                most = held;
                likeliest = &needle;
            }
        }
        if (likeliest)
            add(LeakCheckMessages::tr("characters of an embedded font"), likeliest->question);
    }

    const QList<std::pair<QString, QString>> &places() const { return m_places; }

private:
    using Key = std::pair<int, QString>; ///< Pattern and place.
    using Count = QHash<Key, int>;

    QHash<int, int> counted(const QString &text)
    {
        QHash<int, int> count;
        m_search.find(m_folder.fold(text, Breaks::Punctuation), false,
                      [&count](int pattern, qsizetype) { ++count[pattern]; });
        return count;
    }

    /// Markup is letters too, so among bytes only whole words are words.
    bool standsApart(int pattern, const FoldedText &text, qsizetype at) const
    {
        return text.wordEdge(at) && text.wordEdge(at + m_search.patterns()[pattern].letters.size());
    }

    /// The telling words, from their last letter to their first.
    void checkBackwards(const Passage &passage, const FoldedPassage &folded)
    {
        const qsizetype size = folded.text.letters.size();
        FoldedText text{folded.text.letters, folded.text.edges};
        std::reverse(text.letters.begin(), text.letters.end());
        std::reverse(text.edges.begin(), text.edges.end());
        m_search.find(text, false, [&](int pattern, qsizetype at) {
            const Pattern &found = m_search.patterns()[pattern];
            const bool bothWays = std::equal(found.letters.begin(), found.letters.end(), found.letters.rbegin());
            if (found.telling && !bothWays && standsApart(pattern, text, at))
                report({pattern, folded.placeAt(passage, size - at - found.letters.size())});
        });
    }

    int foundBefore(const Key &key, Passage::Reading reading) const
    {
        return reading == Passage::Reading::WholeFile ? m_total.value(key.first) : m_found.value(key);
    }

    void report(const Key &key)
    {
        for (const Pattern::Source &source : m_search.patterns()[key.first].sources)
            add(key.second, m_needles.at(source.needle).question);
    }

    void add(const QString &place, const QString &question)
    {
        if (!m_places.contains(std::pair(place, question)))
            m_places += std::pair(place, question);
    }

    const QList<Needle> &m_needles;
    const NeedleSearch &m_search;
    const PublicText &m_public;
    Folder &m_folder;
    Count m_found;                               ///< By the first readings.
    QHash<int, int> m_total;                     ///< Of those that stand apart.
    QList<std::pair<QString, QString>> m_places; ///< And the question.
};

Result<FoldedText> publicText(const Document &document, const QList<FinishedFile> &ownWords, Folder &folder)
{
    FoldedText text;
    const auto line = [&](const QString &words) { folder.append(text, QString(words + passageBreak), Breaks::Marked); };
    for (const QString &words : publicLines(document)) {
        line(words);
        if (const QString plain = withoutLookalikes(words); plain != words)
            line(plain);
    }
    for (const FinishedFile &file : ownWords) {
        Result<FileReading> reading = readFile(file);
        if (!reading)
            return failed(reading);
        reading->passages.prepend(namePassage(file));
        for (const Passage &passage : std::as_const(reading->passages)) {
            for (const Piece &piece : passage.pieces)
                folder.append(text, piece.text, passage.breaks);
            line({});
        }
    }
    return text;
}

/// As few as writers tell apart: a table of several rows has a file of its own, which is named after it.
QList<TableRow> emptyRows(const Table &table)
{
    constexpr qsizetype Several = 2;
    return QList<TableRow>(std::min(table.rows.size(), Several), TableRow{QList<Inlines>(table.columns.size())});
}

} // namespace

Document frameOf(const Document &document)
{
    Document frame{document.info, {}};
    for (const Section &section : document.sections) {
        Section head{section.level, section.anchor, section.heading, {}};
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *table = std::get_if<Table>(&block))
                head.blocks += Table{table->caption, table->columns, emptyRows(*table)};
            else if (std::holds_alternative<HeatMap>(block))
                head.blocks += block;
        }
        frame.sections += head;
    }
    return frame;
}

PublicFacts frameOf(const PublicFacts &facts)
{
    PublicFacts frame;
    frame.reference = u"x"_s;
    frame.title = facts.title;
    frame.organisation = facts.organisation;
    frame.contact = facts.contact;
    frame.method = facts.method;
    frame.regime = facts.regime;
    for (const PublicTerm &term : facts.terms)
        frame.terms += PublicTerm{.property = term.property, .terms = term.terms};
    frame.shares.headers = facts.shares.headers;
    frame.versions = {PublishedVersion{1, facts.versions.value(0).issued, {}}};
    return frame;
}

Result<QList<Leak>> leaks(const QList<FinishedFile> &files, const QList<Needle> &needles, const Document &document,
                          const QList<FinishedFile> &ownWords)
{
    Folder folder;
    const NeedleSearch search(needles, folder);
    const Result<FoldedText> lines = publicText(document, ownWords, folder);
    if (!lines)
        return failed(lines);
    const PublicText known(*lines, search);
    QList<Leak> found;
    for (const FinishedFile &file : files) {
        Result<FileReading> reading = readFile(file);
        if (!reading)
            return failed(reading);
        FileCheck name(needles, search, known, folder);
        const Passage words = namePassage(file);
        name.check(words);
        name.checkUndone(words, words.pieces.first());
        for (const auto &[place, question] : name.places())
            found += {{}, place, question};
        FileCheck check(needles, search, known, folder);
        // What was read a second time is judged by what the first reading found.
        std::stable_partition(reading->passages.begin(), reading->passages.end(),
                              [](const Passage &p) { return p.reading == Passage::Reading::First; });
        for (const Passage &passage : std::as_const(reading->passages))
            check.check(passage);
        for (const Passage &passage : std::as_const(reading->passages))
            if (passage.reading != Passage::Reading::SamePlace)
                for (const Piece &piece : passage.pieces)
                    check.checkUndone(passage, piece);
        for (const QString &characters : std::as_const(reading->neverDrawn))
            check.checkNeverDrawn(characters);
        for (const auto &[place, question] : check.places())
            found += {name.places().isEmpty() ? file.name : QString(), place, question};
    }
    return found;
}

} // namespace candour
