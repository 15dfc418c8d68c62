// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;
using publishing::Gate;
using publishing::GateState;

using Action = std::function<Result<>(OpenSample &)>;
Q_DECLARE_METATYPE(Action)

/// Each gate, failing and passing, one by one.
class tst_Gates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreDoneForTheSample();
    void close_data();
    void close();
    void openWithAReasonOnlyWhereThatIsAllowed_data();
    void openWithAReasonOnlyWhereThatIsAllowed();
    void sayWhereToGo();
    void approvalSaysWhetherItIsOutdated();
    void whoJudgesTheWordingConfirmsThePage();
    void stayOpenWhereSomethingIsToBeLookedAtAgain();
};

namespace {

Gate gate(OpenSample &sample, const QString &key, const AssessmentId &id = Census)
{
    const QList<Gate> all = *publishing::gates(*sample, id);
    for (const Gate &one : all)
        if (one.key == key)
            return one;
    return {};
}

Result<> secondAdvice(OpenSample &sample)
{
    sample.as(Officer);
    return reviewing::advise(*sample, Census, words(u"Once more."_s));
}

Result<> mustFix(OpenSample &sample)
{
    const auto made = commenting::comment(*sample, Census, {.text = u"Mend it."_s, .mustFix = true});
    return made ? Result<>() : failed(made);
}

} // namespace

void tst_Gates::allAreDoneForTheSample()
{
    OpenSample sample;
    QStringList keys;
    const QList<Gate> gates = *publishing::gates(*sample, Census);
    for (const Gate &one : gates) {
        keys += one.key;
        QVERIFY2(one.state == GateState::Done, qPrintable(one.key));
        QVERIFY(one.message.isEmpty());
        QVERIFY(!one.title.isEmpty());
    }
    keys.sort();
    QCOMPARE(keys, (QStringList{u"advice"_s, u"answers"_s, u"approval"_s, u"comments"_s, u"decision"_s, u"earlier"_s,
                                u"earlier-counts"_s, u"reasons"_s, u"repeats"_s, u"sign-offs"_s, u"small-numbers"_s,
                                u"suggestions"_s, u"taken-down"_s, u"title"_s, u"written-here"_s}));
    QVERIFY(!publishing::gates(*sample, AssessmentId{u"none"_s}));
}

