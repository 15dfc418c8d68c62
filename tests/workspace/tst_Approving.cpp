// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"

using namespace candour;
using reviewing::approve;

using Action = std::function<Result<>(OpenSample &)>;
Q_DECLARE_METATYPE(Action)

class tst_Approving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsASecondPerson();
    void refusesWhoPreparedThePage_data();
    void refusesWhoPreparedThePage();
    void refusesWhoMadeAMarkUnderAnySpelling();
    void onePersonAloneNeedsTheSettingAndAReason();
    void needsAName();

private:
    static void allowAlone(OpenSample &sample)
    {
        const auto set = sample->run(WorkspaceEdit{
            u"settings"_s, {}, [](Stores &stores) { return stores.settings.set(u"approveAlone"_s, u"yes"_s); }});
        QVERIFY_RESULT(set);
    }
};

void tst_Approving::recordsASecondPerson()
{
    OpenSample sample;
    sample.as(Approver);
    QVERIFY_RESULT(redacting::setWording(*sample, Linkage, Place{.question = u"scope"_s}, u"en-GB"_s, words(u"x"_s)));
    sample.as(Head);
    const qsizetype before = sample.stored(Linkage).review.approvals.size();
    QVERIFY_RESULT(approve(*sample, Linkage, u"not needed"_s));
    const QList<Approval> approvals = sample.stored(Linkage).review.approvals;
    QCOMPARE(approvals.size(), before + 1);
    QCOMPARE(approvals.last().name, Head.name);
    QCOMPARE(approvals.last().at, sample.clock().now());
    QCOMPARE(approvals.last().publicRoot, *reviewing::publicRoot(*sample, Linkage));
    QCOMPARE(approvals.last().aloneReason, QString());
    QVERIFY(reviewing::status(*sample, Linkage)->approvalCurrent);
    QCOMPARE(sample->audit()->last().action, u"approve"_s);
    QVERIFY(!sample->undoStack()->undoText().contains(u"pprove"_s));
}

void tst_Approving::refusesWhoPreparedThePage_data()
{
    QTest::addColumn<Action>("action");
    const redacting::Why why{.reasons = {u"foia-31"_s}};
    const Place place{.question = u"scope"_s};
    const auto row = [](const char *name, const Action &action) { QTest::newRow(name) << action; };
    const auto done = [](const auto &result) { return result ? Result<>() : failed(result); };
    row("marks a passage", [=](OpenSample &s) {
        return done(redacting::markPassage(*s, Linkage, place, TextRange{0, 3}, why));
    });
    row("marks words", [=](OpenSample &s) { return done(redacting::markWords(*s, Linkage, place, u"the"_s, why)); });
    row("takes a mark away", [=](OpenSample &s) { return redacting::unmark(*s, Linkage, MarkId{u"m-host5"_s}); });
    row("undoes what somebody else withheld", [=](OpenSample &s) {
        s.as(Preparer);
        const auto marked = done(redacting::markPassage(*s, Linkage, place, TextRange{0, 3}, why));
        s.as(Head);
        (*s).undoStack()->undo();
        return marked;
    });
    row("withholds", [=](OpenSample &s) { return done(redacting::withhold(*s, Linkage, place, why)); });
    row("shows", [=](OpenSample &s) { return redacting::showAsWritten(*s, Linkage, place); });
    row("words", [=](OpenSample &s) { return redacting::setWording(*s, Linkage, place, u"en-GB"_s, words(u"x"_s)); });
    row("words and leaves it to the template", [=](OpenSample &s) {
        return redacting::setWording(*s, Linkage, place, u"en-GB"_s, words(u"x"_s)).and_then([&] {
            return redacting::followTemplate(*s, Linkage, place);
        });
    });
    row("writes the public title", [=](OpenSample &s) { return authoring::setPublicTitle(*s, Linkage, u"x"_s); });
}

void tst_Approving::refusesWhoPreparedThePage()
{
    QFETCH(Action, action);
    OpenSample sample;
    sample.as(Head);
    QVERIFY_RESULT(action(sample));
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(approve(*sample, Linkage), ErrorKind::Refused, "somebody else must approve");
    QVERIFY_ERROR(approve(*sample, Linkage, u"I am alone."_s), ErrorKind::Refused, "somebody else must approve");
    QCOMPARE(sample.onDisk(), before);
    sample.as(Sponsor);
    QVERIFY_RESULT(approve(*sample, Linkage));
}

void tst_Approving::refusesWhoMadeAMarkUnderAnySpelling()
{
    OpenSample sample;
    for (const QString &name : {u"Tomasz Wieczorek"_s, u" tomasz  WIECZOREK "_s, u"Tomasz Wieczórek"_s}) {
        sample.as({name, u"publisher"_s});
        QVERIFY_ERROR(approve(*sample, Linkage), ErrorKind::Refused, "somebody else must approve");
    }
    // Of another assessment, whose marks somebody else made.
    QVERIFY_RESULT(redacting::unmark(*sample, Linkage, MarkId{u"m-uln"_s}));
    sample.as(Preparer);
    QVERIFY_RESULT(approve(*sample, Attendance));
}

void tst_Approving::onePersonAloneNeedsTheSettingAndAReason()
{
    OpenSample sample;
    allowAlone(sample);
    sample.as(Preparer);
    const QByteArray before = sample.onDisk();
    for (const QString &reason : {QString(), u" \n"_s})
        QVERIFY_ERROR(approve(*sample, Linkage, reason), ErrorKind::Refused, "no second person");
    QCOMPARE(sample.onDisk(), before);
    QVERIFY_RESULT(approve(*sample, Linkage, u" We are two, and one is ill. "_s));
    QCOMPARE(sample.stored(Linkage).review.approvals.last().aloneReason, u"We are two, and one is ill."_s);
    sample.as(Head);
    QVERIFY_RESULT(approve(*sample, Linkage));
    QCOMPARE(sample.stored(Linkage).review.approvals.last().aloneReason, QString());
}

void tst_Approving::needsAName()
{
    OpenSample sample;
    sample.as({u"  "_s, u"publisher"_s});
    QVERIFY_ERROR(approve(*sample, Census), ErrorKind::Usage, "who approves");
}

QTEST_GUILESS_MAIN(tst_Approving)
#include "tst_Approving.moc"
