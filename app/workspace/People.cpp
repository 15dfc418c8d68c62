// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/People.h"

#include "base/CleanText.h"
#include "base/Fold.h"
#include "base/Literals.h"
#include "dpia/Address.h"
#include "dpia/AnswerTexts.h"
#include "workspace/Messages.h"
#include "workspace/PeopleChange.h"
#include "workspace/Stores.h"

namespace candour::programme {

namespace {

/// A release gives people in its text, among other words.
bool isNamedInText(const Assessment &a, const QString &name)
{
    const QString sought = folded(name).trimmed();
    bool found = false;
    for (const Answer &answer : a.answers)
        forEachTextIn(answer, [&](const RichText &text) {
            found = found || (!sought.isEmpty() && folded(plainText(text)).contains(sought));
        });
    return found;
}

QString lineOf(const QString &text)
{
    return cleanLine(text).simplified();
}

/// What is said of the person, on one line each; refused without a name or with an address that is none.
Result<Person> tidy(Person person)
{
    person.name = lineOf(person.name);
    person.jobTitle = lineOf(person.jobTitle);
    person.email = lineOf(person.email);
    if (person.name.isEmpty())
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("Give the person a name."));
    if (!person.email.isEmpty() && !isMailAddress(person.email))
        return fail(ErrorKind::Usage,
                    ProgrammeMessages::tr("Write a whole e-mail address, such as data.protection@example.gov.uk."));
    return person;
}

Result<> change(Workspace &workspace, const QString &action, const Person &before, const Person &after)
{
    if (after == before)
        return {};
    PeopleChange planned{.action = action,
                         .text = ProgrammeMessages::tr("Person: %1").arg(after.name),
                         .before = {before},
                         .after = {after}};
    const auto found = addAssessments(
        workspace, [&](Assessment &a) { describeIn(a, after); }, planned);
    return found ? carryOut(workspace, planned) : found;
}

} // namespace

Result<PersonId> addPerson(Workspace &workspace, const QString &name, const QString &jobTitle, const QString &email)
{
    const auto tidied = tidy(Person{.name = name, .jobTitle = jobTitle, .email = email});
    if (!tidied)
        return failed(tidied);
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    Person person = *tidied;
    for (const Person &known : *people)
        if (known.name == person.name)
            return known.id;
    person.id = PersonId::random();
    const auto done =
        workspace.run(WorkspaceEdit{.action = u"person"_s,
                                    .subject = person.id.value,
                                    .apply = [person](Stores &stores) { return stores.people.save(person); },
                                    .revert = [person](Stores &stores) { return stores.people.remove(person.id); },
                                    .text = ProgrammeMessages::tr("Person: %1").arg(person.name)});
    if (!done)
        return failed(done);
    return person.id;
}

Result<Person> person(const Workspace &workspace, const QString &idOrName)
{
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    for (const Person &one : *people)
        if (one.id.value == idOrName || one.name == lineOf(idOrName))
            return one;
    return fail(ErrorKind::Usage,
                ProgrammeMessages::tr("There is nobody called “%1” on the list of people.").arg(cleanLine(idOrName)));
}

Result<> describe(Workspace &workspace, const Person &corrected)
{
    const auto before = person(workspace, corrected.id.value);
    if (!before)
        return failed(before);
    const auto tidied = tidy(corrected);
    if (!tidied)
        return failed(tidied);
    Person after = *tidied;
    after.roles = before->roles;
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    for (const Person &other : *people)
        if (other.id != after.id && other.name == after.name)
            return fail(
                ErrorKind::Refused,
                ProgrammeMessages::tr("Somebody else is on the list as “%1”. Write the names so that they differ.")
                    .arg(after.name));
    return change(workspace, u"person"_s, *before, after);
}

Result<> giveRole(Workspace &workspace, const PersonId &id, const QString &role, QDate from)
{
    const auto before = person(workspace, id.value);
    if (!before)
        return failed(before);
    const auto known = roles(workspace);
    if (!known)
        return failed(known);
    if (indexOf(*known, role) < 0)
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("No template has a role “%1”.").arg(cleanLine(role)));
    if (!from.isValid())
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("Say from which day on."));
    for (const RoleHeld &held : before->roles)
        if (held.role == role && isHeldAfter(held, from.addDays(-1)))
            return fail(ErrorKind::Refused,
                        ProgrammeMessages::tr("%1 holds this role then already.").arg(before->name));
    Person after = *before;
    after.roles += RoleHeld{role, from, {}};
    return change(workspace, u"role"_s, *before, after);
}

Result<> endRole(Workspace &workspace, const PersonId &id, const QString &role, QDate last)
{
    const auto before = person(workspace, id.value);
    if (!before)
        return failed(before);
    if (!last.isValid())
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("Say which day is the last."));
    Person after = *before;
    for (RoleHeld &held : after.roles) {
        if (held.role != role || held.to.isValid())
            continue;
        if (held.from.isValid() && held.from > last)
            return fail(ErrorKind::Refused,
                        ProgrammeMessages::tr("The last day of a role cannot be before its first."));
        held.to = last;
        return change(workspace, u"role"_s, *before, after);
    }
    return fail(ErrorKind::Refused,
                ProgrammeMessages::tr("%1 does not hold this role without an end.").arg(before->name));
}

Result<QList<Naming>> namings(const Workspace &workspace, const Person &person)
{
    QMap<QString, Naming> byReference;
    for (const QString &name : {person.id.value, person.name}) {
        const auto headers = workspace.assessmentsNaming(name);
        if (!headers)
            return failed(headers);
        for (const AssessmentHeader &header : *headers) {
            const auto filled = filledForm(workspace, header.id);
            if (!filled)
                return failed(filled);
            byReference.insert(header.reference, Naming{header.id, header.reference, header.title, isSettled(*filled)});
        }
    }
    const auto releases = workspace.releases();
    if (!releases)
        return failed(releases);
    for (const AssessmentHeader &header : *releases) {
        const auto assessment = workspace.assessment(header.id);
        if (!assessment)
            return failed(assessment);
        if (isNamedInText(*assessment, person.name))
            byReference.insert(header.reference, Naming{header.id, header.reference, header.title, true});
    }
    return byReference.values();
}

Result<QList<Option>> roles(const Workspace &workspace)
{
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    QMap<std::pair<QString, QString>, Template> inUse;
    for (const AssessmentHeader &header : *headers) {
        const std::pair version(header.templateId, header.templateVersion);
        if (inUse.contains(version))
            continue;
        const auto form = workspace.templateNamed(version.first, version.second);
        if (!form)
            return failed(form);
        inUse.insert(version, *form);
    }
    const auto forms = inUse.isEmpty() ? workspace.templates() : inUse.values();
    if (!forms)
        return failed(forms);
    QList<Option> roles;
    for (const Template &form : *forms)
        for (const Role &role : form.roles)
            if (indexOf(roles, role.key) < 0)
                roles += Option{.key = role.key, .label = role.label};
    return roles;
}

} // namespace candour::programme
