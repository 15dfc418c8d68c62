// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/CheckDigits.h"
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

constexpr Scores UpnScores{0.97, 0.85}; // of a letter and twelve digits one in 23 passes, and few are written at all
constexpr Scores UlnScores{0.95, 0.4};  // of ten digits one in twelve
constexpr Scores SchoolScores{0.4, 0};  // names no person; shown to whoever asks for everything

} // namespace

void educationNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    if (letters.size() == 13 && checkdigits::upn(letters))
        find(reading, candidate, DetectionType::Upn, UpnScores, true);
    if (letters.size() == 10 && candidate.groups.size() <= 4 && checkdigits::uln(letters))
        find(reading, candidate, DetectionType::Uln,
             candidate.groups.size() == 1 ? UlnScores : Scores{UlnScores.near, 0}, true);
    const bool isUrn = fits(letters, u"999999") || fits(letters, u"9999999");
    const bool isProvider = fits(letters, u"99999999") && letters.first() == u'1';
    if (candidate.groups.size() == 1 && (isUrn || isProvider))
        find(reading, candidate, DetectionType::Establishment, SchoolScores, false);
}

} // namespace candour::detectors
