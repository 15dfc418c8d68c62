// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/detect/CheckDigits.h"
#include "redaction/detect/Detect.h"
#include "support/CpuTimer.h"
#include "support/Sizes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candour;

/// The types of what is found in a text, in its order.
static QStringList words(const QString &text, double from = SuggestedFrom)
{
    QStringList found;
    for (const Detection &one : detect(text, from))
        found += word(one.type);
    return found;
}

/// Numbers that people, pupils and accounts go by.
class TestIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void nearMisses_data();
    void nearMisses();
    void checkDigitsOfTravelDocuments();
    void aWordBesideItTells_data();
    void aWordBesideItTells();
    void theSurestWins();
    void rangesAreInTheOriginal_data();
    void rangesAreInTheOriginal();
    void partsOfLongerNumbersAreNone_data();
    void partsOfLongerNumbersAreNone();
    void aLabelTells();
    void evidenceIsASentence();
    void everyTypeHasOneWord();
    void noCheckDigitIsEverWrong();
    void hostileTextTakesNoTime_data();
    void hostileTextTakesNoTime();
};

void TestIdentifiers::vectors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    const auto row = [](const QString &before, const QString &number, const char *type) {
        QTest::addRow("%s %s", type, qPrintable(number)) << QString(before + number) << QString::fromLatin1(type);
    };
    for (const QString &number : {u"AB123456C"_s, u"JG 10 37 59 A"_s, u"ZY999999D"_s, u"JG103759A"_s})
        row(u"Her number is "_s, number, "nino");
    for (const QString &number : {u"QQ123456A"_s, u"12A34567"_s, u"AB123456"_s})
        row(u"National Insurance number "_s, number, "nino");
    for (const QString &number :
         {u"999 000 0018"_s, u"999 012 3454"_s, u"999 555 1233"_s, u"9990000050"_s, u"999-000-0018"_s})
        row(u"NHS number "_s, number, "nhs");
    for (const QString &number : {u"999 000 0018"_s, u"999-012-3454"_s})
        row(u"It said "_s, number, "nhs");
    for (const QString &number : {u"0101909993"_s, u"1506859968"_s, u"010190 9993"_s}) {
        row(u"It said "_s, number, "chi");
        row(u"CHI number: "_s, number, "chi");
    }
    for (const QString &number : {u"J999412308001"_s, u"V888000123042"_s, u"H99941230801A"_s, u"C88800012304Z"_s,
                                  u"B801200005001"_s, u"P207000016049"_s, u"J 999412 308001"_s})
        row(u"It said "_s, number, "upn");
    for (const QString &number : {u"9990000114"_s, u"9001234568"_s, u"8765432109"_s, u"9276308686"_s})
        row(u"ULN "_s, number, "uln");
    for (const QString &number : {u"4000001234567899"_s, u"370000123456784"_s, u"4000 0012 3456 7899"_s,
                                  u"3700 001234 56784"_s, u"4000-0012-3456-7899"_s})
        row(u"It said "_s, number, "card");
    for (const QString &number : {u"GB32ZZZZ12345698765432"_s, u"NL13TEST0123456789"_s, u"DE58123456780123456789"_s,
                                  u"GB32 ZZZZ 1234 5698 7654 32"_s})
        row(u"It said "_s, number, "iban");
    row(u"Sort code and account "_s, u"00-00-00 12345678"_s, "account");
    row(u"Paid to sort code "_s, u"00-00-00, account 12345678"_s, "account");
    for (const QString &number : {u"1123456789"_s, u"2987650123"_s, u"1123456789K"_s})
        row(u"UTR "_s, number, "utr");
    for (const QString &number : {u"GB123456782"_s, u"GB123456727"_s, u"GB 123 4567 82"_s, u"XI123456782"_s})
        row(u"It said "_s, number, "vat");
    row(u"VAT registration number "_s, u"123456782"_s, "vat");
    for (const QString &number : {u"MORGA657054SM9IJ"_s, u"JOHNS952031AB9XY"_s, u"LEE99902031J99AB"_s})
        row(u"It said "_s, number, "licence");
    row(u"Driving licence "_s, u"12345678"_s, "licence");
    for (const QString &number : {u"123456789"_s, u"AB1234567"_s, u"A123456"_s})
        row(u"Her passport was "_s, number, "passport");
    row({}, u"P<GBRBLOGGS<<JO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"_s, "passport");
    row({}, u"1234567897GBR9001011F3001019<<<<<<<<<<<<<<02"_s, "passport");
    row(u"It said "_s, u"AB12 CDE"_s, "plate");
    for (const QString &number : {u"A123 BCD"_s, u"ABC 123D"_s, u"AB12 CDE"_s})
        row(u"The vehicle "_s, number, "plate");
}

