// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "base/Sentences.h"
#include "publish/PublishedPage.h"
#include "redaction/Repeats.h"
#include "support/Corpus.h"
#include "support/Program.h"
#include "workspace/PublicPage.h"

#include <QRegularExpression>
#include <QTextDocument>

using namespace candour;

namespace {

qsizetype wordsIn(const RichText *text)
{
    return text ? wordsOf(plainText(*text)).size() : 0;
}

/// Without spaces, however the lines are broken, and without case.
QString unbroken(const QString &text)
{
    return QString(text).remove(QRegularExpression(u"\\s"_s)).toCaseFolded();
}

/// The letter of a unique pupil number, and the last figure of a unique learner number, follow from the others.
bool isPupilNumber(const QString &number)
{
    int sum = 0;
    for (int i = 1; i < number.size(); ++i)
        sum += number.at(i).digitValue() * (i + 1);
    return number.at(0) == u"ABCDEFGHJKLMNPQRTUVWXYZ"_s.at(sum % 23);
}

bool isLearnerNumber(const QString &number)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += number.at(i).digitValue() * (10 - i);
    return sum % 11 != 0 && number.at(9).digitValue() == 10 - sum % 11;
}

QStringList found(const QString &pattern)
{
    QStringList numbers;
    for (const QString &name : {u"dpia-0003"_s, u"dpia-0005"_s, u"dpia-0007"_s}) {
        const QString file = QString::fromUtf8(sourceFile(u"resources/sample/"_s + name + u".dpia.json"_s));
        for (const QRegularExpressionMatch &number : QRegularExpression(pattern).globalMatch(file))
            numbers += number.captured();
    }
    return numbers;
}

/// The document without its pictures, whose values stand in a table beside them.
Document withoutPictures(Document document)
{
    for (Section &section : document.sections)
        section.blocks.removeIf([](const DocumentBlock &block) { return std::holds_alternative<HeatMap>(block); });
    return document;
}

} // namespace

/// What the finished assessment of the sample says, and what of it is in the files that the public gets.
class tst_SampleContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAsLongAsARealOne();
    void itsNumbersPassTheirChecks();
    void whatIsPublicStandsInBothFiles();
    void whatIsWithheldStandsInNeither();
    void evidenceForTheCodeSaysWhereItIsPublished();

private:
    OpenSample m_workspace;
    PageSource m_source;
    QMap<QString, QString> m_texts; ///< By the kind of file, as it is read by people.
};

void tst_SampleContent::initTestCase()
{
    const auto source = pageSource(*m_workspace, Census);
    QVERIFY_RESULT(source);
    m_source = *source;
    m_source.edition.number = 1;
    m_source.edition.issued = QDate(2026, 6, 4);
    const PublicSummary summary = m_source.summary();
    const auto files = publishedFiles(summary.document(), summary.facts(), {});
    QVERIFY_RESULT(files);
    const QString pdf = m_workspace.path(u"page.pdf"_s);
    for (const FinishedFile &file : *files) {
        QTextDocument page;
        page.setHtml(QString::fromUtf8(file.bytes));
        if (file.name.endsWith(u"v1/index.html"_s))
            m_texts.insert(u"web page"_s, page.toPlainText());
        if (file.name.endsWith(u".pdf"_s))
            QVERIFY(TestFolder::write(pdf, file.bytes));
    }
    const ProgramRun read = run(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
    QVERIFY2(read.status == 0, read.errors.constData());
    const QRegularExpression foot(u"Page \\d+ of \\d+\nVersion 1\n[^\n]+\n"_s);
    m_texts.insert(u"PDF"_s, QString::fromUtf8(read.output).remove(foot));
    QCOMPARE(m_texts.size(), 2);
}

void tst_SampleContent::isAsLongAsARealOne()
{
    qsizetype words = 0;
    for (const Answer &answer : m_source.assessment.answers) {
        words += wordsIn(textIn(answer));
        if (const auto *rows = std::get_if<Rows>(&answer))
            for (const Row &row : rows->rows)
                for (const Cell &cell : row.cells)
                    words += wordsIn(textIn(cell));
    }
    QVERIFY2(words >= 4000, qPrintable(QString::number(words)));
}

void tst_SampleContent::itsNumbersPassTheirChecks()
{
    const QStringList pupils = found(u"\\b[A-Z]\\d{12}\\b"_s);
    const QStringList learners = found(u"\\b\\d{10}\\b"_s);
    QVERIFY(!pupils.isEmpty() && !learners.isEmpty());
    for (const QString &number : pupils)
        QVERIFY2(isPupilNumber(number), qPrintable(number));
    for (const QString &number : learners)
        QVERIFY2(isLearnerNumber(number), qPrintable(number));
    QVERIFY(!isPupilNumber(u"J999412308002"_s) && !isLearnerNumber(u"9990000115"_s));
}

void tst_SampleContent::whatIsPublicStandsInBothFiles()
{
    const QStringList lines = textLines(withoutPictures(m_source.summary().document()));
    QVERIFY(lines.size() > 200);
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
        const QString whole = unbroken(*text);
        for (const QString &line : lines)
            QVERIFY2(whole.contains(unbroken(line)), qPrintable(text.key() + u": "_s + line));
    }
}

void tst_SampleContent::whatIsWithheldStandsInNeither()
{
    QMap<QString, QString> mayStand; // and the one place where it may
    for (const Standing &standing : m_source.assessment.review.standings)
        mayStand.insert(unbroken(standing.words), m_workspace.text(standing.question));
    int secrets = 0;
    for (const Needle &needle : needles(m_source.form, m_source.assessment)) {
        if (needle.mayRepeat)
            continue;
        ++secrets;
        const QString secret = unbroken(needle.words);
        const qsizetype expected = unbroken(mayStand.value(secret)).count(secret);
        for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text)
            QVERIFY2(unbroken(*text).count(secret) == expected, qPrintable(text.key() + u": "_s + needle.words));
    }
    QVERIFY(secrets > 10);
    QCOMPARE(mayStand.keys(), QStringList{unbroken(u"Borders and Nationality Office"_s)});
    QVERIFY(!mayStand.first().isEmpty());
}

/// One table in the public page: practice, what is in place, and words that lead to where it is published.
void tst_SampleContent::evidenceForTheCodeSaysWhereItIsPublished()
{
    const Table *evidence = nullptr;
    const Document page = m_source.summary().document();
    for (const Section &section : page.sections)
        for (const DocumentBlock &block : section.blocks)
            if (const auto *table = std::get_if<Table>(&block); table && table->caption.contains(u"Standard 4"_s))
                evidence = table;
    QVERIFY(evidence);
    QStringList headers;
    for (const TableColumn &column : evidence->columns)
        headers += column.header;
    QCOMPARE(headers, (QStringList{u"Practice"_s, u"What is in place"_s, u"Where it is published"_s}));
    QVERIFY(evidence->columns.first().rowHeader);
    QCOMPARE(evidence->rows.size(), m_source.form.question(u"evidence"_s)->column(u"topic"_s)->options.size());
    for (const TableRow &row : evidence->rows) {
        const auto *link = std::get_if<Link>(&row.cells.last().first());
        QVERIFY2(link && !link->text.contains(u"://"_s), qPrintable(plainText(row.cells.last(), page.info.language)));
    }
}

QTEST_MAIN(tst_SampleContent)
#include "tst_SampleContent.moc"
