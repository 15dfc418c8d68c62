// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QHeaderView;
class QSplitter;

/// Sizes that a person has given to parts of the window, kept between one start and the next.
namespace candour::windowState {

/// Gives the splitter the sizes it had last, and keeps those it is given from now on.
void remember(QSplitter *splitter, const QString &name);

/// The same for the widths and the order of a table's columns.
void remember(QHeaderView *header, const QString &name);

/// The same for whether a button that shows a pane stays pressed.
void remember(QAbstractButton *button, const QString &name);

} // namespace candour::windowState
