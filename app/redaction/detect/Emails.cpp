// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/Finds.h"
#include "redaction/detect/NameForms.h"

namespace candour::detectors {

namespace {

constexpr double EmailScore = 0.95;
constexpr double SharedMailbox = 0.4; ///< Names a function and nobody; meant to be published as a rule.
constexpr double Obfuscated = 0.7;
constexpr qsizetype LongestLocal = 64; ///< RFC 5321, 4.5.3.1.
constexpr qsizetype LongestDomain = 255;

bool isLocal(QChar c)
{
    constexpr QStringView Signs = u".!#$%&'*+/=?^_`{|}~-";
    return c.isLetterOrNumber() || Signs.contains(c);
}

bool isDomain(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-';
}

/// How much of the text is a domain: labels with dots between, the last of two letters or more. 0 for none.
qsizetype domainLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && length < LongestDomain && isDomain(text.at(length)))
        ++length;
    QStringView domain = text.left(length);
    if (domain.contains(u".."))
        domain = domain.left(domain.indexOf(u".."));
    while (domain.endsWith(u'.') || domain.endsWith(u'-'))
        domain.chop(1);
    const QStringView last = domain.mid(domain.lastIndexOf(u'.') + 1);
    const bool fits =
        domain.contains(u'.') && !domain.startsWith(u'.') && !domain.startsWith(u'-') && last.size() >= 2 &&
        (last.startsWith(u"xn--") || std::all_of(last.begin(), last.end(), [](QChar c) { return c.isLetter(); }));
    return fits ? domain.size() : 0;
}

/// Where the part before the sign begins; its own position where there is none.
qsizetype localStart(const ReadableText &text, qsizetype sign)
{
    qsizetype from = sign;
    while (from > 0 && sign - from < LongestLocal && isLocal(text.at(from - 1)))
        --from;
    constexpr QStringView NotFirst = u".'/=?{|}&*`-";
    while (from < sign && NotFirst.contains(text.at(from)))
        ++from;
    return from;
}

/// True for "at", "[at]", "(at)"; sets the stretch with its brackets.
bool isSpelledAt(const Reading &reading, int token, QStringView word, bool &inBrackets)
{
    if (reading.lower(token) != word)
        return false;
    const Token &found = reading.tokens().at(std::size_t(token));
    const QChar before = reading.text().at(found.from - 1);
    inBrackets = before == u'[' || before == u'(' || before == u'{' || before == u'<';
    return true;
}

/// Only spaces and brackets.
bool areSpaces(const Reading &reading, int left)
{
    const Token &before = reading.tokens().at(std::size_t(left));
    const Token &behind = reading.tokens().at(std::size_t(left) + 1);
    const QStringView gap = reading.text().letters().mid(before.to, behind.from - before.to);
    return gap.size() <= 4 &&
           std::all_of(gap.begin(), gap.end(), [](QChar c) { return QStringView(u" []()<>{}").contains(c); });
}

/// The last token of a domain that begins here, whose dots may be spelled; -1 for none. \a dots says how many were.
int spelledDomainEnd(const Reading &reading, int first, int &dots)
{
    constexpr int MostLabels = 6;
    const int count = int(reading.tokens().size());
    int last = first;
    int labels = 1;
    dots = 0;
    bool inBrackets = false;
    for (; labels < MostLabels; ++labels) {
        if (last + 2 < count && isSpelledAt(reading, last + 1, u"dot", inBrackets) && areSpaces(reading, last) &&
            areSpaces(reading, last + 1)) {
            last += 2;
            ++dots;
        } else if (last + 1 < count && reading.text().at(reading.tokens().at(std::size_t(last)).to) == u'.' &&
                   reading.tokens().at(std::size_t(last) + 1).from == reading.tokens().at(std::size_t(last)).to + 1) {
            ++last;
        } else {
            break;
        }
    }
    return labels > 1 ? last : -1;
}

} // namespace

void emails(Reading &reading)
{
    const ReadableText &text = reading.text();
    for (qsizetype sign = text.letters().indexOf(u'@'); sign >= 0; sign = text.letters().indexOf(u'@', sign + 1)) {
        const qsizetype from = localStart(text, sign);
        const qsizetype length = from < sign ? domainLength(text.letters().mid(sign + 1)) : 0;
        if (length == 0 || text.at(sign - 1) == u'.')
            continue;
        const bool shared = isSharedMailbox(text.lower().mid(from, sign - from));
        reading.found(DetectionType::Email, from, sign + 1 + length, shared ? SharedMailbox : EmailScore);
    }
}

/// "jo.bloggs [at] education.gov.uk", "jo at education dot gov dot uk". Without brackets a dot must be spelled, too:
/// people meet "at example.org".
void obfuscatedEmails(Reading &reading)
{
    for (int at = 1; at + 1 < int(reading.tokens().size()); ++at) {
        bool inBrackets = false;
        if (!isSpelledAt(reading, at, u"at", inBrackets) || !areSpaces(reading, at - 1) || !areSpaces(reading, at))
            continue;
        int dots = 0;
        const int last = spelledDomainEnd(reading, at + 1, dots);
        if (last < 0 || (!inBrackets && dots == 0))
            continue;
        const Token &end = reading.tokens().at(std::size_t(last));
        const qsizetype from = localStart(reading.text(), reading.tokens().at(std::size_t(at - 1)).to);
        reading.found(DetectionType::Email, from, end.to, Obfuscated);
    }
}

} // namespace candour::detectors
