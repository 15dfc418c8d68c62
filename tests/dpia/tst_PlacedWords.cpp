// SPDX-License-Identifier: GPL-3.0-or-later
#include "ForeignBlocks.h"
#include "Shipped.h"
#include "dpia/Placement.h"

#include <QTest>

#include <random>

using namespace candour;

namespace {

/// A document of headings, rows and texts that hold the words "word0" to "word29" among the template's own.
Blocks randomDocument(const Template &form, quint32 seed)
{
    std::minstd_rand random(seed);
    const auto below = [&](quint32 bound) { return int(random() % bound); };
    const QList<const Question *> questions = form.questions();
    Blocks blocks;
    for (int i = 0; i < 30; ++i) {
        const QString word = u"word%1"_s.arg(i);
        const QString label = questions.at(below(quint32(questions.size())))->label;
        switch (below(9)) {
        case 0:
            blocks += heading(word + u" unheard"_s, 1 + below(4));
            break;
        case 6:
            blocks += heading(label + u' ' + word, 1 + below(4));
            break;
        case 7:
            blocks += Blocks{heading(label + u' ' + word, 1 + below(4)), text(u"Text."_s)};
            break;
        case 1:
            blocks += Blocks{heading(label, 1 + below(4)), text(word)};
            break;
        case 2:
            blocks += row({label, word});
            break;
        case 3:
            blocks += row({word, u"x"_s, u"y"_s});
            break;
        case 4:
            blocks += bold(word);
            break;
        default:
            blocks += text(word);
        }
    }
    return blocks;
}

} // namespace

/// Whatever a document says is in its parts, and its parts go where they are said to go.
class tst_PlacedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_form.sections.isEmpty()); }
    void losesNoWord_data();
    void losesNoWord();
    void everyPlanCanBePutIn_data() { losesNoWord_data(); }
    void everyPlanCanBePutIn();
    void keepsTheLinkOfAHeading();

private:
    const Template m_form = shippedTemplate(u"uk-statistics-data-share"_s);
};

void tst_PlacedWords::losesNoWord_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_PlacedWords::losesNoWord()
{
    QFETCH(quint32, seed);
    QString all;
    for (const DocumentPart &part : placed(m_form, Assessment(), ForeignDocument{randomDocument(m_form, seed)}))
        all += plainText(textOf(part)) + u'\n';
    for (int i = 0; i < 30; ++i) {
        const QString word = u"word%1"_s.arg(i);
        QVERIFY2(QRegularExpression(u"\\b%1\\b"_s.arg(word)).match(all).hasMatch(), qPrintable(word));
    }
}

void tst_PlacedWords::everyPlanCanBePutIn()
{
    QFETCH(quint32, seed);
    QHash<QString, RichText> texts;
    for (const DocumentPart &part : placed(m_form, Assessment(), ForeignDocument{randomDocument(m_form, seed)}))
        if (!part.question.isEmpty())
            texts[part.question].blocks += textOf(part).blocks;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        QVERIFY2(takesText(m_form, Assessment(), *m_form.question(text.key()), *text), qPrintable(text.key()));
}

void tst_PlacedWords::keepsTheLinkOfAHeading()
{
    ForeignBlock linked = heading(u"Who benefits"_s);
    linked.words.runs.first().link = u"https://example.org/"_s;
    const auto parts = placed(m_form, Assessment(), ForeignDocument{{linked, text(u"A"_s)}});
    QCOMPARE(parts.size(), 1);
    QCOMPARE(textOf(parts.first()).blocks.first().runs.first().link, u"https://example.org/"_s);
}

QTEST_GUILESS_MAIN(tst_PlacedWords)
#include "tst_PlacedWords.moc"
