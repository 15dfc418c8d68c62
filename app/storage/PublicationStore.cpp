// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/PublicationStore.h"

#include "base/Literals.h"
#include "storage/Messages.h"
#include "storage/StoredJson.h"

namespace candour {

namespace {

constexpr Words<PublicationStatus, 4> StatusWords{{
    {PublicationStatus::Published, QLatin1StringView("published")},
    {PublicationStatus::Superseded, QLatin1StringView("superseded")},
    {PublicationStatus::Withdrawn, QLatin1StringView("withdrawn")},
    {PublicationStatus::TakenDown, QLatin1StringView("takenDown")},
}};

constexpr Words<CountShown, 3> ShownWords{{
    {CountShown::Exactly, QLatin1StringView("exactly")},
    {CountShown::Rounded, QLatin1StringView("rounded")},
    {CountShown::LeftOut, QLatin1StringView("leftOut")},
}};

QString word(PublicationStatus status)
{
    return wordFor(StatusWords, status);
}

} // namespace

Result<int> PublicationStore::nextNumber(const AssessmentId &assessment) const
{
    return m_connection
        .value(u"SELECT ifnull(max(number), 0) + 1 FROM publication WHERE assessment=?"_s, {assessment.value})
        .map([](const QVariant &number) { return number.toInt(); });
}

Result<> PublicationStore::append(const Publication &publication)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    const auto next = nextNumber(publication.assessment);
    if (!next)
        return failed(next);
    if (publication.number != *next)
        return fail(ErrorKind::Refused,
                    StorageMessages::tr("Something else was published meanwhile. Nothing was recorded; publish again."),
                    u"number %1, expected %2"_s.arg(publication.number).arg(*next));
    return supersede(publication)
        .and_then([&] { return insert(publication); })
        .and_then([&] { return insertFiles(publication); })
        .and_then([&] { return insertOverrides(publication); })
        .and_then([&] { return insertCounts(publication); })
        .and_then([&] { return insertSections(publication); })
        .and_then([&] { return transaction->commit(); });
}

Result<> PublicationStore::supersede(const Publication &by)
{
    return m_connection.run(
        u"UPDATE publication SET status=? WHERE assessment=? AND edition=? AND language=? AND status=?"_s,
        {word(PublicationStatus::Superseded), by.assessment.value, by.edition, by.language,
         word(PublicationStatus::Published)});
}

Result<> PublicationStore::insert(const Publication &p)
{
    return m_connection.run(
        u"INSERT INTO publication (assessment, number, edition, language, at, by, change_note, folder, content_root, "
        "public_root, status, status_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {p.assessment.value, p.number, p.edition, p.language, stored(p.at), p.by, p.changeNote, p.folder, p.contentRoot,
         p.publicRoot, word(p.status), p.statusReason});
}

Result<> PublicationStore::insertFiles(const Publication &publication)
{
    for (qsizetype i = 0; i < publication.files.size(); ++i) {
        const PublishedFile &file = publication.files.at(i);
        if (auto done = m_connection.run(
                u"INSERT INTO publication_file (assessment, number, position, name, sha256, size) "
                "VALUES (?, ?, ?, ?, ?, ?)"_s,
                {publication.assessment.value, publication.number, i, file.name, file.sha256, file.size});
            !done)
            return done;
    }
    return {};
}

Result<> PublicationStore::insertOverrides(const Publication &publication)
{
    for (qsizetype i = 0; i < publication.overrides.size(); ++i) {
        const GateOverride &opened = publication.overrides.at(i);
        if (auto done =
                m_connection.run(u"INSERT INTO publication_override (assessment, number, position, gate, reason) "
                                 "VALUES (?, ?, ?, ?, ?)"_s,
                                 {publication.assessment.value, publication.number, i, opened.gate, opened.reason});
            !done)
            return done;
    }
    return {};
}

Result<> PublicationStore::insertCounts(const Publication &publication)
{
    for (const PublishedCount &count : publication.counts) {
        if (auto done = m_connection.run(
                u"INSERT INTO publication_count (assessment, number, question, row, column_key, people, shown) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                {publication.assessment.value, publication.number, count.question, count.cell.row.value,
                 count.cell.column, count.people, wordFor(ShownWords, count.shown)});
            !done)
            return done;
    }
    return {};
}

Result<> PublicationStore::insertSections(const Publication &publication)
{
    for (qsizetype i = 0; i < publication.sections.size(); ++i) {
        const PublishedSection &section = publication.sections.at(i);
        if (auto done = m_connection.run(
                u"INSERT INTO publication_section (assessment, number, position, anchor, "
                "heading, sum) VALUES (?, ?, ?, ?, ?, ?)"_s,
                {publication.assessment.value, publication.number, i, section.anchor, section.heading, section.sum});
            !done)
            return done;
    }
    for (qsizetype i = 0; i < publication.changed.size(); ++i)
        if (auto done = m_connection.run(
                u"INSERT INTO publication_changed (assessment, number, position, heading) VALUES (?, ?, ?, ?)"_s,
                {publication.assessment.value, publication.number, i, publication.changed.at(i)});
            !done)
            return done;
    return {};
}

