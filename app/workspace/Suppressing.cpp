// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Suppressing.h"

#include "base/Literals.h"
#include "workspace/AnswerFit.h"
#include "workspace/Messages.h"
#include "workspace/PublicPage.h"

namespace candour::suppressing {

namespace {

/// What people call a row: what stands in its first column.
QString rowName(const Question &question, const Row *row, int number)
{
    const Cell cell = row ? row->cells.value(question.columns.first().key) : Cell();
    const RichText *text = textIn(cell);
    const QString name = text ? plainText(*text).simplified() : QString();
    return name.isEmpty() ? SuppressingMessages::tr("Row %1").arg(number) : name;
}

CountsTable tableOf(const Template &t, const Assessment &a, const QString &language, const Question &question,
                    const QList<Publication> &earlier)
{
    CountsTable table{.question = question, .counts = publicCounts(question, a, Visibility(t, a, language))};
    noteEarlier(table.counts, question.key, earlier);
    const auto *rows = std::get_if<Rows>(&a.answer(question.key));
    for (const RowId &id : std::as_const(table.counts.rows))
        table.rowNames += rowName(question, rows ? rows->find(id) : nullptr, int(table.rowNames.size()) + 1);
    for (const QString &key : std::as_const(table.counts.columns))
        table.columnNames += question.column(key)->forPublic();
    table.rowNames += SuppressingMessages::tr("Total");
    table.columnNames += SuppressingMessages::tr("Total");
    if (a.suppressions.contains(question.key))
        table.decided = a.suppressions.value(question.key);
    return table;
}

QString number(qint64 people)
{
    return QLocale().toString(people);
}

Suppression normalised(const CountsTable &table, const SuppressionRule &rule, const QList<CountCell> &cells)
{
    if (rule.method == SuppressionMethod::Rounding)
        return Suppression{.rule = {.method = rule.method}};
    const Suppression given{.rule = rule, .cells = cells};
    return Suppression{.rule = rule, .cells = table.counts.cells(table.counts.pattern(given))};
}

} // namespace

QString CountsTable::nameOf(CellAt cell) const
{
    return SuppressingMessages::tr("%1, %2", "row, column").arg(rowNames.at(cell.row), columnNames.at(cell.column));
}

bool CountsTable::isEmpty() const
{
    return counts.isSound && counts.table.cells().isEmpty();
}

Result<CountsTable> countsTable(const Workspace &workspace, const AssessmentId &id, const QString &question)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const auto found = questionOf(source->form, question);
    if (!found)
        return failed(found);
    if (!found->hasCounts())
        return fail(ErrorKind::Usage,
                    SuppressingMessages::tr("“%1” does not ask for numbers of people.").arg(found->label));
    const auto earlier = workspace.publications(id);
    if (!earlier)
        return failed(earlier);
    return tableOf(source->form, source->assessment, source->edition.language, *found, *earlier);
}

Suppression proposed(const CountsTable &table, const SuppressionRule &rule)
{
    if (rule.method == SuppressionMethod::Rounding)
        return normalised(table, rule, {});
    return Suppression{.rule = rule, .cells = table.counts.cells(protect(table.counts.table, rule).pattern)};
}

QList<Bounded> bounds(const CountsTable &table, const Suppression &suppression)
{
    const CountTable &counts = table.counts.table;
    const CellPattern pattern = table.counts.pattern(suppression);
    const CellPattern small = smallCells(counts, suppression.rule);
    Bounds of(counts, pattern);
    QList<Bounded> all;
    for (const CellAt &cell : counts.cells())
        if (pattern.contains(cell))
            all += Bounded{cell, of.of(cell), small.contains(cell)};
    return all;
}

QString inWords(const Interval &interval)
{
    if (!interval.most)
        return SuppressingMessages::tr("%1 or more").arg(number(interval.least));
    if (*interval.most == interval.least)
        return number(interval.least);
    return SuppressingMessages::tr("%1 to %2").arg(number(interval.least), number(*interval.most));
}

