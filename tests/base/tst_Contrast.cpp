// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Contrast.h"

#include <QTest>

using namespace candour;

class tst_Contrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Figures that every checker of WCAG 2.2 gives.
    void ratio_data()
    {
        QTest::addColumn<quint32>("a");
        QTest::addColumn<quint32>("b");
        QTest::addColumn<double>("ratio");
        QTest::newRow("black on white") << 0x000000u << 0xffffffu << 21.0;
        QTest::newRow("a colour on itself") << 0x1b5e8cu << 0x1b5e8cu << 1.0;
        QTest::newRow("the lightest grey that is enough") << 0x767676u << 0xffffffu << 4.54;
        QTest::newRow("the first that is not") << 0x777777u << 0xffffffu << 4.48;
        QTest::newRow("red") << 0xff0000u << 0xffffffu << 4.0;
        QTest::newRow("green") << 0x00ff00u << 0xffffffu << 1.37;
        QTest::newRow("blue") << 0x0000ffu << 0xffffffu << 8.59;
    }

    void ratio()
    {
        QFETCH(quint32, a);
        QFETCH(quint32, b);
        QFETCH(double, ratio);
        QVERIFY2(qAbs(contrast(a, b) - ratio) < 0.006, qPrintable(QString::number(contrast(a, b))));
        QCOMPARE(contrast(a, b), contrast(b, a));
        QCOMPARE(contrast(0xff000000 | a, b), contrast(a, b));
    }
};

QTEST_GUILESS_MAIN(tst_Contrast)
#include "tst_Contrast.moc"
