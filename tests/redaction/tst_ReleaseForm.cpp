// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Withheld.h"
#include "redaction/Releasing.h"
#include "redaction/Repeats.h"
#include "redaction/Summarise.h"
#include "support/SmallTemplate.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

namespace {

const Release Asked{.of = AssessmentId{u"a-1"_s},
                    .ofReference = u"DPIA-0007"_s,
                    .contentRoot = u"f00d"_s,
                    .caseReference = u"FOI 2026/12"_s,
                    .receivedOn = QDate(2026, 10, 1)};

RichText text(const QString &words, const QString &marked = {}, const MarkId &mark = {})
{
    RichText rich{{Block{.runs = {Run{.text = words}}}}};
    if (!marked.isEmpty())
        rich.blocks.first().runs += Run{.text = marked, .marks = {mark}};
    return rich;
}

Mark markOf(const char *id)
{
    return Mark{.id = MarkId{QString::fromLatin1(id)}, .reasons = {u"personal"_s}, .harm = u"Harm."_s};
}

/// With something of every kind in it.
Assessment written()
{
    const MarkId mark = markOf("m-1").id;
    Assessment a{
        .id = AssessmentId{u"a-1"_s}, .reference = u"DPIA-0007"_s, .title = u"Inside"_s, .publicTitle = u"Cards"_s};
    a.people = {Person{.id = PersonId{u"p-1"_s}, .name = u"Siân Evans"_s, .jobTitle = u"Head of Libraries"_s}};
    a.activities = {ActivityId{u"act-1"_s}};
    a.comments = {Comment{.text = u"A comment."_s}};
    a.answers = {{u"why"_s, text(u"To lend books to "_s, u"Ms Quill"_s, mark)},
                 {u"notes"_s, text(u"Kept inside."_s)},
                 {u"internal"_s, text(u"Never in a summary."_s)},
                 {u"lead"_s, Cell(PersonId{u"p-1"_s})},
                 {u"name"_s, Cell(text(u"Library cards"_s))},
                 {u"orphan"_s, text(u"Has no place."_s)},
                 {u"shares"_s, Rows{{Row{.id = RowId{u"r-1"_s},
                                         .activity = ActivityId{u"act-1"_s},
                                         .cells = {{u"recipient"_s, Cell(text(u"Schools"_s))},
                                                   {u"people"_s, Cell(Number{12})},
                                                   {u"contact"_s, Cell(PersonId{u"p-1"_s})}}}}}}};
    a.treatments = {
        {Place{.question = u"name"_s}, Treatment{.kind = TreatmentKind::Withheld, .mark = markOf("m-2").id}},
        {Place{u"shares"_s, RowId{u"r-1"_s}, u"purpose"_s},
         Treatment{.kind = TreatmentKind::Wording, .wording = {{u"en-GB"_s, text(u"Other words."_s)}}}}};
    for (const char *id : {"m-1", "m-2", "m-3"})
        a.marks.insert(markOf(id).id, markOf(id));
    a.review.approvals = {Approval{.name = u"Ann"_s}};
    a.review.signOffs = {SignOff{.role = u"owner"_s, .name = u"Ben"_s, .contentRoot = u"f00d"_s}};
    return a;
}

TreatmentKind kind(const Assessment &a, const Place &place)
{
    return a.treatment(place).kind;
}

Assessment decided(Assessment release)
{
    for (Treatment &treatment : release.treatments)
        if (treatment.kind == TreatmentKind::Undecided)
            treatment = Treatment{.kind = TreatmentKind::AsWritten};
    return release;
}

QString page(const Template &form, const Assessment &a)
{
    return textLines(summarise(form, a, {.number = 1, .issued = QDate(2026, 11, 27)}).document()).join(u'\n');
}

} // namespace

/// A release as a whole: how it is asked, how it begins, and what its page says.
class tst_ReleaseForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormKeepsTheOrderOfTheQuestions();
    void theFormNamesTheSectionOfTheLaw();
    void nothingIsReleasedByItself();
    void beginsWithWhatTheSummaryShowsAndWithholds();
    void namesPeopleInTextThatCanBeMarked();
    void leavesBehindWhatWasSaidInPrivate();
    void keepsWhatIsWithheldWithinWhatIsWithheld();
    void wordsThatWereCutAreStillSearchedFor();
    void whatWasNotAskedHasNothingToDecide();
    void otherWordsOfTheTemplateAreToDecide();
    void aLabelInACardIsOneOfThePage();
    void aCardShowsEveryColumn();
    void thePageShowsEveryQuestion();
    void thePageOfAnUndecidedReleaseShowsNothingOfIt();
    void staysTheSameUnderMarks();
    void isAnotherWithOtherWords_data();
    void isAnotherWithOtherWords();
    void pagesDoNotDependOnWhatIsWithheld();

