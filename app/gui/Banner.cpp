// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Banner.h"

#include "base/Literals.h"
#include "gui/Icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLoggingCategory>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace candour {

namespace {

Q_LOGGING_CATEGORY(log, "candour.gui")

struct Look
{
    QString icon;
    Ink ink;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Information:
        return {u"info"_s, Ink::Accent};
    case Banner::Kind::Done:
        return {u"complete"_s, Ink::Done};
    case Banner::Kind::Attention:
        return {u"warning"_s, Ink::Attention};
    case Banner::Kind::Problem:
        return {u"problem"_s, Ink::Problem};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_iconLabel(new QLabel(this)), m_messageLabel(new QLabel(this)),
      m_actionButton(new QPushButton(this)), m_closeButton(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(m_iconLabel, 0, Qt::AlignTop);
    row->addWidget(m_messageLabel, 1);
    row->addWidget(m_actionButton, 0, Qt::AlignTop);
    row->addWidget(m_closeButton, 0, Qt::AlignTop);
    m_iconLabel->setContentsMargins(0, 6, 0, 0);
    m_messageLabel->setObjectName(u"bannerMessageLabel"_s);
    m_messageLabel->setTextFormat(Qt::PlainText);
    m_messageLabel->setWordWrap(true);
    m_messageLabel->setMinimumHeight(32);
    m_messageLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_actionButton->setObjectName(u"bannerActionButton"_s);
    m_closeButton->setObjectName(u"bannerCloseButton"_s);
    m_closeButton->setIcon(icon(u"close"_s));
    m_closeButton->setAccessibleName(tr("Close this message"));
    m_closeButton->setToolTip(tr("Close this message"));
    m_closeButton->setAutoRaise(true);
    m_closeButton->setMinimumSize(24, 24);
    connect(m_closeButton, &QToolButton::clicked, this, &Banner::clear);
    connect(m_actionButton, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT actionChosen();
    });
    hide();
}

void Banner::showError(const Error &error)
{
    qCWarning(log).noquote() << error.message << error.detail;
    showMessage(Kind::Problem, error.message);
}

void Banner::showMessage(Kind kind, const QString &message)
{
    m_kind = kind;
    const Look look = lookOf(kind);
    m_iconLabel->setPixmap(icon(look.icon, look.ink).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_messageLabel->setText(message);
    m_messageLabel->setAccessibleName(message);
    m_actionButton->hide();
    setAccessibleName(message);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::offer(const QString &action)
{
    m_actionButton->setText(action);
    m_actionButton->show();
}

QString Banner::message() const
{
    return isHidden() ? QString() : m_messageLabel->text();
}

void Banner::clear()
{
    hide();
    m_messageLabel->clear();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Palette colours = Palette::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(inkColour(colours, lookOf(m_kind).ink), 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkColour(colours, lookOf(m_kind).ink));
    painter.drawRoundedRect(QRectF(0, 0, 4, height()), 2, 2);
}

} // namespace candour
