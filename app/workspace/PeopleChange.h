// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/FilledForm.h"

namespace candour {

/// A change of people, in the workspace's list and in the assessments that follow it: one step, forward and back.
struct PeopleChange
{
    QString action;
    QString text; ///< What Undo says.
    QList<Person> before;
    QList<Person> after; ///< The same people, one for one.
    QList<Assessment> from;
    QList<Assessment> to; ///< The same assessments, one for one.
};

/// True where nobody changes its people any more: it is decided, or signed as it stands.
bool isSettled(const FilledForm &filled);

/// The cells of all answers.
void forEachCell(Assessment &a, const std::function<void(Cell &)> &visit);

/// Adds the assessments that are not settled and that \a how changes.
Result<> addAssessments(const Workspace &workspace, const std::function<void(Assessment &)> &how, PeopleChange &change);

/// Puts this person into the place of the one with the same id, where the assessment has them on its list.
void describeIn(Assessment &a, const Person &person);

/// True where the role is still held after that day.
bool isHeldAfter(const RoleHeld &held, QDate day);

Result<> carryOut(Workspace &workspace, const PeopleChange &change);

} // namespace candour
