// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/DateField.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Style.h"
#include "gui/fields/CellText.h"
#include "gui/fields/LineEdit.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace candour {

namespace {

constexpr int LeastCharactersOfDate = 18;
constexpr int MostCharactersOfDate = 26;
constexpr int FrameOfDate = 16; ///< Left and right of the characters.

} // namespace

QDate dateFromTyped(const QString &text)
{
    const QString typed = text.simplified();
    const QLocale locale;
    for (const auto &format : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"d MMMM, yyyy"_s, u"d/M/yyyy"_s, u"d.M.yyyy"_s,
                               u"d-M-yyyy"_s, u"yyyy-M-d"_s}) {
        QDate date = locale.toDate(typed, format);
        if (!date.isValid())
            date = QLocale::c().toDate(typed, format);
        if (date.isValid())
            return date;
    }
    return {};
}

DateField::DateField(QWidget *parent)
    : CellField(parent), m_lineEdit(new LineEdit(this)), m_pickButton(new QToolButton(this)),
      m_faultLabel(new QLabel(tr("Write the date as 4 June 2026 or 04/06/2026."), this)), m_menu(new QMenu(this)),
      m_calendar(new QCalendarWidget(m_menu))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(m_lineEdit, 1);
    row->addWidget(m_pickButton);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_faultLabel);
    Style::setTextRole(m_faultLabel, u"hint"_s);
    m_faultLabel->hide();
    m_lineEdit->setObjectName(u"answerLineEdit"_s);
    m_lineEdit->setPlaceholderText(tr("Such as 4 June 2026"));
    m_lineEdit->setMinimumWidth(fontMetrics().averageCharWidth() * LeastCharactersOfDate + FrameOfDate);
    m_lineEdit->setMaximumWidth(fontMetrics().averageCharWidth() * MostCharactersOfDate + FrameOfDate);
    m_pickButton->setObjectName(u"pickDateButton"_s);
    m_pickButton->setIcon(icon(u"calendar"_s));
    m_pickButton->setToolTip(tr("Choose a date"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(m_calendar);
    m_menu->addAction(action);
    connect(m_lineEdit, &QLineEdit::textEdited, this, &DateField::readTyped);
    connect(m_lineEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_faultLabel->isHidden())
            m_lineEdit->setText(dateText(m_date));
    });
    connect(m_pickButton, &QToolButton::clicked, this, &DateField::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, [this](QDate date) {
        m_menu->close();
        setCell(date);
        Q_EMIT chosen();
    });
}

void DateField::readTyped()
{
    const QString words = m_lineEdit->text().trimmed();
    const QDate date = dateFromTyped(words);
    m_readable = words.isEmpty() || date.isValid();
    m_faultLabel->setVisible(!m_readable);
    if (!m_readable || date == m_date)
        return;
    m_date = date;
    Q_EMIT AnswerField::typed();
}

void DateField::pick()
{
    if (m_date.isValid())
        m_calendar->setSelectedDate(m_date);
    m_menu->popup(m_pickButton->mapToGlobal(QPoint(0, m_pickButton->height())));
    m_calendar->setFocus();
}

Cell DateField::cell() const
{
    return m_date.isValid() ? Cell(m_date) : Cell();
}

void DateField::setCell(const Cell &cell)
{
    const auto *date = std::get_if<QDate>(&cell);
    const QDate shown = date ? *date : QDate();
    if (shown == m_date && (m_lineEdit->hasFocus() || !m_faultLabel->isHidden()))
        return;
    m_date = shown;
    m_readable = true;
    m_lineEdit->setText(dateText(m_date));
    m_faultLabel->hide();
}

QWidget *DateField::editor() const
{
    return m_lineEdit;
}

void DateField::setName(const QString &name)
{
    m_lineEdit->setAccessibleName(name);
    m_pickButton->setAccessibleName(tr("Choose a date: %1").arg(name));
    m_calendar->setAccessibleName(tr("Calendar: %1").arg(name));
}

} // namespace candour
