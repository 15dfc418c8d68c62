// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/CompareOffer.h"

#include "base/Literals.h"
#include "gui/fields/CellText.h"
#include "gui/pages/CompareDialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace candour {

CompareOffer::CompareOffer(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_changesLabel(new QLabel(this))
{
    m_changesLabel->setObjectName(u"sinceLastLookLabel"_s);
    m_changesLabel->setWordWrap(true);
    m_changesLabel->setTextFormat(Qt::PlainText);
    auto *button = new QPushButton(tr("Com&pare versions…"), this);
    button->setObjectName(u"compareButton"_s);
    connect(button, &QPushButton::clicked, this, &CompareOffer::compare);
    auto *auditButton = new QPushButton(tr("Audit trai&l…"), this);
    auditButton->setObjectName(u"auditButton"_s);
    connect(auditButton, &QPushButton::clicked, this, &CompareOffer::auditAsked);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(button);
    layout->addWidget(auditButton);
    layout->addWidget(m_changesLabel, 1);
}

void CompareOffer::showAssessment(const AssessmentId &id, const QDateTime &looked, qsizetype changed)
{
    m_id = id;
    m_looked = looked;
    m_hasChanges = changed > 0;
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    m_changesLabel->setText(m_hasChanges ? tr("%n answer(s) changed since you last looked, %1.", nullptr, int(changed))
                                               .arg(timeText(m_looked, today))
                                         : QString());
}

void CompareOffer::compare()
{
    auto *dialog = new CompareDialog(m_workspace, m_id, m_looked, window());
    connect(dialog, &CompareDialog::goTo, this, &CompareOffer::goTo);
    if (m_hasChanges)
        dialog->chooseLastLook();
    dialog->open();
}

} // namespace candour
