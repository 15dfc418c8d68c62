// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QByteArray>

namespace candour::pdfwriter {

/// What a PDF says about itself: title, language, dates of publication, and that it is PDF/UA-1 and PDF/A-2a.
QByteArray xmp(const DocumentInfo &info);

} // namespace candour::pdfwriter
