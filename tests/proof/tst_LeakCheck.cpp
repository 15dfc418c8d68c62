// SPDX-License-Identifier: GPL-3.0-or-later
#include "LeakCases.h"
#include "proof/ByteWords.h"
#include "support/Sizes.h"

#include <QElapsedTimer>
#include <QGuiApplication>

using namespace candour;

class tst_LeakCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksForFiveWordsOfALongAnswer();
    void looksForFiveWordsWhereverTheyBegin();
    void looksForIdentifiersInsideAnAnswer_data();
    void looksForIdentifiersInsideAnAnswer();
    void looksForFormsOfNames();
    void looksForShortWordsInNamesAndMetadataOnly();
    void takesShortWordsForWordsOnly();
    void namesEveryQuestionThatSharesTheWords();
    void takesPublicWordsForNoLeak();
    void findsEscapedWordsBesidePublicOnes_data();
    void findsEscapedWordsBesidePublicOnes();
    void cleanFilesRaiseNoAlarm_data();
    void cleanFilesRaiseNoAlarm();
    void refusesWhatCannotBeReadBack_data();
    void refusesWhatCannotBeReadBack();
    void readsSignsThatAreNoTags_data();
    void readsSignsThatAreNoTags();
    void unpacksNoMoreThanAnybodyPublishes();
    void searchesThousandsOfNeedlesAtOnce();
};

namespace {

/// Every stretch of \a length words of the public text, as if it were also withheld somewhere.
QList<Needle> publicPhrases(const Document &document, qsizetype length)
{
    QList<Needle> needles;
    for (const QString &line : textLines(document)) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + length <= words.size(); ++i)
            needles += {words.mid(i, length).join(u' '), words.mid(i, length).join(u' ')};
    }
    return needles;
}

/// A page that draws glyphs by number, and no map says which letters they are.
QByteArray unexplained()
{
    const QList<QByteArray> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        "<< /Length 26 >> stream\nBT /F 9 Tf <00010002> Tj ET\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype "
        "/CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"};
    QByteArray bytes = "%PDF-1.7\n";
    for (qsizetype i = 0; i < objects.size(); ++i)
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    return bytes + "trailer << /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n";
}

Document saying(const QString &words)
{
    Document document = documents::empty();
    document.sections = {{2, u"purpose"_s, u"What we do"_s, {Paragraph{{Text{words}}}}}};
    return document;
}

} // namespace

void tst_LeakCheck::looksForFiveWordsOfALongAnswer()
{
    const QList<Needle> needles = {
        {u"The supplier failed two security tests in March and has not mended the door since."_s, question}};
    const Document document = documents::empty();
    const auto four = leaks({{u"a.txt"_s, "It was said that security tests in March went well."}}, needles, document);
    QVERIFY_RESULT(four);
    QCOMPARE(*four, QList<Leak>());
    const auto five =
        leaks({{u"a.txt"_s, "It was said that two Security-Tests, in March, went well."}}, needles, document);
    QVERIFY_RESULT(five);
    QCOMPARE(places(five), QStringList{u"text"_s});
}

void tst_LeakCheck::looksForFiveWordsWhereverTheyBegin()
{
    const QString answer = u"The supplier failed two security tests in March and has not mended the door since"_s;
    const QStringList words = answer.split(u' ');
    for (qsizetype first = 0; first + 5 <= words.size(); ++first) {
        const QByteArray text = "So " + words.mid(first, 5).join(u' ').toUtf8() + " they say";
        const auto found = leaks({{u"a.txt"_s, text}}, {{answer, question}}, documents::empty());
        QVERIFY2(places(found) == QStringList{u"text"_s}, text.constData());
    }
}

void tst_LeakCheck::looksForIdentifiersInsideAnAnswer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("leaks");
    QTest::newRow("reference") << QByteArray("see case hr/2291 b") << true;
    QTest::newRow("address") << QByteArray("write to J.MORGAN@example.org") << true;
    QTest::newRow("local part") << QByteArray("user j.morgan wrote") << true;
    QTest::newRow("telephone number") << QByteArray("call 02079460123") << true;
    QTest::newRow("role of an address") << QByteArray("our enquiries desk") << false;
    QTest::newRow("short number") << QByteArray("room 12") << false;
    QTest::newRow("other reference") << QByteArray("see case HR/2292B") << false;
}

