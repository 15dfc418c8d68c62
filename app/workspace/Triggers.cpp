// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Triggers.h"

#include "base/Literals.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"

namespace candour::triggers {

namespace {

Result<> onRecord(Workspace &workspace, const AssessmentId &id, const QString &action, const ReviewEvent &event)
{
    return workspace.run(Edit{.assessment = id,
                              .action = action,
                              .subject = event.what,
                              .apply = [event](Assessment &a) -> Result<> {
                                  a.review.events += event;
                                  return {};
                              },
                              .canUndo = false});
}

} // namespace

QList<Option> kinds(const Template &form)
{
    const Question *question = form.question(form.reviewTriggerQuestion);
    return question ? question->options : QList<Option>();
}

Result<> record(Workspace &workspace, const AssessmentId &id, const QString &what, QDate on, const QString &note)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    if (filled->assessment.release)
        return fail(ErrorKind::Refused,
                    TriggerMessages::tr("This is a release. Record it with the assessment itself."));
    const QList<Option> known = kinds(filled->form);
    const auto isIt = [&](const Option &option) { return option.key == what; };
    if (!what.isEmpty() && std::none_of(known.begin(), known.end(), isIt)) {
        QStringList keys;
        for (const Option &option : known)
            keys += option.key;
        return fail(ErrorKind::Usage,
                    TriggerMessages::tr("Say what happened by one of these words: %1. Or give a note alone.")
                        .arg(keys.join(u", "_s)));
    }
    if (what.isEmpty() && note.trimmed().isEmpty())
        return fail(ErrorKind::Usage, TriggerMessages::tr("Say what happened."));
    if (!on.isValid() || on > workspace.clock().localToday())
        return fail(ErrorKind::Usage, TriggerMessages::tr("Give the day on which it happened. It cannot lie ahead."));
    return onRecord(workspace, id, u"review-trigger"_s,
                    ReviewEvent{.kind = ReviewEventKind::Happened,
                                .what = what,
                                .on = on,
                                .note = note.trimmed(),
                                .by = workspace.actor().name,
                                .at = workspace.clock().now()});
}

Result<> settle(Workspace &workspace, const AssessmentId &id, const QString &result)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    if (result.trimmed().isEmpty())
        return fail(ErrorKind::Usage, TriggerMessages::tr("Say what the new look came to."));
    if (unsettled(assessment->review.events).isEmpty())
        return fail(ErrorKind::Refused, TriggerMessages::tr("Nothing is on record that asks for a new look."));
    return onRecord(workspace, id, u"look-again"_s,
                    ReviewEvent{.kind = ReviewEventKind::LookedAgain,
                                .on = workspace.clock().localToday(),
                                .note = result.trimmed(),
                                .by = workspace.actor().name,
                                .at = workspace.clock().now()});
}

QString words(const Template &form, const ReviewEvent &event)
{
    for (const Option &option : kinds(form))
        if (option.key == event.what)
            return option.label;
    return TriggerMessages::tr("Something else");
}

} // namespace candour::triggers
