// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace candour {

/// Lets a control be used, or not; as long as it cannot be used its tool tip, and what a screen reader says of it, is
/// why, where \a whyNot says so. After that both are what they were before.
void setUsable(QWidget &control, bool usable, const QString &whyNot);

/// The same for an action: its tool tip is why it cannot be used, and its own words while it can.
void setUsable(QAction &action, bool usable, const QString &whyNot);

/// Why something that writes cannot be used: first of all because nothing can be written here, where that is so.
QString whyNotWritten(bool isWritable, const QString &whyNot);

} // namespace candour
