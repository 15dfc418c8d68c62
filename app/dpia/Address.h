// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// True where mail can be sent to it: one name, one @ and a host with a dot, such as data.protection@example.gov.uk.
bool isMailAddress(const QString &text);

/// True for a whole https address, such as https://www.example.gov.uk/dpia/.
bool isWebAddress(const QString &text);

} // namespace candour
