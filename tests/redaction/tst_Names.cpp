// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/Detect.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candour;

static KnownNames known(const QStringList &names)
{
    KnownNames all;
    for (const QString &name : names)
        all.add(name);
    return all;
}

/// The names that are found, in the order of the text.
static QStringList namesIn(const QString &text, const KnownNames &names = {}, double from = SuggestedFrom)
{
    QStringList all;
    for (const Detection &one : detect(text, from, {}, names))
        if (one.type == DetectionType::Name)
            all += text.mid(one.range.from, one.range.length);
    return all;
}

static Detection only(const QString &text, const KnownNames &names = {})
{
    const QList<Detection> found = detect(text, 0, {}, names);
    return found.size() == 1 ? found.first() : Detection{.type = DetectionType::Nhs};
}

/// Names of people, those who are known and others.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownForms_data();
    void knownForms();
    void ordinaryWords_data();
    void ordinaryWords();
    void evidenceOfKnownNames();
    void whereAnAddressHoldsANameItIsTheAddress();
    void functionsAreNoNames();
    void others_data();
    void others();
    void othersAreLeftAlone_data();
    void othersAreLeftAlone();
    void theSurnameLater();
    void evidenceOfOthers();
    void rangesAreInTheOriginal();
    void theSurestFormOfTwoPeople();
    void initialsThatAreIntroduced();
    void hostileNames();
};

void TestNames::knownForms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("behind");
    const auto row = [](const QString &name, const QString &before, const QString &words, const QString &behind) {
        QTest::addRow("%s: %s", qPrintable(name), qPrintable(words)) << name << before << words << behind;
    };
    const QString sian = u"Siân Evans"_s;
    for (const QString &words : {u"Siân Evans"_s,
                                 u"Evans"_s,
                                 u"S. Evans"_s,
                                 u"S Evans"_s,
                                 u"S.Evans"_s,
                                 u"Evans, Siân"_s,
                                 u"Evans, S"_s,
                                 u"Evans Siân"_s,
                                 u"sian.evans"_s,
                                 u"s.evans"_s,
                                 u"evanss"_s,
                                 u"sevans"_s,
                                 u"sevans2"_s,
                                 u"sian_evans"_s,
                                 u"SIÂN EVANS"_s,
                                 u"SIAN EVANS"_s,
                                 u"Sian Evans"_s,
                                 u"Siân\nEvans"_s,
                                 u"Siân Ev-\nans"_s,
                                 u"sian evans"_s,
                                 u"evans"_s,
                                 u"Siân"_s,
                                 u"Sia\u0302n Evans"_s,
                                 u"Si\u200Bân Ev\u00ADans"_s,
                                 u"Siân\u00A0Evans"_s,
                                 u"Siân \u202EEvans"_s,
                                 u"Si\u0430n Ev\u0430ns"_s,
                                 u"Ｓｉａｎ Ｅｖａｎｓ"_s})
        row(sian, u"The paper that "_s, words, u" sent."_s);
    row(sian, u"The paper that @"_s, u"sevans"_s, u" sent."_s);
    row(sian, u"The paper of Ms "_s, u"Evans"_s, u" came."_s);
    row(sian, u"The paper of Dr. "_s, u"Evans"_s, u" came."_s);
    row(u"Jan van der Berg"_s, u"The paper of Mr "_s, u"van der Berg"_s, u" came."_s);
    row(u"Niamh O'Brien"_s, u"The paper of Mrs "_s, u"O'Brien"_s, u" came."_s);
    row(sian, u"The paper is "_s, u"Evans"_s, u"’s."_s);
    row(sian, u"The paper is "_s, u"EVANS"_s, u"'S."_s);
    row(sian, u"\U0001F600"_s, u"Siân Evans"_s, u"\U0001F600."_s);
    row(u"Siân Mair Evans"_s, u"I met "_s, u"SM Evans"_s, u" there."_s);
    row(u"Siân Mair Evans"_s, u"I met "_s, u"S. M. Evans"_s, u" there."_s);
    row(u"Siân Mair Evans"_s, u"I met "_s, u"Mair Evans"_s, u" there."_s);
    for (const QString &words : {u"Anne-Marie Smith-Jones"_s, u"Anne-Marie Smith-\nJones"_s, u"Smith Jones"_s,
                                 u"Smith‑Jones"_s, u"Smith"_s, u"Jones"_s, u"Anne Jones"_s, u"asmithjones"_s})
        row(u"Anne-Marie Smith-Jones"_s, u"The paper that "_s, words, u" sent."_s);
    for (const QString &words : {u"Jan van der Berg"_s, u"van der Berg"_s, u"Van Der Berg"_s, u"Berg"_s,
                                 u"VAN DER BERG"_s, u"J. van der Berg"_s})
        row(u"Jan van der Berg"_s, u"The paper that "_s, words, u" sent."_s);
    for (const QString &words : {u"Niamh O'Brien"_s, u"Niamh O’Brien"_s, u"O`Brien"_s, u"OBrien"_s})
        row(u"Niamh O'Brien"_s, u"The paper that "_s, words, u" sent."_s);
    row(u"Łukasz Wójcik"_s, u"I met "_s, u"Lukasz Wojcik"_s, u" there."_s);
    row(u"Jürgen Müller"_s, u"I met "_s, u"Mueller"_s, u" there."_s);
    row(u"Олена Шевченко"_s, u"I met "_s, u"Олена Шевченко"_s, u" there."_s);
    row(u"محمد علي"_s, u"I met "_s, u"محمد علي"_s, u" there."_s);
    row(u"李伟"_s, u"我见到"_s, u"李伟"_s, u"了"_s);
    row(u"王 小明"_s, u"我见到"_s, u"王小明"_s, u"了"_s);
    row(u"김 민준"_s, u"I met "_s, u"김 민준"_s, u" there."_s);
    row(u"김 민준"_s, u"I met "_s, u"김민준"_s, u"씨."_s);
    row(u"Sukarno"_s, u"I met "_s, u"Sukarno"_s, u" there."_s);
}