Result<> PublicationStore::setStatus(const AssessmentId &assessment, int number, PublicationStatus status,
                                     const QString &reason)
{
    return m_connection
        .run(u"UPDATE publication SET status=?, status_reason=? WHERE assessment=? AND number=?"_s,
             {word(status), reason, assessment.value, number})
        .and_then([&]() -> Result<> {
            if (m_connection.changed() == 1)
                return {};
            return fail(ErrorKind::Usage, StorageMessages::tr("There is no such publication of this assessment."),
                        u"%1/%2"_s.arg(assessment.value).arg(number));
        });
}

Result<QList<Publication>> PublicationStore::list(const AssessmentId &assessment) const
{
    return select(u"assessment=?"_s, {assessment.value});
}

Result<QList<Publication>> PublicationStore::list() const
{
    return select(u"true"_s, {});
}

Result<QList<Publication>> PublicationStore::withFile(const QString &sha256) const
{
    return select(u"(assessment, number) IN (SELECT assessment, number FROM publication_file WHERE sha256=?)"_s,
                  {sha256});
}

Result<QList<Publication>> PublicationStore::select(const QString &condition, const Values &values) const
{
    QList<Publication> found;
    const auto add = [&](const Record &row) -> Result<> {
        return valueOf(StatusWords, row.text(10), m_connection.path()).map([&](PublicationStatus status) {
            found.append(Publication{.assessment = AssessmentId{row.text(0)},
                                     .number = int(row.integer(1)),
                                     .edition = row.text(2),
                                     .language = row.text(3),
                                     .at = row.time(4),
                                     .by = row.text(5),
                                     .changeNote = row.text(6),
                                     .folder = row.text(7),
                                     .contentRoot = row.text(8),
                                     .publicRoot = row.text(9),
                                     .status = status,
                                     .statusReason = row.text(11)});
        });
    };
    const QString sql = u"SELECT assessment, number, edition, language, at, by, change_note, folder, content_root, "
                        "public_root, status, status_reason FROM publication WHERE "_s +
                        condition + u" ORDER BY rowid DESC"_s;
    if (const auto read = m_connection.each(sql, values, add); !read)
        return failed(read);
    if (const auto completed = complete(found, condition, values); !completed)
        return failed(completed);
    return found;
}

/// Reads the parts of all of them at once: a register of thousands has tens of thousands.
Result<> PublicationStore::complete(QList<Publication> &publications, const QString &condition,
                                    const Values &values) const
{
    QHash<std::pair<QString, qint64>, Publication *> byName;
    for (Publication &publication : publications)
        byName.insert({publication.assessment.value, publication.number}, &publication);
    const auto each = [&](const QString &columns, const QString &table, const QString &order,
                          const std::function<Result<>(Publication &, const Record &)> &add) {
        return m_connection.each(u"SELECT assessment, number, "_s + columns + u" FROM "_s + table + u" WHERE "_s +
                                     condition + u" ORDER BY "_s + order,
                                 values, [&](const Record &row) -> Result<> {
                                     Publication *of = byName.value({row.text(0), row.integer(1)});
                                     return of ? add(*of, row) : Result<>();
                                 });
    };
    const auto addFile = [](Publication &of, const Record &row) -> Result<> {
        of.files.append(PublishedFile{row.text(2), row.text(3), row.integer(4)});
        return {};
    };
    const auto addOverride = [](Publication &of, const Record &row) -> Result<> {
        of.overrides.append(GateOverride{row.text(2), row.text(3)});
        return {};
    };
    const auto addCount = [this](Publication &of, const Record &row) -> Result<> {
        return valueOf(ShownWords, row.text(6), m_connection.path()).map([&](CountShown shown) {
            of.counts.append(
                PublishedCount{row.text(2), CountCell{RowId{row.text(3)}, row.text(4)}, row.integer(5), shown});
        });
    };
    const auto addSection = [](Publication &of, const Record &row) -> Result<> {
        of.sections.append(PublishedSection{row.text(2), row.text(3), row.text(4)});
        return {};
    };
    const auto addChanged = [](Publication &of, const Record &row) -> Result<> {
        of.changed.append(row.text(2));
        return {};
    };
    const QString byPosition = u"assessment, number, position"_s;
    return each(u"name, sha256, size"_s, u"publication_file"_s, byPosition, addFile)
        .and_then([&] { return each(u"gate, reason"_s, u"publication_override"_s, byPosition, addOverride); })
        .and_then([&] {
            return each(u"question, row, column_key, people, shown"_s, u"publication_count"_s,
                        u"assessment, number, question, row, column_key"_s, addCount);
        })
        .and_then([&] { return each(u"anchor, heading, sum"_s, u"publication_section"_s, byPosition, addSection); })
        .and_then([&] { return each(u"heading"_s, u"publication_changed"_s, byPosition, addChanged); });
}

} // namespace candour
