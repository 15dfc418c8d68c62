// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/FilledForm.h"
#include "workspace/Marking.h"
#include "workspace/Messages.h"

namespace candour::redacting {

namespace {

bool isInUse(const Assessment &a, const Reason &reason)
{
    return std::any_of(a.marks.begin(), a.marks.end(),
                       [&](const Mark &mark) { return mark.reasons.contains(reason.key); });
}

} // namespace

Result<ReasonsOffered> reasonsOffered(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    const auto settings = workspace.settings();
    if (!filled || !settings)
        return filled ? failed(settings) : failed(filled);
    const QStringList laws = filled->form.lawsOffered(settings->accessLaws);
    ReasonsOffered offered;
    for (const Reason &reason : filled->form.reasons) {
        const bool isUsual = reason.law.isEmpty() || laws.contains(reason.law) || isInUse(filled->assessment, reason);
        (isUsual ? offered.usual : offered.others) += reason;
    }
    return offered;
}

Result<> changeMark(Workspace &workspace, const AssessmentId &id, const MarkId &mark, const Why &why)
{
    if (const auto reasons = checkReasons(workspace, id, why); !reasons)
        return reasons;
    return workspace.run(
        Edit{.assessment = id,
             .action = u"change-mark"_s,
             .subject = mark.value,
             .text = RedactingMessages::tr("Reasons for withholding"),
             .apply = [=](Assessment &a) -> Result<> {
                 const auto known = a.marks.find(mark);
                 if (known == a.marks.end())
                     return fail(ErrorKind::Usage, RedactingMessages::tr("There is no such mark in this assessment."));
                 if (why.opinion.isBy(known->proposedBy))
                     return fail(ErrorKind::Usage,
                                 RedactingMessages::tr("Whoever withholds something cannot also be the person whose "
                                                       "opinion the law asks for."));
                 explain(*known, why);
                 return {};
             }});
}

} // namespace candour::redacting
