// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Finding.h"

namespace candour {

/// What every rule looks at, and where it says what it found. Only app/dpia/Finding*.cpp includes this.
struct Inspection
{
    const Template &t;
    const Assessment &a;
    QDate today;
    QList<Finding> found;

    void add(Severity severity, const char *rule, const QString &message, Place place)
    {
        found += Finding{severity, QString::fromLatin1(rule), message, std::move(place)};
    }
};

/// What is missing, unknown or out of date in one answered question.
void inspectAnswer(Inspection &inspection, const Question &question);

/// Scores, measures and acceptance of one risks question.
void inspectRisks(Inspection &inspection, const Question &question);

/// Contradictions that the template looks for, and an outcome that departs from the rules of a screening.
void inspectTogether(Inspection &inspection);

/// Marks, treatments and public wording of the whole assessment.
void inspectPublicSide(Inspection &inspection);

} // namespace candour
