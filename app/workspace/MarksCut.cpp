// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/MarksCut.h"

#include "base/Literals.h"
#include "workspace/AnswerParts.h"

#include <QRegularExpression>

namespace candour {

namespace {

constexpr qsizetype Shortest = 2;            ///< One letter is what is left of a passage that goes letter by letter.
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

} // namespace

void noteCut(Assessment &a, Answer before, Answer after)
{
    const QMap<Place, RichText *> old = textsIn(before);
    const QMap<Place, RichText *> now = textsIn(after);
    for (auto text = old.cbegin(); text != old.cend(); ++text) {
        const RichText *left = now.value(text.key());
        for (const MarkId &mark : marksIn(**text) - (left ? marksIn(*left) : QSet<MarkId>())) {
            const auto noted = a.marks.find(mark);
            if (noted == a.marks.end())
                continue;
            for (const QString &stretch : markedWords(**text, mark))
                if (const QString words = stretch.trimmed(); words.size() >= Shortest && !noted->cut.contains(words))
                    noted->cut += words;
        }
    }
}

void markReturned(const Assessment &a, Answer &answer)
{
    for (const Mark &mark : a.marks)
        for (const QString &words : mark.cut)
            for (RichText *text : textsIn(answer))
                markReturned(*text, words, mark.id);
}

} // namespace candour
