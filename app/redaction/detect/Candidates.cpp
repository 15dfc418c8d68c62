// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Detectors.h"

#include <QVarLengthArray>

namespace candour::detectors {

namespace {

constexpr qsizetype LongestCandidate = 34; ///< Of an IBAN.
constexpr qsizetype ShortestCandidate = 5;
constexpr int MostGroups = 10;
constexpr qsizetype LongestGroupOfLetters = 4; ///< Longer words without a digit are words.
constexpr qsizetype LongestGap = 3;

/// Spaces and hyphens, or one full stop.
bool joins(QStringView gap)
{
    if (gap.size() > LongestGap)
        return false;
    if (gap == u".")
        return true;
    return std::all_of(gap.begin(), gap.end(), [](QChar c) { return c == u' ' || c == u'-'; });
}

/// True where the text between is a sign that makes one number of two: "0.123", "1,234", "978-0".
bool tiesNumbers(QStringView gap)
{
    return gap == u"." || gap == u"," || gap == u"-" || gap == u"/";
}

/// Grows candidates from each token and shows them to the detectors.
class CandidateWalk
{
public:
    explicit CandidateWalk(Reading &reading) : m_reading(reading) {}

    void from(int first)
    {
        m_candidate = Candidate{.first = first, .last = first};
        m_buffer.clear();
        for (int last = first; last < first + MostGroups && last < int(m_reading.tokens().size()); ++last) {
            if (last > first && !joins(gapBefore(last)))
                return;
            const Token &token = tokenOf(last);
            const bool isWord = !token.hasDigit && token.size() > LongestGroupOfLetters;
            if (isWord || m_buffer.size() + token.size() > LongestCandidate || !add(token))
                return;
            m_candidate.last = last;
            m_hasDigit |= token.hasDigit;
            if (m_hasDigit && m_buffer.size() >= ShortestCandidate && !isTied())
                show();
        }
    }

private:
    const Token &tokenOf(int i) const { return m_reading.tokens().at(std::size_t(i)); }

    QStringView gapBefore(int i) const
    {
        const qsizetype from = tokenOf(i - 1).to;
        return m_reading.text().letters().mid(from, tokenOf(i).from - from);
    }

    /// False where a character is in it that no identifier has.
    bool add(const Token &token)
    {
        if (token.from == tokenOf(m_candidate.first).from)
            m_hasDigit = false;
        for (qsizetype i = token.from; i < token.to; ++i) {
            const QChar c = m_reading.text().at(i);
            const QChar upper = c.toUpper();
            if (!(upper >= u'A' && upper <= u'Z') && !(c >= u'0' && c <= u'9'))
                return false;
            m_candidate.upper &= c == upper;
            m_buffer.append(upper);
        }
        m_candidate.groups += token.size();
        return true;
    }

    /// Digits that belong to a number which goes on before or behind are no identifier.
    bool isTied() const
    {
        const auto tied = [&](int left) {
            return left >= 0 && left + 1 < int(m_reading.tokens().size()) && tokenOf(left).allDigits &&
                   tokenOf(left + 1).allDigits && tiesNumbers(gapBefore(left + 1));
        };
        return tied(m_candidate.first - 1) || tied(m_candidate.last);
    }

    void show()
    {
        m_candidate.letters = QStringView(m_buffer.constData(), m_buffer.size());
        for (const auto detector : {healthNumber, educationNumber, taxNumber, moneyNumber, drivingNumber,
                                    passportNumber, organisationNumber, postcode})
            detector(m_reading, m_candidate);
    }

    Reading &m_reading;
    Candidate m_candidate;
    QVarLengthArray<QChar, LongestCandidate> m_buffer;
    bool m_hasDigit = false;
};

} // namespace

void candidates(Reading &reading)
{
    CandidateWalk walk(reading);
    for (int first = 0; first < int(reading.tokens().size()); ++first)
        walk.from(first);
}

} // namespace candour::detectors
