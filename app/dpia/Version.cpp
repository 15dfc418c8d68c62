// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Version.h"

#include <tuple>

namespace candour {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// What a version is made of, in the order in which it sorts.
enum class Kind { Before, End, Words, Number };

struct Part
{
    Kind kind = Kind::End;
    qsizetype digits = 0; ///< Longer numbers are higher; none has leading zeros.
    QStringView text;

    bool operator<(const Part &other) const
    {
        return std::tie(kind, digits, text) < std::tie(other.kind, other.digits, other.text);
    }
};

/// The run of digits or of other letters that begins at \a at, which moves behind it.
Part next(QStringView version, qsizetype &at)
{
    if (at >= version.size())
        return {};
    const qsizetype start = at;
    const bool number = isDigit(version.at(at));
    while (at < version.size() && isDigit(version.at(at)) == number)
        ++at;
    QStringView text = version.mid(start, at - start);
    if (!number)
        return {text.startsWith(u'-') || text.startsWith(u'~') ? Kind::Before : Kind::Words, 0, text};
    while (text.size() > 1 && text.startsWith(u'0'))
        text = text.mid(1);
    return {Kind::Number, text.size(), text};
}

} // namespace

bool isOlderVersion(const QString &a, const QString &b)
{
    for (qsizetype i = 0, j = 0; i < a.size() || j < b.size();) {
        const Part one = next(a, i);
        const Part other = next(b, j);
        if (one < other || other < one)
            return one < other;
    }
    return false;
}

} // namespace candour
