// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Auditing.h"

#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/Messages.h"
#include "workspace/Reviewing.h"
#include "workspace/Targets.h"

namespace candour::auditing {

QString Line::sentence() const
{
    return subject.isEmpty() ? what : AuditMessages::tr("%1: %2", "what was done, to what").arg(what, subject);
}

Result<Checked> check(const Workspace &workspace)
{
    if (const auto holds = workspace.checkAudit(); !holds)
        return failed(holds);
    const auto head = workspace.auditHead();
    if (!head)
        return failed(head);
    const auto lines = workspace.auditLines();
    if (!lines)
        return failed(lines);
    return Checked{.lines = *lines, .headCode = reviewing::shortCode(QString::fromLatin1(head->toHex()))};
}

QString sentence(const Checked &checked)
{
    return AuditMessages::tr(
               "No line of the audit was changed outside Candour: %n line(s). Short code of its head: %1.", nullptr,
               int(checked.lines))
        .arg(checked.headCode);
}

Result<> exportTable(const Workspace &workspace, const Filter &filter, const QString &path)
{
    constexpr QLatin1StringView Ending(".csv");
    if (const auto allowed = targets::check(workspace, path, Ending); !allowed)
        return allowed;
    if (const auto allowed = targets::checkInternal(workspace, path); !allowed)
        return allowed;
    Trail trail(workspace);
    if (const auto read = trail.read(); !read)
        return read;
    QList<QStringList> rows{{AuditMessages::tr("Line"), AuditMessages::tr("Time (UTC)"), AuditMessages::tr("Name"),
                             AuditMessages::tr("Role"), AuditMessages::tr("Action"), AuditMessages::tr("What was done"),
                             AuditMessages::tr("To what"), AuditMessages::tr("Reference"), AuditMessages::tr("Title")}};
    for (const qsizetype index : trail.matching(filter)) {
        const Line line = trail.line(index);
        rows += QStringList{QString::number(line.number),
                            line.at.toString(Qt::ISODate),
                            line.who,
                            line.role,
                            line.action,
                            line.what,
                            line.subject,
                            line.reference,
                            line.title};
    }
    return writeFile(path, writeCsv(rows));
}

QString proposedName(const QString &reference)
{
    return reference.isEmpty() ? u"INTERNAL audit.csv"_s : u"INTERNAL audit %1.csv"_s.arg(reference);
}

} // namespace candour::auditing