void TestNames::knownForms()
{
    QFETCH(QString, name);
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, behind);
    QCOMPARE(namesIn(before + words + behind, known({name})), QStringList{words});
}

void TestNames::ordinaryWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // empty: not suggested
    const auto row = [](const QString &name, const QString &text, const QString &words) {
        QTest::newRow(qPrintable(text)) << name << text << words;
    };
    const QString may = u"Theresa May"_s;
    row(may, u"It was said that May signed it."_s, u"May"_s);
    row(may, u"It was Mrs May who signed."_s, u"May"_s);
    row(may, u"It was minister May who signed."_s, u"May"_s);
    row(may, u"T May signed it."_s, u"T May"_s);
    row(may, u"May signed it."_s, {});
    row(may, u"It may be."_s, {});
    row(may, u"They miss may bugs."_s, {});
    row(may, u"Since May it is so."_s, {});
    row(may, u"On 4 May it was so."_s, {});
    row(may, u"It was so. May we go on?"_s, {});
    row(may, u"“May we go on?” they ask."_s, {});
    const QString reading = u"Anne Reading"_s;
    row(reading, u"The paper that Reading sent."_s, u"Reading"_s);
    row(reading, u"They live in Reading now."_s, {});
    row(reading, u"The paper of Reading Borough Council."_s, {});
    row(reading, u"Reading it is easy."_s, {});
    row(reading, u"They like reading."_s, {});
    const QString young = u"Will Young"_s;
    row(young, u"The paper that Will Young sent."_s, u"Will Young"_s);
    row(young, u"What will young people do?"_s, {});
    row(young, u"A Young person came."_s, {});
    row(young, u"The Young Offender Institution."_s, {});
    row(young, u"The paper that W. Young sent."_s, u"W. Young"_s);
    row(u"Anne Long"_s, u"It was so all along."_s, {});
    row(u"Siân Evans"_s, u"They live in Evans Street."_s, {});
}

void TestNames::ordinaryWords()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(namesIn(text, known({name})).value(0), words);
    if (words.isEmpty() && text.contains(u"May"))
        QVERIFY(!namesIn(text, known({name}), 0).isEmpty()); // who asks for everything sees it
}

void TestNames::evidenceOfKnownNames()
{
    const KnownNames names = known({u"Theresa May"_s, u"Siân Evans"_s});
    QCOMPARE(sentence(only(u"I met Siân Evans."_s, names)),
             u"Name of a person: “Siân Evans” is named in this assessment."_s);
    QCOMPARE(sentence(only(u"I met Evans."_s, names)),
             u"Name of a person: a way to write “Siân Evans”, who is named in this assessment."_s);
    QCOMPARE(sentence(only(u"May signed it."_s, names)),
             u"Name of a person: a way to write “Theresa May”, who is named in this assessment, but also an ordinary "
             "word, and nothing here says that it is a name."_s);
    QCOMPARE(sentence(only(u"It was said that May signed it."_s, names)),
             u"Name of a person: a way to write “Theresa May”, who is named in this assessment; it is also an ordinary "
             "word, but has a capital letter here."_s);
    QVERIFY(only(u"May signed it."_s, names).score < SuggestedFrom);
}

