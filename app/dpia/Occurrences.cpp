// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Occurrences.h"

#include "base/SearchedText.h"

namespace candour {

namespace {

using Visit = std::function<void(const RichText &, const Occurrence &)>;

/// Goes through the texts of an assessment.
class Texts
{
public:
    Texts(const Template &t, const Assessment &a, const Visit &visit) : m_template(t), m_assessment(a), m_visit(visit)
    {}

    void visit() const
    {
        for (const Question *question : m_template.questions()) {
            const Answer &answer = m_assessment.answer(question->key);
            const bool asked = isAsked(m_template, m_assessment, *question);
            const Place place{.question = question->key};
            if (const auto *rows = std::get_if<Rows>(&answer))
                for (const Row &row : rows->rows)
                    visitRow(*question, row, asked);
            else if (const RichText *text = textIn(answer))
                m_visit(*text, {.place = place, .asked = asked});
            visitWordings(place, asked);
        }
    }

private:
    void visitRow(const Question &question, const Row &row, bool asked) const
    {
        for (const Column &column : question.columns) {
            const Place place{question.key, row.id, column.key};
            const bool cellAsked = asked && isAsked(question, column, row);
            const auto cell = row.cells.constFind(column.key);
            const RichText *text = cell == row.cells.cend() ? nullptr : textIn(*cell);
            if (text)
                m_visit(*text, {.place = place, .asked = cellAsked});
            visitWordings(place, cellAsked);
        }
        visitWordings(Place{.question = question.key, .row = row.id}, asked);
    }

    void visitWordings(const Place &place, bool asked) const
    {
        const auto treatment = m_assessment.treatments.constFind(place);
        if (treatment == m_assessment.treatments.cend())
            return;
        for (auto wording = treatment->wording.cbegin(); wording != treatment->wording.cend(); ++wording)
            m_visit(*wording, {.place = place, .wording = wording.key(), .asked = asked});
    }

    const Template &m_template;
    const Assessment &m_assessment;
    const Visit &m_visit;
};

} // namespace

void forEachText(const Template &t, const Assessment &a, const Visit &visit)
{
    Texts(t, a, visit).visit();
}

QList<Occurrence> occurrences(const Template &t, const Assessment &a, const Wanted &wanted)
{
    QList<Occurrence> all;
    if (wanted.words.isEmpty())
        return all;
    const Letters letters = wanted.matchCase ? Letters::AsTyped : Letters::Folded;
    const QString words = searchedText(wanted.words, letters).text;
    forEachText(t, a, [&](const RichText &text, Occurrence found) {
        if (!wanted.question.isEmpty() && found.place.question != wanted.question)
            return;
        qsizetype position = 0;
        for (const Block &block : text.blocks) {
            const QString written = plainText(block);
            for (const FoundStretch &stretch : stretchesOf(words, searchedText(written, letters), wanted.wholeWords)) {
                found.range = {position + stretch.from, stretch.length};
                all += found;
            }
            position += written.size() + 1; // the line feed that parts two blocks in plainText()
        }
    });
    return all;
}

const RichText *textOf(const Assessment &a, const Occurrence &occurrence)
{
    const Place &place = occurrence.place;
    if (!occurrence.wording.isEmpty()) {
        const auto treatment = a.treatments.constFind(place);
        if (treatment == a.treatments.cend())
            return nullptr;
        const auto wording = treatment->wording.constFind(occurrence.wording);
        return wording == treatment->wording.cend() ? nullptr : &*wording;
    }
    const Answer &answer = a.answer(place.question);
    if (place.row.isEmpty())
        return textIn(answer);
    const auto *rows = std::get_if<Rows>(&answer);
    const Row *row = rows ? rows->find(place.row) : nullptr;
    const auto cell = row ? row->cells.constFind(place.column) : QMap<QString, Cell>::const_iterator();
    return row && cell != row->cells.cend() ? textIn(*cell) : nullptr;
}

} // namespace candour
