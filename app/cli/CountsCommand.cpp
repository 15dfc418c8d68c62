// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Suppressing.h"

namespace candour {

namespace {

using suppressing::CountsTable;

Result<SuppressionRule> ruleOf(const Invocation &call, int leastCount)
{
    SuppressionRule rule{.threshold = leastCount, .zerosShown = call.has(u"zeros"_s)};
    if (call.has(u"round"_s))
        rule = {.method = SuppressionMethod::Rounding};
    if (call.has(u"round"_s) && (call.has(u"threshold"_s) || call.has(u"zeros"_s)))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Numbers are rounded or protected by a threshold, not both."));
    if (rule.method == SuppressionMethod::Rounding && (call.has(u"leave-out"_s) || call.has(u"show"_s)))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Rounded numbers are all shown, so none can be left out."));
    if (!call.has(u"threshold"_s))
        return rule;
    bool isNumber = false;
    rule.threshold = call.option(u"threshold"_s).toInt(&isNumber);
    if (!isNumber || rule.threshold < LeastThreshold || rule.threshold > MostThreshold)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("A threshold is a number from 2 to 1,000."));
    return rule;
}

/// Which of these is meant, by its id or its number counted from 1; the word total means what comes after the last.
template<typename Ids>
std::optional<int> indexOfNamed(const Ids &ids, const QString &named)
{
    if (named == "total"_L1)
        return int(ids.size());
    for (int i = 0; i < ids.size(); ++i)
        if (ids.at(i) == typename Ids::value_type{named})
            return i;
    bool isNumber = false;
    const int number = named.toInt(&isNumber);
    return isNumber && number >= 1 && number <= ids.size() ? std::optional(number - 1) : std::nullopt;
}

Result<CellAt> cellNamed(const CountsTable &table, const QString &named)
{
    const auto row = indexOfNamed(table.counts.rows, named.section(u'/', 0, 0));
    const auto column = indexOfNamed(table.counts.columns, named.section(u'/', 1));
    if (row && column && table.counts.table.value({*row, *column}))
        return CellAt{*row, *column};
    return fail(ErrorKind::Usage,
                CommandLineMessages::tr("There is no number “%1”. Name it like this: 4/%2, 4/total or total/total.")
                    .arg(forTerminal(named), table.counts.columns.value(0)));
}

/// What was accepted, where nothing else is asked for; else what the rule and the cells named make of it.
Result<Suppression> asked(const Invocation &call, const CountsTable &table)
{
    const bool asksForRule = call.has(u"threshold"_s) || call.has(u"round"_s) || call.has(u"zeros"_s);
    const auto rule = ruleOf(call, table.leastCount);
    if (!rule)
        return failed(rule);
    Suppression suppression = !asksForRule && table.decided ? *table.decided : suppressing::proposed(table, *rule);
    CellPattern pattern = table.counts.pattern(suppression);
    for (const QString &named : call.optionValues(u"leave-out"_s)) {
        const auto cell = cellNamed(table, named);
        if (!cell)
            return failed(cell);
        pattern.insert(*cell);
    }
    for (const QString &named : call.optionValues(u"show"_s)) {
        const auto cell = cellNamed(table, named);
        if (!cell)
            return failed(cell);
        pattern.remove(*cell);
    }
    suppression.cells = table.counts.cells(pattern);
    return suppression;
}

QString numberWords(const CountsTable &table, const Suppression &suppression, const CellPattern &pattern, CellAt cell)
{
    const bool rounds = suppression.rule.method == SuppressionMethod::Rounding;
    const auto people = rounds ? table.counts.table.rounded(cell) : table.counts.table.value(cell);
    if (!people)
        return u"–"_s;
    const QString words = QLocale().toString(*people);
    return !rounds && pattern.contains(cell) ? words + u" [c]"_s : words;
}

void printTable(Invocation &call, const CountsTable &table, const Suppression &suppression)
{
    const CellPattern pattern = table.counts.pattern(suppression);
    const bool hasTotals = table.counts.table.hasTotals();
    const int rows = int(table.counts.rows.size()) + (hasTotals ? 1 : 0);
    const int columns = int(table.counts.columns.size()) + (hasTotals && table.counts.columns.size() > 1 ? 1 : 0);
    QList<QStringList> lines{QStringList{QString()} + table.columnNames.first(columns)};
    for (int row = 0; row < rows; ++row) {
        lines += QStringList{table.rowNames.at(row)};
        for (int column = 0; column < columns; ++column)
            lines.last() += numberWords(table, suppression, pattern, {row, column});
    }
    QList<qsizetype> widths(columns + 1);
    for (const QStringList &line : lines)
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths.at(i), line.at(i).size());
    for (const QStringList &line : lines) {
        QString printed = line.first().leftJustified(widths.first());
        for (qsizetype i = 1; i < line.size(); ++i)
            printed += u"  "_s + line.at(i).rightJustified(widths.at(i));
        call.print(printed);
    }
}