void tst_Gates::close_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("others"); // that close by it
    QTest::addColumn<Action>("action");
    const int toDo = int(GateState::ToDo);
    const int blocked = int(GateState::Blocked);
    const QStringList approval{u"approval"_s};
    QTest::newRow("no public title") << u"title"_s << blocked << approval << Action([](OpenSample &s) {
        return authoring::setPublicTitle(*s, Census, u" "_s);
    });
    QTest::newRow("answer missing") << u"answers"_s << toDo << QStringList{u"sign-offs"_s, u"approval"_s}
                                    << Action([](OpenSample &s) {
                                           return authoring::setAnswer(*s, Census, u"purposeInShort"_s, Answer());
                                       });
    QTest::newRow("changed since it was signed")
        << u"sign-offs"_s << blocked << QStringList()
        << Action([](OpenSample &s) { return authoring::setAnswer(*s, Census, u"publisherNotes"_s, words(u"x"_s)); });
    QTest::newRow("advice missing") << u"advice"_s << blocked << QStringList() << Action([](OpenSample &s) {
        return s.change([](Assessment &a) { a.review.advice.clear(); });
    });
    QTest::newRow("advice missing that nobody asked for")
        << u"advice"_s << blocked << QStringList() << Action([](OpenSample &s) {
               return s.change([](Assessment &a) {
                   a.review.advice.clear();
                   a.review.askedRoles.clear();
               });
           });
    QTest::newRow("advice unanswered") << u"advice"_s << toDo << QStringList() << Action(secondAdvice);
    QTest::newRow("open comment") << u"comments"_s << toDo << QStringList() << Action(mustFix);
    QTest::newRow("mark without reason") << u"reasons"_s << blocked << approval << Action([](OpenSample &s) {
        return s.change([](Assessment &a) { a.marks[MarkId{u"m-host"_s}].reasons.clear(); });
    });
    QTest::newRow("no opinion of a qualified person")
        << u"reasons"_s << blocked << approval << Action([](OpenSample &s) {
               return s.change([](Assessment &a) { a.marks[MarkId{u"m-host"_s}].reasons = {u"foia-36"_s}; });
           });
    QTest::newRow("to decide") << u"reasons"_s << blocked << approval << Action([](OpenSample &s) {
        return s.change([](Assessment &a) {
            a.treatments.insert(Place{.question = u"collection"_s}, Treatment{.kind = TreatmentKind::Undecided});
        });
    });
    QTest::newRow("withheld words elsewhere")
        << u"repeats"_s << blocked << QStringList{u"sign-offs"_s, u"suggestions"_s, u"approval"_s}
        << Action([](OpenSample &s) {
               return authoring::setAnswer(*s, Census, u"collection"_s,
                                           words(u"By census-db03.internal.dls.example.gov.uk."_s));
           });
    QTest::newRow("nobody decided about small numbers")
        << u"small-numbers"_s << blocked << approval
        << Action([](OpenSample &s) { return s.change([](Assessment &a) { a.suppressions.clear(); }); });
    QTest::newRow("a small number that is shown")
        << u"small-numbers"_s << blocked << approval << Action([](OpenSample &s) {
               return s.change([](Assessment &a) { a.suppressions[u"peopleGroups"_s].cells.clear(); });
           });
    QTest::newRow("a small number that can be worked out")
        << u"small-numbers"_s << blocked << approval << Action([](OpenSample &s) {
               return s.change([](Assessment &a) { a.suppressions[u"peopleGroups"_s].cells.removeFirst(); });
           });
    QTest::newRow("a count that was changed since")
        << u"small-numbers"_s << blocked << QStringList{u"sign-offs"_s, u"approval"_s} << Action([](OpenSample &s) {
               return s.change([](Assessment &a) {
                   auto &rows = std::get<Rows>(a.answers[u"peopleGroups"_s]);
                   rows.rows[1].cells[u"adults"_s] = Number{4};
               });
           });
    QTest::newRow("a fraction of a person")
        << u"small-numbers"_s << blocked << QStringList{u"sign-offs"_s, u"approval"_s} << Action([](OpenSample &s) {
               return s.change([](Assessment &a) {
                   auto &rows = std::get<Rows>(a.answers[u"peopleGroups"_s]);
                   rows.rows[1].cells[u"adults"_s] = Number{400.5};
                   a.suppressions[u"peopleGroups"_s] = {.rule = {.method = SuppressionMethod::Rounding}};
               });
           });
    QTest::newRow("changed since it was approved")
        << u"approval"_s << blocked << QStringList()
        << Action([](OpenSample &s) { return redacting::showAsWritten(*s, Census, Place{.question = u"scope"_s}); });
}

void tst_Gates::close()
{
    QFETCH(QString, key);
    QFETCH(int, state);
    QFETCH(QStringList, others);
    QFETCH(Action, action);
    OpenSample sample;
    QVERIFY_RESULT(action(sample));
    const QList<Gate> gates = *publishing::gates(*sample, Census);
    for (const Gate &one : gates) {
        if (one.key == key) {
            QCOMPARE(int(one.state), state);
            QVERIFY(!one.message.isEmpty());
            QVERIFY2(!one.message.contains(u"census-db03"_s), "a gate quotes what is withheld");
        } else {
            QVERIFY2((one.state == GateState::Done) != others.contains(one.key), qPrintable(one.key));
        }
    }
    const QByteArray before = sample.onDisk();
    const auto published = publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)});
    QVERIFY_ERROR(published, ErrorKind::Refused, "nothing was written");
    QVERIFY(published.error().message.contains(gate(sample, key).message));
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(!QFileInfo::exists(sample.path(u"out"_s)));
}

void tst_Gates::openWithAReasonOnlyWhereThatIsAllowed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<Action>("action");
    const Action unapproved = [](OpenSample &s) {
        return redacting::showAsWritten(*s, Census, Place{.question = u"scope"_s});
    };
    const Action unsignedNow = [](OpenSample &s) {
        return authoring::setAnswer(*s, Census, u"publisherNotes"_s, words(u"x"_s));
    };
    const QString why = u"It is about the next census."_s;
    QTest::newRow("comments") << u"comments"_s << why << true << Action(mustFix);
    QTest::newRow("advice") << u"advice"_s << why << true << Action(secondAdvice);
    QTest::newRow("blank reason") << u"comments"_s << u" "_s << false << Action(mustFix);
    QTest::newRow("reason for another gate") << u"advice"_s << why << false << Action(mustFix);
    QTest::newRow("approval") << u"approval"_s << why << false << unapproved;
    QTest::newRow("sign-offs") << u"sign-offs"_s << why << false << unsignedNow;
}

