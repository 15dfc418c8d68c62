// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Condition.h"

#include "base/Literals.h"

namespace candour {

bool holds(const Condition &condition, const SubjectKeys &keysOf)
{
    const auto part = [&](const Condition &c) { return holds(c, keysOf); };
    const QList<Condition> &parts = condition.parts;
    switch (condition.kind) {
    case Condition::Kind::Always:
        return true;
    case Condition::Kind::Is: {
        const auto keys = keysOf(condition.subject);
        return keys && *keys == QStringList{condition.value};
    }
    case Condition::Kind::Includes: {
        const auto keys = keysOf(condition.subject);
        return keys && keys->contains(condition.value);
    }
    case Condition::Kind::Answered:
        return keysOf(condition.subject).has_value();
    case Condition::Kind::AtLeast: {
        const auto keys = keysOf(condition.subject).value_or(QStringList());
        return keys.size() - keys.count(u"none"_s) >= condition.count;
    }
    case Condition::Kind::All:
        return std::all_of(parts.begin(), parts.end(), part);
    case Condition::Kind::Any:
        return std::any_of(parts.begin(), parts.end(), part);
    case Condition::Kind::Not:
        return std::none_of(parts.begin(), parts.end(), part);
    }
    Q_UNREACHABLE();
}

QSet<QString> subjects(const Condition &condition)
{
    QSet<QString> found;
    if (!condition.subject.isEmpty())
        found.insert(condition.subject);
    for (const Condition &part : condition.parts)
        found += subjects(part);
    return found;
}

} // namespace candour
