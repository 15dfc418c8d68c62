// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/Repeats.h"

#include <QTest>

using namespace candour;

namespace {

/// The words sought, each with a star where the same words may stand in public text undecided.
QStringList sought(const Case &c, const QString &question)
{
    QStringList words;
    for (const Needle &needle : needles(c.t, c.a))
        if (needle.question == question)
            words += needle.mayRepeat ? needle.words + u'*' : needle.words;
    words.sort();
    return words;
}

} // namespace

/// Everything withheld is sought in the finished files, and nothing that is public.
class tst_Needles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeksMarkedStretchesAsOne();
    void seeksMarkedWordsWhateverTheTreatment();
    void seeksWordsThatWereCut();
    void seeksWithheldAnswersOfEachKind_data();
    void seeksWithheldAnswersOfEachKind();
    void seeksWithheldRowsColumnsAndCells();
    void seeksRowsOfAQuestionThatIsLeftOut();
    void seeksWithheldFilesByName();
    void seeksNothingThatIsPublic();
    void originalsBehindAWordingAreNotSought();
    void rowsBehindAWordingKeepTheirMarks();
    void seeksWhatIsNeverPublic();
    void seeksPeopleAndWhatTheySaidInAReview();
    void seeksFilesThatNoAnswerNames();
    void seeksAddressesBehindWords();
    void seeksFormsOfNames();
    void takesShortLeftOutWordsForNothing();
    void seeksWhatNobodyHasDecided();
    void seeksAnswersThatHaveNoPlace_data();
    void seeksAnswersThatHaveNoPlace();
    void seeksMarkedWordsThatHaveNoPlace();
    void seeksWithheldAnswersThatHaveNoPlace();
};

void tst_Needles::seeksMarkedStretchesAsOne()
{
    Case c;
    RichText text = c.marked(u"It is Kestrel Vantage of York\nand Osprey"_s, u"Kestrel"_s);
    text = withMark(text, occurrences(text, u" Vantage"_s).first(), MarkId{u"commerce"_s});
    text = withMark(text, occurrences(text, u"Osprey"_s).first(), MarkId{u"commerce"_s});
    c.a.answers.insert(u"why"_s, Cell{text});
    QCOMPARE(sought(c, u"why"_s), (QStringList{u"Kestrel Vantage"_s, u"Osprey"_s}));
}

void tst_Needles::seeksMarkedWordsWhateverTheTreatment()
{
    Case c;
    c.a.answers.insert(u"why"_s, Cell{c.marked(u"It is Kestrel"_s, u"Kestrel"_s)});
    c.word({.question = u"why"_s}, u"It is a firm"_s);
    QCOMPARE(sought(c, u"why"_s), QStringList{u"Kestrel"_s});
    c.a.answers.insert(u"internal"_s, Cell{c.marked(u"It is Osprey"_s, u"Osprey"_s)});
    QVERIFY(sought(c, u"internal"_s).contains(u"Osprey"_s));
}

void tst_Needles::seeksWordsThatWereCut()
{
    Case c;
    c.a.marks[MarkId{u"personal"_s}].cut = QStringList{u"Kestrel Vantage"_s};
    QCOMPARE(sought(c, u"mark"_s), QStringList{u"Kestrel Vantage"_s});
}

void tst_Needles::seeksWithheldAnswersOfEachKind_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const QString &question, const Answer &answer, const QStringList &words) {
        QTest::newRow(qPrintable(question)) << question << answer << words;
    };
    row(u"why"_s, Cell{fromPlainText(u"One thing\n\nAnother"_s)}, {u"Another"_s, u"One thing"_s});
    row(u"name"_s, line(u"Kestrel"_s), {u"Kestrel"_s});
    row(u"automated"_s, Cell{YesNo{true, fromPlainText(u"By machine"_s)}}, {u"By machine"_s});
    row(u"decision"_s, choice(u"approved"_s), {});
    row(u"starts"_s, Cell{QDate(2026, 6, 4)}, {u"4 June 2026*"_s});
    row(u"count"_s, Cell{Number{12345}}, {u"12,345*"_s});
    row(u"lead"_s, Cell{PersonId{u"1"_s}}, {u"Jane Doe"_s});
    row(u"page"_s, Cell{WebLink{u"Notice"_s, u"https://example.org/x"_s}}, {u"Notice"_s, u"https://example.org/x"_s});
    row(u"controller"_s, SharedText{u"controller"_s, fromPlainText(u"The Board"_s)}, {u"The Board"_s});
}

