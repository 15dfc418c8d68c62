// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AssessmentStore.h"

#include "base/Literals.h"
#include "storage/AnswerHistory.h"
#include "storage/Messages.h"
#include "storage/Parts.h"
#include "storage/SearchIndex.h"
#include "storage/StoredJson.h"

namespace candour {

namespace {

const QString HeaderColumns =
    u"id, reference, title, public_title, template_id, template_version, language, state, "
    "keep_until, basis, hold, hold_reason, revision, changed_at, changed_by, asked_roles, release"_s;

tl::unexpected<Error> unknown(const AssessmentId &id)
{
    return fail(ErrorKind::Usage, StorageMessages::tr("There is no such assessment in this workspace."), id.value);
}

Result<std::optional<Release>> releaseFrom(const QString &json, const QString &path)
{
    if (json.isEmpty())
        return std::optional<Release>();
    return valueFrom<Release>(json, path, u"release"_s).map([](const Release &release) {
        return std::optional(release);
    });
}

Result<AssessmentHeader> headerFrom(const Record &row, const QString &path)
{
    const auto release = releaseFrom(row.text(16), path);
    if (!release)
        return failed(release);
    return valueOf(ReviewStateWords, row.text(7), path).map([&](ReviewState state) {
        return AssessmentHeader{.id = AssessmentId{row.text(0)},
                                .reference = row.text(1),
                                .title = row.text(2),
                                .publicTitle = row.text(3),
                                .templateId = row.text(4),
                                .templateVersion = row.text(5),
                                .language = row.text(6),
                                .state = state,
                                .retention = Retention{.keepUntil = row.date(8),
                                                       .basis = row.text(9),
                                                       .hold = row.integer(10) != 0,
                                                       .holdReason = row.text(11)},
                                .release = *release,
                                .revision = int(row.integer(12)),
                                .changedAt = row.time(13),
                                .changedBy = row.text(14)};
    });
}

Assessment startedFrom(const AssessmentHeader &header)
{
    return Assessment{.id = header.id,
                      .reference = header.reference,
                      .title = header.title,
                      .publicTitle = header.publicTitle,
                      .templateId = header.templateId,
                      .templateVersion = header.templateVersion,
                      .language = header.language,
                      .review = Review{.state = header.state},
                      .retention = header.retention,
                      .release = header.release};
}

/// What is bound for reference … release, in the order of insertHeader() and updateHeader().
Values headerValues(const Assessment &a)
{
    return {a.reference,
            a.title,
            a.publicTitle,
            a.templateId,
            a.templateVersion,
            a.language,
            QString(wordFor(ReviewStateWords, a.review.state)),
            storedJson(a.review.askedRoles),
            stored(a.retention.keepUntil),
            a.retention.basis,
            a.retention.hold,
            a.retention.holdReason,
            a.release ? storedJson(toJson(*a.release)) : QString()};
}

/// The highest number in references such as DPIA-0008; 0 where it is of another form.
int numberIn(const QString &reference)
{
    const QString prefix = u"DPIA-"_s;
    return reference.startsWith(prefix) ? reference.mid(prefix.size()).toInt() : 0;
}

} // namespace

Result<Assessment> AssessmentStore::load(const AssessmentId &id) const
{
    std::optional<Assessment> found;
    const auto start = [&](const Record &row) -> Result<> {
        const auto header = headerFrom(row, m_connection.path());
        const auto roles = listFrom(row.text(15), m_connection.path(), u"asked roles"_s);
        if (!header || !roles)
            return header ? failed(roles) : failed(header);
        found = startedFrom(*header);
        found->review.askedRoles = *roles;
        return {};
    };
    const auto read =
        m_connection.each(u"SELECT "_s + HeaderColumns + u" FROM assessment WHERE id=?"_s, {id.value}, start)
            .and_then([&]() -> Result<> { return found ? Result<>() : unknown(id); })
            .and_then([&] { return loadParts(m_connection, *found); })
            .and_then([&] { return loadAttachments(m_connection, *found); })
            .and_then([&] { return AnswerHistory(m_connection, id).current(); });
    return read.map([&](const QMap<QString, Answer> &answers) {
        found->answers = answers;
        return *found;
    });
}

Result<QList<AssessmentHeader>> AssessmentStore::list() const
{
    QList<AssessmentHeader> headers;
    const auto add = [&](const Record &row) -> Result<> {
        return headerFrom(row, m_connection.path()).map([&](const AssessmentHeader &header) {
            headers.append(header);
        });
    };
    return m_connection.each(u"SELECT "_s + HeaderColumns + u" FROM assessment ORDER BY reference"_s, {}, add).map([&] {
        return headers;
    });
}

Result<AssessmentHeader> AssessmentStore::header(const AssessmentId &id) const
{
    Result<AssessmentHeader> header = unknown(id);
    const auto read = [&](const Record &row) -> Result<> {
        header = headerFrom(row, m_connection.path());
        return {};
    };
    return m_connection.each(u"SELECT "_s + HeaderColumns + u" FROM assessment WHERE id=?"_s, {id.value}, read)
        .and_then([&] { return header; });
}

Result<QList<AssessmentHeader>> AssessmentStore::naming(const QString &text) const
{
    QList<AssessmentHeader> headers;
    const auto add = [&](const Record &row) -> Result<> {
        return headerFrom(row, m_connection.path()).map([&](const AssessmentHeader &header) {
            headers.append(header);
        });
    };
    const QString value = storedJson(QStringList{text}).chopped(1).mid(1); // in quotes, as it stands in a value
    return m_connection
        .each(u"SELECT "_s + HeaderColumns +
                  u" FROM assessment WHERE id IN ("
                  "SELECT assessment FROM answer JOIN answer_revision USING (assessment, question, revision) "
                  "WHERE instr(value, ?) > 0 UNION "
                  "SELECT assessment FROM part WHERE kind IN ('signOff', 'advice', 'approval') AND instr(value, ?) > 0"
                  ") ORDER BY reference"_s,
              {value, value}, add)
        .map([&] { return headers; });
}

Result<> AssessmentStore::save(const Assessment &before, const Assessment &after, const QString &author,
                               const QDateTime &at, Origin origin)
{
    if (before == after)
        return {};
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    return writeHeader(before, after, author, at)
        .and_then([&] { return saveParts(m_connection, before, after); })
        .and_then([&] { return saveAttachments(m_connection, before, after); })
        .and_then([&] { return writeAnswers(before, after, author, at, origin); })
        .and_then([&] { return SearchIndex(m_connection).update(before, after); })
        .and_then([&] { return transaction->commit(); });
}

Result<> AssessmentStore::writeHeader(const Assessment &before, const Assessment &after, const QString &author,
                                      const QDateTime &at)
{
    const auto write = [&] {
        return before.id.isEmpty() ? insertHeader(after, author, at) : updateHeader(after, author, at);
    };
    if (before.id == after.id && before.reference == after.reference)
        return write();
    const auto taken = m_connection.value(u"SELECT 1 FROM assessment WHERE reference=? AND id<>?"_s,
                                          {after.reference, after.id.value});
    if (!taken)
        return failed(taken);
    if (taken->isValid())
        return fail(ErrorKind::Refused,
                    StorageMessages::tr("Another assessment has the reference “%1” already. Nothing was changed; "
                                        "choose another reference.")
                        .arg(after.reference));
    return write();
}

Result<> AssessmentStore::insertHeader(const Assessment &after, const QString &author, const QDateTime &at)
{
    const Values values = Values{after.id.value} + headerValues(after) + Values{stored(at), author};
    return m_connection
        .run(u"INSERT INTO assessment (id, reference, title, public_title, template_id, template_version, language, "
             u"state, "
             "asked_roles, keep_until, basis, hold, hold_reason, release, changed_at, changed_by, revision) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"_s,
             values)
        .and_then([&] { return m_connection.run(u"DELETE FROM disposal WHERE assessment=?"_s, {after.id.value}); });
}

Result<> AssessmentStore::updateHeader(const Assessment &after, const QString &author, const QDateTime &at)
{
    const Values values = headerValues(after) + Values{stored(at), author, after.id.value};
    return m_connection
        .run(u"UPDATE assessment SET reference=?, title=?, public_title=?, template_id=?, template_version=?, "
             u"language=?, "
             "state=?, asked_roles=?, keep_until=?, basis=?, hold=?, hold_reason=?, release=?, changed_at=?, "
             "changed_by=?, "
             "revision=revision+1 WHERE id=?"_s,
             values)
        .and_then([&]() -> Result<> { return m_connection.changed() == 1 ? Result<>() : unknown(after.id); });
}

Result<> AssessmentStore::writeAnswers(const Assessment &before, const Assessment &after, const QString &author,
                                       const QDateTime &at, Origin origin)
{
    AnswerHistory history(m_connection, after.id);
    const Writing writing{author, at, origin};
    for (auto it = before.answers.begin(); it != before.answers.end(); ++it) {
        if (after.answers.contains(it.key()))
            continue;
        if (auto written = history.write(it.key(), Answer(), writing); !written)
            return written;
    }
    for (auto it = after.answers.begin(); it != after.answers.end(); ++it) {
        if (before.answers.contains(it.key()) && before.answers.value(it.key()) == *it)
            continue;
        if (!before.answers.contains(it.key()) && *it == Answer())
            continue;
        if (auto written = history.write(it.key(), *it, writing); !written)
            return written;
    }
    return {};
}

Result<> AssessmentStore::seal(const AssessmentId &id)
{
    return AnswerHistory(m_connection, id).seal();
}

Result<QList<Revision>> AssessmentStore::history(const AssessmentId &id, const QString &question) const
{
    return AnswerHistory(m_connection, id).of(question);
}

Result<QMap<QString, Answer>> AssessmentStore::answersThen(const AssessmentId &id, const Moment &moment) const
{
    return AnswerHistory(m_connection, id).othersAt(moment);
}

Result<QDateTime> AssessmentStore::begun(const AssessmentId &id) const
{
    return AnswerHistory(m_connection, id).begun();
}

Result<> AssessmentStore::verify(const AssessmentId &id) const
{
    return AnswerHistory(m_connection, id).verify();
}

Result<> AssessmentStore::remove(const AssessmentId &id, const QString &by, const QDateTime &at)
{
    const auto kept = header(id);
    if (!kept)
        return failed(kept);
    if (kept->retention.hold)
        return fail(ErrorKind::Refused,
                    StorageMessages::tr("The assessment is on hold, so it cannot be disposed of. End the hold first."),
                    id.value);
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    return m_connection
        .run(u"INSERT OR REPLACE INTO disposal VALUES (?, ?, ?, ?)"_s, {id.value, kept->reference, stored(at), by})
        .and_then([&] { return AnswerHistory(m_connection, id).remove(); })
        .and_then([&] { return removeParts(m_connection, id); })
        .and_then([&] { return SearchIndex(m_connection).remove(id); })
        .and_then([&] { return m_connection.run(u"DELETE FROM assessment WHERE id=?"_s, {id.value}); })
        .and_then([&] { return transaction->commit(); });
}

Result<QList<Disposal>> AssessmentStore::disposals() const
{
    QList<Disposal> all;
    const auto take = [&](const Record &row) -> Result<> {
        all += Disposal{AssessmentId{row.text(0)}, row.text(1), row.time(2), row.text(3)};
        return {};
    };
    return m_connection
        .each(u"SELECT assessment, reference, at, \"by\" FROM disposal ORDER BY at, reference"_s, {}, take)
        .map([&] { return all; });
}

Result<QString> AssessmentStore::nextReference() const
{
    int highest = 0;
    const auto look = [&](const Record &row) -> Result<> {
        highest = std::max(highest, numberIn(row.text(0)));
        return {};
    };
    return m_connection.each(u"SELECT reference FROM assessment UNION SELECT reference FROM disposal"_s, {}, look)
        .map([&] { return u"DPIA-%1"_s.arg(highest + 1, 4, 10, QChar(u'0')); });
}

} // namespace candour
