// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr double AmericanScore = 0.6;
constexpr double InPairs = 0.6;
constexpr double NearItsWord = 0.75;
constexpr double SomethingElse = 0.3;

QStringView signBehind(const Reading &reading, int token)
{
    const Token &left = reading.tokens().at(std::size_t(token));
    const Token &right = reading.tokens().at(std::size_t(token) + 1);
    return reading.text().letters().mid(left.to, right.from - left.to);
}

bool isGroup(const Reading &reading, int token, qsizetype size)
{
    return token < int(reading.tokens().size()) && reading.tokens().at(std::size_t(token)).allDigits &&
           reading.tokens().at(std::size_t(token)).size() == size;
}

/// "4508x769": the last group with an extension.
bool isLastGroup(const Reading &reading, int token)
{
    if (isGroup(reading, token, 4))
        return true;
    if (token >= int(reading.tokens().size()))
        return false;
    const QStringView word = reading.lower(token);
    return word.size() > 5 && word.size() <= 10 && word.at(4) == u'x' &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c == u'x' || c.isDigit(); });
}

/// North American Numbering Plan: area and exchange begin with 2 to 9.
bool isAmerican(const Reading &reading, int first)
{
    if (!isGroup(reading, first, 3) || !isGroup(reading, first + 1, 3) || !isLastGroup(reading, first + 2))
        return false;
    const QStringView area = reading.lower(first);
    const QStringView exchange = reading.lower(first + 1);
    const QStringView sign = signBehind(reading, first);
    const QStringView second = signBehind(reading, first + 1);
    const bool isBracketed = (sign == u")" || sign == u") ") && second == u"-";
    const bool isJoined = sign == second && (sign == u"-" || sign == u".");
    return area.at(0) >= u'2' && exchange.at(0) >= u'1' && (isBracketed || isJoined);
}

/// "01.84.17.61.18", as France writes them.
bool areFivePairs(const Reading &reading, int first)
{
    for (int i = first; i < first + 5; ++i)
        if (!isGroup(reading, i, 2))
            return false;
    const QStringView sign = signBehind(reading, first);
    if (sign != u"." && sign != u" ")
        return false;
    for (int i = first + 1; i < first + 4; ++i)
        if (signBehind(reading, i) != sign)
            return false;
    const QStringView pair = reading.lower(first);
    return pair.at(0) == u'0' && pair.at(1) != u'0';
}

/// True where digits or signs of a longer number stand right beside.
bool goesOnAround(const Reading &reading, int first, int last)
{
    const ReadableText &text = reading.text();
    const qsizetype from = reading.tokens().at(std::size_t(first)).from;
    const qsizetype to = reading.tokens().at(std::size_t(last)).to;
    constexpr QStringView Signs = u".-/,:";
    const bool before = Signs.contains(text.at(from - 1)) && !text.at(from - 1).isNull() && text.at(from - 2).isDigit();
    const bool behind = Signs.contains(text.at(to)) && !text.at(to).isNull() && text.at(to + 1).isDigit();
    return before || behind;
}

void takeGroups(Reading &reading, int first, int last, double score)
{
    if (goesOnAround(reading, first, last))
        return;
    const QString near = reading.near(DetectionType::Phone, first, last);
    if (!near.isEmpty())
        score = NearItsWord;
    else if (reading.isSomethingElse(DetectionType::Phone, first))
        score = SomethingElse;
    qsizetype from = reading.tokens().at(std::size_t(first)).from;
    from -= reading.text().at(from - 1) == u'(' ? 1 : 0;
    reading.found(DetectionType::Phone, from, reading.tokens().at(std::size_t(last)).to, score, Evidence{.near = near});
}

} // namespace

void foreignPhones(Reading &reading)
{
    for (int i = 0; i < int(reading.tokens().size()); ++i) {
        if (!reading.tokens().at(std::size_t(i)).allDigits)
            continue;
        if (isAmerican(reading, i))
            takeGroups(reading, i, i + 2, AmericanScore);
        else if (areFivePairs(reading, i))
            takeGroups(reading, i, i + 4, InPairs);
    }
}

} // namespace candour::detectors
