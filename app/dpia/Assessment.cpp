// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Assessment.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

namespace candour {

namespace {

bool isAsked(const Template &t, const Assessment &a, const Question &question, QSet<QString> &asking)
{
    if (question.askIf.kind == Condition::Kind::Always)
        return true;
    if (asking.contains(question.key))
        return false; // a circle, which the template check refuses; nobody is asked on its account
    asking.insert(question.key);
    const bool asked = holds(question.askIf, [&](const QString &subject) -> std::optional<QStringList> {
        const Question *other = t.question(subject);
        if (!other || !isAsked(t, a, *other, asking))
            return std::nullopt;
        return conditionKeys(a.answer(subject));
    });
    asking.remove(question.key);
    return asked;
}

bool isAsked(const Question &question, const Column &column, const Row &row, QSet<QString> &asking)
{
    if (column.askIf.kind == Condition::Kind::Always)
        return true;
    if (asking.contains(column.key))
        return false;
    asking.insert(column.key);
    const bool asked = holds(column.askIf, [&](const QString &subject) -> std::optional<QStringList> {
        const Column *other = question.column(subject);
        if (!other || !isAsked(question, *other, row, asking))
            return std::nullopt;
        return conditionKeys(row.cells.value(subject));
    });
    asking.remove(column.key);
    return asked;
}

} // namespace

const Answer &Assessment::answer(const QString &question) const
{
    static const Answer none;
    const auto found = answers.constFind(question);
    return found == answers.cend() ? none : *found;
}

Treatment Assessment::treatment(const Place &place) const
{
    return treatments.value(place);
}

const Person *Assessment::person(const PersonId &person) const
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const Person &p) { return p.id == person; });
    return found == people.end() ? nullptr : &*found;
}

const Attachment *Assessment::attachment(const AttachmentId &attachment) const
{
    const auto found =
        std::find_if(attachments.begin(), attachments.end(), [&](const Attachment &a) { return a.id == attachment; });
    return found == attachments.end() ? nullptr : &*found;
}

bool isAsked(const Template &t, const Assessment &a, const Question &question)
{
    QSet<QString> asking;
    return isAsked(t, a, question, asking);
}

bool isAsked(const Question &question, const Column &column, const Row &row)
{
    QSet<QString> asking;
    return isAsked(question, column, row, asking);
}

std::optional<QStringList> conditionKeys(const Cell &cell)
{
    if (isEmpty(cell))
        return std::nullopt;
    return std::visit(Overloaded{
                          [](const YesNo &yesNo) { return QStringList{*yesNo.value ? u"yes"_s : u"no"_s}; },
                          [](const Choice &choice) { return QStringList{choice.key}; },
                          [](const Choices &choices) { return choices.keys; },
                          [](const auto &) { return QStringList(); },
                      },
                      cell);
}

std::optional<QStringList> conditionKeys(const Answer &answer)
{
    if (const auto *cell = std::get_if<Cell>(&answer))
        return conditionKeys(*cell);
    if (isEmpty(answer))
        return std::nullopt;
    return QStringList();
}

} // namespace candour