std::optional<QString> objection(const CountsTable &table, const Suppression &suppression)
{
    if (!table.counts.isSound)
        return SuppressingMessages::tr("“%1” holds a number that is no count of people: it has a fraction, is "
                                       "negative or too large.")
            .arg(table.question.label);
    if (suppression.rule.method == SuppressionMethod::Rounding)
        return std::nullopt;
    const auto exposed = firstExposed(table.counts.table, suppression.rule, table.counts.pattern(suppression));
    if (!exposed)
        return std::nullopt;
    const QString name = table.nameOf(exposed->cell);
    if (table.counts.table.isKnown(exposed->cell))
        return SuppressingMessages::tr("A version of this page that is published shows a number that “%1” leaves out: "
                                       "%2. Leave out others, or withhold the table.",
                                       "question, row and column")
            .arg(table.question.label, name);
    if (exposed->isShown)
        return SuppressingMessages::tr("“%1” shows a small number: %2.", "question, row and column")
            .arg(table.question.label, name);
    if (!exposed->interval.isExact)
        return SuppressingMessages::tr("“%1” is too large to say whether its small numbers are protected. Round it, or "
                                       "make smaller tables of it.")
            .arg(table.question.label);
    return SuppressingMessages::tr("“%1” gives away a number that is left out. A stranger can narrow it to %2: %3.",
                                   "question, numbers, row and column")
        .arg(table.question.label, inWords(exposed->interval), name);
}

std::optional<Objection> firstObjection(const Template &t, const Assessment &a, const QString &language,
                                        const QList<Publication> &earlier)
{
    const Visibility visibility(t, a, language);
    for (const Question *question : t.questions()) {
        if (!question->hasCounts() || visibility.answer(*question).sight != Sight::AsWritten)
            continue;
        const CountsTable table = tableOf(t, a, language, *question, earlier);
        if (table.isEmpty())
            continue;
        if (!table.decided)
            return Objection{
                question->key,
                SuppressingMessages::tr("Decide how small numbers are protected in “%1”.").arg(question->label)};
        if (const auto sentence = objection(table, *table.decided))
            return Objection{question->key, *sentence};
    }
    return std::nullopt;
}

std::optional<OtherVersion> otherThanBefore(const Template &t, const Assessment &a, const QString &language,
                                            const QList<Publication> &published)
{
    const auto of = [](const QList<PublishedCount> &all, const QString &question) {
        QList<PublishedCount> some = all;
        some.removeIf([&](const PublishedCount &one) { return one.question != question; });
        return some;
    };
    const Visibility visibility(t, a, language);
    const QList<PublishedCount> now = published.isEmpty() ? QList<PublishedCount>() : shownCounts(t, a, language);
    for (const Question *question : t.questions()) {
        const auto decided = a.suppressions.constFind(question->key);
        const bool shows = question->hasCounts() && decided != a.suppressions.cend() &&
                           visibility.answer(*question).sight == Sight::AsWritten &&
                           !publicCounts(*question, a, visibility).table.cells().isEmpty();
        const bool rounds = shows && decided->rule.method == SuppressionMethod::Rounding;
        for (const Publication &one : published) {
            const QList<PublishedCount> before = of(one.counts, question->key);
            if (shows && one.status != PublicationStatus::TakenDown &&
                (rounds ? !before.isEmpty() : before != of(now, question->key)))
                return OtherVersion{question->key, one.number};
        }
    }
    return std::nullopt;
}

Result<std::optional<Objection>> undecided(const Workspace &workspace, const AssessmentId &id)
{
    const auto source = pageSource(workspace, id);
    const auto published = workspace.publications(id);
    if (!source || !published)
        return source ? failed(published) : failed(source);
    return firstObjection(source->form, source->assessment, source->edition.language, *published);
}

Result<> accept(Workspace &workspace, const AssessmentId &id, const QString &question, const SuppressionRule &rule,
                const QList<CountCell> &cells)
{
    if (rule.threshold < LeastThreshold || rule.threshold > MostThreshold)
        return fail(ErrorKind::Usage, SuppressingMessages::tr("A threshold is a number from 2 to 1,000."));
    const auto table = countsTable(workspace, id, question);
    if (!table)
        return failed(table);
    Suppression decided = normalised(*table, rule, cells);
    if (const auto sentence = objection(*table, decided))
        return fail(ErrorKind::Refused, *sentence);
    decided.decidedBy = workspace.actor().name;
    decided.decidedAt = workspace.clock().now();
    return workspace.run(Edit{.assessment = id,
                              .action = u"suppress"_s,
                              .subject = question,
                              .text = SuppressingMessages::tr("Small numbers"),
                              .apply = [=](Assessment &a) -> Result<> {
                                  a.suppressions.insert(question, decided);
                                  return {};
                              }});
}

} // namespace candour::suppressing
