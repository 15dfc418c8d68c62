// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ManyAssessments.h"

#include "base/Literals.h"
#include "storage/ActivityStore.h"
#include "storage/AssessmentStore.h"
#include "storage/AuditStore.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"
#include "workspace/Workspace.h"

namespace candour::measures {

namespace {

Result<> fill(Database &database, const Template &named, int count, int activityCount)
{
    AssessmentStore store(database);
    auto transaction = database.begin();
    if (!transaction)
        return failed(transaction);
    const QDateTime noon(QDate(2026, 6, 4), QTime(12, 0), Qt::UTC);
    for (int i = 1; i <= count; ++i) {
        Assessment a = randomAssessment(smallTemplate(), quint32(i));
        a.id = AssessmentId{u"a%1"_s.arg(i)};
        a.reference = u"DPIA-%1"_s.arg(i, 5, 10, QChar(u'0'));
        a.templateId = named.id;
        a.templateVersion = named.version;
        if (auto saved = store.save({}, a, u"Ana"_s, noon.addSecs(i), Origin::Typed); !saved)
            return saved;
    }
    QList<Activity> activities;
    for (int i = 1; i <= activityCount; ++i)
        activities += Activity{.id = ActivityId{u"c%1"_s.arg(i)},
                               .reference = u"DS-%1"_s.arg(i, 5, 10, QChar(u'0')),
                               .name = u"Data share with regional unit %1"_s.arg(i % 401),
                               .kind = i % 5 == 0 ? ActivityKind::Collection : ActivityKind::DataShare,
                               .ownerRole = u"Head of unit %1"_s.arg(i % 23),
                               .cover = i <= count ? Cover::Own : Cover::Missing,
                               .assessment = i <= count ? AssessmentId{u"a%1"_s.arg(i)} : AssessmentId()};
    if (auto saved = ActivityStore(database).saveAll(activities); !saved)
        return saved;
    const AuditEntry line{.at = noon.addSecs(count),
                          .who = u"Ana"_s,
                          .role = {},
                          .action = u"import"_s,
                          .entity = u"workspace"_s,
                          .detail = {}};
    if (auto noted = AuditStore(database).append(line); !noted)
        return failed(noted);
    return transaction->commit();
}

} // namespace

bool makeMany(const QString &path, int assessments, int activities)
{
    const SystemClock clock;
    QList<Template> templates;
    if (const auto workspace = Workspace::create(path, clock, Actor{u"Ana"_s, {}}))
        templates = (*workspace)->templates().value_or(templates);
    const auto database = Database::open(path, Access::ReadWrite);
    return database && !templates.isEmpty() && fill(**database, templates.first(), assessments, activities);
}

} // namespace candour::measures
