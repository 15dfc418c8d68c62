// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/LeakCheck.h"

#include "base/Literals.h"
#include "proof/Decodings.h"
#include "proof/FileReader.h"
#include "proof/PublicLines.h"
#include "proof/PublicText.h"

#include <QCoreApplication>
#include <QHash>

namespace candour {

namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("LeakCheck", words);
}

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

/// Adds the other readings of each piece, such as a link address without its percent forms.
void appendOtherReadings(QList<Passage> &passages)
{
    const QList<Passage> plain = passages;
    for (const Passage &passage : plain) {
        if (passage.reading != Passage::Reading::First)
            continue;
        Passage undone{passage.seeking, Passage::Breaks::Punctuation, {}, {}};
        for (const Piece &piece : passage.pieces)
            for (const QString &reading : otherReadings(piece.text))
                undone.pieces += {piece.place, reading + passageBreak};
        if (!undone.pieces.isEmpty())
            passages += undone;
    }
}

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
    FileCheck(const NeedleSearch &search, const PublicText &publicText, Folder &folder)
        : m_search(search), m_public(publicText), m_folder(folder)
    {}

    void check(const Passage &passage)
    {
        const FoldedPassage folded(passage, m_folder);
        const bool first = passage.reading == Passage::Reading::First;
        Count unexplained;
        Count found;
        m_search.find(folded.text, false, [&](int pattern, qsizetype at) {
            const Key key{pattern, folded.placeAt(passage, at)};
            if (first)
                ++m_total[pattern];
            ++(first ? m_found : found)[key];
            if (isSought(m_search.patterns()[pattern], passage.seeking) && !m_public.explains(pattern, folded.text, at))
                ++unexplained[key];
        });
        for (auto it = unexplained.begin(); it != unexplained.end(); ++it)
            if (first || found[it.key()] > foundBefore(it.key(), passage.reading))
                report(it.key());
    }

    /// Letters that a font holds and no page uses betray the words from which it was made.
    void checkNeverDrawn(const QString &characters, const QList<Needle> &needles)
    {
        const Needle *likeliest = nullptr;
        qsizetype most = 0;
        for (const Needle &needle : needles) {
            const auto held = std::count_if(characters.begin(), characters.end(),
                                            [&needle](QChar c) { return needle.words.contains(c); });
            if (held > most) {
                most = held;
                likeliest = &needle;
            }
        }
        if (likeliest)
            add(tr("characters of an embedded font"), likeliest->question);
    }

    const QList<std::pair<QString, QString>> &places() const { return m_places; }

private:
    using Key = std::pair<int, QString>; ///< Pattern and place.
    using Count = QHash<Key, int>;

    int foundBefore(const Key &key, Passage::Reading reading) const
    {
        return reading == Passage::Reading::WholeFile ? m_total.value(key.first) : m_found.value(key);
    }

    void report(const Key &key)
    {
        for (const QString &question : m_search.patterns()[key.first].questions)
            add(key.second, question);
    }

    void add(const QString &place, const QString &question)
    {
        if (!m_places.contains(std::pair(place, question)))
            m_places += std::pair(place, question);
    }

    const NeedleSearch &m_search;
    const PublicText &m_public;
    Folder &m_folder;
    Count m_found; ///< By the first readings.
    QHash<int, int> m_total;
    QList<std::pair<QString, QString>> m_places; ///< And the question.
};

Result<FoldedText> publicText(const Document &document, const QList<FinishedFile> &ownWords, Folder &folder)
{
    FoldedText text;
    const auto line = [&](const QString &words) {
        folder.append(text, QString(words + passageBreak), Passage::Breaks::Marked);
    };
    for (const QString &words : publicLines(document))
        line(words);
    for (const FinishedFile &file : ownWords) {
        Result<FileReading> reading = readFile(file);
        if (!reading)
            return failed(reading);
        reading->passages.prepend(namePassage(file));
        appendOtherReadings(reading->passages);
        for (const Passage &passage : std::as_const(reading->passages)) {
            for (const Piece &piece : passage.pieces)
                folder.append(text, piece.text, passage.breaks);
            line({});
        }
    }
    return text;
}

} // namespace

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
        FileCheck name(search, known, folder);
        name.check(namePassage(file));
        for (const auto &[place, question] : name.places())
            found += {{}, place, question};
        FileCheck check(search, known, folder);
        appendOtherReadings(reading->passages);
        // What was read a second time is judged by what the first reading found.
        std::stable_partition(reading->passages.begin(), reading->passages.end(),
                              [](const Passage &p) { return p.reading == Passage::Reading::First; });
        for (const Passage &passage : std::as_const(reading->passages))
            check.check(passage);
        for (const QString &characters : std::as_const(reading->neverDrawn))
            check.checkNeverDrawn(characters, needles);
        for (const auto &[place, question] : check.places())
            found += {name.places().isEmpty() ? file.name : QString(), place, question};
    }
    return found;
}

} // namespace candour
