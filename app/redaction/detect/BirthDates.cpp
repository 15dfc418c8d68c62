// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

#include <QDate>

namespace candour::detectors {

namespace {

constexpr Scores BirthScores{0.9, 0.25}; // a day alone may be of anything
constexpr int EarliestYear = 1900;
constexpr int LatestYear = 2100;

/// Tokens and what stands between them, for one date.
class DateTokens
{
public:
    DateTokens(const Reading &reading, int first) : m_reading(reading), m_first(first) {}

    /// The last token of a date that begins at the first; -1 for none.
    int last() const
    {
        for (const int length : {4, 3})
            if (m_first + length <= int(m_reading.tokens().size()) && isDate(length))
                return m_first + length - 1;
        return -1;
    }

private:
    bool isDate(int length) const
    {
        if (length == 4) // "27th of July 1995"
            return word(1) == u"of" && isDay(day(0), month(2), year(3)) && areParted(4);
        if (!areParted(3))
            return false;
        if (isDay(day(0), month(1), year(2)) || isDay(day(1), month(0), year(2)))
            return true;
        const bool oneSign = gap(0) == gap(1);
        if (!oneSign || !(gap(0) == u"/" || gap(0) == u"-" || gap(0) == u"." || gap(0) == u" "))
            return false;
        return isDay(number(0), number(1), year(2)) || (size(0) == 4 && isDay(number(2), number(1), year(0)));
    }

    /// One or two signs, and no line end, stand between them.
    bool areParted(int length) const
    {
        for (int i = 0; i + 1 < length; ++i) {
            const QStringView between = gap(i);
            const bool areSigns =
                std::all_of(between.begin(), between.end(), [](QChar c) { return QStringView(u" /-.,").contains(c); });
            if (between.size() > 2 || !areSigns)
                return false;
        }
        return true;
    }

    const Token &token(int i) const { return m_reading.tokens().at(std::size_t(m_first) + std::size_t(i)); }
    qsizetype size(int i) const { return token(i).size(); }
    QStringView word(int i) const { return m_reading.lower(token(i)); }
    QStringView gap(int i) const
    {
        return m_reading.text().letters().mid(token(i).to, token(i + 1).from - token(i).to);
    }

    int number(int i) const { return token(i).allDigits && size(i) <= 2 ? word(i).toInt() : 0; }

    /// A number that may have "st", "nd", "rd" or "th" behind it.
    int day(int i) const
    {
        QStringView digits = word(i);
        if (digits.endsWith(u"st") || digits.endsWith(u"nd") || digits.endsWith(u"rd") || digits.endsWith(u"th"))
            digits.chop(2);
        return digits.size() <= 2 ? digits.toInt() : 0;
    }

    int month(int i) const
    {
        constexpr QStringView Months[] = {u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                          u"july",    u"august",   u"september", u"october", u"november", u"december"};
        const QStringView name = word(i);
        for (int month = 0; month < 12; ++month)
            if (name.size() >= 3 && (Months[month].startsWith(name)) && (name.size() <= 4 || name == Months[month]))
                return month + 1;
        return 0;
    }

    /// Four digits, or two of which the century is near.
    int year(int i) const
    {
        if (!token(i).allDigits || (size(i) != 2 && size(i) != 4))
            return 0;
        const int value = word(i).toInt();
        return size(i) == 4 ? value : value < 30 ? 2000 + value : 1900 + value;
    }

    /// The first two may be the other way round, as Americans write them.
    static bool isDay(int day, int month, int year)
    {
        return year >= EarliestYear && year < LatestYear &&
               (QDate(year, month, day).isValid() || QDate(year, day, month).isValid());
    }

    const Reading &m_reading;
    int m_first;
};

/// "D.O.B." comes apart into three letters.
bool isSpelledOut(const Reading &reading, int first)
{
    return reading.lower(first - 3) == u"d" && reading.lower(first - 2) == u"o" && reading.lower(first - 1) == u"b";
}

} // namespace

void birthDates(Reading &reading)
{
    for (int first = 0; first < int(reading.tokens().size()); ++first) {
        const Token &token = reading.tokens().at(std::size_t(first));
        if (!token.hasDigit && token.size() > 9)
            continue;
        const int last = DateTokens(reading, first).last();
        if (last < 0)
            continue;
        Candidate candidate;
        candidate.first = first;
        candidate.last = last;
        find(reading, candidate, DetectionType::Birth,
             isSpelledOut(reading, first) ? Scores{BirthScores.near, BirthScores.near} : BirthScores, false);
        first = last;
    }
}

} // namespace candour::detectors
