// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"

#include <QList>
#include <QString>

namespace candour {

/// One way by which withheld words can stand in a finished file.
struct Seed
{
    const char *channel;
    const char *kind; ///< "PDF", "page", "data", "picture", "name".
    QString place;    ///< Where the leak check must say that it found them.
    FinishedFile file;
};

/// The words that every seed hides.
inline QString seededWords()
{
    return QStringLiteral("Kestrel Vantage Ltd");
}

/// Parts of a web page that hold the words. \a page is one without them.
QList<Seed> pageSeeds(const QByteArray &page);

/// Ways of writing the words, each in a web page.
QList<Seed> writingSeeds(const QByteArray &page);

/// Register files: JSON, CSV, feeds, site maps, style sheets, pictures.
QList<Seed> fileSeeds();

/// Names of files and folders. \a page is what they hold.
QList<Seed> nameSeeds(const QByteArray &page);

/// Parts of a PDF. \a print is one without the words.
QList<Seed> pdfSeeds(const QByteArray &print);

} // namespace candour
