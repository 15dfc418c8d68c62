// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"

namespace candour {

/// Settings that the sample gives its workspace.
struct SampleSettings
{
    QString organisation;
    QString licence;
    QString licenceUrl;
    QString contactEmail;
    QString dpoMailbox;
    QString accent; ///< "#rrggbb"
    QString publicAddress;
    QStringList publicWords; ///< Everybody may read them in every assessment.
    bool operator==(const SampleSettings &) const = default;
};

enum class SampleAction { Submit, Advise, Sign, Approve, DecideAdvice, Standing };

/// One thing that a person did to an assessment of the sample. What an action does not need is empty.
struct SampleStep
{
    QDateTime at;
    QString as;   ///< Name of the person.
    QString role; ///< The role in which they act; in DecideAdvice the role whose advice is decided on.
    AssessmentId assessment;
    SampleAction action = SampleAction::Submit;
    QStringList roles;                               ///< Submit: who is asked.
    RichText text;                                   ///< Advise.
    AdviceOutcome outcome = AdviceOutcome::Accepted; ///< DecideAdvice.
    QString reasons;                                 ///< DecideAdvice.
    QString words;                                   ///< Standing.
    QString question;                                ///< Standing.
    QString reason;                                  ///< Standing.
    bool operator==(const SampleStep &) const = default;
};

/// What the sample workspace starts with, besides its assessments.
struct SampleWorkspace
{
    SampleSettings settings;
    QList<Person> people;
    QList<SharedAnswer> sharedAnswers;
    QList<Activity> activities;
    QStringList assessments; ///< File names beside this one, without folders.
    QList<SampleStep> steps; ///< In the order of time.
    bool operator==(const SampleWorkspace &) const = default;
};

/// The sample from its workspace.json.
Result<SampleWorkspace> readSample(const QByteArray &bytes);

} // namespace candour
