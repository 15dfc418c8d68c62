// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/pages/TwoLineDelegate.h"

#include <QApplication>
#include <QListView>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace candour;

class tst_TwoLineDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLongTitleHasThreeLines();
    void aTitleNeverHasFour();
    void whatStandsBelowHasTwoLines();
    void rowsOfATreeFollowItsWidth();
    void rowsOfAListFollowItsWidth();

private:
    static constexpr int Narrow = 200;
    static constexpr int Wide = 1200;

    int height(int width, const QString &title, const QString &second = {}) const
    {
        QStandardItemModel model;
        auto *entry = new QStandardItem(title);
        entry->setData(second, TwoLineDelegate::SecondLineRole);
        model.appendRow(entry);
        QStyleOptionViewItem option;
        option.font = QApplication::font();
        option.rect = QRect(0, 0, width, 10);
        return TwoLineDelegate().sizeHint(option, model.index(0, 0)).height();
    }
    template<typename View>
    void followsItsWidth();

    const QString m_title = u"Why is this assessment needed, and who has decided that it is?"_s;
    QStandardItemModel m_model;
};

void tst_TwoLineDelegate::initTestCase()
{
    QApplication::setStyle(new Style);
    auto *section = new QStandardItem(u"About"_s);
    section->appendRow(new QStandardItem(m_title));
    m_model.appendRow(section);
    m_model.appendRow(new QStandardItem(m_title));
}

void tst_TwoLineDelegate::aLongTitleHasThreeLines()
{
    const int one = height(Wide, m_title);
    QCOMPARE(height(Narrow, u"About"_s), one);
    QFont title = QApplication::font();
    title.setWeight(QFont::DemiBold);
    QCOMPARE(height(Narrow, m_title), one + 2 * QFontMetrics(title).height());
}

void tst_TwoLineDelegate::aTitleNeverHasFour()
{
    QCOMPARE(height(Narrow, m_title + u' ' + m_title + u' ' + m_title), height(Narrow, m_title));
    QCOMPARE(height(Narrow, QString(500, u'm')), height(Narrow, m_title));
}

void tst_TwoLineDelegate::whatStandsBelowHasTwoLines()
{
    const int one = height(Narrow, u"About"_s, u"Complete"_s);
    const int two = height(Narrow, u"About"_s, m_title);
    QVERIFY(two > one && two - one < one);
    QCOMPARE(height(Narrow, u"About"_s, m_title + u' ' + m_title), two);
}

template<typename View>
void tst_TwoLineDelegate::followsItsWidth()
{
    View view;
    view.setModel(&m_model);
    view.setItemDelegate(new TwoLineDelegate(&view));
    view.resize(Narrow, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QModelIndex entry = m_model.index(1, 0);
    const auto rowHeight = [&] { return view.visualRect(entry).height(); };
    QTRY_COMPARE(rowHeight(), height(Narrow, m_title));
    view.resize(Wide, 400);
    QTRY_COMPARE(rowHeight(), height(Wide, m_title));
    view.resize(Narrow, 400);
    QTRY_COMPARE(rowHeight(), height(Narrow, m_title));
}

void tst_TwoLineDelegate::rowsOfATreeFollowItsWidth()
{
    followsItsWidth<QTreeView>();
}

void tst_TwoLineDelegate::rowsOfAListFollowItsWidth()
{
    followsItsWidth<QListView>();
}

QTEST_MAIN(tst_TwoLineDelegate)
#include "tst_TwoLineDelegate.moc"
