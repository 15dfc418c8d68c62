// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ProvenNote.h"

#include "proof/LeakCheck.h"
#include "redaction/Repeats.h"
#include "workspace/Messages.h"
#include "workspace/PublicPage.h"
#include "workspace/Suggesting.h"

namespace candour::publishing {

namespace {

QString withheldFound(ProvenNote::Kind kind)
{
    return kind == ProvenNote::Kind::ChangeNote
               ? PublishingMessages::tr("The change note says something that is withheld. Word it differently.")
               : PublishingMessages::tr("The reason says something that is withheld. Word it differently.");
}

QString sensitiveFound(ProvenNote::Kind kind)
{
    return kind == ProvenNote::Kind::ChangeNote
               ? PublishingMessages::tr("The change note may say something personal or sensitive (%1). Word it "
                                        "differently.")
               : PublishingMessages::tr("The reason may say something personal or sensitive (%1). Word it "
                                        "differently.");
}

} // namespace

Result<ProvenNote> ProvenNote::of(const Workspace &workspace, const AssessmentId &id, const QString &words, Kind kind)
{
    if (words.isEmpty() || !workspace.header(id))
        return ProvenNote(words);
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const FinishedFile file{QStringLiteral("note.txt"), words.toUtf8()};
    const auto found = leaks({file}, needles(source->form, source->assessment), {});
    if (!found)
        return failed(found);
    if (!found->isEmpty() || repeatsWithheld(source->form, source->assessment, words))
        return fail(ErrorKind::Refused, withheldFound(kind));
    const auto sensitive = suggesting::inNote(workspace, id, words);
    if (!sensitive)
        return failed(sensitive);
    if (*sensitive)
        return fail(ErrorKind::Refused, sensitiveFound(kind).arg(name((*sensitive)->type)));
    return ProvenNote(words);
}

} // namespace candour::publishing
