// SPDX-License-Identifier: GPL-3.0-or-later
#include "NastyText.h"
#include "dpia/TextDifference.h"
#include "support/RandomAssessment.h"

#include <QTest>

using namespace candour;

class tst_TextDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatChanged_data();
    void saysWhatChanged();
    void givesBothTextsBack();
    void givesBothTextsBackOfAnything();
    void comparesOnlyWords();
    void findsFewChangesInAVeryLongText();
    void findsManyChangesWhereNoWordStandsOnce();
    void endsWhereNothingIsShared();
};

namespace {

/// Taken away as [-words-], added as {+words+}.
QString shown(const TextDifference &difference)
{
    QString text;
    for (const DifferencePiece &piece : difference)
        text += piece.fate == Fate::Kept        ? piece.text
                : piece.fate == Fate::TakenAway ? u"[-"_s + piece.text + u"-]"_s
                                                : u"{+"_s + piece.text + u"+}"_s;
    return text;
}

/// What holds of every difference.
void checkLaws(const QString &before, const QString &now)
{
    const TextDifference found = difference(before, now);
    QCOMPARE(earlierText(found), before);
    QCOMPARE(laterText(found), now);
    QCOMPARE(isUnchanged(found), before == now);
    QCOMPARE(difference(before, now), found);
    for (qsizetype i = 0; i < found.size(); ++i) {
        QVERIFY(!found.at(i).text.isEmpty());
        QVERIFY(i == 0 || int(found.at(i).fate) != int(found.at(i - 1).fate));
        QVERIFY(i == 0 || found.at(i).fate != Fate::TakenAway || found.at(i - 1).fate == Fate::Kept);
    }
}

/// The text after a few words were changed, taken away, added or moved.
QString edited(const QString &text, RandomValues &random)
{
    QStringList words = text.split(u' ');
    for (int changes = random.below(6); changes > 0 && !words.isEmpty(); --changes) {
        const int at = random.below(int(words.size()));
        switch (random.below(4)) {
        case 0:
            words[at] = random.word();
            break;
        case 1:
            words.removeAt(at);
            break;
        case 2:
            words.insert(at, random.words(1, 4));
            break;
        default:
            words.move(at, random.below(int(words.size())));
        }
    }
    return words.join(u' ');
}

QString manyWords(RandomValues &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += random.word() + (i % 12 == 11 ? u'\n' : u' ');
    return text;
}

} // namespace

void tst_TextDifference::saysWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("the same") << u"As it was."_s << u"As it was."_s << u"As it was."_s;
    QTest::newRow("begun") << QString() << u"New words"_s << u"{+New words+}"_s;
    QTest::newRow("taken away") << u"Old words"_s << QString() << u"[-Old words-]"_s;
    QTest::newRow("a word") << u"kept for five years"_s << u"kept for six years"_s
                            << u"kept for [-five-]{+six+} years"_s;
    QTest::newRow("letters of a word") << u"the school census"_s << u"the schools census"_s
                                       << u"the [-school-]{+schools+} census"_s;
    QTest::newRow("in front") << u"is kept"_s << u"It is kept"_s << u"{+It +}is kept"_s;
    QTest::newRow("behind") << u"It is"_s << u"It is kept."_s << u"It is{+ kept.+}"_s;
    QTest::newRow("from the middle") << u"the very old text"_s << u"the text"_s << u"the [-very old -]text"_s;
    QTest::newRow("a sign") << u"Kept, always."_s << u"Kept; always."_s << u"Kept[-,-]{+;+} always."_s;
    QTest::newRow("a number") << u"about 8.5 of 2026-06-04 there"_s << u"about 8.2 of 2026-06-05 there"_s
                              << u"about [-8.5-]{+8.2+} of [-2026-06-04-]{+2026-06-05+} there"_s;
    QTest::newRow("an apostrophe") << u"It doesn't matter"_s << u"It does matter"_s
                                   << u"It [-doesn't-]{+does+} matter"_s;
    QTest::newRow("spaces") << u"one two three"_s << u"one  two three"_s << u"one[- -]{+  +}two three"_s;
    QTest::newRow("neighbours are one change")
        << u"sent by post today"_s << u"taken to London today"_s << u"[-sent by post-]{+taken to London+} today"_s;
    QTest::newRow("nothing shared") << u"All of this was old"_s << u"Here one reads new words"_s
                                    << u"[-All of this was old-]{+Here one reads new words+}"_s;
    QTest::newRow("a paragraph") << u"First part.\nLast part."_s << u"First part.\nMiddle part.\nLast part."_s
                                 << u"First part.\n{+Middle part.\n+}Last part."_s;
    QTest::newRow("a paragraph behind the last")
        << u"First part."_s << u"First part.\nLast part."_s << u"First part.{+\nLast part.+}"_s;
    QTest::newRow("a paragraph that ends alike")
        << u"First part.\nLast part."_s << u"First part.\nOther part.\nLast part."_s
        << u"First part.\n{+Other part.\n+}Last part."_s;
    QTest::newRow("a paragraph taken from behind")
        << u"One part.\nTwo lines.\nLast"_s << u"One part.\nLast"_s << u"One part.\n[-Two lines.\n-]Last"_s;
    QTest::newRow("moved") << u"alpha beta gamma delta and so on"_s << u"beta gamma delta and so on alpha"_s
                           << u"[-alpha -]beta gamma delta and so on{+ alpha+}"_s;
    QTest::newRow("pairs stay whole") << u"a 😀 b"_s << u"a 😁 b"_s << u"a [-😀-]{+😁+} b"_s;
    QTest::newRow("another script") << u"данные школы"_s << u"данные страны"_s << u"данные [-школы-]{+страны+}"_s;
}

