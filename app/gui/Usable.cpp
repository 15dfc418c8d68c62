// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Usable.h"

#include "gui/Messages.h"

#include <QAction>
#include <QVariant>
#include <QWidget>

namespace candour {

namespace {

/// What a control says while it can be used: its tool tip and its description.
constexpr auto WordsBefore = "wordsWhileUsable";

void say(QWidget &control, const QString &toolTip, const QString &description)
{
    control.setToolTip(toolTip);
    control.setAccessibleDescription(description);
}

void sayWordsBefore(QWidget &control)
{
    const QStringList before = control.property(WordsBefore).toStringList();
    if (before.isEmpty())
        return;
    say(control, before.first(), before.last());
    control.setProperty(WordsBefore, QVariant());
}

} // namespace

void setUsable(QWidget &control, bool usable, const QString &whyNot)
{
    control.setEnabled(usable);
    sayWordsBefore(control);
    if (usable || whyNot.isEmpty())
        return;
    control.setProperty(WordsBefore, QStringList{control.toolTip(), control.accessibleDescription()});
    say(control, whyNot, whyNot);
}

void setUsable(QAction &action, bool usable, const QString &whyNot)
{
    action.setEnabled(usable);
    action.setToolTip(usable ? QString() : whyNot);
}

QString whyNotWritten(bool isWritable, const QString &whyNot)
{
    return isWritable ? whyNot : UsableMessages::tr("This workspace is open to read only.");
}

} // namespace candour
