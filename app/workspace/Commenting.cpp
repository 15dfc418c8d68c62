// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Commenting.h"

#include "base/Literals.h"
#include "dpia/Replacement.h"
#include "workspace/AnswerParts.h"
#include "workspace/Messages.h"

namespace candour::commenting {

namespace {

Wanted exactly(const Place &place, const QString &words)
{
    return Wanted{.words = words, .matchCase = true, .question = place.question};
}

/// Where exactly these words stand at the place of the comment.
QList<Occurrence> standingAt(const Template &t, const Assessment &a, const Place &place, const QString &quote)
{
    QList<Occurrence> here = occurrences(t, a, exactly(place, quote));
    here.removeIf([&](const Occurrence &one) {
        return !one.wording.isEmpty() || (!place.row.isEmpty() && one.place.row != place.row) ||
               (!place.column.isEmpty() && one.place.column != place.column);
    });
    return here;
}

/// Whether words can be put into an answer that says nothing yet.
bool takesWords(const Template &t, const Assessment &a, const Place &place)
{
    const Question *question = t.question(place.question);
    return question && place.isAnswer() && isEmpty(a.answer(place.question)) &&
           (question->kind == QuestionKind::RichText || question->kind == QuestionKind::Line);
}

Result<> checkSaid(const Template &t, const Assessment &a, const Said &said)
{
    if (said.text.trimmed().isEmpty() && said.suggestion.isEmpty())
        return fail(ErrorKind::Usage, CommentingMessages::tr("Write the comment first."));
    for (const QString &text : {said.text, said.quote, said.suggestion})
        if (const auto fits = checkLength(text); !fits)
            return fits;
    if (said.suggestion.isEmpty() || (said.quote.isEmpty() && takesWords(t, a, said.place)))
        return {};
    if (said.quote.isEmpty())
        return fail(ErrorKind::Usage,
                    CommentingMessages::tr("Select the words that your suggestion is to take the place of."));
    if (standingAt(t, a, said.place, said.quote).isEmpty())
        return fail(ErrorKind::Refused, CommentingMessages::tr("The words that your suggestion is to take the place of "
                                                               "do not stand there within one paragraph."));
    return {};
}

Comment *commentIn(Assessment &a, const CommentId &id)
{
    const auto found = std::find_if(a.comments.begin(), a.comments.end(), [&](const Comment &c) { return c.id == id; });
    return found == a.comments.end() ? nullptr : &*found;
}

tl::unexpected<Error> noSuchComment()
{
    return fail(ErrorKind::Usage, CommentingMessages::tr("There is no such comment."));
}

Result<> add(Workspace &workspace, const AssessmentId &id, const Comment &comment)
{
    return workspace.run(Edit{.assessment = id,
                              .action = comment.replyTo.isEmpty() ? u"comment"_s : u"reply"_s,
                              .subject = comment.place.question,
                              .apply = [comment](Assessment &a) -> Result<> {
                                  a.comments += comment;
                                  return {};
                              },
                              .canUndo = false});
}

/// What happens to a comment, with its time never before what happened to it last: the order of events is their order
/// in time, whatever the clock of this computer says.
void happened(Comment &comment, CommentEvent event)
{
    if (!comment.events.isEmpty())
        event.at = std::max(event.at, comment.events.last().at);
    comment.events += event;
}

Edit eventEdit(const Workspace &workspace, const AssessmentId &id, const CommentId &comment, CommentAction does,
               const QString &name, const QString &note)
{
    const CommentEvent event{
        .action = does, .by = workspace.actor().name, .at = workspace.clock().now(), .note = note.trimmed()};
    return Edit{.assessment = id,
                .action = name,
                .apply = [=](Assessment &a) -> Result<> {
                    Comment *one = commentIn(a, comment);
                    if (!one)
                        return noSuchComment();
                    if (isResolved(*one) == (does != CommentAction::Reopen))
                        return {};
                    happened(*one, event);
                    return {};
                },
                .canUndo = false};
}

/// Puts the suggested words where the quote stands.
Result<> putSuggestion(const Template &t, Assessment &a, const Comment &comment)
{
    const Question *question = t.question(comment.place.question);
    if (comment.quote.isEmpty() && question && takesWords(t, a, comment.place))
        return putAnswer(a, *question, Answer(Cell(fromPlainText(comment.suggestion))), a.people);
    const QList<Occurrence> here = standingAt(t, a, comment.place, comment.quote);
    if (here.isEmpty())
        return fail(ErrorKind::Refused,
                    CommentingMessages::tr("The words that the suggestion is to take the place of do not stand there "
                                           "any longer. Change the answer yourself, or decline the suggestion."));
    if (here.size() > 1)
        return fail(ErrorKind::Refused,
                    CommentingMessages::tr("The words that the suggestion is to take the place of stand there more "
                                           "than once. Change the answer yourself, then mark the comment as dealt "
                                           "with."));
    if (!replaceOne(t, a, exactly(comment.place, comment.quote), here.first(), comment.suggestion))
        return fail(ErrorKind::Refused, CommentingMessages::tr("The suggestion could not be put into the answer."));
    return {};
}

bool opensBefore(const Thread &a, const Thread &b)
{
    const auto rank = [](const Thread &t) { return !t.open ? 2 : t.first.mustFix ? 0 : 1; };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return a.first.at != b.first.at ? a.first.at < b.first.at : a.first.id < b.first.id;
}

} // namespace

Result<> checkLength(const QString &text)
{
    if (text.size() <= TextLimit)
        return {};
    return fail(ErrorKind::Refused, CommentingMessages::tr("This is longer than %1 characters. Nothing was recorded. "
                                                           "Attach a file, or say it in several comments.")
                                        .arg(TextLimit));
}

Result<CommentId> comment(Workspace &workspace, const AssessmentId &id, const Said &said)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto form = workspace.templateOf(*assessment);
    if (!form)
        return failed(form);
    if (const auto sound = checkSaid(*form, *assessment, said); !sound)
        return failed(sound);
    const Comment comment{.id = CommentId::random(),
                          .place = said.place,
                          .quote = said.quote,
                          .author = workspace.actor().name,
                          .role = workspace.actor().role,
                          .at = workspace.clock().now(),
                          .text = said.text.trimmed(),
                          .mustFix = said.mustFix,
                          .suggestion = said.suggestion.trimmed()};
    return add(workspace, id, comment).map([&] { return comment.id; });
}

