// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/OptionLine.h"

#include "base/Literals.h"
#include "gui/Style.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

namespace candour {

namespace {

constexpr int RingRoom = 4; ///< Beside the button and the words, so that the ring of focus touches neither.

} // namespace

OptionLine::OptionLine(QAbstractButton *button, const Option &option, QWidget *parent)
    : QWidget(parent), m_button(button)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(RingRoom, 0, RingRoom, 0);
    row->setSpacing(4);
    row->addWidget(button, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *label = new QLabel(option.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(0, 4, 0, 2);
    words->addWidget(label);
    if (!option.description.isEmpty()) {
        auto *description = new QLabel(option.description, this);
        description->setTextFormat(Qt::PlainText);
        description->setWordWrap(true);
        description->setContentsMargins(0, 0, 0, 4);
        Style::setTextRole(description, u"hint"_s);
        words->addWidget(description);
    }
    row->addLayout(words, 1);
    button->setAccessibleName(option.label);
    button->setAccessibleDescription(option.description);
    button->installEventFilter(this);
}

bool OptionLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void OptionLine::paintEvent(QPaintEvent *)
{
    if (!m_button->hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect ring;
    ring.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

void OptionLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    m_button->setFocus(Qt::MouseFocusReason);
    m_button->click();
}

} // namespace candour
