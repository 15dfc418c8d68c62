// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Queue.h"

#include "base/Literals.h"
#include "workspace/Figures.h"
#include "workspace/Messages.h"
#include "workspace/Programme.h"
#include "workspace/Reviewing.h"

namespace candour::queue {

namespace {

/// What waits for the public page of an assessment that everyone has signed.
Result<std::optional<WaitingTask>> pageTask(const Workspace &workspace, const AssessmentId &id, const Role &role)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto status = reviewing::status(workspace, id);
    if (!status)
        return failed(status);
    const bool confirms = status->toConfirm.contains(role.key);
    const bool publishes = role.signs == Signs::No && !role.confirmsPage && !assessment->reviewCopy;
    if (status->approvalCurrent && status->toConfirm.isEmpty() && publishes)
        return WaitingTask{.kind = TaskKind::Publish, .since = status->approval->at};
    if (status->approvalCurrent && !confirms)
        return std::nullopt;
    const auto mayApprove = reviewing::checkApprover(workspace, *assessment, workspace.actor().name, {});
    return mayApprove ? std::optional(WaitingTask{.kind = TaskKind::ApprovePage}) : std::nullopt;
}

bool isFor(const WaitingTask &task, const Role &role)
{
    return task.role.isEmpty() ? role.signs == Signs::No : task.role == role.key;
}

bool isEarlier(const Waiting &one, const Waiting &other)
{
    return std::tuple(one.task.since.isValid(), one.task.since, one.reference) <
           std::tuple(other.task.since.isValid(), other.task.since, other.reference);
}

/// The role of the actor in each template, looked up once.
class RolesOfActor
{
public:
    explicit RolesOfActor(const Workspace &workspace) : m_workspace(workspace) {}

    /// A role without a key where the template has none of that name.
    Role in(const AssessmentHeader &header)
    {
        const auto key = std::pair(header.templateId, header.templateVersion);
        if (!m_known.contains(key)) {
            const auto form = m_workspace.templateNamed(header.templateId, header.templateVersion);
            const Role *role = form ? form->role(m_workspace.actor().role) : nullptr;
            m_known.insert(key, role ? *role : Role());
        }
        return m_known.value(key);
    }

private:
    const Workspace &m_workspace;
    QHash<std::pair<QString, QString>, Role> m_known;
};

} // namespace

Result<QList<Waiting>> waiting(const Workspace &workspace)
{
    QList<Waiting> all;
    if (workspace.actor().role.isEmpty())
        return all;
    const auto headers = workspace.assessments();
    const auto lines = programme::lines(workspace);
    if (!headers || !lines)
        return headers ? failed(lines) : failed(headers);
    const auto figures = programme::figures(workspace, *headers);
    if (!figures)
        return failed(figures);
    QSet<AssessmentId> unpublished;
    for (const programme::Line &line : *lines)
        if (line.waitingSince.isValid())
            unpublished.insert(line.assessment);
    RolesOfActor roles(workspace);
    for (const AssessmentHeader &header : *headers) {
        const Role role = roles.in(header);
        if (role.key.isEmpty())
            continue;
        const auto add = [&](const WaitingTask &task) {
            all += Waiting{header.id, header.reference, header.title, task};
        };
        for (const WaitingTask &task : figures->value(header.id).tasks)
            if (isFor(task, role))
                add(task);
        if (!unpublished.contains(header.id))
            continue;
        const auto page = pageTask(workspace, header.id, role);
        if (!page)
            return failed(page);
        if (*page)
            add(**page);
    }
    std::stable_sort(all.begin(), all.end(), isEarlier);
    return all;
}

QString words(const WaitingTask &task)
{
    switch (task.kind) {
    case TaskKind::Sign:
        return QueueMessages::tr("Read and sign");
    case TaskKind::SignAgain:
        return QueueMessages::tr("Sign again: the content has changed since you signed");
    case TaskKind::Advise:
        return QueueMessages::tr("Read and advise");
    case TaskKind::AnswerAdvice:
        return QueueMessages::tr("Say what became of the advice");
    case TaskKind::DealWithComments:
        return QueueMessages::tr("Deal with %n comment(s)", nullptr, task.count);
    case TaskKind::LookAgain:
        return QueueMessages::tr("Look again: %n thing(s) happened that ask for it", nullptr, task.count);
    case TaskKind::ApprovePage:
        return QueueMessages::tr("Read and approve the public page");
    case TaskKind::Publish:
        return QueueMessages::tr("Publish the approved page");
    }
    Q_UNREACHABLE();
}

} // namespace candour::queue
