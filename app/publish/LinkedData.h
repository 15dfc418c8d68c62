// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/RegisterPaths.h"
#include "summary/Document.h"
#include "summary/PublicFacts.h"

#include <QByteArray>

namespace candour {

/// The facts of a published version as JSON-LD, in the words of Dublin Core, DCAT and the W3C Data Privacy Vocabulary.
/// Needs no other file to be understood. Addresses are relative to the file, so they hold wherever the folder is read.
QByteArray linkedData(const Document &document, const PublicFacts &facts, const RegisterPaths &paths);

} // namespace candour
