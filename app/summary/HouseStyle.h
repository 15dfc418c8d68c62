// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace candour {

/// How an organisation's pages look: its colour and its sign. Set for the whole workspace, so it tells nothing of an
/// assessment.
struct HouseStyle
{
    QString accent;          ///< Of headings and links, such as "#1b5e8c"; empty for the usual one.
    QByteArray logo;         ///< A PNG without transparency and without data about itself; empty for none.
    QString logoDescription; ///< Said instead of the logo; never empty where there is one.
    bool operator==(const HouseStyle &) const = default;
};

/// The colour "#rrggbb" as 0xrrggbb; without a value where it is written otherwise.
std::optional<quint32> colourFrom(const QString &text);

/// The colour as "#rrggbb".
QString colourText(quint32 colour);

/// The first colour with this much of the second in it, from 0 to 1.
quint32 mixed(quint32 colour, quint32 other, double share);

/// The least contrast that the accent has as text on any ground of a published page; see contrast().
double leastContrast(quint32 accent);

/// What text must have to be read, by WCAG 2.2, success criterion 1.4.3.
inline constexpr double ReadableContrast = 4.5;

/// A pale tint of the accent on white, to set the head of a table apart.
quint32 paleGround(quint32 accent);

} // namespace candour
