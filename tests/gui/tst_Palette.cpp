// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Icons.h"
#include "gui/Palette.h"

#include <QTest>

using namespace candour;

class tst_Palette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesContrastAsTheGuidelinesDo();
    void textReadsOnEveryGround_data();
    void textReadsOnEveryGround();
    void bordersAreSeenOnTheSurface_data();
    void bordersAreSeenOnTheSurface();
    void isDarkWhereTextIsLighterThanTheWindow();
    void pairsOfQtRolesRead_data();
    void pairsOfQtRolesRead();

private:
    static void bothPalettes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

void tst_Palette::computesContrastAsTheGuidelinesDo()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 10), 10);
    QCOMPARE(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454); // the guidelines' own example of AA
}

void tst_Palette::textReadsOnEveryGround_data()
{
    bothPalettes();
}

void tst_Palette::textReadsOnEveryGround()
{
    QFETCH(bool, dark);
    const Palette palette = dark ? Palette::dark() : Palette::light();
    for (const QColor &ground : {palette.window, palette.surface, palette.accentGround})
        for (const Ink ink : {Ink::Text, Ink::Secondary, Ink::Accent, Ink::Done, Ink::Attention, Ink::Problem}) {
            const double ratio = contrast(inkColour(palette, ink), ground);
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("ink %1 on %2: %3").arg(int(ink)).arg(ground.name()).arg(ratio)));
        }
    QVERIFY(contrast(palette.text, palette.withheld) >= 4.5);
    QVERIFY(contrast(palette.accent, palette.withheld) >= 4.5);
    QVERIFY(contrast(palette.onAccent, palette.accent) >= 4.5);
}

void tst_Palette::bordersAreSeenOnTheSurface_data()
{
    bothPalettes();
}

void tst_Palette::bordersAreSeenOnTheSurface()
{
    QFETCH(bool, dark);
    const Palette palette = dark ? Palette::dark() : Palette::light();
    QVERIFY(contrast(palette.border, palette.surface) >= 3.0);
    QVERIFY(contrast(palette.accent, palette.surface) >= 3.0);
    QVERIFY(contrast(palette.accent, palette.window) >= 3.0);
}

void tst_Palette::isDarkWhereTextIsLighterThanTheWindow()
{
    QCOMPARE(Palette::of(Palette::dark().toQt()), Palette::dark());
    QCOMPARE(Palette::of(Palette::light().toQt()), Palette::light());
    QCOMPARE(Palette::of(QPalette(Qt::white, Qt::white)), Palette::light());
    QCOMPARE(Palette::of(QPalette(Qt::black, Qt::black)), Palette::dark());
}

void tst_Palette::pairsOfQtRolesRead_data()
{
    bothPalettes();
}

void tst_Palette::pairsOfQtRolesRead()
{
    QFETCH(bool, dark);
    const QPalette palette = (dark ? Palette::dark() : Palette::light()).toQt();
    const std::array pairs{std::pair{QPalette::Text, QPalette::Base},
                           std::pair{QPalette::WindowText, QPalette::Window},
                           std::pair{QPalette::ButtonText, QPalette::Button},
                           std::pair{QPalette::HighlightedText, QPalette::Highlight},
                           std::pair{QPalette::PlaceholderText, QPalette::Base},
                           std::pair{QPalette::Text, QPalette::AlternateBase},
                           std::pair{QPalette::Link, QPalette::Base},
                           std::pair{QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const auto &[text, ground] : pairs)
        QVERIFY(contrast(palette.color(text), palette.color(ground)) >= 4.5);
}

QTEST_APPLESS_MAIN(tst_Palette)
#include "tst_Palette.moc"
