// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/AnswerTexts.h"

namespace candour {

namespace {

/// Of an answer that may be changed, and of one that may not.
template<typename AnswerOrConst, typename Visit>
void visitTexts(AnswerOrConst &answer, const Visit &visit)
{
    if (auto *text = textIn(answer))
        visit(*text);
    auto *rows = std::get_if<Rows>(&answer);
    if (!rows)
        return;
    for (auto &row : rows->rows)
        for (auto &cell : row.cells)
            if (auto *text = textIn(cell))
                visit(*text);
}

} // namespace

void forEachTextIn(const Answer &answer, const std::function<void(const RichText &)> &visit)
{
    visitTexts(answer, visit);
}

void forEachTextIn(Answer &answer, const std::function<void(RichText &)> &change)
{
    visitTexts(answer, change);
}

QSet<MarkId> marksIn(const Assessment &a)
{
    QSet<MarkId> marks;
    for (const Answer &answer : a.answers)
        forEachTextIn(answer, [&](const RichText &text) { marks.unite(marksIn(text)); });
    for (const Treatment &treatment : a.treatments)
        marks.insert(treatment.mark);
    return marks;
}

QSet<AttachmentId> filesIn(const QMap<QString, Answer> &answers)
{
    QSet<AttachmentId> named;
    for (const Answer &answer : answers)
        if (const auto *files = std::get_if<Files>(&answer))
            named.unite(QSet<AttachmentId>(files->files.cbegin(), files->files.cend()));
    return named;
}

} // namespace candour
