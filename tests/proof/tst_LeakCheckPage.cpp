// SPDX-License-Identifier: GPL-3.0-or-later
#include "LeakCases.h"

#include <QGuiApplication>

using namespace candour;

class tst_LeakCheckPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAPageHides_data() { addSeeds(pageSeeds(m_page)); }
    void findsWhatAPageHides() { verifyFound(documents::summary()); }
    void findsEveryWayOfWriting_data() { addSeeds(writingSeeds(m_page)); }
    void findsEveryWayOfWriting() { verifyFound(documents::summary()); }
    void findsWhatOtherFilesHide_data() { addSeeds(fileSeeds()); }
    void findsWhatOtherFilesHide() { verifyFound(documents::summary()); }
    void findsWordsOfAFileName_data() { addSeeds(nameSeeds(m_page)); }
    void findsWordsOfAFileName() { verifyFound(documents::summary()); }
    void saysNoNameThatLeaks();

private:
    QByteArray m_page;
};

void tst_LeakCheckPage::initTestCase()
{
    m_page = html(documents::summary(), {.pdf = u"dpia.pdf"_s});
    const auto found = leaks({{u"DPIA-0007/v2/index.html"_s, m_page}}, secret(), documents::summary());
    QVERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(described(*found)));
}

void tst_LeakCheckPage::saysNoNameThatLeaks()
{
    const auto found = leaks({{u"kestrel-vantage-ltd.txt"_s, "Kestrel Vantage Ltd"}}, secret(), documents::summary());
    QVERIFY_RESULT(found);
    QCOMPARE(*found, (QList<Leak>{{QString(), u"file name"_s, question}, {QString(), u"text"_s, question}}));
}

QTEST_MAIN(tst_LeakCheckPage)
#include "tst_LeakCheckPage.moc"
