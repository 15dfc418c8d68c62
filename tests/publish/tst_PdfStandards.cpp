// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Pdf.h"
#include "support/Documents.h"
#include "support/Program.h"
#include "support/Results.h"

#include <QFileInfo>
#include <QGuiApplication>

using namespace candour;

/// PDF/UA-1, PDF/A-2a and PDF/A-2u, judged by veraPDF: all files in one run, because it takes long to start.
class tst_PdfStandards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void meetsTheStandards_data();
    void meetsTheStandards();
    void noticesAPictureWithoutDescription();

private:
    static QString validator();
    void write(const QString &name, const QByteArray &bytes);
    void writeMutant();

    QTemporaryDir m_folder;
    QStringList m_files;
    QStringList m_verdicts;
};

static const QStringList standards{u"ua1"_s, u"2a"_s, u"2u"_s};
static const QString jaxb = u"/usr/share/java/jaxb-runtime.jar"_s;
static const QString folder = QStringLiteral(CANDOUR_SOURCE_DIR "/tests/tools/verapdf/");

QString tst_PdfStandards::validator()
{
    const QString jar = qEnvironmentVariable("CANDOUR_VERAPDF_JAR");
    return jar.isEmpty() ? folder + u"node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar"_s : jar;
}

void tst_PdfStandards::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    m_files += file.fileName();
}

/// A file whose picture says nothing, to see that the validator finds what it should.
void tst_PdfStandards::writeMutant()
{
    const QString plain = m_folder.filePath(u"plain"_s);
    const ProgramRun qpdf =
        run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, m_folder.filePath(u"heat-map.pdf"_s), plain});
    QCOMPARE(qpdf.status, 0);
    QFile file(plain);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("/Alt"));
    write(u"mutant.pdf"_s, bytes.replace("/Alt", "/Old"));
}

void tst_PdfStandards::initTestCase()
{
    if (!QFileInfo::exists(validator()) || !QFileInfo::exists(jaxb))
        QFAIL("veraPDF is not installed; see tests/tools/verapdf/README.md");
    for (const auto &[name, document] : documents::corpus()) {
        const Result<QByteArray> bytes = pdf(document);
        QVERIFY_RESULT(bytes);
        write(name + u".pdf"_s, *bytes);
    }
    writeMutant();
    const ProgramRun java = run(u"java"_s,
                                QStringList{u"-XX:TieredStopAtLevel=1"_s, u"-cp"_s, validator() + u':' + jaxb,
                                            folder + u"Validate.java"_s, standards.join(u',')} +
                                    m_files,
                                280);
    QVERIFY2(java.status == 0 || java.status == 1, qPrintable(QString::fromUtf8(java.output + java.errors)));
    m_verdicts = QString::fromUtf8(java.output).split(u'\n');
}

void tst_PdfStandards::meetsTheStandards_data()
{
    QTest::addColumn<QString>("verdict");
    for (const auto &[name, document] : documents::corpus())
        for (const QString &standard : standards)
            QTest::newRow(qPrintable(name + u' ' + standard)) << u"%1 %2.pdf"_s.arg(standard, name);
}

void tst_PdfStandards::meetsTheStandards()
{
    QFETCH(QString, verdict);
    const qsizetype fault = m_verdicts.indexOf(u"fail "_s + verdict);
    QVERIFY2(m_verdicts.contains(u"pass "_s + verdict),
             qPrintable(m_verdicts.mid(std::max<qsizetype>(0, fault), 10).join(u'\n')));
}

void tst_PdfStandards::noticesAPictureWithoutDescription()
{
    QVERIFY(m_verdicts.contains(u"fail ua1 mutant.pdf"_s));
}

QTEST_MAIN(tst_PdfStandards)
#include "tst_PdfStandards.moc"
