// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/SeenTexts.h"

#include "base/Literals.h"
#include "redaction/Records.h"

namespace candour {

namespace {

/// Walks what the public sees.
class SeenTextWalk
{
public:
    SeenTextWalk(const Template &t, const Assessment &a, const std::function<void(const SeenText &)> &visit)
        : m_template(t), m_assessment(a), m_visibility(t, a, a.language), m_visit(visit)
    {}

    void walk()
    {
        m_now = {.part = SuggestedIn::Title};
        add(m_assessment.publicTitle, {});
        if (m_assessment.release)
            addAs(SuggestedIn::Case, m_assessment.release->caseReference, {});
        for (const Question *question : m_template.questions())
            addAnswer(*question);
    }

private:
    void add(const RichText &text, const QString &label)
    {
        m_now.text = text;
        m_now.label = label;
        m_visit(m_now);
    }

    void add(const QString &words, const QString &label)
    {
        add(RichText{{Block{.runs = {Run{.text = words}}}}}, label);
    }

    void addAs(SuggestedIn part, const QString &words, const QString &label)
    {
        m_now.part = part;
        add(words, label);
    }

    void addCell(const Cell &cell, const QString &label)
    {
        m_now.part = SuggestedIn::Answer;
        if (const RichText *text = textIn(cell))
            add(*text, label);
        if (const auto *id = std::get_if<PersonId>(&cell))
            if (const Person *person = m_assessment.person(*id))
                addAs(SuggestedIn::Person, person->jobTitle, label);
        if (const auto *link = std::get_if<WebLink>(&cell)) {
            addAs(SuggestedIn::Label, link->label, label);
            addAs(SuggestedIn::Address, link->url, label);
        }
    }

    void addWording(const RichText &wording, const QString &label)
    {
        m_now.part = SuggestedIn::Wording;
        add(wording, label);
    }

    /// A row whose columns and cells may each be withheld or worded otherwise.
    void addRow(const Question &question, const Row &row)
    {
        for (const Column &column : question.columns) {
            if (isScore(question, column) && !m_assessment.release)
                continue;
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
    const std::function<void(const SeenText &)> &m_visit;
    SeenText m_now; ///< Where the walk is.
};

} // namespace

QString word(SuggestedIn part)
{
    static const QStringList words{u"answer"_s, u"wording"_s, u"label"_s,  u"address"_s,
                                   u"file"_s,   u"title"_s,   u"person"_s, u"case"_s};
    return words.at(int(part));
}

void forEachSeenText(const Template &t, const Assessment &a, const std::function<void(const SeenText &)> &visit)
{
    SeenTextWalk(t, a, visit).walk();
}

} // namespace candour
