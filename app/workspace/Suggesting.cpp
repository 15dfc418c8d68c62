// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Suggesting.h"

#include "base/Literals.h"
#include "workspace/FilledForm.h"
#include "workspace/Marking.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"
#include "workspace/Retaining.h"
#include "workspace/WordLists.h"

namespace candour::suggesting {

namespace {

/// Marks them in one text; refused where the text is another than the one in which they were found.
Result<> markIn(Assessment &a, const QList<Suggestion> &found, const Mark &mark)
{
    RichText *text = redacting::textAt(a, found.first().place);
    if (!text || plainText(*text) != found.first().in)
        return fail(ErrorKind::Refused,
                    SuggestingMessages::tr("The text has changed meanwhile. Nothing was withheld; choose the words "
                                           "again."));
    for (const Suggestion &one : found)
        *text = withMark(*text, one.detection.range, mark.id);
    a.marks.insert(mark.id, mark);
    return {};
}

QStringList wordsOf(const QList<Suggestion> &suggestions)
{
    QStringList words;
    for (const Suggestion &one : suggestions)
        words += one.words;
    return words;
}

SuggestionFinder &finderOf(const Workspace &workspace, const Settings &settings)
{
    workspace.suggestionFinder().setWatched(settings.watchedWords);
    return workspace.suggestionFinder();
}

/// Decided or not.
Result<QList<Suggestion>> all(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    const auto settings = workspace.settings();
    if (!filled || !settings)
        return filled ? failed(settings) : failed(filled);
    return finderOf(workspace, *settings).find(filled->form, filled->assessment);
}

/// What the audit calls them: never the words.
QString subjectOf(const QList<Suggestion> &suggestions)
{
    return suggestions.size() == 1 ? suggestions.first().question() : word(suggestions.first().detection.type);
}

/// The assessment; an empty one where it was disposed of, so that what anybody might find is found all the same.
Result<Assessment> whatIsKnown(const Workspace &workspace, const AssessmentId &id)
{
    const auto disposed = retaining::isDisposedOf(workspace, id);
    if (!disposed)
        return failed(disposed);
    return *disposed ? Result<Assessment>(Assessment()) : workspace.assessment(id);
}

} // namespace

Result<QList<Suggestion>> undecided(const Workspace &workspace, const AssessmentId &id)
{
    const auto reading = pageReading(workspace, id);
    const auto settings = workspace.settings();
    if (!reading || !settings)
        return reading ? failed(settings) : failed(reading);
    return (*reading)->undecidedSuggestions(workspace.suggestionFinder(), *settings);
}

Result<std::optional<Detection>> inNote(const Workspace &workspace, const AssessmentId &id, const QString &note)
{
    const auto settings = workspace.settings();
    const auto assessment = whatIsKnown(workspace, id);
    if (!settings || !assessment)
        return !settings ? failed(settings) : failed(assessment);
    for (const Detection &one : finderOf(workspace, *settings).findIn(*assessment, note))
        if (!isAmong(note.mid(one.range.from, one.range.length), settings->publicWords))
            return one;
    return std::nullopt;
}

Result<Suggestion> passage(const Workspace &workspace, const AssessmentId &id, const Place &place, TextRange range)
{
    auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const RichText *text = redacting::textAt(*assessment, place);
    const QString plain = text ? plainText(*text) : QString();
    if (range.length <= 0 || range.from < 0 || range.from + range.length > plain.size())
        return fail(ErrorKind::Usage, SuggestingMessages::tr("Select words within one answer."));
    return Suggestion{.place = place,
                      .words = plain.mid(range.from, range.length),
                      .in = plain,
                      .detection = {.range = range, .type = DetectionType::Listed, .score = 1}};
}

Result<QList<Suggestion>> elsewhere(const Workspace &workspace, const AssessmentId &id, const Suggestion &suggestion)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    QList<Suggestion> all = sameWords(filled->form, filled->assessment, {suggestion.words});
    all.removeIf([&](const Suggestion &one) {
        return !one.canBeMarked() ||
               (one.place == suggestion.place && one.detection.range == suggestion.detection.range);
    });
    return all;
}

