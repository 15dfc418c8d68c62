// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace candour {

/// A sentence at the top of a page: what happened and what to do. Says itself to a screen reader when it appears.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Done, Attention, Problem };

    explicit Banner(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showMessage(Kind kind, const QString &message);

    /// Offers one thing to do beside the message that is shown now; actionChosen() says that it was chosen.
    void offer(const QString &action);

    QString message() const;
    void clear();

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Information;
    QLabel *m_iconLabel;
    QLabel *m_messageLabel;
    QPushButton *m_actionButton;
    QToolButton *m_closeButton;
};

} // namespace candour
