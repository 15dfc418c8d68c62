// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace candour {

/// How a form of a name is made.
enum class NameFormKind {
    Full,     ///< A first name and the surname in either order, or a name of one word.
    Initials, ///< Initials and the surname in either order: "S Evans", "SE Evans", "Evans S".
    Surname,  ///< The surname alone, with its particles or without.
    Half,     ///< One half of a surname with a hyphen.
    First,    ///< The first name alone, or with the initial of the surname.
    Login     ///< One word as mailboxes and accounts are called: "sevans", "evanss", "sianevans".
};

/// One way to write a name.
struct NameForm
{
    QString words; ///< Parted by one space each, without signs: "S Evans". Text may have other signs between, other
                   ///< case and no accents; NameKey compares.
    NameFormKind kind = NameFormKind::Full;
    bool isOrdinary = false; ///< Its words are ordinary words or very short, so that they are a name only by a capital
                             ///< letter inside a sentence, or by a title or first name beside them.
    bool operator==(const NameForm &) const = default;
};

/// Every form in which people write the name of somebody, without repeats. Titles, letters behind a name and the order
/// "Evans, Siân" are understood; a name that says a function ("Data Protection Officer") has no forms. The local part
/// of \a email adds a form; it stands for the name where \a name is empty. A shared mailbox adds none.
QList<NameForm> nameForms(const QString &name, const QString &email = {});

/// True for mailboxes that belong to a function: "dpo", "enquiries". In lower case.
bool isSharedMailbox(QStringView local);

/// True for what may stand before a name: "mr", "dr", "cllr". Takes a key.
bool isNameTitle(QStringView key);

} // namespace candour
