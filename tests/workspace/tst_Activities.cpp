// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Activities.h"
#include "workspace/ActivityNames.h"
#include "workspace/Attention.h"
#include "workspace/Publishing.h"
#include "workspace/Versions.h"

using namespace candour;
using namespace candour::programme;

/// Activities by hand, what covers them, and what of them needs a look.
class tst_Activities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAnActivity();
    void proposesTheNextReference();
    void refusesWhatBreaksARule_data();
    void refusesWhatBreaksARule();
    void changesOneAndSeveral();
    void takesAwayWhatNothingRefersTo();
    void saysThatAnUmbrellaHasChanged();
    void keepsFactsOfADataShare();
    void findsWhatNeedsALook();
    void saysHowLongItHasWaited();
    void writesACalendarWithoutTitles();

private:
    static Line lineOf(const Workspace &workspace, const QString &reference)
    {
        const Activity activity = findActivity(workspace, reference).value_or(Activity());
        const QList<Line> all = lines(workspace).value_or(QList<Line>());
        for (const Line &line : all)
            if (line.activity == activity.id)
                return line;
        return {};
    }
    static Activity collection(const QString &name) { return {.name = name, .kind = ActivityKind::Collection}; }
};

void tst_Activities::addsAnActivity()
{
    OpenSample sample;
    Announced announced(*sample);
    const auto id = addActivity(*sample, collection(u" Exclusions\n from\u202E school "_s));
    QVERIFY_RESULT(id);
    QCOMPARE(announced.changes, QList<Change>{Change{.programme = true}});
    QCOMPARE(sample->audit()->last().action, u"add-activity"_s);
    QCOMPARE(sample->audit()->last().detail, u"COL-008"_s);
    sample.reopen();
    const Activity kept = *findActivity(*sample, u"col-008"_s);
    QCOMPARE(kept.id, *id);
    QCOMPARE(kept.name, u"Exclusions from school"_s);
    QVERIFY(needs(lineOf(*sample, u"COL-008"_s), Attention::Gap, QDate(2026, 6, 4)));
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(addActivity(*sample, collection(u"A"_s)), ErrorKind::Refused, "reading only");
}

void tst_Activities::proposesTheNextReference()
{
    OpenSample sample;
    QCOMPARE(*proposedReference(*sample, ActivityKind::DataShare), u"DS-0109"_s);
    QCOMPARE(*proposedReference(*sample, ActivityKind::Other), u"OTH-010"_s);
    Activity own = collection(u"A"_s);
    own.reference = u"C/99"_s;
    QVERIFY_RESULT(addActivity(*sample, own));
    QCOMPARE(*proposedReference(*sample, ActivityKind::Collection), u"C/100"_s);
}

void tst_Activities::refusesWhatBreaksARule_data()
{
    QTest::addColumn<std::function<void(Activity &)>>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const std::function<void(Activity &)> &change, const QString &words) {
        QTest::newRow(name) << change << words;
    };
    row(
        "no name", [](Activity &a) { a.name = u" \n"_s; }, u"name"_s);
    row(
        "no reference", [](Activity &a) { a.reference.clear(); }, u"reference"_s);
    row(
        "reference taken", [](Activity &a) { a.reference = u"col-001"_s; }, u"“School census” already"_s);
    row(
        "own without assessment", [](Activity &a) { a.cover = Cover::Own; }, u"which assessment"_s);
    row(
        "own of another",
        [](Activity &a) {
            a.cover = Cover::Own;
            a.assessment = Census;
        },
        u"DPIA-0007 is the own assessment of “School census”"_s);
    row(
        "umbrella without what differs",
        [](Activity &a) {
            a.cover = Cover::Umbrella;
            a.assessment = Census;
        },
        u"what differs"_s);
    row(
        "umbrella that is not there",
        [](Activity &a) {
            a.cover = Cover::Umbrella;
            a.assessment = AssessmentId{u"gone"_s};
            a.coverNote = u"Nothing."_s;
        },
        u"no such assessment"_s);
    row(
        "not needed without reasons", [](Activity &a) { a.cover = Cover::NotNeeded; }, u"why"_s);
    row(
        "held nowhere", [](Activity &a) { a.cover = Cover::HeldElsewhere; }, u"where"_s);
    row(
        "assessment of nothing", [](Activity &a) { a.assessment = Census; }, u"belongs to a cover"_s);
    row(
        "note on nothing", [](Activity &a) { a.coverNote = u"x"_s; }, u"note belongs"_s);
    row(
        "review of nothing", [](Activity &a) { a.coverReviewOn = QDate(2027, 1, 1); }, u"nothing yet"_s);
}

