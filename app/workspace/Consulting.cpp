// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Consulting.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "base/Sha256.h"
#include "exchange/JsonReader.h"
#include "exchange/ZipArchive.h"
#include "publish/Pdf.h"
#include "workspace/Messages.h"
#include "workspace/PrintedConsultation.h"
#include "workspace/Printing.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

#include <QFileInfo>

namespace candour::consulting {

namespace {

constexpr qsizetype LongestName = 120;

/// A name that every system takes, and that leads nowhere, whatever a file or a reference is called.
QString harmlessName(const QString &name)
{
    QString harmless = cleanFileName(name);
    for (QChar &c : harmless)
        if (u"<>:\"/\\|?*"_s.contains(c))
            c = u'_';
    const qsizetype dot = harmless.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : harmless.mid(dot).left(LongestName / 4);
    harmless = (dot < 0 ? harmless : harmless.left(dot)).left(LongestName).trimmed();
    while (harmless.startsWith(u'.'))
        harmless.remove(0, 1);
    return (harmless.isEmpty() ? u"file"_s : harmless) + ending;
}

/// The name, or the same with a number where another file has it already.
QString nameBeside(const QList<ArchiveMember> &members, const QString &name)
{
    const QFileInfo info(name);
    QString unused = name;
    const auto isTaken = [&](const ArchiveMember &one) { return one.name.compare(unused, Qt::CaseInsensitive) == 0; };
    for (int number = 2; std::any_of(members.begin(), members.end(), isTaken); ++number)
        unused = u"%1 (%2)%3"_s.arg(info.completeBaseName(), QString::number(number),
                                    info.suffix().isEmpty() ? QString() : u'.' + info.suffix());
    return unused;
}

/// As "sha256sum --check" reads it.
QByteArray listOf(const QList<ArchiveMember> &members)
{
    QByteArray list;
    for (const ArchiveMember &member : members)
        list += (sha256Hex(member.bytes) + u"  "_s + member.name + u'\n').toUtf8();
    return list;
}

/// What goes beside the cover.
Result<QList<ArchiveMember>> enclosed(const Workspace &workspace, const Assessment &a, const Package &package)
{
    const auto copy = printing::readingCopy(workspace, a.id);
    if (!copy)
        return failed(copy);
    const auto printed = pdf(*copy);
    if (!printed)
        return failed(printed);
    QList<ArchiveMember> members{{harmlessName(printing::proposedName(a)), *printed}};
    for (const AttachmentId &id : package.attachments) {
        const Attachment *attachment = a.attachment(id);
        if (!attachment)
            return fail(ErrorKind::Usage, ConsultingMessages::tr("There is no such attachment in this assessment."));
        members += ArchiveMember{nameBeside(members, harmlessName(attachment->fileName)), attachment->bytes};
    }
    return members;
}

Result<> checkDecided(const Assessment &a)
{
    if (a.review.state == ReviewState::Consulting)
        return {};
    return fail(
        ErrorKind::Refused,
        ConsultingMessages::tr("It has not been decided to ask the regulator about this assessment, so there is "
                               "nothing to send. Nothing was written."));
}

} // namespace

Result<QList<AttachmentId>> attachmentsNamed(const Assessment &a, const QStringList &given)
{
    QList<AttachmentId> ids;
    for (const QString &name : given) {
        const auto found = std::find_if(a.attachments.begin(), a.attachments.end(), [&](const Attachment &one) {
            return one.id.value == name || one.fileName == name;
        });
        if (found == a.attachments.end())
            return fail(
                ErrorKind::Usage,
                ConsultingMessages::tr("This assessment has no attachment “%1”.").arg(cleanLine(name).left(80)));
        if (!ids.contains(found->id))
            ids += found->id;
    }
    return ids;
}

Result<QStringList> write(Workspace &workspace, const AssessmentId &id, const Package &package, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path, ".zip"_L1); !allowed)
        return failed(allowed);
    if (const auto allowed = targets::checkInternal(workspace, path); !allowed)
        return failed(allowed);
    const auto source = pageSource(workspace, id);
    const auto status = reviewing::status(workspace, id);
    if (!source || !status)
        return source ? failed(status) : failed(source);
    const Assessment &a = source->assessment;
    if (const auto decided = checkDecided(a); !decided)
        return failed(decided);
    auto members = enclosed(workspace, a, package);
    if (!members)
        return failed(members);
    ConsultationRequest request{.question = package.question,
                                .contentChanged = !status->decisionCurrent,
                                .contentCode = status->contentCode,
                                .madeOn = workspace.clock().localToday()};
    for (const ArchiveMember &member : *members)
        request.enclosures += Enclosure{member.name, sha256Hex(member.bytes)};
    const auto known = reviewing::backings(workspace, source->assessment.review);
    if (!known)
        return failed(known);
    const PrintedConsultation printed(*source, request, *known);
    const auto cover = pdf(printed.document());
    if (!cover)
        return failed(cover);
    members->prepend({nameBeside(*members, harmlessName(u"INTERNAL consultation %1.pdf"_s.arg(a.reference))), *cover});
    *members += ArchiveMember{nameBeside(*members, u"INTERNAL contents.txt"_s), listOf(*members)};
    const auto packed = writeZip(*members);
    if (!packed)
        return failed(packed);
    const auto apply = [&](Stores &stores) {
        return stores.assessments.seal(id).and_then([&] { return writeFile(path, *packed); });
    };
    return workspace.run(WorkspaceEdit{u"write-consultation"_s, id.value, apply}).map([&] {
        return printed.emptyParts();
    });
}

QString proposedName(const QString &reference)
{
    return harmlessName(u"INTERNAL consultation %1.zip"_s.arg(reference));
}

} // namespace candour::consulting
