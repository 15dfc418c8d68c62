// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace candour {

/// What an element of foreign HTML means for its text, by its name and its attributes.
struct ForeignElement
{
    enum class Part { Inline, Paragraph, Break, Bullets, Numbers, Item, Table, Row, Cell };

    Part part = Part::Inline;
    bool isDropped = false;      ///< Neither it nor anything in it is text for people.
    bool isButton = false;       ///< It is to be pressed, and no text unless a heading is made of it.
    bool isDrawn = false;        ///< The bullet or number that a word processor drew before an entry.
    bool isPreformatted = false; ///< Line feeds part its lines.
    int heading = 0;             ///< 1 to 6.
    int entryLevel = 0;          ///< Depth that a word processor gives an entry of a list, from 1.
    std::optional<bool> isBold;  ///< Nothing said: as around it.
    std::optional<bool> isItalic;
    QString link; ///< Safe, or empty.
};

ForeignElement foreignElement(const QString &name, const QMap<QString, QString> &attributes);

} // namespace candour
