// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TemplateFile.h"
#include "gui/pages/AssessmentPage.h"
#include "journeys/KeyboardFiller.h"
#include "workspace/Authoring.h"

#include <QTreeView>

using namespace candour;

/// Every template that ships is started and answered by keys alone until the window says that nothing is wrong.
class tst_EveryTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_EveryTemplate")); }
    void isAnsweredByKeysAlone_data();
    void isAnsweredByKeysAlone();

private:
    /// Starts an assessment on this template from the programme, with the keyboard.
    void start(SampleWindow &test, const QString &title);

    /// Goes with Tab through every section, first to last, and answers what it comes to. How much that was.
    static int goThrough(SampleWindow &test, KeyboardFiller &filler);

    static QStringList faults(SampleWindow &test);
};

void tst_EveryTemplate::isAnsweredByKeysAlone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");
    const auto builtIn = builtInTemplates();
    QVERIFY_RESULT(builtIn);
    for (const BuiltInTemplate &one : *builtIn)
        QTest::newRow(qPrintable(one.form.id)) << one.form.id << one.form.title;
}

void tst_EveryTemplate::start(SampleWindow &test, const QString &title)
{
    QTest::keyClick(&test.window(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("StartAssessmentDialog"));
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Answered by keys"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    auto *templates = dialog->findChild<QComboBox *>(QStringLiteral("templateComboBox"));
    QVERIFY(templates->hasFocus());
    QTest::keyClick(templates, Qt::Key_Home);
    for (int i = 0; i < templates->count() && !templates->currentText().startsWith(title); ++i)
        QTest::keyClick(templates, Qt::Key_Down);
    QVERIFY2(templates->currentText().startsWith(title), qPrintable(templates->currentText()));
    QTest::keyClick(templates, Qt::Key_Return);
    QTRY_VERIFY(test.page().currentAssessment() != test.id);
    test.id = test.page().currentAssessment();
    test.window().activateWindow(); // as a window manager does
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
}

int tst_EveryTemplate::goThrough(SampleWindow &test, KeyboardFiller &filler)
{
    constexpr int MostSteps = 2000;
    auto *outline = test.find<QTreeView>(QStringLiteral("outlineTreeView"));
    auto *questions = test.find<QWidget>(QStringLiteral("questionsScrollArea"));
    while (!outline->hasFocus())
        QTest::keyClick(&test.window(), Qt::Key_F6);
    QTest::keyClick(outline, Qt::Key_Home);
    QTest::keyClick(outline, Qt::Key_Return);
    while (!questions->isAncestorOf(QApplication::focusWidget()))
        QTest::keyClick(&test.window(), Qt::Key_F6);
    int answered = 0;
    for (int step = 0; step < MostSteps; ++step) {
        QCoreApplication::processEvents();
        QWidget *focused = QApplication::focusWidget();
        if (!questions->isAncestorOf(focused))
            return answered; // past the last question of the last section
        if (focused->objectName() == u"nextSectionButton") {
            QTest::keyClick(focused, Qt::Key_Space);
            continue;
        }
        const bool done = filler.answer(focused);
        answered += done;
        if (!done || QApplication::focusWidget() == focused)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    qWarning("It never came to the end.");
    return -1;
}

QStringList tst_EveryTemplate::faults(SampleWindow &test)
{
    QStringList errors;
    const auto found = authoring::findings(test.workspace(), test.id);
    for (const Finding &finding : *found)
        if (finding.severity == Severity::Error)
            errors += finding.place.question + u'/' + finding.place.column + u": "_s + finding.message;
    return errors;
}

void tst_EveryTemplate::isAnsweredByKeysAlone()
{
    QFETCH(QString, title);
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    start(test, title);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(!faults(test).isEmpty());
    KeyboardFiller filler(test.workspace().clock().today());
    int answered = 0;
    do { // answers bring up further questions, and rows refer to rows of later ones
        answered = goThrough(test, filler);
        QVERIFY(answered >= 0);
    } while (answered > 0);
    QVERIFY(test.page().settle());
    const QStringList errors = faults(test);
    QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
    const Assessment a = test.assessment();
    const Template form = *test.workspace().templateOf(a);
    for (const Question *question : form.questions())
        QVERIFY2(question->kind == QuestionKind::Files || !isAsked(form, a, *question) ||
                     !isEmpty(a.answer(question->key)),
                 qPrintable(question->key));
}

QTEST_MAIN(tst_EveryTemplate)
#include "tst_EveryTemplate.moc"
