// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ConditionGraph.h"

namespace candour {

namespace {

/// What each key hangs on, and what hangs on it.
struct Graph
{
    QMap<QString, QSet<QString>> down;
    QMap<QString, QSet<QString>> up;
};

Graph graphOf(const Conditions &conditions)
{
    Graph graph;
    for (auto it = conditions.begin(); it != conditions.end(); ++it) {
        for (const QString &subject : subjects(it.value())) {
            if (!conditions.contains(subject))
                continue;
            graph.down[it.key()].insert(subject);
            graph.up[subject].insert(it.key());
        }
    }
    return graph;
}

/// The keys in an order in which each comes after all that it hangs on by \a down. Those in circles, and those that
/// hang on them, are missing.
QStringList inOrder(const QStringList &keys, const QMap<QString, QSet<QString>> &down,
                    const QMap<QString, QSet<QString>> &up)
{
    QMap<QString, qsizetype> open;
    QStringList order;
    for (const QString &key : keys) {
        open.insert(key, down.value(key).size());
        if (open.value(key) == 0)
            order += key;
    }
    for (qsizetype i = 0; i < order.size(); ++i)
        for (const QString &above : up.value(order.at(i)))
            if (--open[above] == 0)
                order += above;
    return order;
}

/// The subjects of a condition as often as it names them.
void addCost(const Condition &condition, const QMap<QString, qint64> &costs, qint64 &cost)
{
    cost += 1 + costs.value(condition.subject);
    for (const Condition &part : condition.parts)
        addCost(part, costs, cost);
}

} // namespace

QStringList keysInCircles(const Conditions &conditions)
{
    const Graph graph = graphOf(conditions);
    const QStringList keys = conditions.keys();
    const QStringList fromBelow = inOrder(keys, graph.down, graph.up);
    const QStringList fromAbove = inOrder(keys, graph.up, graph.down);
    QSet<QString> circles(keys.begin(), keys.end());
    circles.subtract(QSet<QString>(fromBelow.begin(), fromBelow.end()));
    circles.subtract(QSet<QString>(fromAbove.begin(), fromAbove.end()));
    QStringList sorted = circles.values();
    sorted.sort();
    return sorted;
}

int costOf(const Conditions &conditions, int most)
{
    const Graph graph = graphOf(conditions);
    QMap<QString, qint64> costs;
    for (const QString &key : inOrder(conditions.keys(), graph.down, graph.up)) {
        qint64 cost = 0;
        addCost(conditions.value(key), costs, cost);
        if (cost >= most)
            return most;
        costs.insert(key, cost);
    }
    return costs.isEmpty() ? 0 : int(*std::max_element(costs.begin(), costs.end()));
}

} // namespace candour
