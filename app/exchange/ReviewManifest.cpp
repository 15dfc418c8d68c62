// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReviewManifest.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/Schema.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

constexpr auto ManifestFormat = "candour-review-file"_L1;
constexpr JsonLimits ManifestLimits{.bytes = 12 * Megabyte, .depth = 8, .values = 50'000};

constexpr Words<ReviewFileKind, 2> ReviewFileKindWords{{
    {ReviewFileKind::Review, QLatin1StringView("review")},
    {ReviewFileKind::Response, QLatin1StringView("response")},
}};

/// A member that such a file does not have was put there by somebody who expects it to be heeded.
void refuseUnknown(const QJsonObject &object, const QStringList &known, JsonTrail &trail)
{
    for (auto member = object.begin(); member != object.end(); ++member)
        if (!known.contains(member.key()))
            trail.faultAt(u'/' + pointerSegment(member.key()),
                          ReviewFileMessages::tr("This does not belong into the manifest of a review file."));
}

bool isDigest(const QString &text)
{
    return text.size() == 64 && isId(text) && text == text.toLower();
}

QString readEntryDigest(const QJsonValue &json, JsonTrail &trail)
{
    const QString digest = readId(json, trail);
    if (!isDigest(digest))
        trail.fault(ReviewFileMessages::tr("This is no SHA-256 in 64 hexadecimal digits."));
    return digest;
}

QString readDigest(const ObjectReader &object)
{
    const QString digest = object.id("sha256"_L1);
    if (!isDigest(digest))
        object.faultAt("sha256"_L1, ReviewFileMessages::tr("This is no SHA-256 in 64 hexadecimal digits."));
    return digest;
}

ReviewManifest::Member readMember(const QJsonValue &json, JsonTrail &trail)
{
    refuseUnknown(json.toObject(), {u"name"_s, u"sha256"_s, u"size"_s}, trail);
    const ObjectReader object(json, trail);
    object.require("name"_L1);
    return {.name = object.line("name"_L1), .sha256 = readDigest(object), .size = object.whole("size"_L1, -1)};
}

ReviewManifest::File readFileEntry(const QJsonValue &json, JsonTrail &trail)
{
    refuseUnknown(json.toObject(), {u"id"_s, u"fileName"_s, u"mediaType"_s, u"description"_s, u"sha256"_s}, trail);
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    return {.attachment = Attachment{.id = AttachmentId{object.id("id"_L1)},
                                     .fileName = cleanFileName(object.line("fileName"_L1)),
                                     .mediaType = object.line("mediaType"_L1),
                                     .description = object.text("description"_L1)},
            .sha256 = readDigest(object)};
}

QJsonObject fileToJson(const ReviewManifest::File &file)
{
    return ObjectWriter()
        .id("id"_L1, file.attachment.id.value)
        .id("fileName"_L1, cleanFileName(file.attachment.fileName))
        .line("mediaType"_L1, file.attachment.mediaType)
        .text("description"_L1, file.attachment.description)
        .id("sha256"_L1, file.sha256)
        .done();
}

ReviewManifest readMembers(const QJsonObject &json, JsonTrail &trail)
{
    refuseUnknown(json,
                  {u"format"_s, u"formatVersion"_s, u"id"_s, u"kind"_s, u"inReplyTo"_s, u"sentBy"_s, u"sentAt"_s,
                   u"assessment"_s, u"reference"_s, u"contentRoot"_s, u"auditHead"_s, u"imprint"_s, u"members"_s,
                   u"attachments"_s, u"attests"_s},
                  trail);
    const ObjectReader object(json, trail);
    for (const auto required : {"id"_L1, "kind"_L1, "assessment"_L1, "contentRoot"_L1, "sentAt"_L1})
        object.require(required);
    ReviewManifest manifest;
    manifest.file = ReviewFile{.id = object.id("id"_L1),
                               .kind = object.word("kind"_L1, ReviewFileKindWords, ReviewFileKind::Review),
                               .inReplyTo = object.id("inReplyTo"_L1),
                               .sentBy = object.line("sentBy"_L1),
                               .sentAt = object.time("sentAt"_L1),
                               .contentRoot = object.id("contentRoot"_L1),
                               .auditHead = object.id("auditHead"_L1),
                               .imprint = object.member("imprint"_L1, readImprint),
                               .attests = object.list("attests"_L1, readEntryDigest)};
    manifest.file.assessment =
        Assessment{.id = AssessmentId{object.id("assessment"_L1)}, .reference = object.line("reference"_L1)};
    manifest.members = object.list("members"_L1, readMember);
    manifest.attachments = object.list("attachments"_L1, readFileEntry);
    QSet<AttachmentId> ids;
    for (const ReviewManifest::File &one : std::as_const(manifest.attachments)) {
        if (ids.contains(one.attachment.id))
            trail.faultAt(u"/attachments"_s, ReviewFileMessages::tr("An attachment stands here twice."));
        ids.insert(one.attachment.id);
    }
    return manifest;
}

} // namespace

QByteArray writeReviewManifest(const ReviewManifest &manifest)
{
    const ReviewFile &file = manifest.file;
    const auto member = [](const ReviewManifest::Member &one) {
        return QJsonObject{{u"name"_s, one.name}, {u"sha256"_s, one.sha256}, {u"size"_s, one.size}};
    };
    return canonicalJson(ObjectWriter()
                             .value("format"_L1, ManifestFormat)
                             .value("formatVersion"_L1, 1)
                             .id("id"_L1, file.id)
                             .value("kind"_L1, QString(wordFor(ReviewFileKindWords, file.kind)))
                             .id("inReplyTo"_L1, file.inReplyTo)
                             .line("sentBy"_L1, file.sentBy)
                             .time("sentAt"_L1, file.sentAt)
                             .id("assessment"_L1, file.assessment.id.value)
                             .line("reference"_L1, file.assessment.reference)
                             .id("contentRoot"_L1, file.contentRoot)
                             .id("auditHead"_L1, file.auditHead)
                             .object("imprint"_L1, toJson(file.imprint))
                             .array("members"_L1, jsonArray(manifest.members, member))
                             .array("attachments"_L1, jsonArray(manifest.attachments, fileToJson))
                             .array("attests"_L1, QJsonArray::fromStringList(file.attests))
                             .done());
}

Result<ReviewManifest> readReviewManifest(const QByteArray &bytes)
{
    const auto json = parseJson(bytes, ManifestLimits);
    if (!json)
        return failed(json);
    JsonTrail trail;
    ReviewManifest manifest;
    if (checkFormat(ManifestFormat, *json, ReviewFileMessages::tr("This file is no review file of Candour’s."), trail))
        manifest = readMembers(*json, trail);
    if (!trail.isClean())
        return tl::make_unexpected(trail.error());
    return manifest;
}

} // namespace candour
