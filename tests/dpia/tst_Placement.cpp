// SPDX-License-Identifier: GPL-3.0-or-later
#include "ForeignBlocks.h"
#include "Shipped.h"
#include "dpia/Placement.h"

#include <QTest>

using namespace candour;

namespace {

QString why(Placing placing)
{
    static const QStringList words{u"matched"_s, u"below"_s,   u"unknown"_s,  u"several"_s,   u"repeated"_s,
                                   u"section"_s, u"no text"_s, u"too long"_s, u"not asked"_s, u"answered"_s};
    return words.at(int(placing));
}

/// "heading > question (why): text" of each part.
QStringList described(const QList<DocumentPart> &parts)
{
    QStringList lines;
    for (const DocumentPart &part : parts)
        lines +=
            u"%1 > %2 (%3): %4"_s.arg(plainText(part.heading), part.question.isEmpty() ? u"nowhere"_s : part.question,
                                      why(part.why), plainText(part.text).replace(u'\n', u'/'));
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(ForeignBlock)

class tst_Placement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_form.sections.isEmpty()); }
    void findsTheQuestion_data();
    void findsTheQuestion();
    void findsEveryQuestionByItsOwnWords_data();
    void findsEveryQuestionByItsOwnWords();
    void dividesADocument_data();
    void dividesADocument();
    void overwritesNoAnswer();
    void keepsTheHeadingUnlessItRepeatsTheQuestion();
    void saysWhichQuestionsTakeAText();
    void namesWhatIsNotPlaced();

private:
    const Template m_form = shippedTemplate(u"uk-statistics-data-share"_s);
};

void tst_Placement::findsTheQuestion_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto add = [](const QString &words, const QString &expected) {
        QTest::newRow(qPrintable(words)) << words << expected;
    };
    add(u"What do you do, and why?"_s, u"whatAndWhy (matched)"_s);
    add(u"3.2 Who benefits"_s, u"benefits (matched)"_s);
    add(u"Section 4: Who benefits, and how do you know"_s, u"benefits (matched)"_s);
    add(u"BENEFITS"_s, u"benefits (matched)"_s);
    add(u"Proportionality"_s, u"proportionality (matched)"_s);
    add(u"How long will the data be kept?"_s, u"retentionPeriod (matched)"_s);
    add(u"Retention period"_s, u"retentionPeriod (matched)"_s);
    add(u"Data minimisation"_s, u"minimisation (matched)"_s);
    add(u"IV. Accuracy of the data"_s, u"accuracy (matched)"_s);
    add(u"Legal advice"_s, u"legalAdvice (matched)"_s);
    add(u"Disclosure control"_s, u"nowhere (not asked)"_s);
    add(u"Retention"_s, u"nowhere (several)"_s);
    add(u"Canteen menu"_s, u"nowhere (unknown)"_s);
    add(u"Data protection impact assessment"_s, u"nowhere (unknown)"_s);
    add(u"The"_s, u"nowhere (unknown)"_s);
    add(u"12"_s, u"nowhere (unknown)"_s);
    add(u"Risks"_s, u"nowhere (no text)"_s);
    add(u"Next review"_s, u"nowhere (no text)"_s);
    add(u"Who owns this information and its risk?"_s, u"nowhere (no text)"_s);
}

void tst_Placement::findsTheQuestion()
{
    QFETCH(QString, words);
    QFETCH(QString, expected);
    const auto parts = placed(m_form, Assessment(), ForeignDocument{{heading(words), text(u"Text."_s)}});
    QCOMPARE(parts.size(), 1);
    const DocumentPart &part = parts.first();
    QCOMPARE(u"%1 (%2)"_s.arg(part.question.isEmpty() ? u"nowhere"_s : part.question, why(part.why)), expected);
}

void tst_Placement::findsEveryQuestionByItsOwnWords_data()
{
    QTest::addColumn<Template>("form");
    for (const BuiltInTemplate &one : builtInTemplates().value_or(QList<BuiltInTemplate>()))
        QTest::newRow(qPrintable(one.form.id)) << one.form;
}

void tst_Placement::findsEveryQuestionByItsOwnWords()
{
    QFETCH(Template, form);
    QHash<QString, int> labels;
    for (const Question *question : form.questions())
        ++labels[question->label];
    Blocks blocks;
    QStringList keys;
    for (const Question *question : form.questions()) {
        if (labels.value(question->label) > 1)
            continue; // the CNIL form asks the same of each risk
        blocks += Blocks{heading(question->label), text(u"Text."_s)};
        keys += question->key;
    }
    const auto parts = placed(form, Assessment(), ForeignDocument{blocks});
    QCOMPARE(parts.size(), keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const DocumentPart &part = parts.at(i);
        const Question &question = *form.question(keys.at(i));
        const bool takesText = question.kind == QuestionKind::RichText || question.kind == QuestionKind::Line;
        const bool isOpen = takesText && isAsked(form, Assessment(), question);
        QCOMPARE(part.meant, keys.at(i));
        QCOMPARE(part.question, isOpen ? keys.at(i) : QString());
    }
}

