// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReviewPage.h"

#include "gui/fields/CellText.h"
#include "ui_ReviewPage.h"
#include "workspace/Reviewing.h"

namespace candour {

namespace {

QString stateWords(ReviewState state)
{
    switch (state) {
    case ReviewState::Drafting:
        return ReviewPage::tr("Not sent for review yet");
    case ReviewState::InReview:
        return ReviewPage::tr("In review");
    case ReviewState::Decided:
        return ReviewPage::tr("Signed by everyone who has to");
    }
    Q_UNREACHABLE();
}

QString roleWords(const reviewing::RoleStatus &role)
{
    if (role.signs == Signs::Advice)
        return role.advice ? ReviewPage::tr("Advice given") : ReviewPage::tr("Advice outstanding");
    if (!role.signOff)
        return ReviewPage::tr("Not signed");
    return role.current ? ReviewPage::tr("Signed") : ReviewPage::tr("Signed an earlier wording");
}

} // namespace

ReviewPage::ReviewPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::ReviewPage>())
{
    m_ui->setupUi(this);
    m_ui->rolesTableWidget->setColumnCount(3);
    m_ui->rolesTableWidget->setHorizontalHeaderLabels({tr("Role"), tr("State"), tr("By and when")});
    m_ui->rolesTableWidget->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->rolesTableWidget->verticalHeader()->hide();
    connect(m_ui->submitButton, &QPushButton::clicked, this,
            [this] { report(reviewing::submit(m_workspace, m_id, {})); });
    connect(m_ui->signButton, &QPushButton::clicked, this, [this] { report(reviewing::sign(m_workspace, m_id)); });
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            showAssessment(m_id);
    });
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::report(const Result<> &result)
{
    if (!result)
        m_ui->banner->showError(result.error());
}

void ReviewPage::showAssessment(const AssessmentId &id)
{
    m_id = id;
    const auto status = reviewing::status(m_workspace, id);
    if (!status) {
        m_ui->banner->showError(status.error());
        return;
    }
    m_ui->stateLabel->setText(stateWords(status->state));
    m_ui->codeLabel->setText(tr("Code of this wording: %1").arg(status->contentCode));
    m_ui->submitButton->setEnabled(m_workspace.isWritable() && status->state == ReviewState::Drafting);
    m_ui->signButton->setEnabled(m_workspace.isWritable() && status->state != ReviewState::Drafting);
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    m_ui->rolesTableWidget->setRowCount(int(status->roles.size()));
    for (int i = 0; i < status->roles.size(); ++i) {
        const reviewing::RoleStatus &role = status->roles.at(i);
        QString by;
        if (role.signOff)
            by = tr("%1, %2", "name, time").arg(role.signOff->name, timeText(role.signOff->at, today));
        else if (role.advice)
            by = tr("%1, %2", "name, time").arg(role.advice->name, timeText(role.advice->at, today));
        m_ui->rolesTableWidget->setItem(i, 0, new QTableWidgetItem(role.label));
        m_ui->rolesTableWidget->setItem(i, 1, new QTableWidgetItem(roleWords(role)));
        m_ui->rolesTableWidget->setItem(i, 2, new QTableWidgetItem(by));
    }
}

} // namespace candour
