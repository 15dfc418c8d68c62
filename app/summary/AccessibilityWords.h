// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace candour {

/// What a register says of how accessible its pages are, in the language of the register.
struct AccessibilityWords
{
    QString about;
    QString howAccessible; ///< A heading, as are the next three.
    QString notAccessible;
    QString howChecked;
    QString askUs;
    QString madeTo;  ///< Before the list of what a reader can do.
    QStringList can; ///< What a reader can do.
    QString pictures;
    QString limits;
    QString checked;
    QString writeTo;   ///< Before the mailbox.
    QString writeToUs; ///< Where there is no mailbox.
    QString otherStatement;
};

/// English, or Welsh for a register in Welsh.
const AccessibilityWords &accessibilityWords(const QString &language);

} // namespace candour
