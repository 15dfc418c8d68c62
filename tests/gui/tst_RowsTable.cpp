// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/Beginning.h"
#include "gui/WholeList.h"
#include "gui/fields/RowsTable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace candour;

/// The table of the rows of an answer, and what else on a page is as high as what it holds.
class tst_RowsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheNameWhatTheOthersLeave();
    void wrapsTheNameAndScrollsWhereThereAreMany();
    void headingsTakeAsManyLinesAsTheyNeed();
    void headingsLeaveTheNameHalfOfTheRoom();
    void aListIsAsHighAsItsEntries();
    void beginningsEndBetweenWords();
};

namespace {

void fill(QStandardItemModel &model, int rows, const QString &name)
{
    model.setHorizontalHeaderLabels({u"What goes wrong"_s, u"Before"_s, u"After"_s});
    for (int row = 0; row < rows; ++row)
        model.appendRow({new QStandardItem(name), new QStandardItem(u"High"_s), new QStandardItem(u"Low"_s)});
}

} // namespace

void tst_RowsTable::givesTheNameWhatTheOthersLeave()
{
    QStandardItemModel model;
    fill(model, 3, u"A pupil is recognised in a table."_s);
    RowsTable table;
    table.setModel(&model);
    table.resize(600, 300);
    table.show();
    table.fit();
    QVERIFY2(table.columnWidth(0) > table.columnWidth(1) + table.columnWidth(2), "the name has most of the room");
    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    table.resize(300, 300);
    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
}

void tst_RowsTable::wrapsTheNameAndScrollsWhereThereAreMany()
{
    QStandardItemModel model;
    fill(model, 2, u"Somebody outside the organisation recognises a pupil in a table that was meant to be safe."_s);
    RowsTable table;
    table.setModel(&model);
    table.resize(420, 100);
    table.show();
    table.fit();
    QVERIFY(table.rowHeight(0) > 40);
    QVERIFY(!table.verticalScrollBar()->isVisible());
    QCOMPARE(table.verticalScrollBar()->maximum(), 0);
    fill(model, 100, u"Another"_s);
    table.fit();
    QVERIFY(table.height() <= 400);
    QVERIFY(table.verticalScrollBar()->maximum() > 0);
}

void tst_RowsTable::headingsTakeAsManyLinesAsTheyNeed()
{
    QStandardItemModel model;
    fill(model, 1, u"A pupil is recognised."_s);
    model.setHorizontalHeaderLabels({u"What goes wrong for whom"_s, u"Identification risk"_s, u"After"_s});
    RowsTable table;
    table.setModel(&model);
    table.resize(900, 300);
    table.show();
    QTRY_COMPARE(table.horizontalHeader()->height(), 32);
    table.resize(300, 300);
    QTRY_VERIFY(table.horizontalHeader()->height() > 32);
    QCOMPARE(table.horizontalHeader()->textElideMode(), Qt::ElideNone);
    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    QVERIFY(table.columnWidth(1) >= table.fontMetrics().horizontalAdvance(u"Identification"_s) + 12);
    QVERIFY(table.verticalScrollBar()->maximum() == 0);
}

void tst_RowsTable::headingsLeaveTheNameHalfOfTheRoom()
{
    QStandardItemModel model;
    fill(model, 1, u"A pupil is recognised."_s);
    model.setHorizontalHeaderLabels(
        {u"Risk to people"_s, u"Before all of the measures"_s, u"After all of the measures"_s});
    RowsTable table;
    table.setModel(&model);
    table.resize(420, 300);
    table.show();
    QTRY_VERIFY(table.horizontalHeader()->height() > 32);
    QVERIFY(table.columnWidth(0) >= table.viewport()->width() / 2);
}

void tst_RowsTable::aListIsAsHighAsItsEntries()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *list = new WholeList(&page);
    layout->addWidget(list);
    layout->addStretch();
    page.resize(260, 600);
    page.show();
    list->addItem(u"One line"_s);
    QCoreApplication::processEvents();
    const int one = list->height();
    QVERIFY(one < 60);
    list->addItem(u"An entry whose words do not go into one line of so narrow a list, so that it takes several."_s);
    QTRY_VERIFY(list->height() > one + 30);
    QTRY_COMPARE(list->verticalScrollBar()->maximum(), 0);
    for (int i = 0; i < 100; ++i)
        list->addItem(u"More"_s);
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
    QVERIFY(list->height() < 500);
}

void tst_RowsTable::beginningsEndBetweenWords()
{
    QCOMPARE(beginning(u"Short\nwords"_s, 20), u"Short words"_s);
    QCOMPARE(beginning(u"The pupils of the school"_s, 14), u"The pupils of…"_s);
    QCOMPARE(beginning(u"Held at [Niamh Coyle] now"_s, 18), u"Held at…"_s);
    QCOMPARE(beginning(QString(40, u'x'), 10), QString(QString(9, u'x') + u'…'));
}

QTEST_MAIN(tst_RowsTable)
#include "tst_RowsTable.moc"
