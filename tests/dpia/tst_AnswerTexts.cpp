// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/AnswerTexts.h"

#include <QTest>

using namespace candour;

namespace {

RichText marked(const char *words, const char *mark)
{
    return RichText{
        {Block{.runs = {Run{.text = QString::fromLatin1(words), .marks = {MarkId{QString::fromLatin1(mark)}}}}}}};
}

Assessment written()
{
    Assessment a;
    const YesNo reasoned{.value = true, .reason = marked("reason", "m-2")};
    a.answers = {{u"text"_s, marked("text", "m-1")},
                 {u"yes"_s, Cell(reasoned)},
                 {u"day"_s, Cell(QDate(2026, 1, 1))},
                 {u"shared"_s, SharedText{u"k"_s, marked("shared", "m-3")}},
                 {u"files"_s, Files{{AttachmentId{u"f-1"_s}, AttachmentId{u"f-2"_s}}}},
                 {u"rows"_s, Rows{{Row{.id = RowId{u"r"_s},
                                       .cells = {{u"a"_s, Cell(marked("cell", "m-4"))}, {u"b"_s, Cell(Number{1})}}}}}}};
    a.treatments = {
        {Place{.question = u"day"_s}, Treatment{.kind = TreatmentKind::Withheld, .mark = MarkId{u"m-5"_s}}}};
    return a;
}

} // namespace

/// Every text of an answer is met, whatever holds it.
class tst_AnswerTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsVisited();
    void everyTextCanBeChanged();
    void marksAreThoseOfPassagesAndOfWholePlaces();
    void filesAreThoseThatAnswersName();
};

void tst_AnswerTexts::everyTextIsVisited()
{
    QStringList found;
    const Assessment a = written();
    for (const Answer &answer : a.answers)
        forEachTextIn(answer, [&](const RichText &text) { found += plainText(text); });
    found.sort();
    QCOMPARE(found, (QStringList{u"cell"_s, u"reason"_s, u"shared"_s, u"text"_s}));
}

void tst_AnswerTexts::everyTextCanBeChanged()
{
    Assessment a = written();
    for (Answer &answer : a.answers)
        forEachTextIn(answer, [](RichText &text) { text = fromPlainText(u"other"_s); });
    int changed = 0;
    const Assessment after = a;
    for (const Answer &answer : after.answers)
        forEachTextIn(answer, [&](const RichText &text) { changed += plainText(text) == u"other"_s; });
    QCOMPARE(changed, 4);
    QCOMPARE(after.answer(u"day"_s), written().answer(u"day"_s));
}

void tst_AnswerTexts::marksAreThoseOfPassagesAndOfWholePlaces()
{
    QStringList found;
    for (const MarkId &mark : marksIn(written()))
        found += mark.value;
    found.sort();
    QCOMPARE(found, (QStringList{u"m-1"_s, u"m-2"_s, u"m-3"_s, u"m-4"_s, u"m-5"_s}));
}

void tst_AnswerTexts::filesAreThoseThatAnswersName()
{
    QCOMPARE(filesIn(written().answers), (QSet<AttachmentId>{AttachmentId{u"f-1"_s}, AttachmentId{u"f-2"_s}}));
    QVERIFY(filesIn({}).isEmpty());
}

QTEST_APPLESS_MAIN(tst_AnswerTexts)

#include "tst_AnswerTexts.moc"