private:
    const Template m_template = smallTemplate();
    const Template m_form = releaseForm(m_template);
};

void tst_ReleaseForm::theFormKeepsTheOrderOfTheQuestions()
{
    QStringList headings;
    for (const PublicHeading &heading : m_form.headings)
        headings += heading.title;
    QCOMPARE(headings, (QStringList{u"First"_s, u"Second"_s, u"What is withheld and why"_s,
                                    u"Versions of this document"_s, u"About this document"_s}));
    for (const Question *question : m_form.questions()) {
        const Question *before = m_template.question(question->key);
        QVERIFY(!question->publicHeading.isEmpty());
        QVERIFY(question->publicLabel.endsWith(before->label) && question->publicLabel != before->label); // numbered
        for (const Column &column : question->columns)
            QVERIFY(column.isPublic && column.kind != QuestionKind::Person);
    }
    QCOMPARE(m_form.question(u"lead"_s)->kind, QuestionKind::Line);
    QCOMPARE(m_form.question(u"shares"_s)->form, RecordsForm::Cards); // eight columns do not stand side by side
    QCOMPARE(m_form.question(u"headcounts"_s)->form, RecordsForm::Table);
}

void tst_ReleaseForm::theFormNamesTheSectionOfTheLaw()
{
    Template t = m_template;
    t.reasons[0].provision = u"FOIA s.40(2)"_s;
    const Template form = releaseForm(t);
    QCOMPARE(form.reasons.at(0).publicWording, u"personal information, FOIA s.40(2)"_s);
    QCOMPARE(form.reasons.at(1).publicWording, u"commercial interests"_s);
    const Withheld both{{form.reasons.at(0).publicWording, form.reasons.at(1).publicWording}};
    QCOMPARE(label(both, u"en-GB"_s), u"[Withheld: personal information, FOIA s.40(2); commercial interests]"_s);
}

void tst_ReleaseForm::nothingIsReleasedByItself()
{
    Assessment a = written();
    a.treatments.clear();
    a.release = Asked;
    QVERIFY(!page(m_form, a).contains(u"lend books"_s));
    for (const Question *question : m_form.questions())
        QVERIFY(!question->publicByDefault);
}

void tst_ReleaseForm::beginsWithWhatTheSummaryShowsAndWithholds()
{
    const Assessment release = releaseCopy(m_template, written(), Asked);
    QCOMPARE(kind(release, {.question = u"why"_s}), TreatmentKind::AsWritten);
    QCOMPARE(kind(release, {.question = u"notes"_s}), TreatmentKind::Undecided);
    QCOMPARE(kind(release, {.question = u"internal"_s}), TreatmentKind::Undecided);
    QCOMPARE(release.treatment({.question = u"name"_s}),
             (Treatment{.kind = TreatmentKind::Withheld, .mark = MarkId{u"m-2"_s}}));
    QCOMPARE(kind(release, {.question = u"shares"_s}), TreatmentKind::AsWritten);
    QCOMPARE(kind(release, {.question = u"shares"_s, .column = u"people"_s}), TreatmentKind::Undecided);
    QCOMPARE(kind(release, {.question = u"shares"_s, .column = u"recipient"_s}), TreatmentKind::ByTemplate);
    const Place worded{u"shares"_s, RowId{u"r-1"_s}, u"purpose"_s};
    QCOMPARE(release.treatment(worded), (Treatment{.kind = TreatmentKind::Undecided}));
    QCOMPARE(kind(release, {.question = u"decision"_s}), TreatmentKind::AsWritten); // not answered
    QCOMPARE(release.marks.keys(), (QList<MarkId>{MarkId{u"m-1"_s}, MarkId{u"m-2"_s}}));
}

void tst_ReleaseForm::namesPeopleInTextThatCanBeMarked()
{
    const Assessment release = releaseCopy(m_template, written(), Asked);
    QCOMPARE(plainText(*textIn(release.answer(u"lead"_s))), u"Siân Evans, Head of Libraries"_s);
    QCOMPARE(kind(release, {.question = u"lead"_s}), TreatmentKind::Undecided);
    QCOMPARE(kind(release, {.question = u"shares"_s, .column = u"contact"_s}), TreatmentKind::Undecided);
}

void tst_ReleaseForm::leavesBehindWhatWasSaidInPrivate()
{
    const Assessment release = releaseCopy(m_template, written(), Asked);
    QCOMPARE(release.release, Asked);
    QVERIFY(release.comments.isEmpty() && release.activities.isEmpty() && release.review.approvals.isEmpty());
    QVERIFY(!page(m_form, decided(release)).contains(u"Has no place."_s));
    QCOMPARE(release.review.signOffs.size(), 1);
    QVERIFY(std::get<Rows>(release.answer(u"shares"_s)).rows.first().activity.isEmpty());
}

