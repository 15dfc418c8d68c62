// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QThread>

#include <atomic>

/// Finding words in the titles and answers of every assessment. Words that are looked for are kept nowhere.
namespace candour::searching {

/// An answer or a title in which the words stand.
struct Hit
{
    AssessmentId assessment;
    QString reference;
    QString title;
    QString question;       ///< Empty where they stand in the titles or the reference.
    QString label;          ///< What the question asks.
    QString passage;        ///< A few words around the place, on one line.
    QList<TextRange> found; ///< What is to be shown in it.
    bool operator==(const Hit &) const = default;
};

struct Found
{
    QList<Hit> hits; ///< The best first; where there are more than can be ranked, the latest changed first.
    int total = 0;
    bool isMore = false; ///< There are more than \a total, and they are not ranked.
};

/// Longer input is refused with a Usage error.
inline constexpr int LongestInput = 10000;

/// Every word is looked for without regard to case and accents, the last may be the beginning of one; "words in quotes"
/// stand together, and a -word is left out. Whatever else is typed has no meaning of its own.
Result<Found> search(const Workspace &workspace, const QString &typed, int limit);

/// Searches beside the window, which goes on working. Only what was asked last is answered.
class LiveSearch : public QObject
{
    Q_OBJECT

public:
    /// \a workspace outlives it.
    explicit LiveSearch(const Workspace &workspace, QObject *parent = nullptr);
    ~LiveSearch() override;

    /// Gives up whatever was asked before.
    void ask(const QString &typed, int limit);

    /// Gives up without asking anew.
    void giveUp();

Q_SIGNALS:
    void answered(const candour::searching::Found &found);
    void failed(const candour::Error &error);

private:
    class Seeker;

    const Workspace &m_workspace;
    std::atomic<int> m_latest = 0; ///< Number of the question that still waits for its answer.
    QThread m_thread;
    Seeker *m_seeker; ///< Lives in the thread.
};

} // namespace candour::searching
