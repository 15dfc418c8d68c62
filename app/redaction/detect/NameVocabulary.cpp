// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameVocabulary.h"

#include "base/Literals.h"
#include "redaction/detect/NameList.h"
#include "redaction/detect/OneOf.h"

namespace candour::vocabulary {

bool isCommonFirstName(const QString &key)
{
    static const NameList names(u":/names/first.txt"_s);
    return names.contains(key);
}

bool isFirstName(const QString &key)
{
    static const NameList rare(u":/names/rare.txt"_s);
    return isCommonFirstName(key) || rare.contains(key);
}

bool isSurname(const QString &key)
{
    static const NameList names(u":/names/surnames.txt"_s);
    return names.contains(key);
}

bool hasSurnameShape(const QString &key)
{
    if (key.size() < 6)
        return false;
    for (const QStringView start : {u"mc", u"fitz"})
        if (key.startsWith(start))
            return true;
    for (const QStringView end :
         {u"owski",   u"ewski", u"inski", u"ynski",  u"owska", u"ewska", u"inska", u"ynska", u"wicz",  u"czyk", u"czak",
          u"opoulos", u"akis",  u"idis",  u"enko",   u"chuk",  u"ovic",  u"evic",  u"ovich", u"evich", u"oglu", u"yan",
          u"shvili",  u"escu",  u"sson",  u"dottir", u"ström", u"qvist", u"berg",  u"stein", u"mann",  u"veld", u"stra",
          u"inho",    u"ndez",  u"rez",   u"guez",   u"ov",    u"ova",   u"ev",    u"eva",   u"inha"})
        if (key.endsWith(end))
            return true;
    return false;
}

bool isPlace(const QString &key)
{
    static const NameList names(u":/names/places.txt"_s);
    return names.contains(key);
}

bool isBody(const QString &key)
{
    static const NameList names(u":/names/bodies.txt"_s);
    return names.contains(key);
}

bool isOffice(const QString &key)
{
    static const NameList names(u":/names/offices.txt"_s);
    return names.contains(key);
}

bool isParticle(const QString &key)
{
    return isOneOf(key,
                   {u"van", u"von", u"der",   u"den", u"de",  u"del", u"della", u"di",  u"da",   u"dos", u"das", u"do",
                    u"du",  u"la",  u"le",    u"al",  u"el",  u"bin", u"ibn",   u"ter", u"ten",  u"te",  u"zu",  u"st",
                    u"ap",  u"ab",  u"ferch", u"ni",  u"nic", u"ui",  u"af",    u"av",  u"bint", u"ould"});
}

bool isPreposition(const QString &key)
{
    return isOneOf(key, {u"in", u"at", u"near", u"until", u"till", u"since", u"before", u"after", u"during", u"last",
                         u"next", u"this", u"each", u"every", u"around", u"outside", u"late", u"early", u"mid"});
}

} // namespace candour::vocabulary
