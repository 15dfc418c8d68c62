// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameJudge.h"
#include "redaction/detect/People.h"

#include <QHash>

namespace candour::people {

namespace {

constexpr double SurnameFirst = 0.75; ///< "Evans, Siân"
constexpr double OrdinaryComma = 0.6; ///< "Long, Siân"
constexpr double EarlierSurname = 0.75;
constexpr double EarlierOrdinary = 0.55;

/// Judges segments one by one, those of one word also by the full names before them.
class OtherWalk
{
public:
    OtherWalk(Reading &reading, const std::vector<NameWord> &words)
        : m_reading(reading), m_segments(words), m_judge(m_segments)
    {}

    void walk()
    {
        for (const NameSegment &segment : m_segments.all()) {
            findSurnameFirst(segment);
            Verdict verdict = m_judge.judge(segment);
            if (m_judge.isAlone(segment))
                verdict = withEarlier(segment, verdict);
            else if (verdict.score >= SuggestedFrom)
                remember(segment);
            add(segment, verdict);
        }
    }

private:
    const NameWord &word(int i) const { return m_segments.word(i); }
    const WordSense &sense(int i) const { return m_segments.sense(i); }

    /// "Evans, Siân": a surname, a comma and a first name alone.
    void findSurnameFirst(const NameSegment &segment)
    {
        const int given = segment.last + 1;
        if (segment.full != 1 || segment.hasInitial || m_judge.isTitled(segment) || !m_segments.isThere(given) ||
            word(given).before != WordGap::Comma || word(given).hasLineEnd)
            return;
        const WordSense &surname = sense(segment.surname);
        const WordSense &first = sense(given);
        if (!first.isFirstName || first.isOrdinary || first.isPlace || (surname.isPlace && !surname.isSurname) ||
            (surname.isOrdinary && !surname.isSurname))
            return;
        const double score = surname.isOrdinary || surname.isPlace       ? OrdinaryComma
                             : surname.isSurname || !surname.isFirstName ? SurnameFirst
                                                                         : 0;
        if (score > 0)
            m_reading.found(DetectionType::Name, word(segment.first).from, word(given).to, score,
                            Evidence{.ground = Ground::FirstName});
    }

    void remember(const NameSegment &segment)
    {
        const QString name = m_reading.text()
                                 .letters()
                                 .mid(word(segment.first).from, word(segment.last).to - word(segment.first).from)
                                 .toString();
        if (!sense(segment.surname).isPlace)
            m_earlier.insert(word(segment.surname).key, name);
        if (const WordSense &given = sense(segment.given);
            segment.full > 1 && given.isFirstName && !given.isOrdinary && !given.isPlace)
            m_earlier.insert(word(segment.given).key, name);
    }

    Verdict withEarlier(const NameSegment &segment, const Verdict &verdict) const
    {
        const auto earlier = m_earlier.constFind(word(segment.surname).key);
        if (earlier == m_earlier.cend() || m_judge.isOfBody(segment))
            return verdict;
        const bool isOrdinary = sense(segment.surname).isOrdinary;
        if (isOrdinary && (word(segment.first).begins || m_judge.isBesideCapital(segment)))
            return verdict;
        return Verdict{isOrdinary ? EarlierOrdinary : EarlierSurname, Ground::Earlier, {}, earlier.value()};
    }

    void add(const NameSegment &segment, const Verdict &verdict)
    {
        if (verdict.score <= 0)
            return;
        m_reading.found(DetectionType::Name, word(segment.first).from, word(segment.last).to, verdict.score,
                        Evidence{.near = verdict.near, .ground = verdict.ground, .known = verdict.known});
    }

    Reading &m_reading;
    NameSegments m_segments;
    NameJudge m_judge;
    QHash<QString, QString> m_earlier; ///< Full names by surname and by first name.
};

} // namespace

void findOthers(Reading &reading, const std::vector<NameWord> &words)
{
    OtherWalk(reading, words).walk();
}

} // namespace candour::people
