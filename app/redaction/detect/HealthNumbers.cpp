// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/CheckDigits.h"
#include "redaction/detect/Finds.h"

#include <QDate>

namespace candour::detectors {

namespace {

// Of any ten digits one in eleven passes, so the check alone is weak; written 3-3-4, or with a word beside it, it
// tells.
constexpr Scores NhsGrouped{0.95, 0.7};
constexpr Scores NhsTogether{0.95, 0.4};
constexpr Scores ChiDated{0.95, 0.6}; // of any ten digits one in 300

/// A CHI number begins with a date of birth: DDMMYY.
bool beginsWithDay(QStringView digits)
{
    return QDate(2000 + digits.mid(4, 2).toInt(), digits.mid(2, 2).toInt(), digits.left(2).toInt()).isValid() ||
           QDate(1900 + digits.mid(4, 2).toInt(), digits.mid(2, 2).toInt(), digits.left(2).toInt()).isValid();
}

} // namespace

void healthNumber(Reading &reading, const Candidate &candidate)
{
    if (candidate.letters.size() != 10 || candidate.groups.size() > 4 || !checkdigits::nhs(candidate.letters))
        return;
    const bool isTogether = candidate.groups.size() == 1;
    const bool isGrouped = candidate.isGrouped({3, 3, 4});
    find(reading, candidate, DetectionType::Nhs,
         isGrouped    ? NhsGrouped
         : isTogether ? NhsTogether
                      : Scores{NhsTogether.near, 0},
         true);
    if (beginsWithDay(candidate.letters) && (isTogether || candidate.isGrouped({6, 4})))
        find(reading, candidate, DetectionType::Chi, ChiDated, true);
    else if (beginsWithDay(candidate.letters))
        find(reading, candidate, DetectionType::Chi, Scores{ChiDated.near, 0}, true);
}

} // namespace candour::detectors
