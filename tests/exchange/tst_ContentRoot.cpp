// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ContentRoot.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"
#include "support/SmallTemplate.h"

using namespace candour;

using Change = std::function<void(Assessment &)>;
Q_DECLARE_METATYPE(Change)

class tst_ContentRoot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameContent();
    void changesWithTheContent_data();
    void changesWithTheContent();
    void doesNotChangeWithThePublicSide_data();
    void doesNotChangeWithThePublicSide();
    void wordsWithoutMarksAreNoPartOfThePublicSide();
    void anAnswerThatSaysNothingCountsAsNone();
    void marksNeverChangeTheRoot_data();
    void marksNeverChangeTheRoot();
    void theSameContentHasTheSameRoot_data();
    void theSameContentHasTheSameRoot();
};

namespace {

Assessment sample()
{
    Assessment a{.id = AssessmentId{u"a1"_s}, .title = u"Title"_s, .templateId = u"small"_s, .templateVersion = u"1"_s};
    a.people += Person{.id = PersonId{u"p"_s}, .name = u"Robin"_s};
    a.answers.insert(u"why"_s, Cell{fromPlainText(u"One two three."_s)});
    a.answers.insert(u"parts"_s, Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"name"_s, fromPlainText(u"A name"_s)}}}}});
    a.attachments += Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"f.txt"_s, .bytes = "one"};
    a.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .reasons = {u"personal"_s}});
    return a;
}

Template smallForm()
{
    Template t;
    t.sections = {TemplateSection{.questions = {Question{.key = u"why"_s}, Question{.key = u"parts"_s},
                                                Question{.key = u"when"_s}, Question{.key = u"joint"_s},
                                                Question{.key = u"empty"_s}, Question{.key = u"none"_s},
                                                Question{.key = u"open"_s}}}};
    return t;
}

QString root(const Assessment &a)
{
    return assessmentRoot(smallForm(), a);
}

void row(const char *name, const Change &change)
{
    QTest::newRow(name) << change;
}

RichText *nameOf(Assessment &a)
{
    return textIn(std::get<Rows>(a.answers[u"parts"_s]).rows[0].cells[u"name"_s]);
}

} // namespace

void tst_ContentRoot::isTheSameForTheSameContent()
{
    QCOMPARE(root(sample()), root(sample()));
    QCOMPARE(root(sample()).size(), 64);
    QCOMPARE(publicSide(sample()), publicSide(sample()));
}

void tst_ContentRoot::changesWithTheContent_data()
{
    QTest::addColumn<Change>("change");
    row("id", [](Assessment &a) { a.id = AssessmentId{u"a2"_s}; });
    row("title", [](Assessment &a) { a.title = u"Other"_s; });
    row("template", [](Assessment &a) { a.templateId = u"other"_s; });
    row("version of the template", [](Assessment &a) { a.templateVersion = u"2"_s; });
    row("language", [](Assessment &a) { a.language = u"cy"_s; });
    row("a person's name", [](Assessment &a) { a.people[0].name = u"Sam"_s; });
    row("another person", [](Assessment &a) { a.people += Person{.id = PersonId{u"q"_s}}; });
    row("an activity", [](Assessment &a) { a.activities += ActivityId{u"x"_s}; });
    row("a word", [](Assessment &a) { a.answers[u"why"_s] = Cell{fromPlainText(u"One two four."_s)}; });
    row("bold", [](Assessment &a) { textIn(a.answers[u"why"_s])->blocks[0].runs[0].bold = true; });
    row("a new answer", [](Assessment &a) { a.answers.insert(u"when"_s, Cell{QDate(2026, 1, 1)}); });
    row("an answer gone", [](Assessment &a) { a.answers.remove(u"why"_s); });
    row("a cell", [](Assessment &a) { nameOf(a)->blocks[0].runs[0].text = u"B name"_s; });
    row("a row", [](Assessment &a) { std::get<Rows>(a.answers[u"parts"_s]).rows += Row{.id = RowId{u"s"_s}}; });
    row("an attachment's bytes", [](Assessment &a) { a.attachments[0].bytes = "two"; });
    row("an attachment's name", [](Assessment &a) { a.attachments[0].fileName = u"g.txt"_s; });
    row("a file that is no longer placed",
        [](Assessment &a) { a.answers.insert(u"papers.before"_s, Files{{AttachmentId{u"f"_s}}}); });
    row("an attachment gone", [](Assessment &a) { a.attachments.clear(); });
    row("a reason without a yes or no", [](Assessment &a) {
        a.answers.insert(u"joint"_s, Cell{YesNo{std::nullopt, fromPlainText(u"Ask."_s)}});
    });
}

void tst_ContentRoot::changesWithTheContent()
{
    QFETCH(Change, change);
    Assessment a = sample();
    change(a);
    QVERIFY(root(a) != root(sample()));
}

