// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/Summarise.h"

#include <QTest>

using namespace candour;

namespace {

const Edition Second{.organisation = u"Department"_s,
                     .contact = u"dpia@example.org"_s,
                     .licence = u"OGL"_s,
                     .licenceUrl = u"https://example.org/ogl"_s,
                     .number = 2,
                     .issued = QDate(2026, 6, 4),
                     .changeNote = u"Added a recipient"_s,
                     .earlier = {PublishedVersion{1, QDate(2025, 3, 2), {}}}};

PublicSummary summary(const Case &c, const Edition &edition = Second)
{
    return summarise(c.t, c.a, edition);
}

QStringList headings(const Case &c, const Edition &edition = Second)
{
    const PublicSummary page = summary(c, edition);
    QStringList words;
    for (const Section &section : page.document().sections)
        words += QString::number(section.level) + u' ' + section.heading;
    return words;
}

/// What stands under the heading of this anchor.
QList<DocumentBlock> under(const Case &c, const QString &anchor, const Edition &edition = Second)
{
    const PublicSummary page = summary(c, edition);
    for (const Section &section : page.document().sections)
        if (section.anchor == anchor)
            return section.blocks;
    return {};
}

} // namespace

/// The public page, heading by heading, and what machines may know of it.
class tst_Summary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheHeadingsOfTheTemplate();
    void dropsAHeadingThatHasNothingToSay();
    void saysAtAGlanceWhatIsPublic();
    void setsFactsTogetherAndTextUnderItsLabel();
    void joinsNeighbouringLabels();
    void explainsEachReasonThatIsUsed();
    void saysWhereNothingIsWithheld();
    void tellsTheVersions();
    void tellsHowItWasMade();
    void givesNoNumberToAPreview();
    void headsThePage();
    void cutsALongDescription();
    void factsHoldOnlyWhatThePageSays();
    void namesFactsInTheVocabulary();
    void publicWordsAreThoseOfThePage();
};

void tst_Summary::hasTheHeadingsOfTheTemplate()
{
    QCOMPARE(headings(Case()), (QStringList{u"2 At a glance"_s, u"2 What it is"_s, u"2 Who gets it"_s, u"2 Risks"_s,
                                            u"2 What we left out"_s, u"2 Versions"_s, u"2 About"_s}));
    QCOMPARE(remarks(under(Case(), u"what"_s)), QStringList{u"Nothing is published here."_s});
}

void tst_Summary::dropsAHeadingThatHasNothingToSay()
{
    Case c;
    c.t.headings[1].emptyText.clear();
    QVERIFY(!headings(c).contains(u"2 What it is"_s));
    QVERIFY(!headings(c, {}).contains(u"2 Versions"_s));
    c.t.headings[1].intro = u"What we do with data."_s;
    c.withhold({.question = u"why"_s}, u"personal"_s);
    QCOMPARE(remarks(under(c, u"what"_s)).mid(0, 2),
             (QStringList{u"What we do with data."_s, u"[Withheld: personal information]"_s}));
}

void tst_Summary::saysAtAGlanceWhatIsPublic()
{
    Case c;
    QCOMPARE(remarks(under(c, u"glance"_s)),
             (QStringList{u"Why: Not published in this summary"_s, u"Who gets it: Not published in this summary"_s,
                          u"Automated: Not published in this summary"_s}));
    c.a.answers.insert(u"why"_s, Cell{c.marked(u"For Kestrel"_s, u"Kestrel"_s)});
    c.a.answers.insert(u"shares"_s, Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}})}});
    c.a.answers.insert(u"automated"_s, Cell{YesNo{true, {}}});
    QCOMPARE(remarks(under(c, u"glance"_s)), (QStringList{u"Why: For [Withheld: personal information]"_s,
                                                          u"Who gets it: Council"_s, u"Automated: Yes"_s}));
    c.withhold({.question = u"automated"_s}, u"commerce"_s);
    c.word({.question = u"shares"_s}, u"A council"_s);
    QCOMPARE(remarks(under(c, u"glance"_s)).mid(1),
             (QStringList{u"Who gets it: A council"_s, u"Automated: [Withheld: commercial interests]"_s}));
}

