// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace candour {

/// The surname or a part of it, as people shorten it.
struct SurnameForm
{
    QStringList words;
    bool isHalf = false;    ///< One side of a hyphen.
    bool hasMiddle = false; ///< The last of the other names with it, which may be a surname, too: "García Lorca".
};

/// A name taken apart: first name, middle names, particles and surname. Letters behind it, titles and what stands in
/// brackets are no part of it; "Evans, Siân" and "EVANS Siân" are read surname first.
class NameParts
{
public:
    explicit NameParts(const QString &name);

    /// True where it says a function: "Data Protection Officer".
    bool isRole() const;
    bool isOneWord() const { return m_given.isEmpty(); }

    QStringList all() const; ///< Its words, first names first.
    QStringList surname() const;
    QList<SurnameForm> surnames() const;   ///< The whole surname first.
    QList<QStringList> firstNames() const; ///< The first name, also in one word, and what it is called for short.
    QList<QStringList> givenNames() const; ///< First and middle names as they may stand before the surname.
    QList<QStringList> initials() const;   ///< In one word and in several: "se", "s e".
    QList<NameParts> spelledOut() const;   ///< With "ue" for "ü" and the like; empty where nothing differs.

private:
    void takeBrackets(QString &name);
    void split(const QString &name);
    void takeSurname(QList<QStringList> &parts);

    QString m_written;
    QList<QStringList> m_given; ///< Each with its words, "Anne-Marie" has two.
    QList<QStringList> m_particles;
    QList<QStringList> m_core; ///< Of the surname: as m_given.
    QStringList m_shortName;
};

} // namespace candour
