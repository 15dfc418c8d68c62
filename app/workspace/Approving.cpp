// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"
#include "base/Literals.h"
#include "workspace/Commenting.h"
#include "workspace/Messages.h"
#include "workspace/PublicPage.h"
#include "workspace/Reviewing.h"

namespace candour::reviewing {

namespace {

/// Everyone who has decided what the public sees of this assessment, folded.
Result<QSet<QString>> preparers(const Workspace &workspace, const Assessment &a)
{
    static const QStringList preparing{u"mark"_s,        u"change-mark"_s,     u"unmark"_s,    u"withhold"_s,
                                       u"show"_s,        u"follow-template"_s, u"wording"_s,   u"public-title"_s,
                                       u"suppress"_s,    u"may-be-public"_s,   u"ask-again"_s, u"case"_s,
                                       u"release-rest"_s};
    QStringList entities{u"assessment/"_s + a.id.value};
    if (a.release) // it begins with what was decided there
        entities += u"assessment/"_s + a.release->of.value;
    QSet<QString> names;
    for (const Mark &mark : a.marks)
        names.insert(folded(mark.proposedBy));
    const auto audit = a.release ? workspace.audit() : workspace.audit(a.id);
    if (!audit)
        return failed(audit);
    for (const AuditEntry &entry : *audit) {
        QString action = entry.action;
        if (action.startsWith(u"undo-"_s)) // to take somebody's mark back is to decide what the public sees
            action.remove(0, 5);
        const bool began = entry.action == u"release"_s && entry.detail == a.id.value;
        if (began || (entities.contains(entry.entity) && preparing.contains(action)))
            names.insert(folded(entry.who));
    }
    return names;
}

} // namespace

Result<bool> checkApprover(const Workspace &workspace, const Assessment &assessment, const QString &name,
                           const QString &aloneReason)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const auto prepared = preparers(workspace, assessment);
    if (!prepared)
        return failed(prepared);
    const bool alone = prepared->contains(folded(name));
    if (alone && !settings->approveAlone)
        return fail(ErrorKind::Refused,
                    ReviewingMessages::tr("%1 prepared this page, so somebody else must approve it.").arg(name));
    if (alone && aloneReason.trimmed().isEmpty())
        return fail(ErrorKind::Refused, ReviewingMessages::tr("Say why no second person can approve this page."));
    return alone;
}

Result<> approve(Workspace &workspace, const AssessmentId &id, const QString &aloneReason)
{
    const QString name = workspace.actor().name.trimmed();
    if (name.isEmpty())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("Say who approves."));
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const auto alone = checkApprover(workspace, source->assessment, name, aloneReason);
    if (!alone)
        return failed(alone);
    const auto root = publicRoot(workspace, id);
    if (!root)
        return failed(root);
    const Approval approval{.name = name,
                            .at = workspace.clock().now(),
                            .publicRoot = *root,
                            .aloneReason = *alone ? aloneReason.trimmed() : QString(),
                            .role = source->form.role(workspace.actor().role) ? workspace.actor().role : QString()};
    return workspace.run(Edit{.assessment = id,
                              .action = u"approve"_s,
                              .apply = [approval](Assessment &a) -> Result<> {
                                  a.review.approvals += approval;
                                  return {};
                              },
                              .canUndo = false});
}

Result<> sendBack(Workspace &workspace, const AssessmentId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("Say what has to change."));
    if (const auto fits = commenting::checkLength(reason); !fits)
        return fits;
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto next = advance(assessment->review.state, ReviewAction::Return, Role{});
    if (!next)
        return failed(next);
    const Comment comment{.id = CommentId::random(),
                          .author = workspace.actor().name,
                          .role = workspace.actor().role,
                          .at = workspace.clock().now(),
                          .text = reason.trimmed(),
                          .mustFix = true};
    return workspace.run(Edit{.assessment = id,
                              .action = u"return"_s,
                              .apply = [=](Assessment &a) -> Result<> {
                                  a.review.state = *next;
                                  a.comments += comment;
                                  return {};
                              },
                              .canUndo = false});
}

} // namespace candour::reviewing
