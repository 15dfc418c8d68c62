// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Catalogue.h"

#include "base/Literals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Publisher)
};

constexpr qint64 LargestCatalogue = 64 * 1024 * 1024;
constexpr int FormatVersion = 1;

QJsonObject toJson(const CatalogueEntry &entry)
{
    QJsonObject files;
    for (auto file = entry.files.cbegin(); file != entry.files.cend(); ++file)
        files.insert(file.key(), *file);
    return QJsonObject{{u"reference"_s, entry.reference},       {u"title"_s, entry.title},
                       {u"organisation"_s, entry.organisation}, {u"language"_s, entry.language},
                       {u"version"_s, entry.version},           {u"issued"_s, entry.issued.toString(Qt::ISODate)},
                       {u"changeNote"_s, entry.changeNote},     {u"files"_s, files}};
}

CatalogueEntry fromJson(const QJsonObject &object)
{
    CatalogueEntry entry{.reference = object.value(u"reference"_s).toString(),
                         .title = object.value(u"title"_s).toString(),
                         .organisation = object.value(u"organisation"_s).toString(),
                         .language = object.value(u"language"_s).toString(),
                         .version = object.value(u"version"_s).toInt(),
                         .issued = QDate::fromString(object.value(u"issued"_s).toString(), Qt::ISODate),
                         .changeNote = object.value(u"changeNote"_s).toString()};
    const QJsonObject files = object.value(u"files"_s).toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        entry.files.insert(file.key(), file.value().toString());
    return entry;
}

/// True where nothing stands in the folder but what an interrupted first publication left.
bool isFree(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(names.begin(), names.end(),
                       [](const QString &name) { return name.startsWith(".candour-"_L1); }) ||
           names.contains(u".candour-journal"_s);
}

tl::unexpected<Error> unreadable(const QString &folder, const QString &detail)
{
    return fail(ErrorKind::Unreadable,
                Words::tr("The list of what is published in “%1” cannot be read. Nothing was written.").arg(folder),
                detail);
}

} // namespace

Result<QList<CatalogueEntry>> readCatalogue(const QString &folder)
{
    const QDir dir(folder);
    QFile file(dir.filePath(QString(CatalogueName)));
    if (!file.exists()) {
        if (QFileInfo(folder).exists() && !QFileInfo(folder).isDir())
            return fail(ErrorKind::Refused,
                        Words::tr("“%1” is a file, not a folder. Nothing was written.").arg(folder));
        if (!isFree(dir))
            return fail(ErrorKind::Refused,
                        Words::tr("The folder “%1” holds other files and is not a register. Choose an empty folder. "
                                  "Nothing was written.")
                            .arg(folder));
        return QList<CatalogueEntry>{};
    }
    if (file.size() > LargestCatalogue || !file.open(QIODevice::ReadOnly))
        return unreadable(folder, file.errorString());
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (object.value(u"format"_s).toString() != "candour-register"_L1)
        return unreadable(folder, error.errorString());
    if (object.value(u"formatVersion"_s).toInt() > FormatVersion)
        return fail(
            ErrorKind::Refused,
            Words::tr("The register in “%1” was made by a newer version of Candour. Nothing was written.").arg(folder));
    QList<CatalogueEntry> entries;
    for (const QJsonValue &value : object.value(u"published"_s).toArray())
        entries += fromJson(value.toObject());
    return entries;
}

FinishedFile catalogueFile(const QList<CatalogueEntry> &entries)
{
    QJsonArray published;
    for (const CatalogueEntry &entry : entries)
        published += toJson(entry);
    const QJsonObject object{
        {u"format"_s, u"candour-register"_s}, {u"formatVersion"_s, FormatVersion}, {u"published"_s, published}};
    return FinishedFile{QString(CatalogueName), QJsonDocument(object).toJson(QJsonDocument::Indented)};
}

} // namespace candour
