// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/FileFault.h"
#include "storage/Connection.h"

namespace candour {

/// What an examination has found so far, and the ways in which it reads.
class Faults
{
public:
    /// Learns the references of all assessments, so that places are named as people know them.
    explicit Faults(Connection &connection);

    Connection &connection() const { return m_connection; }
    const QList<FileFault> &list() const { return m_list; }
    void add(FileFault::Kind kind, const QString &sentence, const QString &table, const QString &place = {},
             bool isRepairable = false);

    /// Visits every row; a table that cannot be read to its end is a fault.
    void each(const QString &table, const QString &sql, const std::function<void(const Record &)> &visit);

    /// The reference of the assessment, or its id where there is none.
    QString named(const QString &assessment) const { return m_references.value(assessment, assessment); }

    /// The same, and the rest of the name of a row; either may be empty.
    QString place(const QString &assessment, const QString &rest) const;
    QStringList assessments() const { return m_references.keys(); }

private:
    Connection &m_connection;
    QMap<QString, QString> m_references; ///< By id.
    QList<FileFault> m_list;
};

/// Every value against its hash and its form, and what the rows of assessments speak of.
void examineContent(Faults &faults);

/// The rows of every table against their sum; a table in which something was found already is not named again.
void examineSums(Faults &faults);

/// The record of what was published and what became of it.
void examineRecord(Faults &faults);

} // namespace candour
