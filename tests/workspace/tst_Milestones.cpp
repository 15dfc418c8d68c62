// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "dpia/Placement.h"
#include "support/Corpus.h"
#include "workspace/CarryingOver.h"
#include "workspace/Milestones.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"

using namespace candour;

namespace {

QStringList namesOf(const QList<Milestone> &all)
{
    QStringList names;
    for (const Milestone &one : all)
        names += one.name;
    return names;
}

Milestone named(const OpenSample &sample, const QString &name, const AssessmentId &id = Census)
{
    const auto all = milestones::all(*const_cast<OpenSample &>(sample), id);
    return all ? milestones::named(*all, name, false).value_or(Milestone()) : Milestone();
}

} // namespace

/// The moments in the life of an assessment that people know.
class tst_Milestones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatHappened();
    void knowsWhatStoodThere_data();
    void knowsWhatStoodThere();
    void knowsThatAPageWasPublished();
    void saysWhenSomethingWasSignedElsewhere();
    void takesUpSignOffsThatCameWithAFile();
    void knowsTheTemplateOfEachMoment();
    void understandsDaysAndTimes();
    void beginsWithTheLastSignOff();
};

void tst_Milestones::listsWhatHappened()
{
    OpenSample sample;
    const auto all = milestones::all(*sample, Census);
    QVERIFY_RESULT(all);
    QCOMPARE(namesOf(*all), (QStringList{u"now"_s, u"approved-3"_s, u"approved-2"_s, u"approved-1"_s, u"signed-3"_s,
                                         u"signed-2"_s, u"signed-1"_s, u"advised-1"_s, u"sent-1"_s, u"begun"_s}));
    const Milestone signing = all->at(5);
    QCOMPARE(signing.kind, MilestoneKind::Signed);
    QCOMPARE(signing.who, u"Marguerite Oyelaran"_s);
    QCOMPARE(signing.at, QDateTime(QDate(2026, 5, 15), QTime(15, 10), Qt::UTC));
    QCOMPARE(milestones::words(signing), u"Signed by %1 (%2)"_s.arg(signing.who, sample.form().role(u"hop"_s)->label));
    for (const Milestone &one : *all)
        QVERIFY2(!milestones::words(one).contains(u'%') && one.at.isValid(), qPrintable(one.name));

    const auto draft = milestones::all(*sample, Attendance);
    QVERIFY_RESULT(draft);
    QCOMPARE(namesOf(*draft), (QStringList{u"now"_s, u"begun"_s}));
    QVERIFY_ERROR(milestones::all(*sample, AssessmentId{u"none"_s}), ErrorKind::Usage, "");
}

void tst_Milestones::knowsWhatStoodThere_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::newRow("sent") << u"submit"_s << u"sent-2"_s;
    QTest::newRow("sent back") << u"return"_s << u"sent-back-1"_s;
    QTest::newRow("advised") << u"advise"_s << u"advised-2"_s;
    QTest::newRow("signed") << u"sign"_s << u"signed-4"_s;
    QTest::newRow("approved") << u"approve"_s << u"approved-4"_s;
    QTest::newRow("carried over") << u"carry-over"_s << u"carried-over-1"_s;
}

/// The same author types before and after, within one second.
void tst_Milestones::knowsWhatStoodThere()
{
    QFETCH(const QString, action);
    QFETCH(const QString, name);
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"as it was then"_s)));
    QVERIFY_RESULT((*sample).run(Edit{.assessment = Census,
                                      .action = action,
                                      .apply = [](Assessment &a) -> Result<> {
                                          a.comments += Comment{.id = CommentId::random()};
                                          return {};
                                      },
                                      .canUndo = false}));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"as it is now"_s)));
    const Milestone then = named(sample, name);
    QCOMPARE(then.name, name);
    const auto stood = sample->assessmentAt(Census, then.moment);
    QVERIFY_RESULT(stood);
    QCOMPARE(plainText(*textIn(stood->answer(u"scope"_s))), u"as it was then"_s);
    QCOMPARE(sample.text(u"scope"_s), u"as it is now"_s);
}

void tst_Milestones::knowsThatAPageWasPublished()
{
    OpenSample sample;
    const QString folder = sample.path(u"register"_s);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"nextReview"_s, Answer(QDate(2027, 1, 4))));
    QVERIFY_RESULT(sample.signAndApprove());
    // No sign-off and no approval covers a text that is not placed, so it can still be written.
    const QString key = nextKeysNotPlaced(sample.form(), sample.assessment(), 1).first();
    const auto writeAside = [&](const QString &text) {
        return sample.change([&](Assessment &a) { a.answers.insert(key, Cell(words(text))); });
    };
    QVERIFY_RESULT(writeAside(u"as it was published"_s));
    const auto published = publishing::publish(*sample, Census, {.folder = folder});
    QVERIFY_RESULT(published);
    QVERIFY_RESULT(writeAside(u"as it is now"_s));
    sample.as(Drafter);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"nextReview"_s, Answer(QDate(2027, 2, 4))));
    const Milestone then = named(sample, u"published-1"_s);
    QCOMPARE(then.kind, MilestoneKind::Published);
    QCOMPARE(milestones::words(then), u"Version 1 published by %1"_s.arg(Approver.name));
    const Assessment stood = *sample->assessmentAt(Census, then.moment);
    QVERIFY(stood.answer(u"nextReview"_s) == Answer(QDate(2027, 1, 4)));
    QVERIFY(stood.answers.contains(key));
    QCOMPARE(plainText(*textIn(stood.answer(key))), u"as it was published"_s);
}

