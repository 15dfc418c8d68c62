// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace candour::pdfwriter {

/// What stands before an entry: "1.", "a.", "i." by level in an ordered list, a bullet in another.
QString listLabel(bool ordered, int level, int number);

/// The name PDF has for that way of counting (ISO 32000-1, table 347).
QByteArray listNumbering(bool ordered, int level);

} // namespace candour::pdfwriter
