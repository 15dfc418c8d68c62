// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Risk.h"
#include "gui/fields/CellField.h"

class QButtonGroup;
class QPushButton;

namespace candour {

class ComboBox;

/// One of several options: as buttons where there are few, as a list where there are many or little room.
class ChoiceField : public CellField
{
    Q_OBJECT

public:
    enum class Room { Wide, Narrow };

    ChoiceField(const QList<Option> &options, const QString &scheme, Room room, QWidget *parent = nullptr);

    Cell cell() const override;
    void setCell(const Cell &cell) override;
    QWidget *editor() const override;
    void setName(const QString &name) override;

private:
    void buildButtons();
    void buildList();
    void chooseButton(int index); ///< -1 for none.

    QList<Option> m_options;
    QString m_scheme;
    Choice m_unknown; ///< A choice that this template does not have; kept until another is made.
    QButtonGroup *m_buttons = nullptr;
    QPushButton *m_clearButton = nullptr;
    ComboBox *m_comboBox = nullptr;
};

} // namespace candour
