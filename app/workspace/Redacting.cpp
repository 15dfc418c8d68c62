// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Redacting.h"

#include "base/Literals.h"
#include "dpia/AnswerTexts.h"
#include "dpia/Withheld.h"
#include "dpia/Wording.h"
#include "workspace/AnswerFit.h"
#include "workspace/Marking.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"

namespace candour::redacting {

namespace {

Edit edit(const AssessmentId &id, const QString &action, const Place &place, const QString &text,
          std::function<Result<>(Assessment &)> apply)
{
    return Edit{.assessment = id, .action = action, .subject = place.path(), .text = text, .apply = std::move(apply)};
}

tl::unexpected<Error> nothingHere(const Place &place)
{
    return fail(ErrorKind::Usage,
                RedactingMessages::tr("There is no text at “%1” that a passage could be marked in.").arg(place.path()));
}

/// Refuses a place that the template does not have, or a row that the answer does not have.
Result<> checkPlace(const Template &t, const Assessment &a, const Place &place)
{
    const Question *question = t.question(place.question);
    const bool columnKnown = question && (place.column.isEmpty() || question->column(place.column));
    const auto *rows = std::get_if<Rows>(&a.answer(place.question));
    const bool rowKnown = place.row.isEmpty() || (rows && rows->find(place.row));
    if (!question || !columnKnown || !rowKnown)
        return fail(ErrorKind::Usage, RedactingMessages::tr("There is no “%1” in this assessment.").arg(place.path()));
    return {};
}

Result<> treat(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &action,
               const QString &text, const std::function<void(Assessment &, Treatment &)> &change,
               const QString &mergeKey = {})
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    if (const auto known = checkPlace(source->form, source->assessment, place); !known)
        return known;
    Edit step = edit(id, action, place, text, [=](Assessment &a) -> Result<> {
        Treatment treatment = a.treatment(place);
        const MarkId old = treatment.mark;
        change(a, treatment);
        if (treatment.mark != old)
            a.marks.remove(old);
        if (treatment == Treatment{})
            a.treatments.remove(place);
        else
            a.treatments.insert(place, treatment);
        return {};
    });
    step.mergeKey = mergeKey;
    return workspace.run(step);
}

} // namespace

Result<MarkId> markPassage(Workspace &workspace, const AssessmentId &id, const Place &place, TextRange range,
                           const Why &why)
{
    if (const auto reasons = checkReasons(workspace, id, why); !reasons)
        return failed(reasons);
    if (range.length <= 0)
        return fail(ErrorKind::Usage, RedactingMessages::tr("Select the passage to withhold first."));
    const Mark mark = newMark(workspace, why);
    const auto done = workspace.run(
        edit(id, u"mark"_s, place, RedactingMessages::tr("Withhold a passage"), [=](Assessment &a) -> Result<> {
            RichText *text = textAt(a, place);
            if (!text)
                return nothingHere(place);
            const RichText marked = withMark(*text, range, mark.id);
            if (!marksIn(marked).contains(mark.id))
                return fail(ErrorKind::Usage, RedactingMessages::tr("Select the passage to withhold first."));
            *text = marked;
            a.marks.insert(mark.id, mark);
            return {};
        }));
    if (!done)
        return failed(done);
    return mark.id;
}

Result<MarkId> markWords(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &words,
                         const Why &why)
{
    if (const auto reasons = checkReasons(workspace, id, why); !reasons)
        return failed(reasons);
    const Mark mark = newMark(workspace, why);
    const auto done = workspace.run(
        edit(id, u"mark"_s, place, RedactingMessages::tr("Withhold a passage"), [=](Assessment &a) -> Result<> {
            RichText *text = textAt(a, place);
            if (!text)
                return nothingHere(place);
            const QList<TextRange> ranges = occurrences(*text, words);
            if (ranges.isEmpty())
                return fail(ErrorKind::Refused,
                            RedactingMessages::tr("These words do not stand in the answer to “%1”. Nothing was marked.")
                                .arg(place.path()));
            for (const TextRange &range : ranges)
                *text = withMark(*text, range, mark.id);
            a.marks.insert(mark.id, mark);
            return {};
        }));
    if (!done)
        return failed(done);
    return mark.id;
}

Result<> unmark(Workspace &workspace, const AssessmentId &id, const MarkId &mark)
{
    return workspace.run(
        edit(id, u"unmark"_s, Place{}, RedactingMessages::tr("Stop withholding"), [=](Assessment &a) -> Result<> {
            if (!a.marks.remove(mark))
                return fail(ErrorKind::Usage, RedactingMessages::tr("There is no such mark in this assessment."));
            for (Answer &answer : a.answers)
                forEachTextIn(answer, [&](RichText &text) { text = withoutMark(text, mark); });
            for (auto treatment = a.treatments.begin(); treatment != a.treatments.end();) {
                if (treatment->mark == mark) {
                    treatment->mark = {};
                    treatment->kind = a.release ? TreatmentKind::Undecided : TreatmentKind::ByTemplate;
                }
                treatment = *treatment == Treatment{} ? a.treatments.erase(treatment) : std::next(treatment);
            }
            return {};
        }));
}

