// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/Detect.h"

#include <QTest>

using namespace candour;

/// "type words" of what is found, in the order of the text.
static QStringList said(const QString &text, double from = SuggestedFrom)
{
    QStringList all;
    for (const Detection &one : detect(text, from))
        all += word(one.type) + u' ' + text.mid(one.range.from, one.range.length);
    return all;
}

/// Postal addresses, amounts of contracts, and how things are protected.
class TestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void leftAlone_data();
    void leftAlone();
    void thePostcodeStandsByItself();
    void amountsElsewhereAreShownOnDemand();
    void testsWithoutFindingsAreShownOnDemand();
};

void TestDetails::found_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("behind");
    const auto row = [](const char *type, const QString &before, const QString &words, const QString &behind = u"."_s) {
        QTest::addRow("%s: %s", type, qPrintable(words)) << QString::fromLatin1(type) << before << words << behind;
    };
    for (const QString &address :
         {u"12 Mill Road"_s, u"12a Mill Road"_s, u"Flat 3, 12 Mill Road"_s, u"Flat 3\n12 Mill Road"_s,
          u"7 The Crescent"_s, u"9 St. Ann's Street"_s, u"9 Upper Mill Lane"_s, u"Apartment 4, 1 Oak Court"_s,
          u"PO Box 123"_s, u"P.O. Box 123"_s, u"Suite 119"_s, u"63 Rue de Lille"_s, u"Koskikatu 25"_s,
          u"Hauptstraße 7"_s, u"12\u00A0Mill\u200B Road"_s, u"１２ Mill Road"_s})
        row("address", u"They live at "_s, address);

    row("money", u"The contract is worth "_s, u"£1.2m"_s);
    row("money", u"The supplier quoted "_s, u"£1,250,000"_s);
    row("money", u"We agreed a fee of "_s, u"£650 a day"_s);
    row("money", u"The rate is "_s, u"£650 per day"_s);
    row("money", u"It was tendered at "_s, u"3.4 million pounds"_s);
    row("money", u"Their invoice says "_s, u"€12,000"_s);
    row("money", u"It was priced at "_s, u"GBP 12,000"_s);
    row("money", u"They gave a discount of "_s, u"12%"_s);

    row("security", u"It has "_s, u"CVE-2099-12345"_s);
    row("security", u"It runs on "_s, u"Windows Server 2012"_s, u" still."_s);
    row("security", u"It runs on "_s, u"OpenSSL 1.0.2k"_s);
    row("security", u"It runs on "_s, u"Apache Tomcat version 9"_s);
    row("security", u"It runs on "_s, u"nginx/1.18.0"_s);
    row("security", u"It listens on "_s, u"port 8443"_s);
    row("security", u"It listens on "_s, u"TCP/443"_s);
    row("security", u"It listens on "_s, u"UDP port 161"_s);
    row("security", u"The "_s, u"firewall rule"_s, u" lets them in."_s);
    row("security", u"The machine is "_s, u"unpatched"_s);
    row("security", u"The copies are "_s, u"not encrypted"_s);
    row("security", u"The form was open to "_s, u"SQL injection"_s);
    row("security", u"They found a "_s, u"vulnerability"_s, u" in it."_s);
    row("security", u"The "_s, u"penetration test"_s, u" had two critical findings."_s);
    row("security", u"It uses "_s, u"AES-256"_s);
    row("security", u"It uses "_s, u"TLS 1.2"_s);
    row("security", u"The "_s, u"keys are held"_s, u" by two people."_s);
    row("security", u"\U0001F600 It is un\u00ADpatched: "_s, u"CVE\u20112099\u201112345"_s);
}

void TestDetails::found()
{
    QFETCH(QString, type);
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, behind);
    const QStringList all = said(before + words + behind);
    QVERIFY2(all.contains(type + u' ' + words), qPrintable(all.join(u" / "_s)));
}

void TestDetails::leftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Article 8 High Court judgments",
                             "See section 12 Mill Road",
                             "In 2019 Regent Street closed",
                             "the road has 12 lanes",
                             "We asked 12 people on Mill Road",
                             "Section 4 Road Traffic Act",
                             "See table 12 Park use",
                             "It stands in Mill Road.",
                             "a box of 12",
                             "It cost £12.",
                             "a fine of £17.5 million",
                             "45% of schools",
                             "the port of Dover in 2026",
                             "version 2.1 of the form",
                             "Apache-2.0",
                             "They report every year",
                             "We test our security.",
                             "The data are encrypted.",
                             "port 99999",
                             "CVE-12",
                             "Java is an island.",
                             "Our servers are in London.",
                             "Linux, Windows and others"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDetails::leftAlone()
{
    QFETCH(QString, text);
    QCOMPARE(said(text), QStringList());
}

void TestDetails::thePostcodeStandsByItself()
{
    QCOMPARE(said(u"Flat 3, 12 Mill Road, Little Wold, Yorkshire, YO99 9ZZ, please"_s),
             (QStringList{u"address Flat 3, 12 Mill Road, Little Wold, Yorkshire"_s, u"postcode YO99 9ZZ"_s}));
    QCOMPARE(said(u"12 Queensway, YO99 9ZZ"_s), (QStringList{u"address 12 Queensway"_s, u"postcode YO99 9ZZ"_s}));
    QCOMPARE(said(u"12 Queensway is far."_s), QStringList());
}

void TestDetails::amountsElsewhereAreShownOnDemand()
{
    QCOMPARE(said(u"The budget is £347,491 over three years."_s), QStringList());
    QCOMPARE(said(u"The budget is £347,491 over three years."_s, 0), QStringList{u"money £347,491"_s});
    QCOMPARE(detect(u"The budget is £347,491.", 0).first().evidence.near, u"budget"_s);
}

void TestDetails::testsWithoutFindingsAreShownOnDemand()
{
    QCOMPARE(said(u"A penetration test is done every year."_s), QStringList());
    QCOMPARE(said(u"A penetration test is done every year."_s, 0), QStringList{u"security penetration test"_s});
}

QTEST_GUILESS_MAIN(TestDetails)
#include "tst_Details.moc"
