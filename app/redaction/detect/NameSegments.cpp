// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameSegments.h"

#include "redaction/detect/NameForms.h"
#include "redaction/detect/NameKey.h"
#include "redaction/detect/NameVocabulary.h"

#include <algorithm>

namespace candour::people {

namespace {

constexpr int MostWordsOfName = 6;
constexpr qsizetype LongestAcronym = 4;

WordSense senseOf(const NameWord &word)
{
    WordSense sense;
    sense.isParticle = vocabulary::isParticle(word.key);
    sense.isTitle = isNameTitle(word.key);
    sense.isOffice = vocabulary::isOffice(word.key);
    if (!word.isCapital())
        return sense;
    sense.isCommon = vocabulary::isCommonFirstName(word.key);
    sense.isFirstName = sense.isCommon || vocabulary::isFirstName(word.key);
    sense.isSurname = vocabulary::isSurname(word.key);
    sense.isOrdinary = isOrdinaryWord(word.key);
    sense.isPlace = vocabulary::isPlace(word.key);
    sense.isBody = vocabulary::isBody(word.key);
    return sense;
}

/// First names that streets and halls bear more often than people: "Victoria Hall".
bool namesThings(const QString &key)
{
    constexpr QStringView Known[] = {u"victoria", u"albert", u"elizabeth", u"george", u"edward",
                                     u"william",  u"james",  u"alexandra", u"mary",   u"charlotte"};
    return std::find(std::begin(Known), std::end(Known), key) != std::end(Known);
}

} // namespace

NameSegments::NameSegments(const std::vector<NameWord> &words) : m_words(words)
{
    m_senses.reserve(words.size());
    for (const NameWord &word : words)
        m_senses.push_back(senseOf(word));
    gather();
}

void NameSegments::gather()
{
    for (int i = 0; i < int(m_words.size());) {
        const NameSegment segment = segmentAt(i);
        if (segment.full > 0)
            m_segments.push_back(segment);
        i = segment.full > 0 ? segment.last + 1 : i + 1;
    }
}

/// A capital letter, and no acronym.
bool NameSegments::isNameable(int i) const
{
    const NameWord &one = word(i);
    const bool isOfInitials = one.shape == WordShape::Letter || // "S.E.Evans"
                              (one.before == WordGap::Stop && word(i - 1).shape == WordShape::Letter);
    if ((one.isInAddress && !isOfInitials) || one.key.isEmpty() || !one.isCapital())
        return false;
    if (one.shape != WordShape::Capitals || one.key.size() > LongestAcronym)
        return true;
    const WordSense &known = sense(i);
    return known.isFirstName || (known.isSurname && !known.isOrdinary);
}

/// True for words that no name goes on with: ordinary ones, places, offices, and what bodies end with.
bool NameSegments::endsName(int i) const
{
    const WordSense &known = sense(i);
    if (word(i).shape == WordShape::Letter)
        return false;
    if (known.isTitle || (known.isOffice && !known.isFirstName && !known.isSurname))
        return true;
    if (known.isBody && !known.isFirstName)
        return true;
    return (known.isOrdinary || known.isPlace) && !known.isFirstName && !known.isSurname;
}

bool NameSegments::isJoined(int i) const
{
    const NameWord &before = word(i - 1);
    if (word(i).sentence != before.sentence)
        return false;
    if (word(i).hasLineEnd) // a list has a name in each line
        return word(i).before == WordGap::Space && sense(i - 1).isFirstName && !sense(i - 1).isOrdinary &&
               !sense(i).isCommon && !sense(i).isOrdinary;
    switch (word(i).before) {
    case WordGap::Space:
    case WordGap::Hyphen:
    case WordGap::Tick:
        return true;
    case WordGap::Stop:
        return before.shape == WordShape::Letter;
    default:
        return false;
    }
}

/// "Sarah Wood" is a name, "Harold Wood Hall" is none.
bool NameSegments::isSurnameOfBody(const NameSegment &segment, int i) const
{
    if (!sense(i).isBody || !sense(i).isSurname)
        return false;
    const bool isBehindFirst = segment.full == 1 && sense(segment.given).isFirstName && !sense(segment.given).isPlace &&
                               !namesThings(word(segment.given).key);
    const bool isBehindTitle = isThere(segment.first - 1) && sense(segment.first - 1).isTitle;
    return (isBehindFirst || isBehindTitle || segment.hasInitial) && segment.full <= 1;
}

bool NameSegments::goesOn(const NameSegment &segment, int i) const
{
    if (word(i).before == WordGap::Tick && word(i).shape == WordShape::Small)
        return word(i).key.size() > 2 && word(i - 1).key.size() <= 4; // "Ja'afari"
    return isNameable(i) && (!endsName(i) || isSurnameOfBody(segment, i)) &&
           (word(i).before != WordGap::Tick || word(i).shape != WordShape::Letter);
}

/// The first word behind particles that begin at \a i, where a name may go on; \a i where there are none.
int NameSegments::particlesEnd(int i) const
{
    int end = i;
    while (isThere(end) && end < i + 3 && sense(end).isParticle && (end == i || isJoined(end)))
        ++end;
    return end > i && isThere(end) && isJoined(end) && isNameable(end) && !endsName(end) ? end : i;
}

/// "Al" in "Al-Abadi"; in "Al Evans" it is a first name.
bool NameSegments::isParticleAt(int i) const
{
    if (!sense(i).isParticle || !isThere(i + 1) || !isJoined(i + 1) || !(isNameable(i + 1) || sense(i + 1).isParticle))
        return false;
    return !(sense(i).isFirstName && word(i + 1).before == WordGap::Space && sense(i + 1).isSurname);
}

void NameSegments::add(NameSegment &segment, int i) const
{
    segment.last = i;
    if (word(i).before == WordGap::Tick && i > segment.first) // "O'Brien" is one word
        return;
    if (word(i).shape == WordShape::Letter) {
        const bool isPartOfWord = isThere(i + 1) && word(i + 1).before == WordGap::Tick && word(i + 1).key.size() > 2;
        if (!isPartOfWord) {
            segment.hasInitial = true;
            return;
        }
    } else if (isParticleAt(i)) {
        segment.hasParticle = true;
        return;
    }
    const bool isSecondHalf = word(i).before == WordGap::Hyphen && i > segment.first && segment.surname == i - 1;
    segment.full += isSecondHalf ? 0 : 1;
    segment.given = segment.given < 0 ? i : segment.given;
    segment.surname = i;
}

/// "King" in "King Charles": what could be a name, but stands before one.
bool NameSegments::isOfficeBefore(int i) const
{
    return sense(i).isOffice && sense(i).isOrdinary && isThere(i + 1) && word(i + 1).before == WordGap::Space &&
           isJoined(i + 1) && isNameable(i + 1) && !endsName(i + 1);
}

NameSegment NameSegments::segmentAt(int first) const
{
    NameSegment segment{.first = first, .last = first};
    const bool isCalled = first > 0 && (sense(first - 1).isTitle || sense(first - 1).isOffice);
    int i = first;
    const bool isRightBehind = word(first).before == WordGap::Space || word(first).before == WordGap::Stop;
    if (isCalled && isRightBehind && particlesEnd(first) > first) {
        segment.hasParticle = true;
        i = particlesEnd(first);
    } else if (!isNameable(first) || isOfficeBefore(first) || (endsName(first) && !isSurnameOfBody(segment, first))) {
        return segment;
    }
    add(segment, i);
    for (int next = i + 1; isThere(next) && next < first + MostWordsOfName && isJoined(next); ++next) {
        if (const int end = particlesEnd(next); end > next) {
            segment.hasParticle = true;
            next = end;
        } else if (!goesOn(segment, next)) {
            break;
        }
        add(segment, next);
    }
    return segment;
}

} // namespace candour::people