void tst_Activities::refusesWhatBreaksARule()
{
    QFETCH(const std::function<void(Activity &)>, change);
    QFETCH(const QString, words);
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    Activity tests = *findActivity(*sample, u"COL-005"_s);
    change(tests);
    const auto changed = changeActivity(*sample, tests);
    QVERIFY(!changed && changed.error().kind == ErrorKind::Usage);
    QVERIFY2(changed.error().message.contains(words), qPrintable(changed.error().message));
    if (!tests.reference.isEmpty())
        QVERIFY(!addActivity(*sample, tests));
    QCOMPARE(sample.onDisk(), before);
}

void tst_Activities::changesOneAndSeveral()
{
    OpenSample sample;
    Activity tests = *findActivity(*sample, u"COL-005"_s);
    tests.cover = Cover::HeldElsewhere;
    tests.coverNote = u"A Word document."_s;
    tests.coverReviewOn = QDate(2027, 1, 1);
    QVERIFY_RESULT(changeActivity(*sample, tests));
    QCOMPARE(*findActivity(*sample, u"COL-005"_s), tests);
    QVERIFY(isAssessed(lineOf(*sample, u"COL-005"_s)));
    const qsizetype entries = sample->audit()->size();
    QVERIFY_RESULT(changeActivity(*sample, tests));
    QCOMPARE(sample->audit()->size(), entries);

    const QList<ActivityId> three{tests.id, ActivityId{u"act-share-nsa"_s}, ActivityId{u"act-census"_s}};
    const auto refusals = changeEach(*sample, three, [](Activity &a) -> Result<> {
        a.coverReviewOn = QDate(2026, 12, 1);
        return {};
    });
    QVERIFY_RESULT(refusals);
    QCOMPARE(refusals->size(), 1);
    QVERIFY2(refusals->first().startsWith(u"COL-001: "_s), qPrintable(refusals->first()));
    QCOMPARE(findActivity(*sample, u"DS-0101"_s)->coverReviewOn, QDate(2026, 12, 1));
    QCOMPARE(sample->audit()->size(), entries + 1);
    QCOMPARE(changeEach(*sample, {ActivityId{u"gone"_s}}, [](Activity &) { return Result<>(); })->size(), 1);
}

void tst_Activities::takesAwayWhatNothingRefersTo()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(removeActivity(*sample, ActivityId{u"act-census"_s}), ErrorKind::Refused, "DPIA-0007");
    QCOMPARE(sample.onDisk(), before);
    const auto id = addActivity(*sample, collection(u"A"_s));
    QVERIFY_RESULT(id);
    QVERIFY_RESULT(removeActivity(*sample, *id));
    QVERIFY(!findActivity(*sample, id->value));
    QCOMPARE(sample->audit()->last().action, u"remove-activity"_s);
    // Nothing but a cover refers to this one.
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.activities.clear(); }, Linkage));
    Activity tests = *findActivity(*sample, u"COL-005"_s);
    tests.cover = Cover::Umbrella;
    tests.assessment = Linkage;
    tests.coverNote = u"Nothing."_s;
    QVERIFY_RESULT(changeActivity(*sample, tests));
    const auto refused = removeActivity(*sample, ActivityId{u"act-linkage"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"COL-005"_s), qPrintable(refused.error().message));
}

void tst_Activities::saysThatAnUmbrellaHasChanged()
{
    OpenSample sample;
    const auto changed = [&] { return lineOf(*sample, u"DS-0101"_s).umbrellaChanged; };
    QCOMPARE(lineOf(*sample, u"DS-0101"_s).umbrella, u"DPIA-0007"_s);
    QVERIFY(!changed());
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"Another public title"_s));
    QVERIFY(!changed());
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Something else"_s));
    QVERIFY(changed());
    QVERIFY(needs(lineOf(*sample, u"DS-0101"_s), Attention::UmbrellaChanged, QDate(2026, 6, 4)));
    sample->undoStack()->undo();
    QVERIFY(!changed());
    sample->undoStack()->redo();
    // Whoever changes the owner has not looked at the umbrella.
    Activity share = *findActivity(*sample, u"DS-0101"_s);
    share.ownerRole = u"Somebody else"_s;
    QVERIFY_RESULT(changeActivity(*sample, share));
    QVERIFY(changed());
    QVERIFY_RESULT(confirmCover(*sample, share.id));
    QVERIFY(!changed());
    QVERIFY_ERROR(confirmCover(*sample, ActivityId{u"act-tests"_s}), ErrorKind::Usage, "not covered");
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Something else again"_s));
    share = *findActivity(*sample, u"DS-0101"_s);
    share.coverNote = u"The differences, written anew."_s;
    QVERIFY_RESULT(changeActivity(*sample, share));
    QVERIFY(changed()); // nobody has said that it still covers this
    share.ownerRole = u"Somebody else again"_s;
    QVERIFY_RESULT(changeActivity(*sample, share, true));
    QVERIFY(!changed());
}