void tst_Milestones::saysWhenSomethingWasSignedElsewhere()
{
    OpenSample sample;
    const QDateTime signedAt = sample.clock().now().addDays(-2);
    const auto code = reviewing::contentRoot(*sample, Census).map(reviewing::shortCode);
    QVERIFY_RESULT(code);
    QVERIFY_RESULT(reviewing::recordSignOff(*sample, Census, u"siro"_s, u"Ada Elsewhere"_s, *code, signedAt));
    const Milestone then = named(sample, u"signed-4"_s);
    QCOMPARE(then.who, u"Ada Elsewhere"_s);
    QCOMPARE(then.at, signedAt);
    QCOMPARE(then.moment.at, sample.clock().now());
}

void tst_Milestones::takesUpSignOffsThatCameWithAFile()
{
    OpenSample sample;
    const auto root = reviewing::contentRoot(*sample, Census);
    QVERIFY_RESULT(root);
    const SignOff same{.role = u"siro"_s, .name = u"Ada"_s, .at = sample.clock().now(), .contentRoot = *root};
    SignOff other = same;
    other.name = u"Bo"_s;
    other.contentRoot = QString(64, u'0');
    SignOff before = same;
    before.name = u"Cy"_s;
    before.at = QDateTime(QDate(2020, 1, 1), QTime(9, 0), Qt::UTC);
    QVERIFY_RESULT(sample.change([&](Assessment &a) { a.review.signOffs += {same, other, before}; }));
    sample.later();
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"changed"_s)));
    QStringList who;
    const QList<Milestone> all = *milestones::all(*sample, Census);
    for (const Milestone &one : all)
        if (one.kind == MilestoneKind::Signed)
            who += one.who;
    QVERIFY(who.contains(u"Ada"_s));
    QVERIFY(!who.contains(u"Bo"_s)); // over a wording that never stood here
    QVERIFY(!who.contains(u"Cy"_s)); // before anything stood here
}

void tst_Milestones::knowsTheTemplateOfEachMoment()
{
    OpenSample sample;
    QByteArray bytes = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    const QByteArray first = bytes;
    for (const char *version : {"1.5", "2.0"}) {
        QByteArray newer = first;
        newer.replace("\"version\": \"1.0\"", QByteArray("\"version\": \"" + QByteArray(version) + '"'));
        QVERIFY(TestFolder::write(sample.path(u"newer.json"_s), newer));
        QVERIFY_RESULT(programme::addTemplate(*sample, sample.path(u"newer.json"_s)));
        if (QByteArray(version) == "1.5")
            continue;
        QVERIFY_RESULT(carrying::carryOver(*sample, Census));
    }
    const auto versionAt = [&](const Moment &moment) {
        return milestones::templateVersionAt(*sample, sample.assessment(), moment).value_or(QString());
    };
    const Moment signing = named(sample, u"signed-1"_s).moment;
    const Milestone carried = named(sample, u"carried-over-1"_s);
    QCOMPARE(carried.detail, u"2.0"_s);
    QCOMPARE(versionAt(carried.moment), u"2.0"_s);
    QCOMPARE(versionAt(signing), u"1.0"_s);
    sample.later();
    sample->undoStack()->undo();
    QCOMPARE(versionAt({.at = sample.clock().now()}), u"1.0"_s);
    QCOMPARE(versionAt(carried.moment), u"2.0"_s);
    QCOMPARE(versionAt(signing), u"1.0"_s);
    sample.later();
    sample->undoStack()->redo();
    QCOMPARE(versionAt({.at = sample.clock().now()}), u"2.0"_s);
    QCOMPARE(versionAt(signing), u"1.0"_s);
}

void tst_Milestones::understandsDaysAndTimes()
{
    const QList<Milestone> none;
    const auto day = QDate(2026, 6, 4);
    QCOMPARE(milestones::named(none, u"2026-06-04"_s, false)->moment.at, day.endOfDay().toUTC());
    QCOMPARE(milestones::named(none, u"2026-06-04"_s, true)->moment.at, day.startOfDay().addSecs(-1).toUTC());
    QCOMPARE(milestones::named(none, u"2026-06-04T14:00"_s, true)->moment.at, QDateTime(day, QTime(14, 0)).toUTC());
    QCOMPARE(milestones::named(none, u"2026-06-04T14:00:30Z"_s, true)->moment.at,
             QDateTime(day, QTime(14, 0, 30), Qt::UTC));
    for (const QString &name : {u""_s, u"signed-1"_s, u"2026-13-04"_s, u"yesterday"_s, QString(100000, u'x')}) {
        const auto found = milestones::named(none, name, true);
        QVERIFY_ERROR(found, ErrorKind::Usage, "no version");
        QVERIFY(found.error().message.size() < 300);
    }
}

void tst_Milestones::beginsWithTheLastSignOff()
{
    OpenSample sample;
    const auto begins = [&](const AssessmentId &id) {
        return milestones::usualEarlier(*milestones::all(*sample, id)).name;
    };
    QCOMPARE(begins(Census), u"signed-3"_s);
    QCOMPARE(begins(Attendance), u"begun"_s);
    sample.as(Drafter);
    QVERIFY_RESULT(reviewing::submit(*sample, Attendance, {}));
    QCOMPARE(begins(Attendance), u"sent-1"_s);
}

QTEST_MAIN(tst_Milestones)
#include "tst_Milestones.moc"
