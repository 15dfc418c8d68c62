// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "redaction/Summarise.h"
#include "workspace/Placing.h"

using namespace candour;
using namespace candour::placing;

namespace {

const MarkId Secret{u"m"_s};
const Place Benefits{.question = u"benefits"_s};

/// "It is secret.", of which one word is withheld.
RichText withheld()
{
    const RichText text = words(u"It is secret."_s);
    return withMark(text, occurrences(text, u"secret"_s).first(), Secret);
}

/// An answer that no question asks for, its mark, and no answer to move it to.
Result<> leaveOver(OpenSample &sample, const QString &key, const Answer &answer)
{
    return sample.change(
        [&](Assessment &a) {
            a.answers.remove(Benefits.question);
            a.treatments.remove(Benefits);
            a.answers.insert(key, answer);
            a.marks.insert(Secret, Mark{.id = Secret, .reasons = {u"foia-31"_s}});
        },
        Attendance);
}

} // namespace

/// Texts that have no place go where a person moves them, and nothing becomes public by it.
class tst_NotPlaced : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMovedAnswerKeepsItsMarks_data();
    void aMovedAnswerKeepsItsMarks();
    void aMovedAnswerIsNotPublicByTheMoveAlone_data();
    void aMovedAnswerIsNotPublicByTheMoveAlone();
    void movingIsAStepOfTheHistory();
    void overwritesNoTextWhateverItsKey();
    void showsWhatSaysSomethingWithoutAnswering();
};

void tst_NotPlaced::aMovedAnswerKeepsItsMarks_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("text");
    const auto rows = [](const QMap<QString, Cell> &cells) { return Rows{{Row{.id = RowId{u"r"_s}, .cells = cells}}}; };
    QTest::newRow("a text") << Answer(Cell{withheld()}) << u"It is secret."_s;
    QTest::newRow("a reason") << Answer(Cell{YesNo{true, withheld()}}) << u"Yes.\nIt is secret."_s;
    QTest::newRow("a reason without a yes") << Answer(Cell{YesNo{std::nullopt, withheld()}}) << u"It is secret."_s;
    QTest::newRow("rows") << Answer(rows({{u"a"_s, words(u"Peas"_s)}, {u"b"_s, withheld()}}))
                          << u"a: Peas\nb: It is secret."_s;
    QTest::newRow("a reason in a row") << Answer(rows({{u"a"_s, YesNo{false, withheld()}}}))
                                       << u"a: No.\nIt is secret."_s;
    QTest::newRow("a shared text") << Answer(SharedText{u"office"_s, withheld()}) << u"It is secret."_s;
}

void tst_NotPlaced::aMovedAnswerKeepsItsMarks()
{
    QFETCH(Answer, answer);
    OpenSample sample;
    QVERIFY_RESULT(leaveOver(sample, u"gone"_s, answer));
    QVERIFY_RESULT(move(*sample, Attendance, u"gone"_s, Benefits.question));
    const Assessment a = sample.assessment(Attendance);
    QCOMPARE(markedWords(*textIn(a.answer(Benefits.question)), Secret), QStringList{u"secret"_s});
    QTEST(sample.text(Benefits.question, Attendance), "text");
}

void tst_NotPlaced::aMovedAnswerIsNotPublicByTheMoveAlone_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isWithheld");
    QTest::newRow("what an earlier template asked for") << u"older.before"_s << false;
    QTest::newRow("a text that somebody withheld") << u"unplaced.1"_s << true;
    QTest::newRow("what somebody withheld in an earlier template") << u"older.before"_s << true;
}

void tst_NotPlaced::aMovedAnswerIsNotPublicByTheMoveAlone()
{
    QFETCH(QString, key);
    QFETCH(bool, isWithheld);
    OpenSample sample;
    const Place before{.question = key};
    QVERIFY_RESULT(leaveOver(sample, key, Cell{words(u"Kestrel is secret."_s)}));
    const Treatment treatment{.kind = isWithheld ? TreatmentKind::Withheld : TreatmentKind::ByTemplate};
    if (isWithheld)
        QVERIFY_RESULT(sample.change([&](Assessment &a) { a.treatments.insert(before, treatment); }, Attendance));
    QVERIFY(sample.question(Benefits.question).publicByDefault);
    QVERIFY_RESULT(sample.change([&](Assessment &a) { a.suppressions.insert(key, {}); }, Attendance));
    QVERIFY_RESULT(move(*sample, Attendance, key, Benefits.question));
    const Assessment a = sample.assessment(Attendance);
    QCOMPARE(a.treatment(Benefits).kind, TreatmentKind::Undecided);
    QVERIFY(!a.treatments.contains(before));
    QVERIFY(a.suppressions.isEmpty());
    QVERIFY(!publicWords(sample.form(Attendance), a, a.language).contains(Benefits.question));
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(Attendance).treatment(before), treatment);
}

void tst_NotPlaced::movingIsAStepOfTheHistory()
{
    OpenSample sample;
    QVERIFY_RESULT(leaveOver(sample, u"older.before"_s, Cell{words(u"Pupils."_s)}));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, Benefits.question, Cell{words(u"Everyone."_s)}));
    const auto before = sample->history(Attendance, Benefits.question);
    QVERIFY_RESULT(before);
    QVERIFY_RESULT(move(*sample, Attendance, u"older.before"_s, Benefits.question));
    const auto after = sample->history(Attendance, Benefits.question);
    QVERIFY_RESULT(after);
    QCOMPARE(after->size(), before->size() + 1);
    QCOMPARE(after->first().origin, Origin::Migrated);
}

void tst_NotPlaced::overwritesNoTextWhateverItsKey()
{
    OpenSample sample;
    const QStringList theirs{u"unplaced.2147483647"_s, u"unplaced.1000000"_s, u"unplaced.007"_s};
    for (const QString &key : theirs)
        QVERIFY_RESULT(leaveOver(sample, key, Cell{words(u"Theirs: "_s + key)}));
    for (const QString &text : {u"One"_s, u"Two"_s})
        QVERIFY_RESULT(putIn(*sample, Attendance, {DocumentPart{.text = words(text)}}));
    QStringList texts;
    for (const NotPlaced &one : notPlaced(*sample, Attendance).value_or(QList<NotPlaced>()))
        texts += plainText(one.text);
    for (const QString &key : theirs)
        QVERIFY2(texts.contains(u"Theirs: "_s + key), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(u"One"_s) && texts.contains(u"Two"_s), qPrintable(texts.join(u'\n')));
}

void tst_NotPlaced::showsWhatSaysSomethingWithoutAnswering()
{
    OpenSample sample;
    QVERIFY_RESULT(leaveOver(sample, u"gone"_s, Cell{WebLink{.label = u"The register"_s}}));
    const auto texts = notPlaced(*sample, Attendance);
    QVERIFY_RESULT(texts);
    QCOMPARE(texts->size(), 1);
    QCOMPARE(plainText(texts->first().text), u"The register"_s);
}

QTEST_GUILESS_MAIN(tst_NotPlaced)
#include "tst_NotPlaced.moc"