void tst_Placement::dividesADocument_data()
{
    QTest::addColumn<Blocks>("blocks");
    QTest::addColumn<QStringList>("expected");
    const QString benefits = u"Who benefits"_s;
    QTest::newRow("nothing") << Blocks{} << QStringList{};
    QTest::newRow("text before the first heading")
        << Blocks{text(u"A"_s), heading(benefits), text(u"B"_s)}
        << QStringList{u" > nowhere (unknown): A"_s, u"Who benefits > benefits (matched): B"_s};
    QTest::newRow("a heading below one that matched")
        << Blocks{heading(benefits), text(u"A"_s),           heading(u"Canteens"_s, 3),
                  text(u"B"_s),      heading(u"Menus"_s, 2), text(u"C"_s)}
        << QStringList{u"Who benefits > benefits (matched): A"_s, u"Canteens > benefits (below): B"_s,
                       u"Menus > nowhere (unknown): C"_s};
    QTest::newRow("a section without text of its own")
        << Blocks{heading(u"Need and proportion"_s, 1), heading(u"Proportionality"_s), text(u"A"_s)}
        << QStringList{u"Proportionality > proportionality (matched): A"_s};
    QTest::newRow("a section with text of its own") << Blocks{heading(u"Need and proportion"_s, 1), text(u"A"_s)}
                                                    << QStringList{u"Need and proportion > nowhere (section): A"_s};
    QTest::newRow("the same question twice")
        << Blocks{heading(benefits), text(u"A"_s), heading(benefits), text(u"B"_s)}
        << QStringList{u"Who benefits > benefits (matched): A"_s, u"Who benefits > nowhere (repeated): B"_s};
    QTest::newRow("a title without text")
        << Blocks{heading(u"Canteen menu"_s, 1), heading(benefits), text(u"A"_s)}
        << QStringList{u"Canteen menu > nowhere (unknown): "_s, u"Who benefits > benefits (matched): A"_s};
    QTest::newRow("bold paragraphs as headings")
        << Blocks{text(u"A"_s), bold(benefits), text(u"B"_s), bold(u"Canteens"_s), text(u"C"_s)}
        << QStringList{u" > nowhere (unknown): A"_s, u"Who benefits > benefits (matched): B/Canteens/C"_s};
    QTest::newRow("a paragraph with the very words of a question")
        << Blocks{text(u"Who benefits, and how do you know?"_s), text(u"A"_s)}
        << QStringList{u"Who benefits, and how do you know? > benefits (matched): A"_s};
    QTest::newRow("a line takes one line")
        << Blocks{heading(u"Why is data used, in one sentence?"_s), text(u"To count."_s)}
        << QStringList{u"Why is data used, in one sentence? > purposeInShort (matched): To count."_s};
    QTest::newRow("a line takes no more than that")
        << Blocks{heading(u"Why is data used, in one sentence?"_s), text(u"To count."_s), text(u"To see."_s)}
        << QStringList{u"Why is data used, in one sentence? > nowhere (too long): To count./To see."_s};
    QTest::newRow("a line with more below a heading of its own")
        << Blocks{heading(u"Why is data used, in one sentence?"_s), text(u"To count."_s), heading(u"Background"_s, 3),
                  text(u"Since 2002."_s)}
        << QStringList{u"Why is data used, in one sentence? > purposeInShort (matched): To count."_s,
                       u"Background > nowhere (too long): Since 2002."_s};
    QTest::newRow("a line with more below a table")
        << Blocks{heading(u"Why is data used, in one sentence?"_s), text(u"To count."_s), row({benefits, u"Pupils"_s}),
                  text(u"To see."_s)}
        << QStringList{u"Why is data used, in one sentence? > purposeInShort (matched): To count."_s,
                       u"Who benefits > benefits (matched): Pupils"_s,
                       u"Why is data used, in one sentence? > nowhere (too long): To see."_s};
    ForeignBlock entry = bold(benefits);
    entry.words.kind = BlockKind::Number;
    QTest::newRow("a table of contents of headings")
        << Blocks{heading(benefits), heading(u"Proportionality"_s), heading(benefits), text(u"A"_s)}
        << QStringList{u"Who benefits > benefits (matched): A"_s};
    QTest::newRow("a table of contents that is a list")
        << Blocks{entry, heading(benefits), text(u"A"_s)}
        << QStringList{u" > nowhere (unknown): Who benefits"_s, u"Who benefits > benefits (matched): A"_s};
    QTest::newRow("a heading that says more than the question")
        << Blocks{heading(u"Who benefits: pensioners"_s), text(u"Yes."_s)}
        << QStringList{u"Who benefits: pensioners > benefits (matched): Yes."_s};
    QTest::newRow("a table of questions and answers")
        << Blocks{heading(u"Menus"_s), row({benefits, u"Pupils"_s}), row({u"Canteens"_s, u"None"_s}), text(u"After"_s)}
        << QStringList{u"Menus > nowhere (unknown): "_s, u"Who benefits > benefits (matched): Pupils"_s,
                       u"Canteens > nowhere (unknown): None"_s, u"Menus > nowhere (unknown): After"_s};
    QTest::newRow("a table of something else")
        << Blocks{heading(benefits), row({u"Item"_s, u"Kept"_s}), row({u"Name"_s, u"5 years"_s})}
        << QStringList{u"Who benefits > benefits (matched): Item | Kept/Name | 5 years"_s};
}

