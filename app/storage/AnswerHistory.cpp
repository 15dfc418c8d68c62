// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AnswerHistory.h"

#include "base/Literals.h"
#include "storage/Hash.h"
#include "storage/StoredJson.h"
#include "storage/TextBorder.h"

namespace candour {

namespace {

constexpr qint64 FoldSeconds = 10 * 60;

/// The line of the audit that closes the transaction in which an answer is written.
const QString NextAuditLine = u"(SELECT ifnull(max(number), 0) + 1 FROM audit)"_s;

constexpr Words<Origin, 6> OriginWords{{
    {Origin::Typed, QLatin1StringView("typed")},
    {Origin::Merged, QLatin1StringView("merged")},
    {Origin::Migrated, QLatin1StringView("migrated")},
    {Origin::Restored, QLatin1StringView("restored")},
    {Origin::Imported, QLatin1StringView("imported")},
    {Origin::Copied, QLatin1StringView("copied")},
}};

/// Every word that a person wrote in the answer, for search.
QString plainWords(const Answer &answer)
{
    const auto *rows = std::get_if<Rows>(&answer);
    if (rows == nullptr) {
        const RichText *text = textIn(answer);
        return text != nullptr ? plainText(*text) : QString();
    }
    QStringList words;
    for (const Row &row : rows->rows)
        for (const Cell &cell : row.cells)
            if (const RichText *text = textIn(cell); text != nullptr)
                words.append(plainText(*text));
    return words.join(u'\n');
}

} // namespace

/// One row of answer_revision, as it is kept.
struct AnswerHistory::Stored
{
    QString question;
    int revision = 0;
    QString value; ///< JSON; empty where the answer was taken away.
    QString plain;
    QString author;
    QString begun;
    QString at;
    QString origin;
    QByteArray parent;
    QByteArray hash;
    bool sealed = false;

    QString format() const { return value.isEmpty() ? u"none"_s : u"json"_s; }

