// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/NewLookPanel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/fields/CellText.h"
#include "ui_NewLookPanel.h"
#include "workspace/Triggers.h"

namespace candour {

NewLookPanel::NewLookPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::NewLookPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->lookedAgainButton, &QPushButton::clicked, this, &NewLookPanel::settle);
}

NewLookPanel::~NewLookPanel() = default;

void NewLookPanel::showAssessment(const AssessmentId &id)
{
    m_id = id;
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const QList<ReviewEvent> open = form ? unsettled(assessment->review.events) : QList<ReviewEvent>();
    setVisible(!open.isEmpty());
    m_ui->eventsListWidget->clear();
    for (const ReviewEvent &event : open) {
        const QString what = tr("%1: %2", "date, what happened").arg(dateText(event.on), triggers::words(*form, event));
        m_ui->eventsListWidget->addItem(new QListWidgetItem(
            icon(u"warning"_s, Ink::Attention),
            event.note.isEmpty()
                ? tr("%1 (recorded by %2)", "what happened, name").arg(what, event.by)
                : tr("%1 (recorded by %2)\n%3", "what happened, name, note").arg(what, event.by, event.note)));
    }
    const bool writable = m_workspace.isWritable();
    setUsable(*m_ui->lookedAgainButton, writable, whyNotWritten(writable, {}));
}

void NewLookPanel::settle()
{
    prompts::askText(this, tr("A new look"), tr("What did the new look come to?"), QString(), tr("Record it"),
                     [this](const QString &result) {
                         const auto settled = triggers::settle(m_workspace, m_id, result);
                         if (settled)
                             Q_EMIT done(tr("What the new look came to is recorded."));
                         else
                             Q_EMIT failed(settled.error());
                     });
}

} // namespace candour
