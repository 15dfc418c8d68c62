// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The full name of whoever is logged in, or else the login; empty where the system knows neither.
QString loginName();

} // namespace candour
