// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr double IpScore = 0.9;
constexpr double LikeASection = 0.4; ///< Where no word tells.
constexpr double MacScore = 0.9;
constexpr qsizetype LongestV6 = 45; ///< With an IPv4 address at its end.
constexpr qsizetype LongestZone = 16;

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Where the four numbers that begin here end; -1 for none.
qsizetype endOfV4(QStringView text, qsizetype i)
{
    for (int part = 0; part < 4; ++part) {
        int value = 0;
        qsizetype digits = 0;
        for (; digits < 3 && isDigitAt(text, i); ++digits, ++i)
            value = value * 10 + text.at(i).unicode() - u'0';
        if (digits == 0 || value > 255 || isDigitAt(text, i))
            return -1;
        if (part < 3 && (i >= text.size() || text.at(i++) != u'.'))
            return -1;
    }
    return i;
}

/// A prefix length behind an address: "/24".
qsizetype endWithPrefix(QStringView text, qsizetype i)
{
    if (i + 1 >= text.size() || text.at(i) != u'/' || !isDigitAt(text, i + 1))
        return i;
    qsizetype end = i + 1;
    while (end - i <= 3 && isDigitAt(text, end))
        ++end;
    return isDigitAt(text, end) ? i : end;
}

/// Groups of up to four hexadecimal digits between colons; an empty one where "::" stands. RFC 4291, 2.2.
bool isV6(QStringView text)
{
    const qsizetype twice = text.indexOf(u"::");
    if (twice >= 0 && text.indexOf(u"::", twice + 1) >= 0)
        return false;
    if ((text.startsWith(u':') && twice != 0) || (text.endsWith(u':') && !text.endsWith(u"::")))
        return false;
    qsizetype groups = 0;
    bool hasDigit = false;
    for (const QStringView group : text.tokenize(u':', Qt::SkipEmptyParts)) {
        if (group.contains(u'.')) {
            if (endOfV4(group, 0) != group.size() || !text.endsWith(group))
                return false;
            groups += 2;
            hasDigit = true;
            continue;
        }
        if (group.size() > 4)
            return false;
        hasDigit |= std::any_of(group.begin(), group.end(), [](QChar c) { return c.isDigit(); });
        ++groups;
    }
    return hasDigit && (twice >= 0 ? groups >= 1 && groups <= 7 : groups == 8);
}

/// "%eth0" behind an address.
qsizetype endWithZone(QStringView text, qsizetype i)
{
    if (i >= text.size() || text.at(i) != u'%')
        return i;
    qsizetype end = i + 1;
    while (end < text.size() && end - i <= LongestZone && text.at(end).isLetterOrNumber())
        ++end;
    return end > i + 1 ? end : i;
}

/// Numbers from 1 to 30 only, as parts of a document have: "12.3.2.2".
bool isLikeASection(QStringView address)
{
    for (const QStringView part : address.tokenize(u'.'))
        if (part.toInt() < 1 || part.toInt() > 30)
            return false;
    return true;
}

qsizetype takeV4(Reading &reading, qsizetype i)
{
    const ReadableText &text = reading.text();
    const QChar before = text.at(i - 1);
    const qsizetype end = endOfV4(text.letters(), i);
    if (end < 0 || before.isLetterOrNumber() || (before == u'.' && text.at(i - 2).isLetterOrNumber()))
        return i + 1;
    const QChar next = text.at(end);
    if (next.isLetterOrNumber() || (next == u'.' && text.at(end + 1).isLetterOrNumber()))
        return end;
    if (reading.isSomethingElse(DetectionType::Ip, reading.tokenAt(i)))
        return end;
    const QStringView address = text.letters().mid(i, end - i);
    const QString near = reading.near(DetectionType::Ip, TextRange{i, end - i});
    const qsizetype whole = endWithPrefix(text.letters(), end);
    const double score = near.isEmpty() && whole == end && isLikeASection(address) ? LikeASection : IpScore;
    reading.found(DetectionType::Ip, i, whole, score, Evidence{.near = near});
    return whole;
}

/// The address may end before a full stop or colon that belongs to the sentence.
qsizetype takeV6(Reading &reading, qsizetype from)
{
    const QStringView letters = reading.text().letters();
    qsizetype to = from;
    while (to < letters.size() && (isHex(letters.at(to)) || letters.at(to) == u':' || letters.at(to) == u'.'))
        ++to;
    qsizetype end = to;
    while (end > from && (letters.at(end - 1) == u'.' ||
                          (letters.at(end - 1) == u':' && !letters.mid(from, end - from).endsWith(u"::"))))
        --end;
    const QStringView address = letters.mid(from, end - from);
    if (address.size() <= LongestV6 && address.count(u':') >= 2 && !reading.isPart(from, end) && isV6(address)) {
        const qsizetype whole = endWithPrefix(letters, endWithZone(letters, end));
        reading.found(DetectionType::Ip, from, whole, IpScore);
    }
    return std::max(to, from + 1);
}

/// Six pairs with one sign between them all.
bool isMac(QStringView text)
{
    const QChar sign = text.at(2);
    if (sign != u':' && sign != u'-')
        return false;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (i % 3 == 2 ? text.at(i) != sign : !isHex(text.at(i)))
            return false;
    return true;
}

} // namespace

void ipAddresses(Reading &reading)
{
    const ReadableText &text = reading.text();
    for (qsizetype i = 0; i < text.size();)
        i = isDigitAt(text.letters(), i) ? takeV4(reading, i) : i + 1;
    for (qsizetype i = 0; i < text.size();)
        i = isHex(text.at(i)) || text.at(i) == u':' ? takeV6(reading, i) : i + 1;
}

void hardwareAddresses(Reading &reading)
{
    constexpr qsizetype Length = 17;
    const ReadableText &text = reading.text();
    for (const Token &token : reading.tokens()) {
        if (token.size() != 2 || token.from + Length > text.size() || reading.isPart(token.from, token.from + Length))
            continue;
        const QStringView address = text.letters().mid(token.from, Length);
        const QChar before = text.at(token.from - 1);
        const QChar next = text.at(token.from + Length);
        if (isMac(address) && before != address.at(2) && next != address.at(2))
            reading.found(DetectionType::Mac, token.from, token.from + Length, MacScore);
    }
}

} // namespace candour::detectors
