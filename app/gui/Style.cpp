// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Style.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/StylePaint.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace candour {

namespace {

constexpr int Grid = 8;
constexpr int SmallestTarget = 24;
constexpr int ControlHeight = 32;
constexpr int RowPadding = 10; ///< Above and below the words of an entry of a list, together.

const char *const TextRole = "textRole";

Palette paletteOf(const QStyleOption *option)
{
    return Palette::of(option->palette);
}

void applyTextRole(QWidget *label)
{
    const QString role = label->property(TextRole).toString();
    QFont font = QApplication::font();
    const qreal size = font.pointSizeF();
    if (role == u"title")
        font.setPointSizeF(size * 1.4);
    else if (role == u"section")
        font.setPointSizeF(size * 1.15);
    else
        font.setPointSizeF(size * 0.92);
    if (role != u"hint")
        font.setWeight(QFont::DemiBold);
    label->setFont(font);
    if (role == u"hint")
        label->setForegroundRole(QPalette::PlaceholderText);
}

bool beginsRow(const QStyleOptionViewItem &item, const QWidget *widget)
{
    // A table does not say which of its cells is the first.
    if (const auto *table = qobject_cast<const QTableView *>(widget))
        return table->selectionBehavior() != QAbstractItemView::SelectRows ||
               table->horizontalHeader()->sectionPosition(item.index.column()) == 0;
    // What stands before an indented entry belongs to its row and is painted first.
    if (const auto *tree = qobject_cast<const QTreeView *>(widget))
        if (item.rect.width() < tree->columnWidth(item.index.column()))
            return false;
    return item.viewItemPosition != QStyleOptionViewItem::Middle && item.viewItemPosition != QStyleOptionViewItem::End;
}

bool hasSelectionBar(QStyle::PrimitiveElement element, const QStyleOptionViewItem &item, const QWidget *widget)
{
    if (!(item.state & QStyle::State_Selected))
        return false;
    return element == QStyle::PE_PanelItemViewItem ? beginsRow(item, widget)
                                                   : qobject_cast<const QTreeView *>(widget) != nullptr;
}

Qt::ArrowType arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return Qt::DownArrow;
    }
}

