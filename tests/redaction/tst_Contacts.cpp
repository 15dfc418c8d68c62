// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/Detect.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candour;

/// Ways to reach people and machines, and days of birth. Numbers are those set aside for drama and documentation.
class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void leftAlone_data();
    void leftAlone();
    void sharedMailboxesAreShownOnDemand();
    void publicPagesAreShownOnDemand();
    void whateverStandsTogetherRangesFollowEachOther();
};

void TestContacts::found_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *type, const QString &before, const QString &words, const QString &behind = {}) {
        QTest::addRow("%s %s%s%s", type, qPrintable(before), qPrintable(words), qPrintable(behind))
            << before << words << behind << QString::fromLatin1(type);
    };
    row("email", u"Write to "_s, u"jo.bloggs@education.gov.uk"_s, u"."_s);
    row("email", u"<"_s, u"jo+census@example.org"_s, u">, please"_s);
    row("email", u"mailto:"_s, u"O'Brien_9@sub-domain.example.co.uk"_s);
    row("email", u"("_s, u"siân@bücher.example"_s, u")"_s);
    row("email", {}, u"jo\u200B.bloggs@exam\u00ADple.org"_s);
    row("email", {}, u"ｊｏ＠example.org"_s);
    row("email", u"Ask "_s, u"jo.bloggs [at] example.org"_s, u" for it"_s);
    row("email", u"Ask "_s, u"jo at education dot gov dot uk"_s);
    row("email", u"Ask "_s, u"jo (at) example (dot) org"_s);

    for (const QString &number : {u"01632 960000"_s,
                                  u"01632960999"_s,
                                  u"(01632) 960623"_s,
                                  u"020 7946 0182"_s,
                                  u"(020) 7946 0182"_s,
                                  u"0207 946 0182"_s,
                                  u"07700 900000"_s,
                                  u"07700 900 999"_s,
                                  u"07700-900-999"_s,
                                  u"07700900876"_s,
                                  u"03069 990000"_s,
                                  u"0808 157 0000"_s,
                                  u"0161 496 0355"_s,
                                  u"+44 1632 960000"_s,
                                  u"+44 (0)20 7946 0182"_s,
                                  u"+44 (0) 20 7946 0182"_s,
                                  u"+442079460182"_s,
                                  u"0044 20 7946 0182"_s,
                                  u"(+44) 7700 900861"_s,
                                  u"+353 20 917 8353"_s,
                                  u"+33 1 99 00 38 73"_s,
                                  u"020.7946.0182"_s,
                                  u"020\u00A07946\u20110182"_s,
                                  u"０２０ ７９４６ ０１８２"_s,
                                  u"01632\u200B 96\u206000\u200D00"_s,
                                  u"07700\u2013900\u2013876"_s})
        row("phone", u"Ring "_s, number, u" now."_s);
    row("phone", u"Phone: "_s, u"60-56-85-91"_s, u"."_s);
    row("phone", u"Her fax is "_s, u"(99) 645-791"_s);
    for (const QString &number : {u"212-555-0123"_s, u"212.555.0123"_s, u"(212)555-0123"_s, u"(212) 555-0123"_s,
                                  u"212-555-0123x459"_s, u"01.99.00.61.18"_s, u"01 99 00 61 18"_s})
        row("phone", u"Ring "_s, number, u" now."_s);
    row("phone", u"Kept at nhs.example, "_s, u"0161 496 0355"_s, u"."_s);
    row("phone", u"tel:"_s, u"01632 960001"_s, u"/2"_s);

    for (const QString &code :
         {u"SW1A 1AA"_s, u"EC1A 1BB"_s, u"DN55 1PT"_s, u"ZZ99 9ZZ"_s, u"M1 1AE"_s, u"B33 8TH"_s, u"CR2 6XH"_s,
          u"GIR 0AA"_s, u"SW1A1AA"_s, u"BFPO 57"_s, u"SW1A\u00A01AA"_s, u"sw1a 1aa"_s})
        row("postcode", u"It is in "_s, code, u", they say"_s);

    for (const QString &address :
         {u"192.0.2.1"_s, u"10.20.30.40"_s, u"192.0.2.0/24"_s, u"2001:db8::1"_s, u"2001:DB8:0:0:8:800:200C:417A"_s,
          u"::1"_s, u"fe80::1%eth0"_s, u"::ffff:192.0.2.128"_s, u"2001:db8::/32"_s, u"１９２.0.2.1"_s,
          u"192.0\u200B.2.1"_s})
        row("ip", u"It is at "_s, address, u"."_s);
    row("ip", u"http and ("_s, u"198.51.100.7"_s, u"), as well"_s);
    row("ip", u"Our firewall is "_s, u"10.1.1.1"_s);
    row("mac", u"Its card is "_s, u"3a:14:60:7a:d7:52"_s, u"."_s);
    row("mac", u"Its card is "_s, u"3A-14-60-7A-D7-52"_s, u"."_s);

    for (const QString &address :
         {u"https://intranet.education.gov.uk/people"_s, u"http://fileserver/share"_s, u"https://10.0.0.5:8443/x"_s,
          u"http://wiki.corp"_s, u"https://portal.example.local/a(b)"_s, u"http://192.168.1.20/admin"_s})
        row("host", u"See "_s, address, u", please."_s);
    row("host", u"It runs on "_s, u"census.internal"_s, u"."_s);
    row("host", u"It runs on "_s, u"dc01.corp.lan"_s, u" and elsewhere"_s);
    row("host", u"It runs on "_s, u"census-db03"_s, u"."_s);

    for (const QString &path :
         {u"\\\\dfefs01\\npd"_s, u"C:\\Users\\jbloggs"_s, u"C:\\Users\\Jo Bloggs\\plan.docx"_s, u"/home/jo/plan.txt"_s,
          u"/etc/passwd"_s, u"~/npd/keys"_s, u"\\\\dfefs01\\Data Share\\npd 2026\\list.csv"_s})
        row("path", u"It lies in "_s, path, u", for now."_s);

    row("document", u"See "_s, u"https://dfe.sharepoint.com/sites/npd/plan.docx"_s, u"."_s);
    row("document", u"See ticket "_s, u"NPD-1234"_s, u"."_s);
    row("document", u"It is in "_s, u"arn:aws:s3:::npd-extract/2026"_s, u"."_s);
    row("document", u"Our tenant is "_s, u"8f14e45f-ceea-467f-a9d0-1b2c3d4e5f60"_s, u"."_s);
    row("document", u"Our AWS account "_s, u"123456789012"_s, u" holds it"_s);

    row("secret", u"It was "_s, u"AKIAEXAMPLE123456789"_s, u"."_s);
    row("secret", u"password="_s, u"hunter22"_s, u" was set"_s);
    row("secret", {}, u"-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"_s, u"\n"_s);
    row("secret", u"It sent "_s, u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"_s, u"."_s);
    row("secret", u"See "_s, u"https://jo:pass@example.org/x"_s);

    for (const QString &day :
         {u"04/05/2009"_s, u"4 May 2009"_s, u"4th May 2009"_s, u"27th of July 1995"_s, u"2009-05-04"_s,
          u"May 4, 2009"_s, u"04.05.09"_s, u"4 Sept 2009"_s, u"04\u201105\u20112009"_s}) {
        row("birth", u"Date of birth: "_s, day, u"."_s);
        row("birth", u"She was born on "_s, day);
        row("birth", {}, day, u" (DOB)"_s);
    }
    row("birth", u"D.O.B. "_s, u"04/05/2009"_s);
}

