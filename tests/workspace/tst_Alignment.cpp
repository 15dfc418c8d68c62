// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "support/CpuTimer.h"
#include "support/RandomAssessment.h"
#include "support/Sizes.h"
#include "workspace/Alignment.h"
#include "workspace/Authoring.h"

#include <QTest>

using namespace candour;

class tst_Alignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereEachCharacterComesFrom_data();
    void saysWhereEachCharacterComesFrom();
    void pairsOnlyTheSameCharactersInOrder();
    void takesALongTextInLittleTime();
    void takesAnotherLongTextInLittleTime_data();
    void takesAnotherLongTextInLittleTime();
    void keepsMarksWhereALongTextIsMostlyNew();
};

namespace {

QString differentWords(QChar letter, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += letter + QString::number(i) + u' ';
    return text;
}

/// The origins as letters of the text before; "." where a character is new.
QString drawn(const QString &before, const QString &after)
{
    QString letters;
    for (const qsizetype origin : originsOfCharacters(before, after))
        letters += origin < 0 ? QChar(u'.') : before.at(origin);
    return letters;
}

} // namespace

void tst_Alignment::saysWhereEachCharacterComesFrom_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("origins");
    QTest::newRow("same") << u"one two"_s << u"one two"_s << u"one two"_s;
    QTest::newRow("from nothing") << QString() << u"one"_s << u"..."_s;
    QTest::newRow("to nothing") << u"one"_s << QString() << QString();
    QTest::newRow("word between") << u"one three"_s << u"one two three"_s << u"one ....three"_s;
    QTest::newRow("word replaced") << u"one two three"_s << u"one xx three"_s << u"one .. three"_s;
    QTest::newRow("two words replaced") << u"a b c d e"_s << u"a x c y e"_s << u"a . c . e"_s;
    QTest::newRow("letter typed in a word") << u"secret"_s << u"secXret"_s << u"sec.ret"_s;
    QTest::newRow("word replaced by another") << u"a Leeds b"_s << u"a London b"_s << u"a ...... b"_s;
    QTest::newRow("letters deleted") << u"a secret b"_s << u"a seet b"_s << u"a seet b"_s;
    QTest::newRow("in front and behind") << u"secret"_s << u"a secret b"_s << u"..secret.."_s;
    QTest::newRow("accent") << u"cafe\u0301 x"_s << u"the cafe\u0301 x"_s << u"....cafe\u0301 x"_s;
}

void tst_Alignment::saysWhereEachCharacterComesFrom()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(drawn(before, after), "origins");
}

void tst_Alignment::pairsOnlyTheSameCharactersInOrder()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        RandomValues random(seed);
        const QString before = random.words(0, 12) + u"\U0001F600"_s + random.words(0, 3);
        QString after = before;
        for (int edits = random.below(4); edits >= 0; --edits) {
            const qsizetype at = random.below(int(after.size()) + 1);
            after.remove(at, random.below(9));
            after.insert(at, random.chance(50) ? random.word() : u"\U0001F601"_s);
        }
        const QList<qsizetype> origins = originsOfCharacters(before, after);
        QCOMPARE(origins.size(), after.size());
        qsizetype last = -1;
        for (qsizetype i = 0; i < origins.size(); ++i) {
            if (origins.at(i) < 0)
                continue;
            QVERIFY2(origins.at(i) > last, qPrintable(before + u'|' + after));
            QCOMPARE(before.at(origins.at(i)), after.at(i));
            last = origins.at(i);
        }
    }
}

void tst_Alignment::takesALongTextInLittleTime()
{
    RandomValues random(7);
    const QString before = random.words(800, 800);
    const QString after = u"x "_s + random.words(400, 400) + before.mid(before.size() / 2) + u" x"_s;
    const CpuTimer timer;
    QCOMPARE(originsOfCharacters(before, after).size(), after.size());
    QVERIFY2(timer.elapsed() < timeLimit(5'000), "an edit of a long answer must not stop the window");
}

void tst_Alignment::takesAnotherLongTextInLittleTime_data()
{
    QTest::addColumn<bool>("marked");
    QTest::newRow("nothing withheld") << false;
    QTest::newRow("one passage withheld") << true;
}

void tst_Alignment::takesAnotherLongTextInLittleTime()
{
    QFETCH(bool, marked);
    const MarkId mark{u"m"_s};
    const RichText before = lineFromPlainText(differentWords(u'a', 50'000));
    const RichText after = lineFromPlainText(differentWords(u'b', 50'000));
    const CpuTimer timer;
    QCOMPARE(authoring::withMarksKept(marked ? withMark(before, {600, 10}, mark) : before, after), after);
    QVERIFY2(timer.elapsed() < timeLimit(5'000), "putting another long text in place of one must not stop the window");
}

void tst_Alignment::keepsMarksWhereALongTextIsMostlyNew()
{
    const MarkId mark{u"m"_s};
    const auto text = [](QChar letter) {
        return lineFromPlainText(differentWords(letter, 2'000) + u"Anna Bell lives here "_s +
                                 differentWords(letter, 2'000));
    };
    const RichText before = text(u'a');
    const qsizetype at = plainText(before).indexOf(u"Anna"_s);
    const RichText kept = authoring::withMarksKept(withMark(before, {at, 9}, mark), text(u'b'));
    QCOMPARE(markedWords(kept, mark), QStringList{u"Anna Bell"_s});
}

QTEST_GUILESS_MAIN(tst_Alignment)
#include "tst_Alignment.moc"
