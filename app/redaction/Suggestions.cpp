// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Suggestions.h"

#include "base/Literals.h"
#include "redaction/Visibility.h"
#include "redaction/detect/Detect.h"

namespace candour {

namespace {

/// A run of a text with its place in plainText().
struct PlacedRun
{
    const Run *run;
    TextRange range;
};

QList<PlacedRun> placedRuns(const RichText &text)
{
    QList<PlacedRun> placed;
    qsizetype from = 0;
    for (const Block &block : text.blocks) {
        for (const Run &run : block.runs) {
            placed += PlacedRun{&run, {from, run.text.size()}};
            from += run.text.size();
        }
        ++from; // the line feed between blocks
    }
    return placed;
}

bool haveCommon(const TextRange &a, const TextRange &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
}

/// True where marks cover all of the range.
bool isMarked(const QList<PlacedRun> &runs, const TextRange &range)
{
    return std::none_of(runs.begin(), runs.end(),
                        [&](const PlacedRun &one) { return one.run->marks.isEmpty() && haveCommon(one.range, range); });
}

/// Walks what the public sees, and asks the detectors.
class SuggestionWalk
{
public:
    SuggestionWalk(const Template &t, const Assessment &a, double from)
        : m_template(t), m_assessment(a), m_visibility(t, a, a.language), m_from(from)
    {}

    QList<Suggestion> gather()
    {
        m_now = {.text = SuggestedIn::Title};
        add(m_assessment.publicTitle, {});
        for (const Question *question : m_template.questions())
            addAnswer(*question);
        return m_found;
    }

private:
    void add(const QString &words, const QString &label)
    {
        for (const Detection &one : detect(words, m_from, label))
            add(one, words.mid(one.range.from, one.range.length), words);
    }

    void add(const Detection &detection, const QString &words, const QString &in)
    {
        Suggestion suggestion = m_now;
        suggestion.detection = detection;
        suggestion.words = words;
        suggestion.in = in;
        m_found += suggestion;
    }

    void add(const RichText &text, const QString &label)
    {
        const QString plain = plainText(text);
        const QList<PlacedRun> runs = placedRuns(text);
        const QList<Detection> found = detect(plain, m_from, label);
        for (const Detection &one : found)
            if (!isMarked(runs, one.range))
                add(one, plain.mid(one.range.from, one.range.length), plain);
        for (const PlacedRun &one : runs)
            if (!one.run->link.isEmpty() && one.run->marks.isEmpty())
                addLink(one, found, plain);
    }

    /// What a link leads to is public, too, although other words stand for it.
    void addLink(const PlacedRun &link, const QList<Detection> &found, const QString &plain)
    {
        for (Detection one : detect(link.run->link, m_from)) {
            const QString words = link.run->link.mid(one.range.from, one.range.length);
            one.range = link.range;
            const bool isSaid = std::any_of(found.begin(), found.end(), [&](const Detection &other) {
                return other.type == one.type && haveCommon(other.range, one.range);
            });
            if (!isSaid)
                add(one, words, plain);
        }
    }

    void addAs(SuggestedIn text, const QString &words, const QString &label)
    {
        m_now.text = text;
        add(words, label);
    }

    /// A value as it is written. Days, numbers and choices are not told apart from those that must be public; a person
    /// reads as a job title.
    void addCell(const Cell &cell, const QString &label)
    {
        m_now.text = SuggestedIn::Answer;
        if (const RichText *text = textIn(cell))
            add(*text, label);
        if (const auto *link = std::get_if<WebLink>(&cell)) {
            addAs(SuggestedIn::Label, link->label, label);
            addAs(SuggestedIn::Address, link->url, label);
        }
    }

    void addWording(const RichText &wording, const QString &label)
    {
        m_now.text = SuggestedIn::Wording;
        add(wording, label);
    }

    /// A row whose columns and cells may each be withheld or worded otherwise.
    void addRow(const Question &question, const Row &row)
    {
        for (const Column &column : question.columns) {
            const Seen whole = m_visibility.column(question, column);
            const Seen seen = whole.sight == Sight::AsWritten ? m_visibility.cell(question, column, row) : whole;
            m_now.place = Place{question.key, row.id, column.key};
            if (seen.sight == Sight::AsWritten)
                addCell(row.cells.value(column.key), column.label);
            else if (seen.sight == Sight::Wording)
                addWording(seen.wording, column.label);
        }
    }

    void addRows(const Question &question, const Rows &rows)
    {
        for (const Row &row : rows.rows) {
            const Seen seen = m_visibility.row(question, row.id);
            m_now.place = Place{.question = question.key, .row = row.id};
            if (seen.sight == Sight::Wording)
                addWording(seen.wording, question.label);
            else if (seen.sight == Sight::AsWritten)
                addRow(question, row);
        }
    }

    void addFiles(const Files &files)
    {
        for (const AttachmentId &id : files.files) {
            const Attachment *file = m_assessment.attachment(id);
            m_now.file = id;
            if (file)
                addAs(SuggestedIn::File, file->description.isEmpty() ? file->fileName : file->description, {});
        }
    }

    void addAnswer(const Question &question)
    {
        const Seen seen = m_visibility.answer(question);
        const Answer &answer = m_assessment.answer(question.key);
        m_now = {.place = Place{.question = question.key}};
        if (seen.sight == Sight::Wording)
            addWording(seen.wording, question.label);
        if (seen.sight != Sight::AsWritten)
            return;
        if (const auto *rows = std::get_if<Rows>(&answer))
            addRows(question, *rows);
        else if (const auto *files = std::get_if<Files>(&answer))
            addFiles(*files);
        else if (const auto *cell = std::get_if<Cell>(&answer))
            addCell(*cell, question.label);
        else if (const RichText *text = textIn(answer))
            add(*text, question.label);
    }

    const Template &m_template;
    const Assessment &m_assessment;
    Visibility m_visibility;
    double m_from;
    Suggestion m_now; ///< Where the walk is.
    QList<Suggestion> m_found;
};

} // namespace

QString word(SuggestedIn part)
{
    static const QStringList words{u"answer"_s, u"wording"_s, u"label"_s, u"address"_s, u"file"_s, u"title"_s};
    return words.at(int(part));
}

QList<Suggestion> suggest(const Template &t, const Assessment &a, double from)
{
    return SuggestionWalk(t, a, from).gather();
}

} // namespace candour
