// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

struct NamedPerson
{
    QString name;
    QString email;
    bool operator==(const NamedPerson &) const = default;
};

/// Everybody whom the assessment names: its people, and who signed, advised, approved, decided, commented or marked.
QList<NamedPerson> namedPeople(const Assessment &a);

} // namespace candour
