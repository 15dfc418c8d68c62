// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/CellText.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "gui/Messages.h"

#include <QLocale>

namespace candour {

namespace {

QString labelOf(const QList<Option> &options, const QString &key)
{
    const int index = indexOf(options, key);
    return index < 0 ? key : options.at(index).label;
}

QString labelsOf(const QList<Option> &options, const QStringList &keys)
{
    QStringList labels;
    for (const QString &key : keys)
        labels += labelOf(options, key);
    return labels.join(u", "_s);
}

QString oneLine(const RichText &text)
{
    return plainText(text).simplified();
}

QString refsText(const FieldContext &context, const Column &column, const RowRefs &refs)
{
    const Question *question = context.form.question(column.refersTo);
    const auto *rows = std::get_if<Rows>(&context.assessment.answer(column.refersTo));
    QStringList names;
    for (const RowId &row : refs.rows) {
        qsizetype index = -1;
        for (qsizetype i = 0; rows && i < rows->rows.size(); ++i)
            if (rows->rows.at(i).id == row)
                index = i;
        names += question && index >= 0 ? rowName(context, *question, *rows, int(index))
                                        : CellTextMessages::tr("a lost row");
    }
    return names.join(u", "_s);
}

QString yesNoText(const YesNo &yesNo)
{
    const QString reason = oneLine(yesNo.reason);
    if (!yesNo.value)
        return reason;
    const QString word = *yesNo.value ? CellTextMessages::tr("Yes") : CellTextMessages::tr("No");
    return reason.isEmpty() ? word : CellTextMessages::tr("%1: %2", "yes or no, and why").arg(word, reason);
}

} // namespace

QString dateText(QDate date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMMM yyyy"_s) : QString();
}

QString timeText(const QDateTime &moment, QDate today)
{
    const QDateTime local = moment.toLocalTime();
    const QString time = local.time().toString(u"HH:mm"_s);
    return local.date() == today ? time
                                 : CellTextMessages::tr("%1, %2", "date, time").arg(dateText(local.date()), time);
}

QString cellText(const FieldContext &context, const Column &column, const Cell &cell)
{
    const QList<Option> options = optionsOf(context.form, column);
    return std::visit(
        Overloaded{
            [](const std::monostate &) { return QString(); },
            [](const RichText &text) { return oneLine(text); },
            [](const YesNo &yesNo) { return yesNoText(yesNo); },
            [&](const Choice &choice) { return choice.key.isEmpty() ? QString() : labelOf(options, choice.key); },
            [&](const Choices &choices) { return labelsOf(options, choices.keys); },
            [](const QDate &date) { return dateText(date); },
            [](const Number &number) { return QLocale().toString(number.value, 'g', 15); },
            [&](const PersonId &id) {
                const Person *person = context.assessment.person(id);
                return person ? person->name : QString();
            },
            [](const WebLink &link) { return link.label.isEmpty() ? link.url : link.label; },
            [&](const RowRefs &refs) { return refsText(context, column, refs); },
        },
        cell);
}

QString rowName(const FieldContext &context, const Question &question, const Rows &rows, int index)
{
    const Row &row = rows.rows.at(index);
    for (const Column &column : question.columns) {
        if (column.kind != QuestionKind::Line && column.kind != QuestionKind::RichText &&
            column.kind != QuestionKind::Person)
            continue;
        const QString words = cellText(context, column, row.cells.value(column.key));
        if (!words.isEmpty())
            return u"%1. %2"_s.arg(index + 1).arg(words.size() > 60 ? words.left(59) + u"…"_s : words);
    }
    return CellTextMessages::tr("%1. Not named yet", "number of a row").arg(index + 1);
}

QList<Option> optionsOf(const Template &form, const Column &column)
{
    if (!column.options.isEmpty())
        return column.options;
    if (column.key == RiskColumn::Likelihood || column.key == RiskColumn::ResidualLikelihood)
        return form.riskMethod.likelihoods;
    if (column.key == RiskColumn::Severity || column.key == RiskColumn::ResidualSeverity)
        return form.riskMethod.severities;
    return {};
}

} // namespace candour
