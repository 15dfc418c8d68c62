// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/WriteJournal.h"

#include "base/Literals.h"
#include "publish/RegisterPaths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candour {

namespace {

const QLatin1String FormatName("candour-write-journal");

} // namespace

QByteArray toBytes(const WriteJournal &journal)
{
    QJsonArray files;
    for (const JournalFile &file : journal.files)
        files += QJsonObject{{u"name"_s, file.name}, {u"sha256"_s, file.sha256}, {u"replaces"_s, file.replaces}};
    const QJsonObject object{{u"format"_s, FormatName},
                             {u"undoing"_s, journal.undoing},
                             {u"folders"_s, QJsonArray::fromStringList(journal.folders)},
                             {u"files"_s, files}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<WriteJournal> journalFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value(u"format"_s).toString() != FormatName)
        return std::nullopt;
    WriteJournal journal{.undoing = object.value(u"undoing"_s).toBool()};
    for (const auto &value : object.value(u"folders"_s).toArray()) {
        journal.folders += value.toString();
        if (!isRegisterPath(journal.folders.last() + u"/index.html"_s))
            return std::nullopt;
    }
    for (const auto &value : object.value(u"files"_s).toArray()) {
        const QJsonObject file = value.toObject();
        journal.files += JournalFile{file.value(u"name"_s).toString(), file.value(u"sha256"_s).toString(),
                                     file.value(u"replaces"_s).toBool()};
        if (!isRegisterPath(journal.files.last().name))
            return std::nullopt;
    }
    return journal;
}

} // namespace candour
