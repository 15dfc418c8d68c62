// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Activities.h"
#include "workspace/ActivityImport.h"
#include "workspace/Stores.h"

using namespace candour;
using namespace candour::programme;

using Act = std::function<Result<>(OpenSample &)>;
Q_DECLARE_METATYPE(Act)

/// Every change of activities is one step, and one step back.
class tst_ActivityUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBack_data();
    void takesBack();
    void keepsWhatSomebodyWroteSince();
    void changesManyInOneStep();

private:
    static Result<> edit(OpenSample &sample)
    {
        Activity share = *findActivity(*sample, u"DS-0101"_s);
        share.coverNote = u"Written anew."_s;
        share.facts.clear();
        return changeActivity(*sample, share);
    }
    static Result<> add(OpenSample &sample)
    {
        const auto added = addActivity(*sample, Activity{.name = u"A"_s});
        return added ? Result<>() : failed(added);
    }
    static Result<> remove(OpenSample &sample) { return removeActivity(*sample, ActivityId{u"act-workforce"_s}); }
    static Result<> confirm(OpenSample &sample)
    {
        const auto changed = sample.change([](Assessment &a) { a.title = u"Another"_s; });
        return changed ? confirmCover(*sample, ActivityId{u"act-share-nsa"_s}) : changed;
    }
    static Result<> several(OpenSample &sample)
    {
        const auto refused = changeEach(*sample, {ActivityId{u"act-tests"_s}, ActivityId{u"act-share-nsa"_s}},
                                        [](Activity &a) -> Result<> {
                                            a.ownerRole = u"Head of Data"_s;
                                            return {};
                                        });
        return refused ? Result<>() : failed(refused);
    }
    static Result<> import(OpenSample &sample)
    {
        if (!TestFolder::write(sample.path(u"a.csv"_s), "Ref,Name,Note\nX-1,A,\nCOL-005,Tests,\nDS-0101,,Anew\n"))
            return fail(ErrorKind::Unreadable, u"not written"_s);
        const auto preview = previewImport(*sample, sample.path(u"a.csv"_s));
        return preview ? applyImport(*sample, *preview) : failed(preview);
    }
};

void tst_ActivityUndo::takesBack_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("subject");
    QTest::newRow("edit") << Act(edit) << u"DS-0101"_s;
    QTest::newRow("add") << Act(add) << u"OTH-010"_s;
    QTest::newRow("remove") << Act(remove) << u"COL-003"_s;
    QTest::newRow("confirm") << Act(confirm) << u"DS-0101"_s;
    QTest::newRow("several") << Act(several) << u"COL-005, DS-0101"_s;
    QTest::newRow("import") << Act(import) << u"1 added, 2 changed: X-1, COL-005, DS-0101"_s;
}

void tst_ActivityUndo::takesBack()
{
    QFETCH(const Act, act);
    QFETCH(const QString, subject);
    OpenSample sample;
    const QList<Activity> before = *sample->activities();
    QVERIFY_RESULT(act(sample));
    const QList<Activity> after = *sample->activities();
    QVERIFY(after != before);
    const QString action = sample->audit()->last().action;
    QCOMPARE(sample->audit()->last().detail, subject);
    QVERIFY(sample->undoStack()->undoText().startsWith(u"Activit"_s));
    for (int round = 0; round < 2; ++round) {
        sample->undoStack()->undo();
        QVERIFY(*sample->activities() == before); // in the same order, too
        QCOMPARE(sample->audit()->last().action, u"undo-"_s + action);
        QCOMPARE(sample->audit()->last().detail, subject);
        sample->undoStack()->redo();
        QVERIFY(*sample->activities() == after);
    }
}

void tst_ActivityUndo::keepsWhatSomebodyWroteSince()
{
    OpenSample sample;
    const Activity before = *findActivity(*sample, u"DS-0101"_s);
    QVERIFY_RESULT(edit(sample));
    Activity later = before;
    later.name = u"Written by another step"_s;
    QVERIFY_RESULT(
        sample->run(WorkspaceEdit{u"test"_s, {}, [=](Stores &stores) { return stores.activities.save(later); }}));
    Announced announced(*sample);
    sample->undoStack()->undo();
    QCOMPARE(announced.errors.size(), 1);
    QVERIFY(announced.errors.first().message.contains(u"has changed since"_s));
    QCOMPARE(*findActivity(*sample, u"DS-0101"_s), later);
}

void tst_ActivityUndo::changesManyInOneStep()
{
    OpenSample sample;
    QByteArray bytes("Ref,Name\n");
    for (int i = 0; i < 2'000; ++i)
        bytes += "R-" + QByteArray::number(i) + ",Name\n";
    QVERIFY(TestFolder::write(sample.path(u"a.csv"_s), bytes));
    QVERIFY_RESULT(applyImport(*sample, *previewImport(*sample, sample.path(u"a.csv"_s))));
    QList<ActivityId> ids;
    const QList<Activity> all = *sample->activities();
    for (const Activity &activity : all)
        ids += activity.id;
    const qsizetype entries = sample->audit()->size();
    Announced announced(*sample);
    const auto refusals = changeEach(*sample, ids, [](Activity &a) -> Result<> {
        if (a.cover == Cover::Umbrella)
            return fail(ErrorKind::Refused, u"It is covered."_s);
        a.ownerRole = u"Head of Data"_s;
        return {};
    });
    QVERIFY_RESULT(refusals);
    QCOMPARE(refusals->size(), 10);
    QCOMPARE(refusals->first(), u"DS-0101: It is covered."_s);
    QCOMPARE(sample->audit()->size(), entries + 1);
    QCOMPARE(announced.changes, QList<Change>{Change{.programme = true}});
    QCOMPARE(findActivity(*sample, u"R-1999"_s)->ownerRole, u"Head of Data"_s);
    // What is refused altogether leaves no trace.
    QVERIFY_RESULT(changeEach(*sample, ids, [](Activity &) -> Result<> { return fail(ErrorKind::Refused, u"No."_s); }));
    QCOMPARE(sample->audit()->size(), entries + 1);
}

QTEST_MAIN(tst_ActivityUndo)
#include "tst_ActivityUndo.moc"
