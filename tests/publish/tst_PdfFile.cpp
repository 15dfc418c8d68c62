// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Pdf.h"
#include "support/Documents.h"
#include "support/Program.h"
#include "support/Results.h"

#include <QGuiApplication>

using namespace candour;

/// The bytes of a file: sound, the same each time, in the one form that qpdf keeps, with nothing in them but the
/// document.
class tst_PdfFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSoundAndItsOwnRewrite_data() { addDocuments(); }
    void isSoundAndItsOwnRewrite();
    void isTheSameTwice_data() { addDocuments(); }
    void isTheSameTwice();
    void embedsEveryTypefaceAsASubsetWithUnicode_data() { addDocuments(); }
    void embedsEveryTypefaceAsASubsetWithUnicode();
    void carriesNoDatesButThoseOfThePublication();
    void namesThePageAndTheVersionAtTheFootOfEveryPage();
    void printsTheStampOnEveryPage();
    void repeatsTheHeaderOfATableOnEveryPage();
    void keepsARowOnOnePageIfItFits();
    void goesOnOverPagesWithARowThatFitsNone();
    void refusesCharactersThatNoTypefaceOnTheListHas();
    void refusesControlCharacters();
    void refusesADocumentWithoutATitle();
    void noticesASecondRevision();

private:
    static void addDocuments();
    static QByteArray rewritten(const QString &file);
    QString path(const QString &name) const { return m_folder.filePath(name + u".pdf"_s); }
    QStringList pages(const QString &name) const;
    void write(const QString &file, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    QHash<QString, QByteArray> m_bytes;
};

void tst_PdfFile::addDocuments()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Document>("document");
    for (const auto &[name, document] : documents::corpus())
        QTest::newRow(qPrintable(name)) << name << document;
}

void tst_PdfFile::write(const QString &file, const QByteArray &bytes) const
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

/// The file as qpdf writes it anew: without comments, orphans, earlier revisions and bytes after the end.
QByteArray tst_PdfFile::rewritten(const QString &file)
{
    return run(u"qpdf"_s, {u"--object-streams=generate"_s, u"--deterministic-id"_s, u"--newline-before-endstream"_s,
                           u"--min-version=1.7"_s, file, u"-"_s})
        .output;
}

/// The text of each page, with single spaces.
QStringList tst_PdfFile::pages(const QString &name) const
{
    QStringList pages = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, path(name), u"-"_s}).output).split(u'\f');
    pages.removeLast();
    for (QString &page : pages)
        page = page.simplified();
    return pages;
}

void tst_PdfFile::initTestCase()
{
    for (const auto &[name, document] : documents::corpus()) {
        const Result<QByteArray> bytes = pdf(document);
        QVERIFY_RESULT(bytes);
        m_bytes.insert(name, *bytes);
        write(path(name), *bytes);
    }
}

void tst_PdfFile::isSoundAndItsOwnRewrite()
{
    QFETCH(QString, name);
    const ProgramRun check = run(u"qpdf"_s, {u"--check"_s, path(name)});
    QVERIFY2(check.status == 0, QByteArray(check.output + check.errors).constData());
    QVERIFY(check.output.contains("No syntax or stream encoding errors found"));
    QVERIFY(rewritten(path(name)) == m_bytes.value(name));
}

void tst_PdfFile::isTheSameTwice()
{
    QFETCH(QString, name);
    QFETCH(Document, document);
    const Result<QByteArray> again = pdf(document);
    QVERIFY_RESULT(again);
    QVERIFY(*again == m_bytes.value(name));
}

void tst_PdfFile::embedsEveryTypefaceAsASubsetWithUnicode()
{
    QFETCH(QString, name);
    const QStringList lines =
        QString::fromUtf8(run(u"pdffonts"_s, {path(name)}).output).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() > 2, "pdffonts named no typeface; is poppler-utils installed?");
    for (const QString &line : lines.mid(2)) {
        QVERIFY2(line.contains(u"yes yes yes"_s), qPrintable(line));
        QVERIFY2(line.contains(QRegularExpression(u"^[A-Z]{6}\\+NotoSans"_s)), qPrintable(line));
    }
}

