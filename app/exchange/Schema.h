// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/JsonTrail.h"

#include <QJsonObject>

namespace candour {

/// The published schemas, in resources/schemas.
enum class SchemaName { Template, Assessment, Sample };

/// Notes every place where the document departs from the schema. Forms of keys, ids, dates and times are left to the
/// reader of the values, which says more about them.
void checkSchema(SchemaName name, const QJsonObject &document, JsonTrail &trail);

/// Notes a fault where the document is not of this format, or of a version made later than this program; true where
/// neither is so. \a unknown says what was expected.
bool checkFormat(QLatin1StringView format, const QJsonObject &document, const QString &unknown, JsonTrail &trail);

} // namespace candour
