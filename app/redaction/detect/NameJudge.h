// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/NameSegments.h"

namespace candour::people {

struct Verdict
{
    double score = 0;
    Ground ground = Ground::FirstName;
    QString near;
    QString known = {}; ///< Of Ground::Earlier: the full name.
};

/// Says how sure it is that a segment is the name of a person whom nobody has named before.
class NameJudge
{
public:
    explicit NameJudge(const NameSegments &segments) : m_segments(segments) {}

    /// True for one word without title or initial.
    bool isAlone(const NameSegment &segment) const;

    /// True where a title stands before it.
    bool isTitled(const NameSegment &segment) const;

    /// How sure it is that the segment is a name.
    Verdict judge(const NameSegment &segment) const;

    /// True where it is the beginning of what a body or a street is called.
    bool isOfBody(const NameSegment &segment) const;

    /// True where a word with a capital letter stands right before or behind.
    bool isBesideCapital(const NameSegment &segment) const;

private:
    const NameWord &word(int i) const { return m_segments.word(i); }
    const WordSense &sense(int i) const { return m_segments.sense(i); }
    bool isThere(int i) const { return m_segments.isThere(i); }
    bool isDirectlyBefore(const NameSegment &segment) const;
    bool hasOffice(const NameSegment &segment) const;
    Verdict lowered(const NameSegment &segment, Verdict verdict, bool byCapitals) const;
    Verdict judgeTitled(const NameSegment &segment) const;
    Verdict judgeFull(const NameSegment &segment) const;
    Verdict judgeInitials(const NameSegment &segment) const;
    Verdict judgeFirstAndInitial(const NameSegment &segment) const;
    bool isLabelled(int initial) const;
    Verdict judgeAlone(const NameSegment &segment) const;
    double byOffice(const NameSegment &segment) const;
    bool isInList(const NameSegment &segment) const;
    bool isBeforeCapital(const NameSegment &segment) const;

    const NameSegments &m_segments;
};

} // namespace candour::people
