// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ImportModel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"

namespace candour {

namespace {

QIcon fateIcon(programme::RowFate fate)
{
    switch (fate) {
    case programme::RowFate::Added:
        return icon(u"new"_s, Ink::Done);
    case programme::RowFate::Changed:
        return icon(u"started"_s, Ink::Accent);
    case programme::RowFate::Unchanged:
        return icon(u"complete"_s, Ink::Secondary);
    case programme::RowFate::Skipped:
        return icon(u"warning"_s, Ink::Attention);
    }
    Q_UNREACHABLE();
}

QString changeWords(const programme::CellChange &change)
{
    const QString before = change.before.isEmpty() ? ImportModel::tr("empty") : change.before.simplified();
    const QString after = change.after.isEmpty() ? ImportModel::tr("empty") : change.after.simplified();
    return ImportModel::tr("%1: %2 → %3", "heading, before, after").arg(change.heading, before, after);
}

} // namespace

QString fateWords(programme::RowFate fate)
{
    switch (fate) {
    case programme::RowFate::Added:
        return ImportModel::tr("New");
    case programme::RowFate::Changed:
        return ImportModel::tr("Changed");
    case programme::RowFate::Unchanged:
        return ImportModel::tr("Unchanged");
    case programme::RowFate::Skipped:
        return ImportModel::tr("Skipped");
    }
    Q_UNREACHABLE();
}

ImportModel::ImportModel(const programme::ImportPreview &preview, QObject *parent)
    : QAbstractTableModel(parent), m_rows(preview.rows)
{
    show(std::nullopt);
}

void ImportModel::show(std::optional<programme::RowFate> fate)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (!fate || m_rows.at(i).fate == *fate)
            m_shown += i;
    endResetModel();
}

QString ImportModel::detail(int row) const
{
    if (row < 0 || row >= m_shown.size())
        return {};
    QStringList changes;
    for (const programme::CellChange &change : at(row).changes)
        changes += changeWords(change);
    return changes.isEmpty() ? at(row).reason : changes.join(u"; "_s);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const programme::ImportRow &row = at(index.row());
    if (role == Qt::DecorationRole && index.column() == FateColumn)
        return fateIcon(row.fate);
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return toolTipText(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case LineColumn:
        return QString::number(row.line);
    case FateColumn:
        return fateWords(row.fate);
    case ReferenceColumn:
        return row.reference;
    case NameColumn:
        return row.name;
    default:
        return detail(index.row());
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == LineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    static constexpr std::array Heads{QT_TR_NOOP("Line"), QT_TR_NOOP("Becomes"), QT_TR_NOOP("Reference"),
                                      QT_TR_NOOP("Name"), QT_TR_NOOP("What changes, or why not")};
    return tr(Heads.at(size_t(section)));
}

} // namespace candour
