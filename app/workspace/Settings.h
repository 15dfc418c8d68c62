// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Suppression.h"

#include <QString>
#include <QStringList>

namespace candour {

/// What holds for the whole workspace.
struct Settings
{
    QString organisation;
    QString contactEmail; ///< Role mailbox printed in what is published.
    QString licence;
    QString licenceUrl;
    QString accent;                   ///< Colour of what is published, "#rrggbb"; empty for the usual one.
    QByteArray logo;                  ///< PNG; empty for none. See organisation::setLogo().
    QString logoDescription;          ///< Said instead of the logo.
    QString publicAddress;            ///< Where the register folder can be read by the public; may be empty.
    QString publishFolder;            ///< Where the last publication went.
    bool approveAlone = false;        ///< One person may approve what they prepared, with a written reason.
    QStringList accessLaws;           ///< Keys of the laws under which reasons are given; empty for a template's first.
    int leastCount = UsualLeastCount; ///< Numbers of people below this are small in every table of counts.
    QStringList ownWords;             ///< Spelt right here although no dictionary has them: names, abbreviations.
    QStringList watchedWords;         ///< Suggested to be withheld wherever they stand in public text.
    QStringList publicWords;  ///< Never suggested: everybody may read them, such as the address of a role mailbox.
    QStringList ignoredHints; ///< Advice on plain language that nobody wants to read again, unreadably.
    bool operator==(const Settings &) const = default;
};

} // namespace candour