void tst_LeakCheck::looksForIdentifiersInsideAnAnswer()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, leaks);
    const QList<Needle> needles = {
        {u"The complaint HR/2291B by j.morgan@example.org, copied to enquiries@example.org, was "
         u"taken by telephone (020 7946 0123) in room 12."_s,
         question}};
    const auto found = candour::leaks({{u"a.txt"_s, text}}, needles, documents::empty());
    QVERIFY_RESULT(found);
    QCOMPARE(!found->isEmpty(), leaks);
}

void tst_LeakCheck::looksForFormsOfNames()
{
    const QList<Needle> needles = {{u"Priya Natarajan"_s, question, false, {u"Natarajan"_s, u"P Natarajan"_s}}};
    const auto in = [&](const QByteArray &text) {
        return places(leaks({{u"a.txt"_s, text}}, needles, documents::empty()));
    };
    QCOMPARE(in("Ask Ms NATARAJAN."), QStringList{u"text"_s});
    QCOMPARE(in("Ask Priya."), QStringList());
    const Document document = saying(u"The Natarajan review"_s);
    const auto found = leaks(published(document), needles, document);
    QVERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(described(*found)));
}

void tst_LeakCheck::looksForShortWordsInNamesAndMetadataOnly()
{
    const QList<Needle> needles = {{u"Wu"_s, question}};
    const Document document = documents::empty();
    const auto in = [&](const QString &name, const QByteArray &bytes) {
        return places(leaks({{name, bytes}}, needles, document));
    };
    QCOMPARE(in(u"a.txt"_s, "Mr Wu said so"), QStringList());
    QCOMPARE(in(u"wu-notes.txt"_s, "x"), QStringList{u"file name"_s});
    QCOMPARE(in(u"wunotes.txt"_s, "x"), QStringList());
    QCOMPARE(in(u"a.html"_s, "<html><head><title>For Wu</title></head><body>Mr Wu</body></html>"),
             QStringList{u"document title"_s});
}

void tst_LeakCheck::takesShortWordsForWordsOnly()
{
    const QList<Needle> needles = {{u"Art"_s, question}, {u"Plan"_s, question}};
    const QByteArray text = "The explanation of planets, or the ex\xc2\xadplan\xc2\xad"
                            "ation";
    const auto found = leaks({{u"a.txt"_s, text}}, needles, documents::empty());
    QVERIFY_RESULT(found);
    QCOMPARE(*found, QList<Leak>());
    QCOMPARE(places(leaks({{u"a.txt"_s, "The PLAN."}}, needles, documents::empty())), QStringList{u"text"_s});
}

void tst_LeakCheck::namesEveryQuestionThatSharesTheWords()
{
    const QList<Needle> needles = {{u"Kestrel Vantage Ltd"_s, u"a"_s}, {u"kestrel vantage LTD"_s, u"b"_s}};
    const auto found = leaks({{u"a.txt"_s, "Kestrel Vantage Ltd"}}, needles, documents::empty());
    QVERIFY_RESULT(found);
    QCOMPARE(*found, (QList<Leak>{{u"a.txt"_s, u"text"_s, u"a"_s}, {u"a.txt"_s, u"text"_s, u"b"_s}}));
}

void tst_LeakCheck::takesPublicWordsForNoLeak()
{
    const Document document = saying(u"Records are matched for us by Kestrel Vantage Ltd under a contract."_s);
    const auto found = leaks(published(document), secret(), document);
    QVERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(described(*found)));
}

void tst_LeakCheck::findsEscapedWordsBesidePublicOnes_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::newRow("in another sentence") << QByteArray("<p>The contract of Kestrel Vantage Ltd ends in May.</p>");
    QTest::newRow("alone") << QByteArray("<p>Kestrel Vantage Ltd</p>");
    QTest::newRow("the same beginning") << QByteArray("<p>Records are matched for us by Kestrel Vantage Ltd, who</p>");
    QTest::newRow("the same end") << QByteArray("<p>sold to Kestrel Vantage Ltd under a contract.</p>");
    QTest::newRow("behind other words") << QByteArray("<p>Angry Kestrel Vantage Ltd has a contract.</p>");
    QTest::newRow("in a comment") << QByteArray("<!-- Kestrel Vantage Ltd -->");
    QTest::newRow("in percent form") << QByteArray("<a href='?for=Kestrel%20Vantage%20Ltd'>x</a>");
    QTest::newRow("in base64") << QByteArray("<p data-x='S2VzdHJlbCBWYW50YWdlIEx0ZA=='>x</p>");
}

