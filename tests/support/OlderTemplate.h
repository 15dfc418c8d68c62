// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Corpus.h"

namespace candour {

/// The seven steps as an earlier version of them might have been, in which one answer was not public yet.
inline QByteArray olderSevenSteps()
{
    const QByteArray isPublic = "\"publicByDefault\": true";
    QByteArray bytes = sourceFile(QStringLiteral("resources/templates/uk-gdpr-seven-steps.json"));
    bytes.replace("\"version\": \"1.0\"", "\"version\": \"0.9\"");
    return bytes.replace(bytes.indexOf(isPublic), isPublic.size(), "\"publicByDefault\": false");
}

} // namespace candour