void tst_Placement::dividesADocument()
{
    QFETCH(Blocks, blocks);
    QFETCH(QStringList, expected);
    QCOMPARE(described(placed(m_form, Assessment(), ForeignDocument{blocks})), expected);
}

void tst_Placement::overwritesNoAnswer()
{
    Assessment a;
    a.answers.insert(u"benefits"_s, Cell{fromPlainText(u"Everyone."_s)});
    const auto parts = placed(m_form, a,
                              ForeignDocument{{heading(u"Who benefits"_s), text(u"Pupils."_s), heading(u"More"_s, 3),
                                               text(u"And schools."_s)}});
    QCOMPARE(described(parts), (QStringList{u"Who benefits > nowhere (answered): Pupils."_s,
                                            u"More > nowhere (unknown): And schools."_s}));
    QCOMPARE(parts.first().meant, u"benefits"_s);
}

void tst_Placement::keepsTheHeadingUnlessItRepeatsTheQuestion()
{
    DocumentPart part{.heading = heading(u"Who benefits"_s).words,
                      .text = fromPlainText(u"A"_s),
                      .why = Placing::Matched,
                      .meant = u"benefits"_s,
                      .question = u"benefits"_s,
                      .repeats = true};
    QCOMPARE(textOf(part), fromPlainText(u"A"_s));
    part.repeats = false;
    QCOMPARE(plainText(textOf(part)), u"Who benefits\nA"_s);
    part.repeats = true;
    part.question = u"scope"_s;
    QCOMPARE(plainText(textOf(part)), u"Who benefits\nA"_s);
    QVERIFY(textOf(part).blocks.first().runs.first().bold);
    part.question.clear();
    QCOMPARE(plainText(textOf(part)), u"Who benefits\nA"_s);
}

void tst_Placement::saysWhichQuestionsTakeAText()
{
    const RichText line = fromPlainText(u"One"_s);
    const RichText lines = fromPlainText(u"One\nTwo"_s);
    Assessment a;
    const auto takes = [&](const QString &key, const RichText &what) {
        return takesText(m_form, a, *m_form.question(key), what);
    };
    QVERIFY(takes(u"benefits"_s, lines) && takes(u"purposeInShort"_s, line));
    QVERIFY(!takes(u"purposeInShort"_s, lines) && !takes(u"nextReview"_s, line) && !takes(u"linkingDetail"_s, line));
    a.answers.insert(u"benefits"_s, Cell{line});
    a.answers.insert(u"purposeInShort"_s, Cell{line});
    a.answers.insert(u"linking"_s, Cell{YesNo{true, {}}});
    QVERIFY(takes(u"benefits"_s, lines) && takes(u"linkingDetail"_s, line) && !takes(u"purposeInShort"_s, line));
}

void tst_Placement::namesWhatIsNotPlaced()
{
    Assessment a;
    QCOMPARE(nextKeysNotPlaced(m_form, a, 1), QStringList{u"unplaced.1"_s});
    for (const QString &key : {u"unplaced.10"_s, u"unplaced.2"_s, u"older.before"_s, u"benefits"_s, u"unplaced.x"_s})
        a.answers.insert(key, Cell{fromPlainText(u"One"_s)});
    a.answers.insert(u"unplaced.3"_s, Cell());
    QCOMPARE(keysNotPlaced(m_form, a),
             (QStringList{u"unplaced.2"_s, u"unplaced.10"_s, u"older.before"_s, u"unplaced.x"_s}));
    QCOMPARE(nextKeysNotPlaced(m_form, a, 2), (QStringList{u"unplaced.11"_s, u"unplaced.12"_s}));
    QVERIFY(isOwnKeyNotPlaced(u"unplaced.2"_s) && !isOwnKeyNotPlaced(u"unplaced.x"_s));
    QVERIFY(!isOwnKeyNotPlaced(u"unplaced.02"_s) && !isOwnKeyNotPlaced(u"unplaced.2147483647"_s));
    a.answers.insert(u"gone"_s, Cell{YesNo{std::nullopt, fromPlainText(u"It depends."_s)}});
    a.answers.insert(u"lost"_s, Cell{WebLink{.label = u"The register"_s}});
    a.answers.insert(u"mute"_s, Cell{YesNo{}});
    QVERIFY(keysNotPlaced(m_form, a).contains(u"gone"_s) && keysNotPlaced(m_form, a).contains(u"lost"_s));
    QVERIFY(!keysNotPlaced(m_form, a).contains(u"mute"_s));
}

QTEST_GUILESS_MAIN(tst_Placement)
#include "tst_Placement.moc"
