// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RedactPage.h"

#include "base/Literals.h"
#include "ui_RedactPage.h"

namespace candour {

RedactPage::RedactPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::RedactPage>())
{
    m_ui->setupUi(this);
    connect(m_ui->withheldListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        m_ui->goToButton->setEnabled(row >= 0);
        m_ui->unmarkButton->setEnabled(row >= 0 && m_workspace.isWritable());
    });
    connect(m_ui->goToButton, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo(m_withholdings.at(m_ui->withheldListWidget->currentRow()).place); });
    connect(m_ui->unmarkButton, &QPushButton::clicked, this, [this] {
        const MarkId mark = m_withholdings.at(m_ui->withheldListWidget->currentRow()).mark.id;
        if (const auto done = redacting::unmark(m_workspace, m_id, mark); !done)
            m_ui->banner->showError(done.error());
    });
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            showAssessment(m_id);
    });
}

RedactPage::~RedactPage() = default;

void RedactPage::showAssessment(const AssessmentId &id)
{
    m_id = id;
    showWithheld();
    showPublic();
}

void RedactPage::showWithheld()
{
    m_withholdings = redacting::withholdings(m_workspace, m_id).value_or(QList<redacting::Withholding>());
    const auto assessment = m_workspace.assessment(m_id);
    const auto form = assessment ? m_workspace.templateOf(*assessment).value_or(Template()) : Template();
    m_ui->withheldListWidget->clear();
    for (const redacting::Withholding &one : m_withholdings) {
        const Question *question = form.question(one.place.question);
        const QString words = one.words.isEmpty() ? tr("the whole answer") : one.words.join(u" … "_s);
        m_ui->withheldListWidget->addItem(
            tr("%1: %2", "question, withheld words").arg(question ? question->label : one.place.question, words));
    }
}

void RedactPage::showPublic()
{
    const auto summary = redacting::preview(m_workspace, m_id);
    if (!summary) {
        m_ui->banner->showError(summary.error());
        return;
    }
    m_ui->publicTextBrowser->setPlainText(textLines(summary->document()).join(u"\n\n"_s));
}

} // namespace candour