Result<MarkId> withhold(Workspace &workspace, const AssessmentId &id, const Place &place, const Why &why)
{
    if (const auto reasons = checkReasons(workspace, id, why); !reasons)
        return failed(reasons);
    const Mark mark = newMark(workspace, why);
    const auto done = treat(workspace, id, place, u"withhold"_s, RedactingMessages::tr("Withhold"),
                            [=](Assessment &a, Treatment &treatment) {
                                treatment.kind = TreatmentKind::Withheld;
                                treatment.mark = mark.id;
                                a.marks.insert(mark.id, mark);
                            });
    if (!done)
        return failed(done);
    return mark.id;
}

Result<> showAsWritten(Workspace &workspace, const AssessmentId &id, const Place &place)
{
    return treat(workspace, id, place, u"show"_s, RedactingMessages::tr("Show as written"),
                 [](Assessment &, Treatment &treatment) {
                     treatment.kind = TreatmentKind::AsWritten;
                     treatment.mark = {};
                 });
}

Result<> followTemplate(Workspace &workspace, const AssessmentId &id, const Place &place)
{
    return treat(workspace, id, place, u"follow-template"_s, RedactingMessages::tr("Leave it to the template"),
                 [](Assessment &a, Treatment &treatment) {
                     // In a release the template decides nothing.
                     treatment.kind = a.release ? TreatmentKind::Undecided : TreatmentKind::ByTemplate;
                     treatment.mark = {};
                 });
}

Result<> setWording(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &language,
                    const RichText &wording)
{
    if (!place.column.isEmpty() && place.row.isEmpty())
        return fail(ErrorKind::Usage,
                    RedactingMessages::tr("A public wording belongs to an answer, a row or one cell."));
    if (wording.isEmpty())
        return fail(ErrorKind::Usage, RedactingMessages::tr("Write the words that the public will read."));
    if (const auto header = workspace.header(id); header && header->release)
        return fail(ErrorKind::Refused,
                    RedactingMessages::tr("A release shows what was written, or withholds it with a "
                                          "reason. It has no other wording."));
    return treat(
        workspace, id, place, u"wording"_s, RedactingMessages::tr("Public wording"),
        [=](Assessment &, Treatment &treatment) {
            treatment.kind = TreatmentKind::Wording;
            treatment.mark = {};
            treatment.wording.insert(language, normalised(wording));
        },
        QStringList{u"wording"_s, place.path(), language}.join(u'/'));
}

Result<> clearWording(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &language)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    if (const auto known = checkPlace(source->form, source->assessment, place); !known)
        return known;
    const Question question = *source->form.question(place.question);
    return treat(
        workspace, id, place, u"wording"_s, RedactingMessages::tr("Public wording taken away"),
        [=](Assessment &, Treatment &treatment) { treatment = withoutWording(treatment, question, place, language); });
}

Result<> letStand(Workspace &workspace, const AssessmentId &id, const QString &words, const QString &question,
                  const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Usage, RedactingMessages::tr("Say why these words may stand there."));
    if (words.trimmed().isEmpty())
        return fail(ErrorKind::Usage, RedactingMessages::tr("Say which words may stand there."));
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    if (!besideAnswers().contains(question))
        if (const auto known = questionOf(source->form, question); !known)
            return failed(known);
    Edit decision = edit(
        id, u"let-stand"_s, Place{.question = question}, RedactingMessages::tr("Words may stand"),
        [=, &workspace](Assessment &a) -> Result<> {
            a.review.standings += Standing{words, question, reason, workspace.actor().name, workspace.clock().now()};
            return {};
        });
    decision.canUndo = false;
    return workspace.run(decision);
}

Result<QList<Place>> undecidedPlaces(const Workspace &workspace, const AssessmentId &id)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    return placesToDecide(source->form, source->assessment);
}

Result<QList<Repeat>> undecidedRepeats(const Workspace &workspace, const AssessmentId &id)
{
    return pageReading(workspace, id).map([](const auto &reading) { return reading->undecidedRepeats(); });
}

Result<PublicSummary> preview(const Workspace &workspace, const AssessmentId &id)
{
    return pageReading(workspace, id).map([](const auto &reading) { return reading->summary(); });
}

} // namespace candour::redacting
