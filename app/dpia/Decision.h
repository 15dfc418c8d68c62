// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

namespace candour {

enum class DecisionOutcome {
    Approved,
    ApprovedWithConditions,
    Rejected,
    ConsultRegulator, ///< The risk that is left is high: the regulator is asked first (GDPR, Article 36).
};

/// What must be met before or while people's data is used as the assessment says.
struct DecisionCondition
{
    QString text;
    QDate due; ///< Invalid where it has no day.
    bool operator==(const DecisionCondition &) const = default;
};

/// What somebody who signs decided about the processing, over exactly one content.
struct Decision
{
    QString role;
    QString name;
    QString actingFor; ///< Empty unless a deputy decides.
    DecisionOutcome outcome = DecisionOutcome::Approved;
    QString reasons; ///< Empty only where it is approved.
    QList<DecisionCondition> conditions;
    QDateTime at;
    QString contentRoot; ///< As in SignOff.
    bool operator==(const Decision &) const = default;
};

enum class ConsultationStep {
    Submitted, ///< The regulator has received the request: its time begins.
    Extended,  ///< The regulator said that it needs the longer time.
    Suspended, ///< The regulator waits for information: its time stands still.
    Resumed,
    Answered,
};

/// One thing that happened while the regulator was asked.
struct ConsultationEvent
{
    ConsultationStep step = ConsultationStep::Submitted;
    QDate on;
    QString note; ///< Its reference, what it asked for, what it advised.
    QString by;   ///< Who recorded it.
    QDateTime at;
    bool operator==(const ConsultationEvent &) const = default;
};

/// How long a regulator may take: by default as GDPR, Article 36(2) says.
struct ConsultationTerm
{
    int days = 8 * 7;
    int moreDays = 6 * 7; ///< Where it is extended.
    bool operator==(const ConsultationTerm &) const = default;
};

/// Where the request to the regulator stands.
struct ConsultationClock
{
    QDate submitted;
    QDate due; ///< The last day, with the days that it stood still until today.
    bool extended = false;
    bool suspended = false;
    bool answered = false;
    bool operator==(const ConsultationClock &) const = default;
};

/// From the latest submission on; no value where nothing was submitted.
std::optional<ConsultationClock> consultationClock(const QList<ConsultationEvent> &events, QDate today,
                                                   const ConsultationTerm &term = {});

/// Whether this can happen next.
bool mayFollow(const QList<ConsultationEvent> &events, ConsultationStep next);

} // namespace candour
