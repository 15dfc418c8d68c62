// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestFolder.h"

namespace candour {

using Folder = TestFolder;

} // namespace candour
