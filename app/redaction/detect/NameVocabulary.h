// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Words that tell where a name begins and ends. All take keys, as nameKey() makes them.
namespace candour::vocabulary {

bool isFirstName(const QString &key);
bool isCommonFirstName(const QString &key);
bool isSurname(const QString &key);

/// Ends like a surname: "-owski", "Mc-", "-opoulos".
bool hasSurnameShape(const QString &key);

/// A country, a town, a people, a day or a month.
bool isPlace(const QString &key);

/// The last word of what an organisation, a building, a street or a document is called.
bool isBody(const QString &key);

/// What stands before a name: "minister", "sgt".
bool isOffice(const QString &key);

/// Small words inside a surname: "van", "al".
bool isParticle(const QString &key);

/// Words before which a preposition tells of a place or time, as "in Reading", "since May".
bool isPreposition(const QString &key);

} // namespace candour::vocabulary
