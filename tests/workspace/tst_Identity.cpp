// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Identity.h"
#include "workspace/People.h"

using namespace candour;

/// What is said, before it goes on the record, of a name that does not fit what the workspace knows.
class tst_Identity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoDoubtAboutWhoIsKnown();
    void saysWhoIsNotOnTheList();
    void saysWhereTwoHaveOneName();
    void saysWhichRoleIsNotHeldToday();
    void saysWhereTheClockIsBehindTheRecord();
    void keepsNobodyFromSigning();
    void asksNothingWithoutAList();
    void aReasonToSendBackIsNoBook();

private:
    static QString doubts(OpenSample &sample, const Actor &actor)
    {
        return identity::doubts(*sample, actor).join(u'\n');
    }
};

void tst_Identity::hasNoDoubtAboutWhoIsKnown()
{
    OpenSample sample;
    for (const Actor &actor : {Owner, Officer, Sponsor, Head, Approver})
        QCOMPARE(doubts(sample, actor), QString());
    QCOMPARE(doubts(sample, {u"  rosalind ACHTERBERG "_s, u"iao"_s}), QString()); // however it is typed
    QCOMPARE(doubts(sample, {Owner.name, {}}), QString());
    QCOMPARE(doubts(sample, {{}, u"iao"_s}), QString()); // other words say that a name is missing
}

void tst_Identity::saysWhoIsNotOnTheList()
{
    OpenSample sample;
    QVERIFY(
        doubts(sample, {u"Rosalind Achtenberg"_s, u"iao"_s}).startsWith(u"“Rosalind Achtenberg” is not on the list"_s));
}

void tst_Identity::saysWhereTwoHaveOneName()
{
    OpenSample sample;
    QVERIFY_RESULT(programme::addPerson(*sample, u"rosalind achterberg"_s));
    const QString said = doubts(sample, Owner);
    QVERIFY2(said.startsWith(u"2 people on the list are called"_s), qPrintable(said));
    QVERIFY(!said.contains(u'\n'));
}

void tst_Identity::saysWhichRoleIsNotHeldToday()
{
    OpenSample sample;
    const QString owner = sample.form().role(u"iao"_s)->label;
    QVERIFY(doubts(sample, {Sponsor.name, u"iao"_s}).contains(u"does not hold the role “%1”"_s.arg(owner)));
    // Held until 31 March 2026, and given from the day on.
    const Actor left{u"Niamh Corrigan"_s, u"drafter"_s};
    QVERIFY(!doubts(sample, left).isEmpty());
    QVERIFY(identity::doubtsAbout(*sample, left, QDate(2026, 3, 31)).isEmpty());
    QVERIFY(!identity::doubtsAbout(*sample, left, QDate(2026, 4, 1)).isEmpty());
    QVERIFY_RESULT(programme::giveRole(*sample, programme::person(*sample, Sponsor.name)->id, u"iao"_s,
                                       sample.clock().localToday()));
    QCOMPARE(doubts(sample, {Sponsor.name, u"iao"_s}), QString());
}

void tst_Identity::saysWhereTheClockIsBehindTheRecord()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"One"_s));
    QCOMPARE(doubts(sample, Owner), QString());
    sample.later(-3600);
    const QString said = doubts(sample, Owner);
    QVERIFY2(said.startsWith(u"The clock of this computer says"_s), qPrintable(said));
    QVERIFY(!said.contains(u'\n'));
    // Also once something was done at the wrong time.
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Two"_s));
    QVERIFY(!doubts(sample, Owner).isEmpty());
    sample.later(7200);
    QCOMPARE(doubts(sample, Owner), QString());
}

/// Who acts is asserted: a doubt is said and nobody is refused, whatever the clock says.
void tst_Identity::keepsNobodyFromSigning()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"One"_s));
    sample.later(-3600);
    sample.as({u"Nobody Known"_s, u"iao"_s});
    QCOMPARE(identity::doubts(*sample, sample->actor()).size(), 2);
    QVERIFY_RESULT(reviewing::sign(*sample, Linkage));
    const SignOff signOff = sample.stored(Linkage).review.signOffs.last();
    QCOMPARE(signOff.name, u"Nobody Known"_s);
    QCOMPARE(signOff.at, sample.clock().now());
    QVERIFY_RESULT(sample->checkAudit());
}

void tst_Identity::asksNothingWithoutAList()
{
    const TestFolder folder;
    const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC));
    const auto empty = Workspace::create(folder.path(), clock, {u"Nobody Known"_s, u"iao"_s});
    QVERIFY_RESULT(empty);
    QVERIFY(identity::doubts(**empty, (*empty)->actor()).isEmpty());
}

void tst_Identity::aReasonToSendBackIsNoBook()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(reviewing::sendBack(*sample, Linkage, QString(1'000'000, u'x')), ErrorKind::Refused, "longer than");
    QCOMPARE(sample.onDisk(), before);
    QVERIFY_RESULT(reviewing::sendBack(*sample, Linkage, QString(commenting::TextLimit, u'x')));
}

QTEST_GUILESS_MAIN(tst_Identity)
#include "tst_Identity.moc"
