// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/Palette.h"
#include "gui/Style.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace candour;

/// What the style draws is looked at as pixels.
class tst_Style : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSelectedRowIsToldByABar_data() { bothPalettes(); }
    void aSelectedRowIsToldByABar();
    void aRowOfATableHasOneBar();
    void anIndentedRowHasItsBarAtTheEdge();
    void bordersOfWhatCannotBeUsedArePaler_data() { bothPalettes(); }
    void bordersOfWhatCannotBeUsedArePaler();
    void aFrameIsSeen_data() { bothPalettes(); }
    void aFrameIsSeen();
    void aButtonWithTheKeyboardHasARing_data() { bothPalettes(); }
    void aButtonWithTheKeyboardHasARing();
    void theSortSignStandsInTheMiddle();
    void theTabThatIsShownIsUnderlined();
    void entriesOfSeveralLinesKeepTheirDistance();
    void wordsBeginAtOneInset();
    void theClearSignIsOurs();
    void fieldsAreFilledUpToTheirFrame_data() { bothPalettes(); }
    void fieldsAreFilledUpToTheirFrame();
    void theCornerOfATableIsAHeading();
    void headingsBeginWithTheirCells();
    void aHeadingIsCutOnlyWhereItsHeaderSaysSo();
    void theSortSignLeavesRoomForTheHeading();

private:
    static void bothPalettes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static Palette palette(bool dark) { return dark ? Palette::dark() : Palette::light(); }
    static QStyle &style() { return *QApplication::style(); }

    template<typename Draw>
    static QImage picture(const QSize &size, const Palette &palette, Draw draw)
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(palette.window);
        QPainter painter(&image);
        draw(painter);
        painter.end();
        return image;
    }
    template<typename Option>
    static Option option(const QSize &size, const Palette &palette, QStyle::State state)
    {
        Option made;
        made.rect = QRect(QPoint(0, 0), size);
        made.palette = palette.toQt();
        made.palette.setCurrentColorGroup(state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled);
        made.state = state;
        return made;
    }
    static QColor atLeftEdge(const QImage &image) { return image.pixelColor(0, image.height() / 2); }
};

void tst_Style::initTestCase()
{
    QApplication::setStyle(new Style);
    QApplication::setPalette(Palette::light().toQt());
}

void tst_Style::aSelectedRowIsToldByABar()
{
    QFETCH(bool, dark);
    const Palette colours = palette(dark);
    QVERIFY(contrast(colours.accent, colours.accentGround) >= 3.0);
    QVERIFY(contrast(colours.accent, colours.surface) >= 3.0);
    const QSize size(100, 30);
    auto item = option<QStyleOptionViewItem>(size, colours,
                                             QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected);
    item.showDecorationSelected = true;
    const auto drawn = [&] {
        return picture(size, colours, [&](QPainter &painter) {
            style().drawPrimitive(QStyle::PE_PanelItemViewItem, &item, &painter);
        });
    };
    for (const auto position :
         {QStyleOptionViewItem::Invalid, QStyleOptionViewItem::Beginning, QStyleOptionViewItem::OnlyOne}) {
        item.viewItemPosition = position;
        QCOMPARE(drawn().pixelColor(1, 15), colours.accent);
        QCOMPARE(drawn().pixelColor(50, 15), colours.accentGround);
    }
    item.direction = Qt::RightToLeft;
    QCOMPARE(drawn().pixelColor(98, 15), colours.accent);
    QCOMPARE(drawn().pixelColor(1, 15), colours.accentGround);
    item.direction = Qt::LeftToRight;
    item.viewItemPosition = QStyleOptionViewItem::Middle;
    QCOMPARE(drawn().pixelColor(1, 15), colours.accentGround);
    item.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    item.state.setFlag(QStyle::State_Selected, false);
    QCOMPARE(drawn().pixelColor(1, 15), colours.window);
}