void TestIdentifiers::vectors()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QCOMPARE(words(text), QStringList{type});
}

void TestIdentifiers::nearMisses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type"); ///< What it must not be taken for.
    const auto row = [](const QString &text, const char *type) {
        QTest::addRow("%s %s", type, qPrintable(text)) << text << QString::fromLatin1(type);
    };
    for (const QString &number : {u"AO123456C"_s, u"GB123456B"_s, u"AB123456E"_s, u"DA123456C"_s, u"ZZ123456A"_s})
        row(u"It said "_s + number, "nino");
    for (const QString &number :
         {u"9990000019"_s, u"9990000000"_s, u"9990000001"_s, u"9990000002"_s, u"9990000003"_s, u"9990000004"_s,
          u"9990000005"_s, u"9990000006"_s, u"9990000007"_s, u"9990000008"_s, u"9990000009"_s, u"999 000 0019"_s})
        row(u"NHS number "_s + number, "nhs");
    for (const QString &number : {u"0101909994"_s, u"3202909993"_s, u"1506859967"_s})
        row(u"CHI number "_s + number, "chi");
    for (const QString &number : {u"K999412308001"_s, u"Q207000016049"_s, u"A801200005001"_s, u"H99941230801B"_s})
        row(u"UPN "_s + number, "upn");
    for (const QString &number : {u"9990000117"_s, u"0990000114"_s})
        row(u"ULN "_s + number, "uln");
    for (int check = 0; check < 10; ++check)
        row(u"ULN 900000013"_s + QString::number(check), "uln");
    row(u"Payment card 4000001234567890"_s, "card");
    row(u"ISBN 978-4000001234567899"_s, "card");
    for (const QString &number : {u"GB32ZZZZ12345698765433"_s, u"NL13TEST0123456780"_s, u"DE58123456780123456780"_s})
        row(u"IBAN "_s + number, "iban");
    row(u"On 01-02-20 there were 12345678 of them."_s, "account");
    row(u"UTR 2123456789"_s, "utr");
    row(u"VAT GB123456783"_s, "vat");
    for (const QString &number :
         {u"MORGA614054SM9IJ"_s, u"MORGA633054SM9IJ"_s, u"MORGA600054SM9IJ"_s, u"MOR1A657054SM9IJ"_s})
        row(u"Driving licence "_s + number, "licence");
    row(u"The form had 123456789 on it."_s, "passport");
    row(u"1234567898GBR9001011F3001019<<<<<<<<<<<<<<02"_s, "passport");
    row(u"The vehicle AI12 CDE"_s, "plate");
    row(u"Company XX123456"_s, "company");
}

void TestIdentifiers::nearMisses()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QVERIFY(!words(text, 0).contains(type) || (type == u"nino"_s && !words(text).contains(type)));
}

void TestIdentifiers::checkDigitsOfTravelDocuments()
{
    QCOMPARE(checkdigits::travelDocument(u"123456789"), 7);
    QCOMPARE(checkdigits::travelDocument(u"900101"), 1);
    QCOMPARE(checkdigits::travelDocument(u"D23145890"), 7);
    QCOMPARE(checkdigits::travelDocument(u"520727"), 3);
    QCOMPARE(checkdigits::travelDocument(u"d1"), -1);
}

void TestIdentifiers::aWordBesideItTells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("ten digits alone") << u"There were 9990000050 of them."_s << QStringList();
    QTest::newRow("word before") << u"The NHS numbers were 9990000050."_s << QStringList{u"nhs"_s};
    QTest::newRow("word behind") << u"We saw 9990000050 (NHS)."_s << QStringList{u"nhs"_s};
    QTest::newRow("abbreviation") << u"NHS no. 9990000050"_s << QStringList{u"nhs"_s};
    QTest::newRow("word of another sentence") << u"The NHS pays. There were 9990000050 hits."_s << QStringList();
    QTest::newRow("word too far") << u"The NHS and all of its many trusts have 9990000050 hits"_s << QStringList();
    QTest::newRow("companies are shown on demand") << u"Company number 01234567"_s << QStringList();
    QTest::newRow("schools are shown on demand") << u"The school's URN is 123456"_s << QStringList();
}

