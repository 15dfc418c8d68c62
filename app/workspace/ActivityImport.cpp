// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ActivityImport.h"

#include "base/CleanText.h"
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "exchange/Csv.h"
#include "exchange/JsonReader.h"
#include "workspace/ActivityChange.h"
#include "workspace/ActivityColumns.h"
#include "workspace/ActivityNames.h"
#include "workspace/ActivityRules.h"
#include "workspace/Backups.h"
#include "workspace/Messages.h"

namespace candour::programme {

namespace {

tl::unexpected<Error> wrong(const QString &message)
{
    return fail(ErrorKind::Usage, message);
}

/// Where each known column stands.
using ColumnPlaces = QMap<ActivityColumn, qsizetype>;

Result<ColumnPlaces> placesIn(const QStringList &headings, QStringList &notes)
{
    ColumnPlaces places;
    QStringList workedOut;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto column = columnNamed(headings.at(i));
        if (isWorkedOut(headings.at(i)))
            workedOut += headings.at(i);
        else if (!column)
            notes += ProgrammeMessages::tr("The column “%1” is not one that can be imported.").arg(headings.at(i));
        else if (places.contains(*column))
            return fail(
                ErrorKind::Unreadable,
                ProgrammeMessages::tr("Two columns are headed “%1”, in one spelling or another. Leave one of them.")
                    .arg(headingOf(*column)));
        else
            places.insert(*column, i);
    }
    if (!places.contains(ActivityColumn::Reference))
        return fail(
            ErrorKind::Unreadable,
            ProgrammeMessages::tr("No column is headed “Reference”. The first row names the columns: Reference, Name, "
                                  "Kind, Owner role, Covered by, Assessment, Note, Review date."));
    if (!workedOut.isEmpty())
        notes += ProgrammeMessages::tr("These columns are worked out here and are not imported: %1.")
                     .arg(workedOut.join(u", "_s));
    return places;
}

/// The text as it can be kept; an Error where that would lose characters.
Result<QString> keepable(const QString &cell, bool isLong)
{
    const QString text = unprotected(cell).trimmed();
    QString unified = text;
    unified.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const QString kept = isLong ? cleanText(text) : cleanLine(text).simplified();
    if (isLong ? kept != unified : kept != unified.simplified())
        return wrong(ProgrammeMessages::tr("A cell has invisible control characters."));
    return kept;
}

/// What one activity says in a column.
QString cellOf(const Activity &activity, ActivityColumn column, const ActivityRules &rules)
{
    switch (column) {
    case ActivityColumn::Reference:
        return activity.reference;
    case ActivityColumn::Name:
        return activity.name;
    case ActivityColumn::Kind:
        return nameOf(activity.kind);
    case ActivityColumn::OwnerRole:
        return activity.ownerRole;
    case ActivityColumn::Cover:
        return nameOf(activity.cover);
    case ActivityColumn::Assessment:
        return rules.referenceOf(activity.assessment);
    case ActivityColumn::Note:
        return activity.coverNote;
    case ActivityColumn::ReviewOn:
        return activity.coverReviewOn.toString(Qt::ISODate);
    }
    Q_UNREACHABLE();
}

Result<> put(const QString &text, ActivityColumn column, const ActivityRules &rules, Activity &activity)
{
    switch (column) {
    case ActivityColumn::Reference:
        break; // the reference has found the activity
    case ActivityColumn::Name:
        activity.name = text;
        break;
    case ActivityColumn::Kind: {
        const auto kind = kindNamed(text);
        if (!kind)
            return wrong(ProgrammeMessages::tr("“%1” is no kind of activity.").arg(text));
        activity.kind = *kind;
        break;
    }
    case ActivityColumn::OwnerRole:
        activity.ownerRole = text;
        break;
    case ActivityColumn::Cover: {
        const auto cover = coverNamed(text);
        if (!cover)
            return wrong(ProgrammeMessages::tr("“%1” is no kind of cover.").arg(text));
        activity = withCover(activity, *cover);
        break;
    }
    case ActivityColumn::Assessment:
        activity.assessment = rules.assessment(text);
        if (activity.assessment.isEmpty())
            return wrong(ProgrammeMessages::tr("There is no assessment “%1” in this workspace.").arg(text));
        break;
    case ActivityColumn::Note:
        activity.coverNote = text;
        break;
    case ActivityColumn::ReviewOn: {
        const auto date = dateFromCell(text);
        if (!date)
            return failed(date);
        activity.coverReviewOn = *date;
        break;
    }
    }
    return {};
}

/// Looks at one row after another.
class Importer
{
public:
    Importer(ActivityRules &rules, const ColumnPlaces &places, const CsvTable &table)
        : m_rules(rules), m_places(places), m_columns(table.rows.first().cells.size())
    {
        for (const CsvRow &row : table.rows.mid(1))
            m_lines[textOf(row, ActivityColumn::Reference).toCaseFolded()] += row.line;
    }

