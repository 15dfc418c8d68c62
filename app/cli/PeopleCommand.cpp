// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/People.h"

namespace candour {

namespace {

QJsonObject toJson(const Person &person, const QList<programme::Naming> &namings)
{
    QJsonArray roles;
    for (const RoleHeld &held : person.roles)
        roles += QJsonObject{{u"role"_s, held.role},
                             {u"from"_s, held.from.toString(Qt::ISODate)},
                             {u"to"_s, held.to.toString(Qt::ISODate)}};
    QJsonArray assessments;
    for (const programme::Naming &one : namings)
        assessments += one.reference;
    return QJsonObject{{u"id"_s, person.id.value}, {u"name"_s, person.name}, {u"jobTitle"_s, person.jobTitle},
                       {u"email"_s, person.email}, {u"roles"_s, roles},      {u"assessments"_s, assessments}};
}

QString dayOr(QDate day, const QString &otherwise)
{
    return day.isValid() ? day.toString(Qt::ISODate) : otherwise;
}

void printPlain(Invocation &call, const Person &person, const QList<programme::Naming> &namings)
{
    call.print(u"%1  %2"_s.arg(person.id.value, person.name));
    for (const RoleHeld &held : person.roles)
        call.print(u"  "_s + CommandLineMessages::tr("%1: from %2 to %3", "role, first day, last day")
                                 .arg(held.role, dayOr(held.from, CommandLineMessages::tr("not recorded")),
                                      dayOr(held.to, CommandLineMessages::tr("still held"))));
    for (const programme::Naming &one : namings)
        call.print(u"  "_s + one.reference);
}

Result<> listPeople(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto people = (*workspace)->people();
    if (!people)
        return failed(people);
    QJsonArray array;
    for (const Person &person : *people) {
        const auto namings = programme::namings(**workspace, person);
        if (!namings)
            return failed(namings);
        array += toJson(person, *namings);
        if (!call.json)
            printPlain(call, person, *namings);
    }
    if (call.json)
        call.print(array);
    return {};
}

/// The person as the options describe them.
Person described(const Invocation &call, Person person)
{
    if (call.has(u"name"_s))
        person.name = call.option(u"name"_s);
    if (call.has(u"job-title"_s))
        person.jobTitle = call.option(u"job-title"_s);
    if (call.has(u"email"_s))
        person.email = call.option(u"email"_s);
    return person;
}

Result<> add(Invocation &call, Workspace &workspace)
{
    const auto id =
        programme::addPerson(workspace, call.words.at(1), call.option(u"job-title"_s), call.option(u"email"_s));
    if (!id)
        return failed(id);
    if (call.json)
        call.print(QJsonObject{{u"person"_s, id->value}});
    else
        call.print(id->value);
    return {};
}

Result<> set(Invocation &call, Workspace &workspace)
{
    return programme::person(workspace, call.words.at(1)).and_then([&](const Person &person) {
        return programme::describe(workspace, described(call, person));
    });
}

Result<> role(Invocation &call, Workspace &workspace)
{
    if (call.words.size() < 3)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“people role” needs a person and a role."));
    if (call.has(u"from"_s) == call.has(u"until"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr(
                        "Give the role with --from and its first day, or end it with --until and its last."));
    const auto person = programme::person(workspace, call.words.at(1));
    const auto from = call.date(u"from"_s);
    const auto until = call.date(u"until"_s);
    if (!person || !from || !until)
        return !person ? failed(person) : !from ? failed(from) : failed(until);
    return from->isValid() ? programme::giveRole(workspace, person->id, call.words.at(2), *from)
                           : programme::endRole(workspace, person->id, call.words.at(2), *until);
}

Result<> replace(Invocation &call, Workspace &workspace)
{
    if (call.words.size() < 3 || !call.has(u"until"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“people replace” needs two people, and --until with the last day of "
                                            "the first."));
    const auto leaver = programme::person(workspace, call.words.at(1));
    const auto successor = programme::person(workspace, call.words.at(2));
    const auto until = call.date(u"until"_s);
    if (!leaver || !successor || !until)
        return !leaver ? failed(leaver) : !successor ? failed(successor) : failed(until);
    const auto named = programme::replace(workspace, leaver->id, successor->id, *until);
    if (!named)
        return failed(named);
    QJsonArray changed;
    QJsonArray kept;
    for (const programme::Naming &one : *named) {
        (one.isSettled ? kept : changed) += one.reference;
        if (!call.json)
            call.print(one.isSettled ? CommandLineMessages::tr("%1 stays as it was signed").arg(one.reference)
                                     : CommandLineMessages::tr("%1 has passed on").arg(one.reference));
    }
    if (call.json)
        call.print(QJsonObject{{u"changed"_s, changed}, {u"kept"_s, kept}});
    return {};
}

Result<> people(Invocation &call)
{
    using Step = Result<> (*)(Invocation &, Workspace &);
    const QMap<QString, Step> steps{{u"add"_s, add}, {u"set"_s, set}, {u"role"_s, role}, {u"replace"_s, replace}};
    if (call.words.isEmpty())
        return listPeople(call);
    const QString what = call.words.first();
    if (!steps.contains(what))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“people” is followed by add, set, role or replace, or by nothing."));
    if (call.words.size() < 2)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“people %1” needs a person.").arg(what));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    return workspace ? steps.value(what)(call, **workspace) : failed(workspace);
}

} // namespace

Command peopleCommand()
{
    return {.name = u"people"_s,
            .words = u"[add NAME | set PERSON | role PERSON ROLE | replace PERSON PERSON]"_s,
            .help = CommandLineMessages::tr(
                "Everyone with their roles and the assessments that name them; add or correct somebody, "
                "give or end a role, put somebody else in the place of a leaver"),
            .most = 3,
            .options = {{u"name"_s, u"NAME"_s, CommandLineMessages::tr("set: the corrected name")},
                        {u"job-title"_s, u"TEXT"_s,
                         CommandLineMessages::tr("add, set: what the public reads instead of the name")},
                        {u"email"_s, u"ADDRESS"_s, CommandLineMessages::tr("add, set: the e-mail address")},
                        {u"from"_s, u"DATE"_s, CommandLineMessages::tr("role: gives it, from this day on")},
                        {u"until"_s, u"DATE"_s, CommandLineMessages::tr("role, replace: the last day")}},
            .run = people};
}

} // namespace candour
