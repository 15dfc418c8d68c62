// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"

class QPushButton;
class QRadioButton;

namespace candour {

class TextEdit;

/// Yes or no, and why.
class YesNoField : public CellField
{
    Q_OBJECT

public:
    explicit YesNoField(QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override;
    void setName(const QString &name) override;
    void setReadOnly(bool readOnly) override;

private:
    void show(std::optional<bool> value);

    QRadioButton *m_yesRadioButton;
    QRadioButton *m_noRadioButton;
    QPushButton *m_clearButton;
    TextEdit *m_reasonTextEdit;
};

} // namespace candour
