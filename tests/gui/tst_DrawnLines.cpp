// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/DrawnLines.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

using namespace candour;

/// A document that is redrawn line by line looks like one that is drawn anew.
class tst_DrawnLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsIfDrawnAnew();
    void leavesAloneWhatStays();

private:
    static QList<DrawnLine> randomLines(QRandomGenerator &random);
    static QStringList seen(const QTextDocument &document);
};

QList<DrawnLine> tst_DrawnLines::randomLines(QRandomGenerator &random)
{
    QList<DrawnLine> lines;
    for (int count = int(random.bounded(9)); count > 0; --count) {
        DrawnLine line;
        line.block.setTopMargin(random.bounded(3));
        for (int pieces = int(random.bounded(3)); pieces > 0; --pieces) {
            QTextCharFormat format;
            format.setFontWeight(random.bounded(2) ? QFont::Bold : QFont::Normal);
            line.pieces += DrawnLine::Piece{u"word%1 "_s.arg(random.bounded(4)), format};
        }
        if (random.bounded(2)) {
            QTextListFormat list;
            list.setStyle(QTextListFormat::ListDecimal);
            line.continuesList = !lines.isEmpty() && lines.last().list && random.bounded(3);
            line.list = list;
        }
        lines += line;
    }
    return lines;
}

/// Each paragraph with its number in its list, its margin and how its words look.
QStringList tst_DrawnLines::seen(const QTextDocument &document)
{
    QStringList all;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString line = block.textList() ? QString::number(block.textList()->itemNumber(block)) : u"-"_s;
        line += u" %1"_s.arg(block.blockFormat().topMargin());
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            line += u"|%1%2"_s.arg(piece.fragment().charFormat().fontWeight()).arg(piece.fragment().text());
        all += line;
    }
    return all;
}

void tst_DrawnLines::looksAsIfDrawnAnew()
{
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        QRandomGenerator random(seed);
        const QList<DrawnLine> first = randomLines(random);
        QList<DrawnLine> second = randomLines(random);
        if (random.bounded(3)) { // a change in the middle of what stays
            second = first;
            const auto at = second.isEmpty() ? 0 : qsizetype(random.bounded(quint32(second.size())));
            const QList<DrawnLine> others = randomLines(random);
            if (!second.isEmpty() && random.bounded(2))
                second.remove(at);
            if (random.bounded(2))
                for (const DrawnLine &other : others)
                    second.insert(at, other);
            for (qsizetype i = 0; i < second.size(); ++i)
                second[i].continuesList = second.at(i).continuesList && i > 0 && second.at(i - 1).list;
        }
        QTextDocument changed;
        redraw(changed, {}, first);
        redraw(changed, first, second);
        QTextDocument anew;
        redraw(anew, {}, second);
        QVERIFY2(seen(changed) == seen(anew), qPrintable(u"seed %1:\n%2\nanew:\n%3"_s.arg(seed).arg(
                                                  seen(changed).join(u'\n'), seen(anew).join(u'\n'))));
    }
}

void tst_DrawnLines::leavesAloneWhatStays()
{
    QList<DrawnLine> lines;
    for (int i = 0; i < 100; ++i)
        lines += DrawnLine{.pieces = {{u"line %1"_s.arg(i), {}}}};
    QTextDocument document;
    document.documentLayout(); // without one it tells nobody of changes
    redraw(document, {}, lines);
    QList<DrawnLine> other = lines;
    other[50].pieces = {{u"another"_s, {}}};
    other.remove(51);
    int first = 0;
    int removed = 0;
    connect(&document, &QTextDocument::contentsChange, this, [&](int from, int gone, int) {
        first = from;
        removed = gone;
    });
    redraw(document, lines, other);
    QVERIFY(document.findBlock(first).blockNumber() >= 49);
    QVERIFY(removed < 40);
    QCOMPARE(document.blockCount(), 99);
}

QTEST_MAIN(tst_DrawnLines)
#include "tst_DrawnLines.moc"
