// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"

namespace candour {

FinishedFile catalogueTable(const Catalogue &catalogue)
{
    QList<QStringList> rows{{u"reference"_s, u"title"_s, u"organisation"_s, u"language"_s, u"version"_s, u"status"_s,
                             u"issued"_s, u"changeNote"_s, u"overallRisk"_s, u"nextReview"_s, u"ended"_s, u"endedFor"_s,
                             u"page"_s, u"pdf"_s}};
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    for (const CatalogueEntry &entry : catalogue.published) {
        const auto paths = registerPaths(entry.reference, entry.version);
        const auto address = [&](const QString &path) {
            return entry.files.contains(path) ? catalogue.address + path : QString();
        };
        if (paths)
            rows += {entry.reference,
                     entry.title,
                     entry.organisation,
                     entry.language,
                     QString::number(entry.version),
                     statusWord(entry.status),
                     day(entry.issued),
                     entry.changeNote,
                     entry.overallRisk,
                     day(entry.nextReview),
                     day(entry.ended),
                     entry.endedFor,
                     address(paths->version),
                     address(paths->pdf)};
    }
    return {QString(CatalogueTableName), writeCsv(rows)};
}

} // namespace candour
