// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/DocumentPartsModel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"

namespace candour {

namespace {

constexpr qsizetype FirstWords = 200;

} // namespace

DocumentPartsModel::DocumentPartsModel(const Template &form, const QList<DocumentPart> &parts, QObject *parent)
    : QAbstractTableModel(parent), m_form(form), m_parts(parts)
{}

void DocumentPartsModel::setQuestion(int row, const QString &question)
{
    if (row < 0 || row >= m_parts.size() || m_parts.at(row).question == question)
        return;
    m_parts[row].question = question;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int DocumentPartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

int DocumentPartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DocumentPartsModel::words(const DocumentPart &part, int column) const
{
    switch (column) {
    case HeadingColumn:
        return part.heading.runs.isEmpty() ? tr("(before the first heading)") : plainText(part.heading);
    case QuestionColumn: {
        const Question *question = m_form.question(part.question);
        if (question)
            return question->label;
        return part.why == Placing::Answered ? tr("Not placed: has an answer already") : tr("Not placed");
    }
    default:
        return plainText(part.text).left(FirstWords).simplified();
    }
}

QVariant DocumentPartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DocumentPart &part = m_parts.at(index.row());
    if (role == Qt::DecorationRole && index.column() == QuestionColumn)
        return part.question.isEmpty() ? icon(u"empty"_s, Ink::Attention) : icon(u"complete"_s, Ink::Done);
    if (role == Qt::DisplayRole)
        return words(part, index.column());
    if (role == Qt::ToolTipRole)
        return toolTipText(words(part, index.column()));
    return {};
}

QVariant DocumentPartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HeadingColumn:
        return tr("In the document");
    case QuestionColumn:
        return tr("Goes to");
    default:
        return tr("First words");
    }
}

} // namespace candour