    bool takesIn(const Stored &next) const
    {
        const QString typed = wordFor(OriginWords, Origin::Typed);
        const qint64 seconds =
            QDateTime::fromString(begun, Qt::ISODate).secsTo(QDateTime::fromString(next.at, Qt::ISODate));
        return !sealed && author == next.author && origin == typed && next.origin == typed && seconds >= 0 &&
               seconds <= FoldSeconds;
    }
};

namespace {

const QString Columns =
    u"answer_revision.question, answer_revision.revision, value, plain, author, begun, at, origin, parent, sha256, sealed"_s;

} // namespace

AnswerHistory::AnswerHistory(Connection &connection, AssessmentId assessment)
    : m_connection(connection), m_assessment(std::move(assessment))
{}

AnswerHistory::Stored AnswerHistory::storedFrom(const Record &row)
{
    return Stored{.question = row.text(0),
                  .revision = int(row.integer(1)),
                  .value = row.text(2),
                  .plain = row.text(3),
                  .author = row.text(4),
                  .begun = row.text(5),
                  .at = row.text(6),
                  .origin = row.text(7),
                  .parent = row.bytes(8),
                  .hash = row.bytes(9),
                  .sealed = row.integer(10) != 0};
}

QByteArray AnswerHistory::hashOf(const Stored &r) const
{
    return Hash("CANDOUR-REVISION-v1"_ba)
        .add(m_assessment.value)
        .add(r.question)
        .add(qint64(r.revision))
        .add(r.value)
        .add(r.plain)
        .add(r.author)
        .add(r.begun)
        .add(r.at)
        .add(r.origin)
        .add(r.parent)
        .result();
}

Result<std::optional<AnswerHistory::Stored>> AnswerHistory::last(const QString &question) const
{
    std::optional<Stored> found;
    return m_connection
        .each(u"SELECT "_s + Columns +
                  u" FROM answer_revision WHERE assessment=? AND question=? ORDER BY revision DESC LIMIT 1"_s,
              {m_assessment.value, question},
              [&](const Record &row) -> Result<> {
                  found = storedFrom(row);
                  return {};
              })
        .map([&] { return found; });
}

Result<> AnswerHistory::write(const QString &question, const Answer &answer, const Writing &writing)
{
    if (!isKeepable(answer))
        return unkeepableText();
    const QJsonValue json = toJson(answer);
    Stored now{.question = question,
               .value = json.isNull() ? QString() : storedJson(json.toObject()),
               .plain = plainWords(answer),
               .author = writing.author,
               .begun = stored(writing.at),
               .at = stored(writing.at),
               .origin = wordFor(OriginWords, writing.origin)};
    const auto before = last(question);
    if (!before)
        return failed(before);
    if (*before && (*before)->takesIn(now))
        return replace(**before, now);
    now.revision = *before ? (*before)->revision + 1 : 1;
    now.parent = *before ? (*before)->hash : QByteArray();
    return append(now);
}

Result<> AnswerHistory::replace(const Stored &old, const Stored &next)
{
    Stored now = old;
    now.value = next.value;
    now.plain = next.plain;
    now.at = next.at;
    return m_connection
        .run(u"UPDATE answer_revision SET value=?, plain=?, format=?, at=?, sha256=?, audit="_s + NextAuditLine +
                 u" WHERE assessment=? AND question=? AND revision=?"_s,
             {now.value, now.plain, now.format(), now.at, hashOf(now), m_assessment.value, now.question, now.revision})
        .and_then([&]() -> Result<> {
            // The revision that counts is the same; whether it is an answer is all that can differ.
            if (old.value.isEmpty() == now.value.isEmpty())
                return {};
            return point(now.question, now.revision, !now.value.isEmpty());
        });
}

Result<> AnswerHistory::append(const Stored &now)
{
    return m_connection
        .run(u"UPDATE answer_revision SET sealed=1 WHERE assessment=? AND question=? AND sealed=0"_s,
             {m_assessment.value, now.question})
        .and_then([&] {
            return m_connection.run(u"INSERT INTO answer_revision (assessment, question, revision, value, plain, "
                                    u"format, author, begun, at, "
                                    "origin, parent, sha256, sealed, audit) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, "_s +
                                        NextAuditLine + u')',
                                    {m_assessment.value, now.question, now.revision, now.value, now.plain, now.format(),
                                     now.author, now.begun, now.at, now.origin, now.parent, hashOf(now)});
        })
        .and_then([&] { return point(now.question, now.revision, !now.value.isEmpty()); });
}

Result<> AnswerHistory::point(const QString &question, int revision, bool answered)
{
    if (!answered)
        return m_connection.run(u"DELETE FROM answer WHERE assessment=? AND question=?"_s,
                                {m_assessment.value, question});
    return m_connection.run(u"INSERT OR REPLACE INTO answer VALUES (?, ?, ?)"_s,
                            {m_assessment.value, question, revision});
}

Result<> AnswerHistory::seal()
{
    return m_connection.run(u"UPDATE answer_revision SET sealed=1 WHERE assessment=? AND sealed=0"_s,
                            {m_assessment.value});
}

Result<Answer> AnswerHistory::answerFrom(const Stored &revision) const
{
    const QString what = u"answer %1/%2"_s.arg(m_assessment.value, revision.question);
    if (hashOf(revision) != revision.hash)
        return damaged(m_connection.path(), what, u"its hash differs"_s);
    if (revision.value.isEmpty())
        return Answer();
    return valueFrom<Answer>(revision.value, m_connection.path(), what);
}

Result<QMap<QString, Answer>> AnswerHistory::current() const
{
    QMap<QString, Answer> answers;
    const auto add = [&](const Record &row) -> Result<> {
        const Stored revision = storedFrom(row);
        return answerFrom(revision).map([&](const Answer &answer) { answers.insert(revision.question, answer); });
    };
    return m_connection
        .each(u"SELECT "_s + Columns +
                  u" FROM answer JOIN answer_revision USING (assessment, question, revision) WHERE assessment=?"_s,
              {m_assessment.value}, add)
        .map([&] { return answers; });
}

Result<QMap<QString, Answer>> AnswerHistory::othersAt(const Moment &moment) const
{
    QMap<QString, Answer> answers;
    const auto add = [&](const Record &row) -> Result<> {
        if (row.isNull(1)) {
            answers.insert(row.text(11), Answer());
            return {};
        }
        const Stored revision = storedFrom(row);
        return answerFrom(revision).map([&](const Answer &answer) { answers.insert(revision.question, answer); });
    };
    return m_connection
        .each(u"SELECT "_s + Columns +
                  u", known FROM (SELECT question AS known, max(revision) AS latest, "
                  "max(CASE WHEN (CASE WHEN audit > 0 AND ? > 0 THEN audit <= ? ELSE at <= ? END) THEN revision END) "
                  "AS reached FROM answer_revision WHERE assessment=? GROUP BY question) "
                  "LEFT JOIN answer_revision ON assessment=? AND question=known AND revision=reached "
                  "WHERE reached IS NULL OR reached < latest"_s,
              {moment.audit, moment.audit, stored(moment.at), m_assessment.value, m_assessment.value}, add)
        .map([&] { return answers; });
}

Result<QDateTime> AnswerHistory::begun() const
{
    QDateTime first;
    return m_connection
        .each(u"SELECT begun FROM answer_revision WHERE assessment=? ORDER BY begun LIMIT 1"_s, {m_assessment.value},
              [&](const Record &row) -> Result<> {
                  first = row.time(0);
                  return {};
              })
        .map([&] { return first; });
}

Result<QList<Revision>> AnswerHistory::of(const QString &question) const
{
    QList<Revision> revisions;
    const auto add = [&](const Record &row) -> Result<> {
        const Stored revision = storedFrom(row);
        const auto answer = answerFrom(revision);
        const auto origin = valueOf(OriginWords, revision.origin, m_connection.path());
        if (!answer || !origin)
            return answer ? failed(origin) : failed(answer);
        revisions.append(Revision{revision.revision, row.time(6), revision.author, *origin, *answer});
        return {};
    };
    return m_connection
        .each(u"SELECT "_s + Columns +
                  u" FROM answer_revision WHERE assessment=? AND question=? ORDER BY revision DESC"_s,
              {m_assessment.value, question}, add)
        .map([&] { return revisions; });
}

Result<> AnswerHistory::verify() const
{
    std::optional<Error> first;
    const auto keep = [&](const QString &question, int, const QString &detail) {
        if (!first)
            first = damaged(m_connection.path(), u"answer %1/%2"_s.arg(m_assessment.value, question), detail).value();
    };
    const auto read = examine(keep);
    return !read || !first ? read : Result<>(tl::make_unexpected(*first));
}

/// Empty where there is none.
QString AnswerHistory::faultOf(const Stored &revision, const Stored &before) const
{
    const bool first = revision.question != before.question;
    if (const auto answer = answerFrom(revision); !answer)
        return answer.error().detail;
    if (revision.revision != (first ? 1 : before.revision + 1) || revision.parent != (first ? ""_ba : before.hash))
        return u"revision %1 does not follow"_s.arg(revision.revision);
    if (!first && !before.sealed)
        return u"revision %1 is not sealed"_s.arg(before.revision);
    return {};
}

Result<> AnswerHistory::examine(const Tell &tell) const
{
    Stored before;
    const auto look = [&](const Record &row) -> Result<> {
        const Stored revision = storedFrom(row);
        if (const QString fault = faultOf(revision, before); !fault.isEmpty())
            tell(revision.question, revision.revision, fault);
        else if (row.text(11) != revision.format())
            tell(revision.question, revision.revision, u"its format differs"_s);
        before = revision;
        return {};
    };
    return m_connection.each(u"SELECT "_s + Columns +
                                 u", format FROM answer_revision WHERE assessment=? ORDER BY question, revision"_s,
                             {m_assessment.value}, look);
}

bool AnswerHistory::isUnharmed(Connection &connection, const Values &row)
{
    const Stored revision{.question = row.at(1).toString(),
                          .revision = row.at(2).toInt(),
                          .value = row.at(3).toString(),
                          .plain = row.at(4).toString(),
                          .author = row.at(6).toString(),
                          .begun = row.at(7).toString(),
                          .at = row.at(8).toString(),
                          .origin = row.at(9).toString(),
                          .parent = row.at(10).toByteArray(),
                          .hash = row.at(11).toByteArray(),
                          .sealed = row.at(12).toInt() != 0};
    return AnswerHistory(connection, AssessmentId{row.at(0).toString()}).answerFrom(revision).has_value();
}

Result<> AnswerHistory::remove()
{
    return m_connection.run(u"DELETE FROM answer WHERE assessment=?"_s, {m_assessment.value}).and_then([&] {
        return m_connection.run(u"DELETE FROM answer_revision WHERE assessment=?"_s, {m_assessment.value});
    });
}

} // namespace candour
