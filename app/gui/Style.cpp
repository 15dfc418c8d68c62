// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Style.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/StylePaint.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QStyleOption>

namespace candour {

namespace {

constexpr int Grid = 8;
constexpr int SmallestTarget = 24;
constexpr int ControlHeight = 32;
constexpr int RowPadding = 10; ///< Above and below the words of an entry of a list, together.

const char *const TextRole = "textRole";

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

/// The words of a heading begin where those of its cells do, and the sign of the order has its own room.
QRect headerLabel(const QStyleOptionHeader &header, int margin)
{
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const QRect words = header.rect.adjusted(margin + 1, 0, sorted ? -stylePaint::SortSignRoom : -margin - 1, 0);
    return QStyle::visualRect(header.direction, header.rect, words);
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
    case CT_ToolButton:
        if (widget && qobject_cast<const QMenuBar *>(widget->parentWidget()))
            return result.expandedTo(QSize(SmallestTarget, 0)).boundedTo(QSize(result.width(), SmallestTarget + 4));
        return result.expandedTo(QSize(ControlHeight, ControlHeight));
    case CT_LineEdit:
    case CT_HeaderSection:
    case CT_TabBarTab:
        return result.expandedTo(QSize(0, ControlHeight));
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
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        element == SE_HeaderLabel && header && header->orientation == Qt::Horizontal && header->icon.isNull())
        return headerLabel(*header, pixelMetric(PM_HeaderMargin, option, widget));
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

} // namespace candour
