// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ZipArchive.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

#include <QSet>

#include <zip.h>

#include <memory>

namespace candour {

namespace {

constexpr qsizetype UnpackChunk = 64 * 1024;
constexpr qsizetype RatioFrom = 1024 * 1024; ///< Bytes from which on an archive that unpacks to very much is refused.
constexpr qsizetype MostRatio = 200;
constexpr zip_uint16_t DosDate = (1 << 5) | 1; ///< 1 January 1980.

using ZipSource = std::unique_ptr<zip_source_t, void (*)(zip_source_t *)>;
using OpenZip = std::unique_ptr<zip_t, void (*)(zip_t *)>;
using MemberFile = std::unique_ptr<zip_file_t, int (*)(zip_file_t *)>;

tl::unexpected<Error> notReadable(const QString &detail)
{
    return fail(ErrorKind::Refused,
                ZipArchiveMessages::tr("This file is damaged, or it is not what its name says. Nothing was taken up. "
                                       "Ask for it to be sent again."),
                detail);
}

tl::unexpected<Error> tooMuch()
{
    return fail(ErrorKind::Refused,
                ZipArchiveMessages::tr("This file unpacks to more than such files may hold. Nothing was taken up."));
}

tl::unexpected<Error> cannotPack(const zip_error_t *error)
{
    return fail(ErrorKind::Unreadable, ZipArchiveMessages::tr("The file could not be packed. Nothing was written."),
                QString::fromUtf8(zip_error_strerror(const_cast<zip_error_t *>(error))));
}

/// What the archive holds of one member, as far as it may be trusted.
Result<QString> nameOf(zip_t *archive, zip_uint64_t index, bool (*mayHave)(const QString &))
{
    zip_stat_t found;
    zip_stat_init(&found);
    if (zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &found) != 0 || !(found.valid & ZIP_STAT_NAME) ||
        !(found.valid & ZIP_STAT_COMP_METHOD) || !(found.valid & ZIP_STAT_ENCRYPTION_METHOD))
        return notReadable(u"a member cannot be described"_s);
    const QString name = QString::fromUtf8(found.name);
    if (!mayHave(name))
        return notReadable(u"a member has a name that such a file does not have"_s);
    if (found.encryption_method != ZIP_EM_NONE)
        return notReadable(u"a member is encrypted"_s);
    if (found.comp_method != ZIP_CM_STORE && found.comp_method != ZIP_CM_DEFLATE)
        return notReadable(u"a member is compressed in another way"_s);
    return name;
}

Result<QByteArray> unpack(zip_t *archive, zip_uint64_t index, qsizetype most)
{
    const MemberFile file(zip_fopen_index(archive, index, 0), zip_fclose);
    if (!file)
        return notReadable(u"a member cannot be opened"_s);
    QByteArray bytes;
    QByteArray chunk(UnpackChunk, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t read = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (read < 0)
            return notReadable(u"a member does not unpack, or its checksum does not fit"_s);
        if (read == 0)
            return bytes;
        if (bytes.size() + read > most)
            return tooMuch();
        bytes.append(chunk.constData(), qsizetype(read));
    }
}

} // namespace

Result<QByteArray> writeZip(const QList<ArchiveMember> &members)
{
    zip_error_t error;
    zip_error_init(&error);
    ZipSource packed(zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!packed)
        return cannotPack(&error);
    OpenZip archive(zip_open_from_source(packed.get(), ZIP_TRUNCATE, &error), zip_discard);
    if (!archive)
        return cannotPack(&error);
    zip_source_keep(packed.get()); // the archive has one reference, we keep the other
    for (const ArchiveMember &member : members) {
        zip_source_t *bytes =
            zip_source_buffer(archive.get(), member.bytes.constData(), zip_uint64_t(member.bytes.size()), 0);
        const zip_int64_t index =
            bytes ? zip_file_add(archive.get(), member.name.toUtf8().constData(), bytes, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(bytes);
            return cannotPack(zip_get_error(archive.get()));
        }
        if (zip_file_set_dostime(archive.get(), zip_uint64_t(index), 0, DosDate, 0) != 0 ||
            zip_set_file_compression(archive.get(), zip_uint64_t(index), ZIP_CM_DEFLATE, 0) != 0)
            return cannotPack(zip_get_error(archive.get()));
    }
    if (zip_close(archive.get()) != 0)
        return cannotPack(zip_get_error(archive.get()));
    static_cast<void>(archive.release()); // closing has freed it
    zip_stat_t made;
    zip_stat_init(&made);
    if (zip_source_stat(packed.get(), &made) != 0 || zip_source_open(packed.get()) != 0)
        return cannotPack(zip_source_error(packed.get()));
    QByteArray bytes(qsizetype(made.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(packed.get(), bytes.data(), made.size);
    zip_source_close(packed.get());
    if (read != zip_int64_t(made.size))
        return cannotPack(zip_source_error(packed.get()));
    return bytes;
}

Result<QList<ArchiveMember>> readZip(const QByteArray &bytes, const ArchiveLimits &limits,
                                     bool (*mayHave)(const QString &name))
{
    if (bytes.isEmpty())
        return notReadable(u"empty"_s);
    if (bytes.size() > limits.archive)
        return tooMuch();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    if (!source)
        return notReadable(QString::fromUtf8(zip_error_strerror(&error)));
    OpenZip archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error), zip_discard);
    if (!archive) {
        zip_source_free(source);
        return notReadable(QString::fromUtf8(zip_error_strerror(&error)));
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > limits.members)
        return tooMuch();
    QList<ArchiveMember> members;
    QSet<QString> names;
    qsizetype total = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto name = nameOf(archive.get(), zip_uint64_t(index), mayHave);
        if (!name)
            return failed(name);
        if (names.contains(*name))
            return notReadable(u"a name stands there twice"_s);
        names.insert(*name);
        auto unpacked = unpack(archive.get(), zip_uint64_t(index), std::min(limits.member, limits.total - total));
        if (!unpacked)
            return failed(unpacked);
        total += unpacked->size();
        if (total > RatioFrom && total / MostRatio > bytes.size())
            return tooMuch();
        members += ArchiveMember{*name, *std::move(unpacked)};
    }
    return members;
}

} // namespace candour
