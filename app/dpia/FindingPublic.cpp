// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/FindingRules.h"
#include "dpia/Messages.h"
#include "dpia/Withheld.h"

namespace candour {

namespace {

/// The first place of each mark that still covers something; a place that the template asks for comes before others.
QMap<MarkId, Place> placesOfMarks(const Template &t, const Assessment &a)
{
    QMap<MarkId, Place> places;
    const auto isAskedFor = [&](const MarkId &mark) { return t.question(places.value(mark).question) != nullptr; };
    const auto note = [&](const RichText *text, const Place &place) {
        if (!text)
            return;
        for (const MarkId &mark : marksIn(*text))
            if (!places.contains(mark) || (!isAskedFor(mark) && t.question(place.question)))
                places.insert(mark, place);
    };
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer) {
        note(textIn(*answer), Place{.question = answer.key()});
        if (const auto *rows = std::get_if<Rows>(&*answer))
            for (const Row &row : rows->rows)
                for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
                    note(textIn(*cell), Place{answer.key(), row.id, cell.key()});
    }
    for (auto treatment = a.treatments.cbegin(); treatment != a.treatments.cend(); ++treatment)
        if (treatment->kind == TreatmentKind::Withheld && !treatment->mark.isEmpty() &&
            (t.question(treatment.key().question) || !isAskedFor(treatment->mark)))
            places.insert(treatment->mark, treatment.key());
    return places;
}

void inspectOpinion(Inspection &inspection, const Reason &reason, const Mark &mark, const Place &place)
{
    if (!mark.opinion.isComplete())
        inspection.add(Severity::Error, "no-qualified-opinion",
                       FindingMessages::tr("“%1” holds only once the person whom the law names has given an opinion. "
                                           "Write down who, when, and what they hold.")
                           .arg(reason.label),
                       place);
    else if (mark.opinion.isBy(mark.proposedBy))
        inspection.add(Severity::Error, "opinion-of-proposer",
                       FindingMessages::tr("Whoever withholds something cannot also be the person whose opinion the "
                                           "law asks for."),
                       place);
}

/// A template of a body without a law on access has no section to give.
bool namesSections(const Template &t)
{
    return std::any_of(t.reasons.begin(), t.reasons.end(),
                       [](const Reason &reason) { return !reason.provision.isEmpty(); });
}

void inspectMark(Inspection &inspection, const Mark &mark, const Place &place)
{
    const Template &t = inspection.t;
    if (mark.reasons.isEmpty())
        inspection.add(Severity::Error, "mark-without-reason",
                       FindingMessages::tr("Something is withheld without a reason."), place);
    for (const QString &key : mark.reasons) {
        const Reason *reason = t.reason(key);
        if (!reason) {
            inspection.add(Severity::Error, "unknown-reason",
                           FindingMessages::tr("A reason for withholding is not in this template. Choose another."),
                           place);
        } else if (inspection.a.release && reason->provision.isEmpty() && namesSections(t)) {
            inspection.add(Severity::Error, "no-exemption",
                           FindingMessages::tr("“%1” is no exemption. In a release, give the section of the law under "
                                               "which this is withheld.")
                               .arg(reason->label),
                           place);
        } else if (reason->kind == ReasonKind::Qualified && mark.publicInterest.trimmed().isEmpty()) {
            inspection.add(
                Severity::Error, "no-public-interest-test",
                FindingMessages::tr("“%1” needs the public interest weighed, in a sentence or two.").arg(reason->label),
                place);
        }
        if (reason && reason->needsQualifiedPerson)
            inspectOpinion(inspection, *reason, mark, place);
    }
    if (mark.reviewOn.isValid() && mark.reviewOn <= inspection.today)
        inspection.add(Severity::Advice, "mark-review-due",
                       FindingMessages::tr("The day has come to look again whether this must stay withheld. Stop "
                                           "withholding it, or choose another day."),
                       place);
    if (mark.harm.trimmed().isEmpty())
        inspection.add(Severity::Warning, "no-harm",
                       FindingMessages::tr("Say in a sentence what harm this would do if it were public."), place);
}

/// Rows of risks that remain at or above the method's public level may be reworded but not withheld, and each by
/// itself.
bool hidesRisk(const Inspection &inspection, const Place &place)
{
    const Question *question = inspection.t.question(place.question);
    if (!question || question->kind != QuestionKind::Risks)
        return false;
    const bool hidesLevel = place.column.isEmpty() || place.column == RiskColumn::ResidualLikelihood ||
                            place.column == RiskColumn::ResidualSeverity;
    const auto *rows = std::get_if<Rows>(&inspection.a.answer(place.question));
    if (!hidesLevel || !rows)
        return false;
    return std::any_of(rows->rows.begin(), rows->rows.end(), [&](const Row &row) {
        const auto level = residualLevel(inspection.t.riskMethod, row);
        return (place.row.isEmpty() || place.row == row.id) && level && *level >= inspection.t.riskMethod.mustPublish;
    });
}

void inspectTreatment(Inspection &inspection, const Place &place, const Treatment &treatment)
{
    if (treatment.kind == TreatmentKind::Wording && treatment.wording.value(inspection.a.language).isEmpty())
        inspection.add(Severity::Error, "wording-missing",
                       FindingMessages::tr("The public wording is empty. Write it, or choose again."), place);
    if (treatment.kind == TreatmentKind::Wording && inspection.a.release)
        inspection.add(Severity::Error, "wording-in-release",
                       FindingMessages::tr("A release shows what was written, or withholds it with a reason. It has no "
                                           "other wording."),
                       place);
    const bool isRow = !place.row.isEmpty() && place.column.isEmpty();
    if (treatment.kind == TreatmentKind::Wording && !isRow && hidesRisk(inspection, place))
        inspection.add(
            Severity::Error, "risk-withheld",
            FindingMessages::tr("The level of this risk must stay public. Give each risk a public wording of its own."),
            place);
    if (treatment.kind != TreatmentKind::Withheld)
        return;
    if (treatment.mark.isEmpty() || !inspection.a.marks.contains(treatment.mark))
        inspection.add(Severity::Error, "mark-without-reason",
                       FindingMessages::tr("Something is withheld without a reason."), place);
    if (hidesRisk(inspection, place))
        inspection.add(
            Severity::Error, "risk-withheld",
            FindingMessages::tr("A risk of this level cannot be withheld. Give it a public wording instead."), place);
}

} // namespace