void tst_ContentRoot::doesNotChangeWithThePublicSide_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("changesPublicSide");
    const auto both = [](const char *name, bool changesPublicSide, const Change &change) {
        QTest::newRow(name) << change << changesPublicSide;
    };
    const MarkId mark{u"m"_s};
    both("a marked passage", true, [mark](Assessment &a) {
        RichText *text = textIn(a.answers[u"why"_s]);
        *text = withMark(*text, TextRange{4, 3}, mark);
    });
    both("a marked cell", true, [mark](Assessment &a) { nameOf(a)->blocks[0].runs[0].marks.insert(mark); });
    both("a mark's reason", true, [mark](Assessment &a) { a.marks[mark].reasons = QStringList{u"commerce"_s}; });
    both("a treatment", true, [](Assessment &a) {
        a.treatments.insert(Place{.question = u"why"_s}, Treatment{.kind = TreatmentKind::AsWritten});
    });
    both("a public wording", true, [](Assessment &a) {
        a.treatments.insert(Place{.question = u"why"_s}, Treatment{.kind = TreatmentKind::Wording,
                                                                   .wording = {{u"en-GB"_s, fromPlainText(u"x"_s)}}});
    });
    both("small numbers", true, [](Assessment &a) { a.suppressions.insert(u"parts"_s, {.cells = {CountCell{}}}); });
    both("the public title", true, [](Assessment &a) { a.publicTitle = u"For all"_s; });
    both("a text that is not placed", false,
         [](Assessment &a) { a.answers.insert(u"unplaced.1"_s, Cell{fromPlainText(u"Left over."_s)}); });
    both("an answer of an earlier template", false, [](Assessment &a) {
        a.answers.insert(u"why.before"_s, Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"a"_s, Number{4}}}}}});
    });
    both("files of an answer that no question asks for", false, [](Assessment &a) {
        a.attachments += Attachment{.id = AttachmentId{u"g"_s}, .fileName = u"g.txt"_s, .bytes = "left over"};
        a.answers.insert(u"papers.before"_s, Files{{AttachmentId{u"g"_s}}});
    });
    both("words that were cut from under a mark", false, [mark](Assessment &a) { a.marks[mark].cut += u"Anna"_s; });
    both("a comment", false, [](Assessment &a) { a.comments += Comment{.id = CommentId{u"c"_s}}; });
    both("a sign-off", false, [](Assessment &a) { a.review.signOffs += SignOff{.name = u"Robin"_s}; });
    both("the state of the review", false, [](Assessment &a) { a.review.state = ReviewState::Decided; });
}

void tst_ContentRoot::doesNotChangeWithThePublicSide()
{
    QFETCH(Change, change);
    QFETCH(bool, changesPublicSide);
    Assessment a = sample();
    change(a);
    QCOMPARE(root(a), root(sample()));
    QCOMPARE(publicSide(a) != publicSide(sample()), changesPublicSide);
}

void tst_ContentRoot::wordsWithoutMarksAreNoPartOfThePublicSide()
{
    Assessment a = sample();
    a.answers[u"why"_s] = Cell{fromPlainText(u"One two four."_s)};
    QCOMPARE(publicSide(a), publicSide(sample()));
}

void tst_ContentRoot::anAnswerThatSaysNothingCountsAsNone()
{
    Assessment a = sample();
    a.answers.insert(u"empty"_s, Cell{RichText{}});
    a.answers.insert(u"none"_s, Rows{});
    a.answers.insert(u"open"_s, Cell{YesNo{}});
    std::get<Rows>(a.answers[u"parts"_s]).rows[0].cells.insert(u"note"_s, RichText{});
    QCOMPARE(root(a), root(sample()));
}

void tst_ContentRoot::marksNeverChangeTheRoot_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_ContentRoot::marksNeverChangeTheRoot()
{
    QFETCH(quint32, seed);
    const Assessment a = randomAssessment(smallTemplate(), seed);
    Assessment bare = a;
    for (const Mark &mark : a.marks)
        for (Answer &answer : bare.answers)
            if (RichText *text = textIn(answer))
                *text = withoutMark(*text, mark.id);
    bare.marks.clear();
    bare.treatments.clear();
    QCOMPARE(assessmentRoot(smallTemplate(), bare), assessmentRoot(smallTemplate(), a));
}

void tst_ContentRoot::theSameContentHasTheSameRoot_data()
{
    changesWithTheContent_data();
}

/// What is the same has the same root; what only carries other marks is found to be the same.
void tst_ContentRoot::theSameContentHasTheSameRoot()
{
    QFETCH(Change, change);
    const Assessment before = sample();
    Assessment after = before;
    change(after);
    const bool isSame = haveSameContent(smallForm(), before, after);
    QVERIFY(!isSame || root(before) == root(after));
    Assessment marked = before;
    *nameOf(marked) = withMark(*nameOf(marked), TextRange{0, 1}, MarkId{u"m"_s});
    QVERIFY(marked.answers != before.answers);
    QVERIFY(haveSameContent(smallForm(), before, marked));
    QVERIFY(haveSameContent(smallForm(), marked, before));
}

QTEST_GUILESS_MAIN(tst_ContentRoot)
#include "tst_ContentRoot.moc"
