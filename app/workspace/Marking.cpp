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
    return {};
}

Mark newMark(const Workspace &workspace, const Why &why)
{
    return Mark{.id = MarkId::random(),
                .reasons = why.reasons,
                .harm = why.harm,
                .publicInterest = why.publicInterest,
                .proposedBy = workspace.actor().name,
                .proposedAt = workspace.clock().now(),
                .reviewOn = why.reviewOn};
}

} // namespace candour::redacting
