// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/HomeComparing.h"

#include "base/Literals.h"
#include "workspace/HomeWords.h"
#include "workspace/Messages.h"

namespace candour::homes {

namespace {

Result<QMap<AssessmentId, AssessmentHeader>> everyHeader(const Workspace &workspace)
{
    QMap<AssessmentId, AssessmentHeader> all;
    for (const auto &headers : {workspace.assessments(), workspace.releases()}) {
        if (!headers)
            return failed(headers);
        for (const AssessmentHeader &header : *headers)
            all.insert(header.id, header);
    }
    return all;
}

/// What is left of \a map under this key; no value for nothing.
std::optional<AssessmentHeader> headerIn(const QMap<AssessmentId, AssessmentHeader> &map, const AssessmentId &id)
{
    return map.contains(id) ? std::optional(map.value(id)) : std::nullopt;
}

/// Headers count edits and name the last one, so whole assessments are only read where they agree.
bool isSame(const Workspace &here, const Workspace &there, const AssessmentHeader &one, const AssessmentHeader &other)
{
    if (one != other)
        return false;
    const auto mine = here.assessment(one.id);
    const auto theirs = there.assessment(one.id);
    return mine && theirs && *mine == *theirs;
}

Result<OpenedWorkspace> openOther(const Workspace &here, const QString &path, const Places &places)
{
    return open(path, Workspace::Access::ReadOnly, here.clock(), here.actor(), Insist::HomeCopy, places);
}

template<typename T>
bool differs(const Result<T> &one, const Result<T> &other)
{
    return !one || !other || *one != *other;
}

} // namespace

Result<QList<DifferingAssessment>> differing(const Workspace &here, const QString &otherPath, const Places &places)
{
    const auto there = openOther(here, otherPath, places);
    if (!there)
        return failed(there);
    const auto mine = everyHeader(here);
    const auto theirs = everyHeader(*there->workspace);
    if (!mine || !theirs)
        return failed(mine ? theirs : mine);
    QList<DifferingAssessment> found;
    for (const AssessmentId &id : QSet<AssessmentId>(mine->keyBegin(), mine->keyEnd()) +
                                      QSet<AssessmentId>(theirs->keyBegin(), theirs->keyEnd())) {
        const auto one = headerIn(*mine, id);
        const auto other = headerIn(*theirs, id);
        if (one && other && isSame(here, *there->workspace, *one, *other))
            continue;
        const AssessmentHeader &named = one ? *one : *other;
        found += DifferingAssessment{named.reference, named.title, one, other};
    }
    std::sort(found.begin(), found.end(), [](const DifferingAssessment &a, const DifferingAssessment &b) {
        return std::pair(a.reference, a.title) < std::pair(b.reference, b.title);
    });
    return found;
}

Result<QStringList> differingElsewhere(const Workspace &here, const QString &otherPath, const Places &places)
{
    const auto there = openOther(here, otherPath, places);
    if (!there)
        return failed(there);
    QStringList words;
    if (differs(here.activities(), there->workspace->activities()))
        words += HomeCopyMessages::tr("The list of activities differs.");
    if (differs(here.people(), there->workspace->people()))
        words += HomeCopyMessages::tr("The list of people differs.");
    if (differs(here.sharedAnswers(), there->workspace->sharedAnswers()))
        words += HomeCopyMessages::tr("The shared answers differ.");
    return words;
}

QString changeWords(const std::optional<AssessmentHeader> &header, const QDateTime &now)
{
    return header ? HomeCopyMessages::tr("%1 by %2", "time, person")
                        .arg(timeWords(header->changedAt, now), header->changedBy)
                  : HomeCopyMessages::tr("not there");
}

} // namespace candour::homes
