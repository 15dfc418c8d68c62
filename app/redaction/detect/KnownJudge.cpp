// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/KnownJudge.h"

#include "redaction/detect/NameVocabulary.h"
#include "redaction/detect/OneOf.h"

namespace candour::people {

namespace {

constexpr double SmallWholeName = 0.9;
constexpr double OrdinaryWholeName = 0.9; ///< "Will Young", both with capital letters.
constexpr double WithInitials = 0.92;
constexpr double SmallInitials = 0.75;
constexpr double SurnameAlone = 0.85;
constexpr double SmallSurname = 0.6;
constexpr double HalfAlone = 0.75;
constexpr double FirstAlone = 0.6;
constexpr double Mailbox = 0.85;
constexpr double AsName = 0.7; ///< An ordinary word with a capital letter inside a sentence.
constexpr double InDoubt = 0.35;
constexpr double Unlikely = 0.2;

bool readsAsName(const NameWord &one)
{
    return one.isCapital() || one.shape == WordShape::Caseless;
}

} // namespace

bool KnownJudge::isTitled(int first) const
{
    const WordGap before = word(first).before;
    return isThere(first - 1) && isNameTitle(word(first - 1).key) &&
           (before == WordGap::Space || before == WordGap::Stop);
}

bool KnownJudge::areCapital(int first, int last) const
{
    for (int i = first; i <= last; ++i)
        if (!readsAsName(word(i)) && !vocabulary::isParticle(word(i).key))
            return false;
    return true;
}

bool KnownJudge::isAnyCapital(int first, int last) const
{
    for (int i = first; i <= last; ++i)
        if (readsAsName(word(i)))
            return true;
    return false;
}

KnownJudgement KnownJudge::judge(int first, int last, const KnownNames::Form &form) const
{
    switch (form.kind) {
    case NameFormKind::Full:
        return judgeFull(first, last, form);
    case NameFormKind::Initials:
        if (form.isOrdinary)
            return judgeOrdinaryInitials(first, last);
        return KnownJudgement{isAnyCapital(first, last) ? WithInitials : SmallInitials};
    case NameFormKind::Surname:
    case NameFormKind::Half:
        return judgeSurname(first, last, form);
    case NameFormKind::First:
        if (form.isOrdinary)
            return KnownJudgement{InDoubt, Ground::OrdinaryWord};
        return KnownJudgement{areCapital(first, last) && !isOfBody(last) ? FirstAlone : InDoubt};
    case NameFormKind::Login:
        return form.isOrdinary ? KnownJudgement{Unlikely, Ground::OrdinaryWord} : KnownJudgement{Mailbox};
    }
    Q_UNREACHABLE();
}

KnownJudgement KnownJudge::judgeFull(int first, int last, const KnownNames::Form &form) const
{
    if (!form.isOrdinary)
        return KnownJudgement{isAnyCapital(first, last) ? WholeName : SmallWholeName};
    if (first == last)
        return judgeOrdinary(first, last);
    return areCapital(first, last) ? KnownJudgement{OrdinaryWholeName} : KnownJudgement{InDoubt, Ground::OrdinaryWord};
}

KnownJudgement KnownJudge::judgeSurname(int first, int last, const KnownNames::Form &form) const
{
    if (form.isOrdinary)
        return judgeOrdinary(first, last);
    if (isOfBody(last))
        return KnownJudgement{InDoubt};
    if (form.kind == NameFormKind::Half)
        return KnownJudgement{areCapital(first, last) ? HalfAlone : InDoubt};
    return KnownJudgement{areCapital(first, last) ? SurnameAlone : SmallSurname};
}

/// "Evans Street"
bool KnownJudge::isOfBody(int last) const
{
    return isThere(last + 1) && word(last + 1).before == WordGap::Space && word(last + 1).isCapital() &&
           vocabulary::isBody(word(last + 1).key) && word(last + 1).shape != WordShape::Letter;
}

/// "w.young"
bool KnownJudge::isMailbox(int first, int last) const
{
    return last > first && word(first).isInAddress && word(last).isInAddress &&
           word(last).from == word(last - 1).to + 1 && word(last).before != WordGap::Space;
}

/// "W Young" is a name, "A Young person" is none.
KnownJudgement KnownJudge::judgeOrdinaryInitials(int first, int last) const
{
    if (isMailbox(first, last))
        return KnownJudgement{Mailbox};
    const bool isArticle = word(first).key == u"a" && word(first + 1).before == WordGap::Space;
    if (!areCapital(first, last) || isArticle || isOfBody(last))
        return KnownJudgement{InDoubt, Ground::OrdinaryWord};
    return KnownJudgement{SurnameAlone, Ground::OrdinaryAsName};
}

/// A word with a capital letter inside a sentence, of which the words beside it make nothing else.
KnownJudgement KnownJudge::judgeOrdinary(int first, int last) const
{
    if (!areCapital(first, last))
        return KnownJudgement{Unlikely, Ground::OrdinaryWord};
    if (isThere(first - 1) && word(first).before == WordGap::Space &&
        (vocabulary::isOffice(word(first - 1).key) || isNameOfSomebody(first - 1)))
        return KnownJudgement{SurnameAlone, Ground::OrdinaryAsName};
    if (word(first).begins || isBehindArticle(first) || hasCapitalBeside(first, last) ||
        tellsOfPlaceOrTime(first, last))
        return KnownJudgement{InDoubt, Ground::OrdinaryWord};
    return KnownJudgement{AsName, Ground::OrdinaryAsName};
}

/// "A Young person", "the King"
bool KnownJudge::isBehindArticle(int first) const
{
    return isThere(first - 1) && word(first).before == WordGap::Space &&
           isOneOf(word(first - 1).key, {u"a", u"an", u"the", u"this", u"these", u"those", u"our", u"their", u"your",
                                         u"some", u"all", u"many"});
}

bool KnownJudge::isNameOfSomebody(int i) const
{
    return word(i).isCapital() && vocabulary::isFirstName(word(i).key);
}

bool KnownJudge::hasCapitalBeside(int first, int last) const
{
    const bool before = isThere(first - 1) && word(first).before == WordGap::Space && word(first - 1).isCapital() &&
                        !word(first - 1).begins;
    const bool behind = isThere(last + 1) && word(last + 1).before == WordGap::Space && word(last + 1).isCapital();
    return before || behind;
}

/// "in Reading", "since May", "May 2026", "4 May"
bool KnownJudge::tellsOfPlaceOrTime(int first, int last) const
{
    if (!vocabulary::isPlace(word(last).key))
        return false;
    const auto isNumber = [&](int i) { return isThere(i) && word(i).shape == WordShape::Number; };
    return isNumber(first - 1) || isNumber(last + 1) ||
           (isThere(first - 1) && vocabulary::isPreposition(word(first - 1).key));
}

} // namespace candour::people
