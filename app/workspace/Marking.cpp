// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Marking.h"

#include "base/Literals.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"

namespace candour::redacting {

RichText *textAt(Assessment &a, const Place &place)
{
    const auto answer = a.answers.find(place.question);
    if (answer == a.answers.end())
        return nullptr;
    if (place.row.isEmpty())
        return textIn(*answer);
    auto *rows = std::get_if<Rows>(&*answer);
    Row *row = rows ? rows->find(place.row) : nullptr;
    const auto cell = row ? row->cells.find(place.column) : QMap<QString, Cell>::iterator();
    return row && cell != row->cells.end() ? textIn(*cell) : nullptr;
}

Result<> checkReasons(const Workspace &workspace, const AssessmentId &id, const Why &why)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    if (why.reasons.isEmpty())
        return fail(ErrorKind::Usage, RedactingMessages::tr("Choose at least one reason for withholding this."));
    for (const QString &key : why.reasons)
        if (!filled->form.reason(key))
            return fail(ErrorKind::Usage,
                        RedactingMessages::tr("There is no reason “%1” in this template. “templates show” lists them.")
                            .arg(key));
    if (why.opinion.isBy(workspace.actor().name))
        return fail(ErrorKind::Usage,
                    RedactingMessages::tr("Whoever withholds something cannot also be the person whose opinion the law "
                                          "asks for."));
    return {};
}

void explain(Mark &mark, const Why &why)
{
    mark.reasons = why.reasons;
    mark.harm = why.harm;
    mark.publicInterest = why.publicInterest;
    mark.opinion = why.opinion;
    mark.reviewOn = why.reviewOn;
}

Mark newMark(const Workspace &workspace, const Why &why)
{
    Mark mark{.id = MarkId::random(), .proposedBy = workspace.actor().name, .proposedAt = workspace.clock().now()};
    explain(mark, why);
    return mark;
}

} // namespace candour::redacting
