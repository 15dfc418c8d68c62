// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Template.h"

namespace candour {

namespace {

template<typename T>
const T *withKey(const QList<T> &items, const QString &key)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const Column *Question::column(const QString &columnKey) const
{
    return withKey(columns, columnKey);
}

const Question *Template::question(const QString &key) const
{
    for (const TemplateSection &section : sections)
        if (const Question *found = withKey(section.questions, key))
            return found;
    return nullptr;
}

const Reason *Template::reason(const QString &key) const
{
    return withKey(reasons, key);
}

const Role *Template::role(const QString &key) const
{
    return withKey(roles, key);
}

QList<const Question *> Template::questions() const
{
    QList<const Question *> all;
    for (const TemplateSection &section : sections)
        for (const Question &question : section.questions)
            all += &question;
    return all;
}

} // namespace candour
