// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "redaction/Repeats.h"
#include "redaction/Summarise.h"
#include "workspace/Redacting.h"

using namespace candour;

namespace {

const QString Storage = u"storage"_s;
const QString Elsewhere = u"benefits"_s;
const QString Host = u"census-db03.internal.dls.example.gov.uk"_s; ///< Withheld in the sample.
const MarkId HostMark{u"m-host"_s};

} // namespace

/// Withheld words that are cut and saved before they are pasted come back withheld.
class tst_MarksCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutWordsComeBackMarked_data();
    void cutWordsComeBackMarked();
    void cutWordsMoveBetweenCells();
    void aWithheldAnswerComesBackWithheld();
    void shortWordsAreNotSoughtInsideOthers();
    void isForgottenWithTheMark();
    void isSoughtInThePublicTitle();
    void undoForgetsTheCut();
};

void tst_MarksCut::cutWordsComeBackMarked_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("in the same answer") << Storage << u"It is on %1, they say."_s.arg(Host) << QStringList{Host};
    QTest::newRow("in another answer") << Elsewhere << u"All who use %1."_s.arg(Host) << QStringList{Host};
    QTest::newRow("twice") << Elsewhere << u"%1 and %1"_s.arg(Host) << QStringList{Host, Host};
    QTest::newRow("joined to a word") << Elsewhere << u"the%1s"_s.arg(Host) << QStringList{Host};
    QTest::newRow("other words") << Elsewhere << u"All who use it."_s << QStringList{};
}

void tst_MarksCut::cutWordsComeBackMarked()
{
    QFETCH(QString, question);
    QFETCH(QString, written);
    QFETCH(QStringList, marked);
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Storage, words(u"In a house."_s)));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, question, words(written)));
    const Assessment a = sample.stored();
    QCOMPARE(markedWords(*textIn(a.answer(question)), HostMark), marked);
    QVERIFY(!publicWords(sample.form(), a, a.language).value(question).contains(Host));
    // Nor is it forgotten at the first place where it comes back.
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"Only %1."_s.arg(Host))));
    QCOMPARE(markedWords(*textIn(sample.stored().answer(u"scope"_s)), HostMark), QStringList{Host});
}

void tst_MarksCut::aWithheldAnswerComesBackWithheld()
{
    OpenSample sample;
    const QString secret = u"The store stands in the old mint at Ashford."_s;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Elsewhere, words(secret + u"\nIt is dry."_s)));
    const auto mark = redacting::withhold(*sample, Census, Place{.question = Elsewhere},
                                          {.reasons = {u"foia-31"_s}, .harm = u"It would tell."_s});
    QVERIFY_RESULT(mark);
    // Writing on notes nothing; cutting a paragraph, or everything, does.
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Elsewhere, words(secret + u"\nIt is very dry."_s)));
    QVERIFY(sample.stored().marks.value(*mark).cut.isEmpty());
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Elsewhere, words(u"It is very dry."_s)));
    QCOMPARE(sample.stored().marks.value(*mark).cut, QStringList{secret});
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"Now here. "_s + secret)));
    QCOMPARE(markedWords(*textIn(sample.stored().answer(u"scope"_s)), *mark), QStringList{secret});
    // Back in its own answer it needs no mark of its own.
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Elsewhere, words(secret)));
    QVERIFY(marksIn(*textIn(sample.stored().answer(Elsewhere))).isEmpty());
    const QString page = publicWords(sample.form(), sample.stored(), u"en-GB"_s).values().join(u'\n');
    QVERIFY(!page.contains(u"old mint"_s));
}

void tst_MarksCut::cutWordsMoveBetweenCells()
{
    OpenSample sample;
    const RowId row{u"rk-1"_s};
    const auto write = [&](const QString &column, const QString &text) {
        return authoring::setCell(*sample, Census, u"risks"_s, row, column, words(text));
    };
    QVERIFY_RESULT(write(u"cause"_s, u"Somebody in Leeds reads it."_s));
    QVERIFY_RESULT(redacting::markWords(*sample, Census, Place{u"risks"_s, row, u"cause"_s}, u"in Leeds reads"_s,
                                        {.reasons = {u"foia-31"_s}, .harm = u"It would tell."_s}));
    QVERIFY_RESULT(write(u"cause"_s, u"Somebody it."_s));
    QVERIFY_RESULT(write(u"risk"_s, u"It is said that one\u00A0in  Leeds reads."_s));
    const Assessment a = sample.stored();
    const Row *kept = std::get<Rows>(a.answer(u"risks"_s)).find(row);
    QCOMPARE(marksIn(std::get<RichText>(kept->cells.value(u"risk"_s))).size(), 1);
}

void tst_MarksCut::shortWordsAreNotSoughtInsideOthers()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.marks[HostMark].cut = QStringList{u"Ann"_s}; }));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Elsewhere, words(u"Annual plans of Ann."_s)));
    QCOMPARE(markedWords(*textIn(sample.stored().answer(Elsewhere)), HostMark), QStringList{u"Ann"_s});
    QCOMPARE(textIn(sample.stored().answer(Elsewhere))->blocks.first().runs.first().text, u"Annual plans of "_s);
}

void tst_MarksCut::isForgottenWithTheMark()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Storage, words(u"In a house."_s)));
    QVERIFY_RESULT(redacting::unmark(*sample, Census, HostMark));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Elsewhere, words(u"All who use %1."_s.arg(Host))));
    QVERIFY(marksIn(*textIn(sample.stored().answer(Elsewhere))).isEmpty());
}

void tst_MarksCut::isSoughtInThePublicTitle()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Storage, words(u"In a house."_s)));
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"What is on %1"_s.arg(Host)));
    const Assessment a = sample.stored();
    const QList<Repeat> found = undecidedRepeats(sample.form(), a, Edition{.language = a.language});
    QVERIFY(std::any_of(found.begin(), found.end(),
                        [](const Repeat &repeat) { return repeat.words == Host && repeat.question == u"title"_s; }));
}

void tst_MarksCut::undoForgetsTheCut()
{
    OpenSample sample;
    const Assessment before = sample.assessment();
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, Storage, words(u"In a house."_s)));
    QCOMPARE(sample.assessment().marks.value(HostMark).cut, QStringList{Host});
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(), before);
}

QTEST_GUILESS_MAIN(tst_MarksCut)
#include "tst_MarksCut.moc"
