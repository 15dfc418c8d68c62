// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ProvenNote.h"

#include "proof/LeakCheck.h"
#include "redaction/Repeats.h"
#include "workspace/Messages.h"
#include "workspace/PublicPage.h"
#include "workspace/Retaining.h"
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

/// Of what was disposed of, nobody knows any more what was withheld.
Result<bool> saysWhatIsWithheld(const Workspace &workspace, const AssessmentId &id, const QString &words)
{
    const auto disposed = retaining::isDisposedOf(workspace, id);
    if (!disposed || *disposed)
        return disposed ? Result<bool>(false) : failed(disposed);
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    QList<Needle> sought = needles(source->form, source->assessment);
    sought.removeIf([](const Needle &needle) { return needle.mayRepeat; }); // such as a step called “Check”
    const FinishedFile file{QStringLiteral("note.txt"), words.toUtf8()};
    const auto found = leaks({file}, sought, {});
    if (!found)
        return failed(found);
    return !found->isEmpty() || repeatsWithheld(source->form, source->assessment, words);
}

} // namespace

Result<ProvenNote> ProvenNote::of(const Workspace &workspace, const AssessmentId &id, const QString &words, Kind kind)
{
    if (words.isEmpty())
        return ProvenNote(words);
    const auto withheld = saysWhatIsWithheld(workspace, id, words);
    if (!withheld)
        return failed(withheld);
    if (*withheld)
        return fail(ErrorKind::Refused, withheldFound(kind));
    const auto sensitive = suggesting::inNote(workspace, id, words);
    if (!sensitive)
        return failed(sensitive);
    if (*sensitive)
        return fail(ErrorKind::Refused, sensitiveFound(kind).arg(name((*sensitive)->type)));
    return ProvenNote(words);
}

} // namespace candour::publishing
