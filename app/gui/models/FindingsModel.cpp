// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/FindingsModel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"

namespace candour {

namespace {

/// What nobody has answered yet is work, not a fault.
bool isUnanswered(const Finding &finding)
{
    return finding.rule == u"required"_s && finding.place.isAnswer();
}

QIcon severityIcon(const Finding &finding)
{
    if (isUnanswered(finding))
        return icon(u"empty"_s, Ink::Attention);
    switch (finding.severity) {
    case Severity::Error:
        return icon(u"problem"_s, Ink::Problem);
    case Severity::Warning:
        return icon(u"warning"_s, Ink::Attention);
    case Severity::Advice:
        return icon(u"info"_s, Ink::Accent);
    }
    Q_UNREACHABLE();
}

} // namespace

FindingsModel::FindingsModel(QObject *parent) : QAbstractTableModel(parent) {}

void FindingsModel::setFindings(const Template &form, const QList<Finding> &findings)
{
    if (findings == m_findings)
        return;
    beginResetModel();
    m_findings = findings;
    m_sections.clear();
    for (const Finding &finding : findings) {
        QString title;
        for (const TemplateSection &section : form.sections)
            for (const Question &question : section.questions)
                if (question.key == finding.place.question)
                    title = section.title;
        m_sections += title;
    }
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &shown = m_findings.at(index.row());
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return severityIcon(shown);
    if (role == Qt::ToolTipRole && index.column() == MessageColumn)
        return toolTipText(shown.message);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return isUnanswered(shown)                   ? tr("Required")
               : shown.severity == Severity::Error   ? tr("To do")
               : shown.severity == Severity::Warning ? tr("Check")
                                                     : tr("Advice");
    case MessageColumn:
        return shown.message;
    default:
        return m_sections.at(index.row());
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == SeverityColumn ? tr("Kind") : section == MessageColumn ? tr("Problem") : tr("Section");
}

} // namespace candour
