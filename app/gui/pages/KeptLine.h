// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QLabel;

namespace candour {

class LineEdit;

/// Writes down what is typed into a one-line box, after a short pause and on leaving it. Words that cannot be kept stay
/// in the box, and the label below says why once the box is left; what was kept before stays kept.
class KeptLine : public QObject
{
    Q_OBJECT

public:
    static constexpr int PauseMilliseconds = 800; ///< From the last key until what was typed is written down.

    /// \a fault says what is wrong with the words, empty for nothing; \a keep writes them down. The label says its own
    /// words while nothing is wrong.
    KeptLine(LineEdit *edit, QLabel *hintLabel, std::function<QString(const QString &)> fault,
             std::function<Result<>(const QString &)> keep);

    /// Shows what is kept, unless somebody is in the middle of writing something else.
    void show(const QString &kept);

    /// Forgets what was typed and not kept, and shows this.
    void startWith(const QString &kept);

    /// Writes down what is pending. False where that failed; words with a fault are not tried.
    bool settle();

Q_SIGNALS:
    void failed(const candour::Error &error);

private:
    void leave();

    LineEdit *m_edit;
    QLabel *m_hintLabel;
    QString m_hint;
    std::function<QString(const QString &)> m_fault;
    std::function<Result<>(const QString &)> m_keep;
    QTimer m_pause;
    bool m_dirty = false;
};

} // namespace candour
