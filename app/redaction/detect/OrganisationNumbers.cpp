// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"

namespace candour::detectors {

namespace {

/// It stands in a public register and names no person, so it is shown to whoever asks for everything.
constexpr Scores CompanyScores{0.4, 0};

/// Prefixes of Companies House for other registers than that of England and Wales.
bool isRegisterPrefix(QStringView prefix)
{
    for (const QStringView known :
         {u"SC", u"NI", u"OC", u"SO", u"NC", u"FC", u"SF", u"NF", u"LP", u"SL", u"NL", u"GE", u"IP", u"SP",
          u"IC", u"SI", u"NP", u"NV", u"RC", u"SR", u"NR", u"NO", u"RS", u"CE", u"CS", u"PC", u"R0", u"ZC"})
        if (prefix == known)
            return true;
    return false;
}

} // namespace

void organisationNumber(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    const bool isNumber =
        fits(letters, u"99999999") || (fits(letters, u"XX999999") && isRegisterPrefix(letters.left(2)));
    if (isNumber && candidate.groups.size() == 1 && candidate.upper)
        find(reading, candidate, DetectionType::Company, CompanyScores, false);
}

} // namespace candour::detectors
