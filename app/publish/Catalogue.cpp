// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Catalogue.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "publish/Messages.h"
#include "publish/RegisterPaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candour {

namespace {

constexpr qint64 LargestCatalogue = 64 * 1024 * 1024;
constexpr int FormatVersion = 2; // 1 had no id, address and status
const QLatin1String FormatName("candour-register");

std::optional<EntryStatus> statusFrom(const QString &said)
{
    if (said.isEmpty())
        return EntryStatus::Published;
    for (const EntryStatus status : {EntryStatus::Published, EntryStatus::Withdrawn, EntryStatus::Removed})
        if (statusWord(status) == said)
            return status;
    return std::nullopt;
}

/// A cell of several lines is a list, so that each can be read by itself.
QJsonArray toJson(const QStringList &row)
{
    QJsonArray cells;
    for (const QString &cell : row)
        cells += cell.contains(u'\n') ? QJsonValue(QJsonArray::fromStringList(cell.split(u'\n'))) : QJsonValue(cell);
    return cells;
}

QJsonObject toJson(const PublicShares &shares)
{
    QJsonArray rows;
    for (const QStringList &row : shares.rows)
        rows += toJson(row);
    return {{u"headers"_s, QJsonArray::fromStringList(shares.headers)}, {u"rows"_s, rows}};
}

QStringList texts(const QJsonValue &array)
{
    QStringList all;
    for (const QJsonValue &one : array.toArray())
        all += one.isArray() ? texts(one).join(u'\n') : one.toString();
    return all;
}

PublicShares sharesFrom(const QJsonObject &object)
{
    PublicShares shares{.headers = texts(object.value(u"headers"_s)), .rows = {}};
    if (shares.headers.isEmpty())
        return shares;
    for (const QJsonValue &row : object.value(u"rows"_s).toArray())
        if (const QStringList cells = texts(row); cells.size() == 1 || cells.size() == shares.headers.size())
            shares.rows += cells;
    return shares;
}

QJsonObject toJson(const CatalogueEntry &entry)
{
    QJsonObject files;
    for (auto file = entry.files.cbegin(); file != entry.files.cend(); ++file)
        files.insert(file.key(), *file);
    QJsonObject object{{u"reference"_s, entry.reference},
                       {u"title"_s, entry.title},
                       {u"organisation"_s, entry.organisation},
                       {u"language"_s, entry.language},
                       {u"version"_s, entry.version},
                       {u"issued"_s, entry.issued.toString(Qt::ISODate)},
                       {u"changeNote"_s, entry.changeNote},
                       {u"overallRisk"_s, entry.overallRisk},
                       {u"nextReview"_s, entry.nextReview.toString(Qt::ISODate)},
                       {u"status"_s, statusWord(entry.status)},
                       {u"files"_s, files}};
    if (!entry.shares.rows.isEmpty())
        object.insert(u"shares"_s, toJson(entry.shares));
    if (entry.ended.isValid())
        object.insert(u"ended"_s, entry.ended.toString(Qt::ISODate));
    if (!entry.endedFor.isEmpty())
        object.insert(u"endedFor"_s, entry.endedFor);
    return object;
}

/// Nothing unless the entry is whole and its files stand in its own version's folder.
std::optional<CatalogueEntry> fromJson(const QJsonObject &object)
{
    const auto text = [&](const QString &key) { return object.value(key).toString(); };
    const auto day = [&](const QString &key) { return QDate::fromString(text(key), Qt::ISODate); };
    CatalogueEntry entry{.reference = text(u"reference"_s),
                         .title = text(u"title"_s),
                         .organisation = text(u"organisation"_s),
                         .language = text(u"language"_s),
                         .version = object.value(u"version"_s).toInt(),
                         .issued = day(u"issued"_s),
                         .changeNote = text(u"changeNote"_s),
                         .overallRisk = text(u"overallRisk"_s),
                         .nextReview = day(u"nextReview"_s),
                         .files = {},
                         .shares = sharesFrom(object.value(u"shares"_s).toObject()),
                         .ended = day(u"ended"_s),
                         .endedFor = text(u"endedFor"_s)};
    const auto paths = registerPaths(entry.reference, entry.version);
    const auto status = statusFrom(text(u"status"_s));
    if (!paths || !status)
        return std::nullopt;
    entry.status = *status;
    const QJsonObject files = object.value(u"files"_s).toObject();
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!isOfVersion(file.key()) || !file.key().startsWith(paths->versionFolder))
            return std::nullopt;
        entry.files.insert(file.key(), file.value().toString());
    }
    return entry;
}

