// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PdfSeeds.h"

#include <qpdf/QPDF.hh>

#include <string>

/// What the seeds are sown with.
namespace candour {

using Object = QPDFObjectHandle;
using Sow = std::function<QByteArray(const QByteArray &)>;

/// The words that every seed hides, as qpdf takes them.
const std::string &seedWords();

/// The words in UTF-16, as a hexadecimal string.
std::string wideSeedWords();

/// A seed that changes objects.
Sow objects(const std::function<void(QPDF &)> &change);

/// A seed that draws on the first page, in a font called /Seed.
Sow drawn(const std::string &content);

Object firstPage(QPDF &pdf);

Object addFont(QPDF &pdf, const std::string &name, Object font);

/// Adds to the first page's contents.
void draw(QPDF &pdf, const std::string &content);

/// A plain typeface of the standard fourteen.
Object helvetica();

/// A font like ours: two-byte codes that say nothing, and a ToUnicode map that says everything.
Object compositeFont(QPDF &pdf);

std::string hex4(unsigned value);

Object stream(QPDF &pdf, const std::string &dictionary, const std::string &data);

} // namespace candour
