// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ForeignText.h"
#include "support/CpuTimer.h"
#include "support/Results.h"
#include "support/Sizes.h"

using namespace candour;

/// Nothing that somebody puts on a clipboard or into a file stops the program or fills its memory.
class tst_ForeignLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsBeyondTheLimits_data();
    void refusesWhatIsBeyondTheLimits();
    void leavesEndlessAddressesBehind();
    void refusesMoreLinesThanAreTakenOver();
    void endsOnHostileSpace();
};

void tst_ForeignLimits::refusesWhatIsBeyondTheLimits_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("why");
    const QByteArray deep = QByteArray("<div>").repeated(100'000) + "x";
    QTest::newRow("elements within one another") << deep << u"nested too deeply"_s;
    QTest::newRow("tables within one another")
        << QByteArray(QByteArray("<table><tr><td>").repeated(50'000) + "x") << u"nested too deeply"_s;
    QTest::newRow("lists within one another") << QByteArray("<ul><li>").repeated(50'000) << u"nested too deeply"_s;
    QTest::newRow("letters opened and others closed")
        << QByteArray(QByteArray("<b>").repeated(1'000'000) + QByteArray("</i>").repeated(1'000'000))
        << u"nested too deeply"_s;
    QByteArray attributes;
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("attributes of one element") << QByteArray("<p" + attributes + ">x") << u"not written as"_s;
    QTest::newRow("attributes with values")
        << QByteArray("<p title='a > b' " + attributes.replace(" a", "=\"1\" a") + ">x") << u"not written as"_s;
    QTest::newRow("elements") << QByteArray("<i></i>").repeated(500'001) << u"more text"_s;
    QTest::newRow("paragraphs") << QByteArray("<p>a").repeated(50'002) << u"more text"_s;
    QTest::newRow("stretches of one appearance") << QByteArray("<b>a</b>b").repeated(50'001) << u"more text"_s;
    QTest::newRow("more bytes than are read") << QByteArray(20 * 1024 * 1024 + 1, ' ') << u"more text"_s;
    QTest::newRow("more text than is taken over")
        << QByteArray("<p>" + QByteArray(2 * 1024 * 1024 + 1, 'a')) << u"more text"_s;
}

void tst_ForeignLimits::refusesWhatIsBeyondTheLimits()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, why);
    const auto document = foreignHtml(html);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Refused);
    QVERIFY2(document.error().message.contains(why), qPrintable(document.error().message));
}

void tst_ForeignLimits::leavesEndlessAddressesBehind()
{
    const QByteArray address = "https://example.org/" + QByteArray(1'000'000, 'x');
    const auto document = foreignHtml("<a href='" + address + "'>" + QByteArray("<b>a</b>b").repeated(10'000));
    QVERIFY_RESULT(document);
    QCOMPARE(document->blocks.size(), 1);
    for (const Run &run : document->blocks.first().words.runs)
        QVERIFY(run.link.isEmpty());
}

void tst_ForeignLimits::refusesMoreLinesThanAreTakenOver()
{
    const QString lines = u"a\n"_s.repeated(50'001);
    QVERIFY_ERROR(foreignPlainText(lines), ErrorKind::Refused, "more text");
    QVERIFY_ERROR(foreignLines(lines), ErrorKind::Refused, "more text");
}

void tst_ForeignLimits::endsOnHostileSpace()
{
    const CpuTimer timer;
    QVERIFY_RESULT(foreignPlainText(u"# a"_s + QString(1'000'000, u' ') + u"b"_s));
    QVERIFY_ERROR(foreignHtml(QByteArray("<![").repeated(3'000'000)), ErrorKind::Refused, "more text");
    QVERIFY2(timer.elapsed() < timeLimit(10'000), qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_ForeignLimits)
#include "tst_ForeignLimits.moc"
