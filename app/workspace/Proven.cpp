// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Proven.h"

#include "base/Literals.h"
#include "proof/LeakCheck.h"
#include "publish/Govspeak.h"
#include "publish/Publisher.h"
#include "redaction/OtherSecrets.h"
#include "redaction/Repeats.h"
#include "workspace/Messages.h"
#include "workspace/SecretName.h"

#include <algorithm>

namespace candour::publishing {

namespace {

/// Refused where the files hold something that is withheld.
Result<> checkLeaks(const PageSource &source, const QList<FinishedFile> &files, const QList<FinishedFile> &pack,
                    const PublicSummary &summary, const Register &target)
{
    const auto all = searched(summary, files, pack, target);
    if (!all)
        return failed(all);
    const auto found = leaks(all->files, needles(source.form, source.assessment), summary.document(), all->ownWords);
    if (!found)
        return failed(found);
    if (found->isEmpty())
        return {};
    const Leak &first = found->first();
    const QString where = first.file.isEmpty() ? first.place : first.file + u", "_s + first.place;
    return fail(ErrorKind::Refused,
                PublishingMessages::tr(
                    "Withheld words were found in the finished files (%1). They belong to “%2”. Nothing was written.")
                    .arg(where, secretName(source.form, first.question)));
}

} // namespace

Result<OpenGates> OpenGates::of(const QList<Gate> &gates, const QList<GateOverride> &overrides)
{
    for (const GateOverride &override : overrides)
        if (std::none_of(gates.begin(), gates.end(), [&](const Gate &gate) { return gate.key == override.gate; }))
            return fail(ErrorKind::Usage, PublishingMessages::tr("There is no gate “%1”.").arg(override.gate));
    QStringList open;
    for (const Gate &gate : gates) {
        const auto opened = std::find_if(overrides.begin(), overrides.end(),
                                         [&](const GateOverride &one) { return one.gate == gate.key; });
        const bool hasReason = opened != overrides.end() && !opened->reason.trimmed().isEmpty();
        if (gate.state == GateState::Done || (gate.state == GateState::ToDo && hasReason))
            continue;
        open += gate.message;
    }
    if (open.isEmpty())
        return OpenGates(overrides);
    return fail(ErrorKind::Refused, PublishingMessages::tr("This cannot be published yet, and nothing was written.") +
                                        u'\n' + open.join(u'\n'));
}

Result<ProvenPage> ProvenPage::of(const PageSource &source, const PublicSummary &summary)
{
    if (summarise(source.form, withOtherSecrets(source.form, source.assessment), source.edition) != summary)
        return fail(ErrorKind::Refused,
                    PublishingMessages::tr("The page would not be the same if what is withheld said something else, so "
                                           "it tells of it. Nothing was written. This is a fault of Candour: please "
                                           "report it."));
    return ProvenPage(summary);
}

Result<ProvenFiles> ProvenFiles::of(const PageSource &source, const ProvenPage &page, const Register &target,
                                    bool packs)
{
    const PublicSummary &summary = page.summary();
    const auto files = render(summary, target.folder, target.address);
    if (!files)
        return failed(files);
    const auto pack = packs ? govukPack(summary.document(), summary.facts(), *files) : QList<FinishedFile>();
    if (!pack)
        return failed(pack);
    if (const auto clean = checkLeaks(source, *files, *pack, summary, target); !clean)
        return failed(clean);
    return ProvenFiles(*files, *pack, target.folder);
}

Result<> ProvenFiles::write(const OpenGates &) const
{
    return candour::write(m_files, m_folder);
}

} // namespace candour::publishing
