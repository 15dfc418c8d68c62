// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Queue.h"
#include "workspace/Triggers.h"

using namespace candour;

namespace {

/// What waits for somebody, as "REFERENCE task".
QStringList waitingFor(OpenSample &sample, const Actor &actor)
{
    sample.as(actor);
    QStringList all;
    const auto waiting = queue::waiting(*sample);
    if (!waiting)
        return {waiting.error().message};
    for (const queue::Waiting &one : *waiting)
        all += one.reference + u' ' + QString::number(int(one.task.kind));
    return all;
}

QString task(const QString &reference, TaskKind kind)
{
    return reference + u' ' + QString::number(int(kind));
}

const QString CensusName = u"DPIA-0007"_s;
const QString LinkageName = u"DPIA-0005"_s;

} // namespace

class tst_Queue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyWithoutARoleWaits();
    void whoeverSignsFindsWhatIsToBeSigned();
    void aChangeBringsTheSignatureBack();
    void adviceWaitsForAnAnswer();
    void commentsAndEventsWaitForWhoeverWrites();
    void thePageWaitsForASecondPerson();
    void whatWaitsLongestStandsFirst();
    void aTaskOfAnUnknownKindIsLeftOut();
};

void tst_Queue::nobodyWithoutARoleWaits()
{
    OpenSample sample;
    QVERIFY(waitingFor(sample, {u"Ann"_s, {}}).isEmpty());
    QVERIFY(waitingFor(sample, {u"Ann"_s, u"king"_s}).isEmpty());
}

void tst_Queue::whoeverSignsFindsWhatIsToBeSigned()
{
    OpenSample sample;
    sample.as(Drafter);
    QVERIFY_RESULT(reviewing::submit(*sample, Linkage, {}));
    QStringList roles;
    const auto status = reviewing::status(*sample, Linkage);
    QVERIFY_RESULT(status);
    for (const reviewing::RoleStatus &role : status->roles)
        if (role.signs == Signs::Required && !role.current)
            roles += role.role;
    QVERIFY(!roles.isEmpty());
    for (const QString &role : std::as_const(roles))
        QVERIFY2(waitingFor(sample, {u"Ann"_s, role}).contains(task(LinkageName, TaskKind::Sign)), qPrintable(role));
    sample.as({u"Ann"_s, roles.first()});
    QVERIFY_RESULT(reviewing::sign(*sample, Linkage));
    QVERIFY(!waitingFor(sample, {u"Ann"_s, roles.first()}).contains(task(LinkageName, TaskKind::Sign)));
    sample.as(Drafter);
    QVERIFY_RESULT(reviewing::sendBack(*sample, Linkage, u"Mend it."_s));
    for (const QString &role : std::as_const(roles))
        QVERIFY(!waitingFor(sample, {u"Ann"_s, role}).contains(task(LinkageName, TaskKind::Sign)));
}

void tst_Queue::aChangeBringsTheSignatureBack()
{
    OpenSample sample;
    QVERIFY(!waitingFor(sample, Head).contains(task(CensusName, TaskKind::SignAgain)));
    sample.as(Drafter);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, Answer(Cell(words(u"Other."_s)))));
    for (const Actor &actor : {Head, Sponsor, Owner})
        QVERIFY(waitingFor(sample, actor).contains(task(CensusName, TaskKind::SignAgain)));
    QVERIFY(!waitingFor(sample, Drafter).contains(task(CensusName, TaskKind::SignAgain)));
}

void tst_Queue::adviceWaitsForAnAnswer()
{
    OpenSample sample;
    QVERIFY(waitingFor(sample, Drafter).contains(task(LinkageName, TaskKind::AnswerAdvice)));
    QVERIFY(!waitingFor(sample, Officer).contains(task(LinkageName, TaskKind::AnswerAdvice)));
}

