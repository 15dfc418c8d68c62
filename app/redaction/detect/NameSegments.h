// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/NameText.h"

namespace candour::people {

/// Words next to each other that may be one name: capital letters, initials and particles, without what ends a name.
struct NameSegment
{
    int first = 0; ///< Number of a word.
    int last = 0;
    int full = 0;     ///< How many words are neither initials nor particles.
    int given = -1;   ///< The first of those; -1 for none.
    int surname = -1; ///< The last of those.
    bool hasInitial = false;
    bool hasParticle = false;
};

/// What a word is taken for, asked of the lists once.
struct WordSense
{
    bool isFirstName = false;
    bool isCommon = false;  ///< A common first name.
    bool isSurname = false; ///< In the list.
    bool isOrdinary = false;
    bool isPlace = false;
    bool isBody = false;
    bool isOffice = false;
    bool isTitle = false;
    bool isParticle = false;
};

/// The words of a text with what they are taken for, and the segments among them.
class NameSegments
{
public:
    explicit NameSegments(const std::vector<NameWord> &words);

    const std::vector<NameSegment> &all() const { return m_segments; }
    const NameWord &word(int i) const { return m_words.at(std::size_t(i)); }
    const WordSense &sense(int i) const { return m_senses.at(std::size_t(i)); }
    bool isThere(int i) const { return i >= 0 && i < int(m_words.size()); }

private:
    void gather();
    bool isNameable(int i) const;
    bool endsName(int i) const;
    bool isJoined(int i) const;
    bool goesOn(const NameSegment &segment, int i) const;
    bool isParticleAt(int i) const;
    bool isOfficeBefore(int i) const;
    bool isSurnameOfBody(const NameSegment &segment, int i) const;
    int particlesEnd(int i) const;
    NameSegment segmentAt(int first) const;
    void add(NameSegment &segment, int i) const;

    const std::vector<NameWord> &m_words;
    std::vector<WordSense> m_senses;
    std::vector<NameSegment> m_segments;
};

} // namespace candour::people
