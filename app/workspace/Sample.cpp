// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/AssessmentFile.h"
#include "exchange/ContentRoot.h"
#include "exchange/JsonReader.h"
#include "exchange/SampleFile.h"
#include "workspace/Exchanging.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"

namespace candour::exchanging {

namespace {

Result<QByteArray> sampleBytes(const QString &name)
{
    return readFile(u":/sample/"_s + name, AssessmentLimits.bytes);
}

Settings settingsOf(const SampleSettings &sample)
{
    return Settings{.organisation = sample.organisation,
                    .contactEmail = sample.contactEmail,
                    .licence = sample.licence,
                    .licenceUrl = sample.licenceUrl,
                    .publicAddress = sample.publicAddress,
                    .publicWords = sample.publicWords};
}

/// One after another, until one fails.
template<typename List, typename Each>
Result<> forEach(const List &entries, Each each)
{
    for (const auto &entry : entries)
        if (const auto done = each(entry); !done)
            return failed(done);
    return {};
}

/// The activity with what its umbrella says.
Activity recorded(const Workspace &workspace, Activity activity, const QList<Assessment> &assessments)
{
    for (const Assessment &a : assessments)
        if (activity.cover == Cover::Umbrella && a.id == activity.assessment)
            if (const auto form = workspace.templateOf(a))
                activity.coverRoot = assessmentRoot(*form, a);
    return activity;
}

Result<> fill(Workspace &workspace, const SampleWorkspace &sample)
{
    QList<Assessment> assessments;
    for (const QString &name : sample.assessments) {
        const auto read = sampleBytes(name).and_then(readAssessment);
        if (!read)
            return failed(read);
        assessments += *read;
    }
    const QString who = workspace.actor().name;
    const QDateTime now = workspace.clock().now();
    return workspace.run(
        WorkspaceEdit{u"sample"_s, {}, [&](Stores &stores) {
                          return saveSettings(stores.settings, settingsOf(sample.settings))
                              .and_then([&] {
                                  return forEach(sample.people, [&](const Person &p) { return stores.people.save(p); });
                              })
                              .and_then([&] {
                                  return forEach(sample.sharedAnswers,
                                                 [&](const SharedAnswer &s) { return stores.sharedAnswers.save(s); });
                              })
                              .and_then([&] {
                                  return forEach(assessments, [&](const Assessment &a) {
                                      return stores.assessments.save(Assessment{}, a, who, now, Origin::Typed);
                                  });
                              })
                              .and_then([&] {
                                  return forEach(sample.activities, [&](const Activity &a) {
                                      return stores.activities.save(recorded(workspace, a, assessments));
                                  });
                              });
                      }});
}

Result<> carryOut(Workspace &workspace, const SampleStep &step)
{
    switch (step.action) {
    case SampleAction::Submit:
        return reviewing::submit(workspace, step.assessment, step.roles);
    case SampleAction::Advise:
        return reviewing::advise(workspace, step.assessment, step.text);
    case SampleAction::Sign:
        return reviewing::sign(workspace, step.assessment);
    case SampleAction::Approve:
        return reviewing::approve(workspace, step.assessment);
    case SampleAction::DecideAdvice:
        return reviewing::decideAdvice(workspace, step.assessment, step.role, step.outcome, step.reasons);
    case SampleAction::Standing:
        return redacting::letStand(workspace, step.assessment, step.words, step.question, step.reason);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<> createSample(const QString &path)
{
    const auto sample = sampleBytes(u"workspace.json"_s).and_then(readSample);
    if (!sample)
        return failed(sample);
    constexpr int WritingDays = 30; // what stands in the sample was written in the weeks before its first step
    const QDateTime first = sample->steps.isEmpty() ? QDateTime() : sample->steps.first().at;
    FixedClock clock(first.addDays(-WritingDays));
    const QString author = sample->people.isEmpty() ? QString() : sample->people.first().name;
    const auto workspace = Workspace::create(path, clock, Actor{author, {}});
    if (!workspace)
        return failed(workspace);
    if (const auto filled = fill(**workspace, *sample); !filled)
        return filled;
    return forEach(sample->steps, [&](const SampleStep &step) {
        clock.set(step.at);
        (*workspace)->setActor(Actor{step.as, step.role});
        return carryOut(**workspace, step);
    });
}

} // namespace candour::exchanging
