// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr Scores TicketScores{0.75, 0.2}; // "COVID-19" and "ISO-8859" are written alike
constexpr Scores GuidScores{0.9, 0.6};
constexpr Scores CloudAccount{0.7, 0};
constexpr double CloudName = 0.95;
constexpr qsizetype LongestCloudName = 512;

QStringView gapBehind(const Reading &reading, int token)
{
    if (token + 1 >= int(reading.tokens().size()))
        return {};
    const Token &left = reading.tokens().at(std::size_t(token));
    return reading.text().letters().mid(left.to, reading.tokens().at(std::size_t(token) + 1).from - left.to);
}

void add(Reading &reading, int first, int last, const Scores &scores)
{
    Candidate candidate;
    candidate.first = first;
    candidate.last = last;
    find(reading, candidate, DetectionType::Document, scores, false);
}

/// "PROJ-1234": two to ten capital letters, a hyphen and a number.
bool isTicket(const Reading &reading, int i)
{
    const Token &key = reading.tokens().at(std::size_t(i));
    if (key.hasDigit || key.size() < 2 || key.size() > 10 || gapBehind(reading, i) != u"-")
        return false;
    const Token &number = reading.tokens().at(std::size_t(i) + 1);
    const QStringView letters = reading.text().letters().mid(key.from, key.size());
    return number.allDigits && number.size() <= 7 &&
           std::all_of(letters.begin(), letters.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

/// RFC 9562: 8-4-4-4-12 hexadecimal digits.
bool isGuid(const Reading &reading, int i)
{
    constexpr qsizetype Sizes[] = {8, 4, 4, 4, 12};
    if (i + 4 >= int(reading.tokens().size()))
        return false;
    for (int group = 0; group < 5; ++group) {
        const QStringView hex = reading.lower(i + group);
        const bool isHex = std::all_of(hex.begin(), hex.end(),
                                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
        if (hex.size() != Sizes[group] || !isHex || (group < 4 && gapBehind(reading, i + group) != u"-"))
            return false;
    }
    return true;
}

/// "arn:aws:s3:::bucket/key"
void takeCloudName(Reading &reading, const Token &token)
{
    const ReadableText &text = reading.text();
    if (text.lower().mid(token.from, 7) != u"arn:aws")
        return;
    qsizetype to = token.from;
    while (to - token.from < LongestCloudName &&
           (text.at(to).isLetterOrNumber() || QStringView(u":/-_.*").contains(text.at(to))) && !text.at(to).isNull())
        ++to;
    while (text.at(to - 1) == u'.' || text.at(to - 1) == u':')
        --to;
    reading.found(DetectionType::Document, token.from, to, CloudName);
}

} // namespace

void documentIds(Reading &reading)
{
    for (int i = 0; i < int(reading.tokens().size()); ++i) {
        const Token &token = reading.tokens().at(std::size_t(i));
        if (token.size() == 8 && isGuid(reading, i))
            add(reading, i, i + 4, GuidScores);
        else if (isTicket(reading, i))
            add(reading, i, i + 1, TicketScores);
        else if (token.allDigits && token.size() == 12)
            add(reading, i, i, CloudAccount);
        else if (token.size() == 3 && reading.lower(i) == u"arn")
            takeCloudName(reading, token);
    }
}

} // namespace candour::detectors
