// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/OfferBar.h"

#include "dpia/Screening.h"
#include "gui/pages/CarryOverDialog.h"
#include "gui/pages/StartAssessmentDialog.h"
#include "workspace/CarryingOver.h"
#include "workspace/Programme.h"

namespace candour {

OfferBar::OfferBar(Workspace &workspace, QWidget *parent) : Banner(parent), m_workspace(workspace)
{
    connect(this, &Banner::actionChosen, this, &OfferBar::act);
}

void OfferBar::showAssessment(const AssessmentId &id)
{
    m_id = id;
    m_next.clear();
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const auto newer = form ? carrying::newer(m_workspace, id) : Result<std::optional<Template>>(candour::failed(form));
    if (!newer || !m_workspace.isWritable()) {
        clear();
        return;
    }
    m_next = nextTemplates(*form, *assessment);
    if (!m_next.isEmpty()) {
        showMessage(Kind::Information, tr("A full assessment follows from this screening."));
        offer(tr("Start it…"));
    } else if (*newer) {
        showMessage(Kind::Information, tr("Version %1 of this template is here. This assessment follows version %2.")
                                           .arg((*newer)->version, form->version));
        offer(tr("See what would change…"));
    } else {
        clear();
    }
}

void OfferBar::act()
{
    if (m_next.isEmpty())
        carryOver();
    else
        startNext();
}

void OfferBar::startNext()
{
    const auto templates = m_workspace.templates();
    const auto header = m_workspace.header(m_id);
    if (!templates || !header) {
        Q_EMIT failed(templates ? header.error() : templates.error());
        return;
    }
    auto *dialog = new StartAssessmentDialog(*templates, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->propose(header->title, m_next);
    connect(dialog, &StartAssessmentDialog::chosen, this, [this](const QString &templateId, const QString &title) {
        if (const auto next = programme::startFrom(m_workspace, m_id, templateId, title))
            Q_EMIT started(*next);
        else
            Q_EMIT failed(next.error());
    });
    connect(dialog, &QDialog::rejected, this, [this] { showAssessment(m_id); });
    dialog->open();
}

void OfferBar::carryOver()
{
    const auto sentences = carrying::preview(m_workspace, m_id);
    if (!sentences) {
        Q_EMIT failed(sentences.error());
        return;
    }
    auto *dialog = new CarryOverDialog(*sentences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (const auto done = carrying::carryOver(m_workspace, m_id); !done)
            Q_EMIT failed(done.error());
    });
    connect(dialog, &QDialog::rejected, this, [this] { showAssessment(m_id); });
    dialog->open();
}

} // namespace candour
