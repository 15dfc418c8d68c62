// SPDX-License-Identifier: GPL-3.0-or-later
// What the File menu does with the sample; and a workspace that is only read stays as it is, and can be left.
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"

#include <QFileDialog>

using namespace candour;

class tst_Files : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Files")); }
    void renamesForPeopleInside();
    void givesATitleForThePublic();
    void asksForWordsWhereTheyAreNeeded();
    void exportsAndNeverReplacesByImporting();
    void importsIntoAnotherWorkspace();
    void backsUp();
    void opensWhatWasOpenLast();
    void opensARecentFileFromTheStartPage();
    void closingTheWindowKeepsTheLastWords();
    void staysOpenWhileWordsCannotBeKept();
    void whatIsOnlyReadCannotBeChanged();
    void saysThatWhatIsReadWasReplaced();
    void saysWhatACopyOfAnOpenWorkspaceLacks();
    void neverSaysSavedOfAFileThatIsGone();
    void remembersTheWidthOfThePanes();

private:
    static void choose(SampleWindow &test, const char *action)
    {
        auto *found = test.window().findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
    static void nameFile(SampleWindow &test, const QString &path);
    static void answerWith(SampleWindow &test, const QString &words);
    static QString bannerOf(SampleWindow &test)
    {
        return test.page().isVisible() ? test.text("bannerMessageLabel") : QString();
    }
};

void tst_Files::nameFile(SampleWindow &test, const QString &path)
{
    auto *dialog = test.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    const bool saves = dialog->acceptMode() == QFileDialog::AcceptSave;
    auto *go = dialog->findChild<QDialogButtonBox *>()->button(saves ? QDialogButtonBox::Save : QDialogButtonBox::Open);
    QVERIFY(go && go->isEnabled());
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
}

/// Writes these words in place of those that the program proposes.
void tst_Files::answerWith(SampleWindow &test, const QString &words)
{
    QTRY_VERIFY(test.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit")));
    test.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit"))->clear();
    test.answerPrompt(words);
}

void tst_Files::renamesForPeopleInside()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const QString inPublic = test.assessment().publicTitle;
    choose(test, "renameAction");
    answerWith(test, QStringLiteral("Kestrel House"));
    QCOMPARE(test.assessment().title, QStringLiteral("Kestrel House"));
    QCOMPARE(test.assessment().publicTitle, inPublic);
    QCOMPARE(test.text("titleLabel"), QStringLiteral("Kestrel House"));
}

void tst_Files::givesATitleForThePublic()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const QString inside = test.assessment().title;
    choose(test, "publicTitleAction");
    answerWith(test, QStringLiteral("Counting pupils"));
    QCOMPARE(test.assessment().publicTitle, QStringLiteral("Counting pupils"));
    QCOMPARE(test.assessment().title, inside);
}

void tst_Files::asksForWordsWhereTheyAreNeeded()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    test.sitDown(QStringLiteral("Farida Haldane"), QStringLiteral("Data protection officer"));
    test.click("sendBackButton");
    auto *go = test.window().findChild<QPushButton *>(QStringLiteral("textAcceptButton"));
    auto *line = test.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit"));
    QVERIFY(go && line && !go->isEnabled());
    QTest::keyClicks(line, QStringLiteral("  "));
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(line, QStringLiteral("x"));
    QVERIFY(go->isEnabled());
}

void tst_Files::exportsAndNeverReplacesByImporting()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const QString file = test.path(QStringLiteral("out.dpia.json"));
    choose(test, "exportAction");
    nameFile(test, file);
    QVERIFY(QFileInfo(file).size() > 10'000);
    QVERIFY(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Changed since")));
    choose(test, "importAction");
    nameFile(test, file);
    QVERIFY(!bannerOf(test).isEmpty());
    QCOMPARE(test.assessment().title, QStringLiteral("Changed since"));
}

void tst_Files::importsIntoAnotherWorkspace()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const Assessment exported = test.assessment();
    const QString file = test.path(QStringLiteral("out.dpia.json"));
    choose(test, "exportAction");
    nameFile(test, file);
    test.window().createWorkspace(test.path(QStringLiteral("Other.candour")));
    choose(test, "importAction");
    nameFile(test, file);
    test.id = test.page().currentAssessment();
    QVERIFY(!test.id.isEmpty());
    QCOMPARE(test.assessment().answers, exported.answers);
    QCOMPARE(test.assessment().marks, exported.marks);
}

void tst_Files::backsUp()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const Assessment kept = test.assessment();
    const QString file = test.path(QStringLiteral("copy.candour"));
    choose(test, "backupAction");
    nameFile(test, file);
    const SystemClock clock;
    const auto copy = Workspace::open(file, Workspace::Access::ReadOnly, clock, {});
    QVERIFY_RESULT(copy);
    QCOMPARE((*copy)->assessment(test.id)->answers, kept.answers);
}

void tst_Files::opensWhatWasOpenLast()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const QString path = test.workspace().path();
    choose(test, "closeWorkspaceAction");
    QVERIFY(!test.window().workspace());
    test.window().reopenLast();
    QVERIFY(test.window().workspace());
    QCOMPARE(test.workspace().path(), path);
}

void tst_Files::opensARecentFileFromTheStartPage()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const QString path = test.workspace().path();
    choose(test, "closeWorkspaceAction");
    auto *recent = test.find<QListWidget>(QStringLiteral("recentListWidget"));
    QVERIFY(recent && recent->count() == 1);
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Return);
    QVERIFY(test.window().workspace());
    QCOMPARE(test.workspace().path(), path);
}

