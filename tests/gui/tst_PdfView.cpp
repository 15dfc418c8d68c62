// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/pages/PdfView.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace candour;

class tst_PdfView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fitsTheWidthAtFirst();
    void showsABarWhereItIsWider();
    void keepsThePlaceWhenItGrows();
    void keepsThePlaceUnderTheWheel();
    void keepsThePlaceWhenTheWindowGrows();
    void staysWithinItsSizes();
    void takesTheKeysWhileItHasTheKeyboard();
    void scrollsByKeys();

private:
    static constexpr int Pages = 3;

    void show(PdfView &view) const
    {
        view.resize(400, 500);
        view.show();
        view.showPdf(m_pdf);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    /// What share of the document lies above the middle of the view.
    static double place(const PdfView &view)
    {
        const QScrollBar &bar = *view.verticalScrollBar();
        return (bar.value() + bar.pageStep() / 2.0) / (bar.maximum() + bar.pageStep());
    }
    static void turn(PdfView &view, int by, const QPointF &at)
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }

    QByteArray m_pdf;
};

void tst_PdfView::initTestCase()
{
    QApplication::setStyle(new Style);
    QBuffer buffer(&m_pdf);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (int page = 1; page <= Pages; ++page) {
        painter.drawText(QPointF(500, 500), u"Page %1"_s.arg(page));
        if (page < Pages)
            writer.newPage();
    }
}

void tst_PdfView::fitsTheWidthAtFirst()
{
    PdfView view;
    show(view);
    QCOMPARE(view.pageCount(), Pages);
    QCOMPARE(view.zoom(), 100);
    QVERIFY(!view.canZoomOut() && view.canZoomIn());
    QVERIFY(!view.horizontalScrollBar()->isVisible());
    view.resize(700, 500);
    QCoreApplication::processEvents();
    QVERIFY(!view.horizontalScrollBar()->isVisible());
}

void tst_PdfView::showsABarWhereItIsWider()
{
    PdfView view;
    show(view);
    QSignalSpy zoomed(&view, &PdfView::zoomed);
    view.zoomIn();
    QCOMPARE(zoomed.count(), 1);
    QCOMPARE(zoomed.first().first().toInt(), view.zoom());
    QVERIFY(view.zoom() > 100);
    QTRY_VERIFY(view.horizontalScrollBar()->isVisible());
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.fitWidth();
    QCOMPARE(view.zoom(), 100);
    QTRY_VERIFY(!view.horizontalScrollBar()->isVisible());
}

void tst_PdfView::keepsThePlaceWhenItGrows()
{
    PdfView view;
    show(view);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const double before = place(view);
    for (int i = 0; i < 3; ++i)
        view.zoomIn();
    QVERIFY2(std::abs(place(view) - before) < 0.02, qPrintable(u"%1, %2"_s.arg(before).arg(place(view))));
    const QScrollBar &across = *view.horizontalScrollBar();
    QVERIFY(std::abs(across.value() - across.maximum() / 2) <= 2);
    view.fitWidth();
    QVERIFY2(std::abs(place(view) - before) < 0.02, qPrintable(u"%1, %2"_s.arg(before).arg(place(view))));
}

void tst_PdfView::keepsThePlaceUnderTheWheel()
{
    PdfView view;
    show(view);
    turn(view, 60, {20, 20});
    QCOMPARE(view.zoom(), 100);
    turn(view, 60, {20, 20});
    QCOMPARE(view.zoom(), 125);
    // The corner of the first page stays under the mouse, so nearly nothing is scrolled.
    QVERIFY(view.verticalScrollBar()->value() <= 4);
    QVERIFY(view.horizontalScrollBar()->value() <= 4);
    turn(view, -120, {20, 20});
    QCOMPARE(view.zoom(), 100);
}

void tst_PdfView::keepsThePlaceWhenTheWindowGrows()
{
    PdfView view;
    show(view);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    view.resize(600, 700);
    QCoreApplication::processEvents();
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const int value = view.verticalScrollBar()->value();
    view.resize(600, 600);
    QCoreApplication::processEvents();
    QVERIFY(std::abs(view.verticalScrollBar()->value() - value) <= 1);
}

void tst_PdfView::staysWithinItsSizes()
{
    PdfView view;
    show(view);
    view.zoomOut();
    QCOMPARE(view.zoom(), 100);
    for (int i = 0; i < 20; ++i)
        view.zoomIn();
    QCOMPARE(view.zoom(), 400);
    QVERIFY(!view.canZoomIn() && view.canZoomOut());
    QVERIFY(!view.viewport()->grab().isNull());
}

void tst_PdfView::takesTheKeysWhileItHasTheKeyboard()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *other = new QWidget(&window);
    other->setFocusPolicy(Qt::StrongFocus);
    auto *view = new PdfView(&window);
    column->addWidget(other);
    column->addWidget(view, 1);
    auto *larger = new QAction(&window);
    larger->setShortcut(Qt::CTRL | Qt::Key_Plus);
    window.addAction(larger);
    QSignalSpy text(larger, &QAction::triggered);
    window.resize(400, 500);
    window.show();
    view->showPdf(m_pdf);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 125);
    QTest::keyClick(view, Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 150);
    QTest::keyClick(view, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 125);
    QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 100);
    QCOMPARE(text.count(), 0);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(text.count(), 1);
    QCOMPARE(view->zoom(), 100);
}

void tst_PdfView::scrollsByKeys()
{
    PdfView view;
    show(view);
    const QScrollBar &bar = *view.verticalScrollBar();
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(bar.value(), bar.maximum());
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(bar.value(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    const int line = bar.value();
    QVERIFY(line > 0);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(bar.value() > line + 100);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(bar.value(), 0);
}

QTEST_MAIN(tst_PdfView)
#include "tst_PdfView.moc"
