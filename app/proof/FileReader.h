// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "proof/Passage.h"

#include <QStringList>

namespace candour {

/// Everything a finished file says.
struct FileReading
{
    QList<Passage> passages;
    QStringList neverDrawn; ///< Of each font, the characters that it holds and no page uses.
};

/// Reads a file by what it is: PDF, HTML, XML, JSON, lines of text, or picture. Archives are refused.
Result<FileReading> readFile(const FinishedFile &file);

/// The words of a file's path, without the ending of its name.
Passage namePassage(const FinishedFile &file);

} // namespace candour