/// True where nothing stands in the folder but what a run of ours keeps there while it works.
bool isFree(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(names.begin(), names.end(),
                       [](const QString &name) { return name == u".candour-lock"_s || name == u".candour-staging"_s; });
}

tl::unexpected<Error> unreadable(const QString &folder, const QString &detail)
{
    return fail(
        ErrorKind::Unreadable,
        PublisherMessages::tr("The list of what is published in “%1” cannot be read. Nothing was written.").arg(folder),
        detail);
}

} // namespace

QString statusWord(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Published:
        return u"published"_s;
    case EntryStatus::Withdrawn:
        return u"withdrawn"_s;
    case EntryStatus::Removed:
        return u"removed"_s;
    }
    Q_UNREACHABLE();
}

Result<Catalogue> readCatalogue(const QString &folder)
{
    const QDir dir(folder);
    QFile file(dir.filePath(QString(CatalogueName)));
    if (!file.exists()) {
        if (QFileInfo(folder).exists() && !QFileInfo(folder).isDir())
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("“%1” is a file, not a folder. Nothing was written.").arg(folder));
        if (!isFree(dir))
            return fail(
                ErrorKind::Refused,
                PublisherMessages::tr("The folder “%1” holds other people’s files and is not a register. Choose "
                                      "an empty folder. Nothing was written.")
                    .arg(folder));
        return Catalogue{};
    }
    if (file.size() > LargestCatalogue || !file.open(QIODevice::ReadOnly))
        return unreadable(folder, file.errorString());
    return parseCatalogue(file.readAll(), folder);
}

Result<Catalogue> parseCatalogue(const QByteArray &bytes, const QString &folder)
{
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (object.value(u"format"_s).toString() != FormatName || !object.value(u"published"_s).isArray())
        return unreadable(folder, error.errorString());
    if (object.value(u"formatVersion"_s).toInt() > FormatVersion)
        return fail(ErrorKind::Refused,
                    PublisherMessages::tr("The register in “%1” was made by a newer version of Candour. Nothing "
                                          "was written.")
                        .arg(folder));
    Catalogue catalogue{.id = object.value(u"id"_s).toString(), .address = object.value(u"address"_s).toString()};
    if (!catalogue.id.isEmpty() && !isNamedId(catalogue.id))
        return unreadable(folder, u"id"_s);
    if (registerAddress(catalogue.address) != catalogue.address)
        return unreadable(folder, u"address"_s);
    for (const auto &value : object.value(u"published"_s).toArray()) {
        const auto entry = fromJson(value.toObject());
        if (!entry)
            return unreadable(folder, u"entry %1"_s.arg(catalogue.published.size()));
        catalogue.published += *entry;
    }
    return catalogue;
}

FinishedFile catalogueFile(const Catalogue &catalogue)
{
    QJsonArray published;
    for (const CatalogueEntry &entry : catalogue.published)
        published += toJson(entry);
    QJsonObject object{{u"format"_s, FormatName},
                       {u"formatVersion"_s, FormatVersion},
                       {u"id"_s, catalogue.id},
                       {u"published"_s, published}};
    if (!catalogue.address.isEmpty())
        object.insert(u"address"_s, catalogue.address);
    return FinishedFile{QString(CatalogueName), QJsonDocument(object).toJson(QJsonDocument::Indented)};
}

QList<CatalogueEntry> newestOfEach(const QList<CatalogueEntry> &entries)
{
    QMap<QString, const CatalogueEntry *> byReference;
    for (const CatalogueEntry &entry : entries) {
        const CatalogueEntry *&newest = byReference[entry.reference];
        if (!newest || newest->version < entry.version)
            newest = &entry;
    }
    QList<CatalogueEntry> latest;
    for (const CatalogueEntry *entry : std::as_const(byReference))
        latest += *entry;
    std::stable_sort(latest.begin(), latest.end(),
                     [](const CatalogueEntry &a, const CatalogueEntry &b) { return lastChange(a) > lastChange(b); });
    return latest;
}

QDate lastChange(const CatalogueEntry &entry)
{
    return entry.ended.isValid() ? entry.ended : entry.issued;
}

} // namespace candour