void TestNames::whereAnAddressHoldsANameItIsTheAddress()
{
    const KnownNames names = known({u"Siân Evans"_s});
    for (const QString &address : {u"sian.evans@example.org"_s, u"C:\\Users\\Sian Evans\\plan.docx"_s,
                                   u"https://intranet.education.gov.uk/sian.evans"_s}) {
        const QList<Detection> found = detect(QString(u"See "_s + address + u", please."_s), SuggestedFrom, {}, names);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().type != DetectionType::Name);
        QCOMPARE(found.first().range.length, address.size());
    }
    QCOMPARE(namesIn(u"Write to dpo@evans.example."_s, names), QStringList());
}

void TestNames::functionsAreNoNames()
{
    const KnownNames names = known({u"Data Protection Officer"_s, u"Press Office"_s, QString()});
    QVERIFY(names.isEmpty());
    QCOMPARE(namesIn(u"Ask the Data Protection Officer or the Press Office."_s, names), QStringList());
}

void TestNames::others_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("behind");
    const auto row = [](const QString &before, const QString &words, const QString &behind = u"."_s) {
        QTest::newRow(qPrintable(words + u" | "_s + before)) << before << words << behind;
    };
    for (const QString &words :
         {u"Bethan Pryce"_s, u"Mark Evans"_s, u"Grace Okafor"_s, u"Anne-Marie Smith-Jones"_s, u"Gwenllian Llwyd"_s,
          u"Harpreet Singh"_s, u"Agnieszka Zzyp"_s, u"Oluwaseun Zzyp"_s, u"Fatima al-Zzyp"_s, u"Wei Zhang"_s,
          u"Sarah Wood"_s, u"J. Nowak"_s, u"S.E. Evans"_s, u"G Rose"_s, u"Evans, Bethan"_s, u"Niamh O’Brien"_s,
          u"BETHAN PRYCE"_s, u"Beth\u200Ban Pr\u00ADyce"_s})
        row(u"It was agreed that "_s, words, u" may go on."_s);
    for (const QString &title : {u"Mr "_s, u"Dr. "_s, u"Cllr "_s, u"Sir "_s})
        for (const QString &words : {u"Vrzbk"_s, u"Long"_s, u"Bram Oke"_s, u"O'Leary"_s, u"van der Zzyp"_s})
            row(u"It was agreed with "_s + title, words, u" there."_s);
    row(u"Signed by "_s, u"Zorblat Quuxley"_s);
    row(u"Contact: "_s, u"Zorblat Quuxley"_s);
    row(u"Her GP is called "_s, u"Bronwen"_s);
    row({}, u"Bronwen"_s, u" was there."_s);
    row(u"Dear "_s, u"Zorblat"_s, u", thank you"_s);
    row(u"It was Minister "_s, u"Nowak"_s, u" who did."_s);
    row(u"They met "_s, u"Bronwen Zzyp"_s, u", Head of Data."_s);
    row(u"It was "_s, u"Bronwen\nPryce"_s, u" who did."_s);
}

void TestNames::others()
{
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, behind);
    QCOMPARE(namesIn(before + words + behind), QStringList{words});
}

void TestNames::othersAreLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"The Department for Education and the Office for National Statistics agreed.",
          "It stands in Victoria Street, near Albert Road and the Florence Nightingale Hospital.",
          "The Data Protection Act 2018 and the Equality Act 2010 apply.", "Annex A Siting, Table B Nowak",
          "Will Parliament decide?", "Mark Schemes are public.", "We meet on Monday in May, in London or Paris.",
          "NHS England and DPIA-0007 say so, and so do the APIs.", "The Chief Statistician and the Head of Profession.",
          "Ask the Data Protection Officer.", "System name: Zorblat Quuxley", "Zorblat Quuxley is fast.",
          "The general Nowak rule.", "A Reading of the Bill", "The Sarah Wood Trust helps.",
          "Microsoft Excel, Power Query, Azure Key Vault", "B. Scope and purposes", "It has Grace Periods.",
          "The Secretary of State for Health"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestNames::othersAreLeftAlone()
{
    QFETCH(QString, text);
    QCOMPARE(namesIn(text), QStringList());
}