void tst_Queue::commentsAndEventsWaitForWhoeverWrites()
{
    OpenSample sample;
    sample.as(Head);
    QVERIFY_RESULT(commenting::comment(*sample, Attendance,
                                       {.place = Place{.question = u"scope"_s}, .text = u"Which?"_s, .mustFix = true}));
    QVERIFY_RESULT(triggers::record(*sample, Census, u"law"_s, QDate(2026, 6, 1), {}));
    QVERIFY(waitingFor(sample, Drafter).contains(task(u"DPIA-0003"_s, TaskKind::DealWithComments)));
    QVERIFY(waitingFor(sample, Drafter).contains(task(CensusName, TaskKind::LookAgain)));
    QVERIFY(!waitingFor(sample, Head).contains(task(CensusName, TaskKind::LookAgain)));
}

void tst_Queue::thePageWaitsForASecondPerson()
{
    OpenSample sample;
    QVERIFY(waitingFor(sample, Approver).contains(task(CensusName, TaskKind::Publish)));
    sample.as(Preparer);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"Another title"_s));
    QVERIFY(!waitingFor(sample, Approver).contains(task(CensusName, TaskKind::Publish)));
    QVERIFY(waitingFor(sample, Approver).contains(task(CensusName, TaskKind::ApprovePage)));
    QVERIFY(waitingFor(sample, Head).contains(task(CensusName, TaskKind::ApprovePage)));
    QVERIFY(
        !waitingFor(sample, Preparer).contains(task(CensusName, TaskKind::ApprovePage))); // nobody approves their own
    sample.as(Approver);
    QVERIFY_RESULT(reviewing::approve(*sample, Census));
    QVERIFY(!waitingFor(sample, Approver).contains(task(CensusName, TaskKind::ApprovePage)));
    QVERIFY(!waitingFor(sample, Preparer).contains(task(CensusName, TaskKind::Publish)));
    QVERIFY(waitingFor(sample, Officer).contains(task(CensusName, TaskKind::ApprovePage))); // who must confirm it
    QVERIFY_RESULT(sample.approve());
    QVERIFY(!waitingFor(sample, Officer).contains(task(CensusName, TaskKind::ApprovePage)));
    QVERIFY(waitingFor(sample, Preparer).contains(task(CensusName, TaskKind::Publish)));
    QVERIFY(!waitingFor(sample, Head).contains(task(CensusName, TaskKind::Publish)));
}

void tst_Queue::whatWaitsLongestStandsFirst()
{
    OpenSample sample;
    sample.as(Head);
    QVERIFY_RESULT(triggers::record(*sample, Census, u"law"_s, QDate(2026, 6, 1), {}));
    sample.as(Drafter);
    const auto waiting = queue::waiting(*sample);
    QVERIFY_RESULT(waiting);
    QVERIFY(waiting->size() > 1);
    for (qsizetype i = 1; i < waiting->size(); ++i) {
        const QDateTime &before = waiting->at(i - 1).task.since;
        QVERIFY(!before.isValid() || before <= waiting->at(i).task.since);
    }
}

/// The file may have been written by a newer program, or by anybody.
void tst_Queue::aTaskOfAnUnknownKindIsLeftOut()
{
    OpenSample sample;
    QVERIFY(waitingFor(sample, Drafter).contains(task(LinkageName, TaskKind::AnswerAdvice)));
    sample.close();
    const QByteArray kind = "\"kind\":" + QByteArray::number(int(TaskKind::AnswerAdvice));
    const QByteArray sql = "UPDATE figures SET value=replace(value, '" + kind + "', '\"kind\":99')";
    QCOMPARE(TestFolder::tamper(sample.path(), sql), QString());
    QVERIFY(sample.onDisk().contains("\"kind\":99"));
    sample.reopen();
    for (const QString &one : waitingFor(sample, Drafter))
        QVERIFY(!one.endsWith(u" 99"_s) && one != task(LinkageName, TaskKind::AnswerAdvice));
}

QTEST_MAIN(tst_Queue)
#include "tst_Queue.moc"
