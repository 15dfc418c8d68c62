// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/NameForms.h"
#include "redaction/detect/NameKey.h"

#include <QTest>

using namespace candour;

static QStringList wordsOf(const QList<NameForm> &forms)
{
    QStringList all;
    for (const NameForm &form : forms)
        all += nameKey(form.words);
    return all;
}

static NameForm form(const QString &name, const QString &words)
{
    for (const NameForm &one : nameForms(name))
        if (nameKey(one.words) == nameKey(words))
            return one;
    return {};
}

/// How people write a name that is known.
class TestNameForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOf_data();
    void formsOf();
    void kindsAreTold();
    void ordinaryWordsAreTold();
    void namesOfFunctionsHaveNone_data();
    void namesOfFunctionsHaveNone();
    void mailboxes();
    void noFormStandsTwice();
    void longNamesHaveOneForm();
    void keysAreWithoutDress_data();
    void keysAreWithoutDress();
};

void TestNameForms::formsOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("forms");
    const QStringList evans{u"sian evans"_s, u"evans sian"_s, u"s evans"_s,   u"evans s"_s, u"evans"_s, u"sian"_s,
                            u"sian e"_s,     u"sianevans"_s,  u"evanssian"_s, u"sevans"_s,  u"evanss"_s};
    for (const QString &name :
         {u"Siân Evans"_s, u"Dr Siân Evans"_s, u"Evans, Siân"_s, u"EVANS Siân"_s, u"Siân Evans, OBE"_s,
          u"Prof. Siân Evans PhD"_s, u"Sia\u0302n  Evans"_s, u"Si\u200Bân Evans"_s})
        QTest::newRow(qPrintable(name)) << name << evans;
    QTest::newRow("middle names") << u"Siân Mair Eluned Evans"_s
                                  << QStringList{u"sian mair eluned evans"_s,
                                                 u"sian evans"_s,
                                                 u"mair evans"_s,
                                                 u"sian m e evans"_s,
                                                 u"sme evans"_s,
                                                 u"s m e evans"_s,
                                                 u"s evans"_s,
                                                 u"smeevans"_s};
    QTest::newRow("initials") << u"S.E. Evans"_s << QStringList{u"s e evans"_s, u"se evans"_s, u"s evans"_s};
    QTest::newRow("hyphens")
        << u"Anne-Marie Smith-Jones"_s
        << QStringList{
               u"anne marie smith jones"_s, u"annemarie smithjones"_s, u"anne smith"_s, u"smith"_s,     u"jones"_s,
               u"am smith jones"_s,         u"a smith jones"_s,        u"annemarie"_s,  u"smithjones"_s};
    QTest::newRow("particles") << u"Jan van der Berg"_s
                               << QStringList{u"jan van der berg"_s, u"van der berg"_s,   u"berg"_s,
                                              u"vanderberg"_s,       u"j van der berg"_s, u"jan berg"_s};
    QTest::newRow("al-") << u"Haider al-Abadi"_s << QStringList{u"haider al abadi"_s, u"al abadi"_s, u"abadi"_s};
    QTest::newRow("apostrophe") << u"Niamh O'Brien"_s
                                << QStringList{u"niamh o brien"_s, u"o brien"_s, u"obrien"_s, u"n obrien"_s};
    QTest::newRow("Mc") << u"Eilidh McDonald"_s << QStringList{u"eilidh mcdonald"_s, u"mc donald"_s};
    QTest::newRow("two surnames") << u"Federico García Lorca"_s << QStringList{u"garcia lorca"_s, u"lorca"_s};
    QTest::newRow("called") << u"Robert (Bob) Hughes"_s
                            << QStringList{u"robert hughes"_s, u"bob hughes"_s, u"bob"_s, u"bhughes"_s};
    QTest::newRow("umlaut") << u"Jürgen Müller"_s
                            << QStringList{u"jurgen muller"_s, u"juergen mueller"_s, u"mueller"_s};
    QTest::newRow("one word") << u"Sukarno"_s << QStringList{u"sukarno"_s};
    QTest::newRow("Cyrillic") << u"Олена Шевченко"_s << QStringList{u"олена шевченко"_s, u"шевченко"_s};
    QTest::newRow("Han") << u"李伟"_s << QStringList{u"李伟"_s};
}

void TestNameForms::formsOf()
{
    QFETCH(QString, name);
    QFETCH(QStringList, forms);
    const QStringList found = wordsOf(nameForms(name));
    for (const QString &words : forms)
        QVERIFY2(found.contains(nameKey(words)), qPrintable(words + u" is not in: "_s + found.join(u", "_s)));
}

