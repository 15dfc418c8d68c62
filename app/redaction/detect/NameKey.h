// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// A word as names are compared: lower case, without accents, letters such as ł and ß by their plain ones, and letters
/// of Cyrillic and Greek that look like Latin ones as those. So "EVANS", "Évans" and "Еvans" with a Cyrillic Е are one.
QString nameKey(QStringView word);

/// The words of a text, parted where anything but a letter or digit stands.
QStringList nameWords(QStringView text);

/// True for an English word that, with a capital letter alone, is not yet a name: "may", "young". Takes a key.
bool isOrdinaryWord(const QString &key);

} // namespace candour
