// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/AnswerHistory.h"
#include "storage/AssessmentStore.h"
#include "storage/Faults.h"
#include "storage/Hash.h"
#include "storage/Messages.h"
#include "storage/Parts.h"
#include "storage/StoredJson.h"

namespace candour {

namespace {

void examineTemplates(Faults &faults)
{
    faults.each(u"template"_s, u"SELECT id, version, bytes, sha256 FROM template"_s, [&](const Record &row) {
        if (sha256(row.bytes(2)) != row.bytes(3))
            faults.add(FileFault::Kind::Content,
                       StorageMessages::tr("A template is not as it was added: its hash differs."), u"template"_s,
                       row.text(0) + u' ' + row.text(1));
    });
    faults.each(
        u"assessment"_s,
        u"SELECT id, template_id, template_version FROM assessment WHERE NOT EXISTS (SELECT 1 FROM template "
        "WHERE template.id=template_id AND version=template_version)"_s,
        [&](const Record &row) {
            faults.add(
                FileFault::Kind::Reference,
                StorageMessages::tr("The template of an assessment is not there: %1 %2.").arg(row.text(1), row.text(2)),
                u"assessment"_s, faults.named(row.text(0)));
        });
}

/// People, activities and shared words, each under its own id.
template<typename T>
void examineValues(Faults &faults, const QString &table, QString (*idOf)(const T &))
{
    faults.each(table, u"SELECT id, value FROM "_s + table, [&](const Record &row) {
        const auto value = valueFrom<T>(row.text(1), {}, table);
        if (!value || idOf(*value) != row.text(0))
            faults.add(
                FileFault::Kind::Content,
                StorageMessages::tr("A row of the table “%1” cannot be read or is not what its name says.").arg(table),
                table, row.text(0));
    });
}

void examineHeaders(Faults &faults)
{
    const AssessmentStore store(faults.connection());
    for (const QString &id : faults.assessments())
        if (!store.header(AssessmentId{id}))
            faults.add(FileFault::Kind::Content,
                       StorageMessages::tr("The state of an assessment, or what it is a release of, cannot be read."),
                       u"assessment"_s, faults.named(id));
    faults.each(u"disposal"_s, u"SELECT assessment FROM disposal WHERE assessment IN (SELECT id FROM assessment)"_s,
                [&](const Record &row) {
                    faults.add(FileFault::Kind::Record,
                               StorageMessages::tr("An assessment that was disposed of is still there."), u"disposal"_s,
                               faults.named(row.text(0)));
                });
}

void examineAnswers(Faults &faults)
{
    QStringList ids;
    faults.each(u"answer_revision"_s, u"SELECT DISTINCT assessment FROM answer_revision"_s,
                [&](const Record &row) { ids += row.text(0); });
    for (const QString &id : std::as_const(ids)) {
        const auto tell = [&](const QString &question, int revision, const QString &) {
            faults.add(
                FileFault::Kind::Content,
                StorageMessages::tr("An answer was changed outside Candour: a wording is not what its hash says, "
                                    "or does not follow the one before."),
                u"answer_revision"_s, u"%1 %2 %3"_s.arg(faults.named(id), question).arg(revision));
        };
        if (!AnswerHistory(faults.connection(), AssessmentId{id}).examine(tell))
            faults.add(FileFault::Kind::Damage,
                       StorageMessages::tr("The table “%1” cannot be read to its end.").arg(u"answer_revision"_s),
                       u"answer_revision"_s, faults.named(id));
    }
}

void examineParts(Faults &faults)
{
    faults.each(u"part"_s, u"SELECT assessment, kind, key, value FROM part"_s, [&](const Record &row) {
        if (!checkPart({}, row.text(1), row.text(2), row.text(3)))
            faults.add(FileFault::Kind::Content,
                       StorageMessages::tr("A part of an assessment cannot be read: a mark, a comment, an entry of the "
                                           "review or the like."),
                       u"part"_s, u"%1 %2 %3"_s.arg(faults.named(row.text(0)), row.text(1), row.text(2)));
    });
}

void examineAttachments(Faults &faults)
{
    QMap<QByteArray, QString> places;
    faults.each(u"attachment"_s, u"SELECT sha256, assessment, file_name FROM attachment"_s, [&](const Record &row) {
        places.insert(row.bytes(0), faults.named(row.text(1)) + u' ' + row.text(2));
    });
    faults.each(u"blob"_s, u"SELECT sha256, bytes FROM blob"_s, [&](const Record &row) {
        const QByteArray hash = row.bytes(0);
        if (sha256(row.bytes(1)) != hash)
            faults.add(FileFault::Kind::Content,
                       StorageMessages::tr("An attached file is not as it was attached: its hash differs."), u"blob"_s,
                       places.value(hash));
        if (!places.contains(hash))
            faults.add(FileFault::Kind::Orphan,
                       StorageMessages::tr("The bytes of a file are kept that no assessment has."), u"blob"_s,
                       QString::fromLatin1(hash.toHex().first(std::min(hash.size() * 2, qsizetype(12)))));
    });
}

} // namespace

void examineContent(Faults &faults)
{
    examineTemplates(faults);
    examineValues<Person>(faults, u"person"_s, [](const Person &one) { return one.id.value; });
    examineValues<Activity>(faults, u"activity"_s, [](const Activity &one) { return one.id.value; });
    examineValues<SharedAnswer>(faults, u"shared_answer"_s, [](const SharedAnswer &one) { return one.key; });
    examineHeaders(faults);
    examineAnswers(faults);
    examineParts(faults);
    examineAttachments(faults);
}

} // namespace candour
