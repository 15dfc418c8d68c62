// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/QueuePage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/fields/CellText.h"
#include "gui/pages/TwoLineDelegate.h"
#include "ui_QueuePage.h"

namespace candour {

namespace {

QIcon taskIcon(TaskKind kind)
{
    switch (kind) {
    case TaskKind::SignAgain:
    case TaskKind::LookAgain:
    case TaskKind::DealWithComments:
        return icon(u"warning"_s, Ink::Attention);
    case TaskKind::Publish:
        return icon(u"register"_s, Ink::Secondary);
    case TaskKind::Sign:
    case TaskKind::Advise:
    case TaskKind::AnswerAdvice:
    case TaskKind::ApprovePage:
        return icon(u"assessment"_s, Ink::Secondary);
    }
    Q_UNREACHABLE();
}

AssessmentPage::Step stepOf(TaskKind kind)
{
    if (kind == TaskKind::ApprovePage)
        return AssessmentPage::Redact;
    return kind == TaskKind::Publish ? AssessmentPage::Publish : AssessmentPage::Review;
}

} // namespace

QueuePage::QueuePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::QueuePage>())
{
    m_ui->setupUi(this);
    m_ui->waitingListWidget->setItemDelegate(new TwoLineDelegate(this));
    connect(m_ui->waitingListWidget, &QListWidget::itemActivated, this, &QueuePage::open);
    connect(m_ui->openWaitingButton, &QPushButton::clicked, this, &QueuePage::open);
    const auto look = [this] {
        if (isVisible())
            lookAgain();
    };
    connect(&workspace, &Workspace::changed, this, look);
    connect(&workspace, &Workspace::actorChanged, this, look);
}

QueuePage::~QueuePage() = default;

void QueuePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookAgain();
}

void QueuePage::lookAgain()
{
    const auto waiting = queue::waiting(m_workspace);
    if (!waiting)
        m_ui->banner->showError(waiting.error());
    m_waiting = waiting.value_or(QList<queue::Waiting>());
    const int before = m_ui->waitingListWidget->currentRow();
    m_ui->waitingListWidget->clear();
    const QDate today = m_workspace.clock().localToday();
    for (const queue::Waiting &one : std::as_const(m_waiting)) {
        const QString what = queue::words(one.task);
        const QString name = tr("%1, %2", "reference, title").arg(one.reference, one.title);
        const QString where = one.task.since.isValid()
                                  ? tr("%1 · since %2", "assessment, time").arg(name, timeText(one.task.since, today))
                                  : name;
        auto *item = new QListWidgetItem(taskIcon(one.task.kind), what, m_ui->waitingListWidget);
        item->setData(TwoLineDelegate::SecondLineRole, where);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2", "what is to be done, assessment").arg(what, where));
    }
    m_ui->waitingListWidget->setCurrentRow(std::clamp(before, 0, std::max(0, int(m_waiting.size()) - 1)));
    showEmpty();
}

void QueuePage::showEmpty()
{
    const bool some = !m_waiting.isEmpty();
    m_ui->waitingListWidget->setVisible(some);
    m_ui->openWaitingButton->setVisible(some);
    m_ui->emptyLabel->setVisible(!some);
    m_ui->emptyLabel->setText(m_workspace.actor().role.isEmpty()
                                  ? tr("Choose your role at the bottom of the window to see what waits for you.")
                                  : tr("Nothing waits for you in this role."));
}

void QueuePage::open()
{
    const int row = m_ui->waitingListWidget->currentRow();
    if (row < 0 || row >= m_waiting.size())
        return;
    const queue::Waiting one = m_waiting.at(row); // the list may be made anew meanwhile
    Q_EMIT chosen(one.assessment, stepOf(one.task.kind));
}

} // namespace candour
