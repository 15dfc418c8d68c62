// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Opened.h"
#include "storage/AssessmentStore.h"
#include "storage/SearchReader.h"

namespace candour {

inline const QDateTime Noon = moment("12:00:00");

inline Result<> save(Database &database, const Assessment &before, const Assessment &after)
{
    return AssessmentStore(database).save(before, after, u"Ana"_s, Noon, Origin::Typed);
}

inline Assessment saying(const QString &id, const QString &words)
{
    return Assessment{.id = AssessmentId{id},
                      .reference = id,
                      .title = u"Title of "_s + id,
                      .templateId = u"t"_s,
                      .templateVersion = u"1"_s,
                      .answers = {{u"why"_s, Cell(fromPlainText(words))}}};
}

/// Where the words stand, "a1/why" or "a1/" for a title, in the order in which they are found.
inline QStringList places(SearchReader &reader, const QString &typed)
{
    const auto matches = reader.find(typed, 1000);
    if (!matches)
        return {matches.error().message + matches.error().detail};
    QStringList found;
    for (const SearchMatch &match : matches->first)
        found += match.assessment + u'/' + match.question;
    return found;
}

inline QStringList places(const QString &path, const QString &typed)
{
    const auto reader = SearchReader::open(path);
    return reader ? places(**reader, typed) : QStringList{reader.error().message};
}

} // namespace candour
