// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the workspace itself, by keys and clicks.
#include "gui/AccessibilityAudit.h"
#include "gui/fields/DateField.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/PublicPageView.h"
#include "gui/pages/SetupPage.h"
#include "journeys/SampleWindow.h"
#include "support/Corpus.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/People.h"
#include "workspace/Programme.h"
#include "workspace/Sharing.h"
#include "workspace/Templates.h"

#include <QFileDialog>

using namespace candour;

class tst_WorkspacePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_WorkspacePages"_s); }
    void readsAndAddsTemplates();
    void bringsWhatAnOlderWorkspaceLacks();
    void writesAboutTheOrganisation();
    void looksAfterPeople();
    void looksAfterKeys();
    void writesSharedAnswers();
    void keepsAndDisposes();
    void showsTheAuditTrail();
    void changesNothingToReadOnly();

private:
    /// Opens the sample and goes to one of the pages with the keyboard.
    static void open(SampleWindow &test, SetupPage::Part part);

    /// Answers the window that asks for a file.
    static void chooseFile(SampleWindow &test, const QString &path);

    /// A newer version of the sample's template, which makes one more answer public.
    static QByteArray newerTemplate();
};

void tst_WorkspacePages::open(SampleWindow &test, SetupPage::Part part)
{
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Draft));
    QTest::keySequence(&test.window(), QKeySequence(u"Alt+3"_s));
    auto *parts = test.find<QListWidget>(u"partsListWidget"_s);
    QVERIFY(parts);
    QVERIFY(test.page().currentAssessment().isEmpty());
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Home);
    for (int i = 0; i < part; ++i)
        QTest::keyClick(parts, Qt::Key_Down);
    QCOMPARE(parts->currentRow(), int(part));
    QCoreApplication::processEvents();
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_WorkspacePages::chooseFile(SampleWindow &test, const QString &path)
{
    auto *dialog = test.window().findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>(u"fileDialog"_s));
}

QByteArray tst_WorkspacePages::newerTemplate()
{
    QByteArray newer = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    newer.replace("\"version\": \"1.0\"", "\"version\": \"1.10\"");
    return newer.replace("\"publicLabel\": \"Security in detail\"",
                         "\"publicLabel\": \"Security in detail\", \"publicByDefault\": true");
}

void tst_WorkspacePages::readsAndAddsTemplates()
{
    SampleWindow test;
    open(test, SetupPage::Templates);
    auto *table = test.find<QTableWidget>(u"templatesTableWidget"_s);
    QCOMPARE(table->rowCount(), 7);
    auto *view = test.find<PublicPageView>(u"templateView"_s);
    const QString first = view->toPlainText();
    QVERIFY(first.contains(table->item(0, 0)->text()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(view->toPlainText() != first);
    QVERIFY(view->toPlainText().contains(table->item(1, 0)->text()));

    // A file with faults: all of them are said, and nothing is added.
    QByteArray broken = newerTemplate();
    broken.replace("\"publicHeading\": \"protection\"", "\"publicHeading\": \"nowhere\"");
    QVERIFY(TestFolder::write(test.path(u"t.json"_s), broken));
    test.click("addFromFileButton");
    chooseFile(test, test.path(u"t.json"_s));
    auto *dialog = test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>()->count(), programme::templateFaults(test.path(u"t.json"_s))->size());
    QVERIFY(!dialog->findChild<QPushButton *>(u"addButton"_s)->isVisible());
    QVERIFY_ACCESSIBLE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s));
    QCOMPARE(table->rowCount(), 7);

    // A newer version that makes more public says so first.
    QVERIFY(TestFolder::write(test.path(u"t.json"_s), newerTemplate()));
    test.click("addFromFileButton");
    chooseFile(test, test.path(u"t.json"_s));
    dialog = test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>()->item(0)->text(), u"Would newly be public: “Security in detail”"_s);
    QVERIFY_ACCESSIBLE(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"addButton"_s), Qt::LeftButton);
    QCOMPARE(table->rowCount(), 8);
    QCOMPARE(table->item(table->currentRow(), 1)->text(), u"1.10"_s);
    QCOMPARE(table->item(table->currentRow(), 2)->text(), u"Added from a file"_s);
    QCOMPARE(table->item(table->currentRow() + 1, 3)->text(), u"3"_s);
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_WorkspacePages::bringsWhatAnOlderWorkspaceLacks()
{
    SampleWindow test;
    const QString file = test.path(u"older.candour"_s);
    QVERIFY_RESULT(exchanging::createSample(file));
    QCOMPARE(TestFolder::tamperPastTriggers(file, "DELETE FROM template WHERE id='screening'"), QString());
    QVERIFY(test.window().openWorkspace(file));
    test.page().showSetup();
    QVERIFY(test.text("lackingLabel").contains(u"1 template that"_s));
    test.click("addLackingButton");
    QVERIFY(!test.find<QPushButton>(u"addLackingButton"_s));
    QVERIFY(programme::lackingTemplates(test.workspace())->isEmpty());
}

