// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Occurrences.h"

#include "base/SearchedText.h"

namespace candour {

namespace {

/// Goes through the texts of an assessment, and takes down where the words stand.
class Search
{
public:
    Search(const Template &t, const Assessment &a, const Wanted &wanted)
        : m_template(t), m_assessment(a), m_letters(wanted.matchCase ? Letters::AsTyped : Letters::Folded),
          m_words(searchedText(wanted.words, m_letters).text), m_wholeWords(wanted.wholeWords)
    {}

    QList<Occurrence> run()
    {
        for (const Question *question : m_template.questions()) {
            const Answer &answer = m_assessment.answer(question->key);
            const bool asked = isAsked(m_template, m_assessment, *question);
            const Place place{.question = question->key};
            if (const auto *rows = std::get_if<Rows>(&answer))
                for (const Row &row : rows->rows)
                    searchRow(*question, row, asked);
            else if (const RichText *text = textIn(answer))
                searchText(*text, {.place = place, .asked = asked});
            searchWordings(place, asked);
        }
        return std::move(m_found);
    }

private:
    void searchRow(const Question &question, const Row &row, bool asked)
    {
        for (const Column &column : question.columns) {
            const Place place{question.key, row.id, column.key};
            const bool cellAsked = asked && isAsked(question, column, row);
            const auto cell = row.cells.constFind(column.key);
            const RichText *text = cell == row.cells.cend() ? nullptr : textIn(*cell);
            if (text)
                searchText(*text, {.place = place, .asked = cellAsked});
            searchWordings(place, cellAsked);
        }
        searchWordings(Place{.question = question.key, .row = row.id}, asked);
    }

    void searchWordings(const Place &place, bool asked)
    {
        const auto treatment = m_assessment.treatments.constFind(place);
        if (treatment == m_assessment.treatments.cend())
            return;
        for (auto wording = treatment->wording.cbegin(); wording != treatment->wording.cend(); ++wording)
            searchText(*wording, {.place = place, .wording = wording.key(), .asked = asked});
    }

    void searchText(const RichText &text, Occurrence found)
    {
        qsizetype position = 0;
        for (const Block &block : text.blocks) {
            const QString words = plainText(block);
            for (const FoundStretch &stretch : stretchesOf(m_words, searchedText(words, m_letters), m_wholeWords)) {
                found.range = {position + stretch.from, stretch.length};
                m_found += found;
            }
            position += words.size() + 1; // the line feed that parts two blocks in plainText()
        }
    }

    const Template &m_template;
    const Assessment &m_assessment;
    Letters m_letters;
    QString m_words;
    bool m_wholeWords;
    QList<Occurrence> m_found;
};

} // namespace

QList<Occurrence> occurrences(const Template &t, const Assessment &a, const Wanted &wanted)
{
    return wanted.words.isEmpty() ? QList<Occurrence>() : Search(t, a, wanted).run();
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