    ImportRow look(const CsvRow &row)
    {
        ImportRow looked{.line = row.line,
                         .reference = textOf(row, ActivityColumn::Reference),
                         .name = textOf(row, ActivityColumn::Name)};
        const Activity *before = m_rules.find(looked.reference);
        const auto after = read(row, before);
        if (!after) {
            looked.reason = after.error().message;
            return looked;
        }
        if (looked.name.isEmpty())
            looked.name = after->name;
        looked.before = before ? *before : Activity();
        looked.activity = *after;
        looked.fate = !before ? RowFate::Added : *before == *after ? RowFate::Unchanged : RowFate::Changed;
        if (looked.fate != RowFate::Unchanged)
            looked.changes = changesBetween(before, *after);
        m_rules.take(*after);
        return looked;
    }

private:
    QString textOf(const CsvRow &row, ActivityColumn column) const
    {
        return cleanLine(unprotected(row.cells.value(m_places.value(column, -1)))).simplified();
    }

    Result<Activity> read(const CsvRow &row, const Activity *before)
    {
        if (row.cells.size() != m_columns)
            return wrong(ProgrammeMessages::tr("It has %1 cells under %2 headings.")
                             .arg(QString::number(row.cells.size()), QString::number(m_columns)));
        const QString reference = textOf(row, ActivityColumn::Reference);
        if (reference.isEmpty())
            return wrong(ProgrammeMessages::tr("It has no reference."));
        if (const auto lines = m_lines.value(reference.toCaseFolded()); lines.size() > 1)
            return wrong(sameReference(lines, row.line));
        Activity activity = before ? *before : Activity{.id = ActivityId::random(), .reference = reference};
        for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
            const auto text = keepable(row.cells.at(*place), place.key() == ActivityColumn::Note);
            if (!text)
                return failed(text);
            const auto done = text->isEmpty() ? Result<>() : put(*text, place.key(), m_rules, activity);
            if (!done)
                return failed(done);
        }
        return m_rules.settled(activity);
    }

    static QString sameReference(const QList<int> &lines, int line)
    {
        QStringList others;
        for (const int other : lines)
            if (other != line)
                others += QString::number(other);
        return ProgrammeMessages::tr("Its reference stands in other lines too: %1.").arg(others.join(u", "_s));
    }

    /// Every cell that will say something else; of a new activity, every one in which something will stand.
    QList<CellChange> changesBetween(const Activity *before, const Activity &after) const
    {
        QList<CellChange> changes;
        for (const ActivityColumn column : ActivityColumns) {
            if (column == ActivityColumn::Reference)
                continue; // has found the activity, or is seen beside it
            const CellChange change{headingOf(column), before ? cellOf(*before, column, m_rules) : QString(),
                                    cellOf(after, column, m_rules)};
            if (change.before != change.after)
                changes += change;
        }
        return changes;
    }

    ActivityRules &m_rules;
    const ColumnPlaces &m_places;
    qsizetype m_columns;
    QHash<QString, QList<int>> m_lines; ///< In which lines each reference stands.
};

} // namespace

int ImportPreview::count(RowFate fate) const
{
    return int(std::count_if(rows.begin(), rows.end(), [fate](const ImportRow &row) { return row.fate == fate; }));
}

Result<ImportPreview> previewImport(const Workspace &workspace, const QString &path)
{
    const auto bytes = readFile(path, DefaultCsvLimits.bytes);
    if (!bytes)
        return failed(bytes);
    const auto table = readCsv(*bytes);
    if (!table)
        return failed(table);
    if (table->rows.isEmpty())
        return fail(ErrorKind::Unreadable, ProgrammeMessages::tr("The file is empty."));
    ImportPreview preview;
    if (table->fallback)
        preview.notes +=
            ProgrammeMessages::tr("The file is not in UTF-8 and was read as Windows-1252. Check letters with accents.");
    const auto places = placesIn(table->rows.first().cells, preview.notes);
    if (!places)
        return failed(places);
    auto rules = ActivityRules::of(workspace);
    if (!rules)
        return failed(rules);
    Importer importer(*rules, *places, *table);
    for (const CsvRow &row : table->rows.mid(1))
        preview.rows += importer.look(row);
    return preview;
}

Result<> applyImport(Workspace &workspace, const ImportPreview &preview)
{
    auto rules = ActivityRules::of(workspace);
    if (!rules)
        return failed(rules);
    ActivityChange change{.action = u"import-activities"_s};
    for (const ImportRow &row : preview.rows) {
        if (row.fate != RowFate::Added && row.fate != RowFate::Changed)
            continue;
        const Activity *there = rules->find(row.reference);
        const bool same = (there ? *there : Activity()) == row.before;
        const auto settled = rules->settled(row.activity);
        if (!same || !settled)
            return fail(ErrorKind::Refused,
                        ProgrammeMessages::tr(
                            "The programme has changed since the file was looked at. Nothing was imported. Look "
                            "at the file again."));
        if (there)
            change.before += row.before;
        change.after += *settled;
        rules->take(*settled);
    }
    change.subject = u"%1 added, %2 changed: %3"_s.arg(QString::number(preview.count(RowFate::Added)),
                                                       QString::number(preview.count(RowFate::Changed)),
                                                       referencesOf(change.after).join(u", "_s));
    if (const auto kept = workspace.isWritable() ? backups::make(workspace) : Result<BackupFile>(); !kept)
        return failed(kept);
    return carryOut(workspace, change);
}

} // namespace candour::programme
