// SPDX-License-Identifier: GPL-3.0-or-later
#include "KnownForms.h"

#include "base/Literals.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace candour {

namespace {

/// A made-up person, in the parts of which forms are made.
struct Made
{
    QString first;
    QString middle; ///< Empty for none.
    QString surname;
    bool isOrdinary = false; ///< The surname is an ordinary word.
};

struct Written
{
    QString form;
    QString words;
    bool tellsAlone = true; ///< Not so where an ordinary word begins a sentence.
    QString behind = {};
    QString before = {};
};

const QStringList &surnames()
{
    static const QStringList all{
        u"Evans"_s,      u"Thornbury"_s, u"Okonkwo"_s,     u"Wiśniewski"_s,   u"Müller"_s,       u"O'Connell"_s,
        u"McAllister"_s, u"MacLeod"_s,   u"Smith-Jones"_s, u"Ní Bhriain"_s,   u"van der Berg"_s, u"de Souza"_s,
        u"al-Rashid"_s,  u"García"_s,    u"Nguyen"_s,      u"Bhattacharya"_s, u"Çelik"_s,        u"Ó Súilleabháin"_s,
        u"Jørgensen"_s,  u"Le Fanu"_s,   u"Fitzwilliam"_s, u"Quartermaine"_s, u"Szabó-Kovács"_s, u"Papadimitriou"_s};
    return all;
}

const QStringList &ordinarySurnames()
{
    static const QStringList all{u"May"_s,   u"Reading"_s, u"Brown"_s, u"Young"_s,  u"King"_s,  u"Will"_s,
                                 u"Price"_s, u"Long"_s,    u"Rose"_s,  u"Bishop"_s, u"Power"_s, u"Li"_s};
    return all;
}

const QStringList &firstNames()
{
    static const QStringList all{u"Siân"_s,  u"Dafydd"_s, u"Anne-Marie"_s, u"Oluwaseun"_s, u"Łukasz"_s, u"Mohammed"_s,
                                 u"Priya"_s, u"Zoë"_s,    u"Jürgen"_s,     u"Xiulan"_s,    u"Tadhg"_s,  u"Prudence"_s};
    return all;
}

QString withoutAccents(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (!c.isMark())
            plain += c == u'ł' ? u'l' : c == u'Ł' ? u'L' : c == u'ø' ? u'o' : c;
    return plain;
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : withoutAccents(text).toLower())
        if (c.isLetter())
            letters += c;
    return letters;
}

QString brokenAt(const QString &text, qsizetype at, const QString &by)
{
    return text.left(at) + by + text.mid(at);
}

