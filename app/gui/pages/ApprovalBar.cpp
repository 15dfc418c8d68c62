// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ApprovalBar.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/fields/CellText.h"
#include "ui_ApprovalBar.h"
#include "workspace/Identity.h"

#include <QBoxLayout>

namespace candour {

namespace {

constexpr int RoomBesideButton = 240; ///< In which a state can be read.

/// By whom and when, and what stands behind it where it was not said here.
QString approvedWords(const reviewing::Status &status, QDate today)
{
    const QString when = timeText(status.approval->at, today);
    const QString behind = reviewing::backingWords(status.approvalBacking);
    return behind.isEmpty() ? ApprovalBar::tr("Approved by %1, %2", "name, time").arg(status.approval->name, when)
                            : ApprovalBar::tr("Approved by %1, %2, %3", "name, time, what stands behind it")
                                  .arg(status.approval->name, when, behind);
}

} // namespace

ApprovalBar::ApprovalBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::ApprovalBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->approveButton, &QPushButton::clicked, this, &ApprovalBar::approve);
    connect(&workspace, &Workspace::actorChanged, this, [this] {
        if (isVisible())
            showAssessment(m_id);
    });
}

ApprovalBar::~ApprovalBar() = default;

void ApprovalBar::showAssessment(const AssessmentId &id)
{
    m_id = id;
    const auto status = reviewing::status(m_workspace, id);
    if (!status) {
        Q_EMIT failed(status.error());
        return;
    }
    const bool current = status->approval && status->approvalCurrent;
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    if (!status->approval)
        showState(tr("Not approved yet"), tr("Somebody who did not prepare this page approves it as it stands."));
    else if (current)
        showState(approvedWords(*status, today), stillToConfirm(status->toConfirm));
    else
        showState(tr("%1 approved an earlier wording").arg(status->approval->name),
                  tr("The page has changed since, so it must be approved again."));
    const bool done = current && status->toConfirm.isEmpty();
    m_ui->stateIconLabel->setPixmap(icon(done ? u"complete"_s : u"warning"_s, done ? Ink::Done : Ink::Attention)
                                        .pixmap(QSize(16, 16), devicePixelRatioF()));
    showDoubts(!done);
    const bool confirms = status->toConfirm.contains(m_workspace.actor().role);
    m_ui->approveButton->setEnabled((!current || confirms) && m_workspace.isWritable());
}

/// Whom the page waits for besides a second person; empty for nobody.
QString ApprovalBar::stillToConfirm(const QStringList &roles) const
{
    const auto assessment = m_workspace.assessment(m_id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    QStringList labels;
    for (const QString &key : roles)
        if (const Role *role = form ? form->role(key) : nullptr)
            labels += role->label;
    return labels.isEmpty() ? QString() : tr("Still to confirm: %1").arg(labels.join(u", "_s));
}

/// What does not fit about the person here, while the page waits for somebody.
void ApprovalBar::showDoubts(bool waits)
{
    const QStringList doubts = waits ? identity::doubts(m_workspace, m_workspace.actor()) : QStringList();
    m_ui->approvalDoubtsLabel->setText(doubts.join(u'\n'));
    m_ui->approvalDoubtsLabel->setVisible(!doubts.isEmpty());
}

void ApprovalBar::showState(const QString &state, const QString &detail)
{
    m_ui->stateLabel->setText(state);
    m_ui->detailLabel->setWords(detail);
    m_ui->detailLabel->setVisible(!detail.isEmpty());
}

/// Where the page is narrow, the button stands below the words.
void ApprovalBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < m_ui->approveButton->sizeHint().width() + RoomBesideButton;
    m_ui->barLayout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ApprovalBar::approve()
{
    const auto done = reviewing::approve(m_workspace, m_id);
    if (done)
        return;
    const auto settings = m_workspace.settings();
    if (done.error().kind == ErrorKind::Refused && settings && settings->approveAlone)
        approveAlone();
    else
        Q_EMIT failed(done.error());
}

void ApprovalBar::approveAlone()
{
    prompts::askText(this, tr("Approve alone"), tr("Why can no second person approve this page?"), QString(),
                     tr("Approve this page"), [this](const QString &reason) {
                         if (const auto done = reviewing::approve(m_workspace, m_id, reason); !done)
                             Q_EMIT failed(done.error());
                     });
}

} // namespace candour
