// SPDX-License-Identifier: GPL-3.0-or-later
#include "LeakCases.h"

#include <QGuiApplication>

using namespace candour;

class tst_LeakCheckPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTextThatIsNotSeen_data() { addRows(pdfTextSeeds()); }
    void findsTextThatIsNotSeen() { sow(pdfTextSeeds()); }
    void findsValuesOfObjects_data() { addRows(pdfObjectSeeds()); }
    void findsValuesOfObjects() { sow(pdfObjectSeeds()); }
    void findsStrayBytes_data() { addRows(pdfByteSeeds()); }
    void findsStrayBytes() { sow(pdfByteSeeds()); }

private:
    static void addRows(const QList<PdfSeed> &seeds);
    void sow(const QList<PdfSeed> &seeds) const;

    QByteArray m_print;
};

void tst_LeakCheckPdf::initTestCase()
{
    const QList<FinishedFile> files = published(documents::summary());
    m_print = files[1].bytes;
    const auto found = leaks(files, secret(), documents::summary());
    QVERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(described(*found)));
}

void tst_LeakCheckPdf::addRows(const QList<PdfSeed> &seeds)
{
    QTest::addColumn<int>("seed");
    for (int i = 0; i < seeds.size(); ++i)
        QTest::newRow(seeds[i].name) << i;
}

void tst_LeakCheckPdf::sow(const QList<PdfSeed> &seeds) const
{
    QFETCH(int, seed);
    verifyFound({u"v2/dpia.pdf"_s, seeds[seed].sow(m_print)}, seeds[seed].place, documents::summary());
}

QTEST_MAIN(tst_LeakCheckPdf)
#include "tst_LeakCheckPdf.moc"
