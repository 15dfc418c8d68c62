// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/MarksCut.h"

#include "base/Literals.h"
#include "dpia/Withheld.h"
#include "workspace/AnswerParts.h"

#include <QRegularExpression>

namespace candour {

namespace {

constexpr qsizetype Shortest = 2;            ///< One letter is what is left of a passage that goes letter by letter.
constexpr qsizetype ShortestParagraph = 20;  ///< Of what is withheld whole; shorter ones are said anywhere.
constexpr qsizetype ShortestInsideWords = 6; ///< Shorter words stand inside others by chance.

/// Finds the words whatever white space the clipboard has made of theirs.
QRegularExpression findingWords(const QString &words)
{
    QStringList parts;
    for (const QString &part : words.simplified().split(u' '))
        parts += QRegularExpression::escape(part);
    const QString all = parts.join(u"[\\s\\x{A0}]+"_s);
    return QRegularExpression(words.size() < ShortestInsideWords ? u"(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])"_s.arg(all)
                                                                 : all);
}

void markReturned(RichText &text, const QString &words, const MarkId &mark)
{
    const QString searched = plainText(text);
    for (auto found = findingWords(words).globalMatch(searched); found.hasNext();) {
        const auto match = found.next();
        text = withMark(std::move(text), TextRange{match.capturedStart(), match.capturedLength()}, mark);
    }
}

/// The mark under which everything at this place of the question is withheld; empty where there is none.
MarkId markOver(const Assessment &a, const QString &question, const Place &place)
{
    return withholding(a, Place{question, place.row, place.column}).mark;
}

void note(Mark &mark, const QString &words, qsizetype shortest)
{
    if (words.size() >= shortest && !mark.cut.contains(words))
        mark.cut += words;
}

/// While somebody goes on writing, the number of paragraphs does not fall; so nothing is noted of what is only
/// rewritten.
void noteParagraphs(Mark &mark, const RichText &before, const RichText *left)
{
    if (left && !left->isEmpty() && left->blocks.size() >= before.blocks.size())
        return;
    const QString now = left ? plainText(*left) : QString();
    for (const Block &block : before.blocks)
        if (const QString words = plainText(block).trimmed(); !now.contains(words))
            note(mark, words, ShortestParagraph);
}

} // namespace

void noteCut(Assessment &a, const QString &question, Answer before, Answer after)
{
    const QMap<Place, RichText *> old = textsIn(before);
    const QMap<Place, RichText *> now = textsIn(after);
    for (auto text = old.cbegin(); text != old.cend(); ++text) {
        const RichText *left = now.value(text.key());
        if (const auto over = a.marks.find(markOver(a, question, text.key())); over != a.marks.end())
            noteParagraphs(*over, **text, left);
        for (const MarkId &mark : marksIn(**text) - (left ? marksIn(*left) : QSet<MarkId>())) {
            const auto noted = a.marks.find(mark);
            if (noted == a.marks.end())
                continue;
            for (const QString &stretch : markedWords(**text, mark))
                note(*noted, stretch.trimmed(), Shortest);
        }
    }
}

void markReturned(const Assessment &a, const QString &question, Answer &answer)
{
    const QMap<Place, RichText *> texts = textsIn(answer);
    for (const Mark &mark : a.marks)
        for (const QString &words : mark.cut)
            for (auto text = texts.cbegin(); text != texts.cend(); ++text)
                if (markOver(a, question, text.key()) != mark.id)
                    markReturned(**text, words, mark.id);
}

} // namespace candour