Result<CommentId> reply(Workspace &workspace, const AssessmentId &id, const CommentId &to, const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Usage, CommentingMessages::tr("Write the reply first."));
    if (const auto fits = checkLength(text); !fits)
        return failed(fits);
    auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const Comment *first = commentIn(*assessment, to);
    if (first && !first->replyTo.isEmpty())
        first = commentIn(*assessment, first->replyTo);
    if (!first)
        return noSuchComment();
    const Comment comment{.id = CommentId::random(),
                          .replyTo = first->id,
                          .place = first->place,
                          .author = workspace.actor().name,
                          .role = workspace.actor().role,
                          .at = workspace.clock().now(),
                          .text = text.trimmed()};
    return add(workspace, id, comment).map([&] { return comment.id; });
}

Result<> resolve(Workspace &workspace, const AssessmentId &id, const CommentId &comment, bool resolved)
{
    return workspace.run(resolved ? eventEdit(workspace, id, comment, CommentAction::Resolve, u"resolve"_s, {})
                                  : eventEdit(workspace, id, comment, CommentAction::Reopen, u"reopen"_s, {}));
}

Result<> accept(Workspace &workspace, const AssessmentId &id, const CommentId &comment)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto form = workspace.templateOf(*assessment);
    if (!form)
        return failed(form);
    Edit edit = eventEdit(workspace, id, comment, CommentAction::Accept, u"accept-suggestion"_s, {});
    edit.apply = [note = edit.apply, comment, t = *form](Assessment &a) -> Result<> {
        const Comment *one = commentIn(a, comment);
        if (!one)
            return noSuchComment();
        if (!hasOpenSuggestion(*one))
            return fail(ErrorKind::Refused, CommentingMessages::tr("This comment has no suggestion that is open."));
        if (const auto put = putSuggestion(t, a, Comment(*one)); !put)
            return put;
        return note(a);
    };
    edit.text = CommentingMessages::tr("Suggested wording");
    edit.canUndo = true;
    edit.origin = Origin::Merged;
    return workspace.run(edit);
}

Result<> decline(Workspace &workspace, const AssessmentId &id, const CommentId &comment, const QString &why)
{
    if (const auto fits = checkLength(why); !fits)
        return fits;
    return workspace.run(eventEdit(workspace, id, comment, CommentAction::Decline, u"decline-suggestion"_s, why));
}

Anchor anchorOf(const Template &t, const Assessment &a, const Comment &comment)
{
    if (comment.quote.isEmpty())
        return Anchor::Answer;
    const qsizetype times = standingAt(t, a, comment.place, comment.quote).size();
    return times == 0 ? Anchor::Gone : times == 1 ? Anchor::Standing : Anchor::Repeated;
}

QList<Thread> threads(const Template &t, const Assessment &a)
{
    QList<Thread> all;
    QHash<CommentId, QList<Comment>> replies;
    for (const Comment &comment : a.comments)
        if (!comment.replyTo.isEmpty())
            replies[comment.replyTo] += comment;
    for (const Comment &comment : a.comments) {
        if (!comment.replyTo.isEmpty())
            continue;
        QList<Comment> answered = replies.value(comment.id);
        std::stable_sort(answered.begin(), answered.end(),
                         [](const Comment &one, const Comment &other) { return one.at < other.at; });
        all += Thread{comment, answered, anchorOf(t, a, comment), !isResolved(comment)};
    }
    std::stable_sort(all.begin(), all.end(), opensBefore);
    return all;
}

} // namespace candour::commenting