void tst_TextDifference::saysWhatChanged()
{
    QFETCH(const QString, before);
    QFETCH(const QString, now);
    QTEST(shown(difference(before, now)), "expected");
    checkLaws(before, now);
}

void tst_TextDifference::givesBothTextsBack()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        RandomValues random(seed);
        const QString before = random.chance(5) ? QString() : plainText(random.richText());
        const QString now = random.chance(20) ? plainText(random.richText()) : edited(before, random);
        checkLaws(before, now);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"seed %1: %2"_s.arg(seed).arg(shown(difference(before, now)))));
    }
}

void tst_TextDifference::givesBothTextsBackOfAnything()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        NastyText nasty(seed);
        checkLaws(nasty.words() + nasty.words(), nasty.words() + nasty.words());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void tst_TextDifference::comparesOnlyWords()
{
    const RichText plain = fromPlainText(u"One line\n- an entry"_s);
    RichText formatted = withMark(plain, {0, 3}, MarkId{u"m"_s});
    formatted.blocks[1].runs[0].bold = true;
    QVERIFY(isUnchanged(difference(plain, formatted)));
    QCOMPARE(shown(difference(plain, fromPlainText(u"One line\n- an item"_s))), u"One line\nan [-entry-]{+item+}"_s);
}

void tst_TextDifference::findsFewChangesInAVeryLongText()
{
    RandomValues random(7);
    const QString before = manyWords(random, 50'000);
    QStringList words = before.split(u' ');
    for (int i = 0; i < 600; ++i)
        words[i * 70 + 3] = u"changed%1"_s.arg(i);
    const QString now = words.join(u' ');
    checkLaws(before, now);
    qsizetype taken = 0;
    for (const DifferencePiece &piece : difference(before, now))
        taken += piece.fate == Fate::TakenAway ? piece.text.size() : 0;
    QVERIFY2(taken < before.size() / 20, qPrintable(QString::number(taken)));
}

void tst_TextDifference::findsManyChangesWhereNoWordStandsOnce()
{
    const QString before = QString(u"one two three four five six seven eight nine ten "_s).repeated(4000);
    QStringList words = before.split(u' ');
    for (int i = 0; i < 600; ++i)
        words[i * 60 + i % 7] = u"changed"_s;
    const QString now = words.join(u' ');
    checkLaws(before, now);
    QCOMPARE(difference(before, now).size(), 3 * 600);
}

void tst_TextDifference::endsWhereNothingIsShared()
{
    RandomValues one(1);
    RandomValues other(2);
    checkLaws(manyWords(one, 50'000), manyWords(other, 50'000));
    const QString same = QString(u"a "_s).repeated(50'000);
    checkLaws(same, QString(u"a "_s).repeated(20'000));
    checkLaws(same, QString(u"b a "_s).repeated(25'000));
    checkLaws(QString(100'000, u' '), QString(100'000, u'x'));
}

QTEST_APPLESS_MAIN(tst_TextDifference)
#include "tst_TextDifference.moc"
