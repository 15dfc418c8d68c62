// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"
#include "redaction/detect/InternalNames.h"

namespace candour::detectors {

namespace {

constexpr double Public = 0.3; ///< A page that anybody can read is no secret.
constexpr double Inside = 0.92;
constexpr double WithPassword = 0.97;
constexpr double HostScore = 0.85;
constexpr double MachineName = 0.6;
constexpr qsizetype LongestUrl = 2048;
constexpr qsizetype LongestScheme = 8;

/// Where an address ends: white space, or signs that do not stand in one.
bool endsUrl(QChar c)
{
    constexpr QStringView Signs = u"\"<>|\\^`{}";
    return c.isNull() || c.isSpace() || Signs.contains(c);
}

/// Full stops, commas and brackets at its end belong to the sentence; a bracket that was opened inside does not.
qsizetype trimmedEnd(QStringView url)
{
    constexpr QStringView Signs = u".,;:!?'\"*_";
    qsizetype end = url.size();
    qsizetype open = url.count(u'(') - url.count(u')');
    while (end > 0) {
        const QChar last = url.at(end - 1);
        if (last == u')' && open < 0)
            ++open;
        else if (!Signs.contains(last) && last != u']')
            break;
        --end;
    }
    return end;
}

/// The scheme's first letter before "://"; -1 for none.
qsizetype schemeStart(const ReadableText &text, qsizetype colon)
{
    qsizetype from = colon;
    while (from > 0 && colon - from < LongestScheme && text.lower().at(from - 1) >= u'a' &&
           text.lower().at(from - 1) <= u'z')
        --from;
    const qsizetype length = colon - from;
    return length < 2 || text.at(from - 1).isLetterOrNumber() ? -1 : from;
}

QStringView hostOf(QStringView behindScheme)
{
    qsizetype end = 0;
    while (end < behindScheme.size() && behindScheme.at(end) != u'/' && behindScheme.at(end) != u'?' &&
           behindScheme.at(end) != u'#')
        ++end;
    const QStringView authority = behindScheme.left(end);
    const QStringView host = authority.mid(authority.lastIndexOf(u'@') + 1);
    const qsizetype port = host.startsWith(u'[') ? -1 : host.lastIndexOf(u':');
    return port < 0 ? host : host.left(port);
}

/// Adds the address that begins here; gives where it ends.
qsizetype take(Reading &reading, qsizetype from, qsizetype hostFrom)
{
    const ReadableText &text = reading.text();
    qsizetype to = hostFrom;
    while (to - from < LongestUrl && !endsUrl(text.at(to)))
        ++to;
    const qsizetype end = to;
    to = from + trimmedEnd(text.letters().mid(from, to - from));
    if (to <= hostFrom)
        return end;
    const QStringView rest = text.lower().mid(hostFrom, to - hostFrom);
    const QStringView host = hostOf(rest);
    if (internal::isInternalHost(host))
        reading.found(DetectionType::Host, from, to, Inside);
    else if (internal::isRecordSystem(host))
        reading.found(DetectionType::Document, from, to, Inside);
    else if (rest.left(rest.indexOf(u'/')).contains(u'@') && text.lower().mid(from, 6) != u"mailto")
        reading.found(DetectionType::Secret, from, to, WithPassword);
    else if (host.contains(u'.') || host.startsWith(u'['))
        reading.found(DetectionType::Url, from, to, Public);
    return end;
}

/// Letters, digits, dots and hyphens around this token, as a name of a machine has them.
TextRange nameAround(const ReadableText &text, const Token &token)
{
    constexpr qsizetype LongestName = 253;
    qsizetype to = token.to;
    while (to - token.from < LongestName &&
           (text.at(to).isLetterOrNumber() || ((text.at(to) == u'.' || text.at(to) == u'-' || text.at(to) == u'_') &&
                                               text.at(to + 1).isLetterOrNumber())))
        ++to;
    return TextRange{token.from, to - token.from};
}

} // namespace

void urls(Reading &reading)
{
    const ReadableText &text = reading.text();
    const QStringView lower = text.lower();
    for (qsizetype i = lower.indexOf(u"://"); i >= 0;) {
        const qsizetype from = schemeStart(text, i);
        i = lower.indexOf(u"://", from < 0 ? i + 1 : std::max(i + 1, take(reading, from, i + 3)));
    }
    for (qsizetype i = lower.indexOf(u"www."); i >= 0;) {
        const bool begins = !text.at(i - 1).isLetterOrNumber() && text.at(i - 1) != u'/';
        i = lower.indexOf(u"www.", begins ? std::max(i + 1, take(reading, i, i)) : i + 1);
    }
}

void hosts(Reading &reading)
{
    const ReadableText &text = reading.text();
    qsizetype behind = 0;
    for (const Token &token : reading.tokens()) {
        if (token.from < behind || text.at(token.from - 1) == u'@')
            continue;
        const TextRange name = nameAround(text, token);
        behind = name.from + name.length;
        if (name.length == token.size())
            continue;
        const QStringView lower = text.lower().mid(name.from, name.length);
        if (text.at(behind) == u'@' || text.at(token.from - 1) == u'/' || text.at(token.from - 1) == u'\\')
            continue;
        const bool isNumeric = std::none_of(lower.begin(), lower.end(), [](QChar c) { return c.isLetter(); });
        if (isNumeric)
            continue;
        if (lower.contains(u'.') && internal::isInternalHost(lower))
            reading.found(DetectionType::Host, name.from, behind, HostScore);
        else if (lower.contains(u'.') && internal::isRecordSystem(lower))
            reading.found(DetectionType::Document, name.from, behind, HostScore);
        else if (internal::isMachineName(lower))
            reading.found(DetectionType::Host, name.from, behind, MachineName,
                          Evidence{.near = reading.near(DetectionType::Host, name)});
    }
}

} // namespace candour::detectors
