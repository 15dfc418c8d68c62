// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PublishPage.h"

#include "base/Literals.h"
#include "gui/Beginning.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/ToolTip.h"
#include "gui/Usable.h"
#include "gui/WindowState.h"
#include "gui/pages/PageAdvicePanel.h"
#include "gui/pages/PrivacyNoticePanel.h"
#include "gui/pages/ReleasesPanel.h"
#include "ui_PublishPage.h"
#include "workspace/Versions.h"

#include <QDesktopServices>
#include <QUrl>

namespace candour {

namespace {

constexpr int MostLettersOfFolder = 16; // so that no name of a folder makes the window wider

} // namespace

PublishPage::PublishPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_advice(new PageAdvicePanel(workspace, this)),
      m_ui(std::make_unique<Ui::PublishPage>())
{
    m_ui->setupUi(this);
    m_ui->columnsSplitter->setSizes({250, 520, 312});
    m_ui->columnsSplitter->setStretchFactor(1, 1);
    windowState::remember(m_ui->columnsSplitter, u"publishColumns"_s);
    connectChecklist();
    connect(m_ui->folderLineEdit, &QLineEdit::textChanged, this, &PublishPage::showTarget);
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        prompts::chooseFolder(this, tr("Folder of the public register"), m_ui->folderLineEdit->text(),
                              [this](const QString &folder) { m_ui->folderLineEdit->setText(folder); });
    });
    connect(m_ui->publishVersionButton, &QPushButton::clicked, this, &PublishPage::publish);
    connectPreview();
    connectPanels();
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &PublishPage::showAll);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (isVisible() && (change.assessment.isEmpty() || change.assessment == m_id))
            m_soon.start();
    });
}

PublishPage::~PublishPage() = default;

void PublishPage::connectPanels()
{
    // Made behind the form, so that Tab comes to them last.
    m_notice = new PrivacyNoticePanel(m_workspace, this);
    m_releases = new ReleasesPanel(m_workspace, this);
    m_ui->panelsLayout->addWidget(m_notice);
    m_ui->panelsLayout->addWidget(m_releases);
    connect(m_releases, &ReleasesPanel::chosen, this, &PublishPage::releaseChosen);
    connect(m_releases, &ReleasesPanel::failed, m_ui->banner, &Banner::showError);
    connect(m_notice, &PrivacyNoticePanel::failed, m_ui->banner, &Banner::showError);
    const auto showPrinted = [this](const QString &sentence, const QString &path) {
        m_ui->banner->showMessage(Banner::Kind::Done, sentence.arg(QDir::toNativeSeparators(path)));
    };
    connect(m_releases, &ReleasesPanel::printed, this, [showPrinted](const QString &path) {
        showPrinted(tr("The draft of the notice is in %1. It is for people inside: read every sentence before you make "
                       "a letter of it."),
                    path);
    });
    connect(m_notice, &PrivacyNoticePanel::printed, this, [showPrinted](const QString &path) {
        showPrinted(tr("The draft of the privacy notice is in %1. It is for people inside: read every sentence and "
                       "fill in what is missing before anybody gets it."),
                    path);
    });
}

void PublishPage::connectChecklist()
{
    connect(m_ui->gatesListWidget, &QListWidget::currentRowChanged, this, &PublishPage::showGateButtons);
    connect(m_ui->gatesListWidget, &QListWidget::itemActivated, this, &PublishPage::goToGate);
    connect(m_ui->goToGateButton, &QPushButton::clicked, this, &PublishPage::goToGate);
    connect(m_ui->openGateButton, &QPushButton::clicked, this, &PublishPage::openGate);
}

void PublishPage::connectPreview()
{
    m_ui->adviceLayout->addWidget(m_advice);
    connect(m_advice, &PageAdvicePanel::placeChosen, this, &PublishPage::goTo);
    connect(m_advice, &PageAdvicePanel::failed, m_ui->banner, &Banner::showError);
    connect(m_ui->noteLineEdit, &QLineEdit::editingFinished, this, &PublishPage::showPreview);
    connect(m_ui->correctionCheckBox, &QCheckBox::toggled, this, &PublishPage::showPreview);
    connect(m_ui->webPageButton, &QPushButton::clicked, this, &PublishPage::openWebPage);
    m_ui->smallerButton->setIcon(icon(u"smaller"_s));
    m_ui->largerButton->setIcon(icon(u"larger"_s));
    connect(m_ui->smallerButton, &QPushButton::clicked, m_ui->pdfView, &PdfView::zoomOut);
    connect(m_ui->largerButton, &QPushButton::clicked, m_ui->pdfView, &PdfView::zoomIn);
    connect(m_ui->pdfView, &PdfView::zoomed, this, &PublishPage::showZoom);
    showZoom();
}