/// Where the words of a combo box begin, so that they stand 8 px from its edge, as in a line edit.
QRect comboBoxField(const QRect &asFusion, const QStyleOptionComplex &option)
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const int inset = box && box->editable ? 4 : 3;
    return option.direction == Qt::RightToLeft ? asFusion.adjusted(0, 0, -inset, 0) : asFusion.adjusted(inset, 0, 0, 0);
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::setTextRole(QWidget *label, const QString &role)
{
    label->setProperty(TextRole, role);
    applyTextRole(label);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->property(TextRole).isValid())
        applyTextRole(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setTextElideMode(Qt::ElideRight);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 2 * Grid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Grid;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_MenuButtonIndicator:
        return 20;
    case PM_DefaultFrameWidth:
        return 2; // leaves room for the focus ring, so that it is never clipped
    case PM_SplitterWidth:
        return Grid;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_HeaderMarkSize:
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 3 * Grid;
    case PM_FocusFrameHMargin:
    case PM_HeaderMargin:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    if (picture == SP_LineEditClearButton)
        return icon(u"close"_s, Ink::Secondary);
    return QProxyStyle::standardIcon(picture, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.rwidth() += Grid;
        return result.expandedTo(QSize(ControlHeight, ControlHeight));
    case CT_ComboBox:
        result.rwidth() += Grid;
        return result.expandedTo(QSize(0, ControlHeight));
    case CT_LineEdit:
    case CT_ToolButton:
    case CT_HeaderSection:
    case CT_TabBarTab:
        return result.expandedTo(QSize(type == CT_ToolButton ? ControlHeight : 0, ControlHeight));
    case CT_ItemViewItem:
        result.rheight() += RowPadding;
        return result.expandedTo(QSize(0, SmallestTarget + 6));
    case CT_MenuItem:
        return result.expandedTo(QSize(0, SmallestTarget + 6));
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_MenuBarItem:
        return result.expandedTo(QSize(SmallestTarget, SmallestTarget + 4));
    default:
        return result;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    // The whole box can be clicked, and is what a screen reader is told of, not the sign and the words alone.
    if (element == SE_CheckBoxClickRect || element == SE_RadioButtonClickRect)
        return option->rect;
    if (element == SE_ItemViewItemFocusRect) // the words alone would be cut by it where a delegate draws them wider
        return option->rect.adjusted(1, 1, -1, -1);
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool ofComboBox = widget && qobject_cast<const QComboBox *>(widget->parentWidget());
    return element == SE_LineEditContents && !ofComboBox ? rect.adjusted(4, 0, -4, 0) : rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return comboBoxField(QProxyStyle::subControlRect(control, option, part, widget), *option);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int smallest = pixelMetric(PM_ScrollBarSliderMin, option, widget);
    const int thumb = range <= 0 ? length
                                 : std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                                              std::min(smallest, length), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        return horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                          : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return stretch(start, thumb);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Palette palette = paletteOf(option);
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    switch (element) {
    case PE_FrameFocusRect:
        stylePaint::focusRing(*painter, option->rect, palette);
        return;
    case PE_FrameLineEdit:
        stylePaint::frame(*painter, option->rect, palette, focused, enabled);
        return;
    case PE_Frame: {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        stylePaint::frame(*painter, option->rect, palette, area && area->hasFocus(), enabled);
        return;
    }
    case PE_FrameTabBarBase:
        stylePaint::lineBelow(*painter, option->rect, palette);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        stylePaint::chevron(*painter, option->rect, option->palette.color(QPalette::WindowText), arrowOf(element));
        return;
    case PE_IndicatorHeaderArrow:
        return; // is drawn with the section, whose middle is not known here
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            stylePaint::button(*painter, *button, palette);
        return;
    case PE_PanelButtonTool:
        stylePaint::toolButton(*painter, *option, palette);
        return;
    case PE_IndicatorCheckBox:
        stylePaint::checkBox(*painter, *option, palette);
        return;
    case PE_IndicatorRadioButton:
        stylePaint::radioButton(*painter, *option, palette);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem calm(*item);
            calm.palette.setColor(QPalette::Highlight, palette.accentGround);
            QProxyStyle::drawPrimitive(element, &calm, painter, widget);
            if (hasSelectionBar(element, *item, widget))
                stylePaint::selectionBar(*painter, *item, palette);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Palette palette = paletteOf(option);
    switch (element) {
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem calm(*item);
            for (const auto group : {QPalette::Active, QPalette::Inactive})
                calm.palette.setColor(group, QPalette::HighlightedText, palette.text);
            QProxyStyle::drawControl(element, &calm, painter, widget);
        }
        return;
    case CE_PushButton:
    case CE_PushButtonBevel:
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawPushButton(element, *button, *painter, widget);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            stylePaint::tab(*painter, *tab, palette);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*tab, *painter, widget);
        return;
    case CE_HeaderSection:
        stylePaint::headerSection(*painter, *option, palette);
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylePaint::sortSign(*painter, *header, palette);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label(*header);
            label.text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, header->rect.width());
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_HeaderEmptyArea:
        stylePaint::headerSection(*painter, *option, palette);
        return;
    case CE_MenuBarItem:
    case CE_MenuBarEmptyArea:
        QProxyStyle::drawControl(element, option, painter, widget);
        stylePaint::lineBelow(*painter, option->rect, palette);
        return;
    case CE_Splitter:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawPushButton(ControlElement element, const QStyleOptionButton &button, QPainter &painter,
                           const QWidget *widget) const
{
    const Palette palette = paletteOf(&button);
    QStyleOptionButton changed(button);
    if (element == CE_PushButtonLabel && (button.features & QStyleOptionButton::DefaultButton) &&
        (button.state & State_Enabled))
        changed.palette.setColor(QPalette::ButtonText, palette.onAccent);
    if (element == CE_PushButtonBevel)
        changed.features.setFlag(QStyleOptionButton::HasMenu, false);
    QProxyStyle::drawControl(element, &changed, &painter, widget);
    if (element == CE_PushButtonBevel && (button.features & QStyleOptionButton::HasMenu))
        stylePaint::menuSign(painter, button, pixelMetric(PM_MenuButtonIndicator, &button, widget), palette);
    if (element == CE_PushButton && (button.state & State_HasFocus))
        stylePaint::buttonFocus(painter, button, palette);
}

void Style::drawTabLabel(const QStyleOptionTab &tab, QPainter &painter, const QWidget *widget) const
{
    const Palette palette = paletteOf(&tab);
    QStyleOptionTab label(tab);
    label.state.setFlag(State_HasFocus, false);
    if (!(tab.state & State_Selected))
        label.palette.setColor(QPalette::WindowText, palette.secondary);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, &painter, widget);
    if (tab.state & State_HasFocus)
        stylePaint::focusRing(painter, tab.rect.adjusted(2, 2, -2, -4), palette);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Palette palette = paletteOf(option);
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, option->palette.window());
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        if (option->state & State_Enabled)
            stylePaint::scrollBar(*painter, slider, *option, palette);
        return;
    }
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(enabled ? palette.surface : palette.window);
    painter->drawRoundedRect(option->rect.adjusted(1, 1, -1, -1), 4, 4);
    painter->restore();
    stylePaint::frame(*painter, option->rect, palette, option->state & State_HasFocus, enabled);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    stylePaint::chevron(*painter, arrow, enabled ? palette.text : palette.secondary);
}

} // namespace candour
