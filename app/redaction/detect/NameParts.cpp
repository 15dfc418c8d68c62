// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameParts.h"

#include "base/Literals.h"
#include "redaction/detect/NameForms.h"
#include "redaction/detect/NameKey.h"
#include "redaction/detect/NameVocabulary.h"
#include "redaction/detect/OneOf.h"
#include "redaction/detect/ReadableText.h"

#include <algorithm>

namespace candour {

namespace {

constexpr qsizetype MostParts = 8;

/// Letters that stand behind a name.
bool isNameSuffix(QStringView key)
{
    return isOneOf(key, {u"obe",  u"mbe",   u"cbe", u"kbe", u"dbe", u"kc",  u"qc",  u"mp",  u"ms",  u"msp", u"mla",
                         u"phd",  u"dphil", u"md",  u"ma",  u"ba",  u"msc", u"bsc", u"mba", u"jr",  u"sr",  u"esq",
                         u"frcp", u"frs",   u"jp",  u"qpm", u"ii",  u"iii", u"iv",  u"cb",  u"kcb", u"bem", u"rn"});
}

/// "Ó" stands before surnames only; in running text an o alone is no particle.
bool isParticleOfName(const QString &key)
{
    return key == u"o" || key == u"abu" || vocabulary::isParticle(key);
}

/// Words that say a function where all of a name are ordinary words.
bool isOfFunction(QStringView key)
{
    return isOneOf(key, {u"officer",  u"team",       u"office",    u"department", u"unit",       u"director",
                         u"manager",  u"head",       u"lead",      u"mailbox",    u"controller", u"secretariat",
                         u"service",  u"services",   u"desk",      u"board",      u"panel",      u"committee",
                         u"group",    u"council",    u"authority", u"protection", u"data",       u"information",
                         u"security", u"statistics", u"analyst",   u"adviser",    u"counsel",    u"owner",
                         u"dpo",      u"siro",       u"caldicott", u"guardian",   u"processor",  u"supplier"});
}

bool isCapitals(const QStringList &part)
{
    const QString word = part.join(QString());
    return word.size() >= 3 && word == word.toUpper() && word != word.toLower();
}

QString withoutSpelling(QString text)
{
    for (const auto &[letter, spelled] :
         {std::pair{u"ä"_s, u"ae"_s}, std::pair{u"ö"_s, u"oe"_s}, std::pair{u"ü"_s, u"ue"_s},
          std::pair{u"ø"_s, u"oe"_s}, std::pair{u"å"_s, u"aa"_s}}) {
        text.replace(letter, spelled);
        text.replace(letter.toUpper(), spelled.left(1).toUpper() + spelled.mid(1));
    }
    return text;
}

QString firstLetter(const QString &word)
{
    return word.left(word.at(0).isHighSurrogate() ? 2 : 1);
}

/// The words one after another.
QStringList flat(const QList<QStringList> &parts)
{
    QStringList words;
    for (const QStringList &part : parts)
        words += part;
    return words;
}

/// "McDonald" as "Mc Donald".
QStringList withoutMac(const QString &word)
{
    for (const QString &prefix : {u"Mac"_s, u"Mc"_s})
        if (word.startsWith(prefix) && word.size() > prefix.size() + 2 && word.at(prefix.size()).isUpper())
            return {prefix, word.mid(prefix.size())};
    return {};
}

} // namespace

bool isNameTitle(QStringView key)
{
    return isOneOf(key, {u"mr", u"mrs", u"ms", u"miss", u"mx", u"dr", u"prof", u"professor", u"sir", u"dame", u"cllr",
                         u"councillor", u"rev", u"revd", u"lord", u"lady", u"baroness", u"rt", u"hon"});
}

NameParts::NameParts(const QString &name) : m_written(name.normalized(QString::NormalizationForm_KC))
{
    QString rest = m_written;
    takeBrackets(rest);
    split(rest);
}

/// "Robert (Bob) Smith"
void NameParts::takeBrackets(QString &name)
{
    for (const auto &[open, close] : {std::pair{u'(', u')'}, std::pair{u'"', u'"'}, std::pair{u'“', u'”'}}) {
        const qsizetype from = name.indexOf(open);
        const qsizetype to = from < 0 ? -1 : name.indexOf(close, from + 1);
        if (to < 0)
            continue;
        const QStringList words = nameWords(QStringView(name).mid(from, to - from));
        if (words.size() == 1 && words.first().size() > 1)
            m_shortName = words;
        name.remove(from, to - from + 1);
    }
}

void NameParts::split(const QString &name)
{
    QStringList sides = name.split(u',');
    while (sides.size() > 1 && (nameWords(sides.last()).isEmpty() || isNameSuffix(nameKey(sides.last().trimmed()))))
        sides.removeLast();
    const bool isSurnameFirst = sides.size() == 2;
    QList<QStringList> parts;
    for (const QString &part : (isSurnameFirst ? sides.at(1) + u' ' + sides.at(0) : sides.join(u' ')).split(u' ')) {
        const QStringList words = nameWords(ReadableText(part).letters());
        if (!words.isEmpty() && parts.size() < MostParts)
            parts += words;
    }
    const auto key = [](const QStringList &part) { return nameKey(part.join(QString())); };
    while (parts.size() > 1 && isNameTitle(key(parts.first())))
        parts.removeFirst();
    while (parts.size() > 2 && isNameSuffix(key(parts.last())))
        parts.removeLast();
    if (parts.size() > 1 && isCapitals(parts.first()) && !isCapitals(parts.last()))
        parts += parts.takeFirst();
    takeSurname(parts);
}

void NameParts::takeSurname(QList<QStringList> &parts)
{
    if (parts.isEmpty())
        return;
    m_core += parts.takeLast();
    while (parts.size() > 1 && isParticleOfName(nameKey(parts.last().join(QString()))))
        m_particles.prepend(parts.takeLast());
    const bool isAlone = m_particles.isEmpty() && parts.isEmpty();
    if (!isAlone && m_core.first().size() > 1 && isParticleOfName(nameKey(m_core.first().first())))
        m_particles += QStringList{m_core.first().takeFirst()}; // "al-Abadi"
    m_given = parts;
    if (!m_given.isEmpty() && m_given.first().size() > 1 &&
        std::all_of(m_given.first().begin(), m_given.first().end(),
                    [](const QString &one) { return one.size() == 1; })) {
        const QStringList letters = m_given.takeFirst(); // "S.E."
        for (qsizetype i = 0; i < letters.size(); ++i)
            m_given.insert(i, QStringList{letters.at(i)});
    }
}

bool NameParts::isRole() const
{
    const QStringList words = all();
    const auto key = [](const QString &word) { return nameKey(word); };
    const bool namesFunction =
        std::any_of(words.begin(), words.end(), [&](const QString &word) { return isOfFunction(key(word)); });
    return words.isEmpty() || (namesFunction && std::all_of(words.begin(), words.end(), [&](const QString &word) {
                                   return isOrdinaryWord(key(word)) || isOfFunction(key(word)) || isCapitals({word});
                               }));
}

QStringList NameParts::all() const
{
    return flat(m_given) + surname();
}

QStringList NameParts::surname() const
{
    return flat(m_particles) + flat(m_core);
}

QList<SurnameForm> NameParts::surnames() const
{
    const QStringList whole = surname();
    const QStringList core = flat(m_core);
    QList<SurnameForm> forms{{whole}, {core}};
    if (whole.size() > 1)
        forms += SurnameForm{{whole.join(QString())}};
    if (core.size() > 1)
        forms += SurnameForm{{core.join(QString())}};
    if (const QStringList parted = withoutMac(core.first()); core.size() == 1 && !parted.isEmpty())
        forms += SurnameForm{parted};
    if (m_given.size() > 1 && m_given.last().join(QString()).size() > 2)
        forms += SurnameForm{.words = m_given.last() + whole, .hasMiddle = true};
    if (core.size() > 1)
        for (const QString &half : core)
            if (half.size() > 2)
                forms += SurnameForm{{half}, true};
    return forms;
}

QList<QStringList> NameParts::firstNames() const
{
    const QStringList &first = m_given.first();
    QList<QStringList> names{first};
    if (first.size() > 1)
        names += QStringList{first.join(QString())};
    if (!m_shortName.isEmpty())
        names += m_shortName;
    return names;
}

QList<QStringList> NameParts::givenNames() const
{
    QList<QStringList> names{flat(m_given)};
    names += firstNames();
    if (m_given.first().size() > 1)
        names += QStringList{m_given.first().first()};
    QStringList withInitials = m_given.first();
    for (const QStringList &middle : m_given.mid(1)) {
        withInitials += firstLetter(middle.first());
        names += middle;
    }
    names += withInitials;
    return names;
}

QList<QStringList> NameParts::initials() const
{
    QStringList letters;
    for (const QString &word : flat(m_given))
        letters += firstLetter(word);
    QList<QStringList> all{letters.mid(0, 1), letters, {letters.join(QString())}};
    if (m_given.first().size() > 1)
        all += QStringList{letters.mid(0, 2).join(QString())};
    if (letters.size() > 2)
        all += letters.mid(0, 2);
    QStringList ofParts; // "AE" of Anne-Marie Eluned
    for (const QStringList &part : m_given)
        ofParts += firstLetter(part.first());
    all += ofParts;
    all += QStringList{ofParts.join(QString())};
    return all;
}

QList<NameParts> NameParts::spelledOut() const
{
    const QString spelled = withoutSpelling(m_written);
    if (spelled == m_written)
        return {};
    return {NameParts(spelled)};
}

} // namespace candour
