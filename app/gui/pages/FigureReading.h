// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace candour {

/// Looks through assessments of which no figures are kept, such as all of a large workspace after an update, a few at a
/// time, and shows how far that has come. It waits while nobody sees it.
class FigureReading : public QWidget
{
    Q_OBJECT

public:
    explicit FigureReading(const Workspace &workspace, QWidget *parent = nullptr);

    /// Shows itself and goes on where there are so many to look through that it would be noticed; false where there are
    /// not, and nothing is to be waited for.
    bool isNeeded();

Q_SIGNALS:
    void done();
    void failed(const candour::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QList<AssessmentHeader> left() const;
    void readSome();

    const Workspace &m_workspace;
    QTimer m_next;
    QLabel *m_label;
    QProgressBar *m_bar;
};

} // namespace candour
