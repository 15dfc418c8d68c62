// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace candour {

/// When a question or column is asked. A closed grammar: nothing in a template is ever evaluated as code.
struct Condition
{
    enum class Kind {
        Always,
        Is,       ///< The answer is this option key, or "yes" or "no".
        Includes, ///< The options chosen include this key.
        Answered, ///< There is any answer.
        AtLeast,  ///< So many options are chosen, not counting "none".
        All,
        Any,
        Not, ///< The one part does not hold.
    };

    Kind kind = Kind::Always;
    QString subject; ///< Key of a question, or of a sibling column.
    QString value;
    int count = 0;
    QList<Condition> parts;
    bool operator==(const Condition &) const = default;
};

/// The keys that an answer presents to a condition: "yes" or "no", option keys; nullopt for "not answered".
using SubjectKeys = std::function<std::optional<QStringList>(const QString &subject)>;

bool holds(const Condition &condition, const SubjectKeys &keysOf);

/// Every subject named anywhere in the condition.
QSet<QString> subjects(const Condition &condition);

} // namespace candour
