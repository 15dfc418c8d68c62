// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/ReadingWidth.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTest>

using namespace candour;

/// A line of prose has as many characters as people like to read, whatever the size of the letters.
class tst_ReadingWidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsALineOfProse_data();
    void holdsALineOfProse();
};

void tst_ReadingWidth::holdsALineOfProse_data()
{
    QTest::addColumn<int>("pointSize");
    for (const int size : {8, 10, 20})
        QTest::addRow("%d pt", size) << size;
}

void tst_ReadingWidth::holdsALineOfProse()
{
    QFETCH(const int, pointSize);
    QFont font = QApplication::font();
    font.setPointSize(pointSize);
    const QFontMetrics metrics(font);
    const QString line = u"What you correct here is corrected in the assessments that are still open, "_s;
    QCOMPARE(line.size(), 75);
    const double part = double(metrics.horizontalAdvance(line)) / readingWidth(metrics);
    QVERIFY2(part > 0.9 && part < 1.1, qPrintable(QString::number(part)));
}

QTEST_MAIN(tst_ReadingWidth)
#include "tst_ReadingWidth.moc"