void tst_Files::closingTheWindowKeepsTheLastWords()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("scope")});
    QTest::keyClicks(test.answer<QTextEdit>(QStringLiteral("scope")), QStringLiteral("Last words"));
    QVERIFY(test.window().close());
    QVERIFY(
        plainText(*textIn(test.assessment().answer(QStringLiteral("scope")))).contains(QStringLiteral("Last words")));
}

void tst_Files::staysOpenWhileWordsCannotBeKept()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("scope")});
    QTest::keyClicks(test.answer<QTextEdit>(QStringLiteral("scope")), QStringLiteral("Last words"));
    sqlite3 *other = nullptr; // another program that writes into the file just now
    QCOMPARE(sqlite3_open(QFile::encodeName(test.workspace().path()).constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const bool closed = test.window().close();
    sqlite3_close(other);
    QVERIFY(!closed);
    QVERIFY(test.window().isVisible());
    QCOMPARE(test.text("savedLabel"), QStringLiteral("Not saved"));
    QVERIFY(test.window().close());
    QVERIFY(
        plainText(*textIn(test.assessment().answer(QStringLiteral("scope")))).contains(QStringLiteral("Last words")));
}

void tst_Files::saysWhatACopyOfAnOpenWorkspaceLacks()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    QVERIFY(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Only in the log")));
    const QString copied = test.path(QStringLiteral("copied.candour"));
    QVERIFY(QFile::copy(test.path(QStringLiteral("sample.candour")), copied));
    QVERIFY(test.window().openWorkspace(copied));
    QVERIFY2(bannerOf(test).contains(QStringLiteral("may be missing")), qPrintable(bannerOf(test)));
    QVERIFY(test.window().openWorkspace(test.path(QStringLiteral("sample.candour"))));
    QCOMPARE(bannerOf(test), QString());
}

void tst_Files::neverSaysSavedOfAFileThatIsGone()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const QString moved = test.path(QStringLiteral("moved.candour"));
    QVERIFY(QFile::rename(test.path(QStringLiteral("sample.candour")), moved));
    const auto saved = authoring::setTitle(test.workspace(), test.id, QStringLiteral("Nowhere"));
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(QStringLiteral("was not saved")));
    QVERIFY(test.assessment().title != QStringLiteral("Nowhere"));
    QVERIFY(QFile::rename(moved, test.path(QStringLiteral("sample.candour"))));
    QVERIFY(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Here")));
    QCOMPARE(test.assessment().title, QStringLiteral("Here"));
}

void tst_Files::whatIsOnlyReadCannotBeChanged()
{
    SampleWindow test;
    const QString file = test.path(QStringLiteral("sample.candour"));
    QVERIFY_RESULT(exchanging::createSample(file));
    QVERIFY(test.window().openWorkspace(file, Workspace::Access::ReadOnly));
    test.id = test.workspace().find(QStringLiteral("DPIA-0007")).value_or(AssessmentId());
    test.page().showAssessment(test.id);
    for (const char *name : {"importAction", "renameAction", "publicTitleAction", "withholdAction"})
        QVERIFY2(!test.window().findChild<QAction *>(QString::fromLatin1(name))->isEnabled(), name);
    const Template form = *test.workspace().templateOf(test.assessment());
    for (const TemplateSection &section : form.sections) {
        test.page().assessmentPage()->goTo(Place{.question = section.questions.first().key});
        for (const Question &question : section.questions) {
            auto *box = test.find<QWidget>(u"question_"_s + question.key);
            for (const QWidget *each : box ? box->findChildren<QWidget *>() : QList<QWidget *>()) {
                const auto *text = qobject_cast<const QTextEdit *>(each);
                const bool writes = (text && !text->isReadOnly()) || qobject_cast<const QComboBox *>(each) ||
                                    (qobject_cast<const QAbstractButton *>(each) && !each->objectName().isEmpty()) ||
                                    qobject_cast<const QLineEdit *>(each);
                QVERIFY2(!writes || !each->isVisible() || !each->isEnabled(),
                         qPrintable(question.key + u": "_s + each->objectName()));
            }
        }
    }
    QVERIFY(test.window().close());
}

void tst_Files::saysThatWhatIsReadWasReplaced()
{
    SampleWindow test;
    const QString file = test.path(QStringLiteral("sample.candour"));
    QVERIFY_RESULT(exchanging::createSample(file));
    QVERIFY(test.window().openWorkspace(file, Workspace::Access::ReadOnly));
    const auto comeBack = [&] {
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&test.window(), &activated);
        return test.text("bannerMessageLabel");
    };
    QVERIFY(!comeBack().contains(u"replaced"_s));
    QVERIFY(QFile::rename(file, test.path(QStringLiteral("elsewhere.candour"))));
    QVERIFY2(comeBack().contains(u"replaced while you were reading it"_s), qPrintable(comeBack()));
}

void tst_Files::remembersTheWidthOfThePanes()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const auto sidebar = [&] { return test.find<QSplitter>(QStringLiteral("splitter")); };
    const int before = sidebar()->sizes().first();
    QSplitterHandle *handle = sidebar()->handle(1);
    const QPoint from = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(handle, from + QPoint(70, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
    const QList<int> sizes = sidebar()->sizes();
    QVERIFY(sizes.first() > before + 20);
    const QString path = test.workspace().path();
    choose(test, "closeWorkspaceAction");
    QVERIFY(test.window().openWorkspace(path));
    QTRY_COMPARE(sidebar()->sizes(), sizes);
}

QTEST_MAIN(tst_Files)
#include "tst_Files.moc"
