// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"
#include "redaction/detect/TellingWords.h"

#include <QVarLengthArray>

namespace candour::detectors {

namespace {

constexpr double International = 0.9;
constexpr double Grouped = 0.9;
constexpr double Together = 0.8;
constexpr double Short = 0.6;         ///< Nine digits behind the zero, as few numbers have.
constexpr double BehindItsWord = 0.6; ///< "Phone: 60-56-85-91", as other countries write them.
constexpr qsizetype MostDigits = 15;  ///< ITU-T E.164.
constexpr qsizetype FewestAbroad = 8;
constexpr qsizetype FewestInTown = 7;

/// A number as it is written: its digits, and where each ends.
struct Written
{
    bool plus = false;
    QVarLengthArray<QChar, 16> digits;
    QVarLengthArray<qsizetype, 16> ends;
    QVarLengthArray<bool, 16> groupEnds; ///< True where a group ends with this digit.

    QStringView number() const { return QStringView(digits.constData(), digits.size()); }
};

/// Numbers of the United Kingdom without the leading zero: Ofcom, National Telephone Numbering Plan. True for ten
/// digits, and for nine where there are such numbers.
bool isNational(QStringView n)
{
    if (n.size() != 10 && n.size() != 9)
        return false;
    const QChar first = n.at(0);
    const QChar second = n.at(1);
    if (n.size() == 9)
        return (first == u'1' && second != u'0') || n.startsWith(u"800") || n.startsWith(u"500");
    switch (first.unicode()) {
    case u'1':
        return second != u'0';
    case u'2':
        return second == u'0' || second == u'3' || second == u'4' || second == u'8' || second == u'9';
    case u'3':
        return second == u'0' || second == u'3' || second == u'4' || second == u'7';
    case u'5':
        return second == u'5' || second == u'6';
    case u'7':
        return true;
    case u'8':
        return second == u'0' || second == u'4' || second == u'7';
    case u'9':
        return second == u'0' || second == u'1' || second == u'8';
    default:
        return false;
    }
}

/// How many characters at \a i may stand between two groups: one or two of space, hyphen, brackets, or a full stop
/// behind three digits or more.
qsizetype gapLength(const ReadableText &text, qsizetype i, qsizetype digitsInGroup)
{
    constexpr QStringView Signs = u" -()";
    if (text.at(i) == u'.')
        return digitsInGroup >= 3 && text.at(i + 1).isDigit() ? 1 : 0;
    qsizetype length = 0;
    while (length < 3 && Signs.contains(text.at(i + length)) && !text.at(i + length).isNull())
        ++length;
    return text.at(i + length).isDigit() ? length : 0;
}

/// Reads at most fifteen digits, the trunk zero in "+44 (0)20" and a call prefix besides.
Written writtenAt(const ReadableText &text, qsizetype i)
{
    Written written;
    for (; text.at(i) == u'+' || text.at(i) == u'('; ++i)
        written.plus |= text.at(i) == u'+';
    qsizetype inGroup = 0;
    while (text.at(i).isDigit() && written.digits.size() < MostDigits + 3) {
        written.digits.append(text.at(i));
        written.ends.append(++i);
        ++inGroup;
        const bool ends = !text.at(i).isLetterOrNumber();
        written.groupEnds.append(ends);
        if (!ends)
            continue;
        i += gapLength(text, i, inGroup);
        inGroup = 0;
    }
    return written;
}

/// What is left behind the country code of the United Kingdom and an optional trunk zero; empty for another country.
QStringView behindCountry(QStringView digits)
{
    if (!digits.startsWith(u"44"))
        return {};
    return digits.mid(digits.size() > 2 && digits.at(2) == u'0' ? 3 : 2);
}

/// How sure these digits are a number; 0 for none.
double scoreOf(const Written &written, QStringView digits)
{
    const bool isCall = digits.startsWith(u"0044");
    if (written.plus || isCall) {
        const QStringView all = isCall ? digits.mid(2) : digits;
        if (isNational(behindCountry(all)))
            return International;
        const bool isAbroad = !all.startsWith(u"44") && all.first() != u'0' && all.size() >= FewestAbroad;
        return isAbroad && all.size() <= MostDigits ? International : 0;
    }
    if (!digits.startsWith(u'0') || !isNational(digits.mid(1)))
        return 0;
    const bool isTogether = written.groupEnds.indexOf(true) >= digits.size() - 1;
    if (digits.size() == 10)
        return isTogether ? Short - 0.25 : Short;
    return isTogether ? Together : Grouped;
}

/// True where the group before these digits is theirs, so that they are no number of their own.
bool goesOnBefore(const ReadableText &text, qsizetype from)
{
    const QChar before = text.at(from - 1);
    if (before.isLetterOrNumber() || before == u'_')
        return true;
    constexpr QStringView Ties = u".-/,:";
    return Ties.contains(before) && !before.isNull() && text.at(from - 2).isDigit();
}

/// True where the number would end inside a longer one: "020 7946 0182.55", "020 7946 0182/3" is fine.
bool goesOnBehind(const ReadableText &text, qsizetype to)
{
    const QChar next = text.at(to);
    return next.isLetterOrNumber() || next == u'_' || ((next == u'.' || next == u',') && text.at(to + 1).isDigit());
}

/// The first group must not be so short that it looks like a count: "0 345 678 901".
bool beginsWell(const Written &written, bool inBrackets)
{
    return written.plus || inBrackets || written.groupEnds.indexOf(true) >= 2;
}

/// True where a group of digits stands right before, which no other number has taken: the middle of something longer.
bool isMiddle(const Reading &reading, int first, qsizetype behindLast)
{
    if (first <= 0)
        return false;
    const Token &before = reading.tokens().at(std::size_t(first - 1));
    const Token &token = reading.tokens().at(std::size_t(first));
    return before.allDigits && before.size() >= 3 && token.from == before.to + 1 && before.to > behindLast &&
           reading.text().at(before.to) == u' ';
}

/// Adds the longest number that begins here; gives where to look next. \a behindLast is the end of the number before.
qsizetype takeNumber(Reading &reading, qsizetype from, qsizetype &behindLast)
{
    const ReadableText &text = reading.text();
    const Written written = writtenAt(text, from);
    const bool inBrackets = text.at(from) == u'(';
    const int first = reading.tokenAt(from);
    if (written.digits.isEmpty() || !beginsWell(written, inBrackets))
        return from + 1;
    for (qsizetype count = written.digits.size(); count >= FewestAbroad; --count) {
        const qsizetype end = written.ends.at(count - 1);
        double score = written.groupEnds.at(count - 1) ? scoreOf(written, written.number().left(count)) : 0;
        if (score == 0 || goesOnBehind(text, end))
            continue;
        if (!written.plus &&
            (reading.isSomethingElse(DetectionType::Phone, first) || isMiddle(reading, first, behindLast)))
            score = std::min(score, 0.4);
        const QString near = reading.near(DetectionType::Phone, TextRange{from, end - from});
        if (!near.isEmpty())
            score = std::min(1.0, score + 0.07);
        reading.found(DetectionType::Phone, from, end, score, Evidence{.near = near});
        behindLast = end;
        return end;
    }
    return from + 1;
}

/// "2019-2020"
bool areYears(const Written &written)
{
    return written.digits.size() == 8 && written.groupEnds.at(3) &&
           (written.number().startsWith(u"19") || written.number().startsWith(u"20"));
}

/// Any digits that stand as the next thing behind a word for a telephone, three words away at most.
void takeBehindWord(Reading &reading, int word)
{
    constexpr int WordsBetween = 3;
    const auto &tokens = reading.tokens();
    int i = word + 1;
    while (i < int(tokens.size()) && i <= word + WordsBetween && !tokens.at(std::size_t(i)).hasDigit)
        ++i;
    if (i >= int(tokens.size()) || tokens.at(std::size_t(i)).sentence != tokens.at(std::size_t(word)).sentence)
        return;
    const qsizetype first = tokens.at(std::size_t(i)).from;
    const qsizetype from = reading.text().at(first - 1) == u'(' ? first - 1 : first;
    const Written written = writtenAt(reading.text(), from);
    const qsizetype count = written.digits.size();
    if (count < FewestInTown || count > MostDigits || areYears(written) || goesOnBefore(reading.text(), from) ||
        !written.groupEnds.last())
        return;
    reading.found(DetectionType::Phone, from, written.ends.last(), BehindItsWord,
                  Evidence{.near = reading.lower(word).toString()});
}

/// A plus, a bracket before zero or plus, or a zero that begins a number.
bool mayBegin(const ReadableText &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c == u'+')
        return text.at(i + 1).isDigit() || text.at(i + 1) == u'(';
    if (c == u'(')
        return text.at(i + 1) == u'0' || text.at(i + 1) == u'+';
    return c == u'0';
}

} // namespace

void phones(Reading &reading)
{
    const ReadableText &text = reading.text();
    qsizetype behindLast = -1;
    for (qsizetype i = 0; i < text.size();)
        i = mayBegin(text, i) && !goesOnBefore(text, i) ? takeNumber(reading, i, behindLast) : i + 1;
    for (int word = 0; word < int(reading.tokens().size()); ++word)
        if (telling::tellsOf(reading.lower(word), DetectionType::Phone))
            takeBehindWord(reading, word);
}

} // namespace candour::detectors
