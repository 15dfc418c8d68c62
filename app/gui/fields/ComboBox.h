// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Risk.h"

#include <QComboBox>

class QLabel;

namespace candour {

/// A list to choose from that the mouse wheel scrolls past instead of changing.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ComboBox(QWidget *parent = nullptr);

    /// "Not chosen" and the options, with their keys as data.
    void setOptions(const QList<Option> &options);
    void chooseKey(const QString &key); ///< "Not chosen" where no option has it.
    QString chosenKey() const { return currentData().toString(); }

    /// Names the box for a screen reader where no label stands beside it: on Linux a box's own name is not asked for,
    /// only that of a label with the same parent.
    void setSpokenLabel(const QString &name);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    QLabel *m_spokenLabel = nullptr; ///< Never shown.
};

} // namespace candour
