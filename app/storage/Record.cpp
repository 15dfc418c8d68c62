// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Connection.h"

#include <QSqlQuery>
#include <QTimeZone>

namespace candour {

QString stored(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : u""_s;
}

QString stored(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : u""_s;
}

QString Record::text(int column) const
{
    return m_query.value(column).toString();
}

qint64 Record::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QByteArray Record::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QDateTime Record::time(int column) const
{
    const QDateTime moment = QDateTime::fromString(text(column), Qt::ISODate);
    return moment.isValid() ? QDateTime(moment.date(), moment.time(), QTimeZone::utc()) : QDateTime();
}

QDate Record::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

bool Record::isNull(int column) const
{
    return m_query.isNull(column);
}

QVariant Record::value(int column) const
{
    return m_query.value(column);
}

} // namespace candour
