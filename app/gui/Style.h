// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionTab;

namespace candour {

/// Fusion with our measures: an 8 px grid, a focus ring of 2 px, targets of at least 24 px, flat surfaces.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    /// A label says what it is by the property "textRole": "title", "section" or "hint".
    static void setTextRole(QWidget *label, const QString &role);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawPushButton(ControlElement element, const QStyleOptionButton &button, QPainter &painter,
                        const QWidget *widget) const;
    void drawHeader(const QStyleOptionHeader &header, QPainter &painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOptionTab &tab, QPainter &painter, const QWidget *widget) const;
};

} // namespace candour
