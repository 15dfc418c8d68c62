// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "exchange/TemplateFile.h"
#include "redaction/NoticeForm.h"
#include "redaction/OtherSecrets.h"
#include "redaction/PrivacyNotice.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

namespace {

const PrivacyNoticeFacts Facts{.draftedOn = QDate(2026, 6, 4), .assessmentUrl = u"https://example.gov.uk/a/"_s};
const QString ToFillIn = u"To fill in:"_s;

/// The small template, bound to parts of a notice where a test says so.
struct NoticeCase : Case
{
    Edition edition{.organisation = u"Department of Examples"_s, .contact = u"data@example.gov.uk"_s};

    NoticeCase()
    {
        t.regulator = u"Office of Examples"_s;
        t.noticeLaw = {{u"Notice Act"_s, u"https://example.org/act"_s}, {u"See your data"_s, u"Object"_s}};
    }

    void bind(const QString &key, NoticePart part) { question(key).noticePart = part; }

    Document notice(const PrivacyNoticeFacts &facts = Facts) const
    {
        return privacyNotice(t, noticeAnswers(t, a, edition), facts);
    }

    QString text(const PrivacyNoticeFacts &facts = Facts) const { return textLines(notice(facts)).join(u'\n'); }

    /// The words of a part, headings included.
    QString text(NoticePart part) const
    {
        Document one;
        bool isWithin = false;
        for (const Section &section : notice().sections) {
            if (section.level == 2)
                isWithin = section.anchor == noticeAnchor(part);
            if (isWithin)
                one.sections += section;
        }
        return textLines(one).join(u'\n');
    }

    /// The parts that the notice itself lists as open.
    QStringList open() const
    {
        const QList<DocumentBlock> blocks = notice().sections.first().blocks;
        QStringList headings;
        for (const ListItem &item : std::get<List>(blocks.last()).items)
            headings += said(item.inlines);
        return headings;
    }
};

QString headingOf(NoticePart part)
{
    for (const NoticeHeading &heading : noticeHeadings())
        if (heading.part == part)
            return (privacyNoticeWords(English).*heading.words).heading;
    return {};
}

/// The template with every public question bound to a part, so that all parts are fed.
Template boundTemplate()
{
    Template t = smallTemplate();
    int next = 0;
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions)
            if (!question.publicHeading.isEmpty())
                question.noticePart = noticeHeadings().at(next++ % noticeHeadings().size()).part;
    return t;
}

/// What the document says below its headings.
QStringList saidIn(const Document &document)
{
    Document bare;
    for (const Section &section : document.sections)
        bare.sections += Section{.blocks = section.blocks};
    return textLines(bare);
}

} // namespace

class tst_PrivacyNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isADraft();
    void fillsEachPart_data();
    void fillsEachPart();
    void saysWhatIsMissing();
    void listsRightsAndTheRegulator();
    void asksForTheRegulatorThatNobodyKnows();
    void saysWhereTheAssessmentIs();
    void leavesToItsAuthorWhatThePageWithholds();
    void saysNothingOfAnAnswerThatIsNotPublic();
    void saysNoMoreThanThePage();
    void hangsOnNothingWithheld();
    void aTextAloneNeedsNoHeading();
    void speaksTheLanguageOfThePage();
    void everyTemplateFillsItsParts_data();
    void everyTemplateFillsItsParts();
};

void tst_PrivacyNotice::isADraft()
{
    NoticeCase c;
    c.a.title = u"Project Kestrel"_s;
    c.edition.licence = u"Open"_s;
    c.edition.style.accent = u"#1B5E8C"_s;
    const DocumentInfo info = c.notice().info;
    QCOMPARE(info.title, u"Privacy notice: School census"_s);
    QCOMPARE(info.stamp, u"DRAFT: check before you use this"_s);
    QCOMPARE(info.status, u"Draft"_s);
    QCOMPARE(info.reference, u"DPIA-0007"_s);
    QCOMPARE(info.organisation, u"Department of Examples"_s);
    QCOMPARE(info.issued, Facts.draftedOn);
    QCOMPARE(info.licence, QString());
    QVERIFY(info.style == HouseStyle()); // or it could be taken for something that the organisation has issued
    for (const QString &words : {u"for people inside"_s, u"public page of DPIA-0007"_s, u"Notice Act"_s,
                                 u"take out this section"_s, u"Drafted on 4 June 2026."_s})
        QVERIFY2(c.text().contains(words), qPrintable(words));
    QVERIFY(!c.text().contains(u"Kestrel"_s));
}

