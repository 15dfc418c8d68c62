// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace candour {

struct RichText;

/// What became of a stretch of text.
enum class Fate { Kept, TakenAway, Added };

/// Words that share a fate.
struct DifferencePiece
{
    Fate fate = Fate::Kept;
    QString text;
    bool operator==(const DifferencePiece &) const = default;
};

/// How one text became another: what was kept and taken away is the earlier text, what was kept and added the later
/// one, letter by letter. Neighbours have different fates, and what was taken away stands before what was added for it.
using TextDifference = QList<DifferencePiece>;

/// The difference word by word. Work is bounded: stretches that have next to nothing in common are replaced whole. The
/// same two texts always give the same difference.
TextDifference difference(const QString &before, const QString &now);

/// The same over the words alone; formatting and marks are not compared.
TextDifference difference(const RichText &before, const RichText &now);

/// True where nothing was taken away and nothing added.
bool isUnchanged(const TextDifference &difference);

/// The texts that a difference was made of.
QString earlierText(const TextDifference &difference);
QString laterText(const TextDifference &difference);

} // namespace candour
