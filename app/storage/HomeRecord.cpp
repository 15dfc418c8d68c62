// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/HomeRecord.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "storage/FileGate.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace candour {

namespace {

constexpr qint64 LargestRecord = 64 * 1024;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesIn(const QJsonObject &object, const QString &key)
{
    return QByteArray::fromHex(object[key].toString().toLatin1());
}

} // namespace

HomeRecord HomeRecord::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(LargestRecord)).object();
    return HomeRecord{.home = object[u"home"_s].toString(),
                      .hash = bytesIn(object, u"hash"_s),
                      .head = bytesIn(object, u"head"_s),
                      .at = QDateTime::fromString(object[u"at"_s].toString(), Qt::ISODate).toUTC(),
                      .token = object[u"token"_s].toString(),
                      .beside = object[u"beside"_s].toString(),
                      .besideHash = bytesIn(object, u"besideHash"_s),
                      .sending = bytesIn(object, u"sending"_s),
                      .sendingHead = bytesIn(object, u"sendingHead"_s),
                      .isReplacing = object[u"replacing"_s].toBool(),
                      .isExplained = object[u"explained"_s].toBool()};
}

Result<> HomeRecord::save(const QString &path) const
{
    const QJsonObject object{{u"home"_s, home},
                             {u"hash"_s, hex(hash)},
                             {u"head"_s, hex(head)},
                             {u"at"_s, at.toUTC().toString(Qt::ISODate)},
                             {u"token"_s, token},
                             {u"beside"_s, beside},
                             {u"besideHash"_s, hex(besideHash)},
                             {u"sending"_s, hex(sending)},
                             {u"sendingHead"_s, hex(sendingHead)},
                             {u"replacing"_s, isReplacing},
                             {u"explained"_s, isExplained}};
    return writePrivateFile(path, QJsonDocument(object).toJson()).and_then([&] { return syncFolder(path); });
}

} // namespace candour
