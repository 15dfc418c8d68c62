// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PublishPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "ui_PublishPage.h"

namespace candour {

PublishPage::PublishPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::PublishPage>())
{
    m_ui->setupUi(this);
    m_ui->gatesTableWidget->setColumnCount(3);
    m_ui->gatesTableWidget->setHorizontalHeaderLabels({tr("State"), tr("Check"), tr("What is missing")});
    m_ui->gatesTableWidget->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->gatesTableWidget->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_ui->gatesTableWidget->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->gatesTableWidget->verticalHeader()->hide();
    connect(m_ui->gatesTableWidget, &QTableWidget::cellActivated, this, [this](int row) {
        if (!m_gates.at(row).place.question.isEmpty())
            Q_EMIT goTo(m_gates.at(row).place);
    });
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        prompts::chooseFolder(this, tr("Folder of the public register"), m_ui->folderLineEdit->text(),
                              [this](const QString &folder) { m_ui->folderLineEdit->setText(folder); });
    });
    connect(m_ui->publishButton, &QPushButton::clicked, this, &PublishPage::publish);
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            showAssessment(m_id);
    });
}

PublishPage::~PublishPage() = default;

void PublishPage::showAssessment(const AssessmentId &id)
{
    if (id != m_id)
        m_ui->folderLineEdit->setText(m_workspace.settings().value_or(Settings()).publishFolder);
    m_id = id;
    const auto published = m_workspace.publications(id).value_or(QList<Publication>());
    m_ui->publishButton->setText(tr("Publish version %1").arg(published.isEmpty() ? 1 : published.first().number + 1));
    m_ui->publishButton->setEnabled(m_workspace.isWritable());
    showGates();
}

void PublishPage::showGates()
{
    const auto gates = publishing::gates(m_workspace, m_id);
    if (!gates) {
        m_ui->banner->showError(gates.error());
        return;
    }
    m_gates = *gates;
    m_ui->gatesTableWidget->setRowCount(int(m_gates.size()));
    for (int i = 0; i < m_gates.size(); ++i) {
        const publishing::Gate &gate = m_gates.at(i);
        const bool done = gate.state == publishing::GateState::Done;
        const bool blocked = gate.state == publishing::GateState::Blocked;
        auto *state = new QTableWidgetItem(
            done ? icon(u"complete"_s, Ink::Done)
                 : icon(blocked ? u"problem"_s : u"warning"_s, blocked ? Ink::Problem : Ink::Attention),
            done      ? tr("Done")
            : blocked ? tr("Cannot")
                      : tr("To do"));
        m_ui->gatesTableWidget->setItem(i, 0, state);
        m_ui->gatesTableWidget->setItem(i, 1, new QTableWidgetItem(gate.title));
        m_ui->gatesTableWidget->setItem(i, 2, new QTableWidgetItem(gate.message));
    }
}

void PublishPage::publish()
{
    const auto outcome = publishing::publish(m_workspace, m_id,
                                             {.folder = m_ui->folderLineEdit->text().trimmed(),
                                              .changeNote = m_ui->noteLineEdit->text().simplified(),
                                              .overrides = {}});
    if (!outcome)
        m_ui->banner->showError(outcome.error());
    else if (outcome->nothingNew)
        m_ui->banner->showMessage(Banner::Kind::Information, tr("The page is already published exactly so."));
    else
        m_ui->banner->showMessage(Banner::Kind::Done, tr("Version %1 is published.").arg(outcome->version));
}

} // namespace candour