void inspectPublicSide(Inspection &inspection)
{
    const Assessment &a = inspection.a;
    const QMap<MarkId, Place> places = placesOfMarks(inspection.t, a);
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (!inspection.t.question(place->question))
            continue; // an answer without a place in this template is never public
        if (const auto mark = a.marks.constFind(place.key()); mark != a.marks.cend())
            inspectMark(inspection, *mark, *place);
        else if (a.treatment(*place).mark != place.key()) // what is withheld whole is looked at below
            inspection.add(Severity::Error, "mark-without-reason",
                           FindingMessages::tr("Something is withheld without a reason."), *place);
    }
    for (auto treatment = a.treatments.cbegin(); treatment != a.treatments.cend(); ++treatment)
        if (inspection.t.question(treatment.key().question))
            inspectTreatment(inspection, treatment.key(), *treatment);
    for (const Place &place : placesToDecide(inspection.t, a))
        inspection.add(Severity::Error, "undecided", FindingMessages::tr("Decide what the public sees of this answer."),
                       place);
    for (const Mark &mark : a.marks)
        if (!places.contains(mark.id))
            inspection.add(Severity::Warning, "mark-covers-nothing",
                           FindingMessages::tr("Withheld words were deleted. Remove their mark, or undo the deletion."),
                           Place{});
}

} // namespace candour
