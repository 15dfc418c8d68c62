// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Calendar.h"

#include "base/CleanText.h"
#include "base/Literals.h"

namespace candour {

namespace {

QString escaped(const QString &text)
{
    QString line = cleanLine(text);
    for (const QChar c : {u'\\', u';', u','})
        line.replace(c, u'\\' + QString(c));
    return line;
}

/// The line with its end; folded so that no part is longer than 75 bytes and none ends inside a character.
QByteArray folded(const QString &line)
{
    constexpr qsizetype Longest = 75;
    QByteArray written;
    qsizetype length = 0;
    for (const char c : line.toUtf8()) {
        const bool beginsCharacter = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        constexpr qsizetype WidestCharacter = 4;
        if (beginsCharacter && length > Longest - WidestCharacter) {
            written += "\r\n ";
            length = 1;
        }
        written += c;
        ++length;
    }
    return written + "\r\n";
}

QString day(QDate date)
{
    return date.toString(u"yyyyMMdd"_s);
}

QString moment(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

/// Minutes since 2020: a calendar takes an event anew only where this is higher than what it has.
qint64 sequence(const QDateTime &at)
{
    constexpr qint64 SecondsInMinute = 60;
    return std::max<qint64>(0, QDate(2020, 1, 1).startOfDay(Qt::UTC).secsTo(at) / SecondsInMinute);
}

} // namespace

QByteArray writeCalendar(const QList<CalendarDay> &days, const QDateTime &at)
{
    QStringList lines{u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, u"PRODID:-//Candour//Candour//EN"_s,
                      u"CALSCALE:GREGORIAN"_s};
    for (const CalendarDay &each : days)
        lines += {u"BEGIN:VEVENT"_s,
                  u"UID:"_s + escaped(each.uid),
                  u"DTSTAMP:"_s + moment(at),
                  u"LAST-MODIFIED:"_s + moment(at),
                  u"SEQUENCE:"_s + QString::number(sequence(at)),
                  u"DTSTART;VALUE=DATE:"_s + day(each.on),
                  u"DTEND;VALUE=DATE:"_s + day(each.on.addDays(1)),
                  u"SUMMARY:"_s + escaped(each.summary),
                  u"TRANSP:TRANSPARENT"_s,
                  u"END:VEVENT"_s};
    lines += u"END:VCALENDAR"_s;
    QByteArray bytes;
    for (const QString &line : std::as_const(lines))
        bytes += folded(line);
    return bytes;
}

} // namespace candour
