// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace candour {

/// Words that must not be found in a finished file. Made by redaction, searched for by proof; publish never sees one
/// (tests/architecture holds it to that).
struct Needle
{
    QString words;          ///< The secret itself; never shown, logged or published.
    QString question;       ///< Key of the question it belongs to, or the name of the object ("attachment", "title").
    bool mayRepeat = false; ///< True where the same words in unmarked public text need no decision: a left-out answer
                            ///< may say what a public one says.
    QStringList forms = {}; ///< Other ways to write the names that it says, each sought by itself.
    bool operator==(const Needle &) const = default;
};

/// A finished file, as it will stand in the published folder.
struct FinishedFile
{
    QString name; ///< Path relative to the published folder.
    QByteArray bytes;
    bool operator==(const FinishedFile &) const = default;
};

} // namespace candour
