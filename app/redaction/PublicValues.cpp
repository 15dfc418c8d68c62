// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/PublicValues.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

namespace candour {

namespace {

QString optionWords(const QList<Option> &options, const QString &key)
{
    const int index = indexOf(options, key);
    return index < 0 ? QString() : options.at(index).forPublic();
}

/// A list of options stands by itself on the page, whatever letters its parts begin with.
QString withCapital(const QString &words, const QLocale &locale)
{
    return locale.toUpper(words.left(1)) + words.mid(1);
}

} // namespace

PublicValues::PublicValues(const Template &t, const Assessment &a, const Visibility &visibility,
                           const QString &language)
    : m_template(t), m_assessment(a), m_visibility(visibility), m_language(language), m_words(pageWords(language)),
      m_locale(language)
{}

QString PublicValues::date(QDate date) const
{
    return m_locale.toString(date, u"d MMMM yyyy"_s);
}

QString PublicValues::number(double value) const
{
    return m_locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

Inlines PublicValues::yesNo(const YesNo &answer) const
{
    if (!answer.value)
        return m_visibility.redactor().line(answer.reason);
    const QString word = *answer.value ? m_words.yes : m_words.no;
    if (answer.reason.isEmpty())
        return inlinesOf(word);
    return joined({inlinesOf(word), m_visibility.redactor().line(answer.reason)}, u". "_s);
}

Inlines PublicValues::line(const Cell &cell, const QList<Option> &options, const QString &refersTo) const
{
    const auto person = [&](const PersonId &id) {
        const Person *found = m_assessment.person(id);
        return inlinesOf(found && !found->jobTitle.isEmpty() ? found->jobTitle : m_words.namedOfficial);
    };
    const auto refs = [&](const RowRefs &rows) {
        const Question *question = m_template.question(refersTo);
        return question ? rowNames(*question, rows) : Inlines{};
    };
    const auto choices = [&](const Choices &chosen) {
        QStringList words;
        for (const Option &option : options)
            if (chosen.keys.contains(option.key))
                words += option.forPublic();
        return inlinesOf(withCapital(words.join(u"; "_s), m_locale));
    };
    if (saysNothing(cell))
        return {};
    return std::visit(Overloaded{
                          [](std::monostate) { return Inlines{}; },
                          [&](const RichText &text) { return m_visibility.redactor().line(text); },
                          [&](const YesNo &answer) { return yesNo(answer); },
                          [&](const Choice &choice) { return inlinesOf(optionWords(options, choice.key)); },
                          choices,
                          [&](const QDate &day) { return inlinesOf(date(day)); },
                          [&](const Number &n) { return inlinesOf(number(n.value)); },
                          person,
                          [](const WebLink &link) {
                              return Inlines{Link{link.label.isEmpty() ? link.url : link.label, link.url}};
                          },
                          refs,
                      },
                      cell);
}

Inlines PublicValues::rowName(const Question &question, const Row &row) const
{
    for (const Column &column : question.columns) {
        const Seen whole = m_visibility.column(question, column);
        if (whole.sight == Sight::Label)
            return {whole.label};
        if (whole.sight != Sight::AsWritten)
            continue;
        const Seen seen = m_visibility.cell(question, column, row);
        if (seen.sight == Sight::Label)
            return {seen.label};
        if (seen.sight == Sight::Wording)
            return m_visibility.redactor().line(seen.wording);
        if (seen.sight == Sight::LeftOut || column.kind == QuestionKind::RowRefs || column.counts)
            return {};
        return line(row.cells.value(column.key), column.options);
    }
    return {};
}

Inlines PublicValues::rowNames(const Question &question, const RowRefs &refs) const
{
    const Seen whole = m_visibility.answer(question);
    if (whole.sight == Sight::Label)
        return {whole.label};
    const auto *rows = std::get_if<Rows>(&m_assessment.answer(question.key));
    if (whole.sight != Sight::AsWritten || !rows)
        return {};
    QList<Inlines> names;
    std::optional<Withheld> withheld;
    for (const RowId &id : refs.rows) {
        const Row *row = rows->find(id);
        if (!row)
            continue;
        const Seen seen = m_visibility.row(question, id);
        Inlines name;
        if (seen.sight == Sight::Label)
            name = {seen.label};
        else if (seen.sight == Sight::Wording)
            name = m_visibility.redactor().line(seen.wording);
        else if (seen.sight == Sight::AsWritten)
            name = rowName(question, *row);
        if (name.size() == 1 && std::holds_alternative<Withheld>(name.first()))
            withheld = together(withheld.value_or(Withheld{}), std::get<Withheld>(name.first()));
        else if (!name.isEmpty())
            names += name;
    }
    if (withheld)
        names += Inlines{*withheld};
    return joined(names, u"; "_s);
}

Inlines joined(const QList<Inlines> &parts, const QString &separator)
{
    Inlines all;
    for (const Inlines &part : parts) {
        if (part.isEmpty())
            continue;
        if (!all.isEmpty())
            all += Text{separator};
        all += part;
    }
    return all;
}

} // namespace candour
