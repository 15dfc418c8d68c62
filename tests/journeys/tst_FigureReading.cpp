// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody opens a large workspace after an update: nothing of its assessments is kept, and the window stays alive.
#include "gui/AccessibilityAudit.h"
#include "gui/pages/FigureReading.h"
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Programme.h"

#include <QProgressBar>
#include <QTableView>

using namespace candour;

class tst_FigureReading : public QObject
{
    Q_OBJECT

private:
    static constexpr int More = 120;

    /// The sample with many more assessments, of none of which anything is kept.
    static bool makeLarge(const QString &file)
    {
        const SystemClock clock;
        if (!exchanging::createSample(file))
            return false;
        {
            const auto workspace = Workspace::open(file, Workspace::Access::ReadWrite, clock, Actor{u"Somebody"_s, {}});
            const QString form = workspace ? (*workspace)->assessments()->first().templateId : QString();
            for (int i = 0; i < More; ++i)
                if (!workspace || !programme::start(**workspace, form, u"Assessment %1"_s.arg(i)))
                    return false;
        }
        return TestFolder::tamper(file, "DELETE FROM figures").isEmpty();
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_FigureReading"_s); }

    void looksThroughManyWithoutHoldingTheWindow()
    {
        SampleWindow test;
        const QString file = test.path(u"large.candour"_s);
        QVERIFY(makeLarge(file));
        QVERIFY(test.window().openWorkspace(file));
        auto *reading = test.window().findChild<FigureReading *>();
        QVERIFY(reading && reading->isVisible());
        auto *bar = reading->findChild<QProgressBar *>();
        QVERIFY(bar->maximum() > More);
        QVERIFY(!test.find<QTableView>(u"programmeTableView"_s));
        QVERIFY_ACCESSIBLE(&test.window());
        // A few at a time: no turn of the loop takes more than a fifth of them.
        int reached = 0;
        for (int turn = 0; turn < 500 && reached == 0; ++turn) {
            QCoreApplication::processEvents();
            QVERIFY(bar->value() - reached <= bar->maximum() / 5);
            reached = bar->value();
        }
        QVERIFY(reached > 0 && reached < bar->maximum());
        auto *exportAction = test.window().findChild<QAction *>(u"exportProgrammeAction"_s);
        QVERIFY(exportAction && !exportAction->isEnabled());
        test.page().showSetup(); // it waits there, and goes on afterwards
        reached = bar->value();
        QTest::qWait(50);
        QCOMPARE(bar->value(), reached);
        QVERIFY(reached < bar->maximum());
        test.page().showProgramme();
        QTRY_VERIFY_WITH_TIMEOUT(!reading->isVisible(), 60000);
        const auto *table = test.find<QTableView>(u"programmeTableView"_s);
        QVERIFY(table);
        QVERIFY(table->model()->rowCount() > More);
        QVERIFY(exportAction->isEnabled());
    }

    void doesNotAppearForAFew()
    {
        SampleWindow test;
        const QString file = test.path(u"few.candour"_s);
        QVERIFY_RESULT(exchanging::createSample(file));
        QVERIFY(TestFolder::tamper(file, "DELETE FROM figures").isEmpty());
        QVERIFY(test.window().openWorkspace(file));
        QVERIFY(test.find<QTableView>(u"programmeTableView"_s));
        QVERIFY(!test.window().findChild<FigureReading *>()->isVisible());
    }
};

QTEST_MAIN(tst_FigureReading)
#include "tst_FigureReading.moc"
