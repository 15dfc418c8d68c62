// SPDX-License-Identifier: GPL-3.0-or-later
// From a change on the public side to files that anybody can check, by keys and clicks.
#include "gui/pages/AssessmentView.h"
#include "gui/pages/PdfView.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"
#include "workspace/Commenting.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"

#include <QDesktopServices>
#include <QFileDialog>

using namespace candour;

class tst_Publish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Publish")); }
    void showsTheFinishedPages();
    void showsTheWebPageInTheBrowser();
    void fitsThePageToTheWidth();
    void saysWhatIsMissing();
    void aSecondPersonApprovesAndItIsPublished();
    void goesAheadWithAReason();
    void aReasonIsForOneAssessmentAlone();
    void saysWhatChangedAndChecksWhatIsOut();
    void onePersonApprovesAloneWithAReason();
    void aPrivacyNoticeIsDrafted();

private:
    static void publishTo(SampleWindow &test, const QString &folder);
    static void chooseFolder(SampleWindow &test, const QString &folder);
    static void openTheGateThatIsToDo(SampleWindow &test, const QString &reason);
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

void tst_Publish::fitsThePageToTheWidth()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    QCOMPARE(test.text("zoomLabel"), QStringLiteral("Fit width"));
    test.click("largerButton");
    QCOMPARE(test.text("zoomLabel"), QStringLiteral("125 %"));
    test.click("smallerButton");
    QCOMPARE(test.text("zoomLabel"), QStringLiteral("Fit width"));
}

void tst_Publish::saysWhatIsMissing()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Publish));
    QCOMPARE(test.find<QPushButton>(QStringLiteral("redactButton"))->text(), QStringLiteral("③ Redact  nothing yet"));
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

    // So must whoever judges what the public reads.
    for (const auto &[name, role] : {std::pair("Farida Haldane", "Data protection officer"),
                                     std::pair("Marguerite Oyelaran", "Head of profession for statistics")}) {
        test.sitDown(QString::fromLatin1(name), QString::fromLatin1(role));
        QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
        test.click("approveButton");
        QTRY_VERIFY(!test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    }

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

void tst_Publish::publishTo(SampleWindow &test, const QString &folder)
{
    test.page().showAssessment(test.id, AssessmentPage::Publish);
    auto *line = test.find<QLineEdit>(QStringLiteral("folderLineEdit"));
    line->clear();
    QTest::keyClicks(line, folder);
    test.click("publishVersionButton");
}

void tst_Publish::chooseFolder(SampleWindow &test, const QString &folder)
{
    auto *dialog = test.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(folder);
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Open), Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
}

void tst_Publish::openTheGateThatIsToDo(SampleWindow &test, const QString &reason)
{
    auto *gates = test.find<QListWidget>(QStringLiteral("gatesListWidget"));
    int open = -1;
    for (int row = 0; row < gates->count(); ++row)
        if (gates->item(row)->text().contains(QStringLiteral("To do")))
            open = row;
    QVERIFY(open >= 0);
    test.find<QLineEdit>(QStringLiteral("folderLineEdit"))->setText(test.path(QStringLiteral("public")));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("publishVersionButton"))->isEnabled());
    gates->setCurrentRow(open);
    test.click("openGateButton");
    test.answerPrompt(reason);
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("publishVersionButton"))->isEnabled());
}

void tst_Publish::goesAheadWithAReason()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    QVERIFY(test.find<QPushButton>(QStringLiteral("publishButton"))->text().contains(QStringLiteral("ready")));
    QVERIFY(
        commenting::comment(test.workspace(), test.id,
                            {.place = Place{.question = QStringLiteral("scope")}, .text = u"Why?"_s, .mustFix = true}));
    auto *step = test.find<QPushButton>(QStringLiteral("publishButton"));
    QTRY_VERIFY(step->text().contains(QStringLiteral("1 to do")));
    openTheGateThatIsToDo(test, QStringLiteral("Answered by letter."));
    test.click("publishVersionButton");
    const auto published = test.workspace().publications(test.id);
    QVERIFY(published && published->size() == 1);
    QCOMPARE(published->first().overrides, (QList<GateOverride>{{u"comments"_s, u"Answered by letter."_s}}));
}

void tst_Publish::aReasonIsForOneAssessmentAlone()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    QVERIFY_RESULT(commenting::comment(test.workspace(), test.id, {.text = u"Why?"_s, .mustFix = true}));
    auto *step = test.find<QPushButton>(QStringLiteral("publishButton"));
    QTRY_VERIFY(step->text().contains(QStringLiteral("1 to do")));
    openTheGateThatIsToDo(test, QStringLiteral("Answered by letter."));
    const auto other = test.workspace().find(QStringLiteral("DPIA-0005"));
    QVERIFY_RESULT(other);
    test.page().showAssessment(*other, AssessmentPage::Publish);
    test.page().showAssessment(test.id, AssessmentPage::Publish);
    test.find<QLineEdit>(QStringLiteral("folderLineEdit"))->setText(test.path(QStringLiteral("public")));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("publishVersionButton"))->isEnabled());
}