void tst_PrivacyNotice::fillsEachPart_data()
{
    QTest::addColumn<NoticePart>("part");
    for (const NoticeHeading &heading : noticeHeadings())
        if (heading.part != NoticePart::Regulator)
            QTest::newRow(qPrintable(headingOf(heading.part))) << heading.part;
}

void tst_PrivacyNotice::fillsEachPart()
{
    QFETCH(NoticePart, part);
    NoticeCase c;
    c.a.answers.insert(u"why"_s, fromPlainText(u"The words of the answer."_s));
    QVERIFY(c.open().contains(headingOf(part)));
    QVERIFY(!c.text().contains(u"The words of the answer."_s)); // nothing says where it belongs
    c.bind(u"why"_s, part);
    const QString text = c.text(part);
    QVERIFY2(text.contains(headingOf(part) + u'\n') && text.contains(u"The words of the answer."_s), qPrintable(text));
    QVERIFY2(!text.contains(ToFillIn), qPrintable(text));
    QVERIFY(!c.open().contains(headingOf(part)));
    QCOMPARE(c.text().count(u"The words of the answer."_s), 1);
}

void tst_PrivacyNotice::saysWhatIsMissing()
{
    NoticeCase c;
    const QStringList open = c.open();
    for (const NoticeHeading &heading : noticeHeadings()) {
        if (heading.part == NoticePart::Regulator)
            continue;
        QVERIFY2(c.text(heading.part).contains((privacyNoticeWords(English).*heading.words).toFillIn),
                 qPrintable(headingOf(heading.part)));
        QVERIFY(open.contains(headingOf(heading.part)));
    }
    QVERIFY(c.text().contains(u"does not say which answers belong"_s));
    c.bind(u"why"_s, NoticePart::Purpose);
    QVERIFY(!c.text().contains(u"does not say which answers belong"_s));
}

void tst_PrivacyNotice::listsRightsAndTheRegulator()
{
    NoticeCase c;
    QVERIFY(c.text(NoticePart::Rights).contains(u"See your data\nObject"_s));
    QVERIFY(c.text(NoticePart::Complaint).contains(u"You can also complain to the regulator: Office of Examples."_s));
    c.bind(u"why"_s, NoticePart::Complaint);
    c.a.answers.insert(u"why"_s, fromPlainText(u"Write to us first."_s));
    const QString text = c.text(NoticePart::Complaint);
    QVERIFY(text.indexOf(u"Write to us first."_s) < text.indexOf(u"You can also complain"_s));
    c.t.noticeLaw.rights.clear();
    QVERIFY(c.text(NoticePart::Rights).contains(u"To fill in: which rights people have."_s));
}

void tst_PrivacyNotice::asksForTheRegulatorThatNobodyKnows()
{
    NoticeCase c;
    const QString toFillIn = privacyNoticeWords(English).whichRegulator;
    c.bind(u"why"_s, NoticePart::Complaint);
    c.a.answers.insert(u"why"_s, fromPlainText(u"Write to us first."_s));
    c.t.regulator.clear();
    QVERIFY(c.text(NoticePart::Complaint).contains(toFillIn));
    QVERIFY(c.open().contains(headingOf(NoticePart::Complaint)));
    c.t.regulator = u"Your regulator"_s; // a template for many countries cannot name it, and asks
    c.bind(u"name"_s, NoticePart::Regulator);
    QVERIFY(c.text(NoticePart::Complaint).contains(toFillIn) && !c.text().contains(u"Your regulator"_s));
    c.a.answers.insert(u"name"_s, line(u"Office of Somewhere"_s));
    QVERIFY(c.text(NoticePart::Complaint).contains(u"Public name\nOffice of Somewhere"_s));
    QVERIFY(!c.text(NoticePart::Complaint).contains(ToFillIn));
    c.withhold({.question = u"name"_s}, u"personal"_s);
    QVERIFY(c.text(NoticePart::Complaint).contains(toFillIn));
    QVERIFY(c.open().contains(headingOf(NoticePart::Complaint)));
}

