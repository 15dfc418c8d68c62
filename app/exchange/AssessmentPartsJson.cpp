// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

QString readWords(const QJsonValue &json, JsonTrail &trail)
{
    return cleanText(readString(json, trail));
}

QJsonObject roleHeldToJson(const RoleHeld &held)
{
    return ObjectWriter().id("role"_L1, held.role).date("from"_L1, held.from).date("to"_L1, held.to).done();
}

RoleHeld readRoleHeld(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("role"_L1);
    return RoleHeld{.role = object.key("role"_L1), .from = object.date("from"_L1), .to = object.date("to"_L1)};
}

QJsonObject opinionToJson(const QualifiedOpinion &opinion)
{
    return ObjectWriter()
        .line("person"_L1, opinion.person)
        .text("opinion"_L1, opinion.opinion)
        .date("givenOn"_L1, opinion.givenOn)
        .done();
}

QualifiedOpinion readOpinion(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return QualifiedOpinion{
        .person = object.line("person"_L1), .opinion = object.text("opinion"_L1), .givenOn = object.date("givenOn"_L1)};
}

/// At most \a most bytes; \a tooLarge says so.
QByteArray readBase64(const ObjectReader &object, QLatin1StringView name, qsizetype most, const QString &tooLarge)
{
    const QByteArray encoded = object.value(name).toString().toLatin1();
    if (encoded.size() / 4 * 3 > most + 2) {
        object.faultAt(name, tooLarge);
        return {};
    }
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || encoded.size() % 4 != 0) { // Qt passes over a missing end
        object.faultAt(name, AssessmentPartsJsonMessages::tr("The bytes of this attachment are damaged."));
        return {};
    }
    if (decoded.decoded.size() > most)
        object.faultAt(name, tooLarge);
    return *decoded;
}

QByteArray readBytes(const ObjectReader &object)
{
    return readBase64(object, "bytes"_L1, AttachmentLimit,
                      AssessmentPartsJsonMessages::tr("This attachment is larger than 20 megabytes."));
}

} // namespace

bool isLanguage(const QString &text)
{
    constexpr qsizetype longest = 35;
    return text.size() >= 2 && text.size() <= longest && isId(text);
}

QJsonObject toJson(const Person &person)
{
    return ObjectWriter()
        .id("id"_L1, person.id.value)
        .line("name"_L1, person.name)
        .line("jobTitle"_L1, person.jobTitle)
        .line("email"_L1, person.email)
        .array("roles"_L1, jsonArray(person.roles, roleHeldToJson))
        .done();
}

Person readPerson(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    return Person{.id = PersonId{object.id("id"_L1)},
                  .name = object.line("name"_L1),
                  .jobTitle = object.line("jobTitle"_L1),
                  .email = object.line("email"_L1),
                  .roles = object.list("roles"_L1, readRoleHeld)};
}

QJsonObject toJson(const Place &place)
{
    return ObjectWriter()
        .id("question"_L1, place.question)
        .id("row"_L1, place.row.value)
        .id("column"_L1, place.column)
        .done();
}

Place readPlace(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Place{
        .question = object.key("question"_L1), .row = RowId{object.id("row"_L1)}, .column = object.key("column"_L1)};
}

QJsonObject toJson(const Mark &mark)
{
    return ObjectWriter()
        .id("id"_L1, mark.id.value)
        .keys("reasons"_L1, mark.reasons)
        .text("harm"_L1, mark.harm)
        .text("publicInterest"_L1, mark.publicInterest)
        .object("qualifiedOpinion"_L1, opinionToJson(mark.opinion))
        .line("proposedBy"_L1, mark.proposedBy)
        .time("proposedAt"_L1, mark.proposedAt)
        .date("reviewOn"_L1, mark.reviewOn)
        .array("cut"_L1, jsonArray(mark.cut, cleanText))
        .done();
}

Mark readMark(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    return Mark{.id = MarkId{object.id("id"_L1)},
                .reasons = object.keys("reasons"_L1),
                .harm = object.text("harm"_L1),
                .publicInterest = object.text("publicInterest"_L1),
                .proposedBy = object.line("proposedBy"_L1),
                .proposedAt = object.time("proposedAt"_L1),
                .reviewOn = object.date("reviewOn"_L1),
                .cut = object.list("cut"_L1, readWords),
                .opinion = object.member("qualifiedOpinion"_L1, readOpinion)};
}

