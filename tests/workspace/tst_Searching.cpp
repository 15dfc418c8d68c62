// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "storage/Database.h"
#include "storage/SearchIndex.h"
#include "support/Corpus.h"
#include "workspace/CarryingOver.h"
#include "workspace/Programme.h"
#include "workspace/Searching.h"

#include <QSignalSpy>

using namespace candour;
using namespace candour::searching;

/// What is found is what stands in the assessments now, whatever was done to them.
class tst_Searching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnswersWithTheirQuestions();
    void followsUndoAndRedo();
    void followsWhatBeginsAndArrives();
    void followsCarryingOver();
    void refusesWhatIsTooLong();
    void answersOnlyWhatWasAskedLast();
    void seesWhatIsWrittenMeanwhile();
    void searchesAWorkspaceThatIsOnlyRead();

private:
    static QStringList places(const Workspace &workspace, const QString &typed);
    static QString wrongWith(OpenSample &sample);
};

/// "DPIA-0007/scope" for each place.
QStringList tst_Searching::places(const Workspace &workspace, const QString &typed)
{
    const auto found = search(workspace, typed, 1000);
    if (!found)
        return {found.error().message + found.error().detail};
    QStringList places;
    for (const Hit &hit : found->hits)
        places += hit.reference + u'/' + hit.question;
    places.sort();
    return places;
}

/// What the index lacks; empty where it is complete. Closes the workspace for that.
QString tst_Searching::wrongWith(OpenSample &sample)
{
    sample.close();
    QString wrong;
    {
        const auto database = Database::open(sample.path(), Access::ReadWrite);
        const auto checked = database ? SearchIndex((*database)->connection()).check() : Result<>(failed(database));
        wrong = checked ? QString() : checked.error().message + checked.error().detail;
    }
    sample.reopen();
    return wrong;
}

void tst_Searching::findsAnswersWithTheirQuestions()
{
    OpenSample sample;
    const auto found = search(*sample, u"CENSUS-db03"_s, 10);
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), 1);
    QCOMPARE(found->total, 1);
    const Hit hit = found->hits.first();
    QCOMPARE(hit.assessment, Census);
    QCOMPARE(hit.question, u"storage"_s);
    QCOMPARE(hit.label, sample.question(u"storage"_s).label);
    QCOMPARE(hit.title, sample.assessment().title);
    QCOMPARE(hit.passage.mid(hit.found.first().from, hit.found.first().length).toLower(), u"census-db03"_s);
    QCOMPARE(places(*sample, u"DPIA-0003"_s), QStringList{u"DPIA-0003/"_s});
    QCOMPARE(places(*sample, u"zeppelin"_s), QStringList());
    const auto few = search(*sample, u"the"_s, 3);
    QVERIFY_RESULT(few);
    QCOMPARE(few->hits.size(), 3);
    QVERIFY(few->total > 3);
    QCOMPARE(wrongWith(sample), QString());
}

void tst_Searching::followsUndoAndRedo()
{
    OpenSample sample;
    const QStringList there{u"DPIA-0003/scope"_s};
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"scope"_s, words(u"zeppelin one"_s)));
    QCOMPARE(places(*sample, u"zeppelin"_s), there);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"storage"_s, words(u"hangar"_s)));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"scope"_s, words(u"balloon"_s)));
    QCOMPARE(places(*sample, u"zeppelin"_s), QStringList());
    sample->undoStack()->undo();
    QCOMPARE(places(*sample, u"zeppelin"_s), there);
    QCOMPARE(places(*sample, u"balloon"_s), QStringList());
    sample->undoStack()->undo();
    QCOMPARE(places(*sample, u"hangar"_s), QStringList());
    sample->undoStack()->undo();
    QCOMPARE(places(*sample, u"zeppelin"_s), QStringList());
    sample->undoStack()->redo();
    QCOMPARE(places(*sample, u"zeppelin"_s), there);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"scope"_s, Answer()));
    QCOMPARE(places(*sample, u"zeppelin"_s), QStringList());
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Zeppelin pilot"_s));
    QCOMPARE(places(*sample, u"zeppelin"_s), QStringList{u"DPIA-0003/"_s});
    while (sample->undoStack()->canUndo())
        sample->undoStack()->undo();
    QCOMPARE(places(*sample, u"zeppelin"_s), QStringList());
    QCOMPARE(wrongWith(sample), QString());
}

