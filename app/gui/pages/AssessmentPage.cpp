// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/AssessmentPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"
#include "gui/fields/CellText.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/OfferBar.h"
#include "gui/pages/PublishPage.h"
#include "gui/pages/RedactPage.h"
#include "gui/pages/ReviewPage.h"
#include "ui_AssessmentPage.h"
#include "workspace/Authoring.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

namespace candour {

namespace {

QString reviewWords(const reviewing::Status &status)
{
    int required = 0;
    int current = 0;
    for (const reviewing::RoleStatus &role : status.roles) {
        required += role.signs != Signs::No;
        current += role.signs != Signs::No && role.current;
    }
    return AssessmentPage::tr("② Review  %1 of %2 signed").arg(QString::number(current), QString::number(required));
}

} // namespace

AssessmentPage::AssessmentPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_draftPage(new DraftPage(workspace, this)),
      m_redactPage(new RedactPage(workspace, this)), m_offers(new OfferBar(workspace, this)),
      m_ui(std::make_unique<Ui::AssessmentPage>())
{
    m_ui->setupUi(this);
    m_ui->offersLayout->addWidget(m_offers);
    connect(m_offers, &OfferBar::started, this, &AssessmentPage::started);
    connect(m_offers, &OfferBar::failed, m_ui->banner, &Banner::showError);
    addStep(m_draftPage);
    addStep(new ReviewPage(workspace, this));
    addStep(m_redactPage);
    auto *publishPage = new PublishPage(workspace, this);
    addStep(publishPage);
    connect(publishPage, &PublishPage::releaseChosen, this, &AssessmentPage::started);
    const std::array buttons{m_ui->draftButton, m_ui->reviewButton, m_ui->redactButton, m_ui->publishButton};
    for (int step = 0; step < StepCount; ++step)
        connect(buttons.at(size_t(step)), &QPushButton::clicked, this, [this, step] { showStep(Step(step)); });
    m_progressSoon.setSingleShot(true);
    m_progressSoon.setInterval(150);
    connect(&m_progressSoon, &QTimer::timeout, this, &AssessmentPage::showProgress);
    connect(&workspace, &Workspace::changed, this, &AssessmentPage::lookAgain);
    connect(&workspace, &Workspace::saved, this, [this] { showDisk(false); });
    connect(&workspace, &Workspace::notYetSaved, this, [this] { showDisk(true); });
}

AssessmentPage::~AssessmentPage() = default;

void AssessmentPage::addStep(StepPage *page)
{
    m_ui->stepsStackedWidget->addWidget(page);
    connect(page, &StepPage::goTo, this, &AssessmentPage::goTo);
    connect(page, &StepPage::auditAsked, this, [this] { Q_EMIT auditAsked(m_id); });
    connect(page, &StepPage::failed, m_ui->banner, &Banner::showError);
    connect(page, &StepPage::writingChanged, this, &AssessmentPage::showWriting);
}

StepPage *AssessmentPage::page(int step) const
{
    return static_cast<StepPage *>(m_ui->stepsStackedWidget->widget(step));
}

void AssessmentPage::showAssessment(const AssessmentId &id, Step step)
{
    if (!settle())
        return;
    m_ui->banner->clear();
    m_id = id;
    showHeader();
    showProgress();
    m_offers->showAssessment(id);
    showStep(step);
}

void AssessmentPage::showStep(Step step)
{
    if (!settle())
        return;
    if (m_isScreening)
        step = std::min(step, Review);
    if (m_isRelease)
        step = std::max(step, Redact);
    const std::array buttons{m_ui->draftButton, m_ui->reviewButton, m_ui->redactButton, m_ui->publishButton};
    buttons.at(size_t(step))->setChecked(true);
    m_ui->stepsStackedWidget->setCurrentIndex(step);
    page(step)->showAssessment(m_id);
}

void AssessmentPage::goTo(const Place &place)
{
    const Step step = m_isRelease ? Redact : Draft;
    showStep(step);
    page(step)->focusPlace(place);
}

bool AssessmentPage::settle()
{
    return page(m_ui->stepsStackedWidget->currentIndex())->settle();
}

void AssessmentPage::lookAgain(const Change &change)
{
    if (m_id.isEmpty() || (!change.assessment.isEmpty() && change.assessment != m_id))
        return;
    showHeader();
    m_offers->showAssessment(m_id);
    m_progressSoon.start();
}

void AssessmentPage::showHeader()
{
    const auto header = m_workspace.header(m_id);
    if (!header)
        return;
    const auto assessment = m_workspace.assessment(m_id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    m_isScreening = form && form->isScreening();
    m_isRelease = header->release.has_value();
    m_ui->draftButton->setVisible(!m_isRelease);
    m_ui->reviewButton->setVisible(!m_isRelease);
    m_ui->redactButton->setVisible(!m_isScreening);
    m_ui->publishButton->setVisible(!m_isScreening);
    m_ui->titleLabel->setText(header->title);
    m_ui->titleLabel->setToolTip(toolTipText(header->title));
    const auto publications = m_workspace.publications(m_id).value_or(QList<Publication>());
    const QString name = m_isRelease ? tr("%1 · release in full").arg(header->reference) : header->reference;
    m_ui->referenceLabel->setText(
        publications.isEmpty()
            ? name
            : tr("%1 · version %2 published").arg(name, QString::number(publications.first().number)));
    showWriting(StepPage::Writing::Saved);
    Q_EMIT titleChanged(header->title);
}

void AssessmentPage::showWriting(StepPage::Writing writing)
{
    m_writing = writing;
    if (m_id.isEmpty())
        return;
    if (writing == StepPage::Writing::Saved && !m_workspace.isSaved())
        writing = m_diskFails ? StepPage::Writing::Refused : StepPage::Writing::Pending;
    QPixmap picture;
    const auto draw = [&](const QString &name, Ink ink) {
        picture = icon(name, ink).pixmap(QSize(16, 16), devicePixelRatioF());
    };
    switch (writing) {
    case StepPage::Writing::Pending:
        m_ui->savedLabel->setText(tr("Saving…"));
        draw(u"started"_s, Ink::Secondary);
        break;
    case StepPage::Writing::Refused:
        m_ui->savedLabel->setText(tr("Not saved"));
        draw(u"problem"_s, Ink::Problem);
        break;
    case StepPage::Writing::Saved:
        if (const auto header = m_workspace.header(m_id))
            m_ui->savedLabel->setText(
                tr("Saved %1", "time")
                    .arg(timeText(header->changedAt, m_workspace.clock().now().toLocalTime().date())));
        draw(u"saved"_s, Ink::Done);
        break;
    }
    m_ui->savedIconLabel->setPixmap(picture);
}

void AssessmentPage::showDisk(bool fails)
{
    m_diskFails = fails;
    showWriting(m_writing);
}

void AssessmentPage::showProgress()
{
    const auto progress = authoring::progress(m_workspace, m_id);
    if (progress)
        m_ui->draftButton->setText(tr("① Draft  %1 %").arg(progress->percent));
    if (const auto status = reviewing::status(m_workspace, m_id))
        m_ui->reviewButton->setText(reviewWords(*status));
    if (m_isScreening)
        return;
    const auto gates = publishing::gates(m_workspace, m_id).value_or(QList<publishing::Gate>());
    qsizetype toDecide = redacting::undecidedPlaces(m_workspace, m_id).value_or(QList<Place>()).size();
    for (const publishing::Gate &gate : gates)
        toDecide += gate.toDecide;
    const bool isWritten = m_isRelease || (progress && progress->percent == 100);
    m_ui->redactButton->setText(toDecide > 0 ? tr("③ Redact  %1 to decide").arg(toDecide)
                                : isWritten  ? tr("③ Redact  nothing to decide")
                                             : tr("③ Redact  nothing yet"));
    const auto open = std::count_if(gates.begin(), gates.end(), [](const publishing::Gate &gate) {
        return gate.state != publishing::GateState::Done;
    });
    m_ui->publishButton->setText(open == 0 ? tr("④ Publish  ready") : tr("④ Publish  %1 to do").arg(open));
}

} // namespace candour
