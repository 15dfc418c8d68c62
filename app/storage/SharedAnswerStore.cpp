// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SharedAnswerStore.h"

#include "base/Literals.h"
#include "storage/ValueTable.h"

namespace candour {

Result<QList<SharedAnswer>> SharedAnswerStore::list() const
{
    return ValueTable(m_connection, u"shared_answer"_s).list<SharedAnswer>();
}

Result<> SharedAnswerStore::save(const SharedAnswer &shared)
{
    return ValueTable(m_connection, u"shared_answer"_s).save(shared.key, shared);
}

Result<> SharedAnswerStore::remove(const QString &key)
{
    return ValueTable(m_connection, u"shared_answer"_s).remove(key);
}

} // namespace candour
