// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "proof/LeakCheck.h"
#include "proof/NewPart.h"

#include <QTest>

using namespace candour;

namespace {

FinishedFile list(const QList<QByteArray> &lines)
{
    FinishedFile file{u"catalogue.csv"_s, {}};
    for (const QByteArray &line : lines)
        file.bytes += line + '\n';
    return file;
}

QList<QByteArray> numbered(int from, int to)
{
    QList<QByteArray> lines;
    for (int i = from; i <= to; ++i)
        lines += "entry " + QByteArray::number(i);
    return lines;
}

} // namespace

/// What is looked at of a long list that hardly changed.
class tst_NewPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatWasPutInWithAFewLinesAround();
    void isNothingMoreThanTheEnds_data();
    void isNothingMoreThanTheEnds();
    void holdsEveryLineThatIsNew();
    void hidesNothingFromTheLeakCheck();
};

void tst_NewPart::isWhatWasPutInWithAFewLinesAround()
{
    const FinishedFile before = list(numbered(1, 100));
    const FinishedFile now = list(numbered(1, 50) + QList<QByteArray>{"new"} + numbered(51, 100));
    const NewPart part = newPart(now, before);
    QCOMPARE(part.file.name, now.name);
    QCOMPARE(part.file.bytes, list(numbered(48, 50) + QList<QByteArray>{"new"} + numbered(51, 53)).bytes);
    QCOMPARE(part.before.bytes, list(numbered(45, 56)).bytes);
}

void tst_NewPart::isNothingMoreThanTheEnds_data()
{
    QTest::addColumn<QList<QByteArray>>("now");
    QTest::addColumn<QList<QByteArray>>("before");
    QTest::newRow("the same") << numbered(1, 9) << numbered(1, 9);
    QTest::newRow("first") << QList<QByteArray>{"new"} + numbered(1, 9) << numbered(1, 9);
    QTest::newRow("last") << numbered(1, 9) + QList<QByteArray>{"new"} << numbered(1, 9);
    QTest::newRow("one twice") << numbered(1, 5) + numbered(5, 9) << numbered(1, 9);
    QTest::newRow("fewer") << numbered(1, 3) << numbered(1, 9);
    QTest::newRow("from nothing") << numbered(1, 9) << QList<QByteArray>();
    QTest::newRow("to nothing") << QList<QByteArray>() << numbered(1, 9);
    QTest::newRow("all others") << numbered(1, 9) << numbered(11, 19);
}

void tst_NewPart::isNothingMoreThanTheEnds()
{
    QFETCH(QList<QByteArray>, now);
    QFETCH(QList<QByteArray>, before);
    const NewPart part = newPart(list(now), list(before));
    QVERIFY(list(now).bytes.contains(part.file.bytes));
    QVERIFY(list(before).bytes.contains(part.before.bytes));
    for (const QByteArray &line : now)
        QVERIFY2(before.contains(line) || part.file.bytes.contains(line), line.constData());
}

/// Wherever lines are put in, taken out or changed.
void tst_NewPart::holdsEveryLineThatIsNew()
{
    for (int at = 0; at <= 20; ++at)
        for (int gone = 0; gone <= 20 - at; ++gone) {
            const QList<QByteArray> before = numbered(1, 20);
            QList<QByteArray> now = before.mid(0, at);
            now << "entry 7 but new" << before.mid(at + gone);
            const NewPart part = newPart(list(now), list(before));
            QVERIFY(part.file.bytes.contains("entry 7 but new\n"));
            QVERIFY(part.file.bytes.startsWith("entry"));
            QVERIFY(list(now).bytes.contains(part.file.bytes));
        }
}

void tst_NewPart::hidesNothingFromTheLeakCheck()
{
    const QList<Needle> secret{{u"Kestrel Vantage Ltd"_s, u"processors"_s}};
    QList<QByteArray> others = numbered(1, 40);
    others[20] = "\"DPIA-20\",\"Kestrel Vantage Ltd and their friends\"";
    const FinishedFile before = list(others);
    for (int at = 0; at <= 40; ++at) {
        QList<QByteArray> lines = others;
        lines.insert(at, "\"DPIA-9\",\"What we do\"");
        NewPart part = newPart(list(lines), before);
        auto found = leaks({part.file}, secret, {}, {part.before});
        QVERIFY(found && found->isEmpty()); // others published it before
        lines[at] = "\"DPIA-9\",\"Kestrel Vantage Ltd\"";
        part = newPart(list(lines), before);
        found = leaks({part.file}, secret, {}, {part.before});
        QVERIFY2(found && found->size() == 1, qPrintable(QString::number(at)));
    }
}

QTEST_GUILESS_MAIN(tst_NewPart)
#include "tst_NewPart.moc"
