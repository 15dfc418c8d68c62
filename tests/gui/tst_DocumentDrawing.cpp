// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/pages/DocumentDrawing.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace candour;

class tst_DocumentDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoHoleWhereThereIsNoOrganisation();
    void setsHeadingsCloserThanProse();

private:
    static Document document(const QString &organisation)
    {
        Document made;
        made.info.title = u"A title"_s;
        made.info.organisation = organisation;
        made.sections = {Section{.heading = u"About"_s, .blocks = {Paragraph{inlinesOf(u"Words."_s)}}}};
        return made;
    }
    static QStringList lines(const QTextDocument &drawn) { return drawn.toPlainText().split(u'\n'); }
};

void tst_DocumentDrawing::leavesNoHoleWhereThereIsNoOrganisation()
{
    QTextDocument with;
    DocumentDrawing(with, Palette::light()).draw(document(u"An agency"_s));
    QCOMPARE(lines(with), QStringList({u"A title"_s, u"An agency"_s, u"About"_s, u"Words."_s}));
    QTextDocument without;
    DocumentDrawing(without, Palette::light()).draw(document({}));
    QCOMPARE(lines(without), QStringList({u"A title"_s, u"About"_s, u"Words."_s}));
}

void tst_DocumentDrawing::setsHeadingsCloserThanProse()
{
    QTextDocument drawn;
    DocumentDrawing(drawn, Palette::light()).draw(document({}));
    const double title = drawn.firstBlock().blockFormat().lineHeight();
    const double prose = drawn.lastBlock().blockFormat().lineHeight();
    QVERIFY(title < prose);
    QCOMPARE(drawn.firstBlock().blockFormat().headingLevel(), 1);
}

QTEST_MAIN(tst_DocumentDrawing)
#include "tst_DocumentDrawing.moc"
