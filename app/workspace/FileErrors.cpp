// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/FileErrors.h"

#include "workspace/Messages.h"

#include <QDir>
#include <QFileInfo>

namespace candour::exchanging {

QString fileName(const QString &path)
{
    return QFileInfo(QDir::cleanPath(path)).fileName();
}

Error ofFile(const QString &path, const Error &error)
{
    return Error{error.kind,
                 ExchangingMessages::tr("“%1” was not taken up, and nothing was changed. %2", "file, why")
                     .arg(fileName(path), error.message),
                 error.detail};
}

} // namespace candour::exchanging
