// SPDX-License-Identifier: GPL-3.0-or-later
// Several assessments published at once, from the programme.
#include "gui/AccessibilityAudit.h"
#include "gui/Banner.h"
#include "journeys/ProgrammeJourney.h"

#include <QFileDialog>

using namespace candour;

class tst_PublishSeveral : public ProgrammeJourney
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_PublishSeveral")); }
    void publishesWhatIsReadyAndSaysWhyTheRestIsNot();
    void hasNothingToPublishWithoutAnAssessment();

private:
    static QAction *publishAction(SampleWindow &test)
    {
        return test.window().findChild<QAction *>(QStringLiteral("publishSeveralAction"));
    }
    static void publishInto(SampleWindow &test, const QString &folder)
    {
        publishAction(test)->trigger();
        auto *asked = test.window().findChild<QFileDialog *>(QStringLiteral("fileDialog"));
        QVERIFY(asked);
        auto *name = asked->findChild<QLineEdit *>();
        name->setText(folder);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!test.window().findChild<QFileDialog *>(QStringLiteral("fileDialog")));
    }
};

void tst_PublishSeveral::publishesWhatIsReadyAndSaysWhyTheRestIsNot()
{
    SampleWindow test;
    openProgramme(test);
    test.sitDown(QStringLiteral("Tomasz Wieczorek"), QStringLiteral("Publisher"));
    table(test)->setFocus();
    table(test)->selectAll();
    const QString folder = test.path(QStringLiteral("published"));
    QVERIFY(QDir().mkpath(folder));
    publishInto(test, folder);
    QVERIFY(!publishAction(test)->isEnabled()); // one after the other
    QTRY_VERIFY_WITH_TIMEOUT(publishAction(test)->isEnabled(), 60000);
    auto *banner = test.find<Banner>(QStringLiteral("banner"));
    QVERIFY(banner);
    const QString said = banner->message();
    QVERIFY2(said.contains(QStringLiteral("1 published in")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("2 not published:")), qPrintable(said));
    for (const QString &reference : {QStringLiteral("DPIA-0003: "), QStringLiteral("DPIA-0005: ")})
        QVERIFY2(said.contains(reference), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("DPIA-0007: ")));
    QVERIFY(QFileInfo::exists(folder + QStringLiteral("/dpia-0007/v1/DPIA-0007-v1.pdf")));
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/dpia-0005")));
    QVERIFY_ACCESSIBLE(&test.window());

    table(test)->selectAll();
    publishInto(test, folder);
    QTRY_VERIFY_WITH_TIMEOUT(banner->message().contains(QStringLiteral("1 already published exactly so")), 60000);
}

void tst_PublishSeveral::hasNothingToPublishWithoutAnAssessment()
{
    SampleWindow test;
    openProgramme(test);
    select(test, QStringLiteral("DS-0101"));
    QVERIFY(!publishAction(test)->isEnabled());
}

QTEST_MAIN(tst_PublishSeveral)
#include "tst_PublishSeveral.moc"
