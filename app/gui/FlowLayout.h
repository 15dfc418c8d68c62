// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace candour {

/// Puts what it holds side by side, and what has no room there into the next row; it is never wider than its widest
/// part.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        QList<QLayoutItem *> items;
        int height = 0;
    };
    QList<Row> rows(int width) const;
    int heightOf(const QList<Row> &rows) const;

    QList<QLayoutItem *> m_items;
};

} // namespace candour
