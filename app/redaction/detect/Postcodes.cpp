// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/Finds.h"

#include <QSet>

namespace candour::detectors {

namespace {

constexpr Scores KnownArea{0.95, 0.85};
constexpr Scores OtherArea{0.9, 0.65};
constexpr Scores SmallPostcode{0.8, 0.55};

/// Postcode areas of Royal Mail, with the Crown dependencies and ZZ for no fixed abode.
const QSet<QStringView> &postcodeAreas()
{
    static const QString all =
        u"AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
        "FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN "
        "NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW "
        "UB W WA WC WD WF WN WR WS WV YO ZE ZZ"_s;
    static const QSet<QStringView> areas = [] {
        QSet<QStringView> set;
        for (const QStringView area : QStringView(all).split(u' '))
            set.insert(area);
        return set;
    }();
    return areas;
}

/// A digit and two letters, of which C I K M O V are not used.
bool isInward(QStringView three)
{
    constexpr QStringView NotUsed = u"CIKMOV";
    return fits(three, u"9AA") && !NotUsed.contains(three.at(1)) && !NotUsed.contains(three.at(2));
}

/// A9, A99, A9A, AA9, AA99 or AA9A; Q V X do not stand first, I J Z not second. BS 7666.
bool isOutward(QStringView text)
{
    constexpr QStringView NotFirst = u"QVX";
    constexpr QStringView NotSecond = u"IJZ";
    if (text == u"ZZ99")
        return true;
    if (text.isEmpty() || NotFirst.contains(text.first()))
        return false;
    if (isLetterAt(text, 1) && NotSecond.contains(text.at(1)))
        return false;
    return fits(text, u"A9") || fits(text, u"A99") || fits(text, u"A9A") || fits(text, u"AA9") || fits(text, u"AA99") ||
           fits(text, u"AA9A");
}

bool hasKnownArea(QStringView outward)
{
    return postcodeAreas().contains(outward.left(isLetterAt(outward, 1) ? 2 : 1));
}

/// "1st", "2nd": small letters behind a digit that are no postcode.
bool isOrdinal(QStringView inward)
{
    const QStringView end = inward.mid(1);
    return end == u"ST" || end == u"ND" || end == u"RD" || end == u"TH";
}

/// British forces post office: a number behind its word.
void forcesPostcode(Reading &reading, const Candidate &candidate)
{
    const QStringView letters = candidate.letters;
    if (letters.size() >= 5 && letters.size() <= 8 && letters.startsWith(u"BFPO") && candidate.upper &&
        fits(letters.mid(4), QStringView(u"9999").left(letters.size() - 4)))
        find(reading, candidate, DetectionType::Postcode, KnownArea, false);
}

} // namespace

void postcode(Reading &reading, const Candidate &candidate)
{
    forcesPostcode(reading, candidate);
    const QStringView letters = candidate.letters;
    const bool isParted =
        candidate.groups.size() == 1 || (candidate.groups.size() == 2 && candidate.groups.last() == 3);
    if (letters.size() < 5 || letters.size() > 7 || !isParted)
        return;
    const QStringView inward = letters.last(3);
    const QStringView outward = letters.chopped(3);
    if (letters == u"GIR0AA")
        find(reading, candidate, DetectionType::Postcode, KnownArea, false);
    if (!isInward(inward) || !isOutward(outward))
        return;
    const bool isKnown = hasKnownArea(outward);
    if (candidate.upper)
        find(reading, candidate, DetectionType::Postcode, isKnown ? KnownArea : OtherArea, false);
    else if (isKnown && !isOrdinal(inward))
        find(reading, candidate, DetectionType::Postcode,
             candidate.groups.size() == 2 ? SmallPostcode : Scores{SmallPostcode.near, 0.3}, false);
}

} // namespace candour::detectors
