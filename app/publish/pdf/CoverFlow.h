// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/TextFlow.h"

namespace candour::pdfwriter {

/// The head of the first page: title, organisation, the facts of this version, and the stamp of an internal print.
Strips coverStrips(const DocumentInfo &info, StructTree &tree, Typesetter &typesetter);

} // namespace candour::pdfwriter
