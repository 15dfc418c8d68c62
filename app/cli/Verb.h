// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"

namespace candour {

/// One verb of the command line.
struct Verb
{
    QString name;
    QString usage;        ///< Its arguments, as the help shows them.
    QString help;         ///< What it does, in one line.
    QStringList options;  ///< Options that take a value, without dashes.
    QStringList flags;    ///< Options that take none.
    Result<> (*run)(Invocation &);
};

/// The verbs of each family, in the order of the help.
QList<Verb> workspaceVerbs();
QList<Verb> answerVerbs();
QList<Verb> reviewVerbs();
QList<Verb> redactVerbs();
QList<Verb> publishVerbs();
QList<Verb> fileVerbs();

} // namespace candour
