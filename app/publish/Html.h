// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QByteArray>

namespace candour {

/// The same document in another language.
struct HtmlTwin
{
    QString language; ///< BCP 47.
    QString address;  ///< Relative to the page.
};

/// Where a page leads within its own folder. Addresses are relative, so that the folder works anywhere; empty is no
/// link.
struct HtmlLinks
{
    QString pdf;
    QString newest;       ///< The permanent address, from the page of one version.
    QString allPublished; ///< The page of the whole register.
    QList<HtmlTwin> twins;
    QString text;          ///< The same words as plain text.
    QString data;          ///< Its facts for programs, as JSON-LD.
    QStringList tables;    ///< The tables that have a file of their own, in the order of the page.
    QString accessibility; ///< The accessibility statement of the register.
};

/// The document as one self-contained page: no script, no request, one style sheet allowed by its hash.
/// Pure: the same document and links give the same bytes. The page's own words are in the document's language.
QByteArray html(const Document &document, const HtmlLinks &links);

} // namespace candour
