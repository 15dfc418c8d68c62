// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessibilityAudit.h"

#include <QAccessible>
#include <QComboBox>

namespace candour {

namespace {

class Audit
{
public:
    QStringList faults(QWidget *window)
    {
        visit(QAccessible::queryAccessibleInterface(window), 0);
        return m_faults;
    }

private:
    static constexpr int SmallestTarget = 24;
    static constexpr int Deepest = 60;

    static bool isControl(QAccessible::Role role)
    {
        switch (role) {
        case QAccessible::Button:
        case QAccessible::ButtonMenu:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::SpinBox:
        case QAccessible::Table:
        case QAccessible::Tree:
        case QAccessible::List:
        case QAccessible::PageTab:
            return true;
        default:
            return false;
        }
    }

    static bool isLabelled(QAccessibleInterface *control)
    {
        for (const auto &relation : control->relations(QAccessible::Label))
            if (!relation.first->text(QAccessible::Name).trimmed().isEmpty())
                return true;
        return false;
    }

    static bool isInside(const QWidget *widget, const char *className)
    {
        for (; widget; widget = widget->parentWidget())
            if (widget->inherits(className))
                return true;
        return false;
    }

    void visit(QAccessibleInterface *shown, int depth)
    {
        if (!shown || !shown->isValid() || depth > Deepest || shown->state().invisible)
            return;
        auto *widget = qobject_cast<QWidget *>(shown->object());
        // What a combo box and a scroll area are made of belongs to them; a calendar is Qt's own.
        const bool inner =
            widget && (qobject_cast<QComboBox *>(widget->parentWidget()) || isInside(widget, "QCalendarWidget") ||
                       widget->objectName().startsWith(QStringLiteral("qt_")));
        if (widget && !inner && isControl(shown->role()) && shown->state().focusable)
            judge(shown, widget);
        for (int i = 0; i < shown->childCount(); ++i)
            if (QAccessibleInterface *child = shown->child(i); child && child->object() != shown->object())
                visit(child, depth + 1);
    }

    void judge(QAccessibleInterface *shown, const QWidget *widget)
    {
        const QString what = QStringLiteral("%1 \"%2\"")
                                 .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
        const bool named = !shown->text(QAccessible::Name).trimmed().isEmpty();
        if (qobject_cast<const QComboBox *>(widget) ? !isLabelled(shown) : !named && !isLabelled(shown))
            m_faults += QStringLiteral("no name: ") + what;
        if (widget->width() < SmallestTarget || widget->height() < SmallestTarget)
            m_faults += QStringLiteral("too small (%1 x %2): ").arg(widget->width()).arg(widget->height()) + what;
    }

    QStringList m_faults;
};

} // namespace

QStringList accessibilityFaults(QWidget *window)
{
    QAccessible::setActive(true);
    return Audit().faults(window);
}

} // namespace candour
