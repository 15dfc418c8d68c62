// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"

class QCalendarWidget;
class QLabel;
class QMenu;
class QToolButton;

namespace candour {

class LineEdit;

/// A date, typed in any usual form or picked from a calendar; may be left empty.
class DateField : public CellField
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override;
    void setName(const QString &name) override;
    bool isReadable() const override { return m_readable; }

private:
    void readTyped();
    void pick();

    QDate m_date;
    bool m_readable = true;
    LineEdit *m_lineEdit;
    QToolButton *m_pickButton;
    QLabel *m_faultLabel;
    QMenu *m_menu;
    QCalendarWidget *m_calendar;
};

/// The date that was typed: 4 June 2026, 4/6/2026, 2026-06-04 …; invalid where it cannot be read.
QDate dateFromTyped(const QString &text);

} // namespace candour
