// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/ComboBox.h"

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
        setItemData(count() - 1, option.description, Qt::ToolTipRole);
    }
    chooseKey(key);
}

void ComboBox::chooseKey(const QString &key)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(key)));
}

void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace candour
