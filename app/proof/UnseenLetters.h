// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// What characters that nobody sees spell: tags, each of which stands for a letter, and selectors of a picture's form,
/// each of which stands for a byte. Empty where there are none.
QString unseenLetters(const QString &text);

} // namespace candour