void TestIdentifiers::aWordBesideItTells()
{
    QFETCH(QString, text);
    QTEST(words(text), "found");
}

void TestIdentifiers::theSurestWins()
{
    const QList<Detection> one =
        strongest({Detection{{0, 10}, DetectionType::Utr, 0.6}, Detection{{4, 10}, DetectionType::Nhs, 0.9},
                   Detection{{14, 3}, DetectionType::Ip, 0.5}, Detection{{20, 2}, DetectionType::Ip, 0.5},
                   Detection{{20, 3}, DetectionType::Mac, 0.5}});
    QStringList found;
    for (const Detection &detection : one)
        found += word(detection.type) + QString::number(detection.range.from);
    QCOMPARE(found, (QStringList{u"nhs4"_s, u"ip14"_s, u"mac20"_s}));
    // A CHI number passes as an NHS number: the word beside it decides.
    QCOMPARE(words(u"NHS number 0101909993"_s), QStringList{u"nhs"_s});
    QCOMPARE(words(u"CHI 0101909993"_s), QStringList{u"chi"_s});
}

void TestIdentifiers::rangesAreInTheOriginal_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << u"NHS number "_s << u"999 000 0018"_s;
    QTest::newRow("no-break spaces") << u"NHS number "_s << u"999\u00A0000\u20070018"_s;
    QTest::newRow("zero-width inside") << u"NHS number "_s << u"99\u200B9\u200D0000\u2060018"_s;
    QTest::newRow("soft hyphen") << u"NHS number "_s << u"999\u00AD000\u00AD0018"_s;
    QTest::newRow("bidirectional") << u"NHS number \u202E"_s << u"999\u202C\u2066000\u20690018"_s;
    QTest::newRow("full width") << u"NHS number "_s << u"９９９　０００　００１８"_s;
    QTest::newRow("Arabic digits") << u"NHS number "_s
                                   << u"\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661\u0668"_s;
    QTest::newRow("beyond sixteen bits") << u"NHS \U0001F600 number "_s << u"\U0001D7D7\U0001D7D7\U0001D7D70000018"_s;
    QTest::newRow("every hyphen") << u"NHS number "_s << u"999\u2011000\u22120018"_s;
    QTest::newRow("dashes") << u"NHS number "_s << u"999\u2013000\u20140018"_s;
    QTest::newRow("full stops") << u"NHS number "_s << u"999.000.0018"_s;
    QTest::newRow("combining marks") << u"NHS number "_s << u"9\u03329\u03329\u0332 000 001\u03328"_s;
}

void TestIdentifiers::rangesAreInTheOriginal()
{
    QFETCH(QString, before);
    QFETCH(QString, number);
    const QString text = before + number + u" was there."_s;
    const QList<Detection> found = detect(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().type, DetectionType::Nhs);
    QCOMPARE(text.mid(found.first().range.from, found.first().range.length), number);
}

void TestIdentifiers::partsOfLongerNumbersAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"NHS 19990000018", "NHS 99900000181", "NHS 0.9990000018", "NHS 9990000018.55", "NHS 1-9990000018",
          "NHS 9990000018-1", "NHS x9990000018", "UPN XJ999412308001", "AB123456CD", "JG103759A1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestIdentifiers::partsOfLongerNumbersAreNone()
{
    QFETCH(QString, text);
    QCOMPARE(words(text), QStringList());
}

void TestIdentifiers::aLabelTells()
{
    QVERIFY(detect(u"9990000050").isEmpty());
    const QList<Detection> found = detect(u"9990000050", SuggestedFrom, u"NHS number of the pupil");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().evidence, (Evidence{true, u"nhs"_s}));
}

