// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"

class QLabel;

namespace candour {

class LineEdit;

/// An address and the words that stand for it.
class LinkField : public CellField
{
    Q_OBJECT

public:
    explicit LinkField(QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override;
    bool isReadable() const override;
    void setName(const QString &name) override;

private:
    WebLink m_link;
    LineEdit *m_urlLineEdit;
    LineEdit *m_labelLineEdit;
    QLabel *m_faultLabel;
};

} // namespace candour
