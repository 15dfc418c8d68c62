// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// Something that is wrong with a workspace as a file.
struct FileFault
{
    enum class Kind {
        Damage,    ///< What the database itself finds: pages, indexes, rows that do not fit their table.
        Schema,    ///< Tables that are not those of the program.
        Reference, ///< A row speaks of another that is not there.
        Content,   ///< A value is not what its hash, its history or its form says.
        Audit,     ///< The chain of the audit is broken, or a noted head is not in it.
        Orphan,    ///< Something that belongs to nothing.
        Derived,   ///< What follows from the rest and differs from it: the search, the figures, which answer counts.
        Record,    ///< What was published, or became of it, contradicts itself.
        Backup,    ///< There is none, it cannot be read, or it is old.
    };

    Kind kind = Kind::Damage;
    QString sentence;          ///< For people inside; never words of an answer.
    QString table;             ///< May be empty.
    QString place;             ///< Which row: an assessment and a question, a number, a name; may be empty.
    bool isRepairable = false; ///< Nothing is lost where it is made again or taken away.
    bool operator==(const FileFault &) const = default;
};

} // namespace candour
