// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/AnswerTexts.h"
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
        m_copy.reviewCopy.reset();
        m_copy.review.approvals.clear();
        m_copy.answers.clear();
        m_copy.treatments.clear();
        m_copy.release = release;
        for (const Question *question : m_template.questions())
            add(*question);
        addUnplaced();
        keepOnlyNamedFiles();
        keepOnlyUsedMarks();
        return m_copy;
    }

private:
    void treat(const Place &place, TreatmentKind kind, const MarkId &mark = {})
    {
        m_copy.treatments.insert(place, Treatment{.kind = kind, .mark = mark});
    }

    /// Texts that no question asks for are never seen; they stay, because what is withheld in them is searched for.
    void addUnplaced()
    {
        for (auto answer = m_assessment.answers.cbegin(); answer != m_assessment.answers.cend(); ++answer)
            if (!m_template.question(answer.key()))
                m_copy.answers.insert(answer.key(), *answer);
        for (auto one = m_assessment.treatments.cbegin(); one != m_assessment.treatments.cend(); ++one)
            if (!m_template.question(one.key().question))
                m_copy.treatments.insert(one.key(), *one);
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

    /// Whether the public reads a choice in other words than were chosen.
    static bool isWorded(const Cell &cell, const QList<Option> &options)
    {
        const auto isIn = [&](const QString &key) {
            const int index = indexOf(options, key);
            return index >= 0 && options.at(index).forPublic() != options.at(index).label;
        };
        if (const auto *choice = std::get_if<Choice>(&cell))
            return isIn(choice->key);
        const auto *choices = std::get_if<Choices>(&cell);
        return choices && std::any_of(choices->keys.begin(), choices->keys.end(), isIn);
    }

    /// Whether the release would say more of a column than the summary does.
    bool isNew(const Question &question, const Column &column, const Rows &rows) const
    {
        const bool shown = m_visibility.column(question, column).sight == Sight::AsWritten;
        return std::any_of(rows.rows.begin(), rows.rows.end(), [&](const Row &row) {
            const Cell cell = row.cells.value(column.key);
            return !saysNothing(cell) &&
                   (!shown || column.kind == QuestionKind::Person || isWorded(cell, column.options));
        });
    }

    bool isNew(const Question &question, const Answer &answer) const
    {
        const auto *cell = std::get_if<Cell>(&answer);
        return m_visibility.answer(question).sight != Sight::AsWritten || question.kind == QuestionKind::Person ||
               (cell && isWorded(*cell, question.options));
    }

    /// Who decides about an answer that is new to the public decides about its columns, too.
    void addRows(const Question &question, const Rows &rows, bool answerIsNew)
    {
        for (const Column &column : question.columns) {
            const bool asks = !answerIsNew && isNew(question, column, rows);
            follow(Place{.question = question.key, .column = column.key},
                   asks ? TreatmentKind::Undecided : TreatmentKind::ByTemplate);
        }
        for (const Row &row : rows.rows) {
            follow(Place{.question = question.key, .row = row.id}, TreatmentKind::ByTemplate);
            for (const Column &column : question.columns)
                follow(Place{question.key, row.id, column.key}, TreatmentKind::ByTemplate);
        }
    }

    void add(const Question &question)
    {
        const Answer &answer = m_assessment.answer(question.key);
        const Place place{.question = question.key};
        const Treatment before = m_assessment.treatment(place);
        if (!saysNothing(answer))
            m_copy.answers.insert(question.key, asText(answer));
        // What was not asked, or not answered, has nothing to decide; a label still comes from what it hangs on.
        const bool says = !saysNothing(answer) && isAsked(m_template, m_assessment, question);
        const bool isWithheld = before.kind == TreatmentKind::Withheld;
        const bool asks = says && !isWithheld && isNew(question, answer);
        if (isWithheld)
            treat(place, TreatmentKind::Withheld, before.mark);
        else
            treat(place, asks ? TreatmentKind::Undecided : TreatmentKind::AsWritten);
        // Within what is withheld whole, too: somebody may find that only a part of it has to be.
        if (const auto *rows = std::get_if<Rows>(&answer); rows && says)
            addRows(question, *rows, asks);
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
        const QSet<AttachmentId> named = filesIn(m_copy.answers);
        m_copy.attachments.removeIf([&](const Attachment &file) { return !named.contains(file.id); });
    }

    /// Marks of what is not in the copy would cover nothing. Words that were cut may come back wherever they are put.
    void keepOnlyUsedMarks()
    {
        const QSet<MarkId> used = marksIn(m_copy);
        m_copy.marks.removeIf([&](auto mark) { return !used.contains(mark.key()) && mark->cut.isEmpty(); });
    }

    const Template &m_template;
    const Assessment &m_assessment;
    Visibility m_visibility;
    Assessment m_copy;
};

/// The answer without its marks.
Answer unmarked(Answer answer)
{
    forEachTextIn(answer, [](RichText &text) {
        for (Block &block : text.blocks)
            for (Run &run : block.runs)
                run.marks.clear();
        text = normalised(text);
    });
    return answer;
}

/// What nobody decides about.
Assessment fixed(Assessment a)
{
    a.publicTitle.clear();
    a.comments.clear(); // are about what is withheld: those about the text stayed behind
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
