// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/AssessmentFile.h"
#include "exchange/TemplateFile.h"
#include "support/Corpus.h"
#include "support/CpuTimer.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"
#include "support/Sizes.h"
#include "support/SmallTemplate.h"

#include <QRandomGenerator>

using namespace candour;

class tst_AssessmentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoodFilesAndWritesThemAlikeTwice_data() { addCorpusRows(u"assessments/good"_s); }
    void readsGoodFilesAndWritesThemAlikeTwice();
    void refusesBrokenFiles_data() { addCorpusRows(u"assessments/broken"_s); }
    void refusesBrokenFiles();
    void messagesNeverQuoteTheFile();
    void readsTheExampleOfTheDocumentation();
    void theBuiltInTemplatesTravelToo();
    void anyAssessmentComesBackAsItWas_data();
    void anyAssessmentComesBackAsItWas();
    void writesIndentedByTwoWithOneLineFeedAtTheEnd();
    void dropsWhatMustNotTravel();
    void refusesWhatIsTooLargeAtOnce();
    void refusesAnAttachmentThatIsTooLarge();
    void takesAnAttachmentOfTheLargestSize();
    void manyFaultsAreDecidedQuickly();
    void damagedFilesAreRefusedOrReadSoundly_data();
    void damagedFilesAreRefusedOrReadSoundly();
};

namespace {

Assessment read(const QString &name)
{
    return readAssessment(sourceFile(u"tests/data/assessments/good/"_s + name)).value_or(Assessment{});
}

QByteArray withAttachment(qsizetype bytes)
{
    Assessment a{.id = AssessmentId{u"a1"_s}, .title = u"T"_s, .templateId = u"small"_s, .templateVersion = u"1"_s};
    a.attachments += Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"f.bin"_s, .bytes = QByteArray(bytes, 'x')};
    return writeAssessment(a);
}

} // namespace

void tst_AssessmentFile::readsGoodFilesAndWritesThemAlikeTwice()
{
    QFETCH(QByteArray, bytes);
    const auto first = readAssessment(bytes);
    QVERIFY_RESULT(first);
    const QByteArray written = writeAssessment(*first);
    const auto second = readAssessment(written);
    QVERIFY_RESULT(second);
    QCOMPARE(*second, *first);
    QCOMPARE(writeAssessment(*second), written);
}

void tst_AssessmentFile::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QVERIFY(!expected.isEmpty());
    const auto refused = readAssessment(bytes);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(expected), qPrintable(refused.error().message));
    QCOMPARE(int(refused.error().kind), int(ErrorKind::Unreadable));
}

void tst_AssessmentFile::messagesNeverQuoteTheFile()
{
    const QString secret = u"Jane Secret"_s;
    const QByteArray head = R"({"format":"candour-assessment","formatVersion":1,"id":"a1","title":"T",)"
                            R"("template":{"id":"t","version":"1"},)";
    for (const char *member : {R"("Jane Secret": 1)", R"("answers": {"Jane Secret": {"text": "x"}})",
                               R"("answers": {"why": {"date": "Jane Secret"}})",
                               R"("answers": {"why": {"text": [{"kind": "Jane Secret"}]}})",
                               R"("answers": {"why": {"Jane Secret": true}})", R"("people": [{"id": "Jane Secret"}])",
                               R"("review": {"state": "Jane Secret"})", R"("reference": "Jane Secret")"}) {
        const auto refused = readAssessment(head + member + "}");
        QVERIFY2(!refused, member);
        QVERIFY(!refused.error().message.contains(secret));
        QVERIFY(!refused.error().detail.contains(secret));
    }
}

void tst_AssessmentFile::readsTheExampleOfTheDocumentation()
{
    const auto a = readAssessment(exampleIn(sourceFile(u"resources/schemas/assessment.md"_s)));
    QVERIFY_RESULT(a);
    QCOMPARE(a->answers.size(), 6);
    QCOMPARE(markedWords(*textIn(a->answer(u"purpose"_s)), MarkId{u"m-1"_s}),
             QStringList{u"Ms Example of Hill School"_s});
    QCOMPARE(a->attachments.first().bytes, "Hello\n"_ba);
    QCOMPARE(a->treatment(Place{.question = u"suppliers"_s, .column = u"ends"_s}).kind, TreatmentKind::Withheld);
    QCOMPARE(a->comments.first().at, QDateTime(QDate(2026, 2, 4), QTime(9, 0), Qt::UTC));
}

void tst_AssessmentFile::theBuiltInTemplatesTravelToo()
{
    const auto templates = builtInTemplates();
    QVERIFY_RESULT(templates);
    for (const BuiltInTemplate &builtIn : *templates) {
        const Assessment a = randomAssessment(builtIn.form, 7);
        const auto back = readAssessment(writeAssessment(a));
        QVERIFY_RESULT(back);
        QCOMPARE(*back, a);
    }
}

void tst_AssessmentFile::anyAssessmentComesBackAsItWas_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_AssessmentFile::anyAssessmentComesBackAsItWas()
{
    QFETCH(quint32, seed);
    const Assessment a = randomAssessment(smallTemplate(), seed);
    const QByteArray written = writeAssessment(a);
    const auto back = readAssessment(written);
    QVERIFY_RESULT(back);
    QCOMPARE(*back, a);
    QCOMPARE(writeAssessment(*back), written);
}

