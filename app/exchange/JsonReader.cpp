// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonReader.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "base/Patience.h"
#include "exchange/JsonScanner.h"
#include "exchange/Messages.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace candour {

namespace {

QString tooLarge(qsizetype limit)
{
    return JsonReaderMessages::tr("The file is larger than %1 megabytes and was not read.").arg(limit / Megabyte);
}

} // namespace

Result<QJsonObject> parseJson(const QByteArray &bytes, const JsonLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return fail(ErrorKind::Unreadable, tooLarge(limits.bytes));
    if (!QUtf8StringView(bytes).isValidUtf8())
        return fail(ErrorKind::Unreadable,
                    JsonReaderMessages::tr("The file is not text in UTF-8. Save it as UTF-8 and try "
                                           "again."));
    if (auto wrong = JsonScanner(bytes, limits).scan())
        return tl::make_unexpected(*std::move(wrong));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return fail(ErrorKind::Unreadable, JsonReaderMessages::tr("The file is damaged or not complete."),
                    error.errorString());
    return document.object();
}

bool hasUnseen(const QJsonValue &json)
{
    if (json.isString())
        return firstUnseen(json.toString()).has_value();
    const QJsonArray array = json.toArray();
    const QJsonObject object = json.toObject();
    return std::any_of(array.begin(), array.end(), [](const QJsonValue &entry) { return hasUnseen(entry); }) ||
           std::any_of(object.begin(), object.end(), [](const QJsonValue &member) { return hasUnseen(member); });
}

QByteArray canonicalJson(const QJsonObject &object)
{
    const QByteArray wide = QJsonDocument(object).toJson(QJsonDocument::Indented);
    QByteArray narrow;
    narrow.reserve(wide.size());
    bool indenting = true;
    for (qsizetype i = 0; i < wide.size(); ++i) {
        const char c = wide.at(i);
        if (indenting && c == ' ')
            ++i; // Qt indents by four; a string never holds a line feed, so only indentation follows one
        else
            indenting = c == '\n';
        narrow += c;
    }
    return narrow;
}

Result<QByteArray> readFile(const QString &path, qsizetype limit)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail(ErrorKind::Unreadable, JsonReaderMessages::tr("There is no such file."), path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable,
                    JsonReaderMessages::tr("The file cannot be opened. Check that you may read it."),
                    path + u": "_s + file.errorString());
    if (file.size() > limit)
        return fail(ErrorKind::Unreadable, tooLarge(limit), path);
    QByteArray bytes = patiently([&] { return file.read(limit + 1); });
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Unreadable, JsonReaderMessages::tr("The file cannot be read."),
                    path + u": "_s + file.errorString());
    if (bytes.size() > limit)
        return fail(ErrorKind::Unreadable, tooLarge(limit), path);
    return bytes;
}

namespace {

Result<> writeWhole(const QString &path, const QByteArray &bytes, std::optional<QFile::Permissions> permissions)
{
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly) && (!permissions || file.setPermissions(*permissions));
    if (opened && file.write(bytes) == bytes.size() && patiently([&] { return file.commit(); }))
        return {};
    return fail(ErrorKind::Unreadable,
                JsonReaderMessages::tr("The file could not be written, and what was there before is "
                                       "unchanged. Check that the folder exists, that you may write "
                                       "there, and that the disk is not full."),
                path + u": "_s + file.errorString());
}

} // namespace

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    return writeWhole(path, bytes, std::nullopt);
}

Result<> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    return writeWhole(path, bytes, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace candour
