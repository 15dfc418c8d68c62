// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace candour::fuzz {

/// A reader of bytes from elsewhere. Whatever they are, it must come back soon: with a value or an error, never with a
/// crash. What it also promises of a value is looked at, and breaking it ends the program.
struct Target
{
    const char *name; ///< Of the folders of its seeds and of what was found with it.
    const char *more; ///< Other files of tests/ that it can begin with; a folder, or empty.
    void (*read)(const QByteArray &bytes);
};

const QList<Target> &targets();

/// Nothing where there is none of that name.
const Target *targetNamed(const QByteArray &name);

} // namespace candour::fuzz
