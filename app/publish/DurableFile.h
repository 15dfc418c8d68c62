// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// File operations that have happened, power cut or not, once they return. Each returns what went wrong, for the log;
/// empty where nothing did.
namespace candour::durable {

/// Writes a file that was not there before.
QString write(const QString &path, const QByteArray &bytes);

/// Moves a file within its file system, over one of that name if there is one.
QString move(const QString &from, const QString &to);

/// Removes a file; it is no error if there is none.
QString remove(const QString &path);

/// Makes the names in a folder last.
QString settle(const QString &folder);

} // namespace candour::durable
