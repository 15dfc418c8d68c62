// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/Suggestions.h"

#include <QTest>

using namespace candour;

static const QString Mail = u"jo.bloggs@example.org"_s;

static RichText lineOf(const QString &words)
{
    return lineFromPlainText(words);
}

/// Where each stands and what it is: "why answer email jo@example.org".
static QStringList said(const Case &one)
{
    QStringList all;
    for (const Suggestion &s : suggest(one.t, one.a))
        all += QStringList{s.place.question, s.place.row.value,      s.place.column,
                           word(s.text),     word(s.detection.type), s.words}
                   .join(u'/');
    return all;
}

/// What is found in the public texts of an assessment, and where.
class TestSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySuggestedInIsLookedAt();
    void rangesAreInThePlainText();
    void whatIsWithheldIsLeftOut();
    void whatIsMarkedIsLeftOut();
    void wordingsStandForWhatTheyReplace();
    void rowsColumnsAndCells();
    void linksAreFollowed();
    void labelsTell();
    void moreIsShownOnDemand();
    void whomTheAssessmentNames_data();
    void whomTheAssessmentNames();
    void whoIsNamedLaterIsFound();
    void aNameSplitByAppearance();
    void jobTitlesArePublic();
};

void TestSuggestions::everySuggestedInIsLookedAt()
{
    Case one;
    one.a.publicTitle = u"Ring 020 7946 0182"_s;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(u"Ask "_s + Mail)});
    one.a.answers.insert(u"automated"_s, Cell{YesNo{true, lineOf(u"Ask "_s + Mail)}});
    one.a.answers.insert(u"page"_s, Cell{WebLink{u"For "_s + Mail, u"https://intranet.education.gov.uk/x"_s}});
    one.a.answers.insert(u"controller"_s, SharedText{u"controller"_s, fromPlainText(u"It is at 192.0.2.1"_s)});
    one.a.attachments += Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"plan of jo@example.org.pdf"_s};
    one.a.answers.insert(u"papers"_s, Files{{AttachmentId{u"f"_s}}});
    const QStringList before = said(one);
    QCOMPARE(before, (QStringList{u"///title/phone/020 7946 0182"_s, u"why///answer/email/"_s + Mail,
                                  u"automated///answer/email/"_s + Mail, u"page///label/email/"_s + Mail,
                                  u"page///address/host/https://intranet.education.gov.uk/x"_s,
                                  u"controller///answer/ip/192.0.2.1"_s}));
    one.show(Place{.question = u"papers"_s});
    QVERIFY(said(one).contains(u"papers///file/email/jo@example.org.pdf"_s));
}

void TestSuggestions::rangesAreInThePlainText()
{
    Case one;
    const QString text = u"First \U0001F600 line.\nAsk "_s + Mail + u" now."_s;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(text)});
    const QList<Suggestion> found = suggest(one.t, one.a);
    QCOMPARE(found.size(), 1);
    QCOMPARE(text.mid(found.first().detection.range.from, found.first().detection.range.length), Mail);
}

void TestSuggestions::whatIsWithheldIsLeftOut()
{
    Case one;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(Mail)});
    one.a.answers.insert(u"notes"_s, Cell{fromPlainText(Mail)}); // never said to be public
    QCOMPARE(said(one).size(), 1);
    one.withhold(Place{.question = u"why"_s}, u"personal"_s);
    QCOMPARE(said(one), QStringList());
    one.leaveOpen(Place{.question = u"why"_s});
    QCOMPARE(said(one), QStringList());
}

void TestSuggestions::whatIsMarkedIsLeftOut()
{
    Case one;
    const QString words = u"Ask "_s + Mail + u" or ring 020 7946 0182."_s;
    one.a.answers.insert(u"why"_s, Cell{one.marked(words, Mail)});
    QCOMPARE(said(one), QStringList{u"why///answer/phone/020 7946 0182"_s});
    one.a.answers.insert(u"why"_s, Cell{one.marked(words, u"jo.bloggs"_s)}); // a part alone is still to decide
    QCOMPARE(said(one).size(), 2);
}

void TestSuggestions::wordingsStandForWhatTheyReplace()
{
    Case one;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(Mail)});
    one.word(Place{.question = u"why"_s}, u"Ring 020 7946 0182"_s);
    QCOMPARE(said(one), QStringList{u"why///wording/phone/020 7946 0182"_s});
}

void TestSuggestions::rowsColumnsAndCells()
{
    Case one;
    const auto row = [](const QString &id) {
        return Row{.id = RowId{id},
                   .cells = {{u"recipient"_s, Cell{lineOf(Mail)}}, {u"purpose"_s, Cell{fromPlainText(Mail)}}}};
    };
    one.a.answers.insert(u"shares"_s, Rows{{row(u"a"_s), row(u"b"_s), row(u"c"_s)}});
    QCOMPARE(said(one).size(), 6);
    one.withhold(Place{.question = u"shares"_s, .row = RowId{u"b"_s}}, u"personal"_s);
    one.withhold(Place{u"shares"_s, RowId{u"a"_s}, u"purpose"_s}, u"personal"_s);
    one.word(Place{.question = u"shares"_s, .row = RowId{u"c"_s}}, u"At 192.0.2.1"_s);
    QCOMPARE(said(one),
             (QStringList{u"shares/a/recipient/answer/email/"_s + Mail, u"shares/c//wording/ip/192.0.2.1"_s}));
    one.withhold(Place{.question = u"shares"_s, .column = u"recipient"_s}, u"personal"_s);
    QCOMPARE(said(one), QStringList{u"shares/c//wording/ip/192.0.2.1"_s});
}

