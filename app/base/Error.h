// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// What kind of "no" an Error is; the command line turns it into its exit status.
enum class ErrorKind {
    Refused,    ///< The rules say no: a finding, a leak, a conflict, a lock (status 1).
    Usage,      ///< The request makes no sense: an unknown key, a bad value (status 2).
    Unreadable, ///< Something could not be read or written (status 3).
};

/// Why something did not happen: one calm sentence for people, and the technical detail for the log.
/// Neither ever quotes withheld text.
struct Error
{
    ErrorKind kind = ErrorKind::Refused;
    QString message; ///< What happened and what to do, translated.
    QString detail;  ///< For the log only; may be empty.

    bool operator==(const Error &) const = default;
};

} // namespace candour
