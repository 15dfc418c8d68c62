// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/Corpus.h"
#include "workspace/Commenting.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;
using namespace candour::exchanging;

class tst_Exchanging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutAndComesBackTheSame_data();
    void goesOutAndComesBackTheSame();
    void comesBackTheSameWhateverWasTyped();
    void refusesWhatIsThereAlready();
    void replacesWhereAskedTo();
    void givesAnotherReferenceWhereItIsTaken();
    void saysWhatItFound();
    void refusesWithoutTheTemplate();
    void refusesWhatIsNoAssessment_data();
    void refusesWhatIsNoAssessment();
    void leavesTheOldFileWhereItCannotWrite();

private:
    static std::unique_ptr<Workspace> fresh(OpenSample &sample)
    {
        auto made = Workspace::create(sample.path(u"fresh.candour"_s), sample.clock(), Drafter);
        return made ? std::move(*made) : nullptr;
    }
};

void tst_Exchanging::goesOutAndComesBackTheSame_data()
{
    QTest::addColumn<QString>("id");
    for (const AssessmentId &id : {Census, Linkage, Attendance})
        QTest::newRow(qPrintable(id.value)) << id.value;
}

void tst_Exchanging::goesOutAndComesBackTheSame()
{
    QFETCH(QString, id);
    OpenSample sample;
    const QString first = sample.path(u"first.dpia.json"_s);
    const QString second = sample.path(u"second.dpia.json"_s);
    QVERIFY_RESULT(exportAssessment(*sample, AssessmentId{id}, first));
    const auto other = fresh(sample);
    QVERIFY(other);
    const auto imported = importAssessment(*other, first, false);
    QVERIFY_RESULT(imported);
    QCOMPARE(imported->id.value, id);
    Assessment there = *other->assessment(imported->id);
    QCOMPARE(there.review.receipts.isEmpty(), there.review.signOffs.isEmpty());
    there.review.receipts.clear(); // how it came is known there only
    QCOMPARE(there, sample.assessment(imported->id));
    QCOMPARE(other->audit()->last().action, u"import"_s);
    QCOMPARE(int(other->history(imported->id, u"whatAndWhy"_s)->first().origin), int(Origin::Imported));
    QVERIFY_RESULT(exportAssessment(*other, imported->id, second));
    QCOMPARE(TestFolder::read(second), TestFolder::read(first));
    QCOMPARE(*reviewing::contentRoot(*other, imported->id), *reviewing::contentRoot(*sample, imported->id));
}

void tst_Exchanging::comesBackTheSameWhateverWasTyped()
{
    OpenSample sample;
    const QString odd = u"a\u0007b\u202Ec\u2066d \uFEFFe\u00A0f"_s;
    const QString lines = odd + u"\r\n\tg\nh"_s;
    sample.as({odd, u"dpo"_s});
    QVERIFY_RESULT(authoring::setTitle(*sample, Linkage, odd));
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Linkage, odd));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"scope"_s, words(lines)));
    QVERIFY_RESULT(authoring::setCell(*sample, Linkage, u"risks"_s, RowId{u"rk-1"_s}, u"evidence"_s, words(lines)));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"joint"_s, YesNo{true, words(lines)}));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"policyDocument"_s, WebLink{odd, u"https://x.example/"_s}));
    const Place place{.question = u"scope"_s};
    QVERIFY_RESULT(redacting::markWords(*sample, Linkage, place, u"g"_s, {{u"foia-31"_s}, lines, lines, {}}));
    QVERIFY_RESULT(redacting::setWording(*sample, Linkage, place, u"cy"_s, words(lines)));
    QVERIFY_RESULT(redacting::letStand(*sample, Linkage, odd, u"scope"_s, lines));
    QVERIFY_RESULT(commenting::comment(*sample, Linkage, {.place = place, .quote = lines, .text = lines}));
    QVERIFY_RESULT(reviewing::advise(*sample, Linkage, words(lines)));
    QVERIFY_RESULT(reviewing::sendBack(*sample, Linkage, lines));
    QVERIFY(TestFolder::write(sample.path(u"a\u202Eb.txt"_s), "x"));
    QVERIFY_RESULT(authoring::attach(*sample, Linkage, u"diagrams"_s, sample.path(u"a\u202Eb.txt"_s)));
    QVERIFY_RESULT(exportAssessment(*sample, Linkage, sample.path(u"first.json"_s)));
    QVERIFY_RESULT(importAssessment(*sample, sample.path(u"first.json"_s), true));
    QVERIFY_RESULT(exportAssessment(*sample, Linkage, sample.path(u"second.json"_s)));
    const QList<QByteArray> first = TestFolder::read(sample.path(u"first.json"_s)).split('\n');
    const QList<QByteArray> second = TestFolder::read(sample.path(u"second.json"_s)).split('\n');
    for (qsizetype i = 0; i < std::min(first.size(), second.size()); ++i)
        QCOMPARE(second.at(i), first.at(i));
    QCOMPARE(second.size(), first.size());
}

