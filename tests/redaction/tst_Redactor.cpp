// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/Redactor.h"
#include "support/SmallTemplate.h"

#include <QTest>

using namespace candour;

namespace {

const QString English = u"en-GB"_s;

/// Text in a small language of its own: [secret] is marked as personal, {secret} as commerce, a line is a paragraph,
/// and a line that begins with "* " is a bullet.
RichText text(const QString &source)
{
    RichText rich;
    for (QString line : source.split(u'\n')) {
        Block block{.kind = line.startsWith(u"* "_s) ? BlockKind::Bullet : BlockKind::Paragraph};
        if (block.kind == BlockKind::Bullet)
            line = line.mid(2);
        Run run;
        const auto flush = [&] {
            if (!run.text.isEmpty())
                block.runs += run;
            run.text.clear();
        };
        for (const QChar c : line) {
            if (c == u'[' || c == u'{' || c == u']' || c == u'}') {
                flush();
                run.marks = c == u'[' ? QSet{MarkId{u"p"_s}} : c == u'{' ? QSet{MarkId{u"c"_s}} : QSet<MarkId>{};
            } else {
                run.text += c;
            }
        }
        flush();
        rich.blocks += block;
    }
    return rich;
}

Assessment withMarks()
{
    Assessment a;
    a.marks.insert(MarkId{u"p"_s}, Mark{.id = MarkId{u"p"_s}, .reasons = {u"personal"_s}});
    a.marks.insert(MarkId{u"c"_s}, Mark{.id = MarkId{u"c"_s}, .reasons = {u"commerce"_s}});
    return a;
}

} // namespace

/// Labels stand where words were, and say nothing but why.
class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesReadWell_data();
    void linesReadWell();
    void blocksReadWell_data();
    void blocksReadWell();
    void labelsNeverCarryFormatting();
    void keepsOneSpaceWhereFormattingChanges_data();
    void keepsOneSpaceWhereFormattingChanges();
    void anUnknownReasonStillHides();
};

void TestRedactor::linesReadWell_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing withheld") << u"Plain words."_s << u"Plain words."_s;
    QTest::newRow("in the middle") << u"Ask [Jane Poe] today."_s << u"Ask [Withheld: personal information] today."_s;
    QTest::newRow("spaces inside the mark")
        << u"Ask[ Jane Poe ]today."_s << u"Ask [Withheld: personal information] today."_s;
    QTest::newRow("before a comma") << u"Ask [Jane], then go."_s << u"Ask [Withheld: personal information], then go."_s;
    QTest::newRow("in brackets") << u"Ask (not [Jane]) now."_s << u"Ask (not [Withheld: personal information]) now."_s;
    QTest::newRow("possessive") << u"It is [Jane]’s."_s << u"It is [Withheld: personal information]’s."_s;
    QTest::newRow("two parted by and") << u"Ask [Jane] and [Ali] today."_s
                                       << u"Ask [Withheld: personal information] today."_s;
    QTest::newRow("two at the beginning") << u"[Jane] and [Ali] ask."_s << u"[Withheld: personal information] ask."_s;
    QTest::newRow("a list of names") << u"Ask [Jane], [Ali] or [Bo]."_s << u"Ask [Withheld: personal information]."_s;
    QTest::newRow("two reasons in one stretch")
        << u"Ask [Jane], {Firm}."_s << u"Ask [Withheld: commercial interests, personal information]."_s;
    QTest::newRow("kept apart by words") << u"[Jane] met [Ali]."_s
                                         << u"[Withheld: personal information] met [Withheld: personal information]."_s;
    QTest::newRow("all of it") << u"[Everything]"_s << u"[Withheld: personal information]"_s;
    QTest::newRow("two paragraphs on a line") << u"First\n[Secret]"_s << u"First; [Withheld: personal information]"_s;
    QTest::newRow("two secret paragraphs") << u"First.\n[A]\n[B]"_s << u"First. [Withheld: personal information]"_s;
}