void tst_Summary::setsFactsTogetherAndTextUnderItsLabel()
{
    Case c;
    c.a.answers.insert(u"name"_s, line(u"Census"_s));
    c.a.answers.insert(u"count"_s, Cell{Number{1000}});
    c.a.answers.insert(u"notes"_s, Cell{fromPlainText(u"Seen"_s)});
    c.show({.question = u"notes"_s});
    c.question(u"notes"_s).publicLabel = u"Notes"_s;
    const auto blocks = under(c, u"what"_s);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(remarks(blocks), (QStringList{u"Public name: Census"_s, u"Public count: 1,000"_s}));
    QVERIFY(headings(c).contains(u"3 Notes"_s));
    QCOMPARE(remarks(under(c, u"notes"_s)), QStringList{u"Seen"_s});
}

void tst_Summary::joinsNeighbouringLabels()
{
    Case c;
    for (const QString &key : {u"why"_s, u"notes"_s})
        c.withhold({.question = key}, key == u"why"_s ? u"personal"_s : u"commerce"_s);
    const QList<DocumentBlock> expected = {Paragraph{{Both}}};
    QCOMPARE(under(c, u"what"_s), expected);
}

void tst_Summary::explainsEachReasonThatIsUsed()
{
    Case c;
    c.withhold({.question = u"why"_s}, u"personal"_s);
    const QStringList said = remarks(under(c, u"left"_s));
    QCOMPARE(said.size(), 2);
    QVERIFY(said[0].contains(u"looks the same"_s));
    QCOMPARE(said[1], u"personal information: It is about people."_s);
    QCOMPARE(summary(c).facts().reasons, QStringList{u"personal information"_s});
    QVERIFY(summary(c).facts().somethingWithheld);
}

void tst_Summary::saysWhereNothingIsWithheld()
{
    Case c;
    c.a.answers.insert(u"internal"_s, Cell{c.marked(u"For Kestrel"_s, u"Kestrel"_s)}); // feeds no heading
    QCOMPARE(remarks(under(c, u"left"_s)), QStringList{u"Nothing has been withheld from the text of this summary."_s});
    QVERIFY(!summary(c).facts().somethingWithheld);
}

void tst_Summary::tellsTheVersions()
{
    QCOMPARE(tableRows(under(Case(), u"versions"_s)),
             (QStringList{u"2 | 4 June 2026 | Added a recipient"_s, u"1 | 2 March 2025 | First version"_s}));
}

void tst_Summary::tellsHowItWasMade()
{
    Case c;
    QCOMPARE(
        remarks(under(c, u"about"_s)),
        (QStringList{
            u"Reference: DPIA-0007"_s, u"Published by: Department"_s, u"How it was assessed: Small, version 1.0"_s,
            u"How risks were scored: Three by three, version 1"_s, u"Licence: OGL"_s,
            u"Formats: Web page, accessible PDF and plain text with the same content; tables as CSV and facts as JSON-LD"_s,
            u"Questions, or another format: dpia@example.org"_s}));
    Edition edition = Second;
    edition.licenceUrl = u"javascript:alert(1)"_s;
    const auto facts = std::get<Definitions>(under(c, u"about"_s, edition).first());
    QCOMPARE(facts.entries[4].inlines, Inlines{Text{u"OGL"_s}});
}

void tst_Summary::givesNoNumberToAPreview()
{
    const DocumentInfo info = summary(Case(), {}).document().info;
    QCOMPARE(info.version, QString());
    QCOMPARE(info.status, QString());
    QVERIFY(!info.issued.isValid() && !info.firstIssued.isValid());
    QVERIFY(summary(Case(), {}).facts().versions.isEmpty());
}

