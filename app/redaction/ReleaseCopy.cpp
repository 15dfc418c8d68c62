// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/Releasing.h"
#include "redaction/Visibility.h"

namespace candour {

namespace {

/// Copies one assessment, question by question.
class ReleaseCopying
{
public:
    ReleaseCopying(const Template &t, const Assessment &a)
        : m_template(t), m_assessment(a), m_visibility(t, a, a.language)
    {}

    Assessment copy(const Release &release)
    {
        m_copy = m_assessment;
        m_copy.id = {};
        m_copy.reference.clear();
        m_copy.activities.clear();
        m_copy.comments.clear();
        m_copy.review.approvals.clear();
        m_copy.answers.clear();
        m_copy.treatments.clear();
        m_copy.release = release;
        for (const Question *question : m_template.questions())
            add(*question);
        keepOnlyNamedFiles();
        keepOnlyUsedMarks();
        return m_copy;
    }

private:
    void treat(const Place &place, TreatmentKind kind, const MarkId &mark = {})
    {
        m_copy.treatments.insert(place, Treatment{.kind = kind, .mark = mark});
    }

    /// Takes over what a person decided about a place within an answer; \a otherwise where nobody did.
    void follow(const Place &place, TreatmentKind otherwise)
    {
        const Treatment before = m_assessment.treatment(place);
        switch (before.kind) {
        case TreatmentKind::Withheld:
            treat(place, TreatmentKind::Withheld, before.mark);
            return;
        case TreatmentKind::Wording:
        case TreatmentKind::Undecided:
            treat(place, TreatmentKind::Undecided);
            return;
        case TreatmentKind::AsWritten:
        case TreatmentKind::ByTemplate:
            if (otherwise != TreatmentKind::ByTemplate)
                treat(place, otherwise);
            return;
        }
    }

    /// Who decides about an answer that is new to the public decides about its columns, too.
    void addColumn(const Question &question, const Column &column, const Rows &rows, bool answerIsNew)
    {
        const bool says = std::any_of(rows.rows.begin(), rows.rows.end(), [&](const Row &row) {
            return row.cells.contains(column.key) && !isEmpty(row.cells.value(column.key));
        });
        const Place place{.question = question.key, .column = column.key};
        const bool shown = m_visibility.column(question, column).sight == Sight::AsWritten;
        const bool isNew = says && !answerIsNew && (!shown || column.kind == QuestionKind::Person);
        follow(place, isNew ? TreatmentKind::Undecided : TreatmentKind::ByTemplate);
        for (const Row &row : rows.rows)
            follow(Place{question.key, row.id, column.key}, TreatmentKind::ByTemplate);
    }

    void add(const Question &question)
    {
        const Answer &answer = m_assessment.answer(question.key);
        const Place place{.question = question.key};
        const Treatment before = m_assessment.treatment(place);
        if (!isEmpty(answer))
            m_copy.answers.insert(question.key, asText(answer));
        if (before.kind == TreatmentKind::Withheld) {
            treat(place, TreatmentKind::Withheld, before.mark);
            return;
        }
        // What was not asked, or not answered, has nothing to decide; a label still comes from what it hangs on.
        const bool says = !isEmpty(answer) && isAsked(m_template, m_assessment, question);
        const bool shown = m_visibility.answer(question).sight == Sight::AsWritten;
        const bool isNew = says && (!shown || question.kind == QuestionKind::Person);
        treat(place, isNew ? TreatmentKind::Undecided : TreatmentKind::AsWritten);
        const auto *rows = std::get_if<Rows>(&answer);
        if (!rows)
            return;
        for (const Column &column : question.columns)
            addColumn(question, column, *rows, isNew);
        for (const Row &row : rows->rows)
            follow(Place{.question = question.key, .row = row.id}, TreatmentKind::ByTemplate);
    }

    Cell asText(const Cell &cell) const
    {
        const auto *id = std::get_if<PersonId>(&cell);
        const Person *person = id ? m_assessment.person(*id) : nullptr;
        if (!id)
            return cell;
        QStringList words;
        for (const QString &part : {person ? person->name : QString(), person ? person->jobTitle : QString()})
            if (!part.trimmed().isEmpty())
                words += part.simplified();
        return words.isEmpty() ? Cell() : Cell(RichText{{Block{.runs = {Run{.text = words.join(u", "_s)}}}}});
    }

    Answer asText(Answer answer) const
    {
        if (const auto *cell = std::get_if<Cell>(&answer))
            return asText(*cell);
        if (auto *rows = std::get_if<Rows>(&answer))
            for (Row &row : rows->rows) {
                row.activity = {}; // what the programme says of it later is no part of what was signed
                for (Cell &cell : row.cells)
                    cell = asText(cell);
            }
        return answer;
    }

    void keepOnlyNamedFiles()
    {
        QSet<AttachmentId> named;
        for (const Answer &answer : m_copy.answers)
            if (const auto *files = std::get_if<Files>(&answer))
                named.unite(QSet<AttachmentId>(files->files.begin(), files->files.end()));
        m_copy.attachments.removeIf([&](const Attachment &file) { return !named.contains(file.id); });
    }

    /// Marks of what is not in the copy would cover nothing.
    void keepOnlyUsedMarks()
    {
        QSet<MarkId> used;
        const auto note = [&](const RichText *text) {
            if (text)
                used.unite(marksIn(*text));
        };
        for (const Answer &answer : m_copy.answers) {
            note(textIn(answer));
            if (const auto *rows = std::get_if<Rows>(&answer))
                for (const Row &row : rows->rows)
                    for (const Cell &cell : row.cells)
                        note(textIn(cell));
        }
        for (const Treatment &treatment : m_copy.treatments)
            used.insert(treatment.mark);
        m_copy.marks.removeIf([&](auto mark) { return !used.contains(mark.key()); });
    }

    const Template &m_template;
    const Assessment &m_assessment;
    Visibility m_visibility;
    Assessment m_copy;
};

void unmark(RichText *text)
{
    if (!text)
        return;
    for (Block &block : text->blocks)
        for (Run &run : block.runs)
            run.marks.clear();
    *text = normalised(*text);
}

/// The answer without its marks.
Answer unmarked(Answer answer)
{
    unmark(textIn(answer));
    if (auto *rows = std::get_if<Rows>(&answer))
        for (Row &row : rows->rows)
            for (Cell &cell : row.cells)
                unmark(textIn(cell));
    return answer;
}

/// What nobody decides about.
Assessment fixed(Assessment a)
{
    a.publicTitle.clear();
    a.treatments.clear();
    a.marks.clear();
    a.suppressions.clear();
    a.review.approvals.clear();
    a.review.standings.clear();
    a.review.dismissals.clear();
    a.retention = {};
    if (a.release) {
        a.release->caseReference.clear();
        a.release->receivedOn = {};
    }
    a.answers.clear();
    return a;
}

bool isSameUnmarked(const QMap<QString, Answer> &a, const QMap<QString, Answer> &b)
{
    if (a.keys() != b.keys())
        return false;
    for (auto one = a.cbegin(), other = b.cbegin(); one != a.cend(); ++one, ++other)
        if (*one != *other && unmarked(*one) != unmarked(*other))
            return false;
    return true;
}

} // namespace

Assessment releaseCopy(const Template &t, const Assessment &a, const Release &release)
{
    return ReleaseCopying(t, a).copy(release);
}

bool isSameRelease(const Assessment &a, const Assessment &b)
{
    return fixed(a) == fixed(b) && isSameUnmarked(a.answers, b.answers);
}

} // namespace candour
