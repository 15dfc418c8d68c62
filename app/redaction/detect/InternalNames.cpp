// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/InternalNames.h"

#include <QList>

#include <algorithm>

namespace candour::internal {

namespace {

bool isInSuffixes(QStringView host)
{
    for (const QStringView suffix : {u".local", u".localdomain", u".internal", u".intranet", u".lan", u".corp",
                                     u".home.arpa", u".private", u".intra"})
        if (host.endsWith(suffix))
            return true;
    return false;
}

/// One of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 127.0.0.0/8, 169.254.0.0/16, or fc00::/7 and fe80::/10.
bool isPrivateAddress(QStringView host)
{
    if (host.startsWith(u"[fd") || host.startsWith(u"[fc") || host.startsWith(u"[fe8") || host == u"[::1]")
        return true;
    const auto parts = host.split(u'.');
    const bool areNumbers = parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
                                bool isNumber = false;
                                return part.toInt(&isNumber) <= 255 && isNumber;
                            });
    if (!areNumbers)
        return false;
    const int first = parts.at(0).toInt();
    const int second = parts.at(1).toInt();
    return first == 10 || first == 127 || (first == 172 && second >= 16 && second <= 31) ||
           (first == 192 && second == 168) || (first == 169 && second == 254);
}

/// A label of a public body's name that points inwards.
bool hasInwardLabel(QStringView host)
{
    const bool isPublicBody = host.endsWith(u".gov.uk") || host.endsWith(u".nhs.uk") || host.endsWith(u".police.uk") ||
                              host.endsWith(u".gov.scot") || host.endsWith(u".gov.wales");
    if (!isPublicBody)
        return false;
    for (const QStringView label : host.split(u'.'))
        for (const QStringView inward : {u"intranet", u"internal", u"vpn", u"dev", u"test", u"uat", u"staging",
                                         u"preprod", u"jira", u"confluence", u"wiki", u"sharepoint", u"edrm"})
            if (label == inward)
                return true;
    return false;
}

bool isMachineWord(QStringView word)
{
    for (const QStringView known :
         {u"db",  u"srv", u"svr", u"sql", u"app", u"web", u"fs",  u"dc",  u"vm",     u"host", u"node", u"prod", u"prd",
          u"uat", u"dev", u"ora", u"nas", u"fw",  u"gw",  u"vpn", u"esx", u"server", u"ftp",  u"sftp", u"proxy"})
        if (word == known)
            return true;
    return false;
}

} // namespace

bool isInternalHost(QStringView host)
{
    if (host.isEmpty())
        return false;
    const bool hasNoDot = !host.contains(u'.') && !host.startsWith(u'[') &&
                          std::any_of(host.begin(), host.end(), [](QChar c) { return c.isLetter(); });
    return hasNoDot || isInSuffixes(host) || isPrivateAddress(host) || hasInwardLabel(host);
}

bool isRecordSystem(QStringView host)
{
    for (const QStringView suffix : {u".sharepoint.com", u"teams.microsoft.com", u".atlassian.net", u".box.com",
                                     u"docs.google.com", u"drive.google.com", u".objective.com", u"trello.com",
                                     u".service-now.com", u".visualstudio.com", u"dev.azure.com", u".slack.com"})
        if (host.endsWith(suffix))
            return true;
    return false;
}

bool isMachineName(QStringView name)
{
    if (!name.contains(u'-') || name.contains(u'_') || name.size() < 8 || name.size() > 40)
        return false;
    for (const QStringView part : name.split(u'-')) {
        qsizetype letters = 0;
        while (letters < part.size() && part.at(letters).isLetter())
            ++letters;
        const QStringView number = part.mid(letters);
        const bool isNumbered = !number.isEmpty() && number.size() <= 4 &&
                                std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
        if (isNumbered && isMachineWord(part.left(letters)))
            return true;
    }
    return false;
}

} // namespace candour::internal