void TestContacts::found()
{
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, behind);
    QFETCH(QString, type);
    const QString text = before + words + behind;
    QStringList all;
    for (const Detection &one : detect(text))
        all += word(one.type) + u' ' + text.mid(one.range.from, one.range.length);
    QCOMPARE(all, QStringList{QString(type + u' ' + words)});
}

void TestContacts::leftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"@handle said so",
                             "a @ b",
                             "jo@",
                             "@example.org",
                             "jo@example",
                             "We met at example.org.",
                             "look at this dot",
                             "2019/2020",
                             "0.123456",
                             "0.1234567890",
                             "In 2020 there were 01234 of them",
                             "0 345 678 901",
                             "x01632960000",
                             "The fax of 2019-2020",
                             "On 01-02-2020",
                             "1 000 000 000 000",
                             "01999",
                             "QA1 1AA",
                             "M1 1OV",
                             "A1 2nd",
                             "the m1 2nd",
                             "Room B9 2, Block A12",
                             "V1 1AA",
                             "AI1 1AA",
                             "256.1.1.1",
                             "1.2.3.4.5",
                             "version 1.2.3.4",
                             "build 10.2.0.1 of it",
                             "section 3.2.1.4",
                             "at 10:30:00",
                             "12.3.2.2 Storage",
                             "see (7.1.1.1)",
                             "m-host5",
                             "std::vector",
                             "a::b",
                             "12:34:56",
                             "1:2:3:4:5:6:7:8:9",
                             "1::2::3",
                             "192.0.2",
                             "112-555-0123",
                             "212-555-0123-4",
                             "212-555.0123",
                             "01.99.00.61.18.22",
                             "version 212-555-0123",
                             "10.0.0.1.gov",
                             "3a:14:60:7a:d7",
                             "3a:14:60:7a:d7:52:11",
                             "and/or",
                             "he/she",
                             "see www.gov.uk for it",
                             "https://www.gov.uk/dpia",
                             "the /etc",
                             "a~/b",
                             "C: drive",
                             "COVID-19 and ISO-8859",
                             "UTF-8",
                             "password: please change it",
                             "Published on 4 May 2009",
                             "It was 31/02/2009, they say",
                             "born in May"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestContacts::leftAlone()
{
    QFETCH(QString, text);
    QStringList all;
    for (const Detection &one : detect(text))
        all += word(one.type) + u' ' + text.mid(one.range.from, one.range.length);
    QCOMPARE(all, QStringList());
}

