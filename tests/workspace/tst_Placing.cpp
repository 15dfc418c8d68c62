// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "redaction/Summarise.h"
#include "workspace/Pasting.h"
#include "workspace/Placing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;
using namespace candour::placing;

namespace {

const QByteArray OldForm = "<h1>Our old form</h1><h2>2.1 Who benefits</h2><p>Pupils, by <b>better</b> schools.</p>"
                           "<h2>Canteen menu</h2><p>Peas &amp; carrots.</p>"
                           "<h2>What do you do, and why?</h2><p>We count.</p><p>Each term.</p>";

QList<DocumentPart> planned(OpenSample &sample, const QByteArray &html = OldForm)
{
    const auto document = pasting::document(html, {});
    return document ? plan(*sample, Attendance, *document).value_or(QList<DocumentPart>()) : QList<DocumentPart>();
}

QStringList titles(OpenSample &sample)
{
    QStringList all;
    for (const NotPlaced &one : notPlaced(*sample, Attendance).value_or(QList<NotPlaced>()))
        all += one.key + u": "_s + one.title;
    return all;
}

/// An assessment in which these questions have no answer.
void clear(OpenSample &sample, const QStringList &questions)
{
    QVERIFY_RESULT(sample.change(
        [&](Assessment &a) {
            for (const QString &question : questions)
                a.answers.remove(question);
        },
        Attendance));
}

} // namespace

/// A document that was written elsewhere goes under the questions, and what has no place is kept.
class tst_Placing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsADocumentInAndTakesItBack();
    void addsBelowAnAnswerWhereAPersonSaysSo();
    void refusesAsAWhole();
    void refusesWhatHasNoText();
    void readsADocumentFromAFile();
    void movesAText();
    void throwsATextAway();
    void showsWhatAnEarlierTemplateAskedFor();
    void filesGoToAQuestionForFiles();
    void neverChangesWhatIsSignedOrPublished();
    void travelsUnchanged();
};

void tst_Placing::putsADocumentInAndTakesItBack()
{
    OpenSample sample;
    clear(sample, {u"benefits"_s, u"whatAndWhy"_s});
    const Assessment before = sample.assessment(Attendance);
    const int steps = sample->undoStack()->count();
    QVERIFY_RESULT(putIn(*sample, Attendance, planned(sample)));
    QCOMPARE(sample->undoStack()->count(), steps + 1);
    QCOMPARE(sample.text(u"benefits"_s, Attendance), u"Pupils, by better schools."_s);
    QCOMPARE(sample.text(u"whatAndWhy"_s, Attendance), u"We count.\nEach term."_s);
    QCOMPARE(titles(sample), (QStringList{u"unplaced.1: Our old form"_s, u"unplaced.2: Canteen menu"_s}));
    QCOMPARE(plainText(notPlaced(*sample, Attendance)->last().text), u"Canteen menu\nPeas & carrots."_s);
    QCOMPARE(sample.stored(Attendance), sample.assessment(Attendance));
    const auto history = sample->history(Attendance, u"benefits"_s);
    QVERIFY(history && history->first().origin == Origin::Imported);
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(Attendance), before);
    sample->undoStack()->redo();
    QCOMPARE(titles(sample).size(), 2);
}

void tst_Placing::addsBelowAnAnswerWhereAPersonSaysSo()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"benefits"_s, Cell{words(u"Everyone."_s)}));
    QList<DocumentPart> parts = planned(sample, "<h2>Who benefits</h2><p>Pupils.</p>");
    QCOMPARE(parts.size(), 1);
    QVERIFY(parts.first().question.isEmpty() && parts.first().meant == u"benefits"_s);
    QVERIFY(reason(parts.first()).contains(u"has an answer already"_s));
    parts.first().question = parts.first().meant;
    QVERIFY_RESULT(putIn(*sample, Attendance, parts));
    QCOMPARE(sample.text(u"benefits"_s, Attendance), u"Everyone.\nWho benefits\nPupils."_s);
}

