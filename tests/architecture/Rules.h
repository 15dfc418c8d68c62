// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace candour {

/// The table "Allowed includes" of app/README.md: what each folder may include besides itself.
QMap<QString, QSet<QString>> allowedIncludes(const QString &map);

/// What a header belongs to: a folder of app/ ("dpia"), a library ("QtCore", "poppler"), or empty for std.
QString ownerOf(const QString &include);

/// Every rule that this source breaks, each with its reason. \a path is relative to app/, such as "publish/Pdf.cpp".
QStringList violations(const QString &path, const QString &source, const QMap<QString, QSet<QString>> &allowed);

} // namespace candour
