// SPDX-License-Identifier: GPL-3.0-or-later
// A window that closes while something still works for it.
#include "gui/fields/TextEdit.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"

using namespace candour;

class tst_Closing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_Closing"_s); }
    void closesWhileADictionaryIsRead();
    void closesWhileWordsAreLookedUp();
    void closesWhileASearchRuns();
};

void tst_Closing::closesWhileADictionaryIsRead()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft)); // which begins to read it
}

void tst_Closing::closesWhileWordsAreLookedUp()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QVERIFY(authoring::setAnswer(test.workspace(), test.id, u"scope"_s,
                                 Cell(fromPlainText(u"Teh scools recieve the data. "_s.repeated(5'000)))));
    test.page().assessmentPage()->goTo(Place{.question = u"scope"_s});
    QTest::qWait(20);
}

void tst_Closing::closesWhileASearchRuns()
{
    for (const int wait : {0, 1, 5, 120, 130}) {
        SampleWindow test;
        QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
        test.page().showSearch();
        auto *field = test.find<QLineEdit>(u"wordsLineEdit"_s);
        QVERIFY(field);
        QTest::keyClicks(field, u"p"_s);
        QTest::qWait(wait);
    }
}

QTEST_MAIN(tst_Closing)
#include "tst_Closing.moc"