void tst_Style::aRowOfATableHasOneBar()
{
    QTableWidget table(2, 3);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    for (int column = 0; column < 3; ++column)
        table.setItem(0, column, new QTableWidgetItem);
    table.setFocusPolicy(Qt::NoFocus); // or its ring would be drawn, too
    table.resize(500, 200);
    table.selectRow(0);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QImage drawn = table.viewport()->grab().toImage();
    const auto isBar = [&](int column) {
        const QRect cell = table.visualRect(table.model()->index(0, column));
        return drawn.pixelColor(cell.left() + 1, cell.center().y()) == Palette::light().accent;
    };
    QVERIFY(isBar(0));
    QVERIFY(!isBar(1) && !isBar(2));
}

void tst_Style::anIndentedRowHasItsBarAtTheEdge()
{
    QTreeWidget tree;
    tree.setHeaderHidden(true);
    tree.setRootIsDecorated(false);
    auto *outer = new QTreeWidgetItem(&tree);
    auto *inner = new QTreeWidgetItem(outer);
    outer->setExpanded(true);
    tree.setCurrentItem(inner);
    tree.setFocusPolicy(Qt::NoFocus);
    tree.resize(300, 200);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    const QImage drawn = tree.viewport()->grab().toImage();
    const QRect entry = tree.visualItemRect(inner);
    QVERIFY(entry.left() > 3);
    QCOMPARE(drawn.pixelColor(1, entry.center().y()), Palette::light().accent);
    QVERIFY(drawn.pixelColor(entry.left() + 1, entry.center().y()) != Palette::light().accent);
}

void tst_Style::bordersOfWhatCannotBeUsedArePaler()
{
    QFETCH(bool, dark);
    const Palette colours = palette(dark);
    const QSize size(80, 32);
    const auto border = [&](QStyle::PrimitiveElement element, QStyle::State state) {
        const auto button = option<QStyleOptionButton>(size, colours, state);
        const QColor seen = atLeftEdge(
            picture(size, colours, [&](QPainter &painter) { style().drawPrimitive(element, &button, &painter); }));
        return contrast(seen, colours.window);
    };
    for (const auto element : {QStyle::PE_FrameLineEdit, QStyle::PE_PanelButtonCommand, QStyle::PE_Frame})
        QVERIFY(border(element, QStyle::State_None) < border(element, QStyle::State_Enabled));
    const QPalette words = colours.toQt();
    QVERIFY(contrast(words.color(QPalette::Disabled, QPalette::ButtonText), colours.window) >= 4.5);
}

void tst_Style::aFrameIsSeen()
{
    QFETCH(bool, dark);
    const Palette colours = palette(dark);
    const QSize size(80, 40);
    const auto frame = option<QStyleOptionFrame>(size, colours, QStyle::State_Enabled);
    const QColor seen = atLeftEdge(
        picture(size, colours, [&](QPainter &painter) { style().drawPrimitive(QStyle::PE_Frame, &frame, &painter); }));
    QVERIFY(contrast(seen, colours.window) >= 2.9);
}

void tst_Style::aButtonWithTheKeyboardHasARing()
{
    QFETCH(bool, dark);
    const Palette colours = palette(dark);
    const QSize size(100, 32);
    auto button = option<QStyleOptionButton>(size, colours, QStyle::State_Enabled);
    const auto drawn = [&] {
        return picture(size, colours,
                       [&](QPainter &painter) { style().drawControl(QStyle::CE_PushButton, &button, &painter); });
    };
    for (const auto feature : {QStyleOptionButton::None, QStyleOptionButton::DefaultButton, QStyleOptionButton::Flat}) {
        button.features = feature;
        button.state.setFlag(QStyle::State_HasFocus, false);
        const QImage without = drawn();
        button.state.setFlag(QStyle::State_HasFocus);
        QVERIFY(drawn() != without);
    }
}

