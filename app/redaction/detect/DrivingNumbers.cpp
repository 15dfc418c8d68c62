// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr Scores LicenceScores{0.97, 0.85};
constexpr Scores NorthernIrish{0.6, 0};
constexpr Scores PlateNow{0.9, 0.55};
constexpr Scores PlateBefore{0.8, 0};

/// Five letters of the surname, filled up with nines.
bool isSurname(QStringView five)
{
    qsizetype letters = 0;
    while (isLetterAt(five, letters))
        ++letters;
    return letters > 0 && std::all_of(five.begin() + letters, five.end(), [](QChar c) { return c == u'9'; });
}

/// Decade, month (with 50 more for women), day and year of birth: DVLA, driving licence number.
bool isBirth(QStringView six)
{
    if (!fits(six, u"999999"))
        return false;
    const int month = six.mid(1, 2).toInt() % 50;
    const int day = six.mid(3, 2).toInt();
    return six.mid(1, 2).toInt() <= 62 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// Two initials, nines where there are fewer; a digit that tells licences apart; two check characters nobody publishes.
/// The check characters may be left off.
bool isLicence(QStringView letters)
{
    if (letters.size() != 16 || !isSurname(letters.left(5)) || !isBirth(letters.mid(5, 6)))
        return false;
    const bool hasFirst = isLetterAt(letters, 11);
    const bool hasSecond = isLetterAt(letters, 12);
    const bool firstFits = hasFirst || letters.at(11) == u'9';
    const bool secondFits = letters.at(12) == u'9' || (hasFirst && hasSecond);
    return firstFits && secondFits && fits(letters.mid(13), u"XXX");
}

bool isCurrentPlate(QStringView letters)
{
    if (!fits(letters, u"AA99AAA") || letters.at(0) == u'I' || letters.at(0) == u'Q' || letters.at(0) == u'Z')
        return false;
    const int age = letters.mid(2, 2).toInt();
    const bool isIssued = (age >= 2 && age <= 40) || (age >= 51 && age <= 90);
    const bool noIOrQ = letters.at(1) != u'I' && letters.at(1) != u'Q' && !letters.mid(4).contains(u'I') &&
                        !letters.mid(4).contains(u'Q');
    return isIssued && noIOrQ;
}

/// One letter before or behind one to three digits, and three letters on the other side; Northern Irish ones with I or
/// Z.
bool isFormerPlate(QStringView letters)
{
    for (const QStringView form : {u"A9AAA", u"A99AAA", u"A999AAA", u"AAA9A", u"AAA99A", u"AAA999A", u"AAA9999"})
        if (fits(letters, form))
            return form != u"AAA9999" || letters.at(1) == u'I' || letters.at(1) == u'Z' || letters.at(2) == u'Z';
    return false;
}

} // namespace

void drivingNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    if (candidate.groups.size() <= 5 && isLicence(letters))
        find(reading, candidate, DetectionType::Licence, LicenceScores, false);
    if (candidate.groups.size() == 1 && fits(letters, u"99999999"))
        find(reading, candidate, DetectionType::Licence, NorthernIrish, false);
    if (candidate.groups.size() > 2 || letters.size() > 7)
        return;
    const bool isParted = candidate.groups.size() == 1 || candidate.isGrouped({4, 3});
    if (isCurrentPlate(letters) && isParted)
        find(reading, candidate, DetectionType::Plate, candidate.upper ? PlateNow : Scores{PlateNow.near, 0}, false);
    else if (isFormerPlate(letters) && candidate.upper)
        find(reading, candidate, DetectionType::Plate, PlateBefore, false);
}

} // namespace candour::detectors
