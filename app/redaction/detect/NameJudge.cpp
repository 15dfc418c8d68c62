// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameJudge.h"

#include "redaction/detect/NameCues.h"
#include "redaction/detect/NameVocabulary.h"

#include <algorithm>

namespace candour::people {

namespace {

constexpr double Titled = 0.9;
constexpr double TitledOrdinary = 0.6;
constexpr double FirstAndSurname = 0.85;
constexpr double OrdinaryFirst = 0.8; ///< "Mark Evans"
constexpr double OrdinaryFirstOnly = 0.6;
constexpr double PlaceFirst = 0.7;   ///< "Florence Nowak"
constexpr double SurnameOnly = 0.55; ///< The list has the last word, but not the first.
constexpr double ShapeOnly = 0.5;
constexpr double InitialsSurname = 0.65;
constexpr double InitialsOther = 0.55; ///< Also with an ordinary word that is a surname: "G Rose".
constexpr double LoneFirst = 0.5;      ///< Common, and inside a sentence.
constexpr double OfficeAlone = 0.65;   ///< "President Nowak"
constexpr double CuedFirst = 0.7;
constexpr double CuedOther = 0.55;
constexpr double UnknownPair = 0.4;
constexpr double Doubtful = 0.35;
constexpr double OfBody = 0.3;
constexpr double Most = 0.95;
constexpr qsizetype ShortestLone = 4; ///< "Jan" and "Jun" are more often months.

constexpr double OfficeBonus = 0.2;
constexpr double CueBonus = 0.25;
constexpr double WeakCueBonus = 0.05;
constexpr double SpeechBonus = 0.15;
constexpr double InCapitals = 0.15;   ///< Less.
constexpr double BehindCapital = 0.1; ///< Less, where more words with capital letters stand before.

/// First names with which questions begin: "Will Parliament decide?"
bool isModal(const QString &key)
{
    return key == u"will" || key == u"may" || key == u"can";
}

} // namespace

bool NameJudge::isAlone(const NameSegment &segment) const
{
    return segment.full == 1 && !segment.hasInitial && !isTitled(segment);
}

bool NameJudge::isDirectlyBefore(const NameSegment &segment) const
{
    const WordGap gap = word(segment.first).before;
    return isThere(segment.first - 1) && word(segment.first).sentence == word(segment.first - 1).sentence &&
           (gap == WordGap::Space || gap == WordGap::Stop);
}

bool NameJudge::isTitled(const NameSegment &segment) const
{
    return isDirectlyBefore(segment) && sense(segment.first - 1).isTitle;
}

/// A written-out office counts with a capital letter only: "the general Nowak rule".
bool NameJudge::hasOffice(const NameSegment &segment) const
{
    return isDirectlyBefore(segment) && sense(segment.first - 1).isOffice &&
           (word(segment.first - 1).isCapital() || segment.full > 1);
}

Verdict NameJudge::judge(const NameSegment &segment) const
{
    if (isTitled(segment))
        return judgeTitled(segment);
    if (isOfBody(segment))
        return Verdict{OfBody};
    Verdict verdict = segment.full > 1     ? judgeFull(segment)
                      : segment.hasInitial ? judgeInitials(segment)
                                           : judgeAlone(segment);
    if (segment.full == 1 && !segment.hasInitial)
        return verdict;
    if (hasOffice(segment)) {
        verdict.score += OfficeBonus;
        verdict.near = word(segment.first - 1).key;
        verdict.ground = Ground::Title;
    }
    if (const QString cue = cueBefore(m_segments, segment); !cue.isEmpty()) {
        verdict.score += isWeakCue(cue) ? WeakCueBonus : CueBonus;
        verdict.near = cue;
        verdict.ground = Ground::Form;
        return lowered(segment, verdict, false);
    }
    if (isSpokenOf(m_segments, segment))
        verdict.score += SpeechBonus;
    return lowered(segment, verdict, true);
}

/// Words in capitals, and more words with a capital letter before, tell of a heading or of the name of a thing.
Verdict NameJudge::lowered(const NameSegment &segment, Verdict verdict, bool byCapitals) const
{
    if (word(segment.surname).shape == WordShape::Capitals && word(segment.given).shape == WordShape::Capitals)
        verdict.score -= InCapitals;
    const bool isBehindCapital = byCapitals && isDirectlyBefore(segment) && word(segment.first - 1).isCapital() &&
                                 !word(segment.first - 1).begins && !sense(segment.first - 1).isOffice;
    if (isBehindCapital && verdict.score < PlaceFirst)
        verdict.score -= BehindCapital;
    verdict.score = std::min(verdict.score, Most);
    return verdict;
}

Verdict NameJudge::judgeTitled(const NameSegment &segment) const
{
    const QString title = word(segment.first - 1).key;
    const WordSense &surname = sense(segment.surname);
    const bool isDoubtful = segment.full == 1 && surname.isOrdinary && !surname.isSurname;
    return Verdict{isDoubtful ? TitledOrdinary : Titled, Ground::Title, title};
}

/// "Evans Street", "Siân Evans Trust"
bool NameJudge::isOfBody(const NameSegment &segment) const
{
    const int next = segment.last + 1;
    return isThere(next) && word(next).before == WordGap::Space && !word(next).hasLineEnd && word(next).isCapital() &&
           word(next).shape != WordShape::Letter && sense(next).isBody;
}

Verdict NameJudge::judgeFull(const NameSegment &segment) const
{
    const WordSense &first = sense(segment.given);
    const WordSense &last = sense(segment.surname);
    const bool isSurname =
        last.isSurname || (!last.isOrdinary && !last.isPlace && vocabulary::hasSurnameShape(word(segment.surname).key));
    const bool begins = word(segment.first).begins;
    const bool isOther = last.isPlace && !last.isSurname && !last.isFirstName;
    if (isOther)
        return Verdict{Doubtful};
    if (first.isFirstName && first.isPlace)
        return Verdict{isSurname && !last.isOrdinary ? PlaceFirst : Doubtful};
    if (first.isFirstName && !first.isOrdinary)
        return Verdict{FirstAndSurname};
    if (first.isFirstName && isSurname)
        return Verdict{begins && last.isOrdinary ? Doubtful : OrdinaryFirst};
    if (first.isFirstName)
        return Verdict{last.isOrdinary || (begins && isModal(word(segment.given).key)) ? Doubtful
                       : begins                                                        ? LoneFirst
                                                                                       : OrdinaryFirstOnly};
    if (last.isSurname && !last.isOrdinary)
        return Verdict{begins || first.isOrdinary || first.isPlace ? UnknownPair : SurnameOnly, Ground::Surname};
    if (isSurname && !last.isOrdinary)
        return Verdict{first.isOrdinary || first.isPlace ? Doubtful : ShapeOnly, Ground::Surname};
    return Verdict{last.isOrdinary || first.isOrdinary ? OfBody : UnknownPair, Ground::Surname};
}

Verdict NameJudge::judgeInitials(const NameSegment &segment) const
{
    const int initial = segment.first;
    if (word(initial).shape != WordShape::Letter)
        return judgeFirstAndInitial(segment);
    if (isLabelled(initial))
        return Verdict{OfBody};
    const WordSense &last = sense(segment.surname);
    const bool hasStop = word(initial + 1).before == WordGap::Stop;
    const bool isWordItself =
        !hasStop && ((word(initial).key == u"a" && word(initial).begins) || word(initial).key == u"i");
    if (last.isOrdinary && (!last.isSurname || isWordItself || isBeforeCapital(segment)))
        return Verdict{Doubtful, Ground::Surname};
    if (last.isPlace && !last.isSurname)
        return Verdict{OfBody, Ground::Surname};
    if (last.isSurname)
        return Verdict{last.isOrdinary ? InitialsOther : InitialsSurname, Ground::Surname};
    const bool isInSentence = isThere(initial - 1) && word(initial - 1).sentence == word(initial).sentence;
    if (word(initial).begins && (!isInSentence || word(initial).hasLineEnd)) // "B. Scope" is a heading
        return Verdict{UnknownPair, Ground::Surname};
    return Verdict{hasStop ? InitialsOther : ShapeOnly, Ground::Surname};
}

/// "Helen P"
Verdict NameJudge::judgeFirstAndInitial(const NameSegment &segment) const
{
    const WordSense &given = sense(segment.given);
    const bool isName = given.isCommon && !given.isOrdinary && !given.isPlace && segment.last == segment.given + 1;
    return Verdict{isName ? CuedOther : OfBody};
}

/// "Annex A", "Vitamin C"
bool NameJudge::isLabelled(int initial) const
{
    return isThere(initial - 1) && word(initial).before == WordGap::Space && word(initial - 1).isCapital() &&
           !word(initial - 1).begins && !sense(initial - 1).isOffice && !isCue(word(initial - 1).key);
}

Verdict NameJudge::judgeAlone(const NameSegment &segment) const
{
    const WordSense &known = sense(segment.surname);
    const bool isPlain = !known.isOrdinary && !known.isPlace;
    if (hasOffice(segment))
        return Verdict{isPlain                             ? byOffice(segment)
                       : known.isSurname && !known.isPlace ? ShapeOnly
                                                           : OfBody,
                       Ground::Title, word(segment.first - 1).key};
    const bool isAcronym = word(segment.surname).shape == WordShape::Capitals && word(segment.surname).key.size() <= 4;
    const bool isFirst = known.isFirstName && isPlain && !isAcronym;
    if (const QString cue = cueBefore(m_segments, segment); !cue.isEmpty() && isPlain)
        return Verdict{isFirst ? CuedFirst : isStrongCue(cue) ? CuedOther : OfBody, Ground::Form, cue};
    if (!isFirst)
        return Verdict{};
    if (isSpokenOf(m_segments, segment) || isInList(segment) || (known.isCommon && isSubject(m_segments, segment)))
        return Verdict{CuedOther};
    const bool isInside = !word(segment.first).begins && !isBesideCapital(segment) &&
                          word(segment.first).shape == WordShape::Capital &&
                          word(segment.first).key.size() >= ShortestLone;
    return Verdict{known.isCommon && isInside ? LoneFirst : Doubtful};
}

/// "Chief Statistician" is no name, "Chief Nowak" is one.
double NameJudge::byOffice(const NameSegment &segment) const
{
    const WordSense &known = sense(segment.surname);
    return known.isSurname || known.isFirstName || isRank(word(segment.first - 1).key) ? OfficeAlone : OfBody;
}

/// Beside another first name: "Hannah, Anthony and Derek".
bool NameJudge::isInList(const NameSegment &segment) const
{
    const auto isFirst = [&](int i) {
        return isThere(i) && sense(i).isCommon && !sense(i).isOrdinary && !sense(i).isPlace;
    };
    const auto isAnd = [&](int i) { return isThere(i) && word(i).key == u"and"; };
    const int next = segment.last + 1;
    const bool behind = isThere(next) && word(next).before == WordGap::Comma && isFirst(next);
    const bool before = word(segment.first).before == WordGap::Comma && isFirst(segment.first - 1);
    return behind || before || (isAnd(next) && isFirst(next + 1)) ||
           (isAnd(segment.first - 1) && isFirst(segment.first - 2));
}

bool NameJudge::isBeforeCapital(const NameSegment &segment) const
{
    const int next = segment.last + 1;
    return isThere(next) && word(next).before == WordGap::Space && word(next).isCapital();
}

bool NameJudge::isBesideCapital(const NameSegment &segment) const
{
    const bool isBehind =
        isDirectlyBefore(segment) && word(segment.first - 1).isCapital() && !word(segment.first - 1).begins;
    return isBeforeCapital(segment) || isBehind;
}

} // namespace candour::people