void tst_Needles::seeksWithheldAnswersOfEachKind()
{
    QFETCH(QString, question);
    QFETCH(Answer, answer);
    Case c;
    c.a.people = {Person{.id = PersonId{u"1"_s}, .name = u"Jane Doe"_s, .jobTitle = u"Head of data"_s}};
    c.a.answers.insert(question, answer);
    QCOMPARE(sought(c, question), QStringList());
    c.withhold({.question = question}, u"personal"_s);
    QTEST(sought(c, question), "words");
}

void tst_Needles::seeksWithheldRowsColumnsAndCells()
{
    Case c;
    c.a.answers.insert(u"shares"_s,
                       Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}, {u"people"_s, Cell{Number{1234}}}}),
                             row(u"2"_s, {{u"recipient"_s, line(u"Police"_s)},
                                          {u"purpose"_s, Cell{c.marked(u"To Osprey"_s, u"Osprey"_s)}}})}});
    QCOMPARE(sought(c, u"shares"_s), (QStringList{u"1,234*"_s, u"Osprey"_s}));
    c.withhold({.question = u"shares"_s, .row = RowId{u"1"_s}}, u"personal"_s);
    QCOMPARE(sought(c, u"shares"_s), (QStringList{u"1,234*"_s, u"Council"_s, u"Osprey"_s}));
    c.withhold({u"shares"_s, RowId{u"2"_s}, u"purpose"_s}, u"personal"_s);
    QVERIFY(sought(c, u"shares"_s).contains(u"To Osprey"_s));
    c.a.treatments.clear();
    c.withhold({.question = u"shares"_s, .column = u"recipient"_s}, u"personal"_s);
    QCOMPARE(sought(c, u"shares"_s), (QStringList{u"1,234*"_s, u"Council"_s, u"Osprey"_s, u"Police"_s}));
}

void tst_Needles::seeksRowsOfAQuestionThatIsLeftOut()
{
    Case c;
    c.question(u"items"_s).publicByDefault = false;
    c.a.answers.insert(u"items"_s, Rows{{row(u"1"_s, {{u"item"_s, line(u"Names"_s)}})}});
    QCOMPARE(sought(c, u"items"_s), QStringList{u"Names*"_s});
}

void tst_Needles::seeksWithheldFilesByName()
{
    Case c;
    c.a.attachments = {Attachment{
        .id = AttachmentId{u"f"_s}, .fileName = u"kestrel-contract.pdf"_s, .description = u"What Kestrel signed"_s}};
    c.a.answers.insert(u"papers"_s, Files{{AttachmentId{u"f"_s}, AttachmentId{u"gone"_s}}});
    QCOMPARE(sought(c, u"papers"_s), (QStringList{u"What Kestrel signed*"_s, u"kestrel-contract.pdf*"_s}));
    c.withhold({.question = u"papers"_s}, u"commerce"_s);
    QCOMPARE(sought(c, u"papers"_s), (QStringList{u"What Kestrel signed"_s, u"kestrel-contract.pdf"_s}));
}

void tst_Needles::seeksNothingThatIsPublic()
{
    Case c;
    c.a.marks.clear();
    c.a.answers.insert(u"why"_s, Cell{fromPlainText(u"For the census"_s)});
    c.a.answers.insert(u"items"_s, Rows{{row(u"1"_s, {{u"item"_s, line(u"Names"_s)}})}});
    QCOMPARE(needles(c.t, c.a), QList<Needle>());
}

void tst_Needles::originalsBehindAWordingAreNotSought()
{
    Case c;
    c.a.answers.insert(u"why"_s, Cell{fromPlainText(u"For the census"_s)});
    c.word({.question = u"why"_s}, u"For statistics"_s);
    QCOMPARE(sought(c, u"why"_s), QStringList());
}