void tst_LeakCheck::findsEscapedWordsBesidePublicOnes()
{
    QFETCH(QByteArray, seed);
    Document document = saying(u"Records are matched for us by Kestrel Vantage Ltd under a contract."_s);
    document.sections.first().blocks += Paragraph{{Text{u"Kestrel Vantage Ltd has a contract."_s}}};
    QByteArray page = html(document, {});
    page.insert(page.indexOf("</main>"), seed);
    const auto found = leaks({{u"index.html"_s, page}}, secret(), document);
    QVERIFY_RESULT(found);
    QVERIFY(!found->isEmpty());
}

void tst_LeakCheck::cleanFilesRaiseNoAlarm_data()
{
    QTest::addColumn<Document>("document");
    QTest::addColumn<int>("length");
    for (const auto &[name, document] : documents::corpus())
        for (const int length : {1, 2, 3, 6})
            QTest::addRow("%s, %d words", qPrintable(name), length) << document << length;
}

void tst_LeakCheck::cleanFilesRaiseNoAlarm()
{
    QFETCH(Document, document);
    QFETCH(int, length);
    const auto found =
        leaks(published(document), publicPhrases(document, length), document, published(frameOf(document)));
    QVERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(described(*found)));
}

void tst_LeakCheck::refusesWhatCannotBeReadBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no PDF at all") << u"a.pdf"_s << QByteArray("%PDF-1.7\nnothing");
    QTest::newRow("PDF that draws what nothing explains") << u"a.pdf"_s << unexplained();
    QTest::newRow("archive") << u"a.zip"_s << QByteArray("PK\x03\x04 and so on");
    QTest::newRow("compressed") << u"a.json.gz"_s << QByteArray("\x1f\x8b and so on");
}

void tst_LeakCheck::refusesWhatCannotBeReadBack()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto found = leaks({{name, bytes}}, secret(), documents::empty());
    QVERIFY(!found);
    QCOMPARE(int(found.error().kind), int(ErrorKind::Unreadable));
}

void tst_LeakCheck::readsSignsThatAreNoTags_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"Counts <5 and >10", "a < b and b > a", "x <> y", "<<>>", "if a<b then c->d"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

/// Text that looks like HTML is read as HTML, too; this is the same text again.
void tst_LeakCheck::readsSignsThatAreNoTags()
{
    QFETCH(QString, words);
    const Document document = saying(words + u" "_s + seededWords());
    const auto clean = leaks(published(saying(words)), secret(), saying(words));
    QVERIFY_RESULT(clean);
    QVERIFY(clean->isEmpty());
    const auto found = leaks(published(document), secret(), saying(words));
    QVERIFY_RESULT(found);
    QVERIFY(!found->isEmpty());
}

void tst_LeakCheck::unpacksNoMoreThanAnybodyPublishes()
{
    constexpr qsizetype Limit = qsizetype(64) * 1024 * 1024;
    QCOMPARE(inflated(qCompress(QByteArray(Limit + 1000, '\0'), 1).mid(4)).size(), Limit);
    QCOMPARE(inflated(qCompress("few words").mid(4)), QByteArray("few words"));
    QCOMPARE(inflated("not packed at all"), QByteArray());
}

void tst_LeakCheck::searchesThousandsOfNeedlesAtOnce()
{
    QList<Needle> needles = secret();
    for (int i = 0; i < 4000; ++i)
        needles += {u"Withheld answer %1 tells of the matter %2 and what was done about it in the year %3"_s.arg(i)
                        .arg(i * 7)
                        .arg(i % 90 + 1930),
                    question};
    QByteArray text;
    while (text.size() < 2'000'000)
        text += "What was told of the matter in an answer is public and says what was done about many other things.\n";
    QElapsedTimer timer;
    timer.start();
    const auto found = leaks({{u"long.txt"_s, text}}, needles, documents::empty());
    const qint64 took = timer.elapsed();
    QVERIFY_RESULT(found);
    QCOMPARE(*found, QList<Leak>());
    qInfo("%lld ms for 2 MB and 4,000 needles", took);
    QVERIFY(took < timeLimit(20'000)); // Far above what is needed; a search that is not linear takes minutes.
}

QTEST_MAIN(tst_LeakCheck)
#include "tst_LeakCheck.moc"
