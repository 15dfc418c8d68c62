// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Pdf.h"
#include "support/Documents.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/SpokenPdf.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace candour;

/// What a screen reader is told, judged by Poppler and qpdf.
class tst_PdfStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void speaksTheDocumentWordForWord_data() { addDocuments(); }
    void speaksTheDocumentWordForWord();
    void saysWhatItIs_data() { addDocuments(); }
    void saysWhatItIs();
    void speaksTheDescriptionOfEachPicture();
    void speaksTheDescriptionOfTheLogo();
    void leadsFromTheContentsToThePagesThatItNames();
    void hasABookmarkForEachSection();
    void followsOnlySafeLinks();
    void noticesHeadingsTurnedIntoParagraphs();
    void noticesAParagraphThatIsOnlyDecoration();
    void noticesAWrongLetter();

private:
    static void addDocuments();
    QString path(const QString &name) const { return m_folder.filePath(name + u".pdf"_s); }
    QJsonObject objects(const QString &name) const;
    QString mutant(const QString &name, const QByteArray &from, const QByteArray &to) const;

    QTemporaryDir m_folder;
};

static QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_PdfStructure::addDocuments()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Document>("document");
    for (const auto &[name, document] : documents::corpus())
        QTest::newRow(qPrintable(name)) << name << document;
}

void tst_PdfStructure::initTestCase()
{
    for (const auto &[name, document] : documents::corpus()) {
        const Result<QByteArray> bytes = pdf(document);
        QVERIFY_RESULT(bytes);
        writeFile(path(name), *bytes);
    }
}

void tst_PdfStructure::speaksTheDocumentWordForWord()
{
    QFETCH(QString, name);
    QFETCH(Document, document);
    const QList<Spoken> found = spoken(path(name));
    QVERIFY2(found.size() > 0, "pdfinfo read no tags; is poppler-utils installed?");
    const QString problem = difference(found, expected(document));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_PdfStructure::saysWhatItIs()
{
    QFETCH(QString, name);
    QFETCH(Document, document);
    const QString about = QString::fromUtf8(run(u"pdfinfo"_s, {path(name)}).output);
    QVERIFY(about.contains(QRegularExpression(u"^Tagged: +yes$"_s, QRegularExpression::MultilineOption)));
    QVERIFY(about.contains(u"Title:           "_s + document.info.title));
    QVERIFY(about.contains(u"(A4)"_s));
    const QString meta = QString::fromUtf8(run(u"pdfinfo"_s, {u"-meta"_s, path(name)}).output);
    QVERIFY(meta.contains(u"<rdf:li xml:lang=\"x-default\">"_s + document.info.title.toHtmlEscaped()));
    const QJsonObject all = objects(name);
    const QString root = all.value(u"trailer"_s)[u"value"_s][u"/Root"_s].toString();
    const QJsonValue catalogue = all.value(u"obj:"_s + root)[u"value"_s];
    QCOMPARE(catalogue[u"/Lang"_s].toString(), u"u:"_s + document.info.language);
    QVERIFY(catalogue[u"/ViewerPreferences"_s][u"/DisplayDocTitle"_s].toBool());
}

void tst_PdfStructure::speaksTheDescriptionOfEachPicture()
{
    const Document document = documents::heatMap();
    QStringList wanted;
    for (const DocumentBlock &block : document.sections.constFirst().blocks)
        wanted += std::get<HeatMap>(block).description;
    QStringList found;
    for (const QJsonValue &object : objects(u"heat-map"_s))
        if (const QJsonValue value = object[u"value"_s]; value[u"/S"_s] == u"/Figure"_s) {
            found += value[u"/Alt"_s].toString().mid(2);
            QCOMPARE(value[u"/A"_s][u"/BBox"_s].toArray().size(), 4);
        }
    QCOMPARE(found, wanted);
}

void tst_PdfStructure::speaksTheDescriptionOfTheLogo()
{
    int described = 0;
    int images = 0;
    for (const QJsonValue &object : objects(u"house-style"_s)) {
        const QJsonValue value = object[u"value"_s];
        const bool isLogo = value[u"/Alt"_s].toString().mid(2) == documents::houseStyle().info.style.logoDescription;
        described += value[u"/S"_s] == u"/Figure"_s && isLogo && value[u"/A"_s][u"/BBox"_s].toArray().size() == 4;
        images += object[u"stream"_s][u"dict"_s][u"/Subtype"_s] == u"/Image"_s;
    }
    QCOMPARE(described, 1);
    QCOMPARE(images, 1);
}

void tst_PdfStructure::leadsFromTheContentsToThePagesThatItNames()
{
    const QJsonObject all = objects(u"summary"_s);
    QStringList pages;
    const QString pageTree =
        all.value(u"obj:"_s + all.value(u"trailer"_s)[u"value"_s][u"/Root"_s].toString())[u"value"_s][u"/Pages"_s]
            .toString();
    for (const QJsonValue &page : all.value(u"obj:"_s + pageTree)[u"value"_s][u"/Kids"_s].toArray())
        pages += page.toString();
    const QString contents =
        QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, u"-l"_s, u"1"_s, path(u"summary"_s), u"-"_s}).output);
    int links = 0;
    for (const QJsonValue &object : all) {
        const QJsonValue link = object[u"value"_s];
        if (link[u"/Subtype"_s] != u"/Link"_s || !link[u"/Dest"_s].isArray())
            continue;
        ++links;
        const QString heading = link[u"/Contents"_s].toString().mid(2);
        const QString page = QString::number(pages.indexOf(link[u"/Dest"_s][0].toString()) + 1);
        QVERIFY2(contents.contains(QRegularExpression(QRegularExpression::escape(heading) + u" +"_s + page + u"\n"_s)),
                 qPrintable(heading + page));
        const ProgramRun text = run(u"pdftotext"_s, {u"-f"_s, page, u"-l"_s, page, path(u"summary"_s), u"-"_s});
        QVERIFY2(QString::fromUtf8(text.output).simplified().contains(heading), qPrintable(heading));
    }
    QCOMPARE(links, 13);
}

