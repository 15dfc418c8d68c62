// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"

namespace candour {

/// A word that stands nowhere else, planted where it must not get out.
struct Canary
{
    QString where;
    QString word; ///< Sixteen small letters.
};

/// The canaries that stand in \a file or its name, in whatever form: its bytes, a PDF also unpacked by qpdf, everything
/// that the readers of the proof say of it; letters alone, in UTF-8, UTF-16, UTF-32, percent form, entities, escapes,
/// hexadecimal and base64, and backwards. Each with the form. Knows nothing of public text, and excuses nothing.
QStringList canariesIn(const FinishedFile &file, const QList<Canary> &canaries);

/// Every form in which canariesIn() finds a word, by its name.
QList<std::pair<QString, QByteArray>> formsOfCanary(const QString &word);

} // namespace candour
