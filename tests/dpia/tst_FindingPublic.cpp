// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingCase.h"

#include <QTest>

using namespace candour;

/// Whatever is withheld has a mark with reasons, and what must be public is not withheld.
class tst_FindingPublic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInOpinions_data();
    void findsInOpinions();
    void advisesToLookAgain();
    void findsInMarks_data();
    void findsInMarks();
    void findsWhereMarksStand_data();
    void findsWhereMarksStand();
    void findsInTreatments_data();
    void findsInTreatments() { findsWhereMarksStand(); }
    void risksOfALevelStayPublic_data();
    void risksOfALevelStayPublic();
};

namespace {

const MarkId M{u"m"_s};

Mark goodMark()
{
    return Mark{.id = M, .reasons = {u"personal"_s}, .harm = u"Harm."_s, .publicInterest = u"Weighed."_s};
}

RichText marked(const QString &words = u"Secret words"_s)
{
    return withMark(fromPlainText(words), TextRange{0, 6}, M);
}

Treatment withheld(const MarkId &mark = M)
{
    return Treatment{.kind = TreatmentKind::Withheld, .mark = mark};
}

Treatment undecided()
{
    return Treatment{.kind = TreatmentKind::Undecided};
}

void addCase(const char *name, const Change &change, const QStringList &found)
{
    QTest::newRow(name) << change << found;
}

} // namespace

void tst_FindingPublic::findsInOpinions_data()
{
    QTest::addColumn<QualifiedOpinion>("opinion");
    QTest::addColumn<QStringList>("found");
    const QualifiedOpinion whole{u"Jo Rees, Director"_s, u"It would inhibit advice."_s, QDate(2026, 2, 3)};
    const QStringList missing{u"!no-qualified-opinion why"_s};
    QTest::newRow("whole") << whole << QStringList{};
    QTest::newRow("none") << QualifiedOpinion{} << missing;
    QTest::newRow("nobody") << QualifiedOpinion{u" "_s, whole.opinion, whole.givenOn} << missing;
    QTest::newRow("nothing said") << QualifiedOpinion{whole.person, {}, whole.givenOn} << missing;
    QTest::newRow("no day") << QualifiedOpinion{whole.person, whole.opinion, {}} << missing;
    QTest::newRow("of whoever withholds") << QualifiedOpinion{u"Pat, Director"_s, whole.opinion, whole.givenOn}
                                          << QStringList{u"!opinion-of-proposer why"_s};
}

void tst_FindingPublic::findsInOpinions()
{
    QFETCH(QualifiedOpinion, opinion);
    QFETCH(QStringList, found);
    const auto with = [&](const QString &reason) {
        return foundAfter([&](Assessment &a, Template &t) {
            t.reasons += Reason{.key = u"advice"_s, .label = u"Advice"_s, .needsQualifiedPerson = true};
            Mark mark = goodMark();
            mark.reasons = {u"personal"_s, reason};
            mark.proposedBy = u"Pat"_s;
            mark.opinion = opinion;
            a.marks.insert(M, mark);
            a.answers.insert(u"why"_s, Cell{marked()});
        });
    };
    QCOMPARE(with(u"advice"_s), found);
    QCOMPARE(with(u"commerce"_s), QStringList{}); // a reason that asks for none
}

void tst_FindingPublic::advisesToLookAgain()
{
    const auto with = [](QDate reviewOn) {
        return foundAfter([&](Assessment &a, Template &) {
            Mark mark = goodMark();
            mark.reviewOn = reviewOn;
            a.marks.insert(M, mark);
            a.answers.insert(u"why"_s, Cell{marked()});
        });
    };
    QCOMPARE(with(Today.addDays(1)), QStringList{});
    QCOMPARE(with(Today), QStringList{u".mark-review-due why"_s});
    QCOMPARE(with(Today.addYears(-1)), QStringList{u".mark-review-due why"_s});
}

