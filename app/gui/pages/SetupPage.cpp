// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SetupPage.h"

#include "gui/pages/AuditPage.h"
#include "gui/pages/OrganisationPage.h"
#include "gui/pages/PeoplePage.h"
#include "gui/pages/RetentionPage.h"
#include "gui/pages/SharedAnswersPage.h"
#include "gui/pages/TemplatesPage.h"
#include "gui/pages/WordsPage.h"
#include "ui_SetupPage.h"

namespace candour {

SetupPage::SetupPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_audit(new AuditPage(workspace, this)), m_ui(std::make_unique<Ui::SetupPage>())
{
    m_ui->setupUi(this);
    m_ui->partsListWidget->viewport()->setAutoFillBackground(false);
    addPart(tr("Templates"), new TemplatesPage(workspace, this));
    addPart(tr("People"), new PeoplePage(workspace, this));
    addPart(tr("Organisation"), new OrganisationPage(workspace, this));
    addPart(tr("Shared answers"), new SharedAnswersPage(workspace, this));
    addPart(tr("Words"), new WordsPage(workspace, this));
    addPart(tr("Retention"), new RetentionPage(workspace, this));
    addPart(tr("Audit trail"), m_audit);
    m_ui->partsListWidget->setFixedWidth(m_ui->partsListWidget->sizeHintForColumn(0) + 24);
    connect(m_ui->partsListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row != m_ui->partsStackedWidget->currentIndex())
            showPart(Part(row));
    });
    m_ui->partsListWidget->setCurrentRow(Templates);
}

SetupPage::~SetupPage() = default;

void SetupPage::addPart(const QString &name, SetupPart *part)
{
    m_ui->partsListWidget->addItem(name);
    m_ui->partsStackedWidget->addWidget(part);
    connect(part, &SetupPart::done, this,
            [this](const QString &message) { m_ui->banner->showMessage(Banner::Kind::Done, message); });
    connect(part, &SetupPart::failed, m_ui->banner, &Banner::showError);
}

SetupPart *SetupPage::current() const
{
    return qobject_cast<SetupPart *>(m_ui->partsStackedWidget->currentWidget());
}

void SetupPage::showPart(Part part)
{
    if (settle()) {
        m_ui->banner->clear();
        m_ui->partsStackedWidget->setCurrentIndex(part);
    }
    m_ui->partsListWidget->setCurrentRow(m_ui->partsStackedWidget->currentIndex());
}

void SetupPage::showAudit(const AssessmentId &assessment)
{
    showPart(Audit);
    m_audit->showAssessment(assessment);
}

bool SetupPage::settle()
{
    return current()->settle();
}

} // namespace candour
