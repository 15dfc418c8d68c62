// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DifferenceWords.h"

#include "base/Literals.h"
#include "cli/Spelling.h"

#include <QJsonObject>

namespace candour {

QString marked(const TextDifference &difference)
{
    QString text;
    for (const DifferencePiece &piece : difference)
        text += piece.fate == Fate::Kept        ? piece.text
                : piece.fate == Fate::TakenAway ? u"[-"_s + piece.text + u"-]"_s
                                                : u"{+"_s + piece.text + u"+}"_s;
    return text;
}

QJsonArray inJson(const TextDifference &difference)
{
    QJsonArray pieces;
    for (const DifferencePiece &piece : difference)
        pieces += QJsonObject{{u"fate"_s, spelled(piece.fate)}, {u"text"_s, piece.text}};
    return pieces;
}

} // namespace candour