void tst_ReleaseForm::keepsWhatIsWithheldWithinWhatIsWithheld()
{
    Assessment a = written();
    const Place whole{.question = u"shares"_s};
    const Place row{.question = u"shares"_s, .row = RowId{u"r-1"_s}};
    a.treatments.insert(whole, Treatment{.kind = TreatmentKind::Withheld, .mark = markOf("m-2").id});
    a.treatments.insert(row, Treatment{.kind = TreatmentKind::Withheld, .mark = markOf("m-3").id});
    Assessment release = releaseCopy(m_template, a, Asked);
    QCOMPARE(kind(release, whole), TreatmentKind::Withheld);
    QCOMPARE(release.treatment(row), (Treatment{.kind = TreatmentKind::Withheld, .mark = markOf("m-3").id}));
    QCOMPARE(kind(release, {.question = u"shares"_s, .column = u"people"_s}), TreatmentKind::Undecided);
    QVERIFY(release.marks.contains(markOf("m-3").id));
    const auto asks = [&] {
        const QList<Place> places = placesToDecide(m_form, release);
        return std::any_of(places.begin(), places.end(), [](const Place &one) { return one.question == u"shares"_s; });
    };
    QVERIFY(!asks()); // as long as all of it is withheld
    release.treatments.insert(whole, Treatment{.kind = TreatmentKind::AsWritten});
    QVERIFY(asks());
}

void tst_ReleaseForm::wordsThatWereCutAreStillSearchedFor()
{
    Assessment a = written();
    a.marks[MarkId{u"m-3"_s}].cut = {u"Operation Fernleaf"_s};
    const Assessment release = releaseCopy(m_template, a, Asked);
    const QList<Needle> all = needles(m_form, release);
    const auto searches = [&](const QString &words) {
        return std::any_of(all.begin(), all.end(), [&](const Needle &one) { return one.words == words; });
    };
    QVERIFY(searches(u"Operation Fernleaf"_s));
    QVERIFY(searches(u"Has no place."_s));
}

void tst_ReleaseForm::whatWasNotAskedHasNothingToDecide()
{
    Template t = m_template;
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions)
            if (question.key == u"shares"_s)
                question.askIf = Condition{.kind = Condition::Kind::Answered, .subject = u"starts"_s};
    const Assessment release = releaseCopy(t, written(), Asked);
    for (const Place &place : placesToDecide(releaseForm(t), release))
        QVERIFY(place.question != u"shares"_s);
}

void tst_ReleaseForm::otherWordsOfTheTemplateAreToDecide()
{
    Template t = m_template;
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions)
            if (question.key == u"decision"_s)
                question.options[1].publicLabel = u"Not approved"_s;
    Assessment a = written();
    const auto asked = [&](const QString &key) {
        a.answers.insert(u"decision"_s, Cell(Choice{.key = key}));
        return kind(releaseCopy(t, a, Asked), {.question = u"decision"_s});
    };
    QCOMPARE(asked(u"approved"_s), TreatmentKind::AsWritten);
    QCOMPARE(asked(u"rejected"_s), TreatmentKind::Undecided);
}

void tst_ReleaseForm::aLabelInACardIsOneOfThePage()
{
    Assessment a = written();
    a.answers = {{u"shares"_s, a.answers.value(u"shares"_s)}};
    a.treatments = {{Place{u"shares"_s, RowId{u"r-1"_s}, u"recipient"_s},
                     Treatment{.kind = TreatmentKind::Withheld, .mark = markOf("m-2").id}}};
    const PublicSummary summary = summarise(m_form, decided(releaseCopy(m_template, a, Asked)), {});
    QVERIFY(summary.facts().somethingWithheld);
    const QString words = textLines(summary.document()).join(u'\n');
    QVERIFY2(!words.contains(u"Nothing has been withheld"_s) && words.contains(u"Entry 1"_s), qPrintable(words));
}

void tst_ReleaseForm::aCardShowsEveryColumn()
{
    Template t = m_template;
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions)
            if (question.key == u"shares"_s)
                std::swap(question.columns[0], question.columns[4]); // one that names rows stands first
    const QString words = page(releaseForm(t), decided(releaseCopy(t, written(), Asked)));
    for (const Column &column : t.question(u"shares"_s)->columns)
        if (column.askIf.kind == Condition::Kind::Always)
            QVERIFY2(words.contains(column.label), qPrintable(column.label));
}