void TestIdentifiers::evidenceIsASentence()
{
    QCOMPARE(sentence(detect(u"NHS number 999 000 0018").first()),
             u"NHS number: its check digits are right, and “nhs” stands near it."_s);
    QCOMPARE(sentence(detect(u"999 000 0018").first()), u"NHS number: its check digits are right."_s);
    QCOMPARE(sentence(detect(u"born 4 May 2009").first()),
             u"Date of birth: it is written like one, and “born” stands near it."_s);
    QCOMPARE(sentence(detect(u"jo.bloggs@education.gov.uk").first()), u"E-mail address: it is written like one."_s);
}

void TestIdentifiers::everyTypeHasOneWord()
{
    QSet<QString> seen;
    for (const DetectionType type : detectionTypes()) {
        QVERIFY(!word(type).isEmpty() && !word(type).contains(u' ') && word(type) == word(type).toLower());
        QVERIFY(!name(type).isEmpty());
        seen.insert(word(type));
    }
    QCOMPARE(seen.size(), detectionTypes().size());
    QCOMPARE(seen.size(), 31);
}

void TestIdentifiers::noCheckDigitIsEverWrong()
{
    QRandomGenerator random(20260604);
    const auto digits = [&random](int count) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QChar(char16_t(u'0' + random.bounded(10)));
        return text;
    };
    for (int i = 0; i < 4000; ++i) {
        const QString ten = digits(10);
        const QString thirteen = checkdigits::UpnLetters.at(random.bounded(23)) + digits(12);
        const QString nine = digits(9);
        const QString sixteen = u'4' + digits(15);
        const QString account = u"GB"_s + digits(2) + u"WEST"_s + digits(14);
        QCOMPARE(words(u"NHS "_s + ten).contains(u"nhs"_s), checkdigits::nhs(ten));
        QVERIFY(!words(u"CHI "_s + ten).contains(u"chi"_s) || checkdigits::nhs(ten));
        QCOMPARE(words(u"ULN "_s + ten).contains(u"uln"_s), checkdigits::uln(ten));
        QCOMPARE(words(u"UTR "_s + ten).contains(u"utr"_s), checkdigits::utr(ten));
        QCOMPARE(words(u"UPN "_s + thirteen).contains(u"upn"_s), checkdigits::upn(thirteen));
        QCOMPARE(words(u"VAT GB"_s + nine).contains(u"vat"_s), checkdigits::vat(nine));
        QCOMPARE(words(u"Card "_s + sixteen).contains(u"card"_s), checkdigits::luhn(sixteen));
        QCOMPARE(words(u"IBAN "_s + account).contains(u"iban"_s), checkdigits::iban(account));
    }
}

void TestIdentifiers::hostileTextTakesNoTime_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"9",        "9 ",   "A1 ",     "999 000 ", "@",    "a@",    "a@a.",
                              "+",        "+4",   "(",       "(0",       ":",    "a:",    "1.",
                              "http://",  "www.", "\\\\a\\", "C:\\a ",   "eyJ.", "pwd:",  "-----BEGIN KEY-----",
                              "arn:aws:", "P<",   "a-",      "dot ",     "at ",  "1 of ", "passport ",
                              "Mr ",      "A. ",  "Evans, ", "al-",      "O'",   "Siân ", "12 Mill ",
                              "£1,",      "212-", "Rue de "})
        QTest::newRow(piece) << QString::fromUtf8(piece);
    QTest::newRow("zero-width") << u"9\u200B"_s;
    QTest::newRow("ligatures that grow") << QString(QChar(0xFDFA));
}

void TestIdentifiers::hostileTextTakesNoTime()
{
    QFETCH(QString, piece);
    KnownNames names;
    for (const QString &name :
         {u"Siân Evans"_s, u"A Mr O'Evans-al-Evans"_s, QString(u"Siân "_s.repeated(20)), QString(u"A-"_s.repeated(50))})
        names.add(name);
    const auto timed = [&](qsizetype size) {
        const QString text = piece.repeated(size / piece.size());
        const CpuTimer timer;
        detect(text, 0, {}, names);
        return timer.elapsed();
    };
    const long small = timed(10000);
    const long large = timed(80000);
    QVERIFY2(large < 20 * small + timeLimit(200), qPrintable(u"%1 ms, then %2 ms"_s.arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "tst_Identifiers.moc"
