// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Suppressing.h"

#include "base/Literals.h"
#include "redaction/suppression/RoundedTable.h"
#include "workspace/AnswerFit.h"
#include "workspace/Kin.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"

#include <functional>

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
                    const QList<Publication> &earlier, int leastCount)
{
    const PublicCounts byItself = publicCounts(question, a, Visibility(t, a, language));
    CountsTable table{
        .question = question, .counts = byItself, .byItself = byItself, .assessment = a.id, .leastCount = leastCount};
    for (const Publication &one : earlier) {
        if (!isOut(one))
            continue;
        table.earlier += one;
        noteEarlier(table.counts, question.key, one);
    }
    QHash<RowId, const Row *> rowOf;
    if (const auto *rows = std::get_if<Rows>(&a.answer(question.key)))
        for (const Row &row : rows->rows)
            rowOf.insert(row.id, &row);
    for (const RowId &id : std::as_const(table.counts.rows))
        table.rowNames += rowName(question, rowOf.value(id), int(table.rowNames.size()) + 1);
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

/// What the decision does not protect.
std::optional<Exposed> exposedIn(const PublicCounts &counts, const Suppression &suppression)
{
    return suppression.rule.method == SuppressionMethod::Rounding
               ? firstNarrowed(counts.table)
               : firstExposed(counts.table, suppression.rule, counts.pattern(suppression));
}

/// The newest version beside which this holds of the table; the newest of all where it takes several.
QString versionWith(const CountsTable &table, const std::function<bool(const PublicCounts &counts)> &holds)
{
    for (const Publication &one : table.earlier) {
        PublicCounts counts = table.byItself;
        noteEarlier(counts, table.question.key, one);
        if (holds(counts))
            return versionName(one, table.assessment);
    }
    return versionName(table.earlier.first(), table.assessment);
}

/// The earlier version that exposes something together with the page; empty where the page does so by itself.
QString versionThatTells(const CountsTable &table, const Suppression &suppression, const Exposed &exposed)
{
    if (table.counts.table.isKnown(exposed.cell))
        return versionWith(table, [&](const PublicCounts &counts) { return counts.table.isKnown(exposed.cell); });
    if (table.earlier.isEmpty() || exposedIn(table.byItself, suppression))
        return {};
    return versionWith(table, [&](const PublicCounts &counts) { return exposedIn(counts, suppression).has_value(); });
}

QString sentenceAbout(const CountsTable &table, const Suppression &suppression, const Exposed &exposed,
                      const QString &version)
{
    const QString label = table.question.label;
    const QString name = table.nameOf(exposed.cell);
    const QString narrowed = inWords(exposed.interval);
    if (exposed.isShown)
        return SuppressingMessages::tr("“%1” shows a small number: %2.", "question, row and column").arg(label, name);
    if (!version.isEmpty() && table.counts.table.isKnown(exposed.cell))
        return SuppressingMessages::tr("Version %1 of this page shows a number that “%2” leaves out: %3. Leave out "
                                       "others, or withhold the table.",
                                       "number, question, row and column")
            .arg(version, label, name);
    if (!exposed.interval.isExact)
        return SuppressingMessages::tr("“%1” is too large to say whether its small numbers are protected. Round it, or "
                                       "make smaller tables of it.")
            .arg(label);
    if (!version.isEmpty() && suppression.rule.method == SuppressionMethod::Rounding)
        return SuppressingMessages::tr(
                   "Whoever has read version %1 learns more of “%2” than its rounding tells. A "
                   "stranger can narrow a number to %3: %4. Leave numbers out as that version does, "
                   "or withhold the table.",
                   "number, question, numbers, row and column")
            .arg(version, label, narrowed, name);
    if (!version.isEmpty())
        return SuppressingMessages::tr("Together with version %1, “%2” gives away a number that is left out. A "
                                       "stranger can narrow it to %3: %4. Leave out more, or change the rule.",
                                       "number, question, numbers, row and column")
            .arg(version, label, narrowed, name);
    return SuppressingMessages::tr("“%1” gives away a number that is left out. A stranger can narrow it to %2: %3.",
                                   "question, numbers, row and column")
        .arg(label, narrowed, name);
}

/// To what was decided, or that nobody has.
std::optional<Objection> objectionTo(const CountsTable &table)
{
    if (!table.decided)
        return Objection{
            table.question.key,
            SuppressingMessages::tr("Decide how small numbers are protected in “%1”.").arg(table.question.label)};
    return objection(table, *table.decided);
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
    const auto earlier = publishedOfKin(workspace, source->assessment);
    if (!earlier)
        return failed(earlier);
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    return tableOf(source->form, source->assessment, source->edition.language, *found, *earlier, settings->leastCount);
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

std::optional<Objection> objection(const CountsTable &table, const Suppression &suppression)
{
    if (!table.counts.isSound)
        return Objection{
            table.question.key,
            SuppressingMessages::tr("“%1” holds a number that is no count of people: it has a fraction, is "
                                    "negative or too large.")
                .arg(table.question.label)};
    if (showsTooSmall(suppression.rule, table.leastCount))
        return Objection{table.question.key,
                         SuppressingMessages::tr(
                             "“%1” must not show numbers of people below %2: so the organisation has decided. Choose "
                             "a threshold of %2 or more.",
                             "question, number")
                             .arg(table.question.label, number(table.leastCount))};
    const auto exposed = exposedIn(table.counts, suppression);
    if (!exposed)
        return std::nullopt;
    const QString version = exposed->isShown ? QString() : versionThatTells(table, suppression, *exposed);
    return Objection{table.question.key, sentenceAbout(table, suppression, *exposed, version), version};
}

std::optional<Objection> KnownObjections::to(const CountsTable &table)
{
    const auto known = m_known.constFind(table.question.key);
    if (known != m_known.cend() && known->first == table)
        return known->second;
    const auto found = objectionTo(table);
    m_known.insert(table.question.key, {table, found});
    return found;
}

/// Rounding shows as much as a threshold of its base.
bool showsTooSmall(const SuppressionRule &rule, int leastCount)
{
    return (rule.method == SuppressionMethod::Rounding ? RoundingBase : rule.threshold) < leastCount;
}

std::optional<Objection> firstObjection(const Template &t, const Assessment &a, const QString &language,
                                        const QList<Publication> &earlier, int leastCount, KnownObjections &known)
{
    const Visibility visibility(t, a, language);
    for (const Question *question : t.questions()) {
        if (!question->hasCounts() || visibility.answer(*question).sight != Sight::AsWritten)
            continue;
        const CountsTable table = tableOf(t, a, language, *question, earlier, leastCount);
        if (table.isEmpty())
            continue;
        if (auto found = known.to(table))
            return found;
    }
    return std::nullopt;
}

std::optional<OtherVersion> otherThanBefore(const Template &t, const Assessment &a, const QString &language,
                                            const QList<Publication> &published)
{
    const Visibility visibility(t, a, language);
    for (const Question *question : t.questions()) {
        if (!question->hasCounts() || !a.suppressions.contains(question->key) ||
            visibility.answer(*question).sight != Sight::AsWritten)
            continue;
        const PublicCounts now = publicCounts(*question, a, visibility);
        for (const Publication &one : published) {
            PublicCounts counts = now;
            if (isOut(one) && !now.table.cells().isEmpty() && !noteEarlier(counts, question->key, one))
                return OtherVersion{question->key, versionName(one, a.id)};
        }
    }
    return std::nullopt;
}

Result<std::optional<Objection>> undecided(const Workspace &workspace, const AssessmentId &id)
{
    const auto reading = pageReading(workspace, id);
    if (!reading)
        return failed(reading);
    const auto published = publishedOfKin(workspace, (*reading)->source().assessment);
    if (!published)
        return failed(published);
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    return workspace.latestReading().objection(**reading, *published, settings->leastCount);
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
    if (const auto found = objection(*table, decided))
        return fail(ErrorKind::Refused, found->sentence);
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