void tst_Publish::saysWhatChangedAndChecksWhatIsOut()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    const QString folder = test.path(QStringLiteral("public"));
    QVERIFY(!test.find<QLineEdit>(QStringLiteral("noteLineEdit"))); // nothing to say of a first version
    publishTo(test, folder);
    QVERIFY(authoring::setPublicTitle(test.workspace(), test.id, QStringLiteral("Counting pupils")));
    for (const auto &[name, role] : {std::pair("Farida Haldane", "Data protection officer"),
                                     std::pair("Marguerite Oyelaran", "Head of profession for statistics"),
                                     std::pair("Bethan Llywarch", "Publisher")}) {
        test.sitDown(QString::fromLatin1(name), QString::fromLatin1(role));
        QVERIFY_RESULT(reviewing::approve(test.workspace(), test.id));
    }
    QTRY_VERIFY(test.find<QLineEdit>(QStringLiteral("noteLineEdit")));
    QTest::keyClicks(test.find<QLineEdit>(QStringLiteral("noteLineEdit")), QStringLiteral("A plainer title"));
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("publishVersionButton"))->isEnabled());
    test.click("publishVersionButton");
    QCOMPARE(test.workspace().publications(test.id)->first().number, 2);
    QCOMPARE(test.workspace().publications(test.id)->first().changeNote, QStringLiteral("A plainer title"));

    test.page().showRegister();
    auto *published = test.find<QTableWidget>(QStringLiteral("registerTableWidget"));
    QCOMPARE(published->item(0, 2)->text(), QStringLiteral("Files ready, not live"));
    QCOMPARE(published->item(1, 2)->text(), QStringLiteral("Replaced by a later version"));
    test.find<QTabWidget>(QStringLiteral("registerTabWidget"))->setCurrentIndex(2);
    test.click("verifyFolderButton");
    chooseFolder(test, folder);
    QVERIFY2(test.text("verifiedLabel").startsWith(QStringLiteral("Every file is as it was published")),
             qPrintable(test.text("verifiedLabel")));
    QFile page(folder + u"/dpia-0007/index.html"_s);
    QVERIFY(page.open(QIODevice::Append) && page.write(" ") == 1);
    page.close();
    test.click("verifyFolderButton");
    chooseFolder(test, folder);
    QVERIFY(test.text("verifiedLabel").startsWith(QStringLiteral("Not everything is as it was published")));
}

void tst_Publish::onePersonApprovesAloneWithAReason()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    QVERIFY_RESULT(test.workspace().run(WorkspaceEdit{
        u"settings"_s, {}, [](Stores &stores) { return stores.settings.set(u"approveAlone"_s, u"yes"_s); }}));
    QVERIFY(redacting::setWording(test.workspace(), test.id, Place{.question = QStringLiteral("accuracy")}, u"en-GB"_s,
                                  fromPlainText(QStringLiteral("Lists are checked."))));
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    test.click("approveButton");
    test.answerPrompt(QStringLiteral("Nobody else works here."));
    QTRY_VERIFY(!test.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    QCOMPARE(test.assessment().review.approvals.last().aloneReason, QStringLiteral("Nobody else works here."));
}

void tst_Publish::aPrivacyNoticeIsDrafted()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    const auto save = [&](const QString &path) {
        test.click("privacyNoticeButton");
        auto *dialog = test.window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(QStringLiteral("INTERNAL privacy notice DPIA-0007.pdf")));
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
    };
    const QString path = test.path(QStringLiteral("INTERNAL notice.pdf"));
    save(path);
    QVERIFY(QFileInfo(path).size() > 5000);
    QVERIFY2(test.text("bannerMessageLabel").contains(QStringLiteral("INTERNAL notice.pdf. It is for people inside")),
             qPrintable(test.text("bannerMessageLabel")));
    save(test.path(QStringLiteral("notice.pdf")));
    QVERIFY(!QFileInfo::exists(test.path(QStringLiteral("notice.pdf"))));
    QVERIFY2(test.text("bannerMessageLabel").contains(QStringLiteral("must begin with INTERNAL")),
             qPrintable(test.text("bannerMessageLabel")));
}

QTEST_MAIN(tst_Publish)
#include "tst_Publish.moc"