void printPlain(Invocation &call, const CountsTable &table, const Suppression &suppression)
{
    printTable(call, table, suppression);
    for (const suppressing::Bounded &bounded : suppressing::bounds(table, suppression))
        call.print(CommandLineMessages::tr("%1: a stranger can narrow it to %2", "row and column, numbers")
                       .arg(table.nameOf(bounded.cell), suppressing::inWords(bounded.interval)));
    if (const auto objection = suppressing::objection(table, suppression))
        call.print(objection->sentence);
    if (suppression == table.decided)
        call.print(CommandLineMessages::tr("Accepted by %1.").arg(suppression.decidedBy));
    else
        call.print(CommandLineMessages::tr("Not accepted. --accept accepts it."));
}

void printJson(Invocation &call, const CountsTable &table, const Suppression &suppression)
{
    QHash<CellAt, suppressing::Bounded> bounds;
    for (const suppressing::Bounded &bounded : suppressing::bounds(table, suppression))
        bounds.insert(bounded.cell, bounded);
    QJsonArray cells;
    for (const CellAt &at : table.counts.table.cells()) {
        const CountCell cell = table.counts.cell(at);
        QJsonObject object{{u"row"_s, cell.row.value},
                           {u"column"_s, cell.column},
                           {u"people"_s, table.counts.table.value(at).value_or(0)},
                           {u"leftOut"_s, bounds.contains(at)}};
        if (const auto bounded = bounds.constFind(at); bounded != bounds.cend()) {
            object.insert(u"small"_s, bounded->isSmall);
            object.insert(u"least"_s, bounded->interval.least);
            if (bounded->interval.most)
                object.insert(u"most"_s, *bounded->interval.most);
            object.insert(u"exact"_s, bounded->interval.isExact);
        }
        cells += object;
    }
    const bool rounds = suppression.rule.method == SuppressionMethod::Rounding;
    const auto objection = suppressing::objection(table, suppression);
    QJsonObject result{{u"question"_s, table.question.key},
                       {u"method"_s, rounds ? u"rounding"_s : u"threshold"_s},
                       {u"cells"_s, cells},
                       {u"protects"_s, !objection},
                       {u"accepted"_s, suppression == table.decided}};
    if (!rounds) {
        result.insert(u"threshold"_s, suppression.rule.threshold);
        result.insert(u"zerosShown"_s, suppression.rule.zerosShown);
    }
    if (objection)
        result.insert(u"objection"_s, objection->sentence);
    call.print(result);
}

Result<> showCounts(Invocation &call)
{
    const bool accepts = call.has(u"accept"_s);
    const auto subject = call.subject(accepts ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    const AssessmentId &id = subject->assessment.id;
    const QString question = call.words.at(1);
    const auto table = suppressing::countsTable(subject->workspace, id, question);
    if (!table)
        return failed(table);
    const auto suppression = asked(call, *table);
    if (!suppression)
        return failed(suppression);
    if (accepts)
        return suppressing::accept(subject->workspace, id, question, suppression->rule, suppression->cells);
    if (call.json)
        printJson(call, *table, *suppression);
    else
        printPlain(call, *table, *suppression);
    return {};
}

} // namespace

Command countsCommand()
{
    return {.name = u"counts"_s,
            .words = u"ID QUESTION [--threshold N [--zeros] | --round] [--accept]"_s,
            .help = CommandLineMessages::tr("How small numbers of people in a table are protected"),
            .fewest = 2,
            .most = 2,
            .options =
                {{u"threshold"_s, u"N"_s, CommandLineMessages::tr("Leave out numbers from 1 to one below N")},
                 {u"zeros"_s, {}, CommandLineMessages::tr("Show a zero also where all of a row stand in one column")},
                 {u"round"_s, {}, CommandLineMessages::tr("Round every number to 5 instead")},
                 {u"leave-out"_s, u"CELL"_s, CommandLineMessages::tr("Leave out this number too, as ROW/COLUMN")},
                 {u"show"_s, u"CELL"_s, CommandLineMessages::tr("Show this number after all")},
                 {u"accept"_s, {}, CommandLineMessages::tr("Keep it with the assessment")}},
            .run = showCounts};
}

} // namespace candour