void tst_WorkspacePages::writesAboutTheOrganisation()
{
    SampleWindow test;
    open(test, SetupPage::Organisation);
    const auto type = [&](const char *field, const QString &words) {
        auto *line = test.find<QLineEdit>(QString::fromLatin1(field));
        QVERIFY2(line, field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, words);
    };
    type("organisationLineEdit", u"Department for Examples"_s);
    QTRY_COMPARE(test.workspace().settings()->organisation, u"Department for Examples"_s);

    // What is no address is said once the box is left, and what was kept stays.
    type("contactEmailLineEdit", u"nobody"_s);
    QTest::keyClick(test.window().focusWidget(), Qt::Key_Tab);
    QVERIFY(test.text("contactEmailHintLabel").contains(u"whole e-mail address"_s));
    QCOMPARE(test.workspace().settings()->contactEmail, u"data.publication@dls.example.gov.uk"_s);
    type("contactEmailLineEdit", u"dpo@example.gov.uk"_s);
    QTest::keyClick(test.window().focusWidget(), Qt::Key_Tab);
    QCOMPARE(test.workspace().settings()->contactEmail, u"dpo@example.gov.uk"_s);
    QVERIFY(!test.text("contactEmailHintLabel").contains(u"whole e-mail address"_s));

    type("accentLineEdit", u"#ffcc00"_s);
    QTest::keyClick(test.window().focusWidget(), Qt::Key_Tab);
    QVERIFY(test.text("accentHintLabel").contains(u"Choose a darker one"_s));
    QVERIFY(test.workspace().settings()->accent.isEmpty());
    type("accentLineEdit", u"#7a1f3d"_s);
    QTest::keyClick(test.window().focusWidget(), Qt::Key_Tab);
    QCOMPARE(test.workspace().settings()->accent, u"#7a1f3d"_s);

    QVERIFY(!test.find<QPushButton>(u"removeLogoButton"_s));
    const QString logo = test.path(u"logo.png"_s);
    QImage picture(120, 40, QImage::Format_RGB32);
    picture.fill(QColor(0x7a, 0x1f, 0x3d));
    QVERIFY(picture.save(logo));
    test.click("chooseLogoButton");
    auto *dialog = test.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(logo);
    Q_EMIT dialog->fileSelected(logo);
    dialog->close();
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
    test.window().activateWindow(); // as a window manager does
    QTRY_VERIFY(test.find<QPushButton>(u"removeLogoButton"_s));
    QVERIFY(test.find<QLabel>(u"logoPictureLabel"_s)->isVisible());
    QVERIFY_ACCESSIBLE(&test.window());
    test.click("removeLogoButton");
    QTRY_VERIFY(!test.find<QPushButton>(u"removeLogoButton"_s));
    QVERIFY(test.workspace().settings()->logo.isEmpty());

    type("contactEmailLineEdit", u"jo.harrington@example.gov.uk"_s);
    QTest::keyClick(test.window().focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(test.find<QLabel>(u"contactEmailAdviceLabel"_s));
    QCOMPARE(test.workspace().settings()->contactEmail, u"jo.harrington@example.gov.uk"_s); // it is advice
    type("contactEmailLineEdit", u"dpo@example.gov.uk"_s);
    QTest::keyClick(test.window().focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(!test.find<QLabel>(u"contactEmailAdviceLabel"_s));

    auto *scottish = test.find<QCheckBox>(u"foisaLawCheckBox"_s);
    QVERIFY(scottish && !scottish->isChecked());
    scottish->setFocus();
    QTest::keyClick(scottish, Qt::Key_Space);
    QCOMPARE(test.workspace().settings()->accessLaws, QStringList{u"foisa"_s});
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QVERIFY(test.workspace().settings()->accessLaws.isEmpty() && !scottish->isChecked());

    auto *alone = test.find<QCheckBox>(u"approveAloneCheckBox"_s);
    alone->setFocus();
    QTest::keyClick(alone, Qt::Key_Space);
    QVERIFY(test.workspace().settings()->approveAlone);
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QVERIFY(!test.workspace().settings()->approveAlone && !alone->isChecked());

    // Leaving the page writes down what is still being typed, and Undo takes it back on the screen, too.
    type("licenceLineEdit", u"CC BY 4.0"_s);
    QTest::keySequence(&test.window(), QKeySequence(u"Alt+1"_s));
    QCOMPARE(test.workspace().settings()->licence, u"CC BY 4.0"_s);
    QTest::keySequence(&test.window(), QKeySequence(u"Alt+3"_s));
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QCOMPARE(test.find<QLineEdit>(u"licenceLineEdit"_s)->text(), u"Open Government Licence v3.0"_s);
}

void tst_WorkspacePages::looksAfterPeople()
{
    SampleWindow test;
    open(test, SetupPage::People);
    auto *people = test.find<QListWidget>(u"peopleListWidget"_s);
    const auto choose = [&](const QString &name) {
        people->setFocus();
        QTest::keyClick(people, Qt::Key_Home);
        for (int i = 0; i < people->count() && people->currentItem()->text() != name; ++i)
            QTest::keyClick(people, Qt::Key_Down);
        QCOMPARE(people->currentItem()->text(), name);
        QCOMPARE(test.find<QLineEdit>(u"nameLineEdit"_s)->text(), name);
    };
    test.click("addButton");
    test.answerPrompt(u"Ann Example"_s);
    QCOMPARE(people->currentItem()->text(), u"Ann Example"_s);
    auto *jobTitle = test.find<QLineEdit>(u"jobTitleLineEdit"_s);
    QVERIFY(test.window().focusWidget() == jobTitle);
    QTest::keyClicks(jobTitle, u"Archivist"_s);
    auto *roles = test.find<QComboBox>(u"roleComboBox"_s);
    const auto *give = test.find<QPushButton>(u"giveRoleButton"_s);
    QVERIFY(!give->isEnabled());
    roles->setCurrentIndex(1);
    test.click("giveRoleButton");
    QVERIFY(!give->isEnabled());
    auto *table = test.find<QTableWidget>(u"rolesTableWidget"_s);
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(table->height() < 3 * table->rowHeight(0) + table->horizontalHeader()->height());
    const auto left = [&](const QString &field) { return test.find(field)->mapTo(&test.window(), QPoint()).x(); };
    QCOMPARE(left(u"firstDayDateField"_s), left(u"roleComboBox"_s));
    QCOMPARE(left(u"lastDayDateField"_s), left(u"roleComboBox"_s));
    QCOMPARE(programme::person(test.workspace(), u"Ann Example"_s)->jobTitle, u"Archivist"_s);
    QVERIFY(!test.find<QPushButton>(u"endRoleButton"_s)->isEnabled());
    table->setFocus();
    table->selectRow(0);
    test.click("endRoleButton");
    QVERIFY(programme::person(test.workspace(), u"Ann Example"_s)->roles.first().to.isValid());

    choose(u"Farida Haldane"_s);
    QCOMPARE(test.find<QListWidget>(u"namingListWidget"_s)->count(), 3);
    QCoreApplication::processEvents(); // the column is longer than the window
    QVERIFY_ACCESSIBLE(&test.window());
    test.click("replaceButton");
    auto *dialog = test.window().findChild<QDialog *>(u"ReplacePersonDialog"_s);
    QVERIFY(dialog);
    QVERIFY_ACCESSIBLE(dialog);
    auto *replace = dialog->findChild<QPushButton *>(u"replaceButton"_s);
    QVERIFY(!replace->isEnabled());
    auto *successor = dialog->findChild<QComboBox *>(u"successorComboBox"_s);
    successor->setCurrentIndex(successor->findText(u"Ann Example"_s));
    QTest::mouseClick(replace, Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QDialog *>(u"ReplacePersonDialog"_s));
    test.window().activateWindow(); // the platform without a screen forgets it once a dialog has closed
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QCOMPARE(test.find<QListWidget>(u"namingListWidget"_s)->count(), 2);
    choose(u"Ann Example"_s);
    QCOMPARE(test.find<QListWidget>(u"namingListWidget"_s)->count(), 1);
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QTRY_VERIFY(!test.find<QListWidget>(u"namingListWidget"_s));
    choose(u"Farida Haldane"_s);
    QCOMPARE(test.find<QListWidget>(u"namingListWidget"_s)->count(), 3);

    // A name that somebody else has is said and not kept; nothing of it reaches the next person.
    auto *name = test.find<QLineEdit>(u"nameLineEdit"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Ann Example"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(test.text("nameHintLabel").contains(u"Somebody else"_s));
    choose(u"Gwilym Prosser"_s);
    QVERIFY(test.text("nameHintLabel").isEmpty());
    choose(u"Farida Haldane"_s);
}

void tst_WorkspacePages::looksAfterKeys()
{
    SampleWindow test;
    test.useAccount();
    open(test, SetupPage::People);
    auto *keysList = test.window().findChild<QListWidget *>(u"keysListWidget"_s);
    const auto *hint = test.window().findChild<QLabel *>(u"keysHintLabel"_s);
    const auto *revoke = test.find<QPushButton>(u"revokeKeyButton"_s);
    QVERIFY(hint->isVisible() && !keysList->isVisible() && !revoke->isEnabled());
    const auto answer = [&] {
        QTRY_VERIFY(test.window().findChild<QPushButton *>(u"confirmButton"_s));
        QTest::mouseClick(test.window().findChild<QPushButton *>(u"confirmButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!test.window().findChild<QPushButton *>(u"confirmButton"_s));
    };
    // One's own public key, handed on in a file, is confirmed from it.
    const QString file = test.path(u"handed-on.pub"_s);
    test.click("saveOwnKeyButton");
    chooseFile(test, file);
    QVERIFY(TestFolder::read(file).startsWith("untrusted comment: minisign public key"));
    test.click("confirmKeyButton");
    chooseFile(test, file);
    answer();
    const QString name = test.find<QLineEdit>(u"nameLineEdit"_s)->text();
    QCOMPARE(test.workspace().knownKeys()->size(), 1);
    QCOMPARE(test.workspace().knownKeys()->first().name, name);
    QTRY_COMPARE(keysList->count(), 1);
    QVERIFY(!hint->isVisible());
    QVERIFY_ACCESSIBLE(&test.window());
    keysList->setFocus();
    QTest::keyClick(keysList, Qt::Key_Home);
    test.click("revokeKeyButton");
    answer();
    QVERIFY(test.workspace().knownKeys()->first().isRevoked());
    QTRY_VERIFY(keysList->item(0)->text().contains(u"revoked by"_s));
    keysList->setCurrentRow(0);
    QVERIFY(!revoke->isEnabled());
    // What is no key is refused in a sentence.
    const QString other = test.path(u"other.pub"_s);
    QVERIFY(TestFolder::write(other, "no key"));
    test.click("confirmKeyButton");
    chooseFile(test, other);
    QTRY_VERIFY(test.text("bannerMessageLabel").contains(u"no public key"_s));
}

void tst_WorkspacePages::writesSharedAnswers()
{
    SampleWindow test;
    open(test, SetupPage::SharedAnswers);
    auto *list = test.find<QListWidget>(u"sharedListWidget"_s);
    auto *words = test.find<TextEdit>(u"wordsTextEdit"_s);
    const QString key = test.workspace().sharedAnswers()->first().key;
    QCOMPARE(plainText(words->richText()), plainText(sharing::find(test.workspace(), key)->text));
    words->setFocus();
    words->selectAll();
    QTest::keyClicks(words, u"Written once."_s);
    QTRY_COMPARE(plainText(sharing::find(test.workspace(), key)->text), u"Written once."_s);
    auto *uses = test.find<QListWidget>(u"usesListWidget"_s);
    QVERIFY(uses->count() > 1);
    QVERIFY(uses->item(0)->text().contains(u"until somebody fetches this one"_s));
    QVERIFY(uses->item(uses->count() - 1)->text().contains(u"as it was signed"_s));
    QVERIFY(!test.find<QPushButton>(u"removeButton"_s)->isEnabled());
    QTest::keyClicks(words, u" And read often."_s);
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QCOMPARE(plainText(words->richText()), u"Written once."_s);

    auto *lacking = test.find<QComboBox>(u"lackingComboBox"_s);
    const int before = list->count();
    QVERIFY(!test.find<QPushButton>(u"addButton"_s)->isEnabled());
    lacking->setCurrentIndex(1);
    test.click("addButton");
    QCOMPARE(list->count(), before + 1);
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"You can ask."_s);
    list->setFocus();
    QCOMPARE(plainText(test.workspace().sharedAnswers()->last().text), u"You can ask."_s);
    QVERIFY_ACCESSIBLE(&test.window());
    test.click("removeButton");
    QCOMPARE(list->count(), before);
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QCOMPARE(list->count(), before + 1);
}

void tst_WorkspacePages::keepsAndDisposes()
{
    SampleWindow test;
    open(test, SetupPage::Retention);
    auto *table = test.find<QTableWidget>(u"assessmentsTableWidget"_s);
    QCOMPARE(table->rowCount(), 3);
    const auto *below = test.find<QScrollArea>(u"scrollArea"_s);
    QTRY_VERIFY(below->height() <= below->widget()->heightForWidth(below->width()) + 2); // the table has the rest
    table->setFocus();
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table->item(table->currentRow(), 0)->text(), u"DPIA-0003"_s);
    QCOMPARE(table->item(table->currentRow(), 1)->text(), u"Daily attendance feed"_s);
    QCOMPARE(table->item(table->currentRow(), 2)->text(), u"not recorded"_s);
    QCOMPARE(table->item(table->currentRow(), 3)->text(), u"not recorded"_s);
    const auto *dispose = test.find<QPushButton>(u"disposeButton"_s);
    QVERIFY(!dispose->isEnabled());
    QVERIFY(test.text("obstacleLabel").contains(u"Nobody has written down"_s));

    auto *day = test.find<DateField>(u"keepUntilDateField"_s)->findChild<QLineEdit *>();
    day->setFocus();
    QTest::keyClicks(day, u"1 June 2026"_s);
    QTest::keyClick(day, Qt::Key_Tab);
    const auto retention = [&] { return test.workspace().header(AssessmentId{u"dpia-0003"_s})->retention; };
    QCOMPARE(retention().keepUntil, QDate(2026, 6, 1));
    auto *basis = test.find<QLineEdit>(u"basisLineEdit"_s);
    basis->setFocus();
    QTest::keyClicks(basis, u"Made by mistake"_s);
    auto *hold = test.find<QLineEdit>(u"holdLineEdit"_s);
    hold->setFocus();
    QTest::keyClicks(hold, u"A court case"_s);
    table->setFocus();
    QCOMPARE(retention().basis, u"Made by mistake"_s);
    QVERIFY(retention().hold && !dispose->isEnabled());
    // It stands first now, because its last day does, and is still the one that is shown.
    QCOMPARE(table->currentRow(), 0);
    QCOMPARE(table->item(0, 4)->text(), u"On hold"_s);
    hold->setFocus();
    hold->selectAll();
    QTest::keyClick(hold, Qt::Key_Delete);
    table->setFocus();
    QVERIFY(!retention().hold && dispose->isEnabled());
    QTRY_VERIFY(accessibilityFaults(&test.window()).isEmpty()); // once everything has its room
    QVERIFY_ACCESSIBLE(&test.window());

    test.click("disposeButton");
    auto *question = test.window().findChild<QDialog *>();
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    QCOMPARE(table->rowCount(), 3);
    test.click("disposeButton");
    question = test.window().findChild<QDialog *>();
    for (QPushButton *button : question->findChildren<QPushButton *>())
        if (button->text().remove(u'&') == u"Dispose of it"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(table->rowCount(), 2);
    auto *gone = test.find<QListWidget>(u"disposalsListWidget"_s);
    QVERIFY(gone && gone->item(0)->text().startsWith(u"DPIA-0003 on "_s));
    QTRY_VERIFY(accessibilityFaults(&test.window()).isEmpty());
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_WorkspacePages::showsTheAuditTrail()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Review));
    test.click("auditButton");
    auto *table = test.find<QTableView>(u"linesTableView"_s);
    QVERIFY(table);
    QVERIFY(test.page().currentAssessment().isEmpty());
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    const int ofOne = table->model()->rowCount();
    QVERIFY(ofOne > 5);
    for (int row = 0; row < ofOne; ++row)
        QVERIFY(cell(row, 4).startsWith(u"DPIA-0007"_s));
    QCOMPARE(cell(0, 3), u"Approved the public page"_s);
    QTRY_VERIFY(accessibilityFaults(&test.window()).isEmpty());
    QVERIFY_ACCESSIBLE(&test.window());

    auto *words = test.find<QLineEdit>(u"auditWordsLineEdit"_s);
    words->setFocus();
    QTest::keyClicks(words, u"signed head"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(cell(0, 3).startsWith(u"Signed, or recorded a signature: "_s));
    QVERIFY(test.text("countLabel").startsWith(u"1 of "_s));
    words->clear();
    auto *from = test.find<DateField>(u"fromDateField"_s)->findChild<QLineEdit *>();
    from->setFocus();
    QTest::keyClicks(from, u"1 June 2099"_s);
    QTest::keyClick(from, Qt::Key_Tab);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!test.find<QPushButton>(u"exportButton"_s)->isEnabled());
    from->setFocus();
    from->selectAll();
    QTest::keyClick(from, Qt::Key_Delete);
    QTest::keyClick(from, Qt::Key_Tab);
    QCOMPARE(table->model()->rowCount(), ofOne);

    test.click("checkButton");
    QVERIFY(test.text("checkedLabel").startsWith(u"No line of the audit was changed outside Candour"_s));
    test.click("exportButton");
    const QString file = test.path(u"INTERNAL audit.csv"_s);
    chooseFile(test, file);
    QTRY_VERIFY(QFile::exists(file));
    QCOMPARE(TestFolder::read(file).count('\n'), ofOne + 1);

    // What is done meanwhile stands there when somebody looks again.
    test.find<QComboBox>(u"assessmentComboBox"_s)->setCurrentIndex(0);
    const int all = table->model()->rowCount();
    QVERIFY(all > ofOne);
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), AssessmentId{u"dpia-0003"_s}, u"Another"_s));
    QCOMPARE(table->model()->rowCount(), all + 1);
    QCOMPARE(cell(0, 3), u"Changed the title"_s);
    test.page().showAudit(AssessmentId{u"dpia-0003"_s});
    QCOMPARE(cell(0, 4), u"DPIA-0003 · Another"_s);
}

void tst_WorkspacePages::changesNothingToReadOnly()
{
    SampleWindow test;
    const QString file = test.path(u"read.candour"_s);
    QVERIFY_RESULT(exchanging::createSample(file));
    QVERIFY(test.window().openWorkspace(file, Workspace::Access::ReadOnly));
    test.page().showSetup();
    QVERIFY(!test.find<QPushButton>(u"addFromFileButton"_s)->isEnabled());
    for (int part = 0; part < SetupPage::PartCount; ++part) {
        test.page().setupPage()->showPart(SetupPage::Part(part));
        QCoreApplication::processEvents();
        QVERIFY_ACCESSIBLE(&test.window());
        for (const QLineEdit *line : test.page().setupPage()->findChildren<QLineEdit *>())
            QVERIFY2(!line->isVisible() || line->isReadOnly() || !line->isEnabled() ||
                         line->objectName() == "answerLineEdit"_L1 || part == SetupPage::Audit, // only filters
                     qPrintable(line->objectName()));
    }
}

QTEST_MAIN(tst_WorkspacePages)
#include "tst_WorkspacePages.moc"