void tst_Exchanging::refusesWhatIsThereAlready()
{
    OpenSample sample;
    QVERIFY_RESULT(exportAssessment(*sample, Census, sample.path(u"a.json"_s)));
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Newer"_s));
    const QByteArray before = sample.onDisk();
    Announced announced(*sample);
    QVERIFY_ERROR(importAssessment(*sample, sample.path(u"a.json"_s), false), ErrorKind::Refused,
                  "in the workspace already");
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Exchanging::replacesWhereAskedTo()
{
    OpenSample sample;
    const Assessment then = sample.assessment();
    QVERIFY_RESULT(exportAssessment(*sample, Census, sample.path(u"a.json"_s)));
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Newer"_s));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"notAskedWhy"_s, Choice{u"existing"_s, {}}));
    const auto imported = importAssessment(*sample, sample.path(u"a.json"_s), true);
    QVERIFY_RESULT(imported);
    QCOMPARE(imported->reference, u"DPIA-0007"_s);
    QCOMPARE(sample.assessment(), then);
    QCOMPARE(sample.stored(), then);
    QCOMPARE(sample->assessments()->size(), 3);
}

void tst_Exchanging::givesAnotherReferenceWhereItIsTaken()
{
    OpenSample sample;
    QVERIFY_RESULT(exportAssessment(*sample, Census, sample.path(u"a.json"_s)));
    QByteArray bytes = TestFolder::read(sample.path(u"a.json"_s));
    bytes.replace("\"id\": \"dpia-0007\"", "\"id\": \"dpia-other\"");
    QVERIFY(TestFolder::write(sample.path(u"b.json"_s), bytes));
    const auto taken = importAssessment(*sample, sample.path(u"b.json"_s), false);
    QVERIFY_RESULT(taken);
    QCOMPARE(taken->id.value, u"dpia-other"_s);
    QCOMPARE(taken->reference, u"DPIA-0008"_s);
    QVERIFY(taken->notes.join(u'\n').contains(u"DPIA-0007 is taken here, so it was given DPIA-0008"_s));
    bytes.replace("dpia-other", "dpia-third").replace("\"reference\": \"DPIA-0007\",\n", "");
    QVERIFY(TestFolder::write(sample.path(u"c.json"_s), bytes));
    const auto none = importAssessment(*sample, sample.path(u"c.json"_s), false);
    QVERIFY_RESULT(none);
    QCOMPARE(none->reference, u"DPIA-0009"_s);
    QVERIFY(none->notes.join(u'\n').contains(u"given the reference DPIA-0009"_s));
    QCOMPARE(sample->header(none->id)->reference, u"DPIA-0009"_s);
}

void tst_Exchanging::saysWhatItFound()
{
    OpenSample sample;
    QVERIFY_RESULT(exportAssessment(*sample, Census, sample.path(u"a.json"_s)));
    QByteArray bytes = TestFolder::read(sample.path(u"a.json"_s));
    bytes.replace("\"answers\": {\n", "\"answers\": {\n\"oldQuestion\": {\"text\": \"x\"},\n");
    QVERIFY(TestFolder::write(sample.path(u"b.json"_s), bytes));
    const auto imported = importAssessment(*sample, sample.path(u"b.json"_s), true);
    QVERIFY_RESULT(imported);
    QCOMPARE(imported->notes.size(), 2);
    QVERIFY(imported->notes.first().contains(u"no question “oldQuestion”"_s));
    QVERIFY(imported->notes.last().contains(u"Sign-offs and approvals came with the file"_s));
    QVERIFY(sample.stored().answers.contains(u"oldQuestion"_s));
    QVERIFY_RESULT(exportAssessment(*sample, Attendance, sample.path(u"c.json"_s)));
    QVERIFY(importAssessment(*sample, sample.path(u"c.json"_s), true)->notes.isEmpty());
}

void tst_Exchanging::refusesWithoutTheTemplate()
{
    OpenSample sample;
    QVERIFY_RESULT(exportAssessment(*sample, Attendance, sample.path(u"a.json"_s)));
    QByteArray bytes = TestFolder::read(sample.path(u"a.json"_s));
    QVERIFY(bytes.contains("\"version\": \"1.0\""));
    bytes.replace("\"version\": \"1.0\"", "\"version\": \"9.0\"");
    QVERIFY(TestFolder::write(sample.path(u"b.json"_s), bytes));
    const QByteArray before = sample.onDisk();
    const auto imported = importAssessment(*sample, sample.path(u"b.json"_s), true);
    QVERIFY(!imported);
    QVERIFY2(imported.error().message.contains(u"version 9.0 of the template “uk-statistics-data-share”"_s),
             qPrintable(imported.error().message));
    QCOMPARE(sample.onDisk(), before);
}

void tst_Exchanging::refusesWhatIsNoAssessment_data()
{
    addCorpusRows(u"assessments/broken"_s);
}

void tst_Exchanging::refusesWhatIsNoAssessment()
{
    QFETCH(QByteArray, bytes);
    static OpenSample sample;
    QVERIFY(TestFolder::write(sample.path(u"a.json"_s), bytes));
    const QByteArray before = sample.onDisk();
    const auto imported = importAssessment(*sample, sample.path(u"a.json"_s), true);
    QVERIFY(!imported);
    QCOMPARE(int(imported.error().kind), int(ErrorKind::Unreadable));
    QCOMPARE(sample.onDisk(), before);
}

void tst_Exchanging::leavesTheOldFileWhereItCannotWrite()
{
    OpenSample sample;
    QVERIFY(QDir().mkpath(sample.path(u"a.json/full"_s)));
    QVERIFY_ERROR(exportAssessment(*sample, Attendance, sample.path(u"a.json"_s)), ErrorKind::Unreadable,
                  "could not be written");
    QVERIFY_ERROR(exportAssessment(*sample, Attendance, u"/proc/a.json"_s), ErrorKind::Unreadable,
                  "could not be written");
    QVERIFY(QFileInfo(sample.path(u"a.json/full"_s)).isDir());
    QVERIFY(!exportAssessment(*sample, AssessmentId{u"none"_s}, sample.path(u"b.json"_s)));
    QVERIFY(!QFileInfo::exists(sample.path(u"b.json"_s)));
    QVERIFY_ERROR(importAssessment(*sample, sample.path(u"b.json"_s), false), ErrorKind::Unreadable, "no such file");
}

QTEST_GUILESS_MAIN(tst_Exchanging)
#include "tst_Exchanging.moc"