void tst_Style::theSortSignStandsInTheMiddle()
{
    const Palette colours = Palette::light();
    const QSize size(120, 32);
    auto header = option<QStyleOptionHeader>(size, colours, QStyle::State_Enabled | QStyle::State_Horizontal);
    header.orientation = Qt::Horizontal;
    header.sortIndicator = QStyleOptionHeader::SortDown;
    const QImage drawn =
        picture(size, colours, [&](QPainter &painter) { style().drawControl(QStyle::CE_Header, &header, &painter); });
    QRect sign;
    for (int y = 0; y < size.height() - 1; ++y)
        for (int x = 0; x < size.width(); ++x)
            if (drawn.pixelColor(x, y) != colours.window)
                sign |= QRect(x, y, 1, 1);
    QVERIFY(!sign.isEmpty());
    QVERIFY(sign.left() > size.width() / 2);
    QVERIFY(std::abs(QRectF(sign).center().y() - size.height() / 2.0) <= 1);
}

void tst_Style::theTabThatIsShownIsUnderlined()
{
    const Palette colours = Palette::dark();
    const QSize size(90, 32);
    auto tab = option<QStyleOptionTab>(size, colours, QStyle::State_Enabled | QStyle::State_Selected);
    const auto drawn = [&] {
        return picture(size, colours,
                       [&](QPainter &painter) { style().drawControl(QStyle::CE_TabBarTabShape, &tab, &painter); });
    };
    QCOMPARE(drawn().pixelColor(45, 31), colours.accent);
    QCOMPARE(drawn().pixelColor(45, 16), colours.window);
    tab.state.setFlag(QStyle::State_Selected, false);
    QCOMPARE(drawn().pixelColor(45, 31), colours.window);
}

void tst_Style::entriesOfSeveralLinesKeepTheirDistance()
{
    auto item = option<QStyleOptionViewItem>({400, 100}, Palette::light(), QStyle::State_Enabled);
    item.font.setPixelSize(12);
    item.fontMetrics = QFontMetrics(item.font);
    item.features = QStyleOptionViewItem::HasDisplay;
    const auto height = [&](const QString &text) {
        item.text = text;
        return style().sizeFromContents(QStyle::CT_ItemViewItem, &item, {}).height();
    };
    QCOMPARE(height(u"one"_s), 30);
    QVERIFY(height(u"one%1two"_s.arg(QChar(QChar::LineSeparator))) >= 2 * item.fontMetrics.height() + 8);
}

void tst_Style::wordsBeginAtOneInset()
{
    QLineEdit line;
    QStyleOptionFrame frame;
    frame.rect = QRect(0, 0, 200, 32);
    frame.lineWidth = style().pixelMetric(QStyle::PM_DefaultFrameWidth);
    // A line edit keeps 2 px of its own before its words, the label of a combo box 1 px.
    const int inLineEdit = style().subElementRect(QStyle::SE_LineEditContents, &frame, &line).left() + 2;
    QCOMPARE(inLineEdit, 8);
    QComboBox box;
    QStyleOptionComboBox shown;
    shown.rect = frame.rect;
    const auto field = [&] {
        return style().subControlRect(QStyle::CC_ComboBox, &shown, QStyle::SC_ComboBoxEditField, &box);
    };
    QCOMPARE(field().left() + 1, inLineEdit);
    box.setEditable(true);
    shown.editable = true;
    frame.lineWidth = 0;
    const int within = style().subElementRect(QStyle::SE_LineEditContents, &frame, box.lineEdit()).left() + 2;
    QCOMPARE(field().left() + within, inLineEdit);
}

