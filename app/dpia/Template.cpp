// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Template.h"

#include "base/Literals.h"

namespace candour {

namespace {

template<typename T>
const T *withKey(const QList<T> &items, const QString &key)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

bool isNumbered(const Template &t)
{
    return std::any_of(t.sections.begin(), t.sections.end(), [](const TemplateSection &section) {
        return !section.number.isEmpty() ||
               std::any_of(section.questions.begin(), section.questions.end(),
                           [](const Question &question) { return !question.number.isEmpty(); });
    });
}

QString numbered(const QString &number, const QString &words)
{
    return number.isEmpty() ? words : number + u"  "_s + words;
}

} // namespace

QString Template::sectionHeading(qsizetype section, int first) const
{
    const TemplateSection &part = sections.at(section);
    return numbered(isNumbered(*this) ? part.number : QString::number(section + first), part.title);
}

QString Template::questionHeading(qsizetype section, qsizetype question, int first) const
{
    const QList<Question> &all = sections.at(section).questions;
    const Question &one = all.at(question);
    if (!isNumbered(*this))
        return numbered(u"%1.%2"_s.arg(section + first).arg(question + 1), one.label);
    const bool continues = question > 0 && all.at(question - 1).number == one.number;
    return continues ? one.label : numbered(one.number, one.label);
}

const Column *Question::column(const QString &columnKey) const
{
    return withKey(columns, columnKey);
}

bool Question::hasCounts() const
{
    return std::any_of(columns.begin(), columns.end(), [](const Column &column) { return column.counts; });
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

const AccessLaw *Template::law(const QString &key) const
{
    return withKey(laws, key);
}

QStringList Template::lawsOffered(const QStringList &chosen) const
{
    QStringList offered;
    for (const AccessLaw &law : laws)
        if (chosen.contains(law.key))
            offered += law.key;
    if (offered.isEmpty() && !laws.isEmpty())
        offered += laws.first().key;
    return offered;
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