void tst_Gates::openWithAReasonOnlyWhereThatIsAllowed()
{
    QFETCH(QString, key);
    QFETCH(QString, reason);
    QFETCH(bool, opens);
    QFETCH(Action, action);
    OpenSample sample;
    QVERIFY_RESULT(action(sample));
    const GateOverride override{key, reason};
    const auto published =
        publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s), .overrides = {override}});
    QCOMPARE(bool(published), opens);
    if (opens)
        QCOMPARE(sample->publications(Census)->first().overrides, QList<GateOverride>{override});
    else
        QVERIFY(!QFileInfo::exists(sample.path(u"out"_s)));
}

void tst_Gates::sayWhereToGo()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"purposeInShort"_s, Answer()));
    QCOMPARE(gate(sample, u"answers"_s).place.question, u"purposeInShort"_s);
    const Gate signOffs = gate(sample, u"sign-offs"_s);
    QVERIFY(signOffs.message.contains(u"has changed"_s));
    for (const char *role : {"iao", "siro", "hop"})
        QVERIFY(signOffs.message.contains(sample.form().role(QString::fromLatin1(role))->label));
    const Gate waiting = gate(sample, u"sign-offs"_s, Linkage);
    QVERIFY(!waiting.message.contains(u"has changed"_s));
    QVERIFY(!waiting.message.contains(sample.form().role(u"hop"_s)->label));
    QVERIFY(waiting.message.contains(sample.form().role(u"siro"_s)->label));

    QVERIFY_RESULT(sample.change([](Assessment &a) { a.marks[MarkId{u"m-host"_s}].reasons = {u"foia-36"_s}; }));
    const Gate reasons = gate(sample, u"reasons"_s);
    const QString label = sample.form().question(reasons.place.question)->label;
    QVERIFY2(reasons.message.startsWith(u"“"_s + label) && reasons.message.contains(u"(FOIA s.36)” holds only"_s),
             qPrintable(reasons.message));
}

void tst_Gates::whoJudgesTheWordingConfirmsThePage()
{
    OpenSample sample;
    QCOMPARE(int(gate(sample, u"approval"_s).state), int(GateState::Done));
    sample.as(Preparer);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"Another title"_s));
    QCOMPARE(int(gate(sample, u"approval"_s).state), int(GateState::Blocked));
    sample.as({Officer.name, u"publisher"_s}); // a second person, but not as the officer
    QVERIFY_RESULT(reviewing::approve(*sample, Census));
    const Gate waiting = gate(sample, u"approval"_s);
    QCOMPARE(int(waiting.state), int(GateState::ToDo));
    for (const char *role : {"dpo", "hop"})
        QVERIFY(waiting.message.contains(sample.form().role(QString::fromLatin1(role))->label));
    sample.as(Officer);
    QVERIFY_RESULT(reviewing::approve(*sample, Census));
    QCOMPARE(sample.stored().review.approvals.last().role, u"dpo"_s);
    QVERIFY(!gate(sample, u"approval"_s).message.contains(sample.form().role(u"dpo"_s)->label));
    sample.as(Head);
    QVERIFY_RESULT(reviewing::approve(*sample, Census));
    QCOMPARE(int(gate(sample, u"approval"_s).state), int(GateState::Done));
    sample.as(Preparer);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"A third title"_s)); // and every one of them is outdated
    QCOMPARE(int(gate(sample, u"approval"_s).state), int(GateState::Blocked));
    QCOMPARE(reviewing::status(*sample, Census)->toConfirm, (QStringList{u"dpo"_s, u"hop"_s}));
}

void tst_Gates::approvalSaysWhetherItIsOutdated()
{
    OpenSample sample;
    QVERIFY(gate(sample, u"approval"_s, Linkage).message.contains(u"Somebody who did not prepare"_s));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(u"Otherwise."_s)));
    QVERIFY(gate(sample, u"approval"_s).message.contains(u"changed since it was approved"_s));
    QVERIFY_RESULT(sample.signAndApprove());
    QCOMPARE(int(gate(sample, u"approval"_s).state), int(GateState::Done));
    QCOMPARE(int(gate(sample, u"sign-offs"_s).state), int(GateState::Done));
}

void tst_Gates::stayOpenWhereSomethingIsToBeLookedAtAgain()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.marks[MarkId{u"m-host"_s}].reviewOn = QDate(2020, 1, 1); }));
    QCOMPARE(int(gate(sample, u"reasons"_s).state), int(GateState::Done)); // advice, and no bar
}

QTEST_MAIN(tst_Gates)
#include "tst_Gates.moc"
