// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Replacing.h"

#include "base/Literals.h"
#include "dpia/Replacement.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"

namespace candour::replacing {

namespace {

/// By how many characters one replacement may lengthen an assessment.
constexpr qsizetype MostGrowth = 4 * 1024 * 1024;

/// Keys of the questions that the occurrences belong to, for the audit.
QString questionsOf(const QList<Occurrence> &found)
{
    QStringList keys;
    for (const Occurrence &one : found)
        if (!keys.contains(one.place.question))
            keys += one.place.question;
    return keys.join(u", "_s);
}

Edit edit(const AssessmentId &id, const QList<Occurrence> &where, const QString &text,
          std::function<Result<>(Assessment &)> apply)
{
    return Edit{.assessment = id,
                .action = u"replace"_s,
                .subject = questionsOf(where),
                .text = text,
                .apply = std::move(apply)};
}

Result<> checkGrowth(const QList<Occurrence> &found, const QString &words)
{
    qsizetype growth = 0;
    for (const Occurrence &one : found)
        growth += words.size() - one.range.length;
    if (growth > MostGrowth)
        return fail(ErrorKind::Refused,
                    ReplacingMessages::tr("That would make the answers too long. Nothing was changed."));
    return {};
}

} // namespace

Result<QList<Occurrence>> find(const Workspace &workspace, const AssessmentId &id, const Wanted &wanted)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    return occurrences(filled->form, filled->assessment, wanted);
}

Result<int> replaceAll(Workspace &workspace, const AssessmentId &id, const Wanted &wanted, const QString &words)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const QList<Occurrence> found = occurrences(filled->form, filled->assessment, wanted);
    if (found.isEmpty())
        return fail(ErrorKind::Refused,
                    ReplacingMessages::tr("The words to find do not stand in this assessment. Nothing was changed."));
    if (const auto fits = checkGrowth(found, words); !fits)
        return failed(fits);
    int changed = 0;
    const auto done =
        workspace.run(edit(id, found, ReplacingMessages::tr("Replace all"), [&](Assessment &a) -> Result<> {
            changed = candour::replaceAll(filled->form, a, wanted, words);
            return {};
        }));
    if (!done)
        return failed(done);
    return changed;
}

Result<> replaceOne(Workspace &workspace, const AssessmentId &id, const Wanted &wanted, const Occurrence &which,
                    const QString &words)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    if (const auto fits = checkGrowth({which}, words); !fits)
        return failed(fits);
    return workspace.run(edit(id, {which}, ReplacingMessages::tr("Replace"), [&](Assessment &a) -> Result<> {
        if (candour::replaceOne(filled->form, a, wanted, which, words))
            return {};
        return fail(ErrorKind::Refused,
                    ReplacingMessages::tr(
                        "The words do not stand there any longer. Nothing was changed; look for them again."));
    }));
}

} // namespace candour::replacing
