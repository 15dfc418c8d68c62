// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/People.h"
#include "workspace/PeopleChange.h"

namespace candour::programme {

namespace {

/// Ends every role of a leaver on that day, and drops those that would have begun later.
Person leaving(Person person, QDate last)
{
    person.roles.removeIf([&](const RoleHeld &held) { return held.from.isValid() && held.from > last; });
    for (RoleHeld &held : person.roles)
        if (isHeldAfter(held, last))
            held.to = last;
    return person;
}

/// The successor with the leaver's roles from the day after, as far as they do not hold them anyway.
Person succeeding(Person successor, const Person &leaver, QDate last)
{
    for (const RoleHeld &held : leaver.roles) {
        const QDate from = held.from.isValid() && held.from > last ? held.from : last.addDays(1);
        if (isHeldAfter(held, last) && !successor.holds(held.role, from))
            successor.roles += RoleHeld{held.role, from, held.to};
    }
    return successor;
}

/// Puts the successor into every answer that names the leaver.
void handOver(Assessment &a, const Person &leaver, const Person &successor)
{
    bool named = false;
    forEachCell(a, [&](Cell &cell) {
        auto *person = std::get_if<PersonId>(&cell);
        if (!person || *person != leaver.id)
            return;
        *person = successor.id;
        named = true;
    });
    describeIn(a, leaver);
    describeIn(a, successor);
    if (named && !a.person(successor.id))
        a.people += successor;
}

} // namespace

Result<QList<Naming>> replace(Workspace &workspace, const PersonId &leaver, const PersonId &successor, QDate last)
{
    const auto from = person(workspace, leaver.value);
    if (!from)
        return failed(from);
    const auto to = person(workspace, successor.value);
    if (!to)
        return failed(to);
    if (leaver == successor)
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("Name somebody else in the place of %1.").arg(from->name));
    if (!last.isValid())
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("Say which day is the last."));
    const auto named = namings(workspace, *from);
    if (!named)
        return named;
    const Person gone = leaving(*from, last);
    const Person next = succeeding(*to, *from, last);
    PeopleChange planned{.action = u"replace-person"_s,
                         .text = ProgrammeMessages::tr("Replace %1").arg(from->name),
                         .before = {*from, *to},
                         .after = {gone, next}};
    const auto found = addAssessments(
        workspace, [&](Assessment &a) { handOver(a, gone, next); }, planned);
    if (!found)
        return failed(found);
    const auto done = carryOut(workspace, planned);
    return done ? named : failed(done);
}

} // namespace candour::programme