void PublishPage::showZoom()
{
    m_ui->zoomLabel->setText(
        m_ui->pdfView->canZoomOut()
            ? tr("%1 %", "size of a page against the width that there is").arg(m_ui->pdfView->zoom())
            : tr("Fit width"));
    m_ui->smallerButton->setEnabled(m_ui->pdfView->canZoomOut());
    m_ui->largerButton->setEnabled(m_ui->pdfView->canZoomIn());
}

void PublishPage::showGateButtons()
{
    const bool allDone = std::all_of(m_gates.begin(), m_gates.end(), [](const publishing::Gate &gate) {
        return gate.state == publishing::GateState::Done;
    });
    m_ui->goToGateButton->setVisible(!allDone);
    m_ui->openGateButton->setVisible(!allDone);
    const int row = m_ui->gatesListWidget->currentRow();
    const bool known = row >= 0 && row < m_gates.size();
    m_ui->goToGateButton->setEnabled(known && !m_gates.at(row).place.question.isEmpty());
    m_ui->openGateButton->setEnabled(known && m_workspace.isWritable() && !isOpen(m_gates.at(row)) &&
                                     m_gates.at(row).state == publishing::GateState::ToDo);
}

void PublishPage::showAssessment(const AssessmentId &id)
{
    if (id != m_id) {
        m_ui->banner->clear();
        m_ui->noteLineEdit->clear();
        m_ui->correctionCheckBox->setChecked(false);
        m_ui->folderLineEdit->setText(m_workspace.settings().value_or(Settings()).publishFolder);
        m_overrides.clear();
    }
    m_id = id;
    showAll();
}

void PublishPage::showAll()
{
    m_soon.stop();
    showGates();
    showPreview();
    showTarget();
    m_advice->showAssessment(m_id);
    m_notice->showAssessment(m_id);
    m_releases->showAssessment(m_id);
}

bool PublishPage::isOpen(const publishing::Gate &gate) const
{
    return gate.state == publishing::GateState::Done ||
           std::any_of(m_overrides.begin(), m_overrides.end(),
                       [&](const GateOverride &one) { return one.gate == gate.key; });
}

void PublishPage::showGates()
{
    const auto gates = publishing::gates(m_workspace, m_id);
    if (!gates) {
        m_ui->banner->showError(gates.error());
        return;
    }
    m_gates = *gates;
    const int row = m_ui->gatesListWidget->currentRow();
    m_ui->gatesListWidget->clear();
    int closed = 0;
    for (const publishing::Gate &gate : std::as_const(m_gates)) {
        const bool done = gate.state == publishing::GateState::Done;
        const bool blocked = gate.state == publishing::GateState::Blocked;
        closed += !isOpen(gate);
        QString words = gate.title;
        if (isOpen(gate) && !done)
            words = tr("%1\nTo do, but you go ahead: %2", "check, what is missing").arg(gate.title, gate.message);
        else if (!done)
            words = blocked ? tr("%1\nMissing: %2", "check, what is missing").arg(gate.title, gate.message)
                            : tr("%1\nTo do: %2", "check, what is missing").arg(gate.title, gate.message);
        const QIcon picture =
            done ? icon(u"complete"_s, Ink::Done)
                 : icon(blocked ? u"problem"_s : u"warning"_s, blocked ? Ink::Problem : Ink::Attention);
        m_ui->gatesListWidget->addItem(new QListWidgetItem(picture, words));
    }
    m_ui->gatesListWidget->setCurrentRow(std::min(row, m_ui->gatesListWidget->count() - 1));
    showGateButtons();
    m_ui->gatesLabel->setText(closed == 0 ? tr("Ready to be &published")
                                          : tr("Before this can be &published: %n thing(s)", nullptr, closed));
}

void PublishPage::showPreview()
{
    const auto pdf = publishing::previewPdf(m_workspace, m_id, request());
    if (!pdf)
        m_ui->banner->showError(pdf.error());
    m_ui->pdfView->showPdf(pdf.value_or(QByteArray()));
    m_ui->previewLabel->setText(tr("The PDF: %n page(s)", nullptr, m_ui->pdfView->pageCount()));
}