void tst_PrivacyNotice::saysWhereTheAssessmentIs()
{
    const NoticeCase c;
    for (const QString &words :
         {u"DPIA-0007, “School census”"_s, u"https://example.gov.uk/a/"_s, u"data@example.gov.uk"_s})
        QVERIFY2(c.text().contains(words), qPrintable(words));
    QVERIFY(!c.open().contains(privacyNoticeWords(English).readMore.heading));
    QVERIFY(c.text(PrivacyNoticeFacts{}).contains(privacyNoticeWords(English).readMore.toFillIn));
}

void tst_PrivacyNotice::leavesToItsAuthorWhatThePageWithholds()
{
    NoticeCase c;
    c.bind(u"why"_s, NoticePart::Purpose);
    c.bind(u"shares"_s, NoticePart::Recipients);
    c.a.answers.insert(u"why"_s, c.marked(u"We send it to Kestrel every week"_s, u"Kestrel"_s));
    c.a.answers.insert(u"shares"_s, Rows{{row(u"r"_s, {{u"recipient"_s, line(u"Osprey"_s)}}),
                                          row(u"s"_s, {{u"recipient"_s, line(u"Schools"_s)}})}});
    c.withhold({u"shares"_s, RowId{u"r"_s}, {}}, u"commerce"_s);
    const QString purpose = c.text(NoticePart::Purpose);
    QVERIFY2(purpose.contains(u"We send it to [To decide] every week"_s), qPrintable(purpose));
    QVERIFY2(purpose.contains(u"The page gives the reason: personal information."_s), qPrintable(purpose));
    const QString recipients = c.text(NoticePart::Recipients);
    QVERIFY2(recipients.contains(u"Schools"_s) && recipients.contains(u"reason: commercial interests."_s),
             qPrintable(recipients));
    for (const QString &never : {u"Kestrel"_s, u"Osprey"_s, u"Withheld"_s})
        QVERIFY2(!c.text().contains(never), qPrintable(never));
    for (const NoticePart part : {NoticePart::Purpose, NoticePart::Recipients})
        QVERIFY(c.open().contains(headingOf(part)));
    c.word({u"shares"_s, RowId{u"r"_s}, {}}, u"A bird of prey"_s);
    QVERIFY(c.text(NoticePart::Recipients).contains(u"A bird of prey"_s));
    QVERIFY(!c.text().contains(u"Not published in this summary"_s)); // it is no summary
}

void tst_PrivacyNotice::saysNothingOfAnAnswerThatIsNotPublic()
{
    NoticeCase c;
    for (const QString &key : {u"notes"_s, u"internal"_s}) {
        c.bind(key, NoticePart::Purpose);
        c.a.answers.insert(key, fromPlainText(u"Kestrel"_s));
    }
    c.show({.question = u"internal"_s}); // feeds no heading of the page, so nobody can make it public
    QVERIFY(!c.text().contains(u"Kestrel"_s));
    QVERIFY(c.text(NoticePart::Purpose).contains(ToFillIn));
    c.show({.question = u"notes"_s});
    QCOMPARE(c.text().count(u"Kestrel"_s), 1);
}

void tst_PrivacyNotice::saysNoMoreThanThePage()
{
    const Template t = boundTemplate();
    qsizetype lines = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const QStringList page = saidIn(summarise(t, a, {}).document());
        const QStringList notice = saidIn(noticeAnswers(t, a, {}).document());
        for (const QString &one : notice)
            QVERIFY2(page.contains(one), qPrintable(u"seed %1: %2"_s.arg(seed).arg(one)));
        lines += notice.size();
    }
    QVERIFY2(lines > 5000, qPrintable(QString::number(lines)));
}