void TestSuggestions::linksAreFollowed()
{
    Case one;
    const auto linked = [](const QString &words) {
        return RichText{{Block{.runs = {Run{.text = u"Ask "_s}, Run{.text = words, .link = u"mailto:"_s + Mail}}}}};
    };
    one.a.answers.insert(u"why"_s, Cell{linked(u"the lead"_s)});
    const QList<Suggestion> found = suggest(one.t, one.a);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().words, Mail);
    QCOMPARE(found.first().detection.range, (TextRange{4, 8}));
    one.a.answers.insert(u"why"_s, Cell{linked(Mail)}); // said already
    QCOMPARE(said(one).size(), 1);
    RichText marked = withMark(linked(u"the lead"_s), TextRange{4, 8}, MarkId{u"personal"_s});
    one.a.answers.insert(u"why"_s, Cell{marked});
    QCOMPARE(said(one), QStringList());
}

void TestSuggestions::labelsTell()
{
    Case one;
    one.a.answers.insert(u"name"_s, Cell{lineOf(u"9990000050"_s)});
    QCOMPARE(said(one), QStringList());
    one.question(u"name"_s).label = u"NHS number"_s;
    QCOMPARE(said(one), QStringList{u"name///answer/nhs/9990000050"_s});
}

void TestSuggestions::moreIsShownOnDemand()
{
    Case one;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(u"See https://www.gov.uk/dpia"_s)});
    QCOMPARE(suggest(one.t, one.a).size(), 0);
    QCOMPARE(suggest(one.t, one.a, 0).size(), 1);
}

void TestSuggestions::whomTheAssessmentNames_data()
{
    QTest::addColumn<Assessment>("named");
    const QString name = u"Zzyp Evans"_s;
    const auto row = [](const char *tag, const auto &change) {
        Assessment a;
        change(a);
        QTest::newRow(tag) << a;
    };
    row("people", [&](Assessment &a) { a.people += Person{.id = PersonId{u"p"_s}, .name = name}; });
    row("mailbox", [&](Assessment &a) { a.people += Person{.email = u"zzyp.evans@example.org"_s}; });
    row("sign-off", [&](Assessment &a) { a.review.signOffs += SignOff{.name = name}; });
    row("acting for", [&](Assessment &a) { a.review.signOffs += SignOff{.actingFor = name}; });
    row("recorded by", [&](Assessment &a) { a.review.signOffs += SignOff{.recordedBy = name}; });
    row("advice", [&](Assessment &a) { a.review.advice += Advice{.name = name}; });
    row("advice decided",
        [&](Assessment &a) { a.review.advice += Advice{.responses = {AdviceResponse{.decidedBy = name}}}; });
    row("approval", [&](Assessment &a) { a.review.approvals += Approval{.name = name}; });
    row("standing", [&](Assessment &a) { a.review.standings += Standing{.decidedBy = name}; });
    row("dismissal", [&](Assessment &a) { a.review.dismissals += Dismissal{.decidedBy = name}; });
    row("comment", [&](Assessment &a) { a.comments += Comment{.author = name}; });
    row("mark", [&](Assessment &a) { a.marks.insert(MarkId{u"m"_s}, Mark{.proposedBy = name}); });
}

void TestSuggestions::whomTheAssessmentNames()
{
    QFETCH(Assessment, named);
    Case one;
    named.answers.insert(u"why"_s, Cell{fromPlainText(u"The paper that evans sent."_s)});
    one.a.answers = named.answers;
    QCOMPARE(said(one), QStringList());
    one.a = named;
    QCOMPARE(said(one), QStringList{u"why///answer/name/evans"_s});
}

/// What was found in a text is remembered, but not beyond a change of the people.
void TestSuggestions::whoIsNamedLaterIsFound()
{
    Case one;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(u"The paper that evans sent."_s)});
    SuggestionFinder finder;
    QCOMPARE(finder.find(one.t, one.a).size(), 0);
    one.a.people += Person{.name = u"Siân Evans"_s};
    QCOMPARE(finder.find(one.t, one.a).size(), 1);
    one.a.people.clear();
    QCOMPARE(finder.find(one.t, one.a).size(), 0);
}

void TestSuggestions::aNameSplitByAppearance()
{
    Case one;
    one.a.people += Person{.name = u"Siân Evans"_s};
    one.a.answers.insert(u"why"_s,
                         Cell{RichText{{Block{.runs = {Run{.text = u"Ask Si"_s}, Run{.text = u"ân Ev"_s, .bold = true},
                                                       Run{.text = u"ans, please."_s}}}}}});
    QCOMPARE(said(one), QStringList{u"why///answer/name/Siân Evans"_s});
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(u"Siân\nEvans came"_s)});
    QCOMPARE(said(one), QStringList{u"why///answer/name/Siân\nEvans"_s});
}

void TestSuggestions::jobTitlesArePublic()
{
    Case one;
    one.a.answers.insert(u"why"_s, Cell{fromPlainText(u"Ask our Bethan Pryce of nursing."_s)});
    QCOMPARE(said(one).size(), 1);
    one.a.people += Person{.name = u"Siân Evans"_s, .jobTitle = u"Bethan Pryce"_s};
    QCOMPARE(said(one), QStringList());
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_Suggestions.moc"
