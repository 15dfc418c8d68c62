// SPDX-License-Identifier: GPL-3.0-or-later
// A review file goes from the window of one person to that of another, and one comes back.
#include "journeys/SampleWindow.h"
#include "workspace/Commenting.h"
#include "workspace/Sending.h"

#include <QFileDialog>
#include <QMessageBox>

using namespace candour;

namespace {

void chooseFile(SampleWindow &test, const QString &path)
{
    QTRY_VERIFY(test.window().findChild<QFileDialog *>());
    auto *dialog = test.window().findChild<QFileDialog *>();
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
}

void confirm(SampleWindow &test)
{
    QTRY_VERIFY(test.window().findChild<QMessageBox *>());
    auto *box = test.window().findChild<QMessageBox *>();
    for (QAbstractButton *button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL("nothing to confirm with");
}

} // namespace

class tst_ReviewFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_ReviewFiles")); }
    void goesOutAndComesBack();
};

void tst_ReviewFiles::goesOutAndComesBack()
{
    SampleWindow home;
    QVERIFY(home.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    const QString out = home.path(QStringLiteral("out.dpia"));
    const QString back = home.path(QStringLiteral("back.dpia"));
    home.click("sendFileButton");
    auto *dialog = home.window().findChild<QDialog *>(QStringLiteral("ReviewFileDialog"));
    QVERIFY(dialog);
    auto *write = dialog->findChild<QPushButton *>(QStringLiteral("writeFileButton"));
    dialog->findChild<QCheckBox *>(QStringLiteral("lockCheckBox"))->setChecked(true);
    QVERIFY(!write->isEnabled());
    dialog->findChild<QLineEdit *>(QStringLiteral("passphraseLineEdit"))->setText(QStringLiteral("three plain words"));
    QTest::mouseClick(write, Qt::LeftButton);
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    files->selectFile(out);
    QMetaObject::invokeMethod(files, "accept");
    QTRY_VERIFY(QFile::exists(out));

    SampleWindow desk;
    desk.window().createWorkspace(desk.path(QStringLiteral("desk.candour")));
    desk.window().findChild<QAction *>(QStringLiteral("receiveAction"))->trigger();
    chooseFile(desk, out);
    QTRY_VERIFY(desk.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit")));
    auto *passphrase = desk.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit"));
    QTest::keyClicks(passphrase, QStringLiteral("three plain words"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    confirm(desk);
    desk.id = home.id;
    QTRY_COMPARE(desk.workspace().assessments()->size(), 1);
    QVERIFY(desk.assessment().reviewCopy);
    QVERIFY_RESULT(commenting::comment(desk.workspace(), desk.id, {.text = QStringLiteral("Seen from afar.")}));
    QVERIFY_RESULT(sending::send(desk.workspace(), desk.id, back));

    home.window().findChild<QAction *>(QStringLiteral("receiveAction"))->trigger();
    chooseFile(home, back);
    confirm(home);
    QTRY_COMPARE(home.assessment().comments.last().text, QStringLiteral("Seen from afar."));
}

QTEST_MAIN(tst_ReviewFiles)
#include "tst_ReviewFiles.moc"
