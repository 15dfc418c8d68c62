// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/ComparedText.h"

#include <QtTest>

using namespace candour;

namespace {

QString shown(const QString &before, const QString &now)
{
    QStringList lines;
    for (const ComparedParagraph &paragraph : comparedParagraphs(difference(before, now))) {
        QString line = paragraph.unchanged > 0 ? u"(%1)"_s.arg(paragraph.unchanged) : QString();
        for (const auto &[fate, text] : paragraph.pieces)
            line += fate == Fate::Kept ? text : fate == Fate::Added ? u"{%1}"_s.arg(text) : u"[%1]"_s.arg(text);
        lines += line;
    }
    return lines.join(u'|');
}

} // namespace

/// A difference as people read it.
class tst_ComparedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatDidNotChange();
    void saysWhereParagraphsWereParted();
    void keepsTheWordsAroundAChange();
};

void tst_ComparedText::foldsWhatDidNotChange()
{
    QCOMPARE(shown(u""_s, u""_s), QString());
    QCOMPARE(shown(u"one\n\ntwo"_s, u"one\n\ntwo"_s), u"(2)"_s);
    QCOMPARE(shown(u"one\ntwo\nall schools here\nfour"_s, u"one\ntwo\nall nurseries here\nfour"_s),
             u"(2)|all [schools]{nurseries} here|(1)"_s);
    QCOMPARE(shown(u"first\nlast"_s, u"first\nnew\nlast"_s), u"(1)|{new}|(1)"_s);
}

void tst_ComparedText::saysWhereParagraphsWereParted()
{
    QCOMPARE(shown(u"One thing. Another thing."_s, u"One thing.\nAnother thing."_s), u"One thing.[ ]{¶}|(1)"_s);
    QCOMPARE(shown(u"One thing.\nAnother thing."_s, u"One thing. Another thing."_s),
             u"One thing.[¶]|{ }Another thing."_s);
}

void tst_ComparedText::keepsTheWordsAroundAChange()
{
    const QString many = u"many words "_s.repeated(200);
    const QString line = shown(many + u"old "_s + many + u"old."_s, many + u"new "_s + many + u"new."_s);
    QVERIFY2(line.size() < 800, qPrintable(line));
    QVERIFY(line.startsWith(u"…"_s) && line.contains(u"words [old]{new} many"_s));
    QVERIFY2(line.contains(u" … "_s) && !line.contains(u"……"_s) && line.endsWith(u"{new}."_s), qPrintable(line));
}

QTEST_GUILESS_MAIN(tst_ComparedText)
#include "tst_ComparedText.moc"
