// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;

class tst_UndoRedo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForthAcrossQuestions();
    void goesBackOverEverything();
    void goesBackOverADecisionAboutSmallNumbers();
    void isAChangeLikeAnyOther();
    void joinsNeighboursOfOneQuestion();
    void partsWhatIsNotOfOneKey();
    void partsAssessments();
    void neverJoinsRows();
    void leavesTheReviewAlone();
    void refusesWhatWasChangedSince();
    void refusesATitleThatWasChangedSince();
    void leavesNoTraceWhereNothingIsToBeDone();
    void namesTheStep();
};

namespace {

Result<> write(OpenSample &sample, const QString &question, const QString &text, const AssessmentId &id = Attendance)
{
    return authoring::setAnswer(*sample, id, question, words(text));
}

} // namespace

void tst_UndoRedo::goesBackAndForthAcrossQuestions()
{
    OpenSample sample;
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    QVERIFY_RESULT(write(sample, u"storage"_s, u"B"_s));
    QVERIFY_RESULT(write(sample, u"scope"_s, u"C"_s));
    const auto present = [&]() -> QString {
        return sample.text(u"scope"_s, Attendance) + u'|' + sample.text(u"storage"_s, Attendance);
    };
    QUndoStack &stack = *sample->undoStack();
    QCOMPARE(stack.count(), 3);
    const QStringList states{u"|"_s, u"A|"_s, u"A|B"_s, u"C|B"_s};
    for (int step = 3; step > 0; --step) {
        QCOMPARE(present(), states.at(step));
        stack.undo();
    }
    QCOMPARE(present(), states.first());
    QVERIFY(!stack.canUndo());
    for (int step = 1; step < 4; ++step) {
        stack.redo();
        QCOMPARE(present(), states.at(step));
    }
    QVERIFY(!stack.canRedo());
    stack.undo();
    QVERIFY_RESULT(write(sample, u"storage"_s, u"D"_s));
    QVERIFY(!stack.canRedo());
    QCOMPARE(sample.stored(Attendance), sample.assessment(Attendance));
}

void tst_UndoRedo::goesBackOverEverything()
{
    OpenSample sample;
    const Assessment before = sample.assessment();
    const redacting::Why why{.reasons = {u"foia-31"_s}};
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Title"_s));
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"Public"_s));
    QVERIFY_RESULT(authoring::removeRow(*sample, Census, u"recipients"_s, RowId{u"rec-8"_s}));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"diagrams"_s, Answer()));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"ownerRole"_s, PersonId{u"p-corrigan"_s}));
    QVERIFY_RESULT(redacting::markWords(*sample, Census, Place{.question = u"storage"_s}, u"website"_s, why));
    QVERIFY_RESULT(redacting::unmark(*sample, Census, MarkId{u"m-host"_s}));
    QVERIFY_RESULT(redacting::withhold(*sample, Census, Place{.question = u"scope"_s}, why));
    QVERIFY_RESULT(
        redacting::setWording(*sample, Census, Place{.question = u"collection"_s}, u"cy"_s, words(u"Gair"_s)));
    const Assessment after = sample.assessment();
    while (sample->undoStack()->canUndo())
        sample->undoStack()->undo();
    QCOMPARE(sample.assessment(), before);
    QCOMPARE(sample.stored(), before);
    while (sample->undoStack()->canRedo())
        sample->undoStack()->redo();
    QCOMPARE(sample.assessment(), after);
    QCOMPARE(sample.stored(), after);
}

void tst_UndoRedo::goesBackOverADecisionAboutSmallNumbers()
{
    OpenSample sample;
    const Suppression decided{.cells = {CountCell{}}, .decidedBy = u"Sam"_s};
    QVERIFY_RESULT(sample.change([&](Assessment &a) { a.suppressions.insert(u"collection"_s, decided); }, Attendance));
    QCOMPARE(sample.stored(Attendance).suppressions, (QMap<QString, Suppression>{{u"collection"_s, decided}}));
    sample->undoStack()->undo();
    QVERIFY(sample.stored(Attendance).suppressions.isEmpty());
    sample->undoStack()->redo();
    QCOMPARE(sample.stored(Attendance).suppressions.size(), 1);
}

void tst_UndoRedo::isAChangeLikeAnyOther()
{
    OpenSample sample;
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    Announced announced(*sample);
    const qsizetype lines = sample->audit()->size();
    sample->undoStack()->undo();
    sample->undoStack()->redo();
    const Change change{.assessment = Attendance, .questions = {u"scope"_s}, .publicSide = true};
    QCOMPARE(announced.changes, (QList<Change>{change, change}));
    const QList<AuditEntry> audit = *sample->audit();
    QCOMPARE(audit.size(), lines + 2);
    QCOMPARE(audit.last().action, u"undo-answer"_s);
    QCOMPARE(audit.last().detail, u"scope"_s);
    QCOMPARE(int(sample->history(Attendance, u"scope"_s)->first().origin), int(Origin::Restored));
    QVERIFY(announced.errors.isEmpty());
}

void tst_UndoRedo::joinsNeighboursOfOneQuestion()
{
    OpenSample sample;
    for (const QString &text : {u"A"_s, u"Ab"_s, u"Abc"_s})
        QVERIFY_RESULT(write(sample, u"scope"_s, text));
    QCOMPARE(sample->undoStack()->count(), 1);
    sample->undoStack()->undo();
    QCOMPARE(sample.text(u"scope"_s, Attendance), QString());
    sample->undoStack()->redo();
    QCOMPARE(sample.text(u"scope"_s, Attendance), u"Abc"_s);
    const RowId row{u"tm-1"_s};
    QVERIFY_RESULT(authoring::setCell(*sample, Attendance, u"team"_s, row, u"note"_s, words(u"x"_s)));
    QVERIFY_RESULT(authoring::setCell(*sample, Attendance, u"team"_s, row, u"note"_s, words(u"xy"_s)));
    QCOMPARE(sample->undoStack()->count(), 2);
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"T"_s));
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Ti"_s));
    QCOMPARE(sample->undoStack()->count(), 3);
}

