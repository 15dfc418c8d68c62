// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonTrail.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

namespace candour {

namespace {

constexpr qsizetype MostFaults = 100;

} // namespace

JsonTrail::Step::Step(JsonTrail &trail, QString segment) : m_trail(trail)
{
    m_trail.m_segments.append(std::move(segment));
}

JsonTrail::Step::Step(JsonTrail &trail, qsizetype index) : Step(trail, QString::number(index)) {}

JsonTrail::Step::~Step()
{
    m_trail.m_segments.removeLast();
}

void JsonTrail::fault(const QString &message)
{
    faultAt(pointer(), message);
}

void JsonTrail::faultAt(const QString &pointer, const QString &message)
{
    const JsonFault fault{pointer, message};
    if (m_faults.size() < MostFaults && !m_faults.contains(fault))
        m_faults.append(fault);
}

QString JsonTrail::pointer() const
{
    QString path;
    for (const QString &segment : m_segments)
        path += u'/' + pointerSegment(segment);
    return path;
}

Error JsonTrail::error() const
{
    const JsonFault first = m_faults.value(0);
    if (first.pointer.isEmpty())
        return Error{ErrorKind::Unreadable, first.message, {}};
    const QString message = JsonTrailMessages::tr("%1 It stands at %2 in the file.");
    return Error{ErrorKind::Unreadable, message.arg(first.message, first.pointer), first.pointer};
}

QString pointerSegment(const QString &name)
{
    constexpr qsizetype longest = 64;
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'.';
    };
    if (name.isEmpty() || name.size() > longest || !std::all_of(name.begin(), name.end(), isPlain))
        return u"…"_s;
    return name;
}

} // namespace candour
