// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Attention.h"
#include "workspace/Releasing.h"
#include "workspace/Triggers.h"

using namespace candour;

namespace {

const QDate Day(2026, 6, 1);

programme::Line lineOf(OpenSample &sample, const AssessmentId &id)
{
    const auto lines = programme::lines(*sample);
    if (!lines)
        return {};
    const auto found =
        std::find_if(lines->begin(), lines->end(), [&](const auto &one) { return one.assessment == id; });
    return found == lines->end() ? programme::Line() : *found;
}

} // namespace

class tst_Triggers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askForANewLookUntilSomebodyLooks();
    void outdateNoSignature();
    void refuses_data();
    void refuses();
    void aReleaseHasNone();
};

void tst_Triggers::askForANewLookUntilSomebodyLooks()
{
    OpenSample sample;
    QVERIFY(!lineOf(sample, Census).askedAgainOn.isValid());
    QVERIFY_RESULT(triggers::record(*sample, Census, u"incident"_s, Day, u" A file went astray. "_s));
    sample.later();
    QVERIFY_RESULT(triggers::record(*sample, Census, QString(), Day.addDays(-9), u"A question in Parliament."_s));
    const QList<ReviewEvent> open = unsettled(sample.stored().review.events);
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first().note, u"A file went astray."_s);
    QCOMPARE(open.first().by, Drafter.name);
    QCOMPARE(triggers::words(sample.form(), open.first()), u"An incident or a near miss"_s);
    QCOMPARE(triggers::words(sample.form(), open.last()), u"Something else"_s);
    programme::Line line = lineOf(sample, Census);
    QCOMPARE(line.askedAgainOn, Day.addDays(-9));
    QVERIFY(programme::needs(line, programme::Attention::AskedAgain, Day));
    QVERIFY(!programme::needs(lineOf(sample, Linkage), programme::Attention::AskedAgain, Day));

    sample.later();
    QVERIFY_ERROR(triggers::settle(*sample, Census, u" "_s), ErrorKind::Usage, "what the new look came to");
    QVERIFY_RESULT(triggers::settle(*sample, Census, u"The route is safe now."_s));
    QVERIFY(unsettled(sample.stored().review.events).isEmpty());
    QVERIFY(!lineOf(sample, Census).askedAgainOn.isValid());
    QVERIFY_ERROR(triggers::settle(*sample, Census, u"Again."_s), ErrorKind::Refused, "Nothing is on record");
    QCOMPARE(sample->audit()->last().action, u"look-again"_s);
}

void tst_Triggers::outdateNoSignature()
{
    OpenSample sample;
    const auto before = reviewing::status(*sample, Census);
    QVERIFY_RESULT(triggers::record(*sample, Census, u"law"_s, Day, {}));
    const auto after = reviewing::status(*sample, Census);
    QCOMPARE(after->contentCode, before->contentCode);
    QCOMPARE(after->roles, before->roles);
    QVERIFY(after->approvalCurrent);
}

void tst_Triggers::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << u"earthquake"_s << Day << u"incident"_s;
    QTest::newRow("nothing") << QString() << Day << u"Say what happened."_s;
    QTest::newRow("ahead") << u"law"_s << QDate(2026, 6, 6) << u"cannot lie ahead"_s;
    QTest::newRow("no day") << u"law"_s << QDate() << u"cannot lie ahead"_s;
}

void tst_Triggers::refuses()
{
    QFETCH(QString, what);
    QFETCH(QDate, on);
    QFETCH(QString, says);
    OpenSample sample;
    const auto refused = triggers::record(*sample, Census, what, on, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
    QVERIFY(sample.stored().review.events.isEmpty());
}

void tst_Triggers::aReleaseHasNone()
{
    OpenSample sample;
    const auto release = releasing::start(*sample, Census, {u"FOI 1"_s, {}});
    QVERIFY_RESULT(release);
    QVERIFY_ERROR(triggers::record(*sample, *release, u"law"_s, Day, {}), ErrorKind::Refused,
                  "with the assessment itself");
}

QTEST_GUILESS_MAIN(tst_Triggers)
#include "tst_Triggers.moc"