void tst_FindingPublic::findsInMarks_data()
{
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<QStringList>("found");
    const auto with = [](const auto &change) {
        Mark mark = goodMark();
        change(mark);
        return mark;
    };
    const QString interest = u"!no-public-interest-test why"_s;
    QTest::newRow("a good mark") << goodMark() << QStringList{};
    QTest::newRow("no reason") << with([](Mark &m) { m.reasons.clear(); })
                               << QStringList{u"!mark-without-reason why"_s};
    QTest::newRow("an unknown reason among others") << with([](Mark &m) {
        m.reasons = {u"personal"_s, u"gone"_s};
    }) << QStringList{u"!unknown-reason why"_s};
    QTest::newRow("no harm") << with([](Mark &m) { m.harm.clear(); }) << QStringList{u"?no-harm why"_s};
    QTest::newRow("blank harm") << with([](Mark &m) { m.harm = u" \n"_s; }) << QStringList{u"?no-harm why"_s};
    QTest::newRow("absolute, not weighed") << with([](Mark &m) { m.publicInterest.clear(); }) << QStringList{};
    QTest::newRow("qualified, weighed") << with([](Mark &m) { m.reasons += u"commerce"_s; }) << QStringList{};
    QTest::newRow("qualified, not weighed") << with([](Mark &m) {
        m.reasons = {u"commerce"_s};
        m.publicInterest = u" "_s;
    }) << QStringList{interest};
    QTest::newRow("one of two qualified") << with([](Mark &m) {
        m.reasons = {u"personal"_s, u"commerce"_s};
        m.publicInterest.clear();
    }) << QStringList{interest};
    QTest::newRow("nothing said") << Mark{.id = M} << QStringList{u"!mark-without-reason why"_s, u"?no-harm why"_s};
}

void tst_FindingPublic::findsInMarks()
{
    QFETCH(Mark, mark);
    QTEST(foundAfter([&](Assessment &a, Template &) {
              a.marks.insert(M, mark);
              a.answers.insert(u"why"_s, Cell{marked()});
          }),
          "found");
}

void tst_FindingPublic::findsWhereMarksStand_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("found");
    const auto unknownIn = [](const QString &question, const Answer &answer) {
        return [=](Assessment &a, Template &) { a.answers.insert(question, answer); };
    };
    addCase("a passage of an unknown mark", unknownIn(u"why"_s, Cell{marked()}), {u"!mark-without-reason why"_s});
    addCase("in an answer without a place", unknownIn(u"gone"_s, Cell{marked()}), {});
    addCase("in an answer without a place, and in one that is asked",
            [](Assessment &a, Template &) {
                a.answers.insert(u"aside"_s, Cell{marked()}); // comes first
                a.answers.insert(u"why"_s, Cell{marked()});
            },
            {u"!mark-without-reason why"_s});
    addCase("in a reason", unknownIn(u"automated"_s, Cell{YesNo{false, marked()}}),
            {u"!mark-without-reason automated"_s});
    addCase("in a shared text", unknownIn(u"controller"_s, SharedText{u"controller"_s, marked()}),
            {u"!mark-without-reason controller"_s});
    addCase("in a cell", unknownIn(u"items"_s, Rows{{row(u"a"_s, {}), row(u"b"_s, {{u"item"_s, Cell{marked()}}})}}),
            {u"!mark-without-reason items/b/item"_s});
    addCase("in two places, said at the first",
            [](Assessment &a, Template &) {
                a.answers.insert(u"notes"_s, Cell{marked()});
                a.answers.insert(u"name"_s, Cell{marked()});
            },
            {u"!mark-without-reason name"_s});
    addCase("a mark that covers a passage",
            [](Assessment &a, Template &) {
                a.marks.insert(M, goodMark());
                a.answers.insert(u"notes"_s, Cell{marked()});
            },
            {});
    addCase("a mark that covers nothing", [](Assessment &a, Template &) { a.marks.insert(M, goodMark()); },
            {u"?mark-covers-nothing"_s});
    addCase("a mark that covers an answer",
            [](Assessment &a, Template &) {
                a.marks.insert(M, goodMark());
                a.treatments.insert(Place{.question = u"name"_s}, withheld());
            },
            {});
    addCase("a mark of an answer that is no longer withheld",
            [](Assessment &a, Template &) {
                a.marks.insert(M, goodMark());
                a.treatments.insert(Place{.question = u"name"_s},
                                    Treatment{.kind = TreatmentKind::AsWritten, .mark = M});
            },
            {u"?mark-covers-nothing"_s});
}