void tst_Placing::refusesAsAWhole()
{
    OpenSample sample;
    clear(sample, {u"benefits"_s});
    QList<DocumentPart> parts = planned(sample);
    const QByteArray before = sample.onDisk();
    parts.last().question = u"nextReview"_s;
    QVERIFY_ERROR(putIn(*sample, Attendance, parts), ErrorKind::Usage, "cannot take this text");
    parts.last().question = u"none"_s;
    QVERIFY_ERROR(putIn(*sample, Attendance, parts), ErrorKind::Usage, "");
    QVERIFY_ERROR(move(*sample, Attendance, u"unplaced.1"_s, u"benefits"_s), ErrorKind::Usage, "no such text");
    QVERIFY_ERROR(discard(*sample, Attendance, u"whatAndWhy"_s), ErrorKind::Usage, "no such text");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Placing::refusesWhatHasNoText()
{
    OpenSample sample;
    QVERIFY_ERROR(plan(*sample, Attendance, ForeignDocument()), ErrorKind::Refused, "no text");
    QVERIFY(!pasting::document(QByteArray("<div>").repeated(5000), {}));
    const auto plain = pasting::document(QByteArray("<div>").repeated(5000) + "A", u"A"_s);
    QVERIFY_RESULT(plain);
    QCOMPARE(plain->blocks.size(), 1);
}

void tst_Placing::readsADocumentFromAFile()
{
    OpenSample sample;
    QVERIFY(TestFolder::write(sample.path(u"old.html"_s), OldForm));
    const auto read = pasting::documentIn(sample.path(u"old.html"_s));
    QVERIFY_RESULT(read);
    QCOMPARE(*read, *pasting::document(OldForm, {}));
    QVERIFY_ERROR(pasting::documentIn(sample.path(u"none.html"_s)), ErrorKind::Unreadable, "");
    QVERIFY(TestFolder::write(sample.path(u"old.docx"_s), "PK\x03\x04"));
    QVERIFY_ERROR(pasting::documentIn(sample.path(u"old.docx"_s)), ErrorKind::Refused, "web page");
}

void tst_Placing::movesAText()
{
    OpenSample sample;
    clear(sample, {u"benefits"_s, u"scope"_s});
    QVERIFY_RESULT(putIn(*sample, Attendance, planned(sample)));
    const Assessment before = sample.assessment(Attendance);
    QVERIFY_RESULT(move(*sample, Attendance, u"unplaced.2"_s, u"benefits"_s));
    QCOMPARE(sample.text(u"benefits"_s, Attendance), u"Pupils, by better schools.\nCanteen menu\nPeas & carrots."_s);
    QCOMPARE(titles(sample).first(), u"unplaced.1: Our old form"_s);
    QVERIFY(!sample.assessment(Attendance).answers.contains(u"unplaced.2"_s));
    QCOMPARE(sample.assessment(Attendance).treatments, before.treatments);
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(Attendance), before);
    QVERIFY_ERROR(move(*sample, Attendance, u"unplaced.2"_s, u"nextReview"_s), ErrorKind::Usage, "cannot take");
    QVERIFY_ERROR(move(*sample, Attendance, u"unplaced.2"_s, u"none"_s), ErrorKind::Usage, "none");
}

void tst_Placing::throwsATextAway()
{
    OpenSample sample;
    clear(sample, {u"benefits"_s});
    QVERIFY_RESULT(putIn(*sample, Attendance, planned(sample)));
    const QStringList all = titles(sample);
    QVERIFY_RESULT(discard(*sample, Attendance, u"unplaced.1"_s));
    QCOMPARE(titles(sample), all.mid(1));
    sample->undoStack()->undo();
    QCOMPARE(titles(sample), all);
    // What was thrown away can still be read.
    const auto history = sample->history(Attendance, u"unplaced.1"_s);
    QVERIFY(history && history->size() >= 2);
}

