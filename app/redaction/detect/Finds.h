// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/Detectors.h"

namespace candour::detectors {

/// How sure a detector is of a form with and without a telling word near it.
struct Scores
{
    double near = 0;
    double alone = 0;
};

/// Adds the candidate as this type.
inline void find(Reading &reading, const Candidate &candidate, DetectionType type, const Scores &scores, bool checked)
{
    const QString near = reading.near(type, candidate.first, candidate.last);
    const double score = near.isEmpty() ? scores.alone : scores.near;
    if (score > 0)
        reading.found(type, reading.tokens().at(std::size_t(candidate.first)).from,
                      reading.tokens().at(std::size_t(candidate.last)).to, score, Evidence{checked, near});
}

inline bool isDigitAt(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && text.at(i) >= u'0' && text.at(i) <= u'9';
}

inline bool isLetterAt(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && text.at(i) >= u'A' && text.at(i) <= u'Z';
}

/// True where each character is as the form says: 9 a digit, A a capital letter, X either.
inline bool fits(QStringView text, QStringView form)
{
    if (text.size() != form.size())
        return false;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const bool mayBeDigit = form.at(i) != u'A';
        const bool mayBeLetter = form.at(i) != u'9';
        if (!(mayBeDigit && isDigitAt(text, i)) && !(mayBeLetter && isLetterAt(text, i)))
            return false;
    }
    return true;
}

} // namespace candour::detectors
