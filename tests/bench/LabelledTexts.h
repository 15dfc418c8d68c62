// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

namespace candour {

struct Label
{
    TextRange range;
    QString type;            ///< The word of our type; empty where we have none.
    bool isOptional = false; ///< Found, it is right; not found, it is no miss.
};

struct LabelledText
{
    QString text;
    QList<Label> labels;
};

/// The texts of a folder and those below it: *.jsonl (a text in each line), *.json (an array of texts), or
/// documents.json beside entities.json (re3d, JSON Lines). Positions count code points. Of re3d's people those count
/// that have two words with a capital letter besides what they are; others with one are optional.
QList<LabelledText> textsIn(const QString &folder);

} // namespace candour
