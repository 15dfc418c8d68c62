// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"

class QLabel;

namespace candour {

class LineEdit;

/// A number, set to the right; may be left empty.
class NumberField : public CellField
{
    Q_OBJECT

public:
    explicit NumberField(QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override;
    bool isReadable() const override;

private:
    void readTyped();

    std::optional<Number> m_number;
    LineEdit *m_lineEdit;
    QLabel *m_faultLabel;
};

} // namespace candour