void tst_Summary::headsThePage()
{
    const DocumentInfo info = summary(Case()).document().info;
    QCOMPARE(info.title, u"School census"_s);
    QCOMPARE(info.reference, u"DPIA-0007"_s);
    QCOMPARE(info.version, u"Version 2"_s);
    QCOMPARE(info.issued, QDate(2026, 6, 4));
    QCOMPARE(info.firstIssued, QDate(2025, 3, 2));
    QCOMPARE(info.stamp, QString());
    Case untitled;
    untitled.a.title = u"What we call it inside"_s;
    untitled.a.publicTitle = u" "_s;
    QCOMPARE(summary(untitled).document().info.title, u"Public title not written yet"_s);
}

void tst_Summary::cutsALongDescription()
{
    Case c;
    c.a.publicTitle = QString(200, u'x');
    const QString description = summary(c).document().info.description;
    QCOMPARE(description.size(), 160);
    QVERIFY(description.endsWith(u'…'));
}

void tst_Summary::factsHoldOnlyWhatThePageSays()
{
    Case c;
    c.a.answers.insert(u"decision"_s, choice(u"approved"_s));
    c.a.answers.insert(u"overall"_s, choice(u"low"_s));
    c.t.reviewDateQuestion = u"starts"_s;
    c.a.answers.insert(u"starts"_s, Cell{QDate(2027, 1, 1)});
    PublicFacts facts = summary(c).facts();
    QCOMPARE(facts.decision, u"Option approved"_s);
    QCOMPARE(facts.overallRisk, u"Option low"_s);
    QCOMPARE(facts.nextReview, QDate(2027, 1, 1));
    QCOMPARE(facts.versions.first(), (PublishedVersion{2, QDate(2026, 6, 4), u"Added a recipient"_s}));
    for (const QString &key : {u"decision"_s, u"overall"_s, u"starts"_s})
        c.withhold({.question = key}, u"personal"_s);
    facts = summary(c).facts();
    QCOMPARE(facts.decision + facts.overallRisk, QString());
    QVERIFY(!facts.nextReview.isValid());
}

void tst_Summary::namesFactsInTheVocabulary()
{
    Case c;
    c.a.answers.insert(u"bases"_s, Cell{Choices{{u"a"_s, u"b"_s, u"c"_s}}});
    c.a.answers.insert(u"name"_s, Cell{c.marked(u"Kestrel of the Department"_s, u"Kestrel"_s)});
    c.a.answers.insert(u"decision"_s, choice(u"rejected"_s));
    const PublicTerm controller{
        u"dpv:hasDataController"_s, {}, u"[Withheld: personal information] of the Department"_s};
    const PublicTerm bases{
        u"dpv:hasLegalBasis"_s, {u"eu-gdpr:A6-1-a"_s, u"eu-gdpr:A6-1-b"_s}, u"Option a; Option b; Option c"_s};
    const PublicTerm decision{u"dpv:hasStatus"_s, {}, u"Option rejected"_s};
    QCOMPARE(summary(c).facts().terms, (QList<PublicTerm>{controller, bases, decision}));
    c.withhold({.question = u"bases"_s}, u"commerce"_s);
    c.word({.question = u"name"_s}, u"A firm"_s);
    QCOMPARE(summary(c).facts().terms, QList<PublicTerm>{decision});
    c.question(u"decision"_s).publicHeading.clear();
    QCOMPARE(summary(c).facts().terms, QList<PublicTerm>());
}

void tst_Summary::publicWordsAreThoseOfThePage()
{
    Case c;
    c.a.answers.insert(u"why"_s, Cell{c.marked(u"For Kestrel"_s, u"Kestrel"_s)});
    c.a.answers.insert(u"notes"_s, Cell{fromPlainText(u"Not seen"_s)});
    c.a.answers.insert(u"shares"_s, Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}})}});
    const auto words = publicWords(c.t, c.a, English);
    QCOMPARE(words.keys(), (QStringList{u"shares"_s, u"why"_s}));
    QCOMPARE(words[u"why"_s].trimmed(), u"For [Withheld: personal information]"_s);
    QVERIFY(words[u"shares"_s].contains(u"Council"_s));
}

QTEST_GUILESS_MAIN(tst_Summary)
#include "tst_Summary.moc"
