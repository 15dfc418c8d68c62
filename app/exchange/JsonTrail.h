// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QStringList>

namespace candour {

/// What is wrong in a foreign document, and where.
struct JsonFault
{
    QString pointer; ///< JSON pointer (RFC 6901); empty for the whole document.
    QString message; ///< One sentence; never quotes a value.
    bool operator==(const JsonFault &) const = default;
};

/// Knows where in a document the reader is, and keeps what it finds wrong there.
class JsonTrail
{
public:
    /// Stands one member or entry deeper for as long as it lives.
    class Step
    {
    public:
        Step(JsonTrail &trail, QString segment);
        Step(JsonTrail &trail, qsizetype index);
        ~Step();
        Q_DISABLE_COPY_MOVE(Step)

    private:
        JsonTrail &m_trail;
    };

    /// Notes a fault at the present place. The first hundred are kept.
    void fault(const QString &message);
    void faultAt(const QString &pointer, const QString &message);

    QString pointer() const;
    bool isClean() const { return m_faults.isEmpty(); }
    const QList<JsonFault> &faults() const { return m_faults; }

    /// The first fault as an Error that says what and where.
    Error error() const;

private:
    QStringList m_segments;
    QList<JsonFault> m_faults;
};

/// One segment of a JSON pointer. A name that cannot be a key of Candour's becomes "…": it might be anybody's words.
QString pointerSegment(const QString &name);

} // namespace candour
