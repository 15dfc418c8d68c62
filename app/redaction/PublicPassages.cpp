// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/PublicPassages.h"

#include "redaction/Redactor.h"
#include "redaction/SeenTexts.h"

namespace candour {

namespace {

/// An address and the reference of a case are nobody's words.
bool isWritten(const SeenText &text)
{
    return text.part != SuggestedIn::Address && text.part != SuggestedIn::Case;
}

void addLines(const DocumentBlock &block, const Place &place, QList<PublicPassage> &passages)
{
    if (const auto *paragraph = std::get_if<Paragraph>(&block))
        passages += PublicPassage{place, paragraph->inlines};
    else if (const auto *list = std::get_if<List>(&block))
        for (const ListItem &item : list->items)
            passages += PublicPassage{place, item.inlines};
}

} // namespace

QList<PublicPassage> publicPassages(const Template &t, const Assessment &a)
{
    const Redactor redactor(t, a);
    QList<PublicPassage> passages;
    forEachSeenText(t, a, [&](const SeenText &text) {
        if (isWritten(text))
            for (const DocumentBlock &block : redactor.blocks(text.text))
                addLines(block, text.place, passages);
    });
    return passages;
}

} // namespace candour
