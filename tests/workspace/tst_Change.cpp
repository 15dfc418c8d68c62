// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;

class tst_Change : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void isAnnouncedByEveryAction();
};

using How = std::function<void(Assessment &)>;
Q_DECLARE_METATYPE(How)
Q_DECLARE_METATYPE(Change)

void tst_Change::saysWhatDiffers_data()
{
    QTest::addColumn<How>("how");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const How &how, Change change) {
        change.assessment = Census;
        QTest::newRow(name) << how << change;
    };
    const Change header{.header = true};
    const Change publicSide{.publicSide = true};
    const Change review{.review = true};
    row("nothing", [](Assessment &) {}, {});
    row("changed answer", [](Assessment &a) { a.answers.insert(u"scope"_s, words(u"x"_s)); },
        {.questions = {u"scope"_s}, .publicSide = true});
    row("new answer", [](Assessment &a) { a.answers.insert(u"new"_s, words(u"x"_s)); },
        {.questions = {u"new"_s}, .publicSide = true});
    row("answer taken away", [](Assessment &a) { a.answers.remove(u"scope"_s); },
        {.questions = {u"scope"_s}, .publicSide = true});
    row("two answers",
        [](Assessment &a) {
            a.answers.remove(u"scope"_s);
            a.answers.remove(u"storage"_s);
        },
        {.questions = {u"scope"_s, u"storage"_s}, .publicSide = true});
    row(
        "title", [](Assessment &a) { a.title = u"x"_s; }, header);
    row(
        "reference", [](Assessment &a) { a.reference = u"x"_s; }, header);
    row(
        "people", [](Assessment &a) { a.people.removeFirst(); }, header);
    row(
        "activities", [](Assessment &a) { a.activities.removeFirst(); }, header);
    row(
        "retention", [](Assessment &a) { a.retention.hold = true; }, header);
    row(
        "attachments", [](Assessment &a) { a.attachments.removeFirst(); }, header);
    row("public title", [](Assessment &a) { a.publicTitle = u"x"_s; }, {.header = true, .publicSide = true});
    row(
        "marks", [](Assessment &a) { a.marks.remove(MarkId{u"m-host"_s}); }, publicSide);
    row(
        "treatments", [](Assessment &a) { a.treatments.remove(Place{.question = u"gateway"_s}); }, publicSide);
    row(
        "suppressions", [](Assessment &a) { a.suppressions.insert(u"collection"_s, {}); }, publicSide);
    row(
        "comments", [](Assessment &a) { a.comments.first().events.clear(); }, review);
    row(
        "approvals", [](Assessment &a) { a.review.approvals.clear(); }, review);
    row(
        "state", [](Assessment &a) { a.review.state = ReviewState::Drafting; }, review);
}

void tst_Change::saysWhatDiffers()
{
    QFETCH(How, how);
    QFETCH(Change, change);
    static const Assessment before = OpenSample().assessment();
    Assessment after = before;
    how(after);
    QVERIFY(changeBetween(before, after) == change);
}

void tst_Change::isAnnouncedByEveryAction()
{
    OpenSample sample;
    Announced announced(*sample);
    const auto last = [&] { return announced.changes.takeLast(); };
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"x"_s)));
    QVERIFY((last() == Change{.assessment = Census, .questions = {u"scope"_s}, .publicSide = true}));
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"x"_s));
    QVERIFY((last() == Change{.assessment = Census, .header = true}));
    QVERIFY_RESULT(redacting::showAsWritten(*sample, Census, Place{.question = u"scope"_s}));
    QVERIFY((last() == Change{.assessment = Census, .publicSide = true}));
    QVERIFY_RESULT(commenting::comment(*sample, Census, {.text = u"x"_s}));
    QVERIFY((last() == Change{.assessment = Census, .review = true}));
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Linkage, sample.path(u"a.json"_s)));
    QVERIFY_RESULT(exchanging::importAssessment(*sample, sample.path(u"a.json"_s), true));
    QVERIFY((last() == Change{.programme = true}));
    QVERIFY(announced.changes.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Change)
#include "tst_Change.moc"
