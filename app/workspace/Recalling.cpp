// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Recalling.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"

namespace candour::recalling {

namespace {

QList<Step> allSteps()
{
    return {
        {u"webServer"_s,
         RecallingMessages::tr("Copy the register folder again to where the public reads it, and delete "
                               "there the files that are gone from it.")},
        {u"breach"_s, RecallingMessages::tr("Decide with the data protection officer whether this is a personal data "
                                            "breach. The regulator must hear of one within 72 hours after you became "
                                            "aware of it, unless it is unlikely to be a risk to people’s rights and "
                                            "freedoms (GDPR, Article 33, and laws like it).")},
        {u"affected"_s, RecallingMessages::tr("Where the risk to people is high, tell them what happened and what they "
                                              "can do (GDPR, Article 34).")},
        {u"caches"_s, RecallingMessages::tr("Have the caches in front of the web site emptied.")},
        {u"copies"_s, RecallingMessages::tr("Take it off every other page to which you uploaded it.")},
        {u"searchEngines"_s, RecallingMessages::tr("Ask the search engines to remove what they keep of these "
                                                   "addresses.")},
        {u"webArchives"_s, RecallingMessages::tr("Ask the web archives to take these addresses out.")},
        {u"recipients"_s, RecallingMessages::tr("Ask everybody to whom it was sent to delete it.")},
        {u"cause"_s, RecallingMessages::tr("Withhold in the assessment what got out, so that no later version shows "
                                           "it.")},
        {u"documented"_s, RecallingMessages::tr("Write down what happened, its effects and what was done, whether or "
                                                "not it was reported (GDPR, Article 33(5)).")},
    };
}

Recall recallOf(const VersionEvent &event, const QString &reference)
{
    Recall recall{.event = event.id,
                  .versions = event.versions,
                  .reference = reference,
                  .at = event.at,
                  .reportBy = event.at.addSecs(qint64(HoursToReport) * 3600),
                  .gone = {},
                  .steps = allSteps()};
    for (const PublishedFile &file : event.files)
        if (file.sha256.isEmpty())
            recall.gone += file.name;
    for (Step &step : recall.steps)
        for (const RecallStep &done : event.recalled)
            if (done.key == step.key)
                step.done = done;
    return recall;
}

} // namespace

bool Recall::isOpen() const
{
    return std::any_of(steps.begin(), steps.end(), [](const Step &step) { return !step.done; });
}

Result<QList<Recall>> recalls(const Workspace &workspace)
{
    const auto events = workspace.versionEvents();
    if (!events)
        return failed(events);
    QList<Recall> all;
    for (auto event = events->crbegin(); event != events->crend(); ++event) {
        if (event->kind != VersionEvent::Kind::TakenDown)
            continue;
        const auto reference = workspace.referenceOf(event->versions.value(0).assessment);
        if (!reference)
            return failed(reference);
        all += recallOf(*event, *reference);
    }
    return all;
}

Result<> record(Workspace &workspace, qint64 event, const QString &step, const QString &note)
{
    const auto all = recalls(workspace);
    if (!all)
        return failed(all);
    const bool known = std::any_of(all->begin(), all->end(), [&](const Recall &recall) {
        return recall.event == event &&
               std::any_of(recall.steps.begin(), recall.steps.end(), [&](const Step &one) { return one.key == step; });
    });
    if (!known)
        return fail(ErrorKind::Usage, RecallingMessages::tr("There is no step “%1” of such a recall.").arg(step));
    const RecallStep done{step, workspace.clock().now(), workspace.actor().name, cleanLine(note).simplified()};
    return workspace.run(
        WorkspaceEdit{u"recall"_s, step, [&](Stores &stores) { return stores.versionEvents.append(event, done); }});
}

} // namespace candour::recalling
