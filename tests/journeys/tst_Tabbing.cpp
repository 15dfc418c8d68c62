// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through every page with Tab and Shift+Tab alone, as somebody without a mouse does.
#include "gui/SamplePages.h"

#include <QAccessible>
#include <QMenuBar>

using namespace candour;

class tst_Tabbing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesRound_data() { addPageRows(); }
    void comesRound();

private:
    /// What is wrong with a control that has the keyboard; empty if nothing.
    static QString fault(const QWidget *focused);

    /// What of this part of the widget is on the screen.
    static QRect visible(const QWidget *widget, QRect rect);
    static QString nameOf(const QWidget *widget);

    /// Presses the key until the keyboard is back where it was, and says where it has been.
    static QList<QWidget *> round(WindowTest &test, Qt::Key key, QStringList &faults);

    QTemporaryDir m_folder;
    QString m_sample;
};

void tst_Tabbing::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("tst_Tabbing"));
    QAccessible::setActive(true);
    m_sample = m_folder.filePath(QStringLiteral("Sample.candour"));
    const auto made = exchanging::createSample(m_sample);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

QString tst_Tabbing::nameOf(const QWidget *widget)
{
    return u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                  widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

QRect tst_Tabbing::visible(const QWidget *widget, QRect rect)
{
    for (; !rect.isEmpty() && !widget->isWindow(); widget = widget->parentWidget())
        rect = rect.intersected(widget->rect()).translated(widget->pos());
    return rect.intersected(widget->rect());
}

QString tst_Tabbing::fault(const QWidget *focused)
{
    if (!focused->isVisible() || visible(focused, focused->rect()).isEmpty())
        return u"not on the screen: "_s + nameOf(focused);
    // A tall text may reach beyond the page; where the cursor stands must not.
    const QRect cursor = focused->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    if (focused->testAttribute(Qt::WA_InputMethodEnabled) && cursor.isValid() && visible(focused, cursor).isEmpty())
        return u"the cursor is not on the screen: "_s + nameOf(focused);
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(focused));
    if (!read || !read->state().focused)
        return u"a screen reader is not told: "_s + nameOf(focused);
    return {};
}

QList<QWidget *> tst_Tabbing::round(WindowTest &test, Qt::Key key, QStringList &faults)
{
    constexpr int Most = 1000;
    QList<QWidget *> been;
    for (int presses = 0; presses < Most; ++presses) {
        QWidget *focused = test.window().focusWidget();
        if (!focused)
            break;
        if (!been.isEmpty() && focused == been.first())
            return been;
        if (!been.isEmpty() && focused == been.last()) {
            QTest::keyClick(focused, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            continue; // from link to link within a text
        }
        if (been.contains(focused)) {
            faults += u"the keyboard is caught at "_s + nameOf(focused);
            return been;
        }
        been += focused;
        if (const QString wrong = fault(focused); !wrong.isEmpty())
            faults += wrong;
        QTest::keyClick(focused, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QCoreApplication::processEvents();
    }
    faults += u"the keyboard never comes back"_s;
    return been;
}

void tst_Tabbing::comesRound()
{
    QFETCH(QString, page);
    WindowTest test;
    test.window().resize(1366, 720);
    QVERIFY(showPage(test, m_sample, page));
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QTest::qWait(200);
    if (!test.window().focusWidget())
        QTest::keyClick(&test.window(), Qt::Key_Tab);
    QVERIFY(test.window().focusWidget());
    QStringList faults;
    const QList<QWidget *> forward = round(test, Qt::Key_Tab, faults);
    const QList<QWidget *> back = round(test, Qt::Key_Backtab, faults);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    if (page.startsWith(u"draft"))
        return; // what helps with the question at hand comes and goes on the way
    for (const QWidget *widget : forward)
        if (!back.contains(widget))
            faults += u"only forwards: "_s + nameOf(widget);
    for (const QWidget *widget : back)
        if (!forward.contains(widget))
            faults += u"only backwards: "_s + nameOf(widget);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(forward.size() > 2, qPrintable(QString::number(forward.size())));
}

QTEST_MAIN(tst_Tabbing)
#include "tst_Tabbing.moc"
