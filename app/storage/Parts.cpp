// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Parts.h"

#include "base/Literals.h"
#include "storage/StoredJson.h"
#include "storage/TextBorder.h"

namespace candour {

namespace {

struct Part
{
    qint64 position = 0;
    QString value;
    bool operator==(const Part &) const = default;
};

/// By key; a value that cannot be kept is an Error.
using Parts = Result<QMap<QString, Part>>;

/// One kind of part: how it leaves an assessment, and how it comes back.
struct Kind
{
    QString name;
    std::function<bool(const Assessment &, const Assessment &)> isSame;
    std::function<Parts(const Assessment &)> of;
    std::function<Result<>(Assessment &, const QString &key, const QString &value, const QString &path)> put;
};

QString positionKey(qsizetype position)
{
    return QString::number(position);
}

template<typename T>
Kind listKind(const QString &name, QList<T> &(*list)(Assessment &), QString (*key)(const T &, qsizetype))
{
    const auto of = [list, key](const Assessment &assessment) -> Parts {
        QMap<QString, Part> parts;
        Assessment copy = assessment; // shares everything; the accessor has one form
        for (qsizetype i = 0; const T &entry : std::as_const(list(copy))) {
            if (!isKeepable(entry))
                return unkeepableText();
            parts.insert(key(entry, i), Part{i, storedJson(toJson(entry))});
            ++i;
        }
        return parts;
    };
    const auto put = [list, name](Assessment &assessment, const QString &, const QString &value,
                                  const QString &path) -> Result<> {
        return valueFrom<T>(value, path, name).map([&](T entry) { list(assessment).append(std::move(entry)); });
    };
    const auto isSame = [list](const Assessment &a, const Assessment &b) {
        Assessment copy = a;
        Assessment other = b;
        return list(copy) == list(other);
    };
    return Kind{name, isSame, of, put};
}

Parts treatmentsOf(const Assessment &assessment)
{
    QMap<QString, Part> parts;
    for (auto it = assessment.treatments.begin(); it != assessment.treatments.end(); ++it) {
        const Place &place = it.key();
        if (!isKeepable(place) || !isKeepable(it.value()))
            return unkeepableText();
        const QString key = place.question + u'/' + place.row.value + u'/' + place.column;
        const QJsonObject value{{u"place"_s, toJson(place)}, {u"treatment"_s, toJson(it.value())}};
        parts.insert(key, Part{0, storedJson(value)});
    }
    return parts;
}

Result<> putTreatment(Assessment &assessment, const QString &, const QString &value, const QString &path)
{
    const auto object = objectFrom(value, path, u"treatment"_s);
    if (!object)
        return failed(object);
    const auto place = fromJson<Place>(object->value(u"place"_s));
    const auto treatment = fromJson<Treatment>(object->value(u"treatment"_s));
    if (!place || !treatment)
        return damaged(path, u"treatment"_s, place ? treatment.error().message : place.error().message);
    assessment.treatments.insert(*place, *treatment);
    return {};
}

Parts marksOf(const Assessment &assessment)
{
    QMap<QString, Part> parts;
    for (const Mark &mark : assessment.marks) {
        if (!isKeepable(mark))
            return unkeepableText();
        parts.insert(mark.id.value, Part{0, storedJson(toJson(mark))});
    }
    return parts;
}

Result<> putMark(Assessment &assessment, const QString &, const QString &value, const QString &path)
{
    return valueFrom<Mark>(value, path, u"mark"_s).map([&](const Mark &mark) {
        assessment.marks.insert(mark.id, mark);
    });
}

Parts suppressionsOf(const Assessment &assessment)
{
    QMap<QString, Part> parts;
    for (auto it = assessment.suppressions.begin(); it != assessment.suppressions.end(); ++it) {
        if (!isKeepable(it.key()) || !isKeepable(it.value()))
            return unkeepableText();
        parts.insert(it.key(), Part{0, storedJson(toJson(it.value()))});
    }
    return parts;
}

Result<> putSuppression(Assessment &assessment, const QString &key, const QString &value, const QString &path)
{
    return valueFrom<Suppression>(value, path, u"suppression"_s).map([&](const Suppression &suppression) {
        assessment.suppressions.insert(key, suppression);
    });
}

Parts reviewCopyOf(const Assessment &assessment)
{
    QMap<QString, Part> parts;
    if (!assessment.reviewCopy)
        return parts;
    if (!isKeepable(*assessment.reviewCopy))
        return unkeepableText();
    parts.insert(u"0"_s, Part{0, storedJson(toJson(*assessment.reviewCopy))});
    return parts;
}

Result<> putReviewCopy(Assessment &assessment, const QString &, const QString &value, const QString &path)
{
    return valueFrom<ReviewCopy>(value, path, u"reviewCopy"_s).map([&](const ReviewCopy &copy) {
        assessment.reviewCopy = copy;
    });
}

Parts activitiesOf(const Assessment &assessment)
{
    QMap<QString, Part> parts;
    for (qsizetype i = 0; const ActivityId &activity : assessment.activities)
        parts.insert(activity.value, Part{i++, u""_s});
    return parts;
}

Result<> putActivity(Assessment &assessment, const QString &key, const QString &, const QString &)
{
    assessment.activities.append(ActivityId{key});
    return {};
}

template<typename T>
QString byId(const T &entry, qsizetype)
{
    return entry.id.value;
}

template<typename T>
QString byPosition(const T &, qsizetype position)
{
    return positionKey(position);
}

template<auto Member>
bool sameIn(const Assessment &a, const Assessment &b)
{
    return a.*Member == b.*Member;
}

QList<Kind> kinds()
{
    return {
        listKind<Person>(
            u"person"_s, [](Assessment &a) -> QList<Person> & { return a.people; }, byId<Person>),
        listKind<Comment>(
            u"comment"_s, [](Assessment &a) -> QList<Comment> & { return a.comments; }, byId<Comment>),
        listKind<SignOff>(
            u"signOff"_s, [](Assessment &a) -> QList<SignOff> & { return a.review.signOffs; }, byPosition<SignOff>),
        listKind<Advice>(
            u"advice"_s, [](Assessment &a) -> QList<Advice> & { return a.review.advice; }, byPosition<Advice>),
        listKind<Decision>(
            u"decision"_s, [](Assessment &a) -> QList<Decision> & { return a.review.decisions; }, byPosition<Decision>),
        listKind<ConsultationEvent>(
            u"consultation"_s, [](Assessment &a) -> QList<ConsultationEvent> & { return a.review.consultation; },
            byPosition<ConsultationEvent>),
        listKind<ReviewEvent>(
            u"reviewEvent"_s, [](Assessment &a) -> QList<ReviewEvent> & { return a.review.events; },
            byPosition<ReviewEvent>),
        listKind<Approval>(
            u"approval"_s, [](Assessment &a) -> QList<Approval> & { return a.review.approvals; }, byPosition<Approval>),
        listKind<Standing>(
            u"standing"_s, [](Assessment &a) -> QList<Standing> & { return a.review.standings; }, byPosition<Standing>),
        listKind<Dismissal>(
            u"dismissal"_s, [](Assessment &a) -> QList<Dismissal> & { return a.review.dismissals; },
            byPosition<Dismissal>),
        listKind<Receipt>(
            u"receipt"_s, [](Assessment &a) -> QList<Receipt> & { return a.review.receipts; }, byPosition<Receipt>),
        Kind{u"treatment"_s, sameIn<&Assessment::treatments>, treatmentsOf, putTreatment},
        Kind{u"mark"_s, sameIn<&Assessment::marks>, marksOf, putMark},
        Kind{u"suppression"_s, sameIn<&Assessment::suppressions>, suppressionsOf, putSuppression},
        Kind{u"reviewCopy"_s, sameIn<&Assessment::reviewCopy>, reviewCopyOf, putReviewCopy},
        Kind{u"activity"_s, sameIn<&Assessment::activities>, activitiesOf, putActivity},
    };
}

Result<> saveKind(Connection &connection, const Kind &kind, const Assessment &before, const Assessment &after)
{
    if (kind.isSame(before, after))
        return {};
    const Parts old = kind.of(before);
    const Parts now = kind.of(after);
    if (!old || !now)
        return failed(old ? now : old);
    for (auto it = old->begin(); it != old->end(); ++it) {
        if (now->contains(it.key()))
            continue;
        if (auto done = connection.run(u"DELETE FROM part WHERE assessment=? AND kind=? AND key=?"_s,
                                       {after.id.value, kind.name, it.key()});
            !done)
            return done;
    }
    for (auto it = now->begin(); it != now->end(); ++it) {
        if (old->contains(it.key()) && old->value(it.key()) == *it)
            continue;
        if (auto done = connection.run(u"INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?)"_s,
                                       {after.id.value, kind.name, it.key(), it->position, it->value});
            !done)
            return done;
    }
    return {};
}

} // namespace

Result<> saveParts(Connection &connection, const Assessment &before, const Assessment &after)
{
    for (const Kind &kind : kinds()) {
        if (auto saved = saveKind(connection, kind, before, after); !saved)
            return saved;
    }
    return {};
}

namespace {

Result<> putPart(const QList<Kind> &known, Assessment &assessment, const QString &name, const QString &key,
                 const QString &value, const QString &path)
{
    const auto kind = std::find_if(known.begin(), known.end(), [&](const Kind &k) { return k.name == name; });
    return kind == known.end() ? damaged(path, name) : kind->put(assessment, key, value, path);
}

} // namespace

Result<> loadParts(Connection &connection, Assessment &assessment)
{
    const QList<Kind> known = kinds();
    const auto put = [&](const Record &row) -> Result<> {
        return putPart(known, assessment, row.text(0), row.text(1), row.text(2), connection.path());
    };
    return connection.each(u"SELECT kind, key, value FROM part WHERE assessment=? ORDER BY kind, position"_s,
                           {assessment.id.value}, put);
}

Result<> checkPart(const QString &path, const QString &kind, const QString &key, const QString &value)
{
    Assessment scratch;
    return putPart(kinds(), scratch, kind, key, value, path);
}

} // namespace candour
