// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/AccessibilityAudit.h"
#include "gui/Examples.h"
#include "gui/Style.h"
#include "gui/fields/RisksField.h"
#include "gui/fields/TextEdit.h"

using namespace candour;
using examples::words;

class tst_RecordsField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void addsARowAndTypesIntoIt();
    void removesAndMovesRows();
    void asksWhatTheRowNeedsAndNothingElse();
    void refersToRowsOfAnotherQuestion();
    void keepsTheChosenRowWhenRowsComeBack();
    void bringsTheKeyboardToACell();
    void saysWhichCellAnEditorWrites();
    void scoresARiskAsItIsTyped();
    void leadsFromTheHeatMapToARisk();
    void canBeUsedByEverybody();

private:
    static Rows two()
    {
        return Rows{{Row{.id = RowId{u"r1"_s}, .cells = {{u"name"_s, words(u"University"_s)}}},
                     Row{.id = RowId{u"r2"_s}, .cells = {{u"name"_s, words(u"Council"_s)}}}}};
    }
    static QString names(const RecordsField &field)
    {
        QStringList all;
        const Answer answer = field.answer();
        if (const auto *rows = std::get_if<Rows>(&answer))
            for (const Row &row : rows->rows)
                all += plainText(*textIn(row.cells.value(u"name"_s)));
        return all.join(u", "_s);
    }
    template<typename Widget>
    static Widget *in(RecordsField &field, const QString &column)
    {
        return field.findChild<QWidget *>(u"column_"_s + column)->findChild<Widget *>();
    }
    static void press(RecordsField &field, const QString &button)
    {
        QTest::mouseClick(field.findChild<QPushButton *>(button), Qt::LeftButton);
    }
};

void tst_RecordsField::addsARowAndTypesIntoIt()
{
    RecordsField field(examples::recipients(), examples::context());
    field.show();
    QSignalSpy chosen(&field, &AnswerField::chosen);
    press(field, u"addRowButton"_s);
    QCOMPARE(chosen.count(), 1);
    QTest::keyClicks(in<TextEdit>(field, u"name"_s), QStringLiteral("Archive"));
    const Rows rows = std::get<Rows>(field.answer());
    QCOMPARE(rows.rows.size(), 1);
    QCOMPARE(rows.rows.first().id.value.size(), 32);
    QCOMPARE(rows.rows.first().cells, (QMap<QString, Cell>{{u"name"_s, words(u"Archive"_s)}}));
    QCOMPARE(field.findChild<QTableView *>()->model()->index(0, 0).data().toString(), QStringLiteral("Archive"));
}

void tst_RecordsField::removesAndMovesRows()
{
    RecordsField field(examples::recipients(), examples::context());
    field.show();
    field.setAnswer(two());
    press(field, u"moveRowDownButton"_s);
    QCOMPARE(names(field), QStringLiteral("Council, University"));
    QVERIFY(!field.findChild<QPushButton *>(u"moveRowDownButton"_s)->isEnabled());
    press(field, u"moveRowUpButton"_s);
    QCOMPARE(names(field), QStringLiteral("University, Council"));
    QVERIFY(!field.findChild<QPushButton *>(u"moveRowUpButton"_s)->isEnabled());
    press(field, u"moveRowDownButton"_s);
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    press(field, u"removeRowButton"_s);
    QCOMPARE(names(field), QStringLiteral("Council"));
    QVERIFY(field.findChild<QTableView *>()->hasFocus()); // for the arrow keys
    press(field, u"removeRowButton"_s);
    QCOMPARE(field.answer(), Answer());
}

void tst_RecordsField::asksWhatTheRowNeedsAndNothingElse()
{
    RecordsField field(examples::recipients(), examples::context());
    field.show();
    field.setAnswer(two());
    QWidget *why = field.findChild<QWidget *>(u"column_why"_s);
    QVERIFY(why->isHidden());
    auto *route = in<QComboBox>(field, u"route"_s);
    route->setFocus();
    QTest::keyClicks(route, QStringLiteral("D"));
    QTest::keyClick(route, Qt::Key_Return);
    if (route->currentText() != u"Direct transfer")
        route->setCurrentText(u"Direct transfer"_s);
    Q_EMIT route->activated(route->currentIndex());
    QVERIFY(!why->isHidden());
}

