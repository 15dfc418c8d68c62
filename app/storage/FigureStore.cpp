// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FigureStore.h"

#include "base/Literals.h"
#include "storage/StoredJson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace candour {

namespace {

QDate dateFrom(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonArray toArray(const QList<WaitingTask> &tasks)
{
    QJsonArray array;
    for (const WaitingTask &task : tasks)
        array += QJsonObject{{u"kind"_s, int(task.kind)},
                             {u"role"_s, task.role},
                             {u"count"_s, task.count},
                             {u"since"_s, stored(task.since)}};
    return array;
}

/// Without those of a kind that this program does not know: the file may have been written by anybody.
QList<WaitingTask> tasksFrom(const QJsonArray &array)
{
    QList<WaitingTask> tasks;
    for (const QJsonValue &one : array) {
        const int kind = one[u"kind"_s].toInt(-1);
        if (kind < 0 || kind > int(LastTaskKind))
            continue;
        tasks += WaitingTask{.kind = TaskKind(kind),
                             .role = one[u"role"_s].toString(),
                             .count = one[u"count"_s].toInt(),
                             .since = QDateTime::fromString(one[u"since"_s].toString(), Qt::ISODateWithMs)};
    }
    return tasks;
}

QJsonObject toObject(const AssessmentFigures &figures)
{
    QJsonObject object{{u"root"_s, figures.root},
                       {u"draftPercent"_s, figures.draftPercent},
                       {u"required"_s, figures.required},
                       {u"given"_s, figures.given},
                       {u"isSigned"_s, figures.isSigned},
                       {u"signedOn"_s, stored(figures.signedOn)},
                       {u"riskRank"_s, figures.riskRank},
                       {u"highestRisk"_s, figures.highestRisk},
                       {u"riskMethod"_s, figures.riskMethod},
                       {u"nextReview"_s, stored(figures.nextReview)},
                       {u"expiresOn"_s, stored(figures.expiry.on)},
                       {u"expires"_s, figures.expiry.what},
                       {u"lookAgainOn"_s, stored(figures.lookAgainOn)},
                       {u"askedAgainOn"_s, stored(figures.askedAgainOn)},
                       {u"tasks"_s, toArray(figures.tasks)}};
    if (figures.screeningOutcome)
        object.insert(u"screeningOutcome"_s, *figures.screeningOutcome);
    return object;
}

AssessmentFigures fromObject(const QJsonObject &object)
{
    AssessmentFigures figures{.root = object.value(u"root"_s).toString(),
                              .draftPercent = object.value(u"draftPercent"_s).toInt(),
                              .required = object.value(u"required"_s).toInt(),
                              .given = object.value(u"given"_s).toInt(),
                              .isSigned = object.value(u"isSigned"_s).toBool(),
                              .signedOn = dateFrom(object.value(u"signedOn"_s)),
                              .riskRank = object.value(u"riskRank"_s).toInt(-1),
                              .highestRisk = object.value(u"highestRisk"_s).toString(),
                              .riskMethod = object.value(u"riskMethod"_s).toString(),
                              .nextReview = dateFrom(object.value(u"nextReview"_s)),
                              .expiry = {dateFrom(object.value(u"expiresOn"_s)), object.value(u"expires"_s).toString()},
                              .lookAgainOn = dateFrom(object.value(u"lookAgainOn"_s)),
                              .askedAgainOn = dateFrom(object.value(u"askedAgainOn"_s)),
                              .tasks = tasksFrom(object.value(u"tasks"_s).toArray())};
    if (object.contains(u"screeningOutcome"_s))
        figures.screeningOutcome = object.value(u"screeningOutcome"_s).toString();
    return figures;
}

} // namespace

Result<QHash<AssessmentId, KeptFigures>> FigureStore::list() const
{
    QHash<AssessmentId, KeptFigures> figures;
    const auto take = [&](const Record &row) -> Result<> {
        const QJsonDocument document = QJsonDocument::fromJson(row.text(2).toUtf8());
        if (document.isObject())
            figures.insert(AssessmentId{row.text(0)}, {int(row.integer(1)), fromObject(document.object())});
        return {};
    };
    return m_connection
        .each(u"SELECT assessment, revision, value FROM figures WHERE way=?"_s, {AssessmentFigures::Way}, take)
        .map([&] { return figures; });
}

Result<> FigureStore::save(const QHash<AssessmentId, KeptFigures> &figures)
{
    for (auto one = figures.begin(); one != figures.end(); ++one)
        if (const auto kept = m_connection.run(
                u"INSERT OR REPLACE INTO figures VALUES (?, ?, ?, ?)"_s,
                {one.key().value, one->revision, AssessmentFigures::Way, storedJson(toObject(one->figures))});
            !kept)
            return kept;
    return {};
}

} // namespace candour
