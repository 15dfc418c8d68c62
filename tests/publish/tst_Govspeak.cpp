// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Govspeak.h"
#include "publish/HtmlDocuments.h"
#include "publish/PublishedPage.h"
#include "publish/RegisterFolders.h"

#include <QTest>

using namespace candour;

namespace {

QString bodyOf(const QList<DocumentBlock> &blocks)
{
    Document document;
    document.sections += {2, u"one"_s, u"One"_s, blocks};
    return govspeak(document).mid(8); // behind "## One" and its blank line
}

Inlines said(const QString &words)
{
    return {Text{words}};
}

} // namespace

/// The text for GOV.UK: what people wrote must come out of Kramdown and Govspeak as they wrote it.
class tst_Govspeak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesWhatIsMarkUp_data();
    void escapesWhatIsMarkUp();
    void escapesWhatBeginsALine_data();
    void escapesWhatBeginsALine();
    void setsBlocks_data();
    void setsBlocks();
    void beginsBelowTheTitleAndSkipsNoLevel();
    void holdsEveryHeading();
    void packIsWhatTheFormAsksFor();
    void packIsRefusedWithoutAReference();
};

void tst_Govspeak::escapesWhatIsMarkUp_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &words, const QString &text) {
        QTest::newRow(qPrintable(words)) << words << text;
    };
    row(u"plain, words: 50% of 3-4!"_s, u"plain, words: 50% of 3-4!"_s);
    row(u"a*b_c`d"_s, u"a\\*b\\_c\\`d"_s);
    row(u"{::comment}x{:/}"_s, u"\\{::comment\\}x\\{:/\\}"_s);
    row(u"a|b\\c"_s, u"a\\|b\\\\c"_s);
    row(u"R&D <b>"_s, u"R&amp;D &lt;b&gt;"_s);
    row(u"^info^ $A ~x~"_s, u"&#94;info&#94; &#36;A &#126;x&#126;"_s);
    row(u"[Contact:5]"_s, u"\\[Contact&#58;5\\]"_s);
    row(u"[Withheld: personal information]"_s, u"\\[Withheld: personal information\\]"_s);
    row(u"[ image :a.png] [embed:link:1]"_s, u"\\[ image &#58;a.png\\] \\[embed&#58;link:1\\]"_s);
    row(u"[link](https://e.org)"_s, u"\\[link\\](https://e.org)"_s);
    row(u"a -- b ... c"_s, u"a \\-\\- b \\.\\.\\. c"_s);
    row(u"[^1] *[ABC]: x"_s, u"\\[&#94;1\\] \\*\\[ABC\\]: x"_s);
    row(u"a\u0001b"_s, u"a\uFFFDb"_s);
}

void tst_Govspeak::escapesWhatIsMarkUp()
{
    QFETCH(QString, words);
    QTEST(govspeakText(words), "text");
}

void tst_Govspeak::escapesWhatBeginsALine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &words, const QString &text) {
        QTest::newRow(qPrintable(words)) << words << text;
    };
    row(u"%warning%"_s, u"&#37;warning%"_s);
    row(u"# heading"_s, u"\\# heading"_s);
    row(u"- item"_s, u"\\- item"_s);
    row(u"+ item"_s, u"\\+ item"_s);
    row(u": term"_s, u"\\: term"_s);
    row(u"=== rule"_s, u"\\=== rule"_s);
    row(u"1986. A good year"_s, u"1986\\. A good year"_s);
    row(u"s1. step"_s, u"s1\\. step"_s);
    row(u"2) second"_s, u"2\\) second"_s);
    row(u"1986 was good."_s, u"1986 was good."_s);
    row(u"    code"_s, u"code"_s);
    row(u"> quote"_s, u"&gt; quote"_s);
    row(u"a\n# b\n- c"_s, u"a  \n\\# b  \n\\- c"_s);
}

void tst_Govspeak::escapesWhatBeginsALine()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    QCOMPARE(bodyOf({Paragraph{said(words)}}), text + u"\n\n"_s);
    QVERIFY(bodyOf({List{false, {{0, said(words)}}}}).startsWith(u"* "_s + text.section(u'\n', 0, 0)));
}

