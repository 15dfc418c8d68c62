// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/People.h"

#include "base/Literals.h"
#include "exchange/CleanText.h"
#include "workspace/Stores.h"

#include <QCoreApplication>

namespace candour::programme {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Programme)
};

} // namespace

Result<PersonId> addPerson(Workspace &workspace, const QString &name)
{
    const QString line = cleanLine(name).simplified();
    if (line.isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Give the person a name."));
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    for (const Person &known : *people)
        if (known.name == line)
            return known.id;
    const Person person{.id = PersonId::random(), .name = line};
    const auto done = workspace.run(
        WorkspaceEdit{u"person"_s, person.id.value, [person](Stores &stores) { return stores.people.save(person); }});
    if (!done)
        return failed(done);
    return person.id;
}

} // namespace candour::programme
