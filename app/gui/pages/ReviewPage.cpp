// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReviewPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"
#include "gui/WindowState.h"
#include "gui/fields/CellText.h"
#include "gui/pages/CommentsPanel.h"
#include "gui/pages/CompareOffer.h"
#include "gui/pages/JudgingPanel.h"
#include "gui/pages/NewLookPanel.h"
#include "gui/pages/ReviewActions.h"
#include "ui_ReviewPage.h"

#include <QHideEvent>

namespace candour {

namespace {

constexpr int SignedColumn = 1; ///< How a role stands; its words are short.

QString stateWords(ReviewState state)
{
    switch (state) {
    case ReviewState::Drafting:
        return ReviewPage::tr("Not sent for review yet");
    case ReviewState::InReview:
        return ReviewPage::tr("In review");
    case ReviewState::Decided:
        return ReviewPage::tr("Signed by everyone who has to");
    case ReviewState::Consulting:
        return ReviewPage::tr("The regulator is asked first");
    case ReviewState::Rejected:
        return ReviewPage::tr("Rejected");
    }
    Q_UNREACHABLE();
}

/// Where the review stands, with the decision and the regulator's clock where there are any.
QString decisionWords(const reviewing::Status &status, QDate today)
{
    QStringList lines{stateWords(status.state)};
    if (status.decision) {
        const QString when = timeText(status.decision->at, today);
        const QString outcome = [&] {
            switch (status.decision->outcome) {
            case DecisionOutcome::Approved:
                return ReviewPage::tr("Approved by %1, %2", "name, time");
            case DecisionOutcome::ApprovedWithConditions:
                return ReviewPage::tr("Approved with conditions by %1, %2", "name, time");
            case DecisionOutcome::Rejected:
                return ReviewPage::tr("Rejected by %1, %2", "name, time");
            case DecisionOutcome::ConsultRegulator:
                return ReviewPage::tr("%1 decided to ask the regulator first, %2", "name, time");
            }
            Q_UNREACHABLE();
        }();
        const QString behind = reviewing::backingWords(status.decisionBacking);
        lines += outcome.arg(status.decision->name, behind.isEmpty() ? when : when + u", "_s + behind);
        if (!status.decisionCurrent)
            lines += ReviewPage::tr("The content has changed since then. It must be decided anew.");
    }
    if (status.clock && status.state == ReviewState::Consulting)
        lines += status.clock->answered ? ReviewPage::tr("The regulator has answered. Record what you decide now.")
                 : status.clock->suspended
                     ? ReviewPage::tr("The regulator waits for information; its time stands still.")
                     : ReviewPage::tr("The regulator’s answer is due by %1.").arg(dateText(status.clock->due));
    return lines.join(u'\n');
}

/// How a role stands, as a picture and words.
QTableWidgetItem *stateItem(const reviewing::RoleStatus &role)
{
    const QIcon done = icon(u"complete"_s, Ink::Done);
    const QIcon outstanding = icon(u"empty"_s, Ink::Secondary);
    if (role.signs == Signs::Advice && !role.advice)
        return new QTableWidgetItem(outstanding, ReviewPage::tr("Advice outstanding"));
    if (role.signs == Signs::Advice)
        return role.advice->outcome() == AdviceOutcome::Open
                   ? new QTableWidgetItem(icon(u"started"_s, Ink::Attention), ReviewPage::tr("Advice to be answered"))
                   : new QTableWidgetItem(done, ReviewPage::tr("Advice given and answered"));
    if (!role.signOff)
        return new QTableWidgetItem(outstanding, ReviewPage::tr("Not signed"));
    return role.current
               ? new QTableWidgetItem(done, ReviewPage::tr("Signed"))
               : new QTableWidgetItem(icon(u"warning"_s, Ink::Attention), ReviewPage::tr("Signed an earlier wording"));
}

/// Who said it and when, and what stands behind it where it was not typed here.
QString signerWords(const QString &name, const QDateTime &at, Backing backing, QDate today)
{
    const QString when = timeText(at, today);
    const QString behind = reviewing::backingWords(backing);
    return behind.isEmpty() ? ReviewPage::tr("%1, %2", "name, time").arg(name, when)
                            : ReviewPage::tr("%1, %2, %3", "name, time, what stands behind it").arg(name, when, behind);
}

} // namespace

ReviewPage::ReviewPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_look(workspace), m_actions(new ReviewActions(workspace, this)),
      m_comments(new CommentsPanel(workspace, this)), m_compareOffer(new CompareOffer(workspace, this)),
      m_judging(new JudgingPanel(workspace, this)), m_newLook(new NewLookPanel(workspace, this)),
      m_ui(std::make_unique<Ui::ReviewPage>())
{
    m_ui->setupUi(this);
    m_ui->actionsLayout->insertWidget(1, m_actions);
    m_ui->judgingTabLayout->addWidget(m_judging);
    m_ui->rolesLayout->insertWidget(m_ui->rolesLayout->indexOf(m_ui->codeLabel) + 1, m_compareOffer);
    m_ui->columnsSplitter->setSizes({830, 290});
    m_ui->columnsSplitter->setStretchFactor(0, 1);
    windowState::remember(m_ui->columnsSplitter, u"reviewColumns"_s);
    QTableWidget *table = m_ui->rolesTableWidget;
    table->setColumnCount(3);
    table->setHorizontalHeaderLabels({tr("Role"), tr("State"), tr("Person and time")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(SignedColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    // Once all columns have their widths.
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ReviewPage::fitRows, Qt::QueuedConnection);
    m_ui->rolesLayout->insertWidget(m_ui->rolesLayout->indexOf(m_compareOffer) + 1, m_comments, 1);
    m_ui->rolesLayout->insertWidget(0, m_newLook);
    connectParts();
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (isVisible() && (change.assessment.isEmpty() || change.assessment == m_id))
            showAll();
    });
    connect(&workspace, &Workspace::actorChanged, this, [this] {
        if (isVisible())
            showAll();
    });
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::connectParts()
{
    connect(m_compareOffer, &CompareOffer::goTo, this, &ReviewPage::goTo);
    connect(m_compareOffer, &CompareOffer::auditAsked, this, &ReviewPage::auditAsked);
    connect(m_comments, &CommentsPanel::goTo, this, &ReviewPage::goTo);
    connect(m_judging, &JudgingPanel::goTo, this, &ReviewPage::goTo);
    const auto showDone = [this](const QString &message) { m_ui->banner->showMessage(Banner::Kind::Done, message); };
    connect(m_comments, &CommentsPanel::failed, m_ui->banner, &Banner::showError);
    connect(m_comments, &CommentsPanel::done, this, showDone);
    connect(m_actions, &ReviewActions::failed, m_ui->banner, &Banner::showError);
    connect(m_actions, &ReviewActions::done, this, showDone);
    connect(m_newLook, &NewLookPanel::failed, m_ui->banner, &Banner::showError);
    connect(m_newLook, &NewLookPanel::done, this, showDone);
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    StepPage::hideEvent(event);
    if (!event->spontaneous()) // otherwise the window is only put aside
        m_look.end();
}

/// Whoever judges something lands on it.
void ReviewPage::showJudging(const QSet<QString> &changed)
{
    const bool judges = m_judging->showAssessment(m_id, changed);
    m_ui->reviewTabWidget->setTabVisible(0, judges);
    m_ui->reviewTabWidget->tabBar()->setVisible(judges);
    m_ui->reviewTabWidget->setFocusPolicy(judges ? Qt::TabFocus : Qt::NoFocus); // or the keyboard stops at no tab
    const QString landing = m_id.value + u' ' + m_workspace.actor().role;
    if (std::exchange(m_landed, landing) != landing)
        m_ui->reviewTabWidget->setCurrentIndex(judges ? 0 : 1);
}

void ReviewPage::showAssessment(const AssessmentId &id)
{
    if (id != m_id)
        m_ui->banner->clear();
    m_id = id;
    showAll();
}

void ReviewPage::showAll()
{
    const auto status = reviewing::status(m_workspace, m_id);
    if (!status) {
        m_ui->banner->showError(status.error());
        return;
    }
    m_ui->stateLabel->setText(decisionWords(*status, m_workspace.clock().localToday()));
    m_ui->codeLabel->setText(tr("Code of this content: %1. A printed copy shows it, too; compare the two before you "
                                "record what was signed on paper.")
                                 .arg(status->contentCode));
    showRoles(status->roles);
    m_comments->showAssessment(m_id);
    m_actions->showStatus(m_id, *status);
    m_look.begin(m_id);
    const QSet<QString> changed = judging::changedSince(m_workspace, m_id, m_look.before());
    m_compareOffer->showAssessment(m_id, m_look.before(), changed.size());
    m_newLook->showAssessment(m_id);
    showJudging(changed);
}

void ReviewPage::showRoles(const QList<reviewing::RoleStatus> &roles)
{
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    QTableWidget *table = m_ui->rolesTableWidget;
    table->setRowCount(int(roles.size()));
    for (int i = 0; i < roles.size(); ++i) {
        const reviewing::RoleStatus &role = roles.at(i);
        QString by;
        if (role.signOff)
            by = signerWords(role.signOff->name, role.signOff->at, role.backing, today);
        else if (role.advice)
            by = signerWords(role.advice->name, role.advice->at, role.backing, today);
        const std::array items{new QTableWidgetItem(role.label), stateItem(role), new QTableWidgetItem(by)};
        for (int column = 0; column < int(items.size()); ++column) {
            items.at(size_t(column))->setToolTip(toolTipText(items.at(size_t(column))->text()));
            table->setItem(i, column, items.at(size_t(column)));
        }
    }
    fitRows();
}

/// Gives every row the lines that its words need, and the table all its rows.
void ReviewPage::fitRows()
{
    QTableWidget *table = m_ui->rolesTableWidget;
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    for (int row = 0; row < table->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height + 2);
}

} // namespace candour