void tst_UndoRedo::partsWhatIsNotOfOneKey()
{
    OpenSample sample;
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    QVERIFY_RESULT(write(sample, u"storage"_s, u"B"_s));
    const RowId row{u"tm-1"_s};
    QVERIFY_RESULT(authoring::setCell(*sample, Attendance, u"team"_s, row, u"note"_s, words(u"x"_s)));
    QVERIFY_RESULT(authoring::setCell(*sample, Attendance, u"team"_s, RowId{u"tm-2"_s}, u"note"_s, words(u"y"_s)));
    QVERIFY_RESULT(authoring::setCell(*sample, Attendance, u"team"_s, row, u"part"_s, Choice{u"decides"_s, {}}));
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"T"_s));
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Attendance, u"T"_s));
    QCOMPARE(sample->undoStack()->count(), 7);
}

void tst_UndoRedo::partsAssessments()
{
    OpenSample sample;
    const QString before = sample.text(u"scope"_s, Census);
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s, Attendance));
    QVERIFY_RESULT(write(sample, u"scope"_s, u"B"_s, Census));
    QCOMPARE(sample->undoStack()->count(), 2);
    sample->undoStack()->undo();
    QCOMPARE(sample.text(u"scope"_s, Census), before);
    QCOMPARE(sample.text(u"scope"_s, Attendance), u"A"_s);
}

void tst_UndoRedo::neverJoinsRows()
{
    OpenSample sample;
    const auto first = authoring::addRow(*sample, Attendance, u"risks"_s);
    const auto second = authoring::addRow(*sample, Attendance, u"risks"_s);
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    sample->undoStack()->undo();
    const Assessment a = sample.assessment(Attendance);
    const auto rows = std::get<Rows>(a.answer(u"risks"_s));
    QCOMPARE(rows.rows.size(), 1);
    QCOMPARE(rows.rows.first().id, *first);
}

void tst_UndoRedo::leavesTheReviewAlone()
{
    OpenSample sample;
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    QVERIFY_RESULT(reviewing::submit(*sample, Attendance, {}));
    QVERIFY_RESULT(commenting::comment(*sample, Attendance, {.text = u"Why?"_s, .mustFix = true}));
    sample->undoStack()->undo();
    const Assessment a = sample.assessment(Attendance);
    QCOMPARE(sample.text(u"scope"_s, Attendance), QString());
    QCOMPARE(int(a.review.state), int(ReviewState::InReview));
    QCOMPARE(a.comments.size(), 1);
}

void tst_UndoRedo::refusesWhatWasChangedSince()
{
    OpenSample sample;
    QVERIFY_RESULT(write(sample, u"scope"_s, u"Other"_s));
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Attendance, sample.path(u"a.dpia.json"_s)));
    QVERIFY_RESULT(write(sample, u"storage"_s, u"B"_s));
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    QVERIFY_RESULT(write(sample, u"storage"_s, u"C"_s));
    QVERIFY_RESULT(write(sample, u"scope"_s, u"AA"_s));
    QVERIFY_RESULT(exchanging::importAssessment(*sample, sample.path(u"a.dpia.json"_s), true));
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    sample->undoStack()->undo(); // "AA" to "A", but it is "Other" now
    QCOMPARE(announced.errors.size(), 1);
    QCOMPARE(int(announced.errors.first().kind), int(ErrorKind::Refused));
    QVERIFY(announced.errors.first().message.contains(u"Nothing was changed"_s));
    QVERIFY(announced.changes.isEmpty());
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(sample.text(u"scope"_s, Attendance), u"Other"_s);
    QVERIFY(!sample->undoStack()->canRedo());
}

void tst_UndoRedo::refusesATitleThatWasChangedSince()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Other"_s));
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Attendance, sample.path(u"a.dpia.json"_s)));
    for (const QString &title : {u"A"_s, u"AA"_s}) {
        QVERIFY_RESULT(write(sample, u"scope"_s, title)); // so that the two titles are two steps
        QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, title));
    }
    QVERIFY_RESULT(exchanging::importAssessment(*sample, sample.path(u"a.dpia.json"_s), true));
    Announced announced(*sample);
    sample->undoStack()->undo(); // "AA" to "A", but it is "Other" now
    QCOMPARE(announced.errors.size(), 1);
    QCOMPARE(int(announced.errors.first().kind), int(ErrorKind::Refused));
    QCOMPARE(sample->header(Attendance)->title, u"Other"_s);
}

void tst_UndoRedo::leavesNoTraceWhereNothingIsToBeDone()
{
    OpenSample sample;
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Attendance, sample.path(u"a.dpia.json"_s)));
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    QVERIFY_RESULT(exchanging::importAssessment(*sample, sample.path(u"a.dpia.json"_s), true));
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    sample->undoStack()->undo(); // the import has taken it back already
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
    QVERIFY(announced.errors.isEmpty());
}

void tst_UndoRedo::namesTheStep()
{
    OpenSample sample;
    QVERIFY_RESULT(write(sample, u"scope"_s, u"A"_s));
    QVERIFY(sample->undoStack()->undoText().contains(sample.question(u"scope"_s).label));
}

QTEST_GUILESS_MAIN(tst_UndoRedo)
#include "tst_UndoRedo.moc"
