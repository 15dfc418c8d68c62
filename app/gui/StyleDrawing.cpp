// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Style.h"
#include "gui/StylePaint.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace candour {

namespace {

Palette paletteOf(const QStyleOption *option)
{
    return Palette::of(option->palette);
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

/// Whether a header wraps its words instead of cutting them.
bool showsAllWords(const QWidget *header)
{
    const auto *view = qobject_cast<const QHeaderView *>(header); // its option is cut down on the way to the label
    return view && view->textElideMode() == Qt::ElideNone;
}

} // namespace

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
    case PE_PanelLineEdit:
        if (const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option); panel && panel->lineWidth > 0) {
            stylePaint::ground(*painter, option->rect, option->palette.brush(QPalette::Base));
            stylePaint::frame(*painter, option->rect, palette, focused, enabled);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_Frame: {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        if (area && area->viewport()->autoFillBackground())
            stylePaint::ground(*painter, option->rect, option->palette.brush(area->viewport()->backgroundRole()));
        stylePaint::frame(*painter, option->rect, palette, area && area->hasFocus(), enabled);
        return;
    }
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.window());
        return;
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
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeader(*header, *painter, widget);
        return;
    case CE_HeaderSection:
        stylePaint::headerSection(*painter, *option, palette);
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylePaint::sortSign(*painter, *header, palette);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label(*header);
            if (!showsAllWords(widget))
                label.text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, header->rect.width());
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_CheckBox:
    case CE_RadioButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton calm(*button);
            if (button->text.isEmpty() && button->icon.isNull()) // whatever holds its words draws the ring around both
                calm.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &calm, painter, widget);
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

/// As the common style does, which would ask itself, and not us, where the words stand.
void Style::drawHeader(const QStyleOptionHeader &header, QPainter &painter, const QWidget *widget) const
{
    painter.save();
    painter.setClipRect(header.rect);
    drawControl(CE_HeaderSection, &header, &painter, widget);
    QStyleOptionHeader label(header);
    label.rect = subElementRect(SE_HeaderLabel, &header, widget);
    if (label.rect.isValid())
        drawControl(CE_HeaderLabel, &label, &painter, widget);
    painter.restore();
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
