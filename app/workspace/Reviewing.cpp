// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Reviewing.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "dpia/Finding.h"
#include "exchange/ContentRoot.h"
#include "workspace/Deciding.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"

namespace candour::reviewing {

namespace {

constexpr qsizetype ShortCodeLength = 8;

/// An edit that stays on the record.
Edit onRecord(const AssessmentId &id, const QString &action, const QString &subject,
              std::function<Result<>(Assessment &)> apply)
{
    return Edit{.assessment = id, .action = action, .subject = subject, .apply = std::move(apply), .canUndo = false};
}

Result<Role> roleOf(const Template &t, const QString &key)
{
    if (key.isEmpty())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("Say in which role you act."));
    if (const Role *role = t.role(key))
        return *role;
    return fail(ErrorKind::Usage, ReviewingMessages::tr("This kind of assessment has no role “%1”.").arg(key));
}

int openMustFix(const Assessment &a)
{
    return int(std::count_if(a.comments.begin(), a.comments.end(),
                             [](const Comment &comment) { return comment.mustFix && !isResolved(comment); }));
}

/// True once every role that must sign has signed this content and every role that advises has advised.
bool isDecided(const Template &t, const Assessment &a, const QString &root)
{
    const QList<SignOff> current = currentSignOffs(a.review, root);
    return std::all_of(t.roles.begin(), t.roles.end(), [&](const Role &role) {
        if (role.signs == Signs::Required)
            return std::any_of(current.begin(), current.end(), [&](const SignOff &s) { return s.role == role.key; });
        if (role.signs == Signs::Advice)
            return std::any_of(a.review.advice.begin(), a.review.advice.end(),
                               [&](const Advice &advice) { return advice.role == role.key; });
        return true;
    });
}

Result<> checkReadyToSign(const PageSource &source)
{
    if (openMustFix(source.assessment) > 0)
        return fail(
            ErrorKind::Refused,
            ReviewingMessages::tr("A comment that must be dealt with is still open. Resolve it before signing."));
    for (const Question *question : source.form.questions())
        if (question->required && isAsked(source.form, source.assessment, *question) &&
            isEmpty(source.assessment.answer(question->key)))
            return fail(ErrorKind::Refused,
                        ReviewingMessages::tr("“%1” has no answer yet. Nothing can be signed before it is complete.")
                            .arg(question->label));
    const QList<Finding> wrong = contradictions(source.form, source.assessment);
    if (!wrong.isEmpty())
        return fail(ErrorKind::Refused, wrong.first().message);
    return {};
}

Result<> addSignOff(Workspace &workspace, const Standpoint &from, const SignOff &signOff)
{
    if (signOff.name.trimmed().isEmpty())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("Say who signs."));
    const auto next = advance(from.source.assessment.review.state, ReviewAction::Sign, from.role);
    if (!next)
        return failed(next);
    if (const auto ready = checkReadyToSign(from.source); !ready)
        return ready;
    if (const auto others = checkOwnRisks(workspace, from.source, signOff.name); !others)
        return others;
    const Template form = from.source.form;
    return workspace.run(onRecord(from.source.assessment.id, u"sign"_s, from.role.key, [=](Assessment &a) -> Result<> {
        a.review.signOffs += signOff;
        a.review.state = stateAfter(form, a, assessmentRoot(form, a), *next);
        return {};
    }));
}

} // namespace

Result<Standpoint> standpoint(const Workspace &workspace, const AssessmentId &id, const QString &roleKey)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const auto role = roleOf(source->form, roleKey);
    if (!role)
        return failed(role);
    return Standpoint{*source, *role};
}

Result<> checkOwnRisks(const Workspace &workspace, const PageSource &source, const QString &name)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    if (settings->approveAlone || source.assessment.reviewCopy)
        return {};
    for (const Question *question : source.form.questions()) {
        if (question->kind != QuestionKind::Risks)
            continue;
        const auto revisions = workspace.history(source.assessment.id, question->key);
        if (!revisions)
            return failed(revisions);
        if (std::any_of(revisions->begin(), revisions->end(),
                        [&](const Revision &revision) { return folded(revision.author) == folded(name); }))
            return fail(
                ErrorKind::Refused,
                ReviewingMessages::tr("%1 wrote some of the risks, and nobody signs off their own. Somebody else "
                                      "must sign in this role.")
                    .arg(name));
    }
    return {};
}

