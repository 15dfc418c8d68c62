// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PrivacyNoticePanel.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "ui_PrivacyNoticePanel.h"
#include "workspace/Printing.h"

namespace candour {

PrivacyNoticePanel::PrivacyNoticePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::PrivacyNoticePanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->privacyNoticeButton, &QPushButton::clicked, this, &PrivacyNoticePanel::print);
}

PrivacyNoticePanel::~PrivacyNoticePanel() = default;

void PrivacyNoticePanel::showAssessment(const AssessmentId &id)
{
    m_id = id;
    const auto header = m_workspace.header(id);
    setVisible(header && !header->release);
}

void PrivacyNoticePanel::print()
{
    const auto header = m_workspace.header(m_id);
    if (!header) {
        Q_EMIT failed(header.error());
        return;
    }
    prompts::saveFile(this, tr("Save the draft of the privacy notice"), {tr("PDF"), u"*.pdf"_s},
                      printing::proposedPrivacyNoticeName(header->reference), [this, id = m_id](const QString &path) {
                          if (const auto done = printing::printPrivacyNotice(m_workspace, id, path); done)
                              Q_EMIT printed(path);
                          else
                              Q_EMIT failed(done.error());
                      });
}

} // namespace candour
