// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/RowsModel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"
#include "gui/fields/CellText.h"

namespace candour {

namespace {

constexpr int MostColumns = 4;
constexpr int Levels = 2;

} // namespace

RowsModel::RowsModel(const Question &question, const FieldContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_question(question), m_context(context),
      m_withLevels(question.kind == QuestionKind::Risks && !context.form.riskMethod.matrix.isEmpty())
{
    const int most = m_withLevels ? MostColumns - Levels : MostColumns;
    for (const Column &column : question.columns)
        if (m_columns.size() < most && (!m_withLevels || column.key != RiskColumn::Kind))
            m_columns += column;
}

void RowsModel::setRows(const Rows &rows)
{
    const bool sameRows = std::equal(rows.rows.begin(), rows.rows.end(), m_rows.rows.begin(), m_rows.rows.end(),
                                     [](const Row &a, const Row &b) { return a.id == b.id; });
    if (sameRows) {
        m_rows = rows;
        if (!rows.rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RowsModel::setContext(const FieldContext &context)
{
    m_context = context;
    if (!m_rows.rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + (m_withLevels ? Levels : 0);
}

QString RowsModel::levelText(const Row &row, bool residual) const
{
    const RiskMethod &method = m_context.form.riskMethod;
    const auto level = residual ? residualLevel(method, row) : inherentLevel(method, row);
    return level ? method.levels.at(*level).label : tr("not scored");
}

bool RowsModel::isComplete(const Row &row) const
{
    return std::all_of(m_question.columns.begin(), m_question.columns.end(), [&](const Column &column) {
        return !column.required || !isAsked(m_question, column, row) || !isEmpty(row.cells.value(column.key));
    });
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.rows.at(index.row());
    const bool isLevel = index.column() >= m_columns.size();
    if (role == Qt::DecorationRole && index.column() == 0 && !isComplete(row))
        return icon(u"warning"_s, Ink::Attention);
    if (role == Qt::ToolTipRole && index.column() == 0 && !isComplete(row))
        return tr("Something required is missing in this row");
    if (role == Qt::ToolTipRole)
        return toolTipText(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    if (isLevel)
        return levelText(row, index.column() > m_columns.size());
    const Column &column = m_columns.at(index.column());
    if (!isAsked(m_question, column, row))
        return tr("Does not apply");
    const QString words = cellText(m_context, column, row.cells.value(column.key));
    return words.isEmpty() && index.column() == 0 ? tr("Not named yet") : words;
}

QString RowsModel::fullHeading(int section) const
{
    if (section < m_columns.size())
        return m_columns.at(section).label;
    return section == m_columns.size() ? tr("Level before measures") : tr("Level after measures");
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextWordWrap);
    if (role == Qt::AccessibleTextRole && orientation == Qt::Horizontal)
        return fullHeading(section);
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal)
        return toolTipText(fullHeading(section));
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (section < m_columns.size())
        return m_columns.at(section).label;
    return section == m_columns.size() ? tr("Before measures") : tr("After measures");
}

} // namespace candour
