// SPDX-License-Identifier: GPL-3.0-or-later
// From the question whether an assessment is needed to the assessment itself, by keys and clicks.
#include "gui/AccessibilityAudit.h"
#include "journeys/SampleWindow.h"
#include "support/Corpus.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/Programme.h"

using namespace candour;

class tst_Screening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Screening")); }
    void hasTwoSteps();
    void startsTheAssessmentThatFollows();
    void marksWhatWasOnlyCopied();
    void carriesOverToANewerTemplate();

private:
    /// A screening that is answered up to its outcome, on the screen.
    void openScreening(SampleWindow &test, const QString &outcome);
};

void tst_Screening::openScreening(SampleWindow &test, const QString &outcome)
{
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const auto id = programme::start(test.workspace(), QStringLiteral("screening"), QStringLiteral("Linkage pilot"));
    QVERIFY_RESULT(id);
    test.id = *id;
    for (const auto &[question, answer] :
         {std::pair("regime", "uk"), {"purposeInShort", "To learn what helps."}, {"outcome", ""}}) {
        const QString key = QString::fromLatin1(question);
        const QString text = key == QStringLiteral("outcome") ? outcome : QString::fromLatin1(answer);
        const Template form = *test.workspace().templateOf(test.assessment());
        const auto value = authoring::answerFromText(test.workspace(), test.assessment(), *form.question(key), text);
        QVERIFY_RESULT(value);
        QVERIFY_RESULT(authoring::setAnswer(test.workspace(), *id, key, *value));
    }
    test.page().showAssessment(*id);
}

void tst_Screening::hasTwoSteps()
{
    SampleWindow test;
    openScreening(test, QStringLiteral("notNeeded"));
    QVERIFY(test.find<QPushButton>(QStringLiteral("reviewButton"))->isVisible());
    QVERIFY(!test.find<QPushButton>(QStringLiteral("redactButton")));
    QVERIFY(!test.find<QLabel>(QStringLiteral("publicLabel")));
    QVERIFY(!test.find<QToolButton>(QStringLiteral("withholdButton")));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("publishButton")));
    QTest::keySequence(&test.window(), QKeySequence(QStringLiteral("Ctrl+4")));
    QVERIFY(test.find<QPushButton>(QStringLiteral("draftButton"))->isChecked());
    QCoreApplication::processEvents();
    QVERIFY_ACCESSIBLE(&test.window());
    test.page().showAssessment(test.workspace().find(QStringLiteral("DPIA-0007")).value());
    QVERIFY(test.find<QPushButton>(QStringLiteral("publishButton")));
    QVERIFY(test.find<QToolButton>(QStringLiteral("withholdButton")));
}

void tst_Screening::startsTheAssessmentThatFollows()
{
    SampleWindow test;
    openScreening(test, QStringLiteral("required"));
    test.click("bannerActionButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("StartAssessmentDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("titleLineEdit"))->text(), QStringLiteral("Linkage pilot"));
    auto *templates = dialog->findChild<QComboBox *>(QStringLiteral("templateComboBox"));
    QCOMPARE(templates->currentData().toString(), QStringLiteral("uk-gdpr-seven-steps"));
    QCOMPARE(templates->findData(QStringLiteral("edpb-2026")), -1);
    QVERIFY_ACCESSIBLE(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("startButton")), Qt::LeftButton);
    const AssessmentId started = test.page().currentAssessment();
    QVERIFY(started != test.id);
    const Assessment next = test.workspace().assessment(started).value_or(Assessment());
    QCOMPARE(next.templateId, QStringLiteral("uk-gdpr-seven-steps"));
    QCOMPARE(next.answer(QStringLiteral("purposeInShort")), test.assessment().answer(QStringLiteral("purposeInShort")));
}

void tst_Screening::marksWhatWasOnlyCopied()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const auto copy = programme::startFrom(test.workspace(), test.id, QStringLiteral("uk-statistics-data-share"),
                                           QStringLiteral("A copy"));
    QVERIFY_RESULT(copy);
    test.page().showAssessment(*copy);
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    auto *remark = test.find<QLabel>(QStringLiteral("remark_purposeInShort"));
    QVERIFY(remark);
    QTRY_VERIFY(remark->isVisible());
    QVERIFY(remark->text().contains(QStringLiteral("Copied")));
    QTest::keyClicks(test.answer<QTextEdit>(QStringLiteral("purposeInShort")), QStringLiteral("x"));
    QTRY_VERIFY(!remark->isVisible()); // whoever changes it has looked at it
    QVERIFY_RESULT(authoring::setAnswer(test.workspace(), *copy, QStringLiteral("purposeInShort"),
                                        Cell{lineFromPlainText(QStringLiteral("To fund schools."))}));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("controllerName")});
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    QVERIFY(!test.find<QLabel>(QStringLiteral("remark_purposeInShort")));
}

void tst_Screening::carriesOverToANewerTemplate()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    QByteArray newer = sourceFile(QStringLiteral("resources/templates/uk-statistics-data-share.json"));
    newer.replace(newer.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"2.0\"");
    newer.replace("\"key\": \"benefits\"", "\"key\": \"benefitsAnew\"");
    QVERIFY(TestFolder::write(test.path(QStringLiteral("newer.json")), newer));
    QVERIFY_RESULT(programme::addTemplate(test.workspace(), test.path(QStringLiteral("newer.json"))));
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("bannerActionButton")));
    test.click("bannerActionButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("CarryOverDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>(QStringLiteral("changesListWidget"))->count(), 2);
    QVERIFY_ACCESSIBLE(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("carryOverButton")), Qt::LeftButton);
    QCOMPARE(test.assessment().templateVersion, QStringLiteral("2.0"));
}

QTEST_MAIN(tst_Screening)
#include "tst_Screening.moc"