void tst_PdfStructure::hasABookmarkForEachSection()
{
    QStringList wanted;
    int number = 0;
    for (const Section &section : documents::summary().sections)
        wanted += (section.level == 2 ? u"%1. "_s.arg(++number) : QString()) + section.heading;
    const QString outline = QString::fromUtf8(run(u"mutool"_s, {u"show"_s, path(u"summary"_s), u"outline"_s}).output);
    QStringList found;
    static const QRegularExpression entry(u"\"(.*)\""_s);
    for (auto match = entry.globalMatch(outline); match.hasNext();)
        found += match.next().captured(1);
    QCOMPARE(found, wanted);
}

void tst_PdfStructure::followsOnlySafeLinks()
{
    const QString urls = QString::fromUtf8(run(u"pdfinfo"_s, {u"-url"_s, path(u"long-words"_s)}).output);
    QVERIFY(urls.contains(u"https://www.example.gov.uk/"_s));
    QVERIFY(!urls.contains(u"javascript"_s));
}

QJsonObject tst_PdfStructure::objects(const QString &name) const
{
    const ProgramRun qpdf = run(u"qpdf"_s, {u"--json=2"_s, u"--json-stream-data=none"_s, path(name)});
    return QJsonDocument::fromJson(qpdf.output).object().value(u"qpdf"_s)[1].toObject();
}

/// A file in which every \a from has become \a to, with its cross-references set right again.
QString tst_PdfStructure::mutant(const QString &name, const QByteArray &from, const QByteArray &to) const
{
    const QString plain = m_folder.filePath(u"plain.pdf"_s);
    if (run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path(name), plain}).status != 0)
        return {};
    QByteArray bytes = fileBytes(plain);
    if (!bytes.contains(from))
        return {};
    writeFile(plain, bytes.replace(from, to));
    const QString result = m_folder.filePath(u"mutant.pdf"_s);
    writeFile(result, run(u"fix-qdf"_s, {plain}).output);
    return result;
}

void tst_PdfStructure::noticesHeadingsTurnedIntoParagraphs()
{
    const QString file = mutant(u"nested-lists"_s, "/S /H2", "/S /P");
    QVERIFY(!file.isEmpty());
    QVERIFY(difference(spoken(file), expected(documents::nestedLists())).contains(u"not “H2: 1. Entries”"_s));
}

void tst_PdfStructure::noticesAParagraphThatIsOnlyDecoration()
{
    const QString file = mutant(u"nested-lists"_s, "/P <</MCID 1>> BDC", "/Artifact <<>> BDC");
    QVERIFY(!file.isEmpty());
    QVERIFY(!difference(spoken(file), expected(documents::nestedLists())).isEmpty());
}

void tst_PdfStructure::noticesAWrongLetter()
{
    const QString file = mutant(u"nested-lists"_s, "> <0061>", "> <0062>");
    QVERIFY(!file.isEmpty());
    QVERIFY(!difference(spoken(file), expected(documents::nestedLists())).isEmpty());
}

QTEST_MAIN(tst_PdfStructure)
#include "tst_PdfStructure.moc"
