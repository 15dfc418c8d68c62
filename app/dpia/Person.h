// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QDate>
#include <QList>

namespace candour {

/// A role that someone holds for a time.
struct RoleHeld
{
    QString role; ///< Key of a template's role.
    QDate from;   ///< Invalid: since ever.
    QDate to;     ///< Last day; invalid: still.
    bool operator==(const RoleHeld &) const = default;

    bool isHeldOn(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day <= to); }
};

struct Person
{
    PersonId id;
    QString name;     ///< Never public by itself.
    QString jobTitle; ///< What the public sees instead of the name.
    QString email;
    QList<RoleHeld> roles;
    bool operator==(const Person &) const = default;

    bool holds(const QString &role, QDate day) const;
};

} // namespace candour