void tst_FindingPublic::findsWhereMarksStand()
{
    QFETCH(Change, change);
    QTEST(foundAfter(change), "found");
}

void tst_FindingPublic::findsInTreatments_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("found");
    const auto treat = [](const Treatment &treatment) {
        return [=](Assessment &a, Template &) { a.treatments.insert(Place{.question = u"name"_s}, treatment); };
    };
    const auto worded = [](const QString &language, const QString &words) {
        return Treatment{.kind = TreatmentKind::Wording, .wording = {{language, fromPlainText(words)}}};
    };
    addCase("as written", treat(Treatment{.kind = TreatmentKind::AsWritten}), {});
    addCase("by the template", treat(Treatment{}), {});
    addCase("withheld without a mark", treat(withheld({})), {u"!mark-without-reason name"_s});
    addCase("withheld by an unknown mark", treat(withheld()), {u"!mark-without-reason name"_s});
    addCase("two withheld by one unknown mark",
            [](Assessment &a, Template &) {
                a.treatments.insert(Place{.question = u"name"_s}, withheld());
                a.treatments.insert(Place{.question = u"notes"_s}, withheld());
            },
            {u"!mark-without-reason name"_s, u"!mark-without-reason notes"_s});
    addCase("a wording", treat(worded(u"en-GB"_s, u"Something"_s)), {});
    addCase("no wording", treat(Treatment{.kind = TreatmentKind::Wording}), {u"!wording-missing name"_s});
    addCase("a blank wording", treat(worded(u"en-GB"_s, u" "_s)), {u"!wording-missing name"_s});
    addCase("a wording in another language only", treat(worded(u"cy"_s, u"Rhywbeth"_s)), {u"!wording-missing name"_s});
    addCase("to be decided", treat(undecided()), {u"!undecided name"_s});
    addCase("to be decided, with a wording that waits",
            treat(Treatment{.kind = TreatmentKind::Undecided, .wording = {{u"en-GB"_s, {}}}}), {u"!undecided name"_s});
    addCase("a column and a cell to be decided",
            [](Assessment &a, Template &) {
                a.treatments.insert(Place{.question = u"items"_s, .column = u"item"_s}, undecided());
                a.treatments.insert(Place{u"items"_s, RowId{u"r"_s}, u"special"_s}, undecided());
            },
            {u"!undecided items//item"_s, u"!undecided items/r/special"_s});
    addCase("to be decided for risks of a level that stays public",
            [](Assessment &a, Template &) {
                a.answers.insert(u"risks"_s, Rows{{row(u"r"_s, {{u"residualLikelihood"_s, chosen(u"possible"_s)},
                                                                {u"residualSeverity"_s, chosen(u"real"_s)}})}});
                a.treatments.insert(Place{.question = u"risks"_s}, undecided());
            },
            {u"!undecided risks"_s});
    addCase("nothing to decide where no question asks",
            [](Assessment &a, Template &) {
                a.answers.insert(u"name.before"_s, line(u"Census"_s));
                a.treatments.insert(Place{.question = u"name.before"_s}, undecided());
            },
            {});
    const auto releasedBut = [](const QString &key, const Treatment &treatment) {
        return [=](Assessment &a, Template &t) {
            a.release = Release{};
            for (const Question *question : t.questions())
                a.treatments.insert(Place{.question = question->key}, Treatment{.kind = TreatmentKind::AsWritten});
            a.treatments.insert(Place{.question = key}, treatment);
        };
    };
    addCase("an answer of a release that nobody spoke about", releasedBut(u"why"_s, {}), {u"!undecided why"_s});
    addCase("other words in a release", releasedBut(u"why"_s, worded(u"en-GB"_s, u"Words"_s)),
            {u"!wording-in-release why"_s});
    addCase("nothing in the answers of a release", releasedBut(u"why"_s, Treatment{.kind = TreatmentKind::AsWritten}),
            {});
    addCase("an empty wording that is not chosen",
            treat(Treatment{.kind = TreatmentKind::AsWritten, .wording = {{u"en-GB"_s, {}}}}), {});
}

