// SPDX-License-Identifier: GPL-3.0-or-later
// Templates that come with a newer program, and a row of the workspace that somebody has damaged.
#include "gui/Banner.h"
#include "gui/pages/SetupPage.h"
#include "journeys/SampleWindow.h"
#include "support/OlderTemplate.h"
#include "support/TestFolder.h"
#include "workspace/Programme.h"
#include "workspace/Templates.h"

using namespace candour;

class tst_TemplatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_TemplatesPage"_s); }
    void saysWhatMissingTemplatesMakePublic();
    void survivesADamagedTemplate();

private:
    /// Opens a sample that was changed past the program.
    static void openChanged(SampleWindow &test, const QByteArray &sql)
    {
        const QString file = test.path(u"older.candour"_s);
        QVERIFY_RESULT(exchanging::createSample(file));
        QCOMPARE(TestFolder::tamperPastTriggers(file, sql), QString());
        QVERIFY(test.window().openWorkspace(file));
        test.page().showSetup();
        QCoreApplication::processEvents();
    }
};

void tst_TemplatesPage::saysWhatMissingTemplatesMakePublic()
{
    SampleWindow test;
    openChanged(test, "DELETE FROM template WHERE id='uk-gdpr-seven-steps'");
    QVERIFY_RESULT(programme::addTemplate(test.workspace(), olderSevenSteps()));
    QCoreApplication::processEvents();
    test.click("addLackingButton");
    auto *asked = test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s);
    QVERIFY(asked);
    QVERIFY(asked->findChild<QListWidget *>()->item(0)->text().contains(u"Would newly be public: "_s));
    QTest::keyClick(asked, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s));
    QCOMPARE(programme::lackingTemplates(test.workspace())->size(), 1);
    test.click("addLackingButton");
    asked = test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s);
    QVERIFY(asked);
    QTest::mouseClick(asked->findChild<QPushButton *>(u"addButton"_s), Qt::LeftButton);
    QTRY_VERIFY(programme::lackingTemplates(test.workspace())->isEmpty());
}

void tst_TemplatesPage::survivesADamagedTemplate()
{
    SampleWindow test;
    openChanged(test, "UPDATE template SET bytes=x'7B7D' WHERE id='screening'");
    auto *print = test.find<QPushButton>(u"printButton"_s);
    QVERIFY(print);
    QVERIFY(!print->isEnabled());
    QVERIFY(QMetaObject::invokeMethod(print, "clicked", Q_ARG(bool, false)));
    QVERIFY(!test.window().findChild<QDialog *>(u"fileDialog"_s));
}

QTEST_MAIN(tst_TemplatesPage)
#include "tst_TemplatesPage.moc"
