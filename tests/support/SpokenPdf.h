// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

namespace candour {

/// One element that a screen reader stops at: its kind and its words, with single spaces.
struct Spoken
{
    QString tag;
    QString words;
    bool operator==(const Spoken &) const = default;
};

/// What the tags of a file say, in their order, as Poppler reads them. Pictures and their labels count as empty.
QList<Spoken> spoken(const QString &file);

/// What the tags of a document must say. Written from the format and the house style, not from the writer.
/// Page numbers in the contents stand as "#".
QList<Spoken> expected(const Document &document);

/// The first place where they differ, in words; empty if they are the same.
QString difference(const QList<Spoken> &found, const QList<Spoken> &wanted);

} // namespace candour
