// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/PersonStore.h"

#include "base/Literals.h"
#include "storage/ValueTable.h"

namespace candour {

Result<QList<Person>> PersonStore::list() const
{
    return ValueTable(m_connection, u"person"_s).list<Person>();
}

Result<> PersonStore::save(const Person &person)
{
    return ValueTable(m_connection, u"person"_s).save(person.id.value, person);
}

Result<> PersonStore::remove(const PersonId &id)
{
    return ValueTable(m_connection, u"person"_s).remove(id.value);
}

} // namespace candour
