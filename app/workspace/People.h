// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The people of the workspace. What is changed of a person is changed in assessments that are still open, too; what is
/// signed keeps its people as they stood.
namespace candour::programme {

/// Puts somebody on the workspace's list and says the id; who is there by that name already is not added again.
Result<PersonId> addPerson(Workspace &workspace, const QString &name, const QString &jobTitle = {},
                           const QString &email = {});

/// Somebody on the workspace's list, by id or by name; Usage error where there is none.
Result<Person> person(const Workspace &workspace, const QString &idOrName);

/// Corrects what is said of somebody: everything but the roles. Two people cannot have one name.
Result<> describe(Workspace &workspace, const Person &corrected);

/// Gives a role from this day on; refused where they hold it then or later.
Result<> giveRole(Workspace &workspace, const PersonId &id, const QString &role, QDate from);

/// Ends a role that is held; \a last is its last day.
Result<> endRole(Workspace &workspace, const PersonId &id, const QString &role, QDate last);

/// An assessment that names somebody, in an answer or in its review.
struct Naming
{
    AssessmentId id;
    QString reference;
    QString title;
    bool isSettled = false; ///< Decided, or signed as it stands: it keeps its people as they are.
    bool operator==(const Naming &) const = default;
};
Result<QList<Naming>> namings(const Workspace &workspace, const Person &person);

/// Puts somebody else in the place of a leaver in what is to come: the roles that the leaver held after \a last, and
/// every answer of an open assessment that names the leaver. Returns all assessments that name the leaver, as they
/// stood before.
Result<QList<Naming>> replace(Workspace &workspace, const PersonId &leaver, const PersonId &successor, QDate last);

/// Every role of the templates in use, or of all templates while none is.
Result<QList<Option>> roles(const Workspace &workspace);

} // namespace candour::programme
