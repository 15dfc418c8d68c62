// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/AnswerHistory.h"
#include "storage/AssessmentStore.h"
#include "storage/AuditStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

/// Writes one answer of one assessment, in the words and at the times of a test.
class Desk
{
public:
    Desk()
    {
        m_now.id = AssessmentId{u"a"_s};
        m_now.reference = u"DPIA-0001"_s;
        m_begun = store().save({}, m_now, u"Ana"_s, moment("08:00:00"), Origin::Typed);
    }

    Result<> write(const QString &words, const char *at, const QString &author = u"Ana"_s,
                   Origin origin = Origin::Typed)
    {
        Assessment after = m_now;
        if (words.isEmpty())
            after.answers.remove(u"purpose"_s);
        else
            after.answers[u"purpose"_s] = Cell(fromPlainText(words));
        auto saved = store().save(m_now, after, author, moment(at), origin);
        m_now = after;
        return saved;
    }

    QList<Revision> history() { return *store().history(m_now.id, u"purpose"_s); }

    QStringList words()
    {
        QStringList words;
        for (const Revision &revision : history())
            words.append(isEmpty(revision.answer) ? u"-"_s : plainText(*textIn(revision.answer)));
        return words;
    }

    /// What stood there; "=" where it is what stands there now, "-" where nothing did.
    QString at(const Moment &moment)
    {
        const auto others = store().answersThen(m_now.id, moment);
        if (!others)
            return others.error().message;
        if (!others->contains(u"purpose"_s))
            return u"="_s;
        const Answer then = others->value(u"purpose"_s);
        return isEmpty(then) ? u"-"_s : plainText(*textIn(then));
    }

    /// Closes what was done as the workspace does, and says with which number.
    qint64 note(const char *at)
    {
        AuditStore audit(*database);
        if (!audit.append({.at = moment(at), .who = u"Ana"_s, .action = u"test"_s}))
            return -1;
        return audit.list()->last().number;
    }

    AssessmentStore store() { return AssessmentStore(*database); }
    const AssessmentId &id() const { return m_now.id; }

    Opened database;

private:
    Assessment m_now;
    Result<> m_begun;
};

} // namespace