void tst_Placing::showsWhatAnEarlierTemplateAskedFor()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change(
        [](Assessment &a) {
            a.answers.insert(u"benefits.before"_s, Cell{words(u"Everyone."_s)});
            a.answers.insert(u"nextReview.before2"_s, Cell{QDate(2027, 3, 1)});
            a.answers.insert(u"gone"_s, Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"what"_s, words(u"Peas"_s)}}}}});
        },
        Attendance));
    const auto texts = notPlaced(*sample, Attendance);
    QVERIFY_RESULT(texts);
    QCOMPARE(texts->size(), 3);
    QCOMPARE(texts->at(0).title, sample.question(u"benefits"_s).label);
    QCOMPARE(texts->at(0).text, words(u"Everyone."_s));
    QVERIFY(plainText(texts->at(1).text).contains(u"Peas"_s));
    QCOMPARE(texts->at(2).title, sample.question(u"nextReview"_s).label);
    QVERIFY(plainText(texts->at(2).text).contains(u"2027"_s));
}

void tst_Placing::filesGoToAQuestionForFiles()
{
    OpenSample sample;
    QVERIFY(TestFolder::write(sample.path(u"plan.txt"_s), "plan"));
    QVERIFY_RESULT(authoring::attach(*sample, Attendance, u"diagrams"_s, sample.path(u"plan.txt"_s)));
    QVERIFY_RESULT(sample.change(
        [](Assessment &a) { a.answers.insert(u"papers.before"_s, a.answers.take(u"diagrams"_s)); }, Attendance));
    const auto texts = notPlaced(*sample, Attendance);
    QVERIFY(texts && texts->size() == 1 && texts->first().isFiles);
    QCOMPARE(plainText(texts->first().text), u"plan.txt"_s);
    QVERIFY_ERROR(move(*sample, Attendance, u"papers.before"_s, u"benefits"_s), ErrorKind::Usage, "cannot take");
    QVERIFY_RESULT(move(*sample, Attendance, u"papers.before"_s, u"diagrams"_s));
    QVERIFY(std::holds_alternative<Files>(sample.assessment(Attendance).answer(u"diagrams"_s)));
    QCOMPARE(sample.assessment(Attendance).attachments.size(), 1);
    sample->undoStack()->undo();
    QVERIFY_RESULT(discard(*sample, Attendance, u"papers.before"_s));
    QVERIFY(sample.assessment(Attendance).attachments.isEmpty());
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(Attendance).attachments.size(), 1);
}

void tst_Placing::neverChangesWhatIsSignedOrPublished()
{
    OpenSample sample;
    const auto signedContent = reviewing::contentRoot(*sample, Census);
    const auto approved = reviewing::publicRoot(*sample, Census);
    QVERIFY(signedContent && approved);
    const DocumentPart part{.heading = Block{.runs = {Run{.text = u"Canteen menu"_s}}},
                            .text = words(u"Kestrel eats peas."_s)};
    QVERIFY_RESULT(putIn(*sample, Census, {part}));
    QCOMPARE(sample.assessment().answers.contains(u"unplaced.1"_s), true);
    QCOMPARE(*reviewing::contentRoot(*sample, Census), *signedContent);
    QCOMPARE(*reviewing::publicRoot(*sample, Census), *approved);
    QVERIFY_RESULT(move(*sample, Census, u"unplaced.1"_s, u"benefits"_s));
    QVERIFY(*reviewing::contentRoot(*sample, Census) != *signedContent);
}

void tst_Placing::travelsUnchanged()
{
    OpenSample sample;
    QVERIFY_RESULT(putIn(*sample, Attendance, planned(sample)));
    const QString file = sample.path(u"a.dpia.json"_s);
    const QString again = sample.path(u"b.dpia.json"_s);
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Attendance, file));
    const auto imported = exchanging::importAssessment(*sample, file, true);
    QVERIFY_RESULT(imported);
    QVERIFY2(imported->notes.join(u' ').indexOf(u"unplaced"_s) < 0, qPrintable(imported->notes.join(u' ')));
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Attendance, again));
    QCOMPARE(TestFolder::read(again), TestFolder::read(file));
    QVERIFY(titles(sample).size() >= 2);
}

QTEST_GUILESS_MAIN(tst_Placing)
#include "tst_Placing.moc"