void tst_FindingPublic::risksOfALevelStayPublic_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<Treatment>("treatment");
    QTest::addColumn<int>("mustPublish");
    QTest::addColumn<bool>("refused");
    const auto at = [](const QString &row, const QString &column) { return Place{u"risks"_s, RowId{row}, column}; };
    QTest::newRow("the whole answer") << at({}, {}) << withheld() << 1 << true;
    QTest::newRow("the row of medium risk") << at(u"medium"_s, {}) << withheld() << 1 << true;
    QTest::newRow("the row of low risk") << at(u"low"_s, {}) << withheld() << 1 << false;
    QTest::newRow("the row that is not scored") << at(u"none"_s, {}) << withheld() << 1 << false;
    QTest::newRow("a row that is gone") << at(u"gone"_s, {}) << withheld() << 1 << false;
    QTest::newRow("what happens, in every row") << at({}, u"risk"_s) << withheld() << 1 << false;
    QTest::newRow("the likelihood left") << at({}, u"residualLikelihood"_s) << withheld() << 1 << true;
    QTest::newRow("the severity left") << at({}, u"residualSeverity"_s) << withheld() << 1 << true;
    QTest::newRow("the severity left, of medium risk")
        << at(u"medium"_s, u"residualSeverity"_s) << withheld() << 1 << true;
    QTest::newRow("the severity left, of low risk") << at(u"low"_s, u"residualSeverity"_s) << withheld() << 1 << false;
    QTest::newRow("the severity before") << at({}, u"severity"_s) << withheld() << 1 << false;
    QTest::newRow("medium where only high must be public") << at({}, {}) << withheld() << 2 << false;
    QTest::newRow("low where all must be public") << at(u"low"_s, {}) << withheld() << 0 << true;
    QTest::newRow("reworded") << at(u"medium"_s, {})
                              << Treatment{.kind = TreatmentKind::Wording, .wording = {{u"en-GB"_s, marked()}}} << 1
                              << false;
    const Treatment wording{.kind = TreatmentKind::Wording, .wording = {{u"en-GB"_s, marked()}}};
    QTest::newRow("all reworded as one") << at({}, {}) << wording << 1 << true;
    QTest::newRow("the severity left, reworded") << at(u"medium"_s, u"residualSeverity"_s) << wording << 1 << true;
    QTest::newRow("what happens, reworded") << at(u"medium"_s, u"risk"_s) << wording << 1 << false;
    QTest::newRow("another question") << Place{.question = u"items"_s} << withheld() << 1 << false;
    QTest::newRow("an unknown question") << Place{.question = u"gone"_s} << withheld() << 1 << false;
}

void tst_FindingPublic::risksOfALevelStayPublic()
{
    QFETCH(Place, place);
    QFETCH(Treatment, treatment);
    QFETCH(int, mustPublish);
    QFETCH(bool, refused);
    const QStringList found = foundAfter([&](Assessment &a, Template &t) {
        const auto scored = [](const QString &likelihood, const QString &severity) {
            return QMap<QString, Cell>{{u"residualLikelihood"_s, chosen(likelihood)},
                                       {u"residualSeverity"_s, chosen(severity)}};
        };
        t.riskMethod.mustPublish = mustPublish;
        a.marks.insert(M, goodMark());
        a.treatments.insert(place, treatment);
        a.answers.insert(u"risks"_s, Rows{{row(u"low"_s, scored(u"remote"_s, u"minor"_s)), row(u"none"_s, {}),
                                           row(u"medium"_s, scored(u"possible"_s, u"real"_s))}});
    });
    QCOMPARE(found.filter(u"!risk-withheld"_s).size(), refused ? 1 : 0);
}

QTEST_GUILESS_MAIN(tst_FindingPublic)
#include "tst_FindingPublic.moc"