void tst_Activities::keepsFactsOfADataShare()
{
    OpenSample sample;
    const Activity share = *findActivity(*sample, u"DS-0101"_s);
    const auto form = shareTemplate(*sample, share);
    QVERIFY_RESULT(form);
    QVERIFY(form->has_value());
    QCOMPARE((*form)->id, u"uk-statistics-data-share"_s);
    const Question *question = shareQuestion(**form);
    QCOMPARE(question->key, u"recipients"_s);
    for (const QString &key : share.facts.keys())
        QVERIFY2(question->column(key), qPrintable(key));
    Activity changed = share;
    changed.facts.insert(u"agreementEnds"_s, QDate(2026, 7, 1));
    QVERIFY_RESULT(changeActivity(*sample, changed));
    QCOMPARE(findActivity(*sample, u"DS-0101"_s)->facts, changed.facts);
}

void tst_Activities::findsWhatNeedsALook()
{
    const QDate today(2026, 6, 4);
    Line line{.cover = Cover::NotNeeded, .nextReview = today.addDays(SoonDays)};
    QVERIFY(needs(line, Attention::None, today));
    QVERIFY(!needs(line, Attention::Gap, today));
    QVERIFY(needs(line, Attention::DueSoon, today));
    QVERIFY(!needs(line, Attention::Overdue, today));
    line.nextReview = today.addDays(SoonDays + 1);
    QVERIFY(!needs(line, Attention::DueSoon, today));
    line.nextReview = today.addDays(-1);
    QVERIFY(needs(line, Attention::DueSoon, today) && needs(line, Attention::Overdue, today));
    QVERIFY(!needs(line, Attention::Expiring, today));
    line.expiry.on = today.addDays(SoonDays);
    QVERIFY(needs(line, Attention::Expiring, today));
    line.expiry.on = today.addDays(SoonDays + 1);
    QVERIFY(!needs(line, Attention::Expiring, today));

    OpenSample sample;
    Activity share = *findActivity(*sample, u"DS-0101"_s);
    share.facts.insert(u"route"_s, Choice{u"direct"_s, {}});
    share.facts.insert(u"agreementEnds"_s, today.addDays(30));
    QVERIFY_RESULT(changeActivity(*sample, share));
    QCOMPARE(lineOf(*sample, u"DS-0101"_s).expiry.on, today.addDays(30));
    QVERIFY(!lineOf(*sample, u"DS-0101"_s).expiry.what.isEmpty());
    QVERIFY(needs(lineOf(*sample, u"DS-0101"_s), Attention::Expiring, today));
    QVERIFY(lineOf(*sample, u"COL-001"_s).expiry.on.isValid());
}

void tst_Activities::saysHowLongItHasWaited()
{
    OpenSample sample;
    const Line census = lineOf(*sample, u"COL-001"_s);
    QVERIFY(census.waitingSince.isValid());
    QCOMPARE(daysWaiting(census, census.waitingSince.addDays(12)), 12);
    QCOMPARE(daysWaiting(lineOf(*sample, u"COL-004"_s), QDate(2026, 6, 4)), -1);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QVERIFY(lineOf(*sample, u"COL-001"_s).waitingSince.isValid()); // files alone reach nobody
    QVERIFY_RESULT(
        versions::recordLive(*sample, {Census, 1}, u"https://example.org/census/"_s, sample.clock().localToday()));
    QVERIFY(!lineOf(*sample, u"COL-001"_s).waitingSince.isValid());
}

void tst_Activities::writesACalendarWithoutTitles()
{
    OpenSample sample;
    QVERIFY_RESULT(exportCalendar(*sample, sample.path(u"reviews.ics"_s)));
    const QByteArray bytes = TestFolder::read(sample.path(u"reviews.ics"_s));
    QCOMPARE(bytes.count("SUMMARY:Review due"), 15);
    QVERIFY(bytes.contains("UID:act-share-nsa@candour\r\n"));
    QVERIFY(bytes.contains(
        "DTSTART;VALUE=DATE:20280331\r\nDTEND;VALUE=DATE:20280401\r\nSUMMARY:Review due: DPIA-0007\r\n"));
    const QList<Activity> activities = *sample->activities();
    for (const Activity &activity : activities)
        QVERIFY2(!bytes.contains(activity.name.toUtf8()), qPrintable(activity.name));
    QVERIFY_RESULT(exportCalendar(*sample, sample.path(u"again.ics"_s)));
    QCOMPARE(TestFolder::read(sample.path(u"again.ics"_s)), bytes);
}

QTEST_MAIN(tst_Activities)
#include "tst_Activities.moc"
