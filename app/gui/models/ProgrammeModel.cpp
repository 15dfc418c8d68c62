// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ProgrammeModel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"
#include "gui/fields/CellText.h"
#include "workspace/Attention.h"

#include <QCoreApplication>

namespace candour {

namespace {

QIcon stateIcon(const programme::Line &line)
{
    if (line.umbrellaChanged)
        return icon(u"warning"_s, Ink::Attention);
    if (programme::isAssessed(line))
        return icon(u"complete"_s, Ink::Done);
    if (line.state)
        return icon(u"started"_s, Ink::Accent);
    return line.cover == Cover::HeldElsewhere ? icon(u"file"_s, Ink::Secondary) : icon(u"empty"_s, Ink::Attention);
}

/// From what is missing to what is done; within drafts, how far they are.
int stateRank(const programme::Line &line)
{
    enum Rank { Missing, Changed, NotSigned, Draft, Review, Elsewhere, Covered, NotNeeded, Done };
    constexpr int Step = 1000;
    const auto rank = [&]() -> Rank {
        if (line.state == ReviewState::Decided)
            return Done;
        if (line.state)
            return line.state == ReviewState::Drafting ? Draft : Review;
        switch (line.cover) {
        case Cover::Missing:
        case Cover::Own:
            return Missing;
        case Cover::Umbrella:
            return line.umbrellaChanged ? Changed : line.umbrellaSigned ? Covered : NotSigned;
        case Cover::NotNeeded:
            return NotNeeded;
        case Cover::HeldElsewhere:
            return Elsewhere;
        }
        Q_UNREACHABLE();
    };
    return rank() * Step + (line.state == ReviewState::Drafting ? line.draftPercent : 0);
}

/// False where there is nothing yet that could be looked at again.
bool canBeReviewed(const programme::Line &line)
{
    return line.state || (line.cover != Cover::Missing && line.cover != Cover::Own);
}

QString reviewText(const programme::Line &line)
{
    return canBeReviewed(line) && !line.nextReview.isValid() ? ProgrammeModel::tr("not recorded")
                                                             : dateText(line.nextReview);
}

} // namespace

QString kindWords(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Collection:
        return ProgrammeModel::tr("Collection");
    case ActivityKind::DataShare:
        return ProgrammeModel::tr("Data share");
    case ActivityKind::System:
        return ProgrammeModel::tr("System");
    case ActivityKind::ResearchProject:
        return ProgrammeModel::tr("Research project");
    case ActivityKind::Other:
        return ProgrammeModel::tr("Other");
    }
    Q_UNREACHABLE();
}

QString stateWords(const programme::Line &line)
{
    if (line.state) {
        switch (*line.state) {
        case ReviewState::Drafting:
            return ProgrammeModel::tr("Draft, %1 %").arg(line.draftPercent);
        case ReviewState::InReview:
            return ProgrammeModel::tr("In review");
        case ReviewState::Decided:
            return line.screeningOutcome ? ProgrammeModel::tr("Screening signed") : ProgrammeModel::tr("Signed");
        case ReviewState::Consulting:
            return ProgrammeModel::tr("Regulator asked");
        case ReviewState::Rejected:
            return ProgrammeModel::tr("Rejected");
        }
    }
    switch (line.cover) {
    case Cover::Missing:
    case Cover::Own:
        return ProgrammeModel::tr("None yet");
    case Cover::Umbrella:
        if (line.umbrellaChanged)
            return ProgrammeModel::tr("The covering assessment has changed since");
        if (line.umbrella.isEmpty())
            return ProgrammeModel::tr("Covered by another");
        return line.umbrellaSigned ? ProgrammeModel::tr("Covered by %1").arg(line.umbrella)
                                   : ProgrammeModel::tr("Covered by %1, not signed").arg(line.umbrella);
    case Cover::NotNeeded:
        return ProgrammeModel::tr("Screened, not needed");
    case Cover::HeldElsewhere:
        return ProgrammeModel::tr("Held elsewhere");
    }
    Q_UNREACHABLE();
}

ProgrammeModel::ProgrammeModel(QObject *parent) : QAbstractTableModel(parent) {}

void ProgrammeModel::setLines(const QList<programme::Line> &lines, QDate today)
{
    if (lines == m_lines && today == m_today)
        return;
    beginResetModel();
    m_lines = lines;
    m_today = today;
    endResetModel();
}

int ProgrammeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ProgrammeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ProgrammeModel::text(const programme::Line &line, int column) const
{
    switch (column) {
    case ReferenceColumn:
        return line.reference;
    case NameColumn:
        return line.name;
    case KindColumn:
        return line.kind ? kindWords(*line.kind) : tr("Assessment");
    case OwnerColumn:
        return line.ownerRole.isEmpty() ? tr("not recorded") : line.ownerRole;
    case StateColumn:
        return stateWords(line);
    case SignOffsColumn:
        return line.state ? tr("%1 of %2").arg(QString::number(line.given), QString::number(line.required)) : QString();
    case RiskColumn:
        return line.highestRisk.isEmpty() && line.state ? tr("not scored") : line.highestRisk;
    case ReviewColumn:
        return reviewText(line);
    case ExpiryColumn:
        return dateText(line.expiry.on);
    case PublishedColumn:
        return line.publishedVersion == 0 ? tr("No")
               : line.liveSince.isValid() ? tr("Version %1").arg(line.publishedVersion)
                                          : tr("Version %1, not live").arg(line.publishedVersion);
    case WaitingColumn: {
        const int days = programme::daysWaiting(line, m_today);
        return days < 0 ? QString() : tr("%n day(s)", nullptr, days);
    }
    default:
        return {};
    }
}

QString ProgrammeModel::overdueText(const programme::Line &line, int column) const
{
    return column == ReviewColumn ? tr("%1, overdue", "date").arg(text(line, column))
                                  : tr("%1, expired", "date").arg(text(line, column));
}

QString ProgrammeModel::explanation(const programme::Line &line, int column) const
{
    if (column == StateColumn && line.umbrellaChanged)
        return tr("%1, which covers this, has changed since that was recorded. Change the activity to say that it "
                  "still does.")
            .arg(line.umbrella);
    if (column == RiskColumn && line.riskRank >= 0)
        return tr("%1, by “%2”", "level of risk, method").arg(line.highestRisk, line.riskMethod);
    if (column == ExpiryColumn && line.expiry.on.isValid())
        return tr("%1: %2", "what expires, date").arg(line.expiry.what, text(line, ExpiryColumn));
    return text(line, column);
}

QVariant ProgrammeModel::sortKey(const programme::Line &line, int column) const
{
    switch (column) {
    case StateColumn:
        return stateRank(line);
    case SignOffsColumn:
        return line.state ? line.required - line.given : -1;
    case RiskColumn: // levels of one method stand together, since those of two do not compare
        return u"%1 %2"_s.arg(line.riskMethod).arg(line.riskRank + 1, 4);
    case ReviewColumn:
        return line.nextReview.isValid() ? line.nextReview : QDate(9999, 12, 31);
    case ExpiryColumn:
        return line.expiry.on.isValid() ? line.expiry.on : QDate(9999, 12, 31);
    case PublishedColumn:
        return line.publishedVersion;
    case WaitingColumn:
        return programme::daysWaiting(line, m_today);
    default:
        return text(line, column);
    }
}

QVariant ProgrammeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const programme::Line &shown = m_lines.at(index.row());
    const bool overdue = (index.column() == ReviewColumn && programme::isOverdue(shown, m_today)) ||
                         (index.column() == ExpiryColumn && shown.expiry.on.isValid() && shown.expiry.on < m_today);
    switch (role) {
    case Qt::DisplayRole:
        return overdue ? overdueText(shown, index.column()) : text(shown, index.column());
    case Qt::ToolTipRole:
        return toolTipText(explanation(shown, index.column()));
    case Qt::DecorationRole:
        if (index.column() == StateColumn)
            return stateIcon(shown);
        return overdue ? QVariant(icon(u"warning"_s, Ink::Attention)) : QVariant();
    case SortRole:
        return sortKey(shown, index.column());
    default:
        return {};
    }
}

QVariant ProgrammeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ExpiryColumn)
        return tr("The first date on which an agreement, a certificate or a right to hold the data ends");
    if (role == Qt::ToolTipRole && section == WaitingColumn)
        return tr("How long ago the last signature was given to what is not published yet");
    if (role != Qt::DisplayRole)
        return {};
    static constexpr std::array Heads{QT_TR_NOOP("Reference"),    QT_TR_NOOP("Name"),        QT_TR_NOOP("Kind"),
                                      QT_TR_NOOP("Owner"),        QT_TR_NOOP("DPIA"),        QT_TR_NOOP("Sign-offs"),
                                      QT_TR_NOOP("Highest risk"), QT_TR_NOOP("Next review"), QT_TR_NOOP("Expires"),
                                      QT_TR_NOOP("Published"),    QT_TR_NOOP("Waiting")};
    return tr(Heads.at(size_t(section)));
}

} // namespace candour