void TestNameForms::kindsAreTold()
{
    QCOMPARE(form(u"Siân Evans"_s, u"Sian Evans"_s).kind, NameFormKind::Full);
    QCOMPARE(form(u"Siân Evans"_s, u"Evans Sian"_s).kind, NameFormKind::Full);
    QCOMPARE(form(u"Siân Evans"_s, u"S Evans"_s).kind, NameFormKind::Initials);
    QCOMPARE(form(u"Siân Evans"_s, u"Evans"_s).kind, NameFormKind::Surname);
    QCOMPARE(form(u"Siân Smith-Jones"_s, u"Smith Jones"_s).kind, NameFormKind::Surname);
    QCOMPARE(form(u"Siân Smith-Jones"_s, u"Smith"_s).kind, NameFormKind::Half);
    QCOMPARE(form(u"Siân Evans"_s, u"Sian"_s).kind, NameFormKind::First);
    QCOMPARE(form(u"Siân Evans"_s, u"sevans"_s).kind, NameFormKind::Login);
}

void TestNameForms::ordinaryWordsAreTold()
{
    for (const QString &surname : {u"May"_s, u"Reading"_s, u"Brown"_s, u"Young"_s, u"King"_s, u"Li"_s}) {
        QVERIFY2(form(u"Siân "_s + surname, surname).isOrdinary, qPrintable(surname));
        QVERIFY(!form(u"Siân "_s + surname, u"Sian "_s + surname).isOrdinary);
    }
    for (const QString &surname : {u"Evans"_s, u"Smith"_s, u"Nowak"_s, u"Okafor"_s})
        QVERIFY2(!form(u"Siân "_s + surname, surname).isOrdinary, qPrintable(surname));
    QVERIFY(form(u"Will Young"_s, u"Will Young"_s).isOrdinary);
    QVERIFY(form(u"Anne Long"_s, u"along"_s).isOrdinary);
}

void TestNameForms::namesOfFunctionsHaveNone_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Data Protection Officer", "Data protection team", "The DPO", "Head of Information",
                             "SIRO", "Press Office", "", " ", "-"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestNameForms::namesOfFunctionsHaveNone()
{
    QFETCH(QString, name);
    QCOMPARE(wordsOf(nameForms(name)), QStringList());
}

void TestNameForms::mailboxes()
{
    QVERIFY(wordsOf(nameForms(u"Siân Evans"_s, u"evanss7@example.org"_s)).contains(u"evanss7"_s));
    QVERIFY(wordsOf(nameForms(u"Siân Evans"_s, u"mair.e@example.org"_s)).contains(u"mair e"_s));
    QVERIFY(wordsOf(nameForms(QString(), u"sian.evans@example.org"_s)).contains(u"evans"_s));
    for (const QString &mailbox :
         {u"dpo@example.org"_s, u"census.team@example.org"_s, u"data.protection@example.org"_s, u"@"_s, QString()})
        QCOMPARE(wordsOf(nameForms(QString(), mailbox)), QStringList());
}

void TestNameForms::noFormStandsTwice()
{
    for (const QString &name : {u"Anne-Marie Smith-Jones"_s, u"Jan van der Berg"_s, u"Eva Eva"_s, u"S Evans"_s}) {
        QStringList words = wordsOf(nameForms(name));
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(!words.contains(u"s"_s) && !words.contains(QString()));
    }
}

void TestNameForms::longNamesHaveOneForm()
{
    const QString name = u"Aa-Bb "_s.repeated(40);
    QVERIFY(nameForms(name).size() <= 1);
}

void TestNameForms::keysAreWithoutDress_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("key");
    const auto row = [](const QString &word, const QString &key) { QTest::newRow(qPrintable(word)) << word << key; };
    row(u"EVANS"_s, u"evans"_s);
    row(u"Siân"_s, u"sian"_s);
    row(u"Sia\u0302n"_s, u"sian"_s);
    row(u"Łukasz"_s, u"lukasz"_s);
    row(u"Strauß"_s, u"strauss"_s);
    row(u"Ｅｖａｎｓ"_s, u"evans"_s);
    row(u"\u0415v\u0430ns"_s, u"evans"_s); // two Cyrillic letters
    row(u"Ev\u03B1ns"_s, u"evans"_s);      // a Greek one
    row(u"Çavuşoğlu"_s, u"cavusoglu"_s);
}

void TestNameForms::keysAreWithoutDress()
{
    QFETCH(QString, word);
    QFETCH(QString, key);
    QCOMPARE(nameKey(word), key);
}

QTEST_GUILESS_MAIN(TestNameForms)
#include "tst_NameForms.moc"
