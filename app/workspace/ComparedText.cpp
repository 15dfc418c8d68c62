// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ComparedText.h"

#include "base/Literals.h"

#include <algorithm>

namespace candour {

namespace {

/// Characters of kept text that are read beside a change.
constexpr qsizetype MostKeptAround = 160;

/// What ends one paragraph and not the text: its line feed, and what became of that.
struct ParagraphEnd
{
    bool isThere = false;
    Fate fate = Fate::Kept;
};

/// The first words of a text, of about this length.
QString beginningOf(const QString &text)
{
    const qsizetype cut = text.lastIndexOf(u' ', MostKeptAround);
    return text.left(cut < MostKeptAround / 2 ? MostKeptAround : cut + 1) + u"…"_s;
}

QString endOf(const QString &text)
{
    const qsizetype cut = text.indexOf(u' ', text.size() - MostKeptAround);
    return u"…"_s + text.mid(cut < 0 ? text.size() - MostKeptAround : cut);
}

/// Leaves out what is far from any change.
void shorten(TextDifference &pieces)
{
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        auto &[fate, text] = pieces[i];
        const bool first = i == 0;
        const bool last = i == pieces.size() - 1;
        if (fate != Fate::Kept || text.size() <= MostKeptAround * (first || last ? 1 : 2))
            continue;
        if (first)
            text = endOf(text);
        else
            text = last ? beginningOf(text) : beginningOf(text) + endOf(text).mid(1);
    }
}

/// Gathers paragraphs and folds those in which nothing changed.
class Paragraphs
{
public:
    void add(TextDifference pieces, const ParagraphEnd &end)
    {
        const bool saysOfEnd = end.isThere && end.fate != Fate::Kept &&
                               std::none_of(pieces.cbegin(), pieces.cend(),
                                            [&](const DifferencePiece &piece) { return piece.fate == end.fate; });
        if (saysOfEnd)
            pieces += {end.fate, u"¶"_s};
        if (!isUnchanged(pieces)) {
            shorten(pieces);
            m_all += ComparedParagraph{.pieces = std::move(pieces)};
            return;
        }
        const bool isBlank = std::all_of(pieces.cbegin(), pieces.cend(),
                                         [](const DifferencePiece &piece) { return piece.text.trimmed().isEmpty(); });
        if (isBlank)
            return;
        if (m_all.isEmpty() || m_all.last().unchanged == 0)
            m_all += ComparedParagraph();
        ++m_all.last().unchanged;
    }

    QList<ComparedParagraph> taken() { return std::move(m_all); }

private:
    QList<ComparedParagraph> m_all;
};

} // namespace

QList<ComparedParagraph> comparedParagraphs(const TextDifference &difference)
{
    Paragraphs paragraphs;
    TextDifference pieces;
    for (const auto &[fate, text] : difference) {
        qsizetype from = 0;
        for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', from)) {
            if (end > from)
                pieces += {fate, text.mid(from, end - from)};
            paragraphs.add(std::exchange(pieces, {}), {true, fate});
            from = end + 1;
        }
        if (from < text.size())
            pieces += {fate, text.mid(from)};
    }
    paragraphs.add(pieces, {});
    return paragraphs.taken();
}

} // namespace candour
