// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ObjectReader.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/Messages.h"

#include <cmath>

namespace candour {

namespace {

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
}

QString badKeyWords()
{
    return ObjectReaderMessages::tr("A key here has a form that keys do not have: a small letter, then up "
                                    "to 63 letters, digits, full stops and hyphens.");
}

constexpr qsizetype LongestKey = 64;
const QString DateFormat = u"yyyy-MM-dd"_s;

} // namespace

bool isKey(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestKey && text.front() >= u'a' && text.front() <= u'z' &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return isIdCharacter(c) || c == u'.'; });
}

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestKey && std::all_of(text.begin(), text.end(), isIdCharacter);
}

QString readString(const QJsonValue &json, JsonTrail &trail)
{
    if (!json.isString() && !json.isUndefined())
        trail.fault(ObjectReaderMessages::tr("This must be text in quotation marks."));
    return json.toString();
}

QString readKey(const QJsonValue &json, JsonTrail &trail)
{
    const QString key = readString(json, trail);
    if (!json.isString() || isKey(key))
        return key;
    trail.fault(badKeyWords());
    return {};
}

QString readId(const QJsonValue &json, JsonTrail &trail)
{
    const QString id = readString(json, trail);
    if (!json.isString() || isId(id))
        return id;
    trail.fault(ObjectReaderMessages::tr("An id here has a form that ids do not have: one to 64 letters, "
                                         "digits and hyphens."));
    return {};
}

QJsonArray readArray(const QJsonValue &json, JsonTrail &trail)
{
    if (!json.isArray() && !json.isUndefined())
        trail.fault(ObjectReaderMessages::tr("This must be a list in square brackets."));
    return json.toArray();
}

QJsonObject readObject(const QJsonValue &json, JsonTrail &trail)
{
    if (!json.isObject() && !json.isUndefined())
        trail.fault(ObjectReaderMessages::tr("This must be an object in braces."));
    return json.toObject();
}

ObjectReader::ObjectReader(const QJsonValue &json, JsonTrail &trail) : m_trail(trail)
{
    m_object = readObject(json, trail);
}

QString ObjectReader::text(QLatin1StringView name) const
{
    return cleanText(string(name));
}

QString ObjectReader::line(QLatin1StringView name) const
{
    return cleanLine(string(name));
}

QString ObjectReader::key(QLatin1StringView name) const
{
    const JsonTrail::Step step(m_trail, QString(name));
    return readKey(value(name), m_trail);
}

QString ObjectReader::id(QLatin1StringView name) const
{
    const JsonTrail::Step step(m_trail, QString(name));
    return readId(value(name), m_trail);
}

bool ObjectReader::flag(QLatin1StringView name) const
{
    const QJsonValue json = value(name);
    if (!json.isBool() && !json.isUndefined())
        faultAt(name, ObjectReaderMessages::tr("This must be true or false."));
    return json.toBool();
}

int ObjectReader::whole(QLatin1StringView name, int missing) const
{
    const QJsonValue json = value(name);
    if (json.isUndefined())
        return missing;
    const double number = json.toDouble(0.5);
    if (number == std::floor(number) && std::abs(number) <= std::numeric_limits<int>::max())
        return int(number);
    faultAt(name, ObjectReaderMessages::tr("This must be a whole number."));
    return missing;
}

QDate ObjectReader::date(QLatin1StringView name) const
{
    if (!has(name))
        return {};
    const QDate date = QDate::fromString(string(name), DateFormat);
    if (!date.isValid())
        faultAt(name, ObjectReaderMessages::tr("This is not a day of the calendar in the form "
                                               "2026-06-04."));
    return date;
}

QDateTime ObjectReader::time(QLatin1StringView name) const
{
    if (!has(name))
        return {};
    const QString text = string(name);
    const QDate date = QDate::fromString(text.left(DateFormat.size()), DateFormat);
    const QTime clock = QTime::fromString(text.mid(DateFormat.size()), u"'T'HH:mm:ss'Z'"_s);
    const QDateTime time(date, clock, Qt::UTC);
    if (!date.isValid() || !clock.isValid())
        faultAt(name, ObjectReaderMessages::tr("This is not a time in the form 2026-06-04T14:02:00Z."));
    return time;
}

QStringList ObjectReader::keys(QLatin1StringView name) const
{
    return list(name, readKey);
}

void ObjectReader::require(QLatin1StringView name) const
{
    const QJsonValue json = value(name);
    if (json.isUndefined() || (json.isString() && json.toString().trimmed().isEmpty()))
        m_trail.fault(ObjectReaderMessages::tr("The member “%1” is missing or empty.").arg(name));
}

void ObjectReader::faultAt(QLatin1StringView name, const QString &message) const
{
    const JsonTrail::Step step(m_trail, QString(name));
    m_trail.fault(message);
}

QString ObjectReader::string(QLatin1StringView name) const
{
    const JsonTrail::Step step(m_trail, QString(name));
    return readString(value(name), m_trail);
}

QString ObjectReader::unknownWord()
{
    return ObjectReaderMessages::tr("This is not one of the words that may stand here.");
}

QString ObjectReader::badName()
{
    return badKeyWords();
}

} // namespace candour
