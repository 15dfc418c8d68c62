// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/AssessmentStore.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"
#include "support/SmallTemplate.h"

using namespace candour;

namespace {

const QDateTime Noon = moment("12:00:00");

Result<> save(Database &database, const Assessment &before, const Assessment &after)
{
    return AssessmentStore(database).save(before, after, u"Ana"_s, Noon, Origin::Typed);
}

Assessment assessment(quint32 seed)
{
    Assessment a = randomAssessment(smallTemplate(), seed);
    a.id = AssessmentId{u"a%1"_s.arg(seed)};
    a.reference = u"DPIA-%1"_s.arg(seed, 4, 10, QChar(u'0'));
    return a;
}

qint64 count(Database &database, const QString &table)
{
    return database.connection().value(u"SELECT count(*) FROM "_s + table)->toLongLong();
}

} // namespace

class tst_AssessmentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven()
    {
        Opened database;
        AssessmentStore store(*database);
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Assessment a = assessment(seed);
            QVERIFY_RESULT(save(*database, {}, a));
            const auto loaded = store.load(a.id);
            QVERIFY_RESULT(loaded);
            QCOMPARE(loaded->answers, a.answers);
            QVERIFY2(*loaded == a, qPrintable(a.id.value));
        }
        QCOMPARE(database.reopen(), QString());
        for (quint32 seed = 1; seed <= 60; ++seed)
            QVERIFY(*AssessmentStore(*database).load(AssessmentId{u"a%1"_s.arg(seed)}) == assessment(seed));
    }

    void turnsAnyStateIntoAnyOther()
    {
        Opened database;
        AssessmentStore store(*database);
        Assessment before;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            Assessment after = assessment(seed);
            after.id = AssessmentId{u"one"_s};
            QVERIFY_RESULT(save(*database, before, after));
            const auto loaded = store.load(after.id);
            QVERIFY_RESULT(loaded);
            QVERIFY2(*loaded == after, qPrintable(QString::number(seed)));
            before = after;
        }
        QVERIFY_RESULT(store.verify(before.id));
        QVERIFY_RESULT(database->check());
    }

    void keepsEveryMemberOfAReviewAndACalendar()
    {
        Opened database;
        Assessment a = assessment(1);
        a.review.state = ReviewState::Decided;
        a.review.askedRoles = {u"dpo"_s, u"hop"_s};
        a.review.signOffs = {SignOff{.role = u"hop"_s,
                                     .name = u"Ana"_s,
                                     .actingFor = u"Bo"_s,
                                     .statement = u"I agree."_s,
                                     .at = Noon,
                                     .contentRoot = u"00ff"_s,
                                     .assurance = Assurance::GivenElsewhere,
                                     .recordedBy = u"Cy"_s}};
        a.review.approvals = {Approval{u"Di"_s, Noon, u"00aa"_s, u"nobody else here"_s}};
        a.retention = Retention{QDate(2031, 1, 2), u"schedule 4"_s, true, u"inquiry"_s};
        a.activities = {ActivityId{u"z"_s}, ActivityId{u"a"_s}, ActivityId{u"m"_s}};
        QVERIFY_RESULT(save(*database, {}, a));
        const auto loaded = AssessmentStore(*database).load(a.id);
        QVERIFY_RESULT(loaded);
        QCOMPARE(loaded->review, a.review);
        QCOMPARE(loaded->retention, a.retention);
        QCOMPARE(loaded->activities, a.activities);
    }

    void keepsAnAttachmentOnceHoweverManyHaveIt()
    {
        Opened database;
        const QByteArray bytes(100000, 'x');
        Assessment a = assessment(1);
        Assessment b = assessment(2);
        a.attachments = {Attachment{AttachmentId{u"f1"_s}, u"a.pdf"_s, u"application/pdf"_s, u"one"_s, bytes},
                         Attachment{AttachmentId{u"f2"_s}, u"empty"_s, u"text/plain"_s, {}, ""_ba}};
        b.attachments = {Attachment{AttachmentId{u"f1"_s}, u"b.pdf"_s, u"application/pdf"_s, {}, bytes}};
        b.retention.hold = false;
        QVERIFY_RESULT(save(*database, {}, a));
        QVERIFY_RESULT(save(*database, {}, b));
        QCOMPARE(count(*database, u"blob"_s), 2);
        Assessment less = a;
        less.attachments.removeFirst();
        QVERIFY_RESULT(save(*database, a, less));
        QCOMPARE(AssessmentStore(*database).load(a.id)->attachments, less.attachments);
        QCOMPARE(count(*database, u"blob"_s), 2);
        QVERIFY_RESULT(AssessmentStore(*database).remove(b.id, u"Ana"_s, Noon));
        QCOMPARE(count(*database, u"blob"_s), 1);
        Assessment large = less;
        large.attachments.first().bytes = QByteArray(AttachmentLimit + 1, 'x');
        QVERIFY_ERROR(save(*database, less, large), ErrorKind::Refused, "larger than 20 MB");
        large.attachments.first().bytes.chop(1);
        QVERIFY_RESULT(save(*database, less, large));
        QCOMPARE(AssessmentStore(*database).load(a.id)->attachments, large.attachments);
        QCOMPARE(count(*database, u"blob"_s), 1);
    }

    void writesOnlyWhatDiffers()
    {
        Opened database;
        const Assessment a = assessment(3);
        QVERIFY_RESULT(save(*database, {}, a));
        const qint64 revisions = count(*database, u"answer_revision"_s);
        QCOMPARE(revisions, a.answers.size());
        QVERIFY_RESULT(save(*database, a, a));
        QCOMPARE(AssessmentStore(*database).header(a.id)->revision, 1);
        Assessment titled = a;
        titled.title = u"Another title"_s;
        QVERIFY_RESULT(save(*database, a, titled));
        QCOMPARE(count(*database, u"answer_revision"_s), revisions);
        QCOMPARE(AssessmentStore(*database).header(a.id)->revision, 2);
    }

    void listsHeadersByReference()
    {
        Opened database;
        Assessment b = assessment(2);
        b.retention = Retention{QDate(2030, 5, 6), u"schedule"_s, true, u"inquiry"_s};
        QVERIFY_RESULT(save(*database, {}, b));
        QVERIFY_RESULT(save(*database, {}, assessment(1)));
        const auto headers = AssessmentStore(*database).list();
        QVERIFY_RESULT(headers);
        QCOMPARE(headers->size(), 2);
        QCOMPARE(headers->at(0).reference, u"DPIA-0001"_s);
        const AssessmentHeader header = headers->at(1);
        QCOMPARE(header.id, b.id);
        QCOMPARE(header.title, b.title);
        QCOMPARE(header.publicTitle, b.publicTitle);
        QCOMPARE(header.templateId, b.templateId);
        QCOMPARE(header.templateVersion, b.templateVersion);
        QCOMPARE(header.language, b.language);
        QCOMPARE(header.state, b.review.state);
        QCOMPARE(header.retention, b.retention);
        QCOMPARE(header.revision, 1);
        QCOMPARE(header.changedAt, Noon);
        QCOMPARE(header.changedBy, u"Ana"_s);
        QCOMPARE(*AssessmentStore(*database).header(b.id), header);
        Assessment changed = b;
        changed.title += u"!"_s;
        QVERIFY_RESULT(AssessmentStore(*database).save(b, changed, u"Bo"_s, Noon.addSecs(60), Origin::Typed));
        const auto later = AssessmentStore(*database).header(b.id);
        QVERIFY_RESULT(later);
        QCOMPARE(later->revision, 2);
        QCOMPARE(later->changedAt, Noon.addSecs(60));
        QCOMPARE(later->changedBy, u"Bo"_s);
        QVERIFY_ERROR(AssessmentStore(*database).header(AssessmentId{u"none"_s}), ErrorKind::Usage,
                      "no such assessment");
        QVERIFY_ERROR(AssessmentStore(*database).load(AssessmentId{u"none"_s}), ErrorKind::Usage, "no such assessment");
    }

    void neverGivesAReferenceTwice()
    {
        Opened database;
        AssessmentStore store(*database);
        QCOMPARE(*store.nextReference(), u"DPIA-0001"_s);
        Assessment seventh = assessment(7);
        seventh.retention.hold = false;
        QVERIFY_RESULT(save(*database, {}, seventh));
        QCOMPARE(*store.nextReference(), u"DPIA-0008"_s);
        Assessment other = assessment(8);
        other.reference = u"2019/14 B"_s;
        QVERIFY_RESULT(save(*database, {}, other));
        QCOMPARE(*store.nextReference(), u"DPIA-0008"_s);
        QVERIFY_RESULT(store.remove(seventh.id, u"Ana"_s, Noon));
        QCOMPARE(*store.nextReference(), u"DPIA-0008"_s);
        Assessment same = assessment(9);
        same.reference = other.reference;
        QVERIFY_ERROR(save(*database, {}, same), ErrorKind::Refused, "has the reference");
        QVERIFY_ERROR(store.load(same.id), ErrorKind::Usage, "no such");
    }

    void keepsANewOrder()
    {
        Opened database;
        Assessment a = assessment(4);
        a.people = {Person{.id = PersonId{u"p1"_s}, .name = u"Ann"_s},
                    Person{.id = PersonId{u"p2"_s}, .name = u"Bo"_s}};
        a.comments = {Comment{.id = CommentId{u"c1"_s}, .text = u"One"_s},
                      Comment{.id = CommentId{u"c2"_s}, .text = u"Two"_s}};
        a.activities = {ActivityId{u"x1"_s}, ActivityId{u"x2"_s}};
        QVERIFY_RESULT(save(*database, {}, a));
        Assessment b = a;
        std::reverse(b.people.begin(), b.people.end());
        std::reverse(b.comments.begin(), b.comments.end());
        std::reverse(b.activities.begin(), b.activities.end());
        QVERIFY_RESULT(save(*database, a, b));
        const auto loaded = AssessmentStore(*database).load(a.id);
        QVERIFY_RESULT(loaded);
        QCOMPARE(loaded->people, b.people);
        QCOMPARE(loaded->comments, b.comments);
        QCOMPARE(loaded->activities, b.activities);
        QVERIFY(*loaded == b);
    }

    void refusesTextThatWouldChangeAndKeepsNothingOfIt()
    {
        Opened database;
        const Assessment a = assessment(4);
        QVERIFY_RESULT(save(*database, {}, a));
        const QString half = u"x"_s + QChar(0xdc00);
        const QString null = u"x"_s + QChar(0) + u"y"_s;
        const auto text = [](const QString &words) { return RichText{{Block{.runs = {Run{.text = words}}}}}; };
        const QList<std::function<void(Assessment &, const QString &)>> changes{
            [](Assessment &b, const QString &s) { b.title = s; },
            [&](Assessment &b, const QString &s) { b.answers[u"purpose"_s] = Cell(text(s)); },
            [&](Assessment &b, const QString &s) {
                b.answers[u"yes"_s] = Cell(YesNo{true, text(s)});
            },
            [&](Assessment &b, const QString &s) {
                b.answers[u"rows"_s] = Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"c"_s, text(s)}}}}};
            },
            [](Assessment &b, const QString &s) {
                b.answers[u"purpose"_s] = Cell(RichText{{Block{.runs = {Run{.text = u"w"_s, .link = s}}}}});
            },
            [](Assessment &b, const QString &s) { b.answers[u"purpose"_s] = Cell(WebLink{.label = u"w"_s, .url = s}); },
            [](Assessment &b, const QString &s) {
                b.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .publicInterest = s});
            },
            [](Assessment &b, const QString &s) { b.suppressions.insert(u"rows"_s, Suppression{.decidedBy = s}); },
            [](Assessment &b, const QString &s) { b.people.append(Person{.id = PersonId{u"p"_s}, .name = s}); },
            [](Assessment &b, const QString &s) { b.comments.append(Comment{.id = CommentId{u"c"_s}, .text = s}); },
            [](Assessment &b, const QString &s) {
                b.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .harm = s});
            },
            [&](Assessment &b, const QString &s) {
                b.treatments[Place{u"purpose"_s, {}, {}}] =
                    Treatment{.kind = TreatmentKind::Wording, .wording = {{u"en-GB"_s, text(s)}}};
            },
            [&](Assessment &b, const QString &s) { b.review.advice.append(Advice{.role = u"dpo"_s, .text = text(s)}); },
            [](Assessment &b, const QString &s) { b.review.standings.append(Standing{.words = s}); },
            [](Assessment &b, const QString &s) { b.retention.basis = s; },
            [](Assessment &b, const QString &s) {
                b.attachments.append(Attachment{.id = AttachmentId{u"x"_s}, .fileName = s});
            },
        };
        for (const auto &change : changes) {
            for (const QString &words : {half, null}) {
                Assessment b = a;
                b.publicTitle += u"!"_s; // the part that could be kept
                change(b, words);
                QVERIFY_ERROR(save(*database, a, b), ErrorKind::Refused, "cannot be kept");
            }
        }
        QVERIFY(*AssessmentStore(*database).load(a.id) == a);
        QCOMPARE(AssessmentStore(*database).header(a.id)->revision, 1);
    }

    void refusesToDisposeOfWhatIsOnHold()
    {
        Opened database;
        AssessmentStore store(*database);
        Assessment a = assessment(5);
        a.retention.hold = true;
        QVERIFY_RESULT(save(*database, {}, a));
        QVERIFY_ERROR(store.remove(a.id, u"Ana"_s, Noon), ErrorKind::Refused, "on hold");
        QVERIFY(*store.load(a.id) == a);
        Assessment released = a;
        released.retention.hold = false;
        QVERIFY_RESULT(save(*database, a, released));
        QVERIFY_RESULT(store.remove(a.id, u"Ana"_s, Noon));
        QVERIFY_ERROR(store.load(a.id), ErrorKind::Usage, "no such");
        for (const QString &table :
             {u"assessment"_s, u"part"_s, u"answer"_s, u"answer_revision"_s, u"attachment"_s, u"blob"_s})
            QVERIFY2(count(*database, table) == 0, qPrintable(table));
        QCOMPARE(count(*database, u"disposal"_s), 1);
        QVERIFY_ERROR(store.remove(a.id, u"Ana"_s, Noon), ErrorKind::Usage, "no such");
    }

    void leavesNoWordOfWhatWasDisposedOf()
    {
        Opened database;
        Assessment a = assessment(6);
        a.retention.hold = false;
        a.answers[u"purpose"_s] = Cell(fromPlainText(u"Quetzalcoatlus lives in the attic"_s));
        QVERIFY_RESULT(save(*database, {}, a));
        QVERIFY_RESULT(AssessmentStore(*database).remove(a.id, u"Ana"_s, Noon));
        QVERIFY_RESULT(database->close());
        QVERIFY(!Folder::read(database.path()).contains("Quetzalcoatlus"));
    }

    void bringsBackWhatWasRemovedAndUndone()
    {
        Opened database;
        AssessmentStore store(*database);
        Assessment a = assessment(5);
        a.retention.hold = false;
        QVERIFY_RESULT(save(*database, {}, a));
        QVERIFY_RESULT(store.remove(a.id, u"Ana"_s, Noon));
        QVERIFY_RESULT(save(*database, {}, a));
        QVERIFY(*store.load(a.id) == a);
        QCOMPARE(count(*database, u"disposal"_s), 0);
    }

    void refusesASaveOfWhatIsNotThere()
    {
        Opened database;
        const Assessment a = assessment(5);
        Assessment b = a;
        b.title += u"!"_s;
        QVERIFY_ERROR(save(*database, a, b), ErrorKind::Usage, "no such assessment");
    }

    void noticesWordsChangedBehindItsBack_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a word")
            << "UPDATE answer_revision SET value=replace(value, 'why', 'how') WHERE question='purpose'"_ba;
        QTest::newRow("the words for search") << "UPDATE answer_revision SET plain='' WHERE question='purpose'"_ba;
        QTest::newRow("the author") << "UPDATE answer_revision SET author='Bo' WHERE question='purpose'"_ba;
        QTest::newRow("the time") << "UPDATE answer_revision SET at='2020-01-01T00:00:00Z' WHERE question='purpose'"_ba;
        QTest::newRow("the origin") << "UPDATE answer_revision SET origin='merged' WHERE question='purpose'"_ba;
        QTest::newRow("an attachment") << "UPDATE blob SET bytes=x'00'"_ba;
        QTest::newRow("a mark that is no JSON") << "UPDATE part SET value='{' WHERE kind='mark'"_ba;
        QTest::newRow("a state that is none") << "UPDATE assessment SET state='done'"_ba;
    }

    void noticesWordsChangedBehindItsBack()
    {
        QFETCH(QByteArray, sql);
        Opened database;
        Assessment a = assessment(6);
        a.answers[u"purpose"_s] = Cell(fromPlainText(u"This is why"_s));
        a.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .reasons = {u"safety"_s}});
        a.attachments = {Attachment{AttachmentId{u"f"_s}, u"a"_s, u"text/plain"_s, {}, "abc"_ba}};
        QVERIFY_RESULT(save(*database, {}, a));
        QCOMPARE(database.tamperPastTriggers(sql), QString());
        QVERIFY_ERROR(AssessmentStore(*database).load(a.id), ErrorKind::Unreadable, "damaged");
    }

    void savesAlongsideOtherWorkOrNotAtAll()
    {
        Opened database;
        const Assessment a = assessment(7);
        {
            auto transaction = database->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(save(*database, {}, a));
        }
        QVERIFY_ERROR(AssessmentStore(*database).load(a.id), ErrorKind::Usage, "no such");
    }
};

QTEST_GUILESS_MAIN(tst_AssessmentStore)
#include "tst_AssessmentStore.moc"
