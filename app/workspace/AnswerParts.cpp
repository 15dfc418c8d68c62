// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AnswerParts.h"

#include "workspace/AnswerFit.h"
#include "workspace/Authoring.h"
#include "workspace/MarksCut.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

QSet<PersonId> peopleIn(const Answer &answer)
{
    QSet<PersonId> people;
    const auto note = [&](const Cell &cell) {
        if (const auto *person = std::get_if<PersonId>(&cell); person && !person->isEmpty())
            people += *person;
    };
    if (const auto *cell = std::get_if<Cell>(&answer))
        note(*cell);
    if (const auto *rows = std::get_if<Rows>(&answer))
        for (const Row &row : rows->rows)
            std::for_each(row.cells.cbegin(), row.cells.cend(), note);
    return people;
}

QSet<AttachmentId> filesIn(const Answer &answer)
{
    const auto *files = std::get_if<Files>(&answer);
    return files ? QSet<AttachmentId>(files->files.cbegin(), files->files.cend()) : QSet<AttachmentId>();
}

/// Nobody unmarks by writing: a mark that the new text does not have at all is put back on the words that are left.
void keepMarks(Answer &before, Answer &after)
{
    const QMap<Place, RichText *> old = textsIn(before);
    const QMap<Place, RichText *> now = textsIn(after);
    for (auto text = now.cbegin(); text != now.cend(); ++text) {
        RichText *previous = old.value(text.key());
        const QSet<MarkId> lost = previous ? marksIn(*previous) - marksIn(**text) : QSet<MarkId>();
        if (lost.isEmpty())
            continue;
        RichText marked = *previous;
        for (const MarkId &mark : marksIn(marked) - lost)
            marked = withoutMark(marked, mark);
        **text = authoring::withMarksKept(marked, **text);
    }
}

Result<> checkMarks(const Assessment &a, Answer &answer)
{
    for (const RichText *text : textsIn(answer))
        for (const MarkId &mark : marksIn(*text))
            if (!a.marks.contains(mark))
                return fail(ErrorKind::Usage,
                            AuthoringMessages::tr("The text names a mark that this assessment does not have."));
    return {};
}

Result<> takeUpPeople(Assessment &a, const Question &question, const Answer &answer, const QList<Person> &everybody)
{
    for (const PersonId &id : peopleIn(answer)) {
        if (a.person(id))
            continue;
        const auto known =
            std::find_if(everybody.begin(), everybody.end(), [&](const Person &person) { return person.id == id; });
        if (known == everybody.end())
            return fail(
                ErrorKind::Usage,
                AuthoringMessages::tr("“%1” names somebody who is not on the list of people.").arg(question.label));
        a.people += *known;
    }
    return {};
}

/// Treatments of rows that are gone, with the reasons given for them.
void dropTreatments(Assessment &a, const QString &question, const Answer &answer)
{
    const auto *rows = std::get_if<Rows>(&answer);
    for (auto it = a.treatments.begin(); it != a.treatments.end();) {
        const Place &place = it.key();
        const bool gone = place.question == question && !place.row.isEmpty() && !(rows && rows->find(place.row));
        if (gone)
            a.marks.remove(it->mark);
        it = gone ? a.treatments.erase(it) : std::next(it);
    }
}

void dropAttachments(Assessment &a, const Answer &before)
{
    QSet<AttachmentId> gone = filesIn(before);
    for (const Answer &answer : std::as_const(a.answers))
        gone -= filesIn(answer);
    a.attachments.removeIf([&](const Attachment &attachment) { return gone.contains(attachment.id); });
}

} // namespace

QMap<Place, RichText *> textsIn(Answer &answer)
{
    QMap<Place, RichText *> texts;
    if (RichText *text = textIn(answer))
        texts.insert(Place{}, text);
    if (auto *rows = std::get_if<Rows>(&answer))
        for (Row &row : rows->rows)
            for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell)
                if (RichText *text = textIn(*cell))
                    texts.insert(Place{{}, row.id, cell.key()}, text);
    return texts;
}

Result<> putAnswer(Assessment &a, const Question &question, Answer answer, const QList<Person> &everybody)
{
    if (const auto known = checkMarks(a, answer); !known)
        return known;
    for (const AttachmentId &file : filesIn(answer))
        if (!a.attachment(file))
            return tl::make_unexpected(notUnderstood(fieldOf(question)));
    if (const auto people = takeUpPeople(a, question, answer, everybody); !people)
        return people;
    Answer before = a.answer(question.key);
    keepMarks(before, answer);
    noteCut(a, question.key, before, answer);
    markReturned(a, question.key, answer);
    dropTreatments(a, question.key, answer);
    if (isEmpty(answer))
        a.answers.remove(question.key);
    else
        a.answers.insert(question.key, answer);
    dropAttachments(a, before);
    return {};
}

} // namespace candour
