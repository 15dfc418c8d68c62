// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"
#include "storage/Connection.h"

namespace candour {

/// One answer or title in which the words stand.
struct SearchMatch
{
    QString assessment;
    QString reference;
    QString title;
    QString templateId;
    QString templateVersion;
    QString question; ///< Empty for the titles and the reference.
    QString passage;  ///< A few words around the first place, on one line.
    QList<TextRange> found;
};

struct SearchMatches
{
    QList<SearchMatch> first; ///< As many as were asked for.
    int total = 0;
    bool isMore = false; ///< There are more than \a total.
};

/// Searches a workspace that this program has opened, beside whoever writes to it. Used by the thread that opened it.
class SearchReader
{
public:
    /// Counted and ranked are no more than these; of more, the latest changed come first.
    static constexpr int MostRanked = 5000;

    static Result<std::unique_ptr<SearchReader>> open(const QString &path);

    /// Whatever words were typed, see matchExpression(). An Error never quotes them.
    Result<SearchMatches> find(const QString &typed, int limit);

    /// From now on a search ends with an Error as soon as this says false.
    void workWhile(std::function<bool()> isWanted);

private:
    explicit SearchReader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    std::function<bool()> m_isWanted;
    std::unique_ptr<Connection> m_connection;
};

} // namespace candour
