// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr double PathScore = 0.85;
constexpr qsizetype LongestPath = 1024;
constexpr qsizetype LongestNameWithSpaces = 40;

bool endsPath(QChar c)
{
    constexpr QStringView Signs = u"\"<>|*?;,";
    return c.isNull() || c == u'\n' || Signs.contains(c);
}

/// A folder's name may have spaces where a backslash follows before long: "C:\Users\Jo Bloggs\plan.docx".
bool goesOnBehindSpace(const ReadableText &text, qsizetype space)
{
    for (qsizetype i = space + 1; i <= space + LongestNameWithSpaces; ++i) {
        const QChar c = text.at(i);
        if (endsPath(c) || c == u':' || c == u')')
            return false;
        if (c == u'\\')
            return text.at(i - 1) != u' ';
    }
    return false;
}

qsizetype endOfWindowsPath(const ReadableText &text, qsizetype from)
{
    qsizetype to = from;
    while (to - from < LongestPath && !endsPath(text.at(to)) && (text.at(to) != u' ' || goesOnBehindSpace(text, to)))
        ++to;
    return to;
}

qsizetype endOfUnixPath(const ReadableText &text, qsizetype from)
{
    qsizetype to = from;
    while (to - from < LongestPath && !endsPath(text.at(to)) && text.at(to) != u' ')
        ++to;
    return to;
}

qsizetype withoutSigns(const ReadableText &text, qsizetype from, qsizetype to)
{
    constexpr QStringView Signs = u".:!?)]'’”";
    while (to > from && Signs.contains(text.at(to - 1)))
        --to;
    return to;
}

/// The folders in which people's and machines' files lie.
bool isUnixRoot(QStringView text)
{
    for (const QStringView root : {u"/home/", u"/etc/", u"/var/", u"/usr/", u"/mnt/", u"/srv/", u"/opt/", u"/root/",
                                   u"/tmp/", u"/users/", u"/volumes/", u"/export/", u"/media/", u"/nfs/", u"~/"})
        if (text.startsWith(root))
            return true;
    return false;
}

bool isDrive(const ReadableText &text, qsizetype i)
{
    const QChar letter = text.lower().at(i);
    return letter >= u'a' && letter <= u'z' && text.at(i + 1) == u':' && text.at(i + 2) == u'\\' &&
           !text.at(i - 1).isLetterOrNumber();
}

/// "\\server\share"
bool isShare(const ReadableText &text, qsizetype i)
{
    return text.at(i) == u'\\' && text.at(i + 1) == u'\\' && text.at(i + 2).isLetterOrNumber() &&
           text.at(i - 1) != u'\\' && text.letters().mid(i + 2, 64).contains(u'\\');
}

qsizetype takePath(Reading &reading, qsizetype from, qsizetype to)
{
    const qsizetype end = withoutSigns(reading.text(), from, to);
    reading.found(DetectionType::Path, from, end, PathScore);
    return std::max(end, from + 1);
}

} // namespace

void paths(Reading &reading)
{
    const ReadableText &text = reading.text();
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        const bool beginsWord = !text.at(i - 1).isLetterOrNumber() && text.at(i - 1) != u'.' && text.at(i - 1) != u'/';
        if (isDrive(text, i) || isShare(text, i))
            i = takePath(reading, i, endOfWindowsPath(text, i));
        else if ((c == u'/' || c == u'~') && beginsWord && isUnixRoot(text.lower().mid(i, 10)))
            i = takePath(reading, i, endOfUnixPath(text, i));
        else
            ++i;
    }
}

} // namespace candour::detectors
