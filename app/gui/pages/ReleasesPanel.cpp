// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReleasesPanel.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/pages/ReleaseDialog.h"
#include "ui_ReleasesPanel.h"
#include "workspace/Printing.h"

namespace candour {

ReleasesPanel::ReleasesPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::ReleasesPanel>())
{
    m_ui->setupUi(this);
    m_ui->caseLabel->setTextFormat(Qt::PlainText);
    connect(m_ui->releasesListWidget, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(AssessmentId{item->data(Qt::UserRole).toString()}); });
    connect(m_ui->releaseButton, &QPushButton::clicked, this, &ReleasesPanel::begin);
    connect(m_ui->caseButton, &QPushButton::clicked, this, &ReleasesPanel::changeCase);
    connect(m_ui->noticeButton, &QPushButton::clicked, this, &ReleasesPanel::printNotice);
}

ReleasesPanel::~ReleasesPanel() = default;

void ReleasesPanel::showAssessment(const AssessmentId &id)
{
    m_id = id;
    const auto header = m_workspace.header(id);
    const bool isRelease = header && header->release;
    m_ui->releaseButton->setVisible(!isRelease);
    m_ui->caseButton->setVisible(isRelease);
    m_ui->noticeButton->setVisible(isRelease);
    m_ui->caseButton->setEnabled(m_workspace.isWritable());
    if (isRelease)
        showCase(*header->release);
    else
        showReleases();
}

void ReleasesPanel::showReleases()
{
    const auto releases = releasing::releasesOf(m_workspace, m_id).value_or(QList<AssessmentHeader>());
    m_ui->releasesListWidget->clear();
    for (const AssessmentHeader &header : releases) {
        auto *item =
            new QListWidgetItem(tr("%1\n%2", "reference, case").arg(header.reference, header.release->caseReference));
        item->setData(Qt::UserRole, header.id.value);
        m_ui->releasesListWidget->addItem(item);
    }
    m_ui->releasesListWidget->setVisible(!releases.isEmpty());
    m_ui->caseLabel->setText(tr("When somebody asks for the assessment, all of it can be released, less what has to be "
                                "withheld."));
    const QString obstacle = releasing::obstacle(m_workspace, m_id).value_or(QString());
    setUsable(*m_ui->releaseButton, m_workspace.isWritable() && obstacle.isEmpty(),
              whyNotWritten(m_workspace.isWritable(), obstacle));
}

void ReleasesPanel::showCase(const Release &release)
{
    m_ui->releasesListWidget->hide();
    m_ui->caseLabel->setText(
        release.receivedOn.isValid()
            ? tr("%1 as it was signed, under case %2. The request came on %3.")
                  .arg(release.ofReference, release.caseReference, QLocale().toString(release.receivedOn))
            : tr("%1 as it was signed, under case %2.").arg(release.ofReference, release.caseReference));
}

void ReleasesPanel::begin()
{
    const auto header = m_workspace.header(m_id);
    if (!header) {
        Q_EMIT failed(header.error());
        return;
    }
    auto *dialog = new ReleaseDialog(header->reference, this);
    connect(dialog, &ReleaseDialog::said, this, [this](const releasing::Case &request) {
        if (const auto made = releasing::start(m_workspace, m_id, request))
            Q_EMIT chosen(*made);
        else
            Q_EMIT failed(made.error());
    });
    dialog->open();
}

void ReleasesPanel::printNotice()
{
    const auto header = m_workspace.header(m_id);
    if (!header)
        return;
    prompts::saveFile(this, tr("Save the draft of the refusal notice"), {tr("PDF"), u"*.pdf"_s},
                      printing::proposedNoticeName(header->reference), [this, id = m_id](const QString &path) {
                          if (const auto done = printing::printRefusalNotice(m_workspace, id, path); done)
                              Q_EMIT printed(path);
                          else
                              Q_EMIT failed(done.error());
                      });
}

void ReleasesPanel::changeCase()
{
    const auto header = m_workspace.header(m_id);
    if (!header || !header->release)
        return;
    auto *dialog = new ReleaseDialog(*header->release, this);
    connect(dialog, &ReleaseDialog::said, this, [this](const releasing::Case &request) {
        if (const auto kept = releasing::setCase(m_workspace, m_id, request); !kept)
            Q_EMIT failed(kept.error());
    });
    dialog->open();
}

} // namespace candour