void tst_RecordsField::refersToRowsOfAnotherQuestion()
{
    RecordsField field(examples::recipients(), examples::context());
    field.show();
    field.setAnswer(two());
    const auto boxes = field.findChild<QWidget *>(u"column_items"_s)->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes.at(1)->accessibleName(), QStringLiteral("2. Postcode"));
    QTest::mouseClick(boxes.at(1), Qt::LeftButton, {}, {10, 10});
    const Rows rows = std::get<Rows>(field.answer());
    QCOMPARE(rows.rows.first().cells.value(u"items"_s), Cell(RowRefs{{RowId{u"i2"_s}}}));
}

void tst_RecordsField::keepsTheChosenRowWhenRowsComeBack()
{
    RecordsField field(examples::recipients(), examples::context());
    field.setAnswer(two());
    field.findChild<QTableView *>()->selectRow(1);
    Rows changed = two();
    changed.rows.prepend(Row{.id = RowId{u"r0"_s}});
    field.setAnswer(changed);
    QCOMPARE(field.findChild<QTableView *>()->currentIndex().row(), 2);
    QCOMPARE(plainText(in<TextEdit>(field, u"name"_s)->richText()), QStringLiteral("Council"));
}

void tst_RecordsField::bringsTheKeyboardToACell()
{
    RecordsField field(examples::recipients(), examples::context());
    field.setAnswer(two());
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.focusPlace(Place{u"recipients"_s, RowId{u"r2"_s}, u"name"_s});
    QVERIFY(in<TextEdit>(field, u"name"_s)->hasFocus());
    QCOMPARE(plainText(in<TextEdit>(field, u"name"_s)->richText()), QStringLiteral("Council"));
}

void tst_RecordsField::saysWhichCellAnEditorWrites()
{
    RecordsField field(examples::recipients(), examples::context());
    field.setAnswer(two());
    field.findChild<QTableView *>()->selectRow(1);
    QCOMPARE(field.placeOf(in<TextEdit>(field, u"name"_s)), (Place{u"recipients"_s, RowId{u"r2"_s}, u"name"_s}));
}

void tst_RecordsField::scoresARiskAsItIsTyped()
{
    RisksField field(examples::risks(), examples::context());
    const auto choice = [](const char *key) { return Cell(Choice{QString::fromLatin1(key), {}}); };
    field.setAnswer(Rows{{Row{.id = RowId{u"r"_s},
                              .cells = {{QString(RiskColumn::Likelihood), choice("high")},
                                        {QString(RiskColumn::Severity), choice("high")},
                                        {QString(RiskColumn::ResidualLikelihood), choice("low")},
                                        {QString(RiskColumn::ResidualSeverity), choice("high")}}}}});
    const QString text = field.findChild<QLabel *>(u"riskLevelLabel"_s)->text();
    QVERIFY2(text.startsWith(QStringLiteral("Level before measures: High. Level after measures: Low.")),
             qPrintable(text));
    const QAbstractItemModel *model = field.findChild<QTableView *>()->model();
    QCOMPARE(model->index(0, model->columnCount() - 2).data().toString(), QStringLiteral("High"));
    QCOMPARE(model->index(0, model->columnCount() - 1).data().toString(), QStringLiteral("Low"));
}

void tst_RecordsField::leadsFromTheHeatMapToARisk()
{
    RisksField field(examples::risks(), examples::context());
    QVERIFY(field.findChild<QTableView *>(u"risksBeforeTableView"_s)->parentWidget()->isHidden());
    Rows risks;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        risks.rows += Row{.id = RowId{id},
                          .cells = {{QString(RiskColumn::Likelihood), Choice{u"high"_s, {}}},
                                    {QString(RiskColumn::Severity), Choice{id == u"b"_s ? u"low"_s : u"high"_s, {}}}}};
    field.setAnswer(risks);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    QVERIFY_ACCESSIBLE(&field);
    auto *map = field.findChild<QTableView *>(u"risksBeforeTableView"_s);
    map->setFocus();
    map->setCurrentIndex(map->model()->index(0, 1)); // where the first and the third stand
    QTest::keyClick(map, Qt::Key_Return);
    auto *rows = field.findChild<QTableView *>(u"rowsTableView"_s);
    QCOMPARE(rows->currentIndex().row(), 2);
    QVERIFY(rows->hasFocus());
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(rows->currentIndex().row(), 0);
}

void tst_RecordsField::canBeUsedByEverybody()
{
    RecordsField field(examples::recipients(), examples::context());
    field.setAnswer(two());
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    QVERIFY_ACCESSIBLE(&field);
}

QTEST_MAIN(tst_RecordsField)
#include "tst_RecordsField.moc"