void tst_Govspeak::setsBlocks_data()
{
    QTest::addColumn<QList<DocumentBlock>>("blocks");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QList<DocumentBlock> &blocks, const QString &text) {
        QTest::newRow(name) << blocks << text;
    };
    row("emphasis", {Paragraph{{Text{u"a"_s}, Text{u" b "_s, true}, Text{u"c"_s, true, true}, Text{u" "_s, true}}}},
        u"a **b** ***c*** \n\n"_s.replace(u" \n"_s, u"\n"_s));
    row("page", {Paragraph{{Link{u"the [plan]"_s, u"https://e.org/(a)"_s}}}},
        u"[the \\[plan\\]](https://e.org/%28a%29)\n\n"_s);
    row("mailbox", {Paragraph{{Link{u"a@b.uk"_s, u"mailto:a@b.uk"_s}}}}, u"<a@b.uk>\n\n"_s);
    row("script", {Paragraph{{Link{u"x"_s, u"javascript:alert(1)"_s}}}}, u"x\n\n"_s);
    row("label", {Paragraph{{Withheld{{u"personal information"_s}}}}}, u"\\[Withheld: personal information\\]\n\n"_s);
    row("list", {List{false, {{0, said(u"a"_s)}, {1, said(u"b"_s)}, {0, said(u"c"_s)}}}}, u"* a\n  * b\n* c\n\n"_s);
    row("numbered list", {List{true, {{0, said(u"a"_s)}, {1, said(u"b"_s)}}}}, u"1. a\n   1. b\n\n"_s);
    row("facts", {Definitions{{{u"Who"_s, said(u"We"_s)}}}}, u"* **Who**: We\n\n"_s);
    Table table{.caption = u"People"_s,
                .columns = {{.header = u"Group"_s, .rowHeader = true}, {.header = u"Number"_s, .numeric = true}}};
    row("empty table", {table}, u"**People**\n\nNo entries\n\n"_s);
    table.rows = {TableRow{{said(u"A|B"_s), said(u"1\n2"_s)}}, TableRow{{said(u"# C"_s), said(u"[c]"_s)}}};
    row("table", {table},
        u"**People**\n\n| Group | Number |\n|---|---:|\n|# A\\|B | 1 2 |\n|# \\# C | \\[c\\] |\n\n"_s);
}

void tst_Govspeak::setsBlocks()
{
    QFETCH(QList<DocumentBlock>, blocks);
    QTEST(bodyOf(blocks), "text");
}

void tst_Govspeak::beginsBelowTheTitleAndSkipsNoLevel()
{
    Document document;
    document.info.title = u"The title"_s;
    for (const int level : {4, 2, 3, 4, 2, 4})
        document.sections += {level, u"a"_s, u"H%1"_s.arg(level), {}};
    QCOMPARE(govspeak(document), u"## H4\n\n## H2\n\n### H3\n\n#### H4\n\n## H2\n\n### H4\n\n"_s);
}

void tst_Govspeak::holdsEveryHeading()
{
    for (const Document &document : {ordinaryDocument(), welshDocument(), extremeDocument()}) {
        const QString text = govspeak(document);
        for (const Section &section : document.sections)
            QVERIFY2(text.contains(u"# "_s + govspeakText(section.heading.simplified()) + u'\n'),
                     qPrintable(section.heading));
    }
}

void tst_Govspeak::packIsWhatTheFormAsksFor()
{
    PublicFacts given = facts(2);
    given.contact = u"dpia@example.org"_s;
    const auto files = publishedFiles(ordinaryDocument(), given, {});
    QVERIFY_RESULT(files);
    const auto pack = govukPack(ordinaryDocument(), given, *files);
    QVERIFY_RESULT(pack);
    QVERIFY(pack->size() > 3); // a table beside the PDF
    for (const FinishedFile &file : pack->first(pack->size() - 2))
        QVERIFY2(std::any_of(files->begin(), files->end(),
                             [&](const FinishedFile &one) {
                                 return one.bytes == file.bytes && one.name.endsWith(u"/v2/"_s + file.name);
                             }),
                 qPrintable(file.name));
    QStringList all = names(*pack);
    QCOMPARE(all.first(), u"DPIA-0007-v2.pdf"_s);
    QCOMPARE(all.mid(all.size() - 2), (QStringList{u"DPIA-0007-v2-body.md"_s, u"DPIA-0007-v2-details.txt"_s}));
    QCOMPARE(pack->at(pack->size() - 2).bytes, govspeak(ordinaryDocument()).toUtf8());
    const QStringList lines = QString::fromUtf8(pack->last().bytes.mid(3)).split(u'\n');
    for (const QString &line :
         {u"Title:\tLinking the school census to further education records: data protection impact assessment"_s,
          u"Summary:\tHow we assessed and lowered the privacy risks of linking two sets of pupil records."_s,
          u"Change note:\tChange 2"_s, u"First published:\t2025-11-19"_s, u"Updated:\t2026-06-04"_s,
          u"Contact:\tdpia@example.org"_s, u"Attachment:\tDPIA-0007-v2.pdf"_s})
        QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(u"Attachment:"_s).size(), pack->size() - 2);
}

void tst_Govspeak::packIsRefusedWithoutAReference()
{
    PublicFacts given = facts(1);
    given.reference = u"../x"_s;
    QVERIFY_ERROR(govukPack(ordinaryDocument(), given, {}), ErrorKind::Refused, "cannot name a folder");
}

QTEST_MAIN(tst_Govspeak)
#include "tst_Govspeak.moc"