void tst_Style::theClearSignIsOurs()
{
    const QImage sign = style().standardIcon(QStyle::SP_LineEditClearButton).pixmap(20, 20).toImage();
    QColor strongest = Qt::transparent;
    for (int y = 0; y < sign.height(); ++y)
        for (int x = 0; x < sign.width(); ++x)
            if (sign.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = sign.pixelColor(x, y);
    QVERIFY(strongest.alpha() > 128);
    strongest.setAlpha(255);
    QVERIFY(contrast(strongest, Palette::light().secondary) < 1.1);
}

void tst_Style::fieldsAreFilledUpToTheirFrame()
{
    QFETCH(bool, dark);
    const Palette colours = palette(dark);
    const QSize size(100, 32);
    auto field = option<QStyleOptionFrame>(size, colours, QStyle::State_Enabled);
    field.lineWidth = style().pixelMetric(QStyle::PM_DefaultFrameWidth);
    const QImage line = picture(
        size, colours, [&](QPainter &painter) { style().drawPrimitive(QStyle::PE_PanelLineEdit, &field, &painter); });
    QTextEdit text;
    const QImage area = picture(
        size, colours, [&](QPainter &painter) { style().drawPrimitive(QStyle::PE_Frame, &field, &painter, &text); });
    for (const QImage &drawn : {line, area}) {
        QCOMPARE(atLeftEdge(drawn), colours.border);
        QCOMPARE(drawn.pixelColor(1, 16), colours.surface);
        QCOMPARE(drawn.pixelColor(0, 0), colours.window);
    }
    field.rect = QRect(0, 0, 12, 12);
    const QImage corner = picture(size, Palette::light(), [&](QPainter &painter) {
        style().drawPrimitive(QStyle::PE_PanelScrollAreaCorner, &field, &painter);
    });
    QCOMPARE(corner.pixelColor(6, 6), colours.window);
}

void tst_Style::theCornerOfATableIsAHeading()
{
    const QSize size(40, 32);
    auto corner = option<QStyleOptionHeader>(size, Palette::light(), QStyle::State_Enabled);
    const QImage drawn = picture(size, Palette::dark(), [&](QPainter &painter) {
        style().drawControl(QStyle::CE_HeaderSection, &corner, &painter);
    });
    QCOMPARE(drawn.pixelColor(20, 16), Palette::light().window);
    QCOMPARE(drawn.pixelColor(20, 31), Palette::light().border);
}

void tst_Style::headingsBeginWithTheirCells()
{
    QTableWidget table(1, 1);
    QStyleOptionHeader heading;
    heading.rect = QRect(0, 0, 100, 32);
    QStyleOptionViewItem cell;
    cell.rect = heading.rect;
    cell.text = QStringLiteral("COL-003");
    cell.features = QStyleOptionViewItem::HasDisplay;
    cell.widget = &table;
    const QRect words = style().subElementRect(QStyle::SE_ItemViewItemText, &cell, &table);
    const int margin = style().pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, &table) + 1; // within the words
    QCOMPARE(style().subElementRect(QStyle::SE_HeaderLabel, &heading, &table).left(), words.left() + margin);
}

void tst_Style::aHeadingIsCutOnlyWhereItsHeaderSaysSo()
{
    QTableWidget table(1, 1);
    table.setHorizontalHeaderLabels({QStringLiteral("Very likely")});
    table.horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    table.horizontalHeader()->setFixedHeight(60);
    table.setColumnWidth(0, table.fontMetrics().horizontalAdvance(QStringLiteral("Very lik")) + 14);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto linesOfWords = [&] {
        const QImage drawn = table.horizontalHeader()->grab(QRect(0, 0, table.columnWidth(0), 58)).toImage();
        int lines = 0;
        bool inside = false;
        for (int y = 0; y < drawn.height(); ++y) {
            bool words = false;
            for (int x = 0; x < drawn.width(); ++x)
                words = words || drawn.pixelColor(x, y).lightness() < 150;
            lines += words && !inside;
            inside = words;
        }
        return lines;
    };
    QCOMPARE(linesOfWords(), 1);
    table.horizontalHeader()->setTextElideMode(Qt::ElideNone);
    QCOMPARE(linesOfWords(), 2);
}

void tst_Style::theSortSignLeavesRoomForTheHeading()
{
    QStyleOptionHeader heading;
    heading.rect = QRect(0, 0, 100, 32);
    heading.state = QStyle::State_Enabled | QStyle::State_Horizontal;
    heading.sortIndicator = QStyleOptionHeader::SortDown;
    const QRect words = style().subElementRect(QStyle::SE_HeaderLabel, &heading);
    QCOMPARE(words.right(), 99 - 22);
    heading.direction = Qt::RightToLeft;
    QCOMPARE(style().subElementRect(QStyle::SE_HeaderLabel, &heading).left(), 22);
}

QTEST_MAIN(tst_Style)
#include "tst_Style.moc"
