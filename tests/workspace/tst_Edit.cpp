// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"

using namespace candour;

/// One change: on disk with its audit line, then on the undo stack, then announced; or nothing of it at all.
class tst_Edit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnDiskBeforeItIsAnnounced();
    void isNotedWithWhoWhenAndWhat();
    void thatFailsHalfwayLeavesNoTrace();
    void thatCannotBeStoredLeavesNoTrace();
    void thatChangesNothingLeavesNoTrace();
    void ofNoAssessmentLeavesNoTrace();
    void onTheRecordCannotBeUndone();
    void ofTheWorkspaceIsAnnounced();
    void ofTheWorkspaceThatFailsLeavesNoTrace();
    void thatSealsKeepsTheWordingInTheHistory();
    void thatSignsOrApprovesKeepsTheWordingInTheHistory();
    void keepsInMemoryWhatIsOnDisk();
};

void tst_Edit::isOnDiskBeforeItIsAnnounced()
{
    OpenSample sample;
    QStringList found;
    QObject::connect(&*sample, &Workspace::changed, this, [&](const Change &) {
        found += sample.stored().title;
        found += QString::number(sample->undoStack()->count());
    });
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Other"_s));
    QCOMPARE(found, (QStringList{u"Other"_s, u"1"_s}));
}

void tst_Edit::isNotedWithWhoWhenAndWhat()
{
    OpenSample sample;
    const int before = sample->header(Census)->revision;
    const qsizetype lines = sample->audit()->size();
    sample.as(Officer);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"Everything."_s)));
    QCOMPARE(sample->header(Census)->revision, before + 1);
    QCOMPARE(sample->header(Census)->changedBy, Officer.name);
    QCOMPARE(sample->header(Census)->changedAt, sample.clock().now());
    QCOMPARE(sample->audit()->size(), lines + 1);
    const AuditEntry entry = sample->audit()->last();
    QCOMPARE(entry.who, Officer.name);
    QCOMPARE(entry.role, Officer.role);
    QCOMPARE(entry.at, sample.clock().now());
    QCOMPARE(entry.action, u"answer"_s);
    QCOMPARE(entry.entity, u"assessment/dpia-0007"_s);
    QCOMPARE(entry.detail, u"scope"_s);
}

