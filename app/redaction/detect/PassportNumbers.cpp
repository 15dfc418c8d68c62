// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/CheckDigits.h"
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr Scores PassportScores{0.85, 0};
constexpr double OfZone = 0.97;
constexpr qsizetype LineOfZone = 44; ///< ICAO Doc 9303 part 4: two lines of 44.

bool isPassport(QStringView letters)
{
    const bool isNine = letters.size() == 9 && isDigitAt(letters, 8) && isDigitAt(letters, 4) &&
                        std::count_if(letters.begin(), letters.end(), [](QChar c) { return c.isDigit(); }) >= 6;
    return isNine || fits(letters, u"A999999") || fits(letters, u"999999A");
}

bool isZoneCharacter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'<';
}

bool checks(QStringView field, QChar digit)
{
    return checkdigits::travelDocument(field) == digit.unicode() - u'0';
}

/// The number, the day of birth and the day of expiry, each with its own check digit.
bool isSecondLine(QStringView line)
{
    return line.size() == LineOfZone && checks(line.left(9), line.at(9)) && checks(line.mid(13, 6), line.at(19)) &&
           checks(line.mid(21, 6), line.at(27));
}

/// A lone "123456789" and its check digit, nationality and day of birth: the start of a second line.
bool isStartOfSecondLine(QStringView line)
{
    return line.size() >= 20 && line.size() < LineOfZone && isLetterAt(line, 10) && checks(line.left(9), line.at(9)) &&
           checks(line.mid(13, 6), line.at(19)) && fits(line.mid(13, 6), u"999999");
}

} // namespace

void passportNumber(Reading &reading, const Candidate &candidate)
{
    if (candidate.groups.size() <= 3 && isPassport(candidate.letters) &&
        !reading.isSomethingElse(DetectionType::Passport, candidate.first))
        find(reading, candidate, DetectionType::Passport, PassportScores, false);
}

void machineReadableZones(Reading &reading)
{
    const QStringView letters = reading.text().letters();
    for (qsizetype from = 0; from < letters.size();) {
        qsizetype to = from;
        while (to < letters.size() && isZoneCharacter(letters.at(to)))
            ++to;
        const QStringView line = letters.mid(from, to - from);
        if (line.size() >= 5 && line.startsWith(u"P<") && line.count(u'<') >= 2)
            reading.found(DetectionType::Passport, from, to, OfZone);
        else if (isSecondLine(line) || (line.contains(u'<') && isStartOfSecondLine(line)))
            reading.found(DetectionType::Passport, from, to, OfZone, Evidence{.checked = true});
        from = std::max(to, from + 1);
    }
}

} // namespace candour::detectors
