// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Activities from a spreadsheet: first looked at, then taken in.
namespace candour::programme {

enum class RowFate { Added, Changed, Unchanged, Skipped };

/// What the import changes in one cell.
struct CellChange
{
    QString heading;
    QString before;
    QString after;
    bool operator==(const CellChange &) const = default;
};

/// What becomes of one row of the spreadsheet.
struct ImportRow
{
    int line = 0; ///< Of the file, counted from 1.
    QString reference;
    QString name;
    RowFate fate = RowFate::Skipped;
    QList<CellChange> changes; ///< Of a Changed row; of an Added one, all that will stand there.
    QString reason;            ///< Why a Skipped row is skipped.
    Activity before;           ///< As it is, where it is there already.
    Activity activity;         ///< As it will be; not where it is Skipped.
    bool operator==(const ImportRow &) const = default;
};

struct ImportPreview
{
    QList<ImportRow> rows; ///< Every row in which something stands, in the order of the file.
    QStringList notes;     ///< On the file as a whole; one sentence each.

    int count(RowFate fate) const;
};

/// Reads a CSV file and says what it would change. Columns go by their headings, rows by their reference; an empty cell
/// leaves what is there. What cannot be read in exactly one way is skipped with the reason.
Result<ImportPreview> previewImport(const Workspace &workspace, const QString &path);

/// Takes in what is added and changed, all or nothing and in one step. Refused where the programme has changed since
/// the preview. A backup is made first.
Result<> applyImport(Workspace &workspace, const ImportPreview &preview);

/// Writes the programme as CSV: what previewImport() reads, and behind it what Candour works out. The name ends in
/// .csv, and targets::check() must allow it.
Result<> exportProgramme(const Workspace &workspace, const QString &path);

} // namespace candour::programme