class tst_AnswerHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatOneAuthorTypesWithinTenMinutes()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"one two"_s, "09:05:00"));
        QVERIFY_RESULT(desk.write(u"one two three"_s, "09:10:00"));
        QCOMPARE(desk.words(), QStringList{u"one two three"_s});
        const Revision only = desk.history().first();
        QCOMPARE(only.number, 1);
        QCOMPARE(only.author, u"Ana"_s);
        QCOMPARE(only.at, moment("09:10:00"));
        QCOMPARE(only.origin, Origin::Typed);
    }

    void countsTheTenMinutesFromTheFirstOfThem()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"two"_s, "09:08:00"));
        QVERIFY_RESULT(desk.write(u"three"_s, "09:10:01"));
        QCOMPARE(desk.words(), (QStringList{u"three"_s, u"two"_s}));
        QCOMPARE(desk.history().first().number, 2);
    }

    void keepsAuthorsApart()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"two"_s, "09:01:00", u"Bo"_s));
        QVERIFY_RESULT(desk.write(u"three"_s, "09:02:00"));
        QCOMPARE(desk.words(), (QStringList{u"three"_s, u"two"_s, u"one"_s}));
    }

    void foldsOnlyWhatWasTyped()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        const QList<Origin> others{Origin::Merged, Origin::Migrated, Origin::Restored, Origin::Imported};
        for (const Origin origin : others) {
            QVERIFY_RESULT(desk.write(u"other %1"_s.arg(int(origin)), "09:01:00", u"Ana"_s, origin));
            QCOMPARE(desk.history().first().origin, origin);
        }
        QVERIFY_RESULT(desk.write(u"typed"_s, "09:02:00"));
        QCOMPARE(desk.history().size(), 6);
    }

    void foldsNothingBackwardsInTime()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"two"_s, "08:59:59"));
        QCOMPARE(desk.words(), (QStringList{u"two"_s, u"one"_s}));
    }

    void foldsNothingIntoWhatWasSealed()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"as signed"_s, "09:00:00"));
        QVERIFY_RESULT(desk.store().seal(desk.id()));
        QVERIFY_RESULT(desk.write(u"afterwards"_s, "09:00:01"));
        QVERIFY_RESULT(desk.write(u"afterwards, too"_s, "09:00:02"));
        QCOMPARE(desk.words(), (QStringList{u"afterwards, too"_s, u"as signed"_s}));
        QVERIFY_RESULT(desk.store().verify(desk.id()));
    }

    void remembersThatAnAnswerWasTakenAway()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write({}, "10:00:00"));
        QVERIFY(desk.store().load(desk.id())->answers.isEmpty());
        QVERIFY_RESULT(desk.write(u"again"_s, "11:00:00"));
        QCOMPARE(desk.words(), (QStringList{u"again"_s, u"-"_s, u"one"_s}));
        QVERIFY_RESULT(desk.store().verify(desk.id()));
    }

    void knowsWhatStoodThereAtAMoment()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write({}, "10:00:00"));
        QVERIFY_RESULT(desk.write(u"two"_s, "11:00:00"));
        QCOMPARE(*desk.store().begun(desk.id()), moment("09:00:00"));
        QCOMPARE(desk.at({.at = moment("08:59:59")}), u"-"_s);
        QCOMPARE(desk.at({.at = moment("09:00:00")}), u"one"_s);
        QCOMPARE(desk.at({.at = moment("09:59:59")}), u"one"_s);
        QCOMPARE(desk.at({.at = moment("10:00:00")}), u"-"_s);
        QCOMPARE(desk.at({.at = moment("11:00:00")}), u"="_s);
    }

    void countsWhatIsStillTypedAsWrittenWhenItsLastWordWas()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"one two"_s, "09:05:00"));
        QCOMPARE(desk.at({.at = moment("09:02:00")}), u"-"_s);
    }

    void tellsApartWhatWasWrittenWithinOneSecond()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        const Moment first{moment("09:00:00"), desk.note("09:00:00")};
        QVERIFY_RESULT(desk.store().seal(desk.id()));
        const Moment sealed{moment("09:00:00"), desk.note("09:00:00")};
        QVERIFY_RESULT(desk.write(u"two"_s, "09:00:00"));
        const Moment last{moment("09:00:00"), desk.note("09:00:00")};
        QCOMPARE(desk.at(first), u"one"_s);
        QCOMPARE(desk.at(sealed), u"one"_s);
        QCOMPARE(desk.at(last), u"="_s);
        // What an older program wrote has no number, and goes by its time.
        QCOMPARE(desk.database.tamperPastTriggers("UPDATE answer_revision SET audit=0 WHERE revision=2"_ba), QString());
        QCOMPARE(desk.at(sealed), u"="_s);
    }

    void goesByTheAuditWhereAClockWasSetBack()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        const Moment first{moment("09:00:00"), desk.note("09:00:00")};
        QVERIFY_RESULT(desk.write(u"two"_s, "08:00:00"));
        desk.note("08:00:00");
        QCOMPARE(desk.at(first), u"one"_s);
    }

    void givesNothingForAQuestionThatWasNeverAnswered()
    {
        Desk desk;
        const auto history = desk.store().history(desk.id(), u"other"_s);
        QVERIFY_RESULT(history);
        QVERIFY(history->isEmpty());
    }

    void neverChangesOrDropsARevision_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("sealed") << u"UPDATE answer_revision SET value='{}' WHERE revision=1"_s;
        QTest::newRow("author") << u"UPDATE answer_revision SET author='Bo' WHERE revision=2"_s;
        QTest::newRow("number") << u"UPDATE answer_revision SET revision=3 WHERE revision=2"_s;
        QTest::newRow("parent") << u"UPDATE answer_revision SET parent=x'' WHERE revision=2"_s;
        QTest::newRow("delete") << u"DELETE FROM answer_revision WHERE revision=1"_s;
        QTest::newRow("unseal") << u"UPDATE answer_revision SET sealed=0 WHERE revision=1"_s;
    }

    void neverChangesOrDropsARevision()
    {
        QFETCH(QString, sql);
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"two"_s, "10:00:00"));
        QVERIFY(!desk.database->connection().run(sql));
        QCOMPARE(desk.words(), (QStringList{u"two"_s, u"one"_s}));
    }

    void noticesAMissingOrChangedRevision_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("first missing") << "DELETE FROM answer_revision WHERE revision=1"_ba;
        QTest::newRow("middle missing") << "DELETE FROM answer_revision WHERE revision=2"_ba;
        QTest::newRow("middle changed")
            << "UPDATE answer_revision SET value=replace(value, 'two', 'ten') WHERE revision=2"_ba;
        QTest::newRow("parent changed") << "UPDATE answer_revision SET parent=zeroblob(32) WHERE revision=3"_ba;
    }

    void noticesAMissingOrChangedRevision()
    {
        QFETCH(QByteArray, sql);
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"two"_s, "10:00:00"));
        QVERIFY_RESULT(desk.write(u"three"_s, "11:00:00"));
        QVERIFY_RESULT(desk.store().verify(desk.id()));
        QCOMPARE(desk.database.tamperPastTriggers(sql), QString());
        QVERIFY_ERROR(desk.store().verify(desk.id()), ErrorKind::Unreadable, "damaged");
    }

    void keepsTheWordsAloneForSearch()
    {
        Opened database;
        Assessment a;
        a.id = AssessmentId{u"a"_s};
        a.reference = u"DPIA-0001"_s;
        a.answers[u"rows"_s] = Rows{{Row{.id = RowId{u"r"_s},
                                         .cells = {{u"a"_s, Cell(fromPlainText(u"- first\n- second"_s))},
                                                   {u"b"_s, Cell(Number{4})},
                                                   {u"c"_s, Cell(YesNo{true, fromPlainText(u"because"_s)})}}}}};
        QVERIFY_RESULT(AssessmentStore(*database).save({}, a, u"Ana"_s, moment("09:00:00"), Origin::Typed));
        QCOMPARE(database->connection().value(u"SELECT plain FROM answer_revision"_s)->toString(),
                 u"first\nsecond\nbecause"_s);
    }

    void findsWhatWasTypedLast()
    {
        Desk desk;
        QVERIFY_RESULT(desk.write(u"one"_s, "09:00:00"));
        QVERIFY_RESULT(desk.write(u"one two"_s, "09:05:00"));
        QCOMPARE(desk.database->connection().value(u"SELECT plain FROM answer_revision"_s)->toString(), u"one two"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AnswerHistory)
#include "tst_AnswerHistory.moc"
