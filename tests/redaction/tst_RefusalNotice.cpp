// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/OtherSecrets.h"
#include "redaction/RefusalNotice.h"
#include "redaction/Releasing.h"
#include "redaction/Summarise.h"
#include "redaction/SummaryBuilder.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

namespace {

const RefusalFacts Facts{.organisation = u"Department of Examples"_s,
                         .contact = u"foi@example.gov.uk"_s,
                         .caseReference = u"FOI-2026-118"_s,
                         .receivedOn = QDate(2026, 5, 5),
                         .answeredOn = QDate(2026, 6, 4)};

AccessLaw law(const QString &key, const QString &name)
{
    return AccessLaw{.key = key,
                     .name = name,
                     .refusal = u"Rule of "_s + key,
                     .review = u"Review of "_s + key,
                     .appeal = u"Commissioner of "_s + key,
                     .source = {u"Source of "_s + key, u"https://example.org/"_s + key}};
}

/// The small template with two laws, a reason that needs a certain person's opinion, and one that no law gives.
struct LegalCase : Case
{
    LegalCase()
    {
        t.laws = {law(u"foia"_s, u"Access Act"_s), law(u"eir"_s, u"Environment Rules"_s)};
        t.reasons[0].law = u"foia"_s;
        t.reasons[0].provision = u"FOIA s.40(2)"_s;
        t.reasons[1].law = u"eir"_s;
        t.reasons[1].provision = u"EIR reg 12(5)(e)"_s;
        t.reasons += Reason{.key = u"advice"_s,
                            .publicWording = u"frank advice"_s,
                            .provision = u"FOIA s.36"_s,
                            .explanation = u"People need room to advise."_s,
                            .law = u"foia"_s,
                            .kind = ReasonKind::Qualified,
                            .needsQualifiedPerson = true};
        t.reasons += Reason{
            .key = u"min"_s, .publicWording = u"detail not needed here"_s, .explanation = u"It says nothing more."_s};
        for (const QString &key : {u"advice"_s, u"min"_s})
            a.marks.insert(MarkId{key}, Mark{.id = MarkId{key}, .reasons = {key}});
    }

    Mark &mark(const QString &reason) { return a.marks[MarkId{reason}]; }

    void keepBack(const QString &reason) { withhold({.question = u"why"_s}, reason); }

    Document notice(const RefusalFacts &facts = Facts) const { return refusalNotice(t, a, facts); }

    QString text(const RefusalFacts &facts = Facts) const { return textLines(notice(facts)).join(u'\n'); }
};

QStringList headings(const Document &document)
{
    QStringList all;
    for (const Section &section : document.sections)
        all += section.heading;
    return all;
}

} // namespace

class tst_RefusalNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isADraftAboutTheRequest();
    void saysWhatIsNotKnown();
    void namesEachLawWithItsReasons();
    void namesWhatHasALabelOnly();
    void quotesEachSentenceOnce();
    void saysHowThePublicInterestWasWeighed();
    void saysWhoHoldsWhat();
    void warnsOfWhatNoLawGives();
    void needsNoReasonWhereNothingIsKeptBack();
    void tellsNoMoreThanTheLabels();
    void hangsOnNothingWithheld();
    void isAWholeDocument();
    void namesTheSectionOnceForARelease();
};

void tst_RefusalNotice::isADraftAboutTheRequest()
{
    LegalCase c;
    c.a.title = u"Project Kestrel"_s;
    c.keepBack(u"personal"_s);
    const DocumentInfo info = c.notice().info;
    QCOMPARE(info.stamp, u"DRAFT: check before sending"_s);
    QCOMPARE(info.reference, Facts.caseReference);
    QCOMPARE(info.organisation, Facts.organisation);
    const QString text = c.text();
    for (const QString &said : {u"FOI-2026-118"_s, u"5 May 2026"_s, u"4 June 2026"_s, u"DPIA-0007, “School census”"_s,
                                u"foi@example.gov.uk"_s, u"for people inside"_s})
        QVERIFY2(text.contains(said), qPrintable(said));
    QVERIFY(!text.contains(u"Kestrel"_s));
    QVERIFY(!text.contains(u"missing"_s, Qt::CaseInsensitive));
}

void tst_RefusalNotice::saysWhatIsNotKnown()
{
    LegalCase c;
    c.keepBack(u"personal"_s);
    const QString text = c.text({});
    QCOMPARE(text.count(u"(missing"_s), 4);
    QCOMPARE(c.notice({}).info.reference, u"DPIA-0007"_s);
    c.a.publicTitle.clear();
    QVERIFY(c.text().contains(u"assessment DPIA-0007."_s));
}