void PublishPage::openWebPage()
{
    if (!m_webPages)
        m_webPages = std::make_unique<QTemporaryDir>();
    const QString path = m_webPages->filePath(u"preview.html"_s);
    if (const auto written = publishing::previewHtml(m_workspace, m_id, request(), path); !written)
        m_ui->banner->showError(written.error());
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_ui->banner->showMessage(Banner::Kind::Problem,
                                  tr("The web page could not be opened in a browser. The PDF shows the same words."));
}

void PublishPage::showTarget()
{
    const auto published = m_workspace.publications(m_id).value_or(QList<Publication>());
    const int next = published.isEmpty() ? 1 : published.first().number + 1;
    m_ui->versionLabel->setText(
        published.isEmpty()
            ? tr("This will be the first version.")
            : tr("Version %1 is published. This will be version %2.").arg(published.first().number).arg(next));
    m_ui->noteLabel->setVisible(!published.isEmpty());
    m_ui->noteLineEdit->setVisible(!published.isEmpty());
    m_ui->correctionCheckBox->setVisible(!published.isEmpty());
    showAddress();
    const QString folder = QDir(m_ui->folderLineEdit->text().trimmed()).dirName();
    m_ui->publishVersionButton->setText(
        m_ui->folderLineEdit->text().trimmed().isEmpty()
            ? tr("Publish version %1").arg(next)
            : tr("Publish version %1 to …/%2").arg(QString::number(next), beginning(folder, MostLettersOfFolder)));
    const bool open = std::all_of(m_gates.begin(), m_gates.end(), [this](const auto &gate) { return isOpen(gate); });
    m_ui->publishVersionButton->setEnabled(m_workspace.isWritable() && open &&
                                           !m_ui->folderLineEdit->text().trimmed().isEmpty());
    m_ui->publishHintLabel->setVisible(!m_ui->publishVersionButton->isEnabled());
    m_ui->publishHintLabel->setText(open ? tr("Choose the folder of the public register first.")
                                         : tr("The list on the left says what is still missing."));
}

/// Whoever publishes into the folder of a web site records at once what is live; elsewhere it is recorded later.
void PublishPage::showAddress()
{
    const QString address = versions::proposedAddress(m_workspace, m_id).value_or(QString());
    m_ui->liveCheckBox->setToolTip(address.isEmpty() ? QString()
                                                     : toolTipText(tr("Live at %1 since today").arg(address)));
    setUsable(*m_ui->liveCheckBox, !address.isEmpty(),
              tr("Say at which address the public reads the register first, in Workspace › Organisation."));
    if (address.isEmpty())
        m_ui->liveCheckBox->setChecked(false);
}

void PublishPage::goToGate()
{
    const int row = m_ui->gatesListWidget->currentRow();
    if (row >= 0 && !m_gates.at(row).place.question.isEmpty())
        Q_EMIT goTo(m_gates.at(row).place);
}

void PublishPage::openGate()
{
    const publishing::Gate gate = m_gates.at(m_ui->gatesListWidget->currentRow());
    prompts::askText(this, tr("Go ahead anyway"), tr("Why is this published without it? The reason is kept on record."),
                     QString(), tr("Go ahead"), [this, gate](const QString &reason) {
                         m_overrides += GateOverride{gate.key, reason};
                         showAll();
                     });
}

publishing::Request PublishPage::request() const
{
    return {.folder = m_ui->folderLineEdit->text().trimmed(),
            .changeNote = m_ui->noteLineEdit->text().simplified(),
            .isCorrection = m_ui->correctionCheckBox->isChecked(),
            .overrides = m_overrides,
            .packFolder = {},
            .isLive = m_ui->liveCheckBox->isChecked()};
}

void PublishPage::publish()
{
    const QString folder = m_ui->folderLineEdit->text().trimmed();
    m_ui->publishVersionButton->setEnabled(false);
    const auto outcome = publishing::publish(m_workspace, m_id, request());
    if (!outcome) {
        m_ui->banner->showError(outcome.error());
    } else if (outcome->nothingNew) {
        m_ui->banner->showMessage(Banner::Kind::Information, tr("The page is already published exactly so."));
    } else {
        m_overrides.clear();
        m_ui->noteLineEdit->clear();
        m_ui->correctionCheckBox->setChecked(false);
        m_ui->banner->showMessage(Banner::Kind::Done,
                                  tr("Version %1 is published in %2. Nothing that is withheld appears in its files.")
                                      .arg(QString::number(outcome->version), QDir::toNativeSeparators(folder)));
    }
    showAll();
}

} // namespace candour
