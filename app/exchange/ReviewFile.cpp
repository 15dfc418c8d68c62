// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReviewFile.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "exchange/AssessmentFile.h"
#include "exchange/JsonReader.h"
#include "exchange/ManifestSignature.h"
#include "exchange/Messages.h"
#include "exchange/ReviewManifest.h"
#include "exchange/ValueJson.h"

#include <QJsonArray>

namespace candour {

namespace {

const QString ManifestName = u"manifest.json"_s;
const QString SignatureName = u"manifest.json.minisig"_s;
const QString AssessmentName = u"assessment.json"_s;
const QString TemplateName = u"template.json"_s;
const QString CommentsName = u"comments.json"_s;
const QString DecisionsName = u"decisions.json"_s;
const QString AttachmentFolder = u"attachments/"_s;

bool mayHaveMember(const QString &name)
{
    static const QStringList fixed{ManifestName, SignatureName, AssessmentName,
                                   TemplateName, CommentsName,  DecisionsName};
    if (fixed.contains(name))
        return true;
    if (!name.startsWith(AttachmentFolder) || name.size() != AttachmentFolder.size() + 64)
        return false;
    return std::all_of(name.begin() + AttachmentFolder.size(), name.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

tl::unexpected<Error> changed(const QString &detail)
{
    return fail(ErrorKind::Refused,
                ReviewFileMessages::tr("This review file was changed after it was written, or it is damaged. Nothing "
                                       "was taken up. Ask for it to be sent again."),
                detail);
}

/// The assessment without what travels in members of its own.
QJsonObject assessmentJson(const ReviewFile &file)
{
    Assessment a = file.assessment;
    a.comments.clear();
    a.review = {};
    a.attachments.clear();
    a.reviewCopy.reset();
    return parseJson(writeAssessment(a), AssessmentLimits).value_or(QJsonObject());
}

QList<ArchiveMember> contentOf(const ReviewFile &file)
{
    QJsonArray comments;
    for (const Comment &comment : file.assessment.comments)
        comments += toJson(comment);
    QList<ArchiveMember> members{{AssessmentName, canonicalJson(assessmentJson(file))},
                                 {TemplateName, file.templateBytes},
                                 {CommentsName, canonicalJson({{u"comments"_s, comments}})},
                                 {DecisionsName, canonicalJson({{u"review"_s, toJson(file.assessment.review)}})}};
    QSet<QString> written;
    for (const Attachment &attachment : file.assessment.attachments) {
        const QString name = AttachmentFolder + sha256Hex(attachment.bytes);
        if (!written.contains(name))
            members += ArchiveMember{name, attachment.bytes};
        written.insert(name);
    }
    return members;
}

ReviewManifest manifestOf(const ReviewFile &file, const QList<ArchiveMember> &members)
{
    ReviewManifest manifest{.file = file};
    manifest.file.assessment = Assessment{.id = file.assessment.id, .reference = file.assessment.reference};
    manifest.file.templateBytes.clear();
    for (const ArchiveMember &member : members)
        manifest.members += ReviewManifest::Member{member.name, sha256Hex(member.bytes), member.bytes.size()};
    for (const Attachment &attachment : file.assessment.attachments) {
        ReviewManifest::File one{attachment, sha256Hex(attachment.bytes)};
        one.attachment.bytes.clear();
        manifest.attachments += one;
    }
    return manifest;
}

/// That the members are exactly those that the manifest names, byte for byte.
Result<> checkMembers(const ReviewManifest &manifest, const QList<ArchiveMember> &members)
{
    if (manifest.members.size() != members.size())
        return changed(u"a member too many or too few"_s);
    for (qsizetype i = 0; i < manifest.members.size(); ++i) {
        const ReviewManifest::Member &stated = manifest.members.at(i);
        const ArchiveMember &member = members.at(i);
        if (member.name == ManifestName || member.name == SignatureName)
            return changed(u"a member is not in its place"_s);
        if (stated.name != member.name || stated.size != member.bytes.size() ||
            stated.sha256 != sha256Hex(member.bytes))
            return changed(u"a member is not what the manifest says"_s);
    }
    return {};
}

/// The manifest as it stands in the archive, and who signed it.
struct Head
{
    QByteArray manifest;
    QString signedBy;
};

/// Takes both off the members; refused where the signature does not match.
Result<Head> takeHead(QList<ArchiveMember> &members)
{
    if (members.isEmpty() || members.first().name != ManifestName)
        return changed(u"the manifest does not come first"_s);
    Head head{.manifest = members.takeFirst().bytes};
    if (members.isEmpty() || members.first().name != SignatureName)
        return head;
    return signerOf(head.manifest, members.takeFirst().bytes).map([&](const QString &key) {
        head.signedBy = key;
        return head;
    });
}

Result<QByteArray> memberNamed(const QList<ArchiveMember> &members, const QString &name)
{
    for (const ArchiveMember &member : members)
        if (member.name == name)
            return member.bytes;
    return changed(u"a member is missing"_s);
}

/// The assessment with its comments and review, read together so that one schema and one set of rules covers them.
Result<Assessment> readTogether(const QList<ArchiveMember> &members)
{
    QJsonObject whole;
    for (const auto &[name, member] : {std::pair(AssessmentName, QString()), std::pair(CommentsName, u"comments"_s),
                                       std::pair(DecisionsName, u"review"_s)}) {
        const auto json = memberNamed(members, name).and_then([](const QByteArray &bytes) {
            return parseJson(bytes, AssessmentLimits);
        });
        if (!json)
            return failed(json);
        if (member.isEmpty())
            whole = *json;
        else if (json->size() != 1 || whole.contains(member) || !json->contains(member))
            return changed(u"a member has other content"_s);
        else
            whole.insert(member, json->value(member));
    }
    if (whole.contains(u"attachments"_s) || whole.contains(u"reviewCopy"_s))
        return changed(u"the assessment holds what has a place of its own"_s);
    return readAssessment(canonicalJson(whole));
}

} // namespace

Result<QByteArray> writeReviewFile(const ReviewFile &file, const minisign::SecretKey *key)
{
    const QList<ArchiveMember> members = contentOf(file);
    ReviewManifest manifest = manifestOf(file, members);
    if (!key)
        manifest.file.attests.clear();
    QList<ArchiveMember> first{{ManifestName, writeReviewManifest(manifest)}};
    if (key) {
        const auto signature = signManifest(first.first().bytes, *key, file.sentBy, file.sentAt);
        if (!signature)
            return failed(signature);
        first += ArchiveMember{SignatureName, *signature};
    }
    return writeZip(first + members);
}

Result<ReviewFile> readReviewFile(const QByteArray &bytes)
{
    auto members = readZip(bytes, ReviewFileLimits, mayHaveMember);
    if (!members)
        return failed(members);
    const auto head = takeHead(*members);
    if (!head)
        return failed(head);
    auto manifest = readReviewManifest(head->manifest);
    if (!manifest)
        return failed(manifest);
    if (const auto whole = checkMembers(*manifest, *members); !whole)
        return failed(whole);
    auto assessment = readTogether(*members);
    if (!assessment)
        return failed(assessment);
    ReviewFile file = manifest->file;
    file.signedBy = head->signedBy;
    if (file.signedBy.isEmpty())
        file.attests.clear();
    if (assessment->id != file.assessment.id || assessment->reference != file.assessment.reference)
        return changed(u"the manifest names another assessment"_s);
    for (const ReviewManifest::File &one : std::as_const(manifest->attachments)) {
        const auto content = memberNamed(*members, AttachmentFolder + one.sha256);
        if (!content)
            return failed(content);
        Attachment attachment = one.attachment;
        attachment.bytes = *content;
        assessment->attachments += attachment;
    }
    file.assessment = *std::move(assessment);
    const auto form = memberNamed(*members, TemplateName);
    if (!form)
        return failed(form);
    file.templateBytes = *form;
    return file;
}

} // namespace candour
