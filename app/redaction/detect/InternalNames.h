// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// What the name of a machine tells. Names are in lower case.
namespace candour::internal {

/// True where it only works inside: a suffix that no public register has (RFC 6762, RFC 8375, ICANN's .internal), a
/// name without a dot, a private address (RFC 1918, RFC 4193), or a public body's own label such as "intranet".
bool isInternalHost(QStringView host);

/// True for a record system that is reached from outside and opens to its own people only, such as SharePoint.
bool isRecordSystem(QStringView host);

/// True for words with a part that machines are called by and a number: "census-db03".
bool isMachineName(QStringView name);

} // namespace candour::internal
