// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SetupPart.h"

namespace candour {

SetupPart::SetupPart(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            lookAgain();
    });
}

void SetupPart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookAgain();
}

bool SetupPart::check(const Result<> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

} // namespace candour
