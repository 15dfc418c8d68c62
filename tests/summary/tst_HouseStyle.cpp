// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Contrast.h"
#include "base/Literals.h"
#include "support/Documents.h"

#include <QTest>

using namespace candour;

class tst_HouseStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsColours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("colour"); // -1 where it is none
        QTest::newRow("lower case") << u"#1b5e8c"_s << 0x1b5e8c;
        QTest::newRow("upper case") << u"#1B5E8C"_s << 0x1b5e8c;
        QTest::newRow("black") << u"#000000"_s << 0;
        QTest::newRow("no sign") << u"1b5e8c"_s << -1;
        QTest::newRow("short") << u"#1b5"_s << -1;
        QTest::newRow("with transparency") << u"#ff1b5e8c"_s << -1;
        QTest::newRow("a sign within") << u"#+b5e8c"_s << -1;
        QTest::newRow("a prefix within") << u"#0x1b5e"_s << -1;
        QTest::newRow("digits of another script") << u"#١١١١١١"_s << -1;
        QTest::newRow("no digit") << u"#1b5e8g"_s << -1;
        QTest::newRow("a name") << u"#yellow"_s << -1;
        QTest::newRow("style sheet") << u"red;}*"_s << -1;
        QTest::newRow("empty") << QString() << -1;
    }

    void readsColours()
    {
        QFETCH(QString, text);
        QFETCH(int, colour);
        const auto read = colourFrom(text);
        QCOMPARE(read ? int(*read) : -1, colour);
        if (read)
            QCOMPARE(colourText(*read), text.toLower());
    }

    void mixesColours()
    {
        QCOMPARE(mixed(0x000000, 0xffffff, 0), 0x000000u);
        QCOMPARE(mixed(0x000000, 0xffffff, 1), 0xffffffu);
        QCOMPARE(mixed(0x204060, 0x406080, 0.5), 0x305070u);
        QVERIFY(contrast(paleGround(0x1b5e8c), 0x17202a) > 12);
    }

    void judgesOnEveryGround()
    {
        QVERIFY(leastContrast(0x1b5e8c) > ReadableContrast);
        QVERIFY(contrast(0x767676, 0xffffff) > ReadableContrast);
        QVERIFY(leastContrast(0x767676) < ReadableContrast); // on the grey of the page
    }

    /// An approval that was given before there were styles is still good.
    void changesNothingUnlessItIsThere()
    {
        Document plain = documents::houseStyle();
        const QByteArray styled = canonical(plain);
        plain.info.style = {};
        QCOMPARE(canonical(plain), canonical(documents::summary()));
        QVERIFY(styled != canonical(plain));
    }

    void saysTheLogoFirst()
    {
        QCOMPARE(textLines(documents::houseStyle()).first(), u"Statistics agency: a ring and a bar"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HouseStyle)
#include "tst_HouseStyle.moc"
