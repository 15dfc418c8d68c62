// SPDX-License-Identifier: GPL-3.0-or-later
// From a change on the public side to files that anybody can check, by keys and clicks.
#include "gui/pages/AssessmentView.h"
#include "gui/pages/PdfView.h"
#include "journeys/SampleWindow.h"

#include <QDesktopServices>

using namespace candour;

class tst_Publish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Publish")); }
    void showsTheFinishedPages();
    void showsTheWebPageInTheBrowser();
    void saysWhatIsMissing();
    void aSecondPersonApprovesAndItIsPublished();

private:
    static QByteArray everyByteIn(const QString &folder);
};

QByteArray tst_Publish::everyByteIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void tst_Publish::showsTheFinishedPages()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    auto *pages = test.find<PdfView>(QStringLiteral("pdfView"));
    QVERIFY(pages && pages->pageCount() > 3);
    const QImage top = pages->viewport()->grab().toImage();
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_PageDown);
    QVERIFY(pages->viewport()->grab().toImage() != top);
}

/// Stands for the person's browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened += url.toLocalFile(); }
};

void tst_Publish::showsTheWebPageInTheBrowser()
{
    Browser browser;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &browser, "open");
    QString path;
    {
        SampleWindow test;
        QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
        test.click("webPageButton");
        QCOMPARE(browser.opened.size(), 1);
        path = browser.opened.first();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("How to complain"));
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(QFileInfo(path).path()).permissions() & others));
    }
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QVERIFY(!QFileInfo::exists(path));
}

void tst_Publish::saysWhatIsMissing()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Publish));
    auto *gates = test.find<QListWidget>(QStringLiteral("gatesListWidget"));
    QVERIFY(gates->count() > 5);
    auto *folder = test.find<QLineEdit>(QStringLiteral("folderLineEdit"));
    QTest::keyClicks(folder, test.path(QStringLiteral("public")));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("publishVersionButton"))->isEnabled());
    QVERIFY(!QFileInfo::exists(test.path(QStringLiteral("public"))));
}

void tst_Publish::aSecondPersonApprovesAndItIsPublished()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const QString secret = QStringLiteral("every user signs a promise");
    auto *view = test.find<AssessmentView>(QStringLiteral("assessmentView"));
    QVERIFY(view->selectWords(QStringLiteral("afterSharing"), secret));
    test.click("withholdPassageButton");
    QTest::keyClick(test.find<QComboBox>(QStringLiteral("reasonComboBox")), Qt::Key_Down);
    test.click("withholdButton");

    // Whoever prepared the page cannot approve it.
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    test.click("approveButton");
    QVERIFY(test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    test.sitDown(QStringLiteral("Bethan Llywarch"), QStringLiteral("Publisher"));
    test.click("approveButton");
    QTRY_VERIFY(!test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());

    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    const QString folder = test.path(QStringLiteral("public"));
    auto *line = test.find<QLineEdit>(QStringLiteral("folderLineEdit"));
    line->clear();
    QTest::keyClicks(line, folder);
    test.click("publishVersionButton");
    QVERIFY2(QFileInfo::exists(folder + u"/dpia-0007/index.html"_s), qPrintable(test.text("bannerMessageLabel")));
    const QByteArray out = everyByteIn(folder);
    QVERIFY(!out.contains(secret.toUtf8()));
    QVERIFY(out.contains("[Withheld: "));

    test.page().showRegister();
    auto *published = test.find<QTableWidget>(QStringLiteral("registerTableWidget"));
    QCOMPARE(published->rowCount(), 1);
    QVERIFY(published->item(0, 0)->text().startsWith(QStringLiteral("DPIA-0007")));
}

QTEST_MAIN(tst_Publish)
#include "tst_Publish.moc"
