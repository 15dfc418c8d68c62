// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/HomeCopyState.h"

#include <functional>

namespace candour {

class MainWindow;

/// The actions of the window on the home copy of its workspace.
namespace homeQuestions {

void writeNow(MainWindow &window);
void handOver(MainWindow &window);
void takeOver(MainWindow &window);
void compare(MainWindow &window);

/// Says what kept the home copy from being written, or that it is another one now.
void tell(MainWindow &window, const HomeCopyState &state);

/// What people must know of a home copy that was left like this; no value for nothing.
std::optional<Error> leftUnsent(const HomeCopyState &state);

/// Asks whether to close although not everything is sent home.
void closeAnyway(MainWindow &window, const Error &left, const std::function<void()> &then);

} // namespace homeQuestions

} // namespace candour