void tst_RefusalNotice::namesEachLawWithItsReasons()
{
    LegalCase c;
    c.keepBack(u"commerce"_s);
    c.withhold({.question = u"shares"_s}, u"personal"_s);
    const QStringList all = headings(c.notice());
    QCOMPARE(all.mid(2, 4), (QStringList{u"Access Act"_s, u"FOIA s.40(2): personal information"_s,
                                         u"Environment Rules"_s, u"EIR reg 12(5)(e): commercial interests"_s}));
    const QString text = c.text();
    for (const QString &key : {u"foia"_s, u"eir"_s})
        for (const QString &said : {u"Rule of "_s, u"Review of "_s, u"Commissioner of "_s, u"Source of "_s})
            QVERIFY2(text.contains(said + key), qPrintable(said + key));
    QVERIFY(text.contains(u"It is about people."_s) && text.contains(u"It would harm trade."_s));
}

void tst_RefusalNotice::namesWhatHasALabelOnly()
{
    LegalCase c;
    c.a.answers.insert(u"why"_s, Cell{c.marked(u"It is Kestrel"_s, u"Kestrel"_s)});
    const auto has = [&](const QString &provision) { return c.text().contains(provision); };
    QVERIFY(has(u"FOIA s.40(2)"_s));
    QVERIFY(!has(u"EIR reg 12(5)(e)"_s)); // the mark is there and covers nothing
    c.keepBack(u"commerce"_s);
    QVERIFY(has(u"EIR reg 12(5)(e)"_s));
    QVERIFY(!has(u"FOIA s.40(2)"_s)); // within what is withheld whole
    c.word({.question = u"why"_s}, u"It is a bird"_s);
    QVERIFY(!has(u"EIR reg 12(5)(e)"_s) && !has(u"FOIA s.40(2)"_s));
    c.a.answers.insert(u"shares"_s, Rows{{row(u"r"_s, {{u"purpose"_s, c.marked(u"Kestrel"_s, u"Kestrel"_s)}})}});
    QVERIFY(has(u"FOIA s.40(2)"_s));
    c.withhold({u"shares"_s, RowId{u"r"_s}, {}}, u"advice"_s);
    QVERIFY(has(u"FOIA s.36"_s) && !has(u"FOIA s.40(2)"_s));
}

void tst_RefusalNotice::quotesEachSentenceOnce()
{
    LegalCase c;
    c.keepBack(u"personal"_s);
    c.withhold({.question = u"shares"_s}, u"second"_s);
    c.a.marks.insert(MarkId{u"second"_s}, Mark{.id = MarkId{u"second"_s}, .reasons = {u"personal"_s}});
    c.mark(u"personal"_s).harm = u"Somebody could be found."_s;
    c.mark(u"second"_s).harm = u"somebody  could be found."_s;
    c.mark(u"commerce"_s).harm = u"A price would be known."_s;
    const QString text = c.text();
    QCOMPARE(text.count(u"could be found."_s), 1);
    QVERIFY(text.contains(u"Check that this itself reveals nothing."_s));
    QVERIFY(!text.contains(u"A price"_s));
    c.mark(u"second"_s).harm = u"Another harm."_s;
    QVERIFY(c.text().contains(u"Another harm.\nSomebody could be found."_s));
}

void tst_RefusalNotice::saysHowThePublicInterestWasWeighed()
{
    LegalCase c;
    c.mark(u"personal"_s).publicInterest = u"Nobody asked for this."_s;
    c.keepBack(u"personal"_s);
    QVERIFY(!c.text().contains(u"Nobody asked"_s)); // an absolute exemption is not weighed
    c.keepBack(u"commerce"_s);
    QVERIFY(c.text().contains(u"Missing: this reason gives way"_s));
    QVERIFY(!c.text().contains(u"weighs more"_s));
    c.mark(u"commerce"_s).publicInterest = u"Openness matters, and the price more."_s;
    QVERIFY(c.text().contains(u"Openness matters"_s) && c.text().contains(u"weighs more"_s));
    QVERIFY(!c.text().contains(u"Missing"_s));
    c.a.marks.insert(MarkId{u"second"_s}, Mark{.id = MarkId{u"second"_s}, .reasons = {u"commerce"_s}});
    c.withhold({.question = u"shares"_s}, u"second"_s);
    QVERIFY(c.text().contains(u"Missing: not everything"_s));
}

