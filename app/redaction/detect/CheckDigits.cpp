// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/CheckDigits.h"

#include <algorithm>

namespace candour::checkdigits {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

int valueOf(QChar digit)
{
    return digit.unicode() - u'0';
}

/// Digits times weights that fall by one, added up.
int fallingSum(QStringView digits, int weight)
{
    int sum = 0;
    for (const QChar digit : digits)
        sum += valueOf(digit) * weight--;
    return sum;
}

} // namespace

bool nhs(QStringView ten)
{
    if (ten.size() != 10 || !areDigits(ten))
        return false;
    const int check = (11 - fallingSum(ten.left(9), 10) % 11) % 11;
    return check == valueOf(ten.last());
}

bool upn(QStringView thirteen)
{
    if (thirteen.size() != 13 || !areDigits(thirteen.mid(1, 11)))
        return false;
    const QChar last = thirteen.last();
    const qsizetype lastValue = isDigit(last) ? valueOf(last) : UpnLetters.indexOf(last);
    if (lastValue < 0)
        return false;
    qsizetype sum = lastValue * 13;
    for (qsizetype i = 1; i < 12; ++i)
        sum += valueOf(thirteen.at(i)) * (i + 1);
    return UpnLetters.at(sum % 23) == thirteen.first();
}

bool uln(QStringView ten)
{
    return ten.size() == 10 && areDigits(ten) && ten.first() != u'0' && fallingSum(ten, 10) % 11 == 10;
}

bool luhn(QStringView digits)
{
    if (digits.isEmpty() || !areDigits(digits))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = valueOf(digits.at(digits.size() - 1 - i));
        const int twice = digit * 2;
        sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
}

bool iban(QStringView letters)
{
    if (letters.size() < 5)
        return false;
    int remainder = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QChar c = letters.at((i + 4) % letters.size());
        if (isDigit(c))
            remainder = (remainder * 10 + valueOf(c)) % 97;
        else if (c >= u'A' && c <= u'Z')
            remainder = (remainder * 100 + c.unicode() - u'A' + 10) % 97;
        else
            return false;
    }
    return remainder == 1;
}

bool utr(QStringView ten)
{
    constexpr QStringView FirstDigits = u"21987654321";
    constexpr int Weights[] = {6, 7, 8, 9, 10, 5, 4, 3, 2};
    if (ten.size() != 10 || !areDigits(ten))
        return false;
    int sum = 0;
    for (qsizetype i = 1; i < 10; ++i)
        sum += valueOf(ten.at(i)) * Weights[i - 1];
    return FirstDigits.at(sum % 11) == ten.first();
}

bool vat(QStringView nine)
{
    if (nine.size() != 9 || !areDigits(nine))
        return false;
    const int sum = fallingSum(nine.left(7), 8) + valueOf(nine.at(7)) * 10 + valueOf(nine.at(8));
    return sum % 97 == 0 || (sum + 55) % 97 == 0;
}

int travelDocument(QStringView field)
{
    constexpr int Weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const QChar c = field.at(i);
        const bool isLetter = c >= u'A' && c <= u'Z';
        if (!isDigit(c) && !isLetter && c != u'<')
            return -1;
        const int value = isDigit(c) ? valueOf(c) : isLetter ? c.unicode() - u'A' + 10 : 0;
        sum += value * Weights[i % 3];
    }
    return sum % 10;
}

} // namespace candour::checkdigits
