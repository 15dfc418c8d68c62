// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>

namespace candour {

/// What the detail of an action's line in the audit names.
enum class ActionSubject {
    None,        ///< Nothing, or what says nothing to people.
    Questions,   ///< Keys or places, parted by commas; also the kind of a suggestion.
    Roles,       ///< Keys of roles, parted by spaces.
    Person,      ///< An id.
    Shared,      ///< The key of a shared answer.
    Setting,     ///< The key of a setting.
    Assessments, ///< Ids, parted by spaces; what is none says nothing.
    Words,       ///< Said as it stands there.
};

/// An action as the audit names it.
struct AuditedAction
{
    QLatin1StringView name;
    ActionSubject subject;
    const char *words; ///< What was done, in English.
};

/// Every action that this version of the program writes down.
const QList<AuditedAction> &auditedActions();

/// The action of that name, or what a step of undo or redo went over ("undo-answer"); nullptr where it is unknown.
const AuditedAction *auditedAction(const QString &name);

/// What was done, in words; the name itself where a newer or older program wrote it.
QString actionWords(const QString &name);

} // namespace candour
