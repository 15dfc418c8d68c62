// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "publish/Catalogue.h"
#include "publish/PublishedPage.h"
#include "publish/Publisher.h"
#include "support/Results.h"

#include <QDirIterator>
#include <QTemporaryDir>

/// Register folders to publish into, and what stands in them.
namespace candour {

using FinishedFiles = QList<FinishedFile>;
using Snapshot = QMap<QString, QByteArray>;

inline PublicFacts facts(int version, const QString &reference = u"DPIA-0007"_s)
{
    PublicFacts f;
    f.reference = reference;
    f.title = u"School census"_s;
    f.organisation = u"Department for Example Statistics"_s;
    f.overallRisk = u"Low"_s;
    f.shares = {.headers = {u"Organisation"_s}, .rows = {{u"Caldry Council"_s}}};
    for (int number = version; number > 0; --number)
        f.versions += PublishedVersion{number, QDate(2026, 6, 4).addDays(number), u"Change %1"_s.arg(number)};
    return f;
}

inline Document page(const QString &words = u"What we do"_s)
{
    Document document;
    document.info.title = u"School census"_s;
    document.info.organisation = u"Department for Example Statistics"_s;
    document.info.reference = u"DPIA-0007"_s;
    document.sections += {2, u"one"_s, u"One"_s, {Paragraph{{Text{words}}}}};
    return document;
}

/// What stands in a folder: the bytes of each file, and each folder as such. The lock is nobody's content.
inline Snapshot snapshot(const QString &folder)
{
    Snapshot found;
    QDirIterator at(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (at.hasNext()) {
        const QFileInfo info(at.next());
        const QString name = QDir(folder).relativeFilePath(info.filePath());
        if (name == u".candour-lock"_s)
            continue;
        QFile file(info.filePath());
        found.insert(name, info.isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(folder)"));
    }
    return found;
}

inline QMap<QString, QDateTime> times(const QString &folder)
{
    QMap<QString, QDateTime> found{{u"."_s, QFileInfo(folder).lastModified()}};
    QDirIterator at(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        at.next();
        found.insert(at.filePath(), at.fileInfo().lastModified());
    }
    return found;
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("A file could not be put in place for the test.");
}

inline FinishedFiles made(const PublicFacts &f, const QString &folder, const Document &document = page())
{
    const auto before = readCatalogue(folder);
    if (!before)
        qFatal("%s", qPrintable(before.error().message));
    const auto files = publishedFiles(document, f, *before);
    if (!files)
        qFatal("%s", qPrintable(files.error().message));
    return *files;
}

inline QStringList names(const FinishedFiles &files)
{
    QStringList list;
    for (const FinishedFile &file : files)
        list += file.name;
    return list;
}

} // namespace candour