ReviewState stateAfter(const Template &t, const Assessment &a, const QString &root, ReviewState next)
{
    if (next == ReviewState::Consulting)
        return next;
    return isDecided(t, a, root) ? ReviewState::Decided : ReviewState::InReview;
}

QString shortCode(const QString &root)
{
    return root.left(ShortCodeLength).toUpper();
}

Result<QString> contentRoot(const Workspace &workspace, const AssessmentId &id)
{
    return pageReading(workspace, id).map([](const auto &reading) { return reading->contentRoot(); });
}

Result<QString> publicRoot(const Workspace &workspace, const AssessmentId &id)
{
    return pageReading(workspace, id).map([](const auto &reading) { return reading->publicRoot(); });
}

Result<> submit(Workspace &workspace, const AssessmentId &id, const QStringList &roles)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    QStringList asked = roles;
    if (asked.isEmpty())
        for (const Role &role : source->form.roles)
            if (role.signs != Signs::No)
                asked += role.key;
    for (const QString &key : asked)
        if (const auto role = roleOf(source->form, key); !role)
            return failed(role);
    const auto next = advance(source->assessment.review.state, ReviewAction::Submit, Role{});
    if (!next)
        return failed(next);
    return workspace.run(onRecord(id, u"submit"_s, asked.join(u' '), [=](Assessment &a) -> Result<> {
        a.review.state = *next;
        for (const QString &role : asked)
            if (!a.review.askedRoles.contains(role))
                a.review.askedRoles += role;
        return {};
    }));
}

Result<> advise(Workspace &workspace, const AssessmentId &id, const RichText &text)
{
    if (text.isEmpty())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("Write the advice first."));
    const auto from = standpoint(workspace, id, workspace.actor().role);
    if (!from)
        return failed(from);
    const auto next = advance(from->source.assessment.review.state, ReviewAction::Advise, from->role);
    if (!next)
        return failed(next);
    const Advice advice{.role = from->role.key,
                        .name = workspace.actor().name,
                        .text = normalised(text),
                        .at = workspace.clock().now()};
    const Template form = from->source.form;
    return workspace.run(onRecord(id, u"advise"_s, from->role.key, [=](Assessment &a) -> Result<> {
        a.review.advice += advice;
        a.review.state = stateAfter(form, a, assessmentRoot(form, a), *next);
        return {};
    }));
}

Result<> decideAdvice(Workspace &workspace, const AssessmentId &id, const QString &role, AdviceOutcome outcome,
                      const QString &reasons)
{
    if (outcome != AdviceOutcome::Accepted && reasons.trimmed().isEmpty())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("Say why the advice is not fully followed."));
    const QString who = workspace.actor().name;
    const QDateTime now = workspace.clock().now();
    return workspace.run(onRecord(id, u"decide-advice"_s, role, [=](Assessment &a) -> Result<> {
        const auto latest = std::find_if(a.review.advice.rbegin(), a.review.advice.rend(),
                                         [&](const Advice &advice) { return advice.role == role; });
        if (latest == a.review.advice.rend())
            return fail(ErrorKind::Refused, ReviewingMessages::tr("No advice has been given in this role."));
        if (folded(latest->name) == folded(who))
            return fail(ErrorKind::Refused,
                        ReviewingMessages::tr("Whoever gave the advice cannot also decide what becomes of it."));
        latest->responses +=
            AdviceResponse{.outcome = outcome, .decidedBy = who, .reasons = reasons.trimmed(), .at = now};
        return {};
    }));
}

Result<> sign(Workspace &workspace, const AssessmentId &id, const QString &actingFor)
{
    const auto from = standpoint(workspace, id, workspace.actor().role);
    if (!from)
        return failed(from);
    return addSignOff(workspace, *from,
                      SignOff{.role = from->role.key,
                              .name = workspace.actor().name,
                              .actingFor = actingFor,
                              .statement = from->role.statement,
                              .at = workspace.clock().now(),
                              .contentRoot = assessmentRoot(from->source.form, from->source.assessment)});
}

