// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameForms.h"

#include "base/Literals.h"
#include "redaction/detect/NameKey.h"
#include "redaction/detect/NameParts.h"

#include <QSet>

namespace candour {

namespace {

constexpr qsizetype LongestName = 120;
constexpr qsizetype MostNameWords = 10;
constexpr qsizetype ShortestLogin = 4;

bool isOrdinaryForm(const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        const QString key = nameKey(word);
        const bool isShort = key.size() <= 2 && key.at(0).unicode() < 0x250;
        return isShort || isOrdinaryWord(key);
    });
}

/// Gathers forms and leaves out repeats.
class FormList
{
public:
    void add(NameFormKind kind, const QStringList &words)
    {
        const QString joined = words.join(u' ');
        const bool isLetter = joined.size() < 2 && joined.at(0).unicode() < 0x2E80; // of an alphabet
        const QString key = nameKey(joined);
        if (joined.isEmpty() || isLetter || m_known.contains(key))
            return;
        m_known.insert(key);
        m_forms += NameForm{joined, kind, isOrdinaryForm(words)};
    }

    void addLogin(const QString &word)
    {
        const bool isSyllables = !word.isEmpty() && word.at(0).unicode() >= 0x2E80;
        if (word.size() >= ShortestLogin || isSyllables)
            add(NameFormKind::Login, {word.toLower()});
    }

    QList<NameForm> take() { return std::move(m_forms); }

private:
    QList<NameForm> m_forms;
    QSet<QString> m_known;
};

/// Each before and behind every form of the surname.
void addWithSurname(FormList &forms, NameFormKind kind, const QList<QStringList> &others, const NameParts &parts)
{
    for (const QStringList &other : others)
        for (const SurnameForm &surname : parts.surnames())
            if (!surname.hasMiddle) {
                forms.add(kind, other + surname.words);
                forms.add(kind, surname.words + other);
            }
}

void addLogins(FormList &forms, const NameParts &parts)
{
    const QString surname = parts.surname().join(QString());
    for (const QStringList &first : parts.firstNames()) {
        const QString word = first.join(QString());
        forms.addLogin(word + surname);
        forms.addLogin(surname + word);
        forms.addLogin(word.left(1) + surname);
        forms.addLogin(surname + word.left(1));
    }
    for (const QStringList &initials : parts.initials()) {
        forms.addLogin(initials.join(QString()) + surname);
        forms.addLogin(surname + initials.join(QString()));
    }
}

void addForms(FormList &forms, const NameParts &parts)
{
    addWithSurname(forms, NameFormKind::Full, parts.givenNames(), parts);
    addWithSurname(forms, NameFormKind::Initials, parts.initials(), parts);
    for (const SurnameForm &surname : parts.surnames())
        forms.add(surname.isHalf ? NameFormKind::Half : NameFormKind::Surname, surname.words);
    for (const QStringList &first : parts.firstNames()) {
        forms.add(NameFormKind::First, first);
        forms.add(NameFormKind::First, first + QStringList{parts.surname().last().left(1)});
    }
    addLogins(forms, parts);
}

void addName(FormList &forms, const QString &name)
{
    const NameParts parts(name);
    if (parts.isRole())
        return;
    if (name.size() > LongestName || parts.all().size() > MostNameWords || parts.isOneWord()) {
        forms.add(NameFormKind::Full, parts.all());
        return;
    }
    addForms(forms, parts);
    for (const NameParts &spelled : parts.spelledOut())
        addForms(forms, spelled);
}

bool isRoleWord(QStringView word)
{
    for (const QStringView known : {u"team", u"office", u"officer", u"enquiries", u"mailbox", u"inbox", u"service",
                                    u"services", u"unit", u"desk", u"group", u"department", u"admin", u"support"})
        if (word == known)
            return true;
    return false;
}

} // namespace

bool isSharedMailbox(QStringView local)
{
    for (const QStringView role : {u"dpo",
                                   u"dataprotection",
                                   u"data.protection",
                                   u"data-protection",
                                   u"dataprotectionofficer",
                                   u"foi",
                                   u"info",
                                   u"information.rights",
                                   u"enquiries",
                                   u"contact",
                                   u"privacy",
                                   u"help",
                                   u"helpdesk",
                                   u"support",
                                   u"press",
                                   u"webmaster",
                                   u"postmaster",
                                   u"noreply",
                                   u"no-reply",
                                   u"complaints",
                                   u"office",
                                   u"admin",
                                   u"casework",
                                   u"data.complaints",
                                   u"team",
                                   u"accessibility"})
        if (local == role)
            return true;
    return false;
}

QList<NameForm> nameForms(const QString &name, const QString &email)
{
    FormList forms;
    const QString local = email.section(u'@', 0, 0).toLower();
    const QStringList words = nameWords(local);
    const bool isPersonal = !words.isEmpty() && !isSharedMailbox(local) &&
                            std::none_of(words.begin(), words.end(), isRoleWord) && email.size() <= LongestName;
    if (!name.trimmed().isEmpty())
        addName(forms, name);
    else if (isPersonal && words.size() > 1)
        addName(forms, words.join(u' '));
    if (isPersonal && words.size() == 1)
        forms.addLogin(words.first());
    else if (isPersonal)
        forms.add(NameFormKind::Full, words);
    return forms.take();
}

} // namespace candour
