// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace candour {

/// What a text says when some of its forms are undone.
struct OtherReading
{
    QString text;
    bool whole = true; ///< The whole text, not only what stood in hexadecimal or base64 form.
};

/// \a text without its percent, entity, backslash, quoted-printable, punycode, hexadecimal, decimal and base64 forms,
/// mark-up and lookalike letters, undone up to five deep, and what unseen letters spell. Empty where it has none.
QList<OtherReading> otherReadings(const QString &text);

} // namespace candour
