// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/ComboBox.h"

#include "gui/ToolTip.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace candour {

ComboBox::ComboBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(8);
}

void ComboBox::setOptions(const QList<Option> &options)
{
    const QSignalBlocker quiet(this);
    const QString key = chosenKey();
    clear();
    addItem(tr("Not chosen"), QString());
    for (const Option &option : options) {
        addItem(option.label, option.key);
        setItemData(count() - 1, toolTipText(option.description), Qt::ToolTipRole);
    }
    chooseKey(key);
}

void ComboBox::chooseKey(const QString &key)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(key)));
}

void ComboBox::setSpokenLabel(const QString &name)
{
    if (!m_spokenLabel) {
        m_spokenLabel = new QLabel(parentWidget());
        m_spokenLabel->setTextFormat(Qt::PlainText);
        m_spokenLabel->setBuddy(this);
        m_spokenLabel->hide();
    }
    m_spokenLabel->setText(name);
    setAccessibleName(name);
}

void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace candour
