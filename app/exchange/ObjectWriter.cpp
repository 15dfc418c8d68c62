// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ObjectWriter.h"

#include "base/CleanText.h"

namespace candour {

ObjectWriter &ObjectWriter::text(QLatin1StringView name, const QString &text)
{
    return id(name, cleanText(text));
}

ObjectWriter &ObjectWriter::line(QLatin1StringView name, const QString &text)
{
    return id(name, cleanLine(text));
}

ObjectWriter &ObjectWriter::id(QLatin1StringView name, const QString &id)
{
    return id.isEmpty() ? *this : value(name, id);
}

ObjectWriter &ObjectWriter::flag(QLatin1StringView name, bool on)
{
    return on ? value(name, true) : *this;
}

ObjectWriter &ObjectWriter::date(QLatin1StringView name, QDate date)
{
    return id(name, date.toString(Qt::ISODate));
}

ObjectWriter &ObjectWriter::time(QLatin1StringView name, const QDateTime &time)
{
    return id(name, time.toUTC().toString(Qt::ISODate));
}

ObjectWriter &ObjectWriter::keys(QLatin1StringView name, const QStringList &keys)
{
    return array(name, QJsonArray::fromStringList(keys));
}

ObjectWriter &ObjectWriter::object(QLatin1StringView name, const QJsonObject &object)
{
    return object.isEmpty() ? *this : value(name, object);
}

ObjectWriter &ObjectWriter::array(QLatin1StringView name, const QJsonArray &array)
{
    return array.isEmpty() ? *this : value(name, array);
}

ObjectWriter &ObjectWriter::value(QLatin1StringView name, const QJsonValue &value)
{
    m_object.insert(name, value);
    return *this;
}

} // namespace candour