void tst_RefusalNotice::saysWhoHoldsWhat()
{
    LegalCase c;
    c.mark(u"advice"_s).publicInterest = u"Weighed."_s;
    c.keepBack(u"advice"_s);
    QVERIFY(c.text().contains(u"Missing: the law asks for the opinion"_s));
    c.mark(u"advice"_s).opinion = {u"Dr Jo Rees, Permanent Secretary"_s, u"It would inhibit advice."_s,
                                   QDate(2026, 5, 20)};
    const QString text = c.text();
    QVERIFY(text.contains(u"Dr Jo Rees, Permanent Secretary, on 20 May 2026: It would inhibit advice."_s));
    QVERIFY(!text.contains(u"Missing"_s));
    c.mark(u"personal"_s).opinion = c.mark(u"advice"_s).opinion;
    c.keepBack(u"personal"_s);
    QVERIFY(!c.text().contains(u"Jo Rees"_s)); // the reason does not ask for it
}

void tst_RefusalNotice::warnsOfWhatNoLawGives()
{
    LegalCase c;
    c.keepBack(u"min"_s);
    QVERIFY(c.text().contains(u"No law gives these reasons."_s) &&
            c.text().contains(u"detail not needed here: It says nothing more."_s));
    QVERIFY(!headings(c.notice()).contains(u"If you do not agree"_s));
    c.keepBack(u"personal"_s);
    QVERIFY(!c.text().contains(u"No law gives"_s));
}

void tst_RefusalNotice::needsNoReasonWhereNothingIsKeptBack()
{
    LegalCase c;
    c.a.answers.insert(u"why"_s, Cell{fromPlainText(u"For everybody"_s)});
    QCOMPARE(headings(c.notice()), (QStringList{u"Before you send this"_s, u"Your request"_s}));
    QVERIFY(c.text().contains(u"We are sending you all of it."_s));
}

void tst_RefusalNotice::tellsNoMoreThanTheLabels()
{
    int named = 0;
    LegalCase legal;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const Assessment a = randomAssessment(legal.t, seed);
        const QStringList labels = reasonsIn(summarise(legal.t, a, Edition{}).document().sections);
        const QString text = textLines(refusalNotice(legal.t, a, Facts)).join(u'\n');
        for (const Reason &reason : legal.t.reasons) {
            const QString heading = reason.provision + u": "_s + reason.publicWording;
            const bool isNamed = text.contains(heading);
            named += isNamed;
            QVERIFY2(!isNamed || labels.contains(reason.publicWording),
                     qPrintable(u"%1 %2: %3"_s.arg(seed).arg(reason.key, labels.join(u", "_s))));
        }
    }
    QVERIFY2(named > 100, qPrintable(QString::number(named)));
}

void tst_RefusalNotice::hangsOnNothingWithheld()
{
    LegalCase legal;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        Assessment a = randomAssessment(legal.t, seed);
        const Assessment other = withOtherSecrets(legal.t, a);
        a.marks = other.marks; // what was written about the harm is quoted
        QVERIFY2(refusalNotice(legal.t, a, Facts) == refusalNotice(legal.t, other, Facts),
                 qPrintable(QString::number(seed)));
    }
}

/// Sections can be told apart, and none is more than one level below the one before.
void tst_RefusalNotice::isAWholeDocument()
{
    LegalCase c;
    c.keepBack(u"advice"_s);
    c.withhold({.question = u"shares"_s}, u"personal"_s);
    c.withhold({.question = u"items"_s}, u"commerce"_s);
    c.withhold({.question = u"page"_s}, u"min"_s);
    QSet<QString> anchors;
    int level = 1;
    const Document notice = c.notice();
    for (const Section &section : notice.sections) {
        QVERIFY2(!section.heading.isEmpty() && !section.blocks.isEmpty(), qPrintable(section.anchor));
        QVERIFY2(!anchors.contains(section.anchor), qPrintable(section.anchor));
        anchors.insert(section.anchor);
        QVERIFY(section.level >= 2 && section.level <= level + 1);
        level = section.level;
    }
    QCOMPARE(anchors.size(), 9);
    QVERIFY(notice.info.description.size() <= 160);
}

void tst_RefusalNotice::namesTheSectionOnceForARelease()
{
    LegalCase c;
    c.t = releaseForm(c.t);
    c.keepBack(u"personal"_s);
    c.withhold({.question = u"shares"_s}, u"min"_s);
    QCOMPARE(headings(c.notice()).mid(2, 3),
             (QStringList{u"Access Act"_s, u"personal information, FOIA s.40(2)"_s, u"Left out without a law"_s}));
}

QTEST_GUILESS_MAIN(tst_RefusalNotice)
#include "tst_RefusalNotice.moc"
