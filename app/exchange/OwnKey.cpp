// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OwnKey.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "exchange/JsonReader.h"
#include "exchange/Messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

namespace candour::ownKey {

namespace {

constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
constexpr int LongestWait = 5000; ///< Milliseconds that another program may take to make the key.

QString keyPath()
{
    return folder() + u"/candour.key"_s;
}

tl::unexpected<Error> notKept(const QString &detail)
{
    return fail(ErrorKind::Unreadable,
                OwnKeyMessages::tr("Your signing key could not be kept. Check that you may write in your own data "
                                   "folder. Nothing was signed."),
                detail);
}

Result<> makeFolder()
{
    if (QDir().mkpath(folder()) && QFile::setPermissions(folder(), OwnerOnly | QFile::ExeOwner))
        return {};
    return notKept(folder());
}

Result<minisign::SecretKey> keep(minisign::SecretKey key)
{
    if (const auto kept = writePrivateFile(keyPath(), minisign::writeSecretKey(key)); !kept)
        return notKept(kept.error().detail);
    return key;
}

Result<minisign::SecretKey> read()
{
    if (QFileInfo(keyPath()).permissions() & Others)
        return fail(ErrorKind::Refused,
                    OwnKeyMessages::tr("Other people on this computer can read your signing key, so it may be theirs "
                                       "by now. Make a new one, or take their permission away. Nothing was signed."),
                    keyPath());
    return readFile(keyPath(), minisign::KeyFileLimit).and_then(minisign::readSecretKey);
}

} // namespace

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/candour/keys"_s;
}

Result<minisign::SecretKey> get()
{
    if (QFileInfo::exists(keyPath()))
        return read();
    if (const auto made = makeFolder(); !made)
        return failed(made);
    // Two windows that ask at once must not make two keys.
    QLockFile lock(keyPath() + u".lock"_s);
    if (!patiently([&] { return lock.tryLock(LongestWait); }))
        return notKept(u"locked"_s);
    if (QFileInfo::exists(keyPath()))
        return read();
    return minisign::newSecretKey().and_then([](minisign::SecretKey &&key) { return keep(std::move(key)); });
}

Result<minisign::SecretKey> renew()
{
    if (const auto made = makeFolder(); !made)
        return failed(made);
    return minisign::newSecretKey().and_then([](minisign::SecretKey &&key) { return keep(std::move(key)); });
}

} // namespace candour::ownKey