void tst_Searching::followsWhatBeginsAndArrives()
{
    OpenSample sample;
    const qsizetype before = places(*sample, u"census"_s).size();
    const auto copy = programme::startFrom(*sample, Census, sample.assessment().templateId, u"Zeppelin census"_s);
    QVERIFY_RESULT(copy);
    QVERIFY(places(*sample, u"census"_s).size() > before + 1);
    QCOMPARE(places(*sample, u"zeppelin"_s).size(), 1);
    const QString file = sample.path(u"a.json"_s);
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Attendance, file));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"scope"_s, words(u"zeppelin"_s)));
    QCOMPARE(places(*sample, u"zeppelin"_s).size(), 2);
    QVERIFY_RESULT(exchanging::importAssessment(*sample, file, true));
    QCOMPARE(places(*sample, u"zeppelin"_s).size(), 1);
    QCOMPARE(wrongWith(sample), QString());
}

void tst_Searching::followsCarryingOver()
{
    OpenSample sample;
    QByteArray form = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    form.replace(form.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"2.0\"");
    form.replace("\"storage\"", "\"whereKept\""); // also where another question names it
    QVERIFY(TestFolder::write(sample.path(u"newer.json"_s), form));
    QVERIFY_RESULT(programme::addTemplate(*sample, sample.path(u"newer.json"_s)));
    QVERIFY_RESULT(carrying::carryOver(*sample, Census));
    QCOMPARE(wrongWith(sample), QString());
}

void tst_Searching::refusesWhatIsTooLong()
{
    OpenSample sample;
    QVERIFY_RESULT(search(*sample, QString(LongestInput, u'a'), 10));
    QVERIFY_ERROR(search(*sample, QString(LongestInput + 1, u'a'), 10), ErrorKind::Usage, "too long");
}

void tst_Searching::answersOnlyWhatWasAskedLast()
{
    OpenSample sample;
    LiveSearch live(*sample);
    QList<int> totals;
    connect(&live, &LiveSearch::answered, this, [&](const Found &found) { totals += found.total; });
    const QSignalSpy failed(&live, &LiveSearch::failed);
    for (const QString &typed : {u"c"_s, u"ce"_s, u"cen"_s, u"census-db03"_s})
        live.ask(typed, 10);
    QTRY_COMPARE(totals, QList<int>{1});
    live.ask(u"pupil"_s, 10);
    live.giveUp();
    live.ask(QString(LongestInput + 1, u'a'), 10);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(totals, QList<int>{1});
    live.ask(u"census"_s, 10); // and closed while it is at work
}

void tst_Searching::seesWhatIsWrittenMeanwhile()
{
    OpenSample sample;
    LiveSearch live(*sample);
    int total = -1;
    connect(&live, &LiveSearch::answered, this, [&](const Found &found) { total = found.total; });
    live.ask(u"zeppelin"_s, 10);
    QTRY_COMPARE(total, 0);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"scope"_s, words(u"zeppelin"_s)));
    live.ask(u"zeppelin"_s, 10);
    QTRY_COMPARE(total, 1);
}

void tst_Searching::searchesAWorkspaceThatIsOnlyRead()
{
    OpenSample sample;
    sample.reopen(Workspace::Access::ReadOnly);
    QCOMPARE(places(*sample, u"census-db03"_s), QStringList{u"DPIA-0007/storage"_s});
}

QTEST_GUILESS_MAIN(tst_Searching)
#include "tst_Searching.moc"
