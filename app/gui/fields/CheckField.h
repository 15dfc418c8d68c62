// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Risk.h"
#include "gui/fields/CellField.h"

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace candour {

class OptionLine;

/// What ChoicesField and RowRefsField share: a list of boxes to tick. Ticked things that are not on the list are kept.
class CheckField : public CellField
{
    Q_OBJECT

public:
    explicit CheckField(const QString &emptyText, QWidget *parent = nullptr);

    QWidget *editor() const override;
    void setName(const QString &name) override;

protected:
    void setEntries(const QList<Option> &entries);
    QStringList ticked() const;
    void tick(const QStringList &keys);

private:
    QVBoxLayout *m_column;
    QLabel *m_emptyLabel;
    QList<Option> m_entries;
    QList<OptionLine *> m_lines;
    QList<QCheckBox *> m_boxes; ///< Of the lines, in the same order.
    QStringList m_lost;         ///< Ticked before, and no longer on the list.
};

/// Several options.
class ChoicesField : public CheckField
{
    Q_OBJECT

public:
    explicit ChoicesField(const QList<Option> &options, QWidget *parent = nullptr);
    Cell cell() const override;
    void setCell(const Cell &cell) override;
};

/// Rows of another question of records.
class RowRefsField : public CheckField
{
    Q_OBJECT

public:
    explicit RowRefsField(const QString &refersTo, QWidget *parent = nullptr);
    Cell cell() const override;
    void setCell(const Cell &cell) override;
    void refresh(const FieldContext &context) override;

private:
    QString m_refersTo;
};

} // namespace candour
