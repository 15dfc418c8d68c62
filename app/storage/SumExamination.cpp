// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Faults.h"
#include "storage/Messages.h"
#include "storage/RowSums.h"

namespace candour {

namespace {

/// Whoever writes meanwhile changes rows and sums together.
class OneMoment
{
public:
    explicit OneMoment(Connection &connection) : m_connection(connection)
    {
        m_isOpen = connection.runScript("BEGIN"_ba).has_value(); // within a transaction it is one moment already
    }
    ~OneMoment()
    {
        if (m_isOpen)
            static_cast<void>(m_connection.runScript("COMMIT"_ba));
    }
    Q_DISABLE_COPY_MOVE(OneMoment)

private:
    Connection &m_connection;
    bool m_isOpen = false;
};

bool isNamed(const Faults &faults, const QString &table)
{
    return std::any_of(faults.list().begin(), faults.list().end(),
                       [&](const FileFault &fault) { return fault.table == table; });
}

/// A table that cannot be read to its end was found before.
void compareRows(Faults &faults)
{
    const auto difference = rowsums::difference(faults.connection());
    if (!difference)
        return;
    for (auto it = difference->begin(); it != difference->end(); ++it)
        if (!isNamed(faults, it.key()))
            faults.add(FileFault::Kind::Content,
                       StorageMessages::tr("The rows of the table “%1” are not those that Candour wrote: one was "
                                           "changed, put in or taken out outside it.")
                           .arg(it.key()),
                       it.key(), {}, it.key() == "figures"_L1);
}

void compareAudit(Faults &faults)
{
    Connection &connection = faults.connection();
    const auto last = connection.value(u"SELECT sums FROM audit ORDER BY number DESC LIMIT 1"_s);
    const auto kept = rowsums::kept(connection);
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!last || !kept || !version)
        return;
    const QByteArray said = last->toByteArray();
    const QByteArray here = QByteArray::number(version->toInt()) + ' ';
    // A line from before the tables were brought up to date speaks of other tables.
    if (said.startsWith(here) && said != rowsums::digest(*kept, version->toInt()) && !isNamed(faults, u"audit"_s))
        faults.add(FileFault::Kind::Audit,
                   StorageMessages::tr("The rows are not those of which the last line of the audit speaks: something "
                                       "was changed without a line."),
                   u"row_sum"_s);
}

} // namespace

void examineSums(Faults &faults)
{
    if (!rowsums::areKept(faults.connection()).value_or(false))
        return;
    const OneMoment moment(faults.connection());
    compareRows(faults);
    compareAudit(faults);
}

} // namespace candour
