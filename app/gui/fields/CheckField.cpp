// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/CheckField.h"

#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/fields/CellText.h"
#include "gui/fields/OptionLine.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace candour {

CheckField::CheckField(const QString &emptyText, QWidget *parent)
    : CellField(parent), m_column(new QVBoxLayout(this)), m_emptyLabel(new QLabel(emptyText, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_emptyLabel);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setFocusPolicy(Qt::NoFocus);
    Style::setTextRole(m_emptyLabel, u"hint"_s);
}

QWidget *CheckField::editor() const
{
    return m_boxes.isEmpty() ? static_cast<QWidget *>(m_emptyLabel) : m_boxes.first();
}

void CheckField::setName(const QString &name)
{
    setAccessibleName(name);
    for (QCheckBox *box : m_boxes)
        if (box->accessibleDescription().isEmpty())
            box->setAccessibleDescription(name);
}

void CheckField::setEntries(const QList<Option> &entries)
{
    if (entries == m_entries)
        return;
    const QStringList before = ticked();
    qDeleteAll(std::exchange(m_lines, {}));
    m_boxes.clear();
    m_entries = entries;
    for (const Option &entry : entries) {
        auto *box = new QCheckBox;
        box->setObjectName(u"optionCheckBox_"_s + entry.key);
        auto *line = new OptionLine(box, entry, this);
        m_column->addWidget(line);
        m_lines += line;
        m_boxes += box;
        connect(box, &QCheckBox::clicked, this, &CheckField::chosen);
    }
    m_emptyLabel->setVisible(entries.isEmpty());
    tick(before);
}

QStringList CheckField::ticked() const
{
    QStringList keys;
    for (int i = 0; i < m_boxes.size(); ++i)
        if (m_boxes.at(i)->isChecked())
            keys += m_entries.at(i).key;
    return keys + m_lost;
}

void CheckField::tick(const QStringList &keys)
{
    m_lost = keys;
    for (int i = 0; i < m_boxes.size(); ++i) {
        m_boxes.at(i)->setChecked(keys.contains(m_entries.at(i).key));
        m_lost.removeAll(m_entries.at(i).key);
    }
}

ChoicesField::ChoicesField(const QList<Option> &options, QWidget *parent)
    : CheckField(tr("The template offers nothing to choose from."), parent)
{
    setEntries(options);
}

Cell ChoicesField::cell() const
{
    const QStringList keys = ticked();
    return keys.isEmpty() ? Cell() : Cell(Choices{keys});
}

void ChoicesField::setCell(const Cell &cell)
{
    const auto *choices = std::get_if<Choices>(&cell);
    tick(choices ? choices->keys : QStringList());
}

RowRefsField::RowRefsField(const QString &refersTo, QWidget *parent)
    : CheckField(tr("There is nothing to refer to yet."), parent), m_refersTo(refersTo)
{}

Cell RowRefsField::cell() const
{
    RowRefs refs;
    for (const QString &key : ticked())
        refs.rows += RowId{key};
    return refs.rows.isEmpty() ? Cell() : Cell(refs);
}

void RowRefsField::setCell(const Cell &cell)
{
    QStringList keys;
    if (const auto *refs = std::get_if<RowRefs>(&cell))
        for (const RowId &row : refs->rows)
            keys += row.value;
    tick(keys);
}

void RowRefsField::refresh(const FieldContext &context)
{
    const Question *question = context.form.question(m_refersTo);
    const auto *rows = std::get_if<Rows>(&context.assessment.answer(m_refersTo));
    if (!question || !rows) {
        setEntries({});
        return;
    }
    QList<Option> entries;
    for (int i = 0; i < rows->rows.size(); ++i)
        entries += Option{.key = rows->rows.at(i).id.value, .label = rowName(context, *question, *rows, i)};
    setEntries(entries);
}

} // namespace candour
