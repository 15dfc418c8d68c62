// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr double KeyScore = 0.97;
constexpr double PasswordScore = 0.8;
constexpr qsizetype LongestSecret = 4096;
constexpr qsizetype LongestPassword = 128;

qsizetype endOfWord(const ReadableText &text, qsizetype from)
{
    qsizetype to = from;
    while (to - from < LongestPassword && !text.at(to).isNull() && !text.at(to).isSpace())
        ++to;
    return to;
}

/// Amazon's access key ids: AKIA or ASIA and sixteen more.
bool isAccessKey(QStringView word)
{
    return word.size() == 20 && (word.startsWith(u"AKIA") || word.startsWith(u"ASIA")) &&
           fits(word, u"AAAAXXXXXXXXXXXXXXXX");
}

/// RFC 7519: three parts in base64url, of which the first begins with {".
qsizetype endOfWebToken(const ReadableText &text, qsizetype from)
{
    qsizetype to = from;
    int dots = 0;
    for (; to - from < LongestSecret; ++to) {
        const QChar c = text.at(to);
        const bool isDot = c == u'.' && text.at(to + 1).isLetterOrNumber();
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_' && !isDot)
            break;
        dots += isDot ? 1 : 0;
        if (dots > 2)
            break;
    }
    return dots == 2 && to - from >= 20 ? to : from;
}

/// "-----BEGIN PRIVATE KEY-----" to its end, or as much as is there.
void takeKeyBlocks(Reading &reading)
{
    constexpr QStringView Begin = u"-----BEGIN ";
    const ReadableText &text = reading.text();
    qsizetype from = text.letters().indexOf(Begin);
    while (from >= 0) {
        const QStringView block = text.letters().mid(from, LongestSecret);
        if (!block.left(64).contains(u"KEY-----")) {
            from = text.letters().indexOf(Begin, from + 1);
            continue;
        }
        const qsizetype end = block.indexOf(u"-----END ");
        const qsizetype line = end < 0 ? -1 : block.indexOf(u"-----", end + 9);
        const qsizetype length = line < 0 ? block.indexOf(u"KEY-----") + 8 : line + 5;
        reading.found(DetectionType::Secret, from, from + length, KeyScore);
        from = text.letters().indexOf(Begin, from + length);
    }
}

/// What stands behind "password=", "pwd:" and the like, where it is one word of four or more.
void takePassword(Reading &reading, const Token &token)
{
    const ReadableText &text = reading.text();
    const QStringView word = text.lower().mid(token.from, token.size());
    if (word != u"password" && word != u"passwd" && word != u"pwd" && word != u"apikey" && word != u"secret")
        return;
    qsizetype from = token.to;
    if (text.at(from) != u'=' && text.at(from) != u':')
        return;
    const bool isSpaced = text.at(from) == u':' && text.at(from + 1) == u' ';
    from += isSpaced ? 2 : 1;
    const qsizetype to = endOfWord(text, from);
    const QStringView secret = text.letters().mid(from, to - from);
    const bool hasDigit = std::any_of(secret.begin(), secret.end(), [](QChar c) { return c.isDigit(); });
    if (secret.size() >= 4 && (hasDigit || !isSpaced))
        reading.found(DetectionType::Secret, from, to, PasswordScore, Evidence{.near = word.toString()});
}

} // namespace

void secrets(Reading &reading)
{
    takeKeyBlocks(reading);
    const ReadableText &text = reading.text();
    for (const Token &token : reading.tokens()) {
        const QStringView word = text.letters().mid(token.from, token.size());
        if (isAccessKey(word))
            reading.found(DetectionType::Secret, token.from, token.to, KeyScore);
        else if (word.startsWith(u"eyJ") && endOfWebToken(text, token.from) > token.from)
            reading.found(DetectionType::Secret, token.from, endOfWebToken(text, token.from), KeyScore);
        else
            takePassword(reading, token);
    }
}

} // namespace candour::detectors