void tst_Edit::thatFailsHalfwayLeavesNoTrace()
{
    OpenSample sample;
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    const Assessment then = sample.assessment();
    const auto done =
        sample->run(Edit{.assessment = Census, .action = u"test"_s, .apply = [](Assessment &a) -> Result<> {
                             a.title = u"Half done"_s;
                             return fail(ErrorKind::Refused, u"No."_s);
                         }});
    QVERIFY_ERROR(done, ErrorKind::Refused, "No.");
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(sample.assessment(), then);
    QCOMPARE(sample->undoStack()->count(), 0);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Edit::thatCannotBeStoredLeavesNoTrace()
{
    OpenSample sample;
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    const Assessment then = sample.assessment();
    // The answer is written before the reference is found to be taken.
    QVERIFY_ERROR(sample.change([](Assessment &a) {
        a.answers.insert(u"scope"_s, words(u"Other."_s));
        a.reference = u"DPIA-0005"_s;
    }),
                  ErrorKind::Refused, "Nothing was changed");
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(sample.assessment(), then);
    QCOMPARE(sample->undoStack()->count(), 0);
    QVERIFY(announced.changes.isEmpty());
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Work goes on"_s));
}

void tst_Edit::thatChangesNothingLeavesNoTrace()
{
    OpenSample sample;
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, sample.assessment().title));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"storage"_s, sample.assessment().answer(u"storage"_s)));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"scope"_s, Answer()));
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(sample->undoStack()->count(), 0);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Edit::ofNoAssessmentLeavesNoTrace()
{
    OpenSample sample;
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    bool applied = false;
    const auto done = sample.change([&](Assessment &) { applied = true; }, AssessmentId{u"none"_s});
    QVERIFY(!done);
    QVERIFY(!applied);
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Edit::onTheRecordCannotBeUndone()
{
    OpenSample sample;
    QVERIFY_RESULT(commenting::comment(*sample, Census, {.text = u"Why?"_s}));
    QCOMPARE(sample->undoStack()->count(), 0);
    QCOMPARE(sample.stored().comments.last().text, u"Why?"_s);
}

void tst_Edit::ofTheWorkspaceIsAnnounced()
{
    OpenSample sample;
    Announced announced(*sample);
    sample.as(Head);
    const Person person{.id = PersonId{u"p-new"_s}, .name = u"New"_s};
    QVERIFY_RESULT(sample->run(
        WorkspaceEdit{u"person"_s, u"p-new"_s, [&](Stores &stores) { return stores.people.save(person); }}));
    QCOMPARE(announced.changes, QList<Change>{Change{.programme = true}});
    QVERIFY(sample->people()->contains(person));
    QCOMPARE(sample->undoStack()->count(), 0);
    const AuditEntry entry = sample->audit()->last();
    QCOMPARE(entry.action, u"person"_s);
    QCOMPARE(entry.detail, u"p-new"_s);
    QCOMPARE(entry.who, Head.name);
    QCOMPARE(entry.role, Head.role);
    QCOMPARE(entry.entity, u"workspace"_s);
}

void tst_Edit::ofTheWorkspaceThatFailsLeavesNoTrace()
{
    OpenSample sample;
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    const auto done = sample->run(WorkspaceEdit{
        u"person"_s, {}, [](Stores &stores) -> Result<> {
            if (const auto saved = stores.people.save(Person{.id = PersonId{u"p"_s}, .name = u"P"_s}); !saved)
                return saved;
            return fail(ErrorKind::Refused, u"No."_s);
        }});
    QVERIFY_ERROR(done, ErrorKind::Refused, "No.");
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Work goes on"_s));
}

void tst_Edit::thatSealsKeepsTheWordingInTheHistory()
{
    OpenSample sample;
    const auto revisions = [&] { return sample->history(Attendance, u"scope"_s)->size(); };
    const auto write = [&](const QString &text) {
        return authoring::setAnswer(*sample, Attendance, u"scope"_s, words(text));
    };
    QVERIFY_RESULT(write(u"One."_s));
    QVERIFY_RESULT(write(u"One two."_s));
    QCOMPARE(revisions(), 1);
    QVERIFY_RESULT(reviewing::submit(*sample, Attendance, {}));
    QVERIFY_RESULT(write(u"One two three."_s));
    QCOMPARE(revisions(), 2);
    QVERIFY_RESULT(commenting::comment(*sample, Attendance, {.text = u"Why?"_s}));
    QVERIFY_RESULT(write(u"One two three four."_s));
    QCOMPARE(revisions(), 2);
}

void tst_Edit::thatSignsOrApprovesKeepsTheWordingInTheHistory()
{
    OpenSample sample;
    const auto revisions = [&] { return sample->history(Linkage, u"scope"_s)->size(); };
    const auto write = [&](const QString &text) {
        return authoring::setAnswer(*sample, Linkage, u"scope"_s, words(text));
    };
    sample.as(Owner);
    QVERIFY_RESULT(write(u"One."_s));
    const qsizetype before = revisions();
    QVERIFY_RESULT(write(u"One two."_s));
    QCOMPARE(revisions(), before);
    QVERIFY_RESULT(reviewing::sign(*sample, Linkage));
    QVERIFY_RESULT(write(u"One two three."_s));
    QCOMPARE(revisions(), before + 1);
    QVERIFY_RESULT(reviewing::approve(*sample, Linkage));
    QVERIFY_RESULT(write(u"One two three four."_s));
    QCOMPARE(revisions(), before + 2);
}

void tst_Edit::keepsInMemoryWhatIsOnDisk()
{
    OpenSample sample;
    QVERIFY_RESULT(
        authoring::setAnswer(*sample, Census, u"scope"_s, words(u"- one\n  - two\n\u202Eenod \u0007three"_s)));
    QVERIFY_RESULT(authoring::addRow(*sample, Census, u"team"_s));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"publisherNotes"_s, Answer()));
    QCOMPARE(sample.stored(), sample.assessment());
    const Assessment inMemory = sample.assessment();
    sample.reopen();
    QCOMPARE(sample.assessment(), inMemory);
}

QTEST_GUILESS_MAIN(tst_Edit)
#include "tst_Edit.moc"