QJsonObject toJson(const Treatment &treatment)
{
    QJsonObject wording;
    for (auto it = treatment.wording.begin(); it != treatment.wording.end(); ++it)
        wording.insert(it.key(), toJson(it.value()));
    return ObjectWriter()
        .word("kind"_L1, TreatmentKindWords, treatment.kind, TreatmentKind::ByTemplate)
        .object("wording"_L1, wording)
        .id("mark"_L1, treatment.mark.value)
        .done();
}

Treatment readTreatment(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Treatment{.kind = object.word("kind"_L1, TreatmentKindWords, TreatmentKind::ByTemplate),
                     .wording = object.map("wording"_L1, isLanguage, readRichText),
                     .mark = MarkId{object.id("mark"_L1)}};
}

QJsonObject toJson(const Release &release)
{
    return ObjectWriter()
        .id("of"_L1, release.of.value)
        .line("ofReference"_L1, release.ofReference)
        .id("contentRoot"_L1, release.contentRoot)
        .id("copyRoot"_L1, release.copyRoot)
        .line("caseReference"_L1, release.caseReference)
        .date("receivedOn"_L1, release.receivedOn)
        .done();
}

Release readRelease(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("of"_L1);
    object.require("contentRoot"_L1);
    return Release{.of = AssessmentId{object.id("of"_L1)},
                   .ofReference = object.line("ofReference"_L1),
                   .contentRoot = object.id("contentRoot"_L1),
                   .copyRoot = object.id("copyRoot"_L1),
                   .caseReference = object.line("caseReference"_L1),
                   .receivedOn = object.date("receivedOn"_L1)};
}

QJsonObject toJson(const Imprint &imprint)
{
    return ObjectWriter()
        .line("organisation"_L1, imprint.organisation)
        .line("contactEmail"_L1, imprint.contactEmail)
        .line("licence"_L1, imprint.licence)
        .line("licenceUrl"_L1, imprint.licenceUrl)
        .line("accent"_L1, imprint.accent)
        .id("logo"_L1, QString::fromLatin1(imprint.logo.toBase64()))
        .line("logoDescription"_L1, imprint.logoDescription)
        .done();
}

Imprint readImprint(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Imprint{.organisation = object.line("organisation"_L1),
                   .contactEmail = object.line("contactEmail"_L1),
                   .licence = object.line("licence"_L1),
                   .licenceUrl = object.line("licenceUrl"_L1),
                   .accent = object.line("accent"_L1),
                   .logo = readBase64(object, "logo"_L1, ImprintLogoLimit,
                                      AssessmentPartsJsonMessages::tr("This logo is larger than 4 megabytes.")),
                   .logoDescription = object.line("logoDescription"_L1)};
}

QJsonObject toJson(const ReviewCopy &copy)
{
    return ObjectWriter()
        .id("file"_L1, copy.file)
        .line("sentBy"_L1, copy.sentBy)
        .time("sentAt"_L1, copy.sentAt)
        .id("contentRoot"_L1, copy.contentRoot)
        .id("auditHead"_L1, copy.auditHead)
        .object("imprint"_L1, toJson(copy.imprint))
        .done();
}

ReviewCopy readReviewCopy(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("file"_L1);
    return ReviewCopy{.file = object.id("file"_L1),
                      .sentBy = object.line("sentBy"_L1),
                      .sentAt = object.time("sentAt"_L1),
                      .contentRoot = object.id("contentRoot"_L1),
                      .auditHead = object.id("auditHead"_L1),
                      .imprint = object.member("imprint"_L1, readImprint)};
}

QJsonObject toJson(const Retention &retention)
{
    return ObjectWriter()
        .date("keepUntil"_L1, retention.keepUntil)
        .text("basis"_L1, retention.basis)
        .flag("hold"_L1, retention.hold)
        .text("holdReason"_L1, retention.holdReason)
        .done();
}

Retention readRetention(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Retention{.keepUntil = object.date("keepUntil"_L1),
                     .basis = object.text("basis"_L1),
                     .hold = object.flag("hold"_L1),
                     .holdReason = object.text("holdReason"_L1)};
}

QJsonObject toJson(const Attachment &attachment)
{
    return ObjectWriter()
        .id("id"_L1, attachment.id.value)
        .id("fileName"_L1, cleanFileName(attachment.fileName))
        .line("mediaType"_L1, attachment.mediaType)
        .text("description"_L1, attachment.description)
        .id("bytes"_L1, QString::fromLatin1(attachment.bytes.toBase64()))
        .done();
}

Attachment readAttachment(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    return Attachment{.id = AttachmentId{object.id("id"_L1)},
                      .fileName = cleanFileName(object.line("fileName"_L1)),
                      .mediaType = object.line("mediaType"_L1),
                      .description = object.text("description"_L1),
                      .bytes = readBytes(object)};
}

} // namespace candour