/// Every form in which people write the name.
QList<Written> formsOf(const Made &one)
{
    const QString full = one.first + u' ' + one.surname;
    const QString initial = one.first.left(1);
    const QString two = initial + (one.middle.isEmpty() ? QString() : one.middle.left(1));
    const QString local = lettersOf(one.surname);
    const QString capitals = one.surname.toUpper();
    QList<Written> forms{
        {u"full"_s, full},
        {u"full"_s, one.middle.isEmpty() ? full : one.first + u' ' + one.middle + u' ' + one.surname},
        {u"surname"_s, one.surname, !one.isOrdinary},
        {u"initials"_s, initial + u". "_s + one.surname},
        {u"initials"_s, initial + u' ' + one.surname, initial != u"A" || !one.isOrdinary},
        {u"initials"_s, two + u' ' + one.surname},
        {u"initials"_s, two.split(QString(), Qt::SkipEmptyParts).join(u'.') + u". "_s + one.surname},
        {u"title"_s, one.surname, true, {}, u"Ms "_s},
        {u"title"_s, one.surname, true, {}, u"Dr. "_s},
        {u"reversed"_s, one.surname + u", "_s + one.first},
        {u"reversed"_s, one.surname + u", "_s + initial + u'.'},
        {u"mailbox"_s, lettersOf(one.first) + u'.' + local},
        {u"mailbox"_s, lettersOf(one.first).left(1) + u'.' + local},
        {u"mailbox"_s, local + lettersOf(one.first).left(1)},
        {u"mailbox"_s, lettersOf(one.first).left(1) + local},
        {u"possessive"_s, full, true, u"’s list"_s},
        {u"possessive"_s, one.surname, !one.isOrdinary, u"'s list"_s},
        {u"capitals"_s, full.toUpper()},
        {u"capitals"_s, capitals, !one.isOrdinary},
        {u"without accents"_s, withoutAccents(full)},
        {u"without accents"_s, withoutAccents(one.surname), !one.isOrdinary},
        {u"decomposed"_s, full.normalized(QString::NormalizationForm_D)},
        {u"line break"_s, one.first + u'\n' + one.surname},
        {u"zero width"_s, brokenAt(full, full.size() - 2, u"\u200B"_s)},
        {u"small letters"_s, full.toLower(), !one.isOrdinary},
    };
    if (one.surname.section(u' ', -1).size() > 4)
        forms += Written{u"hyphen at line end"_s, brokenAt(full, full.size() - 2, u"-\n"_s)};
    if (one.surname.contains(u'-') && !one.surname.startsWith(u"al-"))
        for (const QString &half : one.surname.split(u'-'))
            forms += Written{u"half"_s, half};
    if (one.surname.contains(u" der "))
        forms += Written{u"particle left out"_s, one.surname.section(u' ', -1)};
    if (!one.isOrdinary)
        forms += Written{u"first name"_s, one.first};
    return forms;
}

/// \1 stands for the name.
const QStringList &sentences()
{
    static const QStringList all{
        u"The list that \1 sent us came too late."_s,       u"We asked \1 about the figures, and nobody else."_s,
        u"It was agreed that \1 would look at it again."_s, u"This was checked (\1) before it went out."_s,
        u"Questions go to \1; answers take a week."_s,      u"Nobody told \1, who was away then."_s,
        u"They said that it was for \1 to decide."_s};
    return all;
}

/// Nothing here is a name, although much is written like the ordinary surnames.
const QStringList &sentencesWithoutNames()
{
    static const QStringList all{u"May we keep the records for longer than a year?"_s,
                                 u"Young people were asked, and will be asked again."_s,
                                 u"The schools in Reading send their lists in May 2026."_s,
                                 u"Reading the guidance takes an hour."_s,
                                 u"A long list was sent at a good price by the king’s printers."_s,
                                 u"The Young Offender Institution has power to refuse."_s,
                                 u"Will the price rise? It rose before."_s,
                                 u"Brown envelopes are used, as bishops do."_s};
    return all;
}

LabelledText around(const QString &sentence, const Written &written)
{
    const qsizetype at = sentence.indexOf(u'\1');
    const qsizetype length = written.words.size() - (written.words.endsWith(u'.') ? 1 : 0);
    QString text = sentence;
    text.replace(at, 1, written.before + written.words + written.behind);
    return LabelledText{text, {Label{TextRange{at + written.before.size(), length}, written.form}}};
}

} // namespace

KnownForms knownForms()
{
    QRandomGenerator random(20260604);
    KnownForms all;
    for (const QString &surname : surnames() + ordinarySurnames()) {
        Made one{firstNames().at(random.bounded(int(firstNames().size()))),
                 {},
                 surname,
                 ordinarySurnames().contains(surname)};
        if (random.bounded(2) == 1)
            one.middle = u"Eluned"_s;
        all.people += QStringList{one.first, one.middle, surname}.filter(QRegularExpression(u"."_s)).join(u' ');
        for (const Written &written : formsOf(one)) {
            for (int i = 0; i < 3; ++i)
                all.texts += around(sentences().at(random.bounded(int(sentences().size()))), written);
            if (written.tellsAlone)
                all.texts += around(u"\1 agreed to it on the same day."_s, written);
        }
    }
    for (const QString &sentence : sentencesWithoutNames())
        for (int i = 0; i < 10; ++i)
            all.texts += LabelledText{sentence, {}};
    return all;
}

} // namespace candour
