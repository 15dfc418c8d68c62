// SPDX-License-Identifier: GPL-3.0-or-later
// A review file goes from the window of one person to that of another, and one comes back.
#include "gui/AccessibilityAudit.h"
#include "journeys/SampleWindow.h"
#include "support/Program.h"
#include "workspace/Commenting.h"
#include "workspace/Reviewing.h"
#include "workspace/Sending.h"

#include <QFileDialog>
#include <QTableWidget>

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

/// The window that says what a file would do, once it has come.
QDialog *takeUpDialog(SampleWindow &test)
{
    static_cast<void>(
        QTest::qWaitFor([&] { return test.window().findChild<QDialog *>(QStringLiteral("TakeUpDialog")) != nullptr; }));
    return test.window().findChild<QDialog *>(QStringLiteral("TakeUpDialog"));
}

void confirm(SampleWindow &test)
{
    QDialog *dialog = takeUpDialog(test);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("takeUpButton")), Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QDialog *>(QStringLiteral("TakeUpDialog")));
}

void takeUp(SampleWindow &test, const QString &path)
{
    test.window().findChild<QAction *>(QStringLiteral("receiveAction"))->trigger();
    chooseFile(test, path);
}

/// Sends what the window shows, signed; returns the fingerprint that it shows the sender.
QString sendSigned(SampleWindow &test, const QString &path)
{
    test.click("sendFileButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("ReviewFileDialog"));
    auto *sign = dialog->findChild<QCheckBox *>(QStringLiteral("signCheckBox"));
    auto *fingerprint = dialog->findChild<QLineEdit *>(QStringLiteral("fingerprintLineEdit"));
    if (fingerprint->isVisible())
        qWarning("a key is shown before anybody signs");
    QTest::keyClick(sign, Qt::Key_Space);
    const QString shown = fingerprint->isVisible() ? fingerprint->text() : QString();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("writeFileButton")), Qt::LeftButton);
    auto *files = dialog->findChild<QFileDialog *>();
    files->selectFile(path);
    QMetaObject::invokeMethod(files, "accept");
    static_cast<void>(QTest::qWaitFor([&] { return QFile::exists(path); }));
    return shown;
}

/// Compares the fingerprint, and confirms the key of the sender.
void confirmKey(SampleWindow &test, const QString &fingerprint)
{
    QDialog *dialog = takeUpDialog(test);
    QVERIFY(dialog);
    const auto *signature = dialog->findChild<QLabel *>(QStringLiteral("signatureLabel"));
    QCOMPARE(signature->text(), QStringLiteral("Signed with a key that nobody here has confirmed."));
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("fingerprintLineEdit"))->text(), fingerprint);
    QVERIFY_ACCESSIBLE(dialog);
    auto *button = dialog->findChild<QPushButton *>(QStringLiteral("confirmKeyButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(signature->text().startsWith(QStringLiteral("Signed with a key that is confirmed as that of")));
    QVERIFY(!button->isVisible());
}

/// What the page of the review says of what this person said.
QString saidBy(SampleWindow &test, const QString &name)
{
    const auto *table = test.find<QTableWidget>(QStringLiteral("rolesTableWidget"));
    for (int row = 0; table && row < table->rowCount(); ++row)
        if (table->item(row, 2)->text().startsWith(name))
            return table->item(row, 2)->text();
    return {};
}

} // namespace

class tst_ReviewFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_ReviewFiles")); }
    void goesOutAndComesBack();
    void threeSignAndConfirm();
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
    takeUp(desk, out);
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

    takeUp(home, back);
    confirm(home);
    QTRY_COMPARE(home.assessment().comments.last().text, QStringLiteral("Seen from afar."));
}

/// The drafter in a window, an owner in another, the officer by command line; each has a key of their own.
void tst_ReviewFiles::threeSignAndConfirm()
{
    SampleWindow home;
    home.useAccount();
    QVERIFY(home.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    home.sitDown(QStringLiteral("Imogen Tarrant"), QStringLiteral("Drafter"));
    const QString out = home.path(QStringLiteral("out.dpia"));
    const QString fingerprint = sendSigned(home, out);
    QCOMPARE(fingerprint.split(u' ').size(), 8);
    QVERIFY(!(QFile::permissions(out) & (QFile::ReadGroup | QFile::ReadOther)));

    SampleWindow desk;
    desk.useAccount();
    desk.window().createWorkspace(desk.path(QStringLiteral("desk.candour")));
    const QString owner = QStringLiteral("Rosalind Achterberg");
    desk.workspace().setActor({owner, QStringLiteral("iao")});
    takeUp(desk, out);
    confirmKey(desk, fingerprint);
    confirm(desk);
    desk.id = home.id;
    QTRY_VERIFY(desk.assessment().reviewCopy);
    QVERIFY_RESULT(reviewing::sign(desk.workspace(), desk.id));
    desk.page().showAssessment(desk.id, AssessmentPage::Review);
    const QString back = desk.path(QStringLiteral("back.dpia"));
    const QString ownersFingerprint = sendSigned(desk, back);
    QVERIFY(ownersFingerprint != fingerprint);

    const QString officer = QStringLiteral("Farida Haldane");
    SampleWindow third; // for its folder
    third.useAccount();
    const QString workspace = third.path(QStringLiteral("officer.candour"));
    const QString advice = third.path(QStringLiteral("advice.dpia"));
    const QString program = QFile::decodeName(qgetenv("CANDOUR_BUILD_DIR")) + QStringLiteral("/app/cli/candour-cli");
    const auto cli = [&](const QStringList &arguments) {
        const ProgramRun done =
            run(program, QStringList{QStringLiteral("--workspace"), workspace, QStringLiteral("--as"), officer,
                                     QStringLiteral("--role"), QStringLiteral("dpo")} +
                             arguments);
        if (done.status != 0)
            qWarning("%s", done.errors.constData());
        return QString::fromUtf8(done.output);
    };
    cli({QStringLiteral("init"), workspace});
    QVERIFY(cli({QStringLiteral("receive"), out}).contains(fingerprint));
    cli({QStringLiteral("review"), QStringLiteral("DPIA-0005"), QStringLiteral("advise"), QStringLiteral("--text"),
         QStringLiteral("Do not.")});
    cli({QStringLiteral("send"), QStringLiteral("DPIA-0005"), advice, QStringLiteral("--sign")});
    QVERIFY(QFile::exists(advice));

    // The owner's key is confirmed at home, the officer's is not.
    home.useAccount();
    takeUp(home, back);
    confirmKey(home, ownersFingerprint);
    confirm(home);
    home.page().showAssessment(home.id, AssessmentPage::Review);
    QTRY_VERIFY(saidBy(home, owner).endsWith(QStringLiteral("signed by a confirmed key")));
    takeUp(home, advice);
    confirm(home);
    home.page().showAssessment(home.id, AssessmentPage::Review);
    QTRY_VERIFY(saidBy(home, officer).endsWith(QStringLiteral("signed by an unknown key")));
    QVERIFY_ACCESSIBLE(&home.window());
}

QTEST_MAIN(tst_ReviewFiles)
#include "tst_ReviewFiles.moc"
