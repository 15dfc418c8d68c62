// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/WithheldNames.h"

#include "base/Literals.h"
#include "redaction/detect/NameForms.h"
#include "redaction/detect/NameKey.h"

namespace candour {

namespace {

constexpr qsizetype LongestNameLike = 60;

/// The keys of the words, each between spaces, so that a name is found by whole words.
QString keyed(const QStringList &words)
{
    QString keys = u" "_s;
    for (const QString &word : words)
        keys += nameKey(word) + u' ';
    return keys;
}

WithheldForms sorted(const QList<NameForm> &forms)
{
    WithheldForms all;
    for (const NameForm &form : forms)
        if (form.kind != NameFormKind::First)
            (form.isOrdinary ? all.ordinary : all.plain) += form.words;
    return all;
}

void add(WithheldForms &all, const WithheldForms &more)
{
    all.plain += more.plain;
    all.ordinary += more.ordinary;
}

bool isBody(const QString &key)
{
    static const QStringList bodies{u"ltd"_s,         u"limited"_s, u"plc"_s,       u"llp"_s,        u"inc"_s,
                                    u"gmbh"_s,        u"bv"_s,      u"council"_s,   u"school"_s,     u"college"_s,
                                    u"university"_s,  u"trust"_s,   u"authority"_s, u"department"_s, u"office"_s,
                                    u"ministry"_s,    u"agency"_s,  u"board"_s,     u"group"_s,      u"services"_s,
                                    u"partnership"_s, u"street"_s,  u"road"_s,      u"court"_s,      u"house"_s};
    return bodies.contains(key);
}

/// Two or three words with a capital letter each, of which the last is no word of the language nor that of a body.
bool looksLikeAName(const QString &words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > LongestNameLike || parts.size() < 2 || parts.size() > 3)
        return false;
    for (const QString &part : parts) {
        const bool isWord = std::all_of(part.begin(), part.end(), [](QChar c) {
            return c.isLetter() || c.isMark() || c == u'-' || c == u'\'' || c == u'’' || c == u'.';
        });
        if (!isWord || !part.front().isUpper() || isBody(nameKey(part)))
            return false;
    }
    return !isOrdinaryWord(nameKey(parts.last())) && nameKey(parts.last()).size() > 2;
}

/// What people call a firm: its name without "Ltd" and the like. Empty for what is no such name, or has no word that is
/// more than a word of the language.
QString withoutLegalForm(const QString &words)
{
    static const QStringList forms{u"ltd"_s,  u"limited"_s, u"plc"_s, u"llp"_s, u"lp"_s,  u"inc"_s,
                                   u"gmbh"_s, u"bv"_s,      u"sa"_s,  u"ag"_s,  u"cic"_s, u"llc"_s};
    QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > LongestNameLike || parts.size() < 2 || !forms.contains(nameKey(parts.takeLast().remove(u'.'))))
        return {};
    const bool tells = std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        const QString key = nameKey(part);
        return key.size() > 3 && !isOrdinaryWord(key) && part.front().isUpper();
    });
    return tells ? parts.join(u' ').remove(u',') : QString();
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

/// The word that ends before \a at with nothing but one space or full stop and space between; empty where none does.
QString wordBefore(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end > 0 && text[end - 1].isSpace() && text[end - 1] != u'\n')
        --end;
    if (end > 0 && end < at && text[end - 1] == u'.')
        --end;
    qsizetype from = end;
    while (from > 0 && isWordCharacter(text[from - 1]))
        --from;
    return text.mid(from, end - from);
}

/// Whether nothing but white space and marks stand between \a at and the end of another sentence or the beginning.
bool beginsSentence(const QString &text, qsizetype at)
{
    static const QString ends = u".!?:;\n\u2022\u2029"_s;
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (ends.contains(text[i]))
            return true;
        if (!text[i].isSpace() && !text[i].isPunct())
            return false;
    }
    return true;
}

bool standsBesideANumber(const QString &text, qsizetype from, qsizetype end)
{
    qsizetype after = end;
    while (after < text.size() && text[after].isSpace())
        ++after;
    const QString before = wordBefore(text, from);
    return (after < text.size() && text[after].isDigit()) || (!before.isEmpty() && before.front().isDigit());
}

} // namespace

WithheldNames::WithheldNames(const QList<Person> &people)
{
    for (const Person &person : people) {
        const QList<NameForm> forms = nameForms(person.name, person.email);
        Known known{{keyed(nameWords(person.name))}, sorted(forms)};
        for (const NameForm &form : forms)
            if (form.kind == NameFormKind::Full || form.kind == NameFormKind::Initials)
                known.keys += keyed(nameWords(form.words));
        if (!forms.isEmpty())
            m_people += known;
    }
}

WithheldForms WithheldNames::formsIn(const QString &words) const
{
    WithheldForms all;
    const QString keys = keyed(nameWords(words));
    bool isKnown = false;
    for (const Known &person : m_people)
        if (std::any_of(person.keys.begin(), person.keys.end(),
                        [&](const QString &key) { return keys.contains(key); })) {
            add(all, person.forms);
            isKnown = true;
        }
    if (!isKnown && looksLikeAName(words))
        add(all, sorted(nameForms(words)));
    if (const QString firm = withoutLegalForm(words); !firm.isEmpty())
        all.plain += firm;
    return all;
}

bool standsAsName(const QString &text, const QString &form, const QStringList &partners)
{
    for (qsizetype at = text.indexOf(form, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(form, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + form.size();
        const bool isWhole =
            (at == 0 || !isWordCharacter(text[at - 1])) && (end == text.size() || !isWordCharacter(text[end]));
        if (!isWhole)
            continue;
        const QString before = nameKey(wordBefore(text, at));
        if (isNameTitle(before))
            return true;
        if (text[at].isUpper() && !partners.contains(before) && !beginsSentence(text, at) &&
            !standsBesideANumber(text, at, end))
            return true;
    }
    return false;
}

} // namespace candour