Result<> recordSignOff(Workspace &workspace, const AssessmentId &id, const QString &role, const QString &name,
                       const QString &contentCode, const QDateTime &at, const QString &actingFor)
{
    const auto from = standpoint(workspace, id, role);
    if (!from)
        return failed(from);
    const QString root = assessmentRoot(from->source.form, from->source.assessment);
    if (contentCode.trimmed().toUpper() != shortCode(root))
        return fail(ErrorKind::Refused,
                    ReviewingMessages::tr("The code “%1” is not the code of the present content. What was signed is "
                                          "another version.")
                        .arg(contentCode.trimmed()));
    if (at > workspace.clock().now())
        return fail(ErrorKind::Usage, ReviewingMessages::tr("A sign-off cannot be dated in the future."));
    return addSignOff(workspace, *from,
                      SignOff{.role = from->role.key,
                              .name = name,
                              .actingFor = actingFor,
                              .statement = from->role.statement,
                              .at = at,
                              .contentRoot = root,
                              .assurance = Assurance::GivenElsewhere,
                              .recordedBy = workspace.actor().name});
}

QList<RoleStatus> roleStatuses(const Template &t, const Assessment &a, const QString &root)
{
    QList<RoleStatus> all;
    for (const Role &role : t.roles) {
        if (role.signs == Signs::No)
            continue;
        RoleStatus one{.role = role.key,
                       .label = role.label,
                       .statement = role.statement,
                       .signs = role.signs,
                       .asked = a.review.askedRoles.contains(role.key)};
        for (const SignOff &signOff : a.review.signOffs)
            if (signOff.role == role.key && (!one.signOff || one.signOff->contentRoot != root))
                one.signOff = signOff;
        for (const Advice &advice : a.review.advice)
            if (advice.role == role.key)
                one.advice = advice;
        one.current =
            role.signs == Signs::Advice ? one.advice.has_value() : one.signOff && one.signOff->contentRoot == root;
        all += one;
    }
    return all;
}

namespace {

QStringList toConfirm(const Template &t, const Review &review, const QString &publicRoot)
{
    QStringList missing;
    for (const Role &role : t.roles) {
        const auto confirms = [&](const Approval &approval) {
            return approval.publicRoot == publicRoot && approval.role == role.key;
        };
        if (role.confirmsPage && std::none_of(review.approvals.begin(), review.approvals.end(), confirms))
            missing += role.key;
    }
    return missing;
}

} // namespace

Result<Status> status(const Workspace &workspace, const AssessmentId &id)
{
    const auto reading = pageReading(workspace, id);
    if (!reading)
        return failed(reading);
    const PageSource &source = (*reading)->source();
    const Assessment &a = source.assessment;
    const QString root = (*reading)->contentRoot();
    Status status{.state = a.review.state,
                  .roles = roleStatuses(source.form, a, root),
                  .openMustFix = openMustFix(a),
                  .contentCode = shortCode(root)};
    const deciding::Standing decided = deciding::standing(source.form, a, root, workspace.clock().localToday());
    status.decision = decided.decision;
    status.decisionCurrent = decided.current;
    status.clock = decided.clock;
    const QString page = (*reading)->publicRoot();
    for (const Approval &approval : a.review.approvals)
        if (!status.approvalCurrent || approval.publicRoot == page) {
            status.approval = approval;
            status.approvalCurrent = approval.publicRoot == page;
        }
    if (!a.release) // nobody but who answers the request reads it before it goes out
        status.toConfirm = toConfirm(source.form, a.review, page);
    return backings(workspace, a.review).map([&](const Backings &known) {
        for (RoleStatus &role : status.roles)
            if (role.signOff || role.advice)
                role.backing = role.signOff ? known.of(*role.signOff) : known.of(*role.advice);
        if (status.approval)
            status.approvalBacking = known.of(*status.approval);
        if (status.decision)
            status.decisionBacking = known.of(*status.decision);
        return status;
    });
}

} // namespace candour::reviewing