void TestContacts::sharedMailboxesAreShownOnDemand()
{
    QVERIFY(detect(u"dpo@education.gov.uk").isEmpty());
    QCOMPARE(detect(u"dpo@education.gov.uk", 0).first().type, DetectionType::Email);
}

void TestContacts::publicPagesAreShownOnDemand()
{
    const QString text = u"See https://www.gov.uk/dpia."_s;
    QVERIFY(detect(text).isEmpty());
    const QList<Detection> found = detect(text, 0);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().type, DetectionType::Url);
    QCOMPARE(text.mid(found.first().range.from, found.first().range.length), u"https://www.gov.uk/dpia"_s);
}

/// Pieces of everything that detectors look for, and of what they must not stumble over, in any order.
static QString anyPieces(QRandomGenerator &random)
{
    static const QStringList pieces{u"9"_s,
                                    u"999 000 0018"_s,
                                    u"@"_s,
                                    u"a.b"_s,
                                    u"+44"_s,
                                    u"(0)"_s,
                                    u"("_s,
                                    u"::"_s,
                                    u":"_s,
                                    u"2001:db8"_s,
                                    u"192.0.2.1"_s,
                                    u"/24"_s,
                                    u"%"_s,
                                    u"http://"_s,
                                    u"www."_s,
                                    u"\\\\"_s,
                                    u"C:\\"_s,
                                    u"/home/"_s,
                                    u"~/"_s,
                                    u"eyJ"_s,
                                    u"."_s,
                                    u"-----BEGIN KEY-----"_s,
                                    u"-----END "_s,
                                    u"pwd="_s,
                                    u"P<"_s,
                                    u"<"_s,
                                    u"SW1A"_s,
                                    u"1AA"_s,
                                    u"BFPO"_s,
                                    u"\u200B"_s,
                                    u"\u202E"_s,
                                    QString(QChar(0xD800)),
                                    QString(QChar(0xDC00)),
                                    u"\uFDFA"_s,
                                    u"\n"_s,
                                    u"May"_s,
                                    u"2009"_s,
                                    u"of"_s,
                                    u"DOB"_s,
                                    u"sort code"_s,
                                    u"12-34-56"_s,
                                    u" at "_s,
                                    u" dot "_s,
                                    u"arn:aws:"_s,
                                    u"GB32ZZZZ12345698765432"_s,
                                    u"passport"_s,
                                    u"\u0663"_s,
                                    u"０"_s,
                                    u"-"_s,
                                    u"é"_s,
                                    u"3a:14:60:7a:d7:52"_s,
                                    u" "_s};
    QString text;
    for (int left = random.bounded(25); left >= 0; --left)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

void TestContacts::whateverStandsTogetherRangesFollowEachOther()
{
    QRandomGenerator random(20260604);
    for (int i = 0; i < 5000; ++i) {
        const QString text = anyPieces(random);
        qsizetype last = 0;
        for (const Detection &one : detect(text, 0)) {
            QVERIFY(one.range.from >= last && one.range.length > 0);
            QVERIFY(one.score > 0 && one.score <= 1);
            last = one.range.from + one.range.length;
            QVERIFY(last <= text.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_Contacts.moc"