void tst_AssessmentFile::writesIndentedByTwoWithOneLineFeedAtTheEnd()
{
    const Assessment a{.id = AssessmentId{u"a1"_s},
                       .title = u"   Four \"spaces\"    inside"_s,
                       .templateId = u"small"_s,
                       .templateVersion = u"1"_s,
                       .answers = {{u"why"_s, Cell{lineFromPlainText(u"Because."_s)}}}};
    QCOMPARE(writeAssessment(a), R"({
  "answers": {
    "why": {
      "text": "Because."
    }
  },
  "format": "candour-assessment",
  "formatVersion": 1,
  "id": "a1",
  "language": "en-GB",
  "template": {
    "id": "small",
    "version": "1"
  },
  "title": "   Four \"spaces\"    inside"
}
)"_ba);
}

void tst_AssessmentFile::dropsWhatMustNotTravel()
{
    const RichText text = *textIn(read(u"javascript-link-in-text.json"_s).answer(u"why"_s));
    QCOMPARE(text, (RichText{{Block{.runs = {Run{.text = u"See here"_s}}}}}));
    const Assessment link = read(u"javascript-link-as-answer.json"_s);
    QCOMPARE(std::get<WebLink>(std::get<Cell>(link.answer(u"why"_s))), (WebLink{u"javascript:alert(1)"_s, {}}));
    const Assessment controls = read(u"control-characters.json"_s);
    QCOMPARE(controls.title, u"Bell and nul"_s);
    QCOMPARE(plainText(*textIn(controls.answer(u"why"_s))), u"Onetwo[31m"_s);
    QCOMPARE(read(u"lone-surrogates.json"_s).title, u"Title 😀"_s);
    QCOMPARE(read(u"right-to-left-override.json"_s).title, u"Invoicefdp.exe"_s);
    QCOMPARE(read(u"right-to-left-override.json"_s).people.first().name, u"Eve"_s);
    const Assessment files = read(u"file-name-with-folders.json"_s);
    QCOMPARE(files.attachments.at(0).fileName, u"passwd"_s);
    QCOMPARE(files.attachments.at(1).fileName, u"y.pdf"_s);
}

void tst_AssessmentFile::refusesWhatIsTooLargeAtOnce()
{
    const QByteArray huge(200 * 1024 * 1024, ' ');
    const CpuTimer timer;
    QVERIFY_ERROR(readAssessment(huge), ErrorKind::Unreadable, "larger than 64 megabytes");
    QVERIFY2(timer.elapsed() < timeLimit(200), qPrintable(QString::number(timer.elapsed())));
}

void tst_AssessmentFile::refusesAnAttachmentThatIsTooLarge()
{
    QVERIFY_ERROR(readAssessment(withAttachment(AttachmentLimit + 1)), ErrorKind::Unreadable,
                  "larger than 20 megabytes");
    QVERIFY_ERROR(readAssessment(withAttachment(AttachmentLimit * 2)), ErrorKind::Unreadable,
                  "larger than 20 megabytes");
}

void tst_AssessmentFile::takesAnAttachmentOfTheLargestSize()
{
    const auto a = readAssessment(withAttachment(AttachmentLimit));
    QVERIFY_RESULT(a);
    QCOMPARE(a->attachments.first().bytes.size(), AttachmentLimit);
}

void tst_AssessmentFile::manyFaultsAreDecidedQuickly()
{
    const QByteArray bytes = R"({"format":"candour-assessment","formatVersion":1,"id":"a1","title":"T",)"
                             R"("template":{"id":"t","version":"1"},"people":[{})" +
                             QByteArray(",{}").repeated(490'000) + "]}";
    const CpuTimer timer;
    QVERIFY_ERROR(readAssessment(bytes), ErrorKind::Unreadable, "does not have the form");
    QVERIFY2(timer.elapsed() < timeLimit(5000), qPrintable(QString::number(timer.elapsed())));
}

void tst_AssessmentFile::damagedFilesAreRefusedOrReadSoundly_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_AssessmentFile::damagedFilesAreRefusedOrReadSoundly()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QByteArray whole = sourceFile(u"tests/data/assessments/good/library.json"_s);
    const auto at = [&](const QByteArray &bytes) { return qsizetype(random.bounded(quint32(bytes.size()))); };
    for (int i = 0; i < 100; ++i) {
        QByteArray bytes = whole;
        for (quint32 changes = 1 + random.bounded(3u); changes > 0; --changes) {
            const qsizetype from = at(whole);
            const QByteArray piece = whole.mid(from, qsizetype(random.bounded(40u)));
            bytes.replace(at(bytes), qsizetype(random.bounded(3u)),
                          random.bounded(2u) == 0 ? piece : piece.first(qMin(piece.size(), qsizetype(1))));
        }
        const auto read = readAssessment(bytes);
        if (!read)
            continue;
        const QByteArray written = writeAssessment(*read);
        const auto again = readAssessment(written);
        QVERIFY2(again && *again == *read, bytes.constData());
        QCOMPARE(writeAssessment(*again), written);
    }
}

QTEST_GUILESS_MAIN(tst_AssessmentFile)
#include "tst_AssessmentFile.moc"
