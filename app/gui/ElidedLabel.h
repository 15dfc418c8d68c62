// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace candour {

/// One line of plain text that takes the width it is given and ends in an ellipsis where that is too little; pointing
/// at it shows all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWords(const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candour