void tst_ReleaseForm::thePageShowsEveryQuestion()
{
    const QString words = page(m_form, decided(releaseCopy(m_template, written(), Asked)));
    for (const QString &shown :
         {u"Cards: full assessment"_s, u"Released in full, except for what is withheld"_s, u"FOI 2026/12"_s,
          u"The whole of data protection impact assessment DPIA-0007, as it was signed"_s,
          u"To lend books to [Withheld: personal information]"_s, u"Kept inside."_s, u"Never in a summary."_s,
          u"Siân Evans, Head of Libraries"_s, u"Question decision"_s, u"Not recorded"_s, u"12"_s})
        QVERIFY2(words.contains(shown), qPrintable(shown + u"\n\n"_s + words));
    for (const QString &hidden : {u"Ms Quill"_s, u"Library cards"_s, u"Inside"_s, u"Other words."_s, u"Has no place."_s,
                                  u"A comment."_s, u"2026-10-01"_s, u"1 October"_s})
        QVERIFY2(!words.contains(hidden), qPrintable(hidden));
    QVERIFY(words.indexOf(u"Question why"_s) < words.indexOf(u"Question notes"_s));
    QVERIFY(words.indexOf(u"Question internal"_s) < words.indexOf(u"Question shares"_s));
}

void tst_ReleaseForm::thePageOfAnUndecidedReleaseShowsNothingOfIt()
{
    const QString words = page(m_form, releaseCopy(m_template, written(), Asked));
    for (const QString &hidden : {u"Kept inside."_s, u"Never in a summary."_s, u"Siân Evans"_s})
        QVERIFY2(!words.contains(hidden), qPrintable(hidden));
}

void tst_ReleaseForm::staysTheSameUnderMarks()
{
    const Assessment release = releaseCopy(m_template, written(), Asked);
    Assessment other = release;
    RichText &why = *textIn(other.answers[u"why"_s]);
    why = withMark(why, {0, 7}, MarkId{u"m-9"_s});
    other.marks.insert(MarkId{u"m-9"_s}, markOf("m-9"));
    other.treatments.insert({.question = u"notes"_s}, Treatment{.kind = TreatmentKind::AsWritten});
    other.publicTitle = u"Other"_s;
    other.release->caseReference = u"FOI 13"_s;
    other.review.approvals = {Approval{.name = u"Ann"_s}};
    other.review.dismissals = {Dismissal{.reason = u"Public."_s}};
    QVERIFY(isSameRelease(release, other));
}

void tst_ReleaseForm::isAnotherWithOtherWords_data()
{
    QTest::addColumn<std::function<void(Assessment &)>>("change");
    using Change = std::function<void(Assessment &)>;
    QTest::newRow("an answer") << Change([](Assessment &a) { a.answers[u"notes"_s] = text(u"Other."_s); });
    QTest::newRow("an answer more") << Change([](Assessment &a) { a.answers[u"starts"_s] = Cell(QDate(2026, 1, 1)); });
    QTest::newRow("an answer less") << Change([](Assessment &a) { a.answers.remove(u"notes"_s); });
    QTest::newRow("bold") << Change(
        [](Assessment &a) { textIn(a.answers[u"notes"_s])->blocks.first().runs.first().bold = true; });
    QTest::newRow("a cell") << Change([](Assessment &a) {
        std::get<Rows>(a.answers[u"shares"_s]).rows.first().cells.insert(u"people"_s, Cell(Number{13}));
    });
    QTest::newRow("a sign-off") << Change([](Assessment &a) { a.review.signOffs.clear(); });
    QTest::newRow("the state") << Change([](Assessment &a) { a.review.state = ReviewState::InReview; });
    QTest::newRow("the title") << Change([](Assessment &a) { a.title = u"Other"_s; });
    QTest::newRow("a person") << Change([](Assessment &a) { a.people.first().name = u"Other"_s; });
    QTest::newRow("what was signed") << Change([](Assessment &a) { a.release->contentRoot = u"cafe"_s; });
    QTest::newRow("no release") << Change([](Assessment &a) { a.release.reset(); });
}

void tst_ReleaseForm::isAnotherWithOtherWords()
{
    QFETCH(std::function<void(Assessment &)>, change);
    Assessment release = releaseCopy(m_template, written(), Asked);
    release.review.state = ReviewState::Decided;
    Assessment other = release;
    change(other);
    QVERIFY(!isSameRelease(release, other));
}

/// Promise P2 holds for a release as it does for a summary.
void tst_ReleaseForm::pagesDoNotDependOnWhatIsWithheld()
{
    constexpr quint32 pairs = 300;
    int labels = 0;
    for (quint32 seed = 1; seed <= pairs; ++seed) {
        const Assessment a = randomRelease(m_form, seed);
        const Assessment b = varied(m_form, a, seed + 500000);
        const QString one = page(m_form, a);
        QVERIFY2(summarise(m_form, a, {}) == summarise(m_form, b, {}),
                 qPrintable(u"seed %1:\n%2\n\n%3"_s.arg(seed).arg(one, page(m_form, b))));
        labels += one.contains(u"[Withheld"_s);
    }
    QVERIFY(labels > 200);
}

QTEST_APPLESS_MAIN(tst_ReleaseForm)

#include "tst_ReleaseForm.moc"
