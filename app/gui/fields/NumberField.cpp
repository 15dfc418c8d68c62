// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/NumberField.h"

#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/fields/LineEdit.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace candour {

NumberField::NumberField(QWidget *parent)
    : CellField(parent), m_lineEdit(new LineEdit(this)),
      m_faultLabel(new QLabel(tr("Write a number, such as 8000000 or 2.5."), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_lineEdit, 0, Qt::AlignLeft);
    column->addWidget(m_faultLabel);
    Style::setTextRole(m_faultLabel, u"hint"_s);
    m_faultLabel->hide();
    m_lineEdit->setObjectName(u"answerLineEdit"_s);
    m_lineEdit->setAlignment(Qt::AlignRight);
    m_lineEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    connect(m_lineEdit, &QLineEdit::textEdited, this, &NumberField::readTyped);
}

void NumberField::readTyped()
{
    QString words = m_lineEdit->text();
    words.remove(u' ').remove(QChar::Nbsp);
    bool readable = true;
    std::optional<Number> number;
    if (!words.isEmpty()) {
        double value = QLocale().toDouble(words, &readable);
        if (!readable)
            value = QLocale::c().toDouble(words, &readable);
        if (readable)
            number = Number{value};
    }
    m_faultLabel->setVisible(!readable);
    if (!readable || number == m_number)
        return;
    m_number = number;
    Q_EMIT typed();
}

Cell NumberField::cell() const
{
    return m_number ? Cell(*m_number) : Cell();
}

void NumberField::setCell(const Cell &cell)
{
    const auto *number = std::get_if<Number>(&cell);
    const std::optional<Number> shown = number ? std::optional(*number) : std::nullopt;
    if (shown == m_number && (m_lineEdit->hasFocus() || !m_faultLabel->isHidden()))
        return;
    m_number = shown;
    m_lineEdit->setText(shown ? QLocale().toString(shown->value, 'g', 15) : QString());
    m_faultLabel->hide();
}

bool NumberField::isReadable() const
{
    return m_faultLabel->isHidden();
}

QWidget *NumberField::editor() const
{
    return m_lineEdit;
}

} // namespace candour
