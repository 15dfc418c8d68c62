// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Hash.h"
#include "storage/Messages.h"
#include "storage/Parts.h"
#include "storage/StoredJson.h"

namespace candour {

namespace {

Result<> write(Connection &connection, const AssessmentId &assessment, const Attachment &attachment, qsizetype position)
{
    if (attachment.bytes.size() > AttachmentLimit)
        return fail(ErrorKind::Refused, StorageMessages::tr("The attachment is larger than 20 MB. Nothing was changed; "
                                                            "attach a smaller file."));
    const QByteArray hash = sha256(attachment.bytes);
    return connection.run(u"INSERT OR IGNORE INTO blob VALUES (?, ?)"_s, {hash, attachment.bytes}).and_then([&] {
        return connection.run(u"INSERT OR REPLACE INTO attachment VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                              {assessment.value, attachment.id.value, position, attachment.fileName,
                               attachment.mediaType, attachment.description, hash});
    });
}

Result<> dropUnusedBlobs(Connection &connection)
{
    return connection.run(u"DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM attachment)"_s);
}

} // namespace

Result<> saveAttachments(Connection &connection, const Assessment &before, const Assessment &after)
{
    if (before.attachments == after.attachments)
        return {};
    for (qsizetype i = 0; i < after.attachments.size(); ++i) {
        const Attachment &attachment = after.attachments.at(i);
        if (i < before.attachments.size() && before.attachments.at(i) == attachment)
            continue;
        if (auto written = write(connection, after.id, attachment, i); !written)
            return written;
    }
    for (const Attachment &attachment : before.attachments) {
        if (after.attachment(attachment.id) != nullptr)
            continue;
        if (auto removed = connection.run(u"DELETE FROM attachment WHERE assessment=? AND id=?"_s,
                                          {after.id.value, attachment.id.value});
            !removed)
            return removed;
    }
    return dropUnusedBlobs(connection);
}

Result<> loadAttachments(Connection &connection, Assessment &assessment)
{
    const auto add = [&](const Record &row) -> Result<> {
        Attachment attachment{.id = AttachmentId{row.text(0)},
                              .fileName = row.text(1),
                              .mediaType = row.text(2),
                              .description = row.text(3),
                              .bytes = row.bytes(5)};
        if (sha256(attachment.bytes) != row.bytes(4))
            return damaged(connection.path(), u"attachment "_s + attachment.id.value, u"its hash differs"_s);
        assessment.attachments.append(std::move(attachment));
        return {};
    };
    return connection.each(u"SELECT id, file_name, media_type, description, attachment.sha256, bytes FROM attachment "
                           "JOIN blob USING (sha256) WHERE assessment=? ORDER BY position"_s,
                           {assessment.id.value}, add);
}

Result<> removeParts(Connection &connection, const AssessmentId &assessment)
{
    return connection.run(u"DELETE FROM part WHERE assessment=?"_s, {assessment.value})
        .and_then([&] { return connection.run(u"DELETE FROM attachment WHERE assessment=?"_s, {assessment.value}); })
        .and_then([&] { return dropUnusedBlobs(connection); });
}

} // namespace candour
