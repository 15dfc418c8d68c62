// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/ComparisonLines.h"

#include <QTextBrowser>
#include <QTimer>

namespace candour {

/// Shows what differs between two versions in reading form: what was taken away struck through, what was added
/// underlined, each also in a colour of its own. Draws in short steps, so that a long comparison keeps nobody waiting.
class ComparisonView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void showComparison(const Comparison &comparison);

    /// Selects the change that lies so many ahead of the one that was selected last, around the ends.
    void goToChange(int step);

    /// Brings an answer, counted from 0, to the top.
    void goToAnswer(int answer);

    int changeCount() const { return m_changeCount; }

Q_SIGNALS:
    /// This change, counted from 1, is selected; it says what changed in words.
    void changeShown(int number, int answer, const QString &spoken);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Change
    {
        int from = 0;
        int to = 0;
        int answer = 0;
        QString spoken;
    };

    void draw();
    void drawSome();
    void drawUpTo(qsizetype line);
    void drawLine(const ComparisonLine &line);
    void drawPieces(const ComparisonLine &line);
    void startBlock(const ComparisonLine &line);

    QList<ComparisonLine> m_lines;
    qsizetype m_drawn = 0; ///< So many lines are.
    QList<Change> m_changes;
    QList<int> m_starts; ///< Of the answers that are drawn.
    int m_changeCount = 0;
    int m_current = -1; ///< Index into m_changes; -1 where none was selected yet.
    QTimer m_more;
};

} // namespace candour
