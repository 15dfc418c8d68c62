// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/CheckDigits.h"
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr Scores CardOfIssuer{0.97, 0.8};
constexpr Scores CardOfOthers{0.9, 0.35}; // of any digits one in ten passes
constexpr Scores CardOfTwelve{0.8, 0};    // Maestro
constexpr Scores IbanOfCountry{0.98, 0.95};
constexpr Scores IbanOfOthers{0.9, 0.45};
constexpr Scores AccountScores{0.85, 0};

/// Prefixes and lengths of the schemes that most cards belong to, after ISO/IEC 7812.
bool isOfIssuer(QStringView digits)
{
    const int two = digits.left(2).toInt();
    const int four = digits.left(4).toInt();
    switch (digits.size()) {
    case 13:
    case 19:
        return digits.first() == u'4';
    case 14:
        return two == 36 || two == 38 || (four >= 3000 && four <= 3059);
    case 15:
        return two == 34 || two == 37 || four == 2131 || four == 1800;
    case 16:
        return digits.first() == u'4' || (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720) || four == 6011 ||
               two == 65 || (four >= 3528 && four <= 3589);
    default:
        return false;
    }
}

/// Groups of four, or 4-6-5 and 4-6-4; only what is left over may be shorter.
bool isCardGrouping(const Candidate &candidate)
{
    if (candidate.groups.size() == 1 || candidate.isGrouped({4, 6, 5}) || candidate.isGrouped({4, 6, 4}))
        return true;
    return std::all_of(candidate.groups.begin(), candidate.groups.end() - 1, [](qsizetype n) { return n == 4; }) &&
           candidate.groups.last() <= 4;
}

void cardNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView digits = candidate.letters;
    if (digits.size() < 12 || digits.size() > 19 || !isCardGrouping(candidate) || !checkdigits::luhn(digits))
        return;
    if (reading.isSomethingElse(DetectionType::Card, candidate.first))
        return;
    if (digits.size() == 12) {
        if (digits.first() == u'5' || digits.first() == u'6')
            find(reading, candidate, DetectionType::Card, CardOfTwelve, true);
        return;
    }
    const bool isOneDigit = digits.count(digits.first()) == digits.size();
    if (!isOneDigit)
        find(reading, candidate, DetectionType::Card, isOfIssuer(digits) ? CardOfIssuer : CardOfOthers, true);
}

struct CountryLength
{
    QStringView country;
    qsizetype length;
};

/// Lengths in the IBAN registry, of countries from which and to which a public body here is likely to pay.
qsizetype ibanLength(QStringView country)
{
    constexpr CountryLength Lengths[] = {
        {u"GB", 22}, {u"IE", 22}, {u"DE", 22}, {u"NL", 18}, {u"FR", 27}, {u"BE", 16}, {u"ES", 24}, {u"IT", 27},
        {u"PT", 25}, {u"AT", 20}, {u"CH", 21}, {u"DK", 18}, {u"SE", 24}, {u"NO", 15}, {u"FI", 18}, {u"PL", 28},
        {u"LU", 20}, {u"CZ", 24}, {u"GR", 27}, {u"GI", 23}, {u"HU", 28}, {u"RO", 24}, {u"BG", 22}, {u"CY", 28},
        {u"MT", 31}, {u"EE", 20}, {u"LV", 21}, {u"LT", 20}, {u"SK", 24}, {u"SI", 19}, {u"HR", 21}, {u"IS", 26},
    };
    for (const CountryLength &one : Lengths)
        if (one.country == country)
            return one.length;
    return 0;
}

void bankNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    if (letters.size() < 15 || !fits(letters.left(4), u"AA99") || !checkdigits::iban(letters))
        return;
    const qsizetype length = ibanLength(letters.left(2));
    if (length == letters.size())
        find(reading, candidate, DetectionType::Iban, IbanOfCountry, true);
    else if (length == 0 && candidate.upper)
        find(reading, candidate, DetectionType::Iban, IbanOfOthers, true);
}

/// The account number may stand a word or two behind its sort code: "21-85-18, account 22225418".
int accountBehind(const Reading &reading, int sortCode)
{
    constexpr int WordsBetween = 3;
    for (int i = sortCode + 1; i <= sortCode + 1 + WordsBetween && i < int(reading.tokens().size()); ++i) {
        const Token &token = reading.tokens().at(std::size_t(i));
        if (token.allDigits && token.size() >= 6 && token.size() <= 10)
            return i;
        if (token.hasDigit)
            break;
    }
    return -1;
}

/// The checks of sort codes are each bank's own, so the words beside it decide.
void accountNumber(Reading &reading, const Candidate &candidate)
{
    const bool isSortCode = candidate.isGrouped({2, 2, 2}) || candidate.isGrouped({6});
    if (!isSortCode || !fits(candidate.letters, u"999999"))
        return;
    if (reading.near(DetectionType::Account, candidate.first, candidate.last).isEmpty())
        return;
    Candidate whole = candidate;
    const int account = accountBehind(reading, candidate.last);
    if (account < 0 && candidate.groups.size() == 1)
        return;
    whole.last = account < 0 ? candidate.last : account;
    find(reading, whole, DetectionType::Account, AccountScores, false);
}

/// An account number without its sort code, right behind the word.
void loneAccountNumber(Reading &reading, const Candidate &candidate)
{
    if (candidate.groups.size() == 1 && fits(candidate.letters, u"99999999") &&
        !reading.isSomethingElse(DetectionType::Account, candidate.first))
        find(reading, candidate, DetectionType::Account, Scores{0.6, 0}, false);
}

} // namespace

void moneyNumber(Reading &reading, const Candidate &candidate)
{
    cardNumber(reading, candidate);
    bankNumber(reading, candidate);
    accountNumber(reading, candidate);
    loneAccountNumber(reading, candidate);
}

} // namespace candour::detectors