void TestRedactor::linesReadWell()
{
    QFETCH(QString, source);
    const Template t = smallTemplate();
    const Assessment a = withMarks();
    QTEST(plainText(Redactor(t, a).line(text(source)), English), "expected");
}

void TestRedactor::blocksReadWell_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("expected");
    const QString label = u"[Withheld: personal information]"_s;
    QTest::newRow("neighbouring secret paragraphs")
        << u"One\n[A]\n[B]\n[C]\nTwo"_s << QStringList{u"p One"_s, u"p "_s + label, u"p Two"_s};
    QTest::newRow("taken up by the end before")
        << u"One [A]\n[B]\nTwo"_s << QStringList{u"p One "_s + label, u"p Two"_s};
    QTest::newRow("taken up by the start after")
        << u"One\n[A]\n[B] two"_s << QStringList{u"p One"_s, u"p "_s + label + u" two"_s};
    QTest::newRow("shaped like the list around it")
        << u"* One\n[A]\n* Two"_s << QStringList{u"l One"_s, u"l "_s + label, u"l Two"_s};
    QTest::newRow("secret bullets after a paragraph")
        << u"One\n* [A]\n* [B]"_s << QStringList{u"p One"_s, u"p "_s + label};
}

void TestRedactor::blocksReadWell()
{
    QFETCH(QString, source);
    const Template t = smallTemplate();
    const Assessment a = withMarks();
    QStringList lines;
    for (const DocumentBlock &block : Redactor(t, a).blocks(text(source))) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            lines += u"p "_s + plainText(paragraph->inlines, English);
        if (const auto *list = std::get_if<List>(&block))
            for (const ListItem &item : list->items)
                lines += u"l "_s + plainText(item.inlines, English);
    }
    QTEST(lines, "expected");
}

void TestRedactor::labelsNeverCarryFormatting()
{
    RichText bold = text(u"Ask [Jane] now"_s);
    bold.blocks[0].runs[1].bold = true;
    bold.blocks[0].runs[1].link = u"https://jane.example/"_s;
    const Template t = smallTemplate();
    const Assessment a = withMarks();
    QCOMPARE(Redactor(t, a).line(bold), Redactor(t, a).line(text(u"Ask [Jane] now"_s)));
}

void TestRedactor::keepsOneSpaceWhereFormattingChanges_data()
{
    QTest::addColumn<QStringList>("runs"); // Every other one is bold; "#" is the secret.
    QTest::addColumn<QString>("expected");
    QTest::newRow("space by itself") << QStringList{u"by"_s, u" "_s, u"#"_s, u" "_s, u"in"_s} << u"by [Withheld] in"_s;
    QTest::newRow("no space") << QStringList{u"by"_s, u"#"_s, u"in"_s} << u"by [Withheld] in"_s;
    QTest::newRow("bracket") << QStringList{u"("_s, u" "_s, u"#"_s, u" "_s, u")"_s} << u"([Withheld])"_s;
    QTest::newRow("two spaces") << QStringList{u"by "_s, u" "_s, u"#"_s, u" "_s, u" in"_s} << u"by [Withheld] in"_s;
    QTest::newRow("space at the edge") << QStringList{u" "_s, u"#"_s, u"  "_s} << u"[Withheld]"_s;
}

void TestRedactor::keepsOneSpaceWhereFormattingChanges()
{
    QFETCH(QStringList, runs);
    Block block;
    for (const QString &run : runs) {
        const bool secret = run == u"#"_s;
        block.runs += Run{
            .text = run, .bold = block.runs.size() % 2 == 1, .marks = secret ? QSet{MarkId{u"m"_s}} : QSet<MarkId>{}};
    }
    const Template t = smallTemplate();
    QTEST(plainText(Redactor(t, Assessment{}).line(RichText{{block}}), English), "expected");
}

void TestRedactor::anUnknownReasonStillHides()
{
    const Template t = smallTemplate();
    QCOMPARE(plainText(Redactor(t, Assessment{}).line(text(u"Ask [Jane] now"_s)), English), u"Ask [Withheld] now"_s);
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_Redactor.moc"
