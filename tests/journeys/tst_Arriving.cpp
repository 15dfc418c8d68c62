// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/SamplePages.h"
#include "gui/fields/TextEdit.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace candour;

/// What has the keyboard and what is seen after going somewhere in the window.
class tst_Arriving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theProgrammeBeginsAtItsTable();
    void anAssessmentBeginsAtItsOutline();
    void theKeyboardStaysInTheSidebar();
    void anEmptyProgrammeOffersItsFirstAssessment();
    void anAnswerIsShownFromItsBeginning_data();
    void anAnswerIsShownFromItsBeginning();
    void whatIsSeenWholeStaysInItsPlace();
    void guidanceIsReadFromItsBeginning();
    void theSearchIsOfferedAtTheTop();

private:
    static bool has(WindowTest &test, const char *name)
    {
        const QWidget *widget = test.find(QString::fromLatin1(name));
        return widget && widget->hasFocus();
    }
    static QPoint placeOf(WindowTest &test, const char *question)
    {
        const QWidget *box = test.find(u"question_"_s + QString::fromLatin1(question));
        const auto *area = test.find<QScrollArea>(QStringLiteral("questionsScrollArea"));
        return box ? box->mapTo(area->viewport(), QPoint(0, 0)) : QPoint(-1, -1);
    }
    static AssessmentId idOf(WindowTest &test, const char *reference)
    {
        return test.workspace().find(QString::fromLatin1(reference)).value_or(AssessmentId());
    }

    QTemporaryDir m_folder;
    QString m_sample;
};

void tst_Arriving::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("tst_Arriving"));
    m_sample = m_folder.filePath(QStringLiteral("Sample.candour"));
    const auto made = exchanging::createSample(m_sample);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void tst_Arriving::theProgrammeBeginsAtItsTable()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QVERIFY(openCopy(test, m_sample));
    QTRY_VERIFY(has(test, "programmeTableView"));
    test.page().showRegister();
    QVERIFY(!has(test, "programmeTableView"));
    test.page().showProgramme();
    QTRY_VERIFY(has(test, "programmeTableView"));
}

void tst_Arriving::anAssessmentBeginsAtItsOutline()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QVERIFY(openCopy(test, m_sample));
    test.page().showAssessment(idOf(test, "DPIA-0007"));
    QTRY_VERIFY(has(test, "outlineTreeView"));
    // Also where the answer that had the keyboard goes with its assessment.
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("accuracy")});
    QTRY_VERIFY(test.answer<TextEdit>(QStringLiteral("accuracy"))->hasFocus());
    test.page().showAssessment(idOf(test, "DPIA-0003"));
    QTRY_VERIFY(has(test, "outlineTreeView"));
}

void tst_Arriving::theKeyboardStaysInTheSidebar()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QVERIFY(openCopy(test, m_sample));
    auto *places = test.find<QListWidget>(QStringLiteral("placesListWidget"));
    places->setFocus();
    QTest::keyClick(places, Qt::Key_Down);
    QTest::keyClick(places, Qt::Key_Return);
    QVERIFY(test.find(QStringLiteral("publicationsTableWidget")) || !has(test, "programmeTableView"));
    QVERIFY(places->hasFocus());
}

void tst_Arriving::anEmptyProgrammeOffersItsFirstAssessment()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    test.window().createWorkspace(test.path(QStringLiteral("Empty.candour")));
    QTRY_VERIFY(has(test, "emptyStartButton"));
}

void tst_Arriving::anAnswerIsShownFromItsBeginning_data()
{
    QTest::addColumn<QString>("question");
    for (const char *question : {"securityDetail", "dataItems", "recipients"})
        QTest::newRow(question) << QString::fromLatin1(question);
}

void tst_Arriving::anAnswerIsShownFromItsBeginning()
{
    QFETCH(QString, question);
    WindowTest test;
    QVERIFY(showPage(test, m_sample, QStringLiteral("draft ") + question));
    QTRY_VERIFY(test.find(u"question_"_s + question));
    QTRY_COMPARE(placeOf(test, qPrintable(question)).y(), 0);
}

void tst_Arriving::whatIsSeenWholeStaysInItsPlace()
{
    WindowTest test;
    QVERIFY(showPage(test, m_sample, QStringLiteral("draft controllerName")));
    QTest::qWait(100);
    const auto *area = test.find<QScrollArea>(QStringLiteral("questionsScrollArea"));
    const int before = area->verticalScrollBar()->value();
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("controllerName")});
    QTest::qWait(100);
    QCOMPARE(area->verticalScrollBar()->value(), before);
}

void tst_Arriving::guidanceIsReadFromItsBeginning()
{
    WindowTest test;
    QVERIFY(showPage(test, m_sample, QStringLiteral("draft risks")));
    test.window().resize(1280, 640);
    QTest::qWait(100);
    auto *bar = test.find(QStringLiteral("sideStackedWidget"))
                    ->findChild<QScrollArea *>(QStringLiteral("scrollArea"))
                    ->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("dataItems")});
    QTRY_COMPARE(bar->value(), 0);
}

void tst_Arriving::theSearchIsOfferedAtTheTop()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QVERIFY(!test.find(QStringLiteral("searchButton")));
    QVERIFY(openCopy(test, m_sample));
    auto *button = test.find<QToolButton>(QStringLiteral("searchButton"));
    QVERIFY(button && (button->focusPolicy() & Qt::TabFocus));
    QVERIFY(button->text().contains(QStringLiteral("Ctrl+K")));
    QVERIFY(button->height() >= 24 && button->height() <= 28);
    QTRY_VERIFY(button->mapTo(&test.window(), button->rect().bottomRight()).x() > test.window().width() - 16);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(has(test, "wordsLineEdit"));
}

QTEST_MAIN(tst_Arriving)
#include "tst_Arriving.moc"