void tst_PdfFile::carriesNoDatesButThoseOfThePublication()
{
    const ProgramRun info = run(u"pdfinfo"_s, {path(u"summary"_s)});
    QVERIFY(!info.output.contains("CreationDate"));
    QVERIFY(!info.output.contains("ModDate"));
    QVERIFY(!info.output.contains("Author"));
    const QString meta = QString::fromUtf8(run(u"pdfinfo"_s, {u"-meta"_s, path(u"summary"_s)}).output);
    QVERIFY(meta.contains(u"<xmp:CreateDate>2026-01-15</xmp:CreateDate>"_s));
    QVERIFY(meta.contains(u"<xmp:ModifyDate>2026-06-04</xmp:ModifyDate>"_s));
    QVERIFY(!QString::fromUtf8(run(u"pdfinfo"_s, {u"-meta"_s, path(u"empty"_s)}).output).contains(u"Date>"_s));
}

void tst_PdfFile::namesThePageAndTheVersionAtTheFootOfEveryPage()
{
    const QStringList all = pages(u"long-table"_s);
    QVERIFY(all.size() > 5);
    for (qsizetype i = 0; i < all.size(); ++i)
        QVERIFY2(
            all.at(i).endsWith(u"Data shares, April to June 2026 Version 2 Page %1 of %2"_s.arg(i + 1).arg(all.size())),
            qPrintable(all.at(i).right(80)));
}

void tst_PdfFile::printsTheStampOnEveryPage()
{
    const QStringList all = pages(u"stamped"_s);
    QVERIFY(all.size() > 3);
    for (const QString &page : all)
        QVERIFY(page.startsWith(documents::stamped().info.stamp));
    QCOMPARE(all.constFirst().count(documents::stamped().info.stamp), 2);
    QVERIFY(!pages(u"summary"_s).join(QString()).contains(documents::stamped().info.stamp));
}

void tst_PdfFile::repeatsTheHeaderOfATableOnEveryPage()
{
    for (const QString &page : pages(u"long-table"_s))
        QCOMPARE(page.count(u"Number Recipient Purpose Records"_s), 1);
}

void tst_PdfFile::keepsARowOnOnePageIfItFits()
{
    const Table table = std::get<Table>(documents::longTable().sections.constFirst().blocks.constFirst());
    const QStringList all = pages(u"long-table"_s);
    const QString text = u' ' + all.join(u' ') + u' ';
    for (const TableRow &row : table.rows) {
        // The first and the last word of the longest cell stand on the page of the row's number.
        const QString number = u' ' + plainText(row.cells.constFirst(), u"en-GB"_s) + u' ';
        const auto holds = [&](const QString &page) { return page.contains(number); };
        QCOMPARE(std::count_if(all.cbegin(), all.cend(), holds), 1);
        const QString page = *std::find_if(all.cbegin(), all.cend(), holds);
        QVERIFY(page.contains(plainText(row.cells.at(3), u"en-GB"_s)));
    }
}

void tst_PdfFile::goesOnOverPagesWithARowThatFitsNone()
{
    const QStringList all = pages(u"long-cell"_s);
    QVERIFY(all.size() >= 4);
    QVERIFY(all.constFirst().contains(u"How is the data kept?"_s)); // it begins where the row before ends
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(all.at(i).count(u"Question Answer"_s), 1);
        QVERIFY(all.at(i).count(u"records"_s) > 2);
    }
    QVERIFY(all.constLast().contains(u"After Another short answer."_s));
}

void tst_PdfFile::refusesCharactersThatNoTypefaceOnTheListHas()
{
    Document document = documents::summary();
    document.sections[1].blocks.append(Paragraph{{Text{u"Seen in 東京 and \U0001F600."_s}}});
    const Result<QByteArray> result = pdf(document);
    QVERIFY_ERROR(result, ErrorKind::Refused, "東 (U+6771)");
    QVERIFY(result.error().message.contains(u"京 (U+4EAC)"_s));
    QVERIFY(result.error().message.contains(u"U+1F600"_s));
}

void tst_PdfFile::refusesControlCharacters()
{
    Document document = documents::summary();
    document.sections[1].blocks.append(Paragraph{{Text{u"A bell\u0007 rings."_s}}});
    QVERIFY_ERROR(pdf(document), ErrorKind::Refused, "U+0007");
}

void tst_PdfFile::refusesADocumentWithoutATitle()
{
    QVERIFY_ERROR(pdf(Document()), ErrorKind::Refused, "title");
}

void tst_PdfFile::noticesASecondRevision()
{
    const QByteArray changed = m_bytes.value(u"empty"_s) + "% a note\n";
    write(path(u"changed"_s), changed);
    QVERIFY(rewritten(path(u"changed"_s)) != changed);
}

QTEST_MAIN(tst_PdfFile)
#include "tst_PdfFile.moc"