void tst_Needles::rowsBehindAWordingKeepTheirMarks()
{
    Case c;
    const RichText purpose = c.marked(u"For Kestrel and the census"_s, u"Kestrel"_s);
    c.a.answers.insert(
        u"shares"_s,
        Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Riverside Council"_s)}, {u"purpose"_s, Cell{purpose}}})}});
    c.word({.question = u"shares"_s, .row = RowId{u"1"_s}}, u"A council"_s);
    QCOMPARE(sought(c, u"shares"_s), QStringList{u"Kestrel"_s});
    c.a.treatments.clear();
    c.word({.question = u"shares"_s}, u"We share with councils"_s);
    QCOMPARE(sought(c, u"shares"_s), QStringList{u"Kestrel"_s});
}

void tst_Needles::seeksWhatIsNeverPublic()
{
    Case c;
    c.a.comments = {Comment{.id = CommentId{u"c"_s}, .text = u"Is Kestrel right?"_s}};
    c.a.marks[MarkId{u"personal"_s}].harm = u"They would be known"_s;
    c.a.marks[MarkId{u"personal"_s}].publicInterest = u"Little"_s;
    c.a.marks[MarkId{u"personal"_s}].opinion = {u"Jo Rees, Director"_s, u"It would inhibit"_s, QDate(2026, 6, 3)};
    c.a.retention = {.basis = u"Litigation"_s, .hold = true, .holdReason = u"Case HR/1"_s};
    QCOMPARE(sought(c, u"comment"_s), QStringList{u"Is Kestrel right?*"_s});
    QCOMPARE(sought(c, u"mark"_s), (QStringList{u"It would inhibit*"_s, u"Jo Rees*"_s, u"Jo Rees, Director*"_s,
                                                u"Little*"_s, u"They would be known*"_s}));
    QCOMPARE(sought(c, u"retention"_s), (QStringList{u"Case HR/1*"_s, u"Litigation*"_s}));
}

void tst_Needles::seeksPeopleAndWhatTheySaidInAReview()
{
    Case c;
    c.a.title = u"Project Osprey"_s;
    c.a.people = {Person{
        .id = PersonId{u"1"_s}, .name = u"Jane Doe"_s, .jobTitle = u"Head of data"_s, .email = u"jdoe@example.org"_s}};
    c.a.comments = {Comment{.id = CommentId{u"c"_s}, .author = u"Val Author"_s, .text = u"Why?"_s}};
    c.a.review.signOffs = {SignOff{.name = u"Sam Signer"_s,
                                   .actingFor = u"Ada Absent"_s,
                                   .statement = u"I agree, with doubts"_s,
                                   .recordedBy = u"Rae Recorder"_s}};
    c.a.review.advice = {
        Advice{.name = u"Dee Adviser"_s,
               .text = fromPlainText(u"Do not"_s),
               .responses = {AdviceResponse{.decidedBy = u"Kim Decider"_s, .reasons = u"It is urgent"_s}}}};
    c.a.review.approvals = {Approval{.name = u"Lee Approver"_s, .aloneReason = u"Nobody else is here"_s}};
    c.a.review.standings = {Standing{.words = u"x"_s, .reason = u"It is known"_s, .decidedBy = u"Pat Stander"_s}};
    QCOMPARE(sought(c, u"internal-title"_s), QStringList{u"Project Osprey*"_s});
    QCOMPARE(sought(c, u"person"_s), (QStringList{u"Jane Doe*"_s, u"jdoe@example.org*"_s}));
    QCOMPARE(sought(c, u"comment"_s), (QStringList{u"Val Author*"_s, u"Why?*"_s}));
    QCOMPARE(sought(c, u"review"_s),
             (QStringList{u"Ada Absent*"_s, u"Dee Adviser*"_s, u"Do not*"_s, u"I agree, with doubts*"_s,
                          u"It is known*"_s, u"It is urgent*"_s, u"Kim Decider*"_s, u"Lee Approver*"_s,
                          u"Nobody else is here*"_s, u"Pat Stander*"_s, u"Rae Recorder*"_s, u"Sam Signer*"_s}));
}

void tst_Needles::seeksFilesThatNoAnswerNames()
{
    Case c;
    c.a.attachments = {
        Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"osprey.pdf"_s, .description = u"What we pay"_s}};
    QCOMPARE(sought(c, u"attachment"_s), (QStringList{u"What we pay*"_s, u"osprey.pdf*"_s}));
    c.a.attachments = {Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"osprey contract.pdf"_s}};
    QCOMPARE(sought(c, u"attachment"_s), (QStringList{u"osprey contract*"_s, u"osprey contract.pdf*"_s}));
}

void tst_Needles::seeksAddressesBehindWords()
{
    Case c;
    RichText text = c.marked(u"See here and there"_s, u"here"_s);
    for (Run &run : text.blocks.first().runs)
        run.link = u"https://example.org/"_s + run.text.trimmed().left(3);
    c.a.answers.insert(u"why"_s, Cell{text});
    QCOMPARE(sought(c, u"why"_s), (QStringList{u"here"_s, u"https://example.org/her*"_s}));
    c.withhold({.question = u"why"_s}, u"personal"_s);
    QVERIFY(sought(c, u"why"_s).contains(u"https://example.org/and*"_s));
}

void tst_Needles::seeksFormsOfNames()
{
    Case c;
    c.a.people = {Person{.id = PersonId{u"1"_s}, .name = u"Jane Quillmark"_s}};
    c.a.answers.insert(u"why"_s, Cell{c.marked(u"It is for Jane Quillmark to say"_s, u"Jane Quillmark"_s)});
    c.a.comments = {Comment{.id = CommentId{u"c"_s}, .text = u"Is that right?"_s}};
    for (const Needle &needle : needles(c.t, c.a)) {
        QCOMPARE(needle.forms.contains(u"Quillmark"_s), needle.question != u"comment"_s);
        QVERIFY(!needle.forms.contains(u"Jane"_s));
    }
}

