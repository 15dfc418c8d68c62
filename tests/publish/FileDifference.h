// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "base/Needle.h"

#include <QList>
#include <QRegularExpression>

namespace candour {

/// The few bytes around \a at, with every unprintable one as a dot.
inline QString around(const QByteArray &bytes, qsizetype at)
{
    QString words;
    for (const char c : bytes.mid(std::max<qsizetype>(0, at - 30), 60))
        words += c >= ' ' && c <= '~' ? QChar(QLatin1Char(c)) : QChar(u'·');
    return words;
}

/// Where in a file \a at is: a line of text, or an object of a PDF.
inline QString placeIn(const QByteArray &bytes, qsizetype at)
{
    if (!bytes.startsWith("%PDF"))
        return u"line %1"_s.arg(bytes.left(at).count('\n') + 1);
    static const QRegularExpression object(u"(\\d+) 0 obj"_s);
    QString last = u"head"_s;
    for (auto it = object.globalMatch(QString::fromLatin1(bytes.left(at))); it.hasNext();)
        last = u"object %1"_s.arg(it.next().captured(1));
    return last;
}

/// The first way in which two publications differ, in one line: which file, where, and what stands there; empty where
/// they are the same.
inline QString firstDifference(const QList<FinishedFile> &one, const QList<FinishedFile> &two)
{
    for (qsizetype i = 0; i < std::max(one.size(), two.size()); ++i) {
        const FinishedFile a = one.value(i);
        const FinishedFile b = two.value(i);
        if (a.name != b.name)
            return u"names: “%1” and “%2”"_s.arg(a.name, b.name);
        const auto at = std::mismatch(a.bytes.begin(), a.bytes.end(), b.bytes.begin(), b.bytes.end());
        const qsizetype offset = at.first - a.bytes.begin();
        if (offset < a.bytes.size() || offset < b.bytes.size())
            return u"%1, byte %2 (%3): “%4” and “%5”"_s.arg(a.name, QString::number(offset), placeIn(a.bytes, offset),
                                                            around(a.bytes, offset), around(b.bytes, offset));
    }
    return {};
}

} // namespace candour
