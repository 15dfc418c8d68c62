// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"
#include "gui/fields/TextEdit.h"

namespace candour {

/// Rich text or one line.
class TextField : public CellField
{
    Q_OBJECT

public:
    explicit TextField(TextEdit::Form form, QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override { return m_textEdit; }
    void setReadOnly(bool readOnly) override;

private:
    TextEdit *m_textEdit;
};

} // namespace candour
