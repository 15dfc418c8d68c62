// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/NewPart.h"

#include <algorithm>

namespace candour {

namespace {

constexpr int LinesAround = 3;

/// The beginning of the line in which \a at stands, so many lines further up.
qsizetype lineAbove(const QByteArray &bytes, qsizetype at, int lines)
{
    for (; at > 0; --at)
        if (bytes.at(at - 1) == '\n' && lines-- == 0)
            break;
    return at;
}

/// The end of the line in which \a at stands, so many lines further down.
qsizetype lineBelow(const QByteArray &bytes, qsizetype at, int lines)
{
    for (; at < bytes.size(); ++at)
        if (at > 0 && bytes.at(at - 1) == '\n' && lines-- == 0)
            break;
    return at;
}

/// What lies between, and so many lines around it.
FinishedFile between(const FinishedFile &file, qsizetype from, qsizetype to, int lines)
{
    const qsizetype start = lineAbove(file.bytes, from, lines);
    return {file.name, file.bytes.mid(start, lineBelow(file.bytes, to, lines) - start)};
}

} // namespace

NewPart newPart(const FinishedFile &file, const FinishedFile &before)
{
    const QByteArray &now = file.bytes;
    const QByteArray &then = before.bytes;
    const qsizetype shorter = std::min(now.size(), then.size());
    const qsizetype same = std::mismatch(now.begin(), now.begin() + shorter, then.begin()).first - now.begin();
    const auto last = std::mismatch(now.rbegin(), now.rbegin() + (shorter - same), then.rbegin());
    const qsizetype sameAtEnd = last.first - now.rbegin();
    return {between(file, same, now.size() - sameAtEnd, LinesAround),
            between(before, same, then.size() - sameAtEnd, 2 * LinesAround)};
}

} // namespace candour
