// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameCues.h"

#include "redaction/detect/OneOf.h"

namespace candour::people {

namespace {

/// Behind "by" these tell of a person: "signed by".
bool isDeed(const QString &key)
{
    return isOneOf(key, {u"signed",        u"prepared",   u"approved", u"written",     u"reviewed",    u"drafted",
                         u"completed",     u"authorised", u"agreed",   u"submitted",   u"created",     u"authored",
                         u"checked",       u"assessed",   u"recorded", u"conducted",   u"made",        u"led",
                         u"chaired",       u"managed",    u"owned",    u"sent",        u"reported",    u"sponsored",
                         u"countersigned", u"advised",    u"attended", u"interviewed", u"represented", u"treated",
                         u"seen",          u"decided",    u"given",    u"raised",      u"taken"});
}

bool isSpeech(const QString &key)
{
    return isOneOf(key, {u"said",       u"says",    u"told",      u"asked",    u"wrote",     u"added",    u"replied",
                         u"explained",  u"thanked", u"confirmed", u"signed",   u"agreed",    u"advised",  u"joined",
                         u"attended",   u"met",     u"visited",   u"spoke",    u"disagreed", u"objected", u"emailed",
                         u"phoned",     u"rang",    u"thinks",    u"believes", u"argued",    u"resigned", u"apologised",
                         u"complained", u"lives",   u"works",     u"who"});
}

/// What somebody is, behind a comma or in brackets: "Head of Data".
bool isRole(const QString &key)
{
    return isOneOf(key, {u"head",        u"director",  u"chief",        u"deputy",    u"officer",  u"manager",
                         u"secretary",   u"minister",  u"professor",    u"lecturer",  u"chair",    u"lead",
                         u"senior",      u"adviser",   u"advisor",      u"assistant", u"analyst",  u"data",
                         u"information", u"president", u"spokesperson", u"spokesman", u"governor", u"commander",
                         u"president",   u"executive", u"consultant",   u"solicitor", u"teacher",  u"dpo",
                         u"siro",        u"caldicott", u"aged",         u"born",      u"his",      u"her",
                         u"who",         u"whose",     u"mp",           u"kc",        u"qc"});
}

constexpr int WordsToRole = 3;

} // namespace

bool isStrongCue(const QString &key)
{
    return isOneOf(key, {u"dear",  u"gp",      u"regards", u"sincerely", u"faithfully", u"attn",   u"fao",      u"hi",
                         u"hello", u"thanks",  u"mum",     u"dad",       u"mother",     u"father", u"daughter", u"son",
                         u"wife",  u"husband", u"brother", u"sister",    u"aunt",       u"uncle"});
}

bool isCue(const QString &key)
{
    return isStrongCue(key) ||
           isOneOf(key,
                   {u"contact",   u"author",   u"owner",      u"lead",        u"name",    u"named",     u"called",
                    u"by",        u"patient",  u"pupil",      u"client",      u"witness", u"colleague", u"solicitor",
                    u"applicant", u"claimant", u"respondent", u"complainant", u"drafter", u"approver",  u"reviewer",
                    u"signatory", u"manager",  u"analyst",    u"researcher",  u"officer", u"chair",     u"chaired",
                    u"editor",    u"sponsor",  u"caseworker", u"worker"});
}

bool isRank(const QString &office)
{
    return !isOneOf(office, {u"air",       u"attorney",   u"chief",      u"coach",          u"commander", u"crown",
                             u"deputy",    u"detective",  u"director",   u"father",         u"general",   u"headmaster",
                             u"leader",    u"major",      u"manager",    u"marshal",        u"nurse",     u"officer",
                             u"petty",     u"principal",  u"private",    u"recorder",       u"registrar", u"rep",
                             u"secretary", u"specialist", u"staff",      u"representative", u"teacher",   u"tutor",
                             u"warden",    u"welfare",    u"king",       u"queen",          u"crown",     u"saint",
                             u"minister",  u"chairman",   u"chancellor", u"commissioner",   u"adviser",   u"advisor"});
}

bool isWeakCue(const QString &cue)
{
    return isOneOf(cue, {u"name", u"named", u"called"});
}

bool isSubject(const NameSegments &segments, const NameSegment &segment)
{
    const int next = segment.last + 1;
    return segments.isThere(next) && segments.word(next).before == WordGap::Space &&
           isOneOf(segments.word(next).key, {u"is", u"was", u"has", u"had", u"will"});
}

QString cueBefore(const NameSegments &segments, const NameSegment &segment)
{
    const int before = segment.first - 1;
    if (!segments.isThere(before) || segments.word(before).sentence != segments.word(segment.first).sentence)
        return {};
    const QString &key = segments.word(before).key;
    const WordGap gap = segments.word(segment.first).before;
    const qsizetype between = segments.word(segment.first).from - segments.word(before).to;
    if (between > 3 || gap == WordGap::Tick || gap == WordGap::Hyphen || gap == WordGap::Sign)
        return {};
    if (key == u"by")
        return segments.isThere(before - 1) && isDeed(segments.word(before - 1).key) ? key : QString();
    return isCue(key) ? key : QString();
}

bool isSpokenOf(const NameSegments &segments, const NameSegment &segment)
{
    const int next = segment.last + 1;
    if (!segments.isThere(next) || segments.word(next).sentence != segments.word(segment.last).sentence)
        return false;
    if (segments.word(next).before == WordGap::Space)
        return segments.word(next).shape == WordShape::Small && isSpeech(segments.word(next).key);
    const bool isBeside = segments.word(next).from - segments.word(segment.last).to <= 2;
    for (int i = next; isBeside && i < next + WordsToRole && segments.isThere(i); ++i)
        if (isRole(segments.word(i).key))
            return true;
    return false;
}

} // namespace candour::people