void tst_PrivacyNotice::hangsOnNothingWithheld()
{
    const Template t = boundTemplate();
    int toDecide = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const auto draft = [&](const Assessment &one) { return privacyNotice(t, noticeAnswers(t, one, {}), Facts); };
        const Document notice = draft(a);
        QVERIFY2(notice == draft(varied(t, a, seed + 500000)), qPrintable(QString::number(seed)));
        QVERIFY2(notice == draft(withOtherSecrets(t, a)), qPrintable(QString::number(seed)));
        toDecide += textLines(notice).join(u' ').contains(u"[To decide]"_s);
    }
    QVERIFY2(toDecide > 150, qPrintable(QString::number(toDecide)));
}

void tst_PrivacyNotice::aTextAloneNeedsNoHeading()
{
    NoticeCase c;
    for (const QString &key : {u"why"_s, u"notes"_s}) {
        c.question(key).publicLabel = u"Label of "_s + key;
        c.show({.question = key});
        c.a.answers.insert(key, fromPlainText(u"Text of "_s + key));
    }
    c.bind(u"why"_s, NoticePart::Purpose);
    QVERIFY(!c.text(NoticePart::Purpose).contains(u"Label of why"_s));
    c.bind(u"notes"_s, NoticePart::Purpose);
    const QString both = c.text(NoticePart::Purpose);
    QVERIFY(both.contains(u"Label of why\nText of why"_s) && both.contains(u"Label of notes\nText of notes"_s));
}

void tst_PrivacyNotice::speaksTheLanguageOfThePage()
{
    NoticeCase c;
    c.edition.language = u"cy-GB"_s;
    const QString text = c.text();
    QCOMPARE(c.notice().info.language, u"cy-GB"_s);
    QVERIFY(text.contains(u"Hysbysiad preifatrwydd: School census"_s));
    QVERIFY(text.contains(u"4 Mehefin 2026"_s));
    for (const QString &english : {u"Draft "_s, u"To fill in"_s, u"Your rights"_s})
        QVERIFY2(!text.contains(english), qPrintable(english));
}

void tst_PrivacyNotice::everyTemplateFillsItsParts_data()
{
    QTest::addColumn<Template>("form");
    QTest::addColumn<QList<NoticePart>>("gaps"); // what the official form does not ask, or asks in a table only
    const QMap<QString, QList<NoticePart>> gaps{
        {u"edpb-2026"_s, {NoticePart::Source}},
        {u"nl-model-dpia"_s, {NoticePart::Source}},
        {u"cnil-pia"_s, {NoticePart::Automated}},
    };
    const auto builtIn = builtInTemplates().value_or(QList<BuiltInTemplate>());
    QVERIFY(builtIn.size() > 5);
    for (const BuiltInTemplate &one : builtIn)
        if (!one.form.isScreening())
            QTest::newRow(qPrintable(one.form.id)) << one.form << gaps.value(one.form.id);
}

/// As if every question were asked, answered and public.
void tst_PrivacyNotice::everyTemplateFillsItsParts()
{
    QFETCH(Template, form);
    QFETCH(QList<NoticePart>, gaps);
    NoticeCase c;
    c.t = form;
    c.a.people = {Person{.id = PersonId{u"p"_s}, .name = u"Siân Evans"_s, .jobTitle = u"Head of Data"_s}};
    RandomValues values(7);
    for (TemplateSection &section : c.t.sections)
        for (Question &question : section.questions) {
            question.askIf = {};
            c.a.answers.insert(question.key, values.answer(question, c.a));
            c.show({.question = question.key});
        }
    QVERIFY(!form.noticeLaw.source.url.isEmpty() && form.noticeLaw.rights.size() > 4);
    QStringList expected;
    for (const NoticeHeading &heading : noticeHeadings())
        if (heading.part == NoticePart::Obligation || gaps.contains(heading.part))
            expected += headingOf(heading.part);
    expected += privacyNoticeWords(English).about.heading; // nobody but its author knows from when it applies
    QCOMPARE(c.open(), expected);
    QCOMPARE(c.text().count(u"complain to the regulator"_s), form.id == u"edpb-2026"_s ? 0 : 1);
}

QTEST_GUILESS_MAIN(tst_PrivacyNotice)
#include "tst_PrivacyNotice.moc"