void TestNames::theSurnameLater()
{
    QCOMPARE(namesIn(u"Bethan Zzyp came. Then Zzyp spoke, and Bethan listened."_s),
             (QStringList{u"Bethan Zzyp"_s, u"Zzyp"_s, u"Bethan"_s}));
    QCOMPARE(namesIn(u"The rule of Zzyp holds."_s), QStringList());
    QCOMPARE(namesIn(u"Bethan King came. Young people saw that King spoke. The King Street entrance."_s),
             (QStringList{u"Bethan King"_s, u"King"_s}));
}

void TestNames::evidenceOfOthers()
{
    QCOMPARE(sentence(only(u"I met Mr Nowak."_s)), u"Name of a person: “mr” stands before it."_s);
    QCOMPARE(sentence(only(u"I met Bethan Pryce."_s)), u"Name of a person: it begins with a first name."_s);
    QCOMPARE(sentence(only(u"I met Zzyp Nowak."_s)), u"Name of a person: it ends like a surname."_s);
    QCOMPARE(sentence(only(u"It was signed by Zzyp Nowak."_s)),
             u"Name of a person: it is written like one, and “by” stands near it."_s);
    const QList<Detection> found = detect(u"I met Bethan Zzyp. But Zzyp left."_s);
    QCOMPARE(sentence(found.last()),
             u"Name of a person: the surname of “Bethan Zzyp”, whose full name stands in the same text."_s);
}

void TestNames::rangesAreInTheOriginal()
{
    const QString text = u"\U0001F600\u200B e\u0301 Sia\u0302n\u00A0Evans \U0001F600"_s;
    QCOMPARE(namesIn(text, known({u"Siân Evans"_s})), QStringList{u"Sia\u0302n\u00A0Evans"_s});
}

void TestNames::theSurestFormOfTwoPeople()
{
    const KnownNames names = known({u"Siân Evans"_s, u"Evans Okafor"_s, u"Dafydd Evans"_s});
    QCOMPARE(namesIn(u"I met Siân Evans, Dafydd Evans and S. Patel."_s, names),
             (QStringList{u"Siân Evans"_s, u"Dafydd Evans"_s, u"S. Patel"_s}));
    for (const QString &other : {u"Sunita Patel"_s, u"Zzyp Zzyp"_s}) // who knows S. Patel and who does not
        QCOMPARE(namesIn(u"I met Evans, S. Patel and others."_s, known({u"Siân Evans"_s, other})),
                 (QStringList{u"Evans"_s, u"S. Patel"_s}));
}

void TestNames::initialsThatAreIntroduced()
{
    const KnownNames names = known({u"Siân Evans"_s});
    QCOMPARE(namesIn(u"Siân Evans (SE) came. Action: SE to send it."_s, names),
             (QStringList{u"Siân Evans"_s, u"SE"_s, u"SE"_s}));
    QCOMPARE(namesIn(u"The SE region. Siân Evans (SW) came."_s, names), QStringList{u"Siân Evans"_s});
}

/// Pieces of names in any order: ranges follow each other and stay in the text.
void TestNames::hostileNames()
{
    const QStringList pieces{u"Evans"_s,
                             u"S"_s,
                             u"."_s,
                             u"-"_s,
                             u"\n"_s,
                             u" "_s,
                             u","_s,
                             u"'"_s,
                             u"’"_s,
                             u"Mr"_s,
                             u"van"_s,
                             u"al"_s,
                             u"O"_s,
                             u"May"_s,
                             u"\u200B"_s,
                             u"\u202E"_s,
                             u"李伟"_s,
                             u"\u0301"_s,
                             u"ＥＶ"_s,
                             u"@"_s,
                             u"("_s,
                             u"Bethan"_s,
                             QString(QChar(0xD83D)),
                             u"Street"_s};
    const KnownNames names = known({u"Siân Evans"_s, u"O'May"_s, u"李伟"_s, u"Jan van al-May"_s});
    QRandomGenerator random(20260604);
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int left = random.bounded(20); left >= 0; --left)
            text += pieces.at(random.bounded(int(pieces.size())));
        qsizetype last = 0;
        for (const Detection &one : detect(text, 0, {}, names)) {
            QVERIFY(one.range.from >= last && one.range.length > 0 && one.score > 0 && one.score <= 1);
            last = one.range.from + one.range.length;
            QVERIFY(last <= text.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_Names.moc"
