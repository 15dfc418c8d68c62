// SPDX-License-Identifier: GPL-3.0-or-later
#include "LeakCases.h"

#include <QGuiApplication>

using namespace candour;

class tst_LeakCheckPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAPdfHides_data() { addSeeds(pdfSeeds(m_print)); }
    void findsWhatAPdfHides() { verifyFound(documents::summary()); }

private:
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

QTEST_MAIN(tst_LeakCheckPdf)
#include "tst_LeakCheckPdf.moc"
