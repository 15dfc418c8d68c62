// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/MostWidth.h"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace candour;

/// Words that may not be as wide as the layout around them are never cut.
class tst_MostWidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelHasTheHeightThatItsLinesNeed();
    void soHasABoxWithLabels();
    void itsPlaceInTheLayoutStays();

private:
    static constexpr int Most = 200;

    /// Words for several lines of that width.
    static QLabel *words(QWidget *parent)
    {
        auto *label = new QLabel(
            u"Every threat that is named above must be a row of its own in the table below."_s.repeated(3), parent);
        label->setWordWrap(true);
        return label;
    }

    static void showWide(QWidget &window)
    {
        window.resize(4 * Most, 600);
        window.show();
    }
};

void tst_MostWidth::aLabelHasTheHeightThatItsLinesNeed()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QLabel *label = words(&window);
    column->addWidget(label);
    column->addStretch();
    setMostWidth(*label, Most);
    showWide(window);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(label->width(), Most);
    QCOMPARE(label->height(), label->heightForWidth(Most));
}

void tst_MostWidth::soHasABoxWithLabels()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *box = new QWidget(&window);
    auto *rows = new QVBoxLayout(box);
    QList<QLabel *> labels{words(box), words(box)};
    for (QLabel *label : std::as_const(labels))
        rows->addWidget(label);
    column->addWidget(box);
    column->addStretch();
    setMostWidth(*box, Most);
    showWide(window);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(box->width(), Most);
    for (const QLabel *label : std::as_const(labels))
        QCOMPARE(label->height(), label->heightForWidth(label->width()));
}

void tst_MostWidth::itsPlaceInTheLayoutStays()
{
    QWidget window;
    auto *outer = new QVBoxLayout(&window);
    auto *column = new QVBoxLayout;
    outer->addLayout(column);
    auto *before = new QLabel(u"before"_s, &window);
    QLabel *label = words(&window);
    auto *after = new QLabel(u"after"_s, &window);
    column->addWidget(before);
    column->addWidget(label, 2, Qt::AlignTop);
    column->addWidget(after);
    setMostWidth(*label, Most);
    QCOMPARE(column->count(), 3);
    QCOMPARE(column->indexOf(label), 1);
    QCOMPARE(column->stretch(1), 2);
    QCOMPARE(column->itemAt(1)->alignment(), Qt::AlignTop);
    QCOMPARE(label->parentWidget(), &window);
}

QTEST_MAIN(tst_MostWidth)
#include "tst_MostWidth.moc"
