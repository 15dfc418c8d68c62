// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What a field must know besides its own answer, and what it may ask for.
struct FieldContext
{
    Template form;
    Assessment assessment;
    QList<Person> workspacePeople;
    QList<SharedAnswer> sharedAnswers;

    /// Puts a person on the workspace's list, and says the id; an empty id where that was refused.
    std::function<PersonId(const QString &name)> addPerson;

    /// The activities of the programme; one of them, where it is there; and putting one back as it is now.
    std::function<QList<Activity>()> activities;
    std::function<std::optional<Activity>(const ActivityId &id)> activity;
    std::function<void(const Activity &activity)> changeActivity;

    /// A data share with what this row may tell the programme of it.
    std::function<Activity(const Row &row, const Activity &share)> shareWithRow;

    /// Asks for what is still needed to enter the data share of this row, which is kept already, in the programme.
    std::function<void(const RowId &row)> enterShare;

    /// Asks for files and takes them up into the answer to this question.
    std::function<void(const QString &question)> attachFiles;
};

} // namespace candour
