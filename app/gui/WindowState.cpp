// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowState.h"

#include "base/Literals.h"
#include "gui/PersonalSettings.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QSplitter>

namespace candour::windowState {

namespace {

QString keyOf(const QString &name)
{
    return u"window/"_s + name;
}

} // namespace

void remember(QSplitter *splitter, const QString &name)
{
    splitter->restoreState(PersonalSettings::get().value(keyOf(name)).toByteArray());
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, name] { PersonalSettings::get().set(keyOf(name), splitter->saveState()); });
}

void remember(QHeaderView *header, const QString &name)
{
    header->restoreState(PersonalSettings::get().value(keyOf(name)).toByteArray());
    const auto keep = [header, name] { PersonalSettings::get().set(keyOf(name), header->saveState()); };
    QObject::connect(header, &QHeaderView::sectionResized, header, [header, keep] {
        if (header->isVisible())
            keep();
    });
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, header, keep);
}

void remember(QAbstractButton *button, const QString &name)
{
    button->setChecked(PersonalSettings::get().value(keyOf(name)).toBool());
    QObject::connect(button, &QAbstractButton::toggled, button,
                     [name](bool pressed) { PersonalSettings::get().set(keyOf(name), pressed); });
}

} // namespace candour::windowState