void tst_Needles::takesShortLeftOutWordsForNothing()
{
    Case c;
    c.a.answers.insert(u"notes"_s, Cell{fromPlainText(u"12\n abc \nabcd"_s)});
    QCOMPARE(sought(c, u"notes"_s), QStringList{u"abcd*"_s});
    c.withhold({.question = u"notes"_s}, u"personal"_s);
    QCOMPARE(sought(c, u"notes"_s), (QStringList{u"12"_s, u"abc"_s, u"abcd"_s}));
}

void tst_Needles::seeksWhatNobodyHasDecided()
{
    Case c;
    c.a.answers.insert(u"why"_s, Cell{fromPlainText(u"For the census"_s)});
    c.leaveOpen({.question = u"why"_s});
    QCOMPARE(sought(c, u"why"_s), QStringList{u"For the census*"_s});
    c.a.answers.insert(u"shares"_s, Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}}),
                                          row(u"2"_s, {{u"recipient"_s, line(u"Police"_s)}})}});
    c.leaveOpen({u"shares"_s, RowId{u"1"_s}, u"recipient"_s});
    QCOMPARE(sought(c, u"shares"_s), QStringList{u"Council*"_s});
    c.leaveOpen({.question = u"shares"_s, .column = u"recipient"_s});
    QCOMPARE(sought(c, u"shares"_s), (QStringList{u"Council*"_s, u"Police*"_s}));
}

void tst_Needles::seeksAnswersThatHaveNoPlace_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("text") << Answer{Cell{fromPlainText(u"One thing\n12\nAnother"_s)}}
                          << QStringList{u"Another*"_s, u"One thing*"_s};
    QTest::newRow("yes or no") << Answer{Cell{YesNo{true, fromPlainText(u"By machine"_s)}}}
                               << QStringList{u"By machine*"_s};
    QTest::newRow("a choice") << Answer{choice(u"approved"_s)} << QStringList{};
    QTest::newRow("a date") << Answer{Cell{QDate(2026, 6, 4)}} << QStringList{u"4 June 2026*"_s};
    QTest::newRow("a person") << Answer{Cell{PersonId{u"1"_s}}} << QStringList{u"Jane Doe*"_s};
    QTest::newRow("a link") << Answer{Cell{WebLink{u"Notice"_s, u"https://example.org/x"_s}}}
                            << QStringList{u"Notice*"_s, u"https://example.org/x*"_s};
    QTest::newRow("rows") << Answer{Rows{{row(u"1"_s, {{u"a"_s, line(u"Council"_s)}, {u"b"_s, Cell{Number{1234}}}})}}}
                          << QStringList{u"1,234*"_s, u"Council*"_s};
    QTest::newRow("files") << Answer{Files{{AttachmentId{u"f"_s}, AttachmentId{u"gone"_s}}}}
                           << QStringList{u"kestrel-contract.pdf*"_s};
    QTest::newRow("shared") << Answer{SharedText{u"controller"_s, fromPlainText(u"The Board"_s)}}
                            << QStringList{u"The Board*"_s};
}

void tst_Needles::seeksAnswersThatHaveNoPlace()
{
    QFETCH(Answer, answer);
    Case c;
    c.a.people = {Person{.id = PersonId{u"1"_s}, .name = u"Jane Doe"_s, .jobTitle = u"Head of data"_s}};
    c.a.attachments = {Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"kestrel-contract.pdf"_s}};
    c.a.answers.insert(u"name.before"_s, answer);
    c.show({.question = u"name.before"_s});
    QTEST(sought(c, u"name.before"_s), "words");
}

void tst_Needles::seeksMarkedWordsThatHaveNoPlace()
{
    Case c;
    c.a.answers.insert(u"name.before"_s, Cell{c.marked(u"It is Kestrel"_s, u"Kestrel"_s)});
    QCOMPARE(sought(c, u"name.before"_s), (QStringList{u"It is Kestrel*"_s, u"Kestrel"_s}));
    c.a.answers.insert(u"name.before"_s,
                       Rows{{row(u"1"_s, {{u"a"_s, Cell{c.marked(u"It is Osprey"_s, u"Osprey"_s)}}})}});
    QCOMPARE(sought(c, u"name.before"_s), (QStringList{u"It is Osprey*"_s, u"Osprey"_s}));
}

void tst_Needles::seeksWithheldAnswersThatHaveNoPlace()
{
    Case c;
    c.a.answers.insert(u"name.before"_s, line(u"Kestrel"_s));
    c.withhold({.question = u"name.before"_s}, u"personal"_s);
    QVERIFY(sought(c, u"name.before"_s).contains(u"Kestrel"_s));
}

QTEST_GUILESS_MAIN(tst_Needles)
#include "tst_Needles.moc"