Result<> mayBePublic(Workspace &workspace, const AssessmentId &id, const QList<Suggestion> &suggestions, Reach reach,
                     const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Usage, SuggestingMessages::tr("Say why this may be public."));
    if (suggestions.isEmpty())
        return {};
    const bool isForAll = reach == Reach::Workspace;
    const auto list = isForAll ? wordLists::adding(workspace, WordList::Public, wordsOf(suggestions))
                               : Result<wordLists::ListChange>();
    if (!list)
        return failed(list);
    return workspace.run(Edit{.assessment = id,
                              .action = u"may-be-public"_s,
                              .subject = subjectOf(suggestions),
                              .text = SuggestingMessages::tr("May be public"),
                              .apply = [&](Assessment &a) -> Result<> {
                                  for (const Suggestion &one : suggestions) {
                                      Dismissal said{.type = word(one.detection.type),
                                                     .digest = dismissalDigest(id, one),
                                                     .reason = reason.trimmed(),
                                                     .decidedBy = workspace.actor().name,
                                                     .at = workspace.clock().now()};
                                      if (reach == Reach::Question)
                                          said.question = one.question();
                                      a.review.dismissals += said;
                                  }
                                  return {};
                              },
                              .canUndo = isForAll, // or the list would keep what nobody says any more
                              .beside = list->apply,
                              .besideRevert = list->revert});
}

Result<> withhold(Workspace &workspace, const AssessmentId &id, const QList<Suggestion> &suggestions,
                  const redacting::Why &why)
{
    if (const auto reasons = redacting::checkReasons(workspace, id, why); !reasons)
        return reasons;
    QMap<Place, QList<Suggestion>> byPlace;
    for (const Suggestion &one : suggestions) {
        if (!one.canBeMarked())
            return fail(ErrorKind::Usage,
                        SuggestingMessages::tr("Only what stands in an answer as it was written can be withheld by a "
                                               "mark. Change the public wording, the link, the title or the name of "
                                               "the attachment instead."));
        byPlace[one.place] += one;
    }
    QList<Mark> marks;
    for (qsizetype i = 0; i < byPlace.size(); ++i)
        marks += redacting::newMark(workspace, why);
    if (byPlace.isEmpty())
        return {};
    return workspace.run(Edit{.assessment = id,
                              .action = u"mark"_s,
                              .subject = subjectOf(suggestions),
                              .text = SuggestingMessages::tr("Withhold what was suggested"),
                              .apply = [=](Assessment &a) -> Result<> {
                                  qsizetype next = 0;
                                  for (const QList<Suggestion> &found : byPlace)
                                      if (const auto marked = markIn(a, found, marks.at(next++)); !marked)
                                          return marked;
                                  return {};
                              }});
}

Result<QList<Decided>> decided(const Workspace &workspace, const AssessmentId &id)
{
    const auto found = all(workspace, id);
    const auto assessment = workspace.assessment(id);
    if (!found || !assessment)
        return found ? failed(assessment) : failed(found);
    QMultiHash<QString, Suggestion> byDigest;
    for (auto one = found->crbegin(); one != found->crend(); ++one)
        byDigest.insert(dismissalDigest(id, *one), *one); // the one that was put in last comes out first
    QList<Decided> decisions;
    for (auto said = assessment->review.dismissals.crbegin(); said != assessment->review.dismissals.crend(); ++said) {
        Decided decision{.dismissal = *said};
        for (const Suggestion &one : byDigest.values(said->digest))
            if (said->question.isEmpty() || said->question == one.question())
                decision.suggestions += one;
        decisions += decision;
    }
    return decisions;
}

Result<> askAgain(Workspace &workspace, const AssessmentId &id, const Dismissal &dismissal)
{
    const auto decisions = decided(workspace, id);
    if (!decisions)
        return failed(decisions);
    QStringList words; // which would never be suggested again if they could be public everywhere
    for (const Decided &one : *decisions)
        if (one.dismissal == dismissal)
            words += wordsOf(one.suggestions);
    const auto list = wordLists::removing(workspace, WordList::Public, words);
    if (!list)
        return failed(list);
    return workspace.run(Edit{.assessment = id,
                              .action = u"ask-again"_s,
                              .subject = dismissal.question,
                              .text = SuggestingMessages::tr("Suggest again"),
                              .apply = [=](Assessment &a) -> Result<> {
                                  if (!a.review.dismissals.removeOne(dismissal))
                                      return fail(ErrorKind::Usage,
                                                  SuggestingMessages::tr("Nobody has said so any more."));
                                  return {};
                              },
                              .canUndo = false,
                              .beside = list->apply,
                              .besideRevert = list->revert});
}

Result<QList<Suggestion>> standingIn(const Workspace &workspace, const AssessmentId &id, const Repeat &repeat)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    QList<Suggestion> all = sameWords(filled->form, filled->assessment, {repeat.words});
    all.removeIf([&](const Suggestion &one) { return one.question() != repeat.question; });
    return all;
}

} // namespace candour::suggesting
