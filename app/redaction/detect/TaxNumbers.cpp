// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/CheckDigits.h"
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr Scores Issued{0.97, 0.85};
constexpr Scores SmallLetters{0.95, 0.55};
constexpr Scores LookAlike{0.6, 0.3};
constexpr Scores NoSuffix{0.7, 0};
constexpr Scores Temporary{0.6, 0};
constexpr Scores UtrScores{0.95, 0.35}; // of ten digits one in ten passes
constexpr Scores VatScores{0.85, 0.2};
constexpr Scores VatWithCountry{0.9, 0.8};

/// Prefixes that are issued: HMRC, National Insurance Manual NIM39110.
bool isIssuedPrefix(QStringView prefix)
{
    constexpr QStringView NeverUsed = u"DFIQUV";
    for (const QStringView administrative : {u"BG", u"GB", u"KN", u"NK", u"NT", u"TN", u"ZZ"})
        if (prefix == administrative)
            return false;
    return !NeverUsed.contains(prefix.first()) && !NeverUsed.contains(prefix.last()) && prefix.last() != u'O';
}

/// Prefixes of examples, former schemes and other administrations.
bool isLookAlikePrefix(QStringView prefix)
{
    for (const QStringView known : {u"QQ", u"OO", u"CR", u"FY", u"MW", u"NC", u"PP", u"PY", u"PZ"})
        if (prefix == known)
            return true;
    return false;
}

/// Written together, in pairs, or with the six digits together.
bool isUsualGrouping(const Candidate &candidate)
{
    return candidate.groups.size() == 1 || candidate.isGrouped({2, 2, 2, 2, 1}) || candidate.isGrouped({2, 6, 1}) ||
           candidate.isGrouped({2, 3, 3, 1}) || candidate.isGrouped({8, 1}) || candidate.isGrouped({4, 4, 1});
}

void insuranceNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    const QStringView prefix = letters.left(2);
    if (fits(letters, u"99A99999") && candidate.groups.size() == 1)
        find(reading, candidate, DetectionType::Nino, Temporary, false);
    if (fits(letters, u"AA999999") && isIssuedPrefix(prefix))
        find(reading, candidate, DetectionType::Nino, NoSuffix, false);
    if (!fits(letters, u"AA999999A") || letters.last() > u'D')
        return;
    const bool looksAlike = isLookAlikePrefix(prefix);
    if (!looksAlike && isIssuedPrefix(prefix) && isUsualGrouping(candidate))
        find(reading, candidate, DetectionType::Nino, candidate.upper ? Issued : SmallLetters, false);
    else if (looksAlike || isIssuedPrefix(prefix))
        find(reading, candidate, DetectionType::Nino, LookAlike, false);
}

void vatNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    const bool hasCountry = letters.startsWith(u"GB") || letters.startsWith(u"XI");
    const QStringView digits = hasCountry ? letters.mid(2) : letters;
    if (digits.size() != 9 && digits.size() != 12)
        return;
    if (checkdigits::vat(digits.left(9)) && (digits.size() == 9 || fits(digits.mid(9), u"999")))
        find(reading, candidate, DetectionType::Vat, hasCountry ? VatWithCountry : VatScores, true);
}

} // namespace

void taxNumber(Reading &reading, const Candidate &candidate)
{
    insuranceNumber(reading, candidate);
    const QStringView letters = candidate.letters;
    const bool hasSuffix = letters.size() == 11 && letters.last() == u'K';
    const QStringView digits = hasSuffix ? letters.left(10) : letters;
    if (digits.size() == 10 && candidate.groups.size() <= 3 && checkdigits::utr(digits))
        find(reading, candidate, DetectionType::Utr,
             candidate.groups.size() == 1 ? UtrScores : Scores{UtrScores.near, 0}, true);
    vatNumber(reading, candidate);
}

} // namespace candour::detectors
