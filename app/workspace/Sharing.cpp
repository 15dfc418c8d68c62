// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Sharing.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/PeopleChange.h"
#include "workspace/Stores.h"

namespace candour::sharing {

namespace {

/// The words that the assessment holds of this shared answer; nullptr where it does not use it.
const RichText *wordsIn(const Assessment &a, const QString &key)
{
    for (const Answer &answer : a.answers)
        if (const auto *shared = std::get_if<SharedText>(&answer); shared && shared->key == key)
            return &shared->text;
    return nullptr;
}

/// The shared answer in the one form in which it is kept.
Result<SharedAnswer> tidy(const SharedAnswer &shared)
{
    const SharedAnswer kept{shared.key, cleanLine(shared.title).simplified(), normalised(shared.text)};
    if (kept.title.isEmpty())
        return fail(ErrorKind::Usage, SharingMessages::tr("Give the shared answer a title."));
    return kept;
}

std::function<Result<>(Stores &)> saving(const SharedAnswer &shared)
{
    return [shared](Stores &stores) { return stores.sharedAnswers.save(shared); };
}

std::function<Result<>(Stores &)> removing(const QString &key)
{
    return [key](Stores &stores) { return stores.sharedAnswers.remove(key); };
}

} // namespace

Result<QList<Use>> uses(const Workspace &workspace, const QString &key)
{
    const auto shared = workspace.sharedAnswers();
    if (!shared)
        return failed(shared);
    const auto headers = workspace.assessmentsNaming(key);
    if (!headers)
        return failed(headers);
    const auto kept = std::find_if(shared->begin(), shared->end(), [&](const SharedAnswer &s) { return s.key == key; });
    QList<Use> uses;
    for (const AssessmentHeader &header : *headers) {
        const auto filled = filledForm(workspace, header.id);
        if (!filled)
            return failed(filled);
        if (const RichText *text = wordsIn(filled->assessment, key))
            uses += Use{header.id, header.reference, header.title,
                        kept != shared->end() && plainText(*text) == plainText(kept->text), isSettled(*filled)};
    }
    return uses;
}

Result<SharedAnswer> find(const Workspace &workspace, const QString &key)
{
    const auto all = workspace.sharedAnswers();
    if (!all)
        return failed(all);
    for (const SharedAnswer &one : *all)
        if (one.key == key)
            return one;
    return fail(ErrorKind::Usage,
                SharingMessages::tr("There is no shared answer “%1” in this workspace.").arg(cleanLine(key)));
}

Result<QList<SharedAnswer>> lacking(const Workspace &workspace)
{
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    const auto kept = workspace.sharedAnswers();
    if (!kept)
        return failed(kept);
    QSet<QString> known;
    for (const SharedAnswer &one : *kept)
        known.insert(one.key);
    QList<SharedAnswer> lacking;
    for (const Template &t : *templates)
        for (const Question *question : t.questions())
            if (question->kind == QuestionKind::Shared && !known.contains(question->sharedKey)) {
                known.insert(question->sharedKey);
                lacking += SharedAnswer{question->sharedKey, question->label, {}};
            }
    return lacking;
}

Result<> add(Workspace &workspace, const SharedAnswer &shared)
{
    const auto kept = tidy(shared);
    if (!kept)
        return failed(kept);
    if (find(workspace, shared.key))
        return fail(ErrorKind::Refused,
                    SharingMessages::tr("There is a shared answer “%1” already. Change that one.").arg(shared.key));
    const auto asked = lacking(workspace);
    if (!asked)
        return failed(asked);
    QStringList keys;
    for (const SharedAnswer &one : *asked)
        keys += one.key;
    if (!keys.contains(shared.key))
        return fail(ErrorKind::Usage,
                    keys.isEmpty()
                        ? SharingMessages::tr("Every shared answer that the templates ask for is here already.")
                        : SharingMessages::tr("No template asks for a shared answer “%1”. Still asked for: %2.")
                              .arg(cleanLine(shared.key), keys.join(u", "_s)));
    return workspace.run(WorkspaceEdit{.action = u"add-shared"_s,
                                       .subject = kept->key,
                                       .apply = saving(*kept),
                                       .revert = removing(kept->key),
                                       .text = SharingMessages::tr("Add shared answer: %1").arg(kept->title)});
}

Result<> set(Workspace &workspace, const SharedAnswer &shared)
{
    const auto before = find(workspace, shared.key);
    if (!before)
        return failed(before);
    const auto kept = tidy(shared);
    if (!kept || *kept == *before)
        return kept ? Result<>() : failed(kept);
    return workspace.run(WorkspaceEdit{.action = u"set-shared"_s,
                                       .subject = kept->key,
                                       .apply = saving(*kept),
                                       .revert = saving(*before),
                                       .text = SharingMessages::tr("Shared answer: %1").arg(kept->title)});
}

Result<> remove(Workspace &workspace, const QString &key)
{
    const auto before = find(workspace, key);
    if (!before)
        return failed(before);
    const auto used = uses(workspace, key);
    if (!used)
        return failed(used);
    QStringList references;
    for (const Use &use : *used)
        references += use.reference;
    if (!references.isEmpty())
        return fail(ErrorKind::Refused, SharingMessages::tr("“%1” stays, because assessments use it: %2.")
                                            .arg(before->title, references.join(u", "_s)));
    return workspace.run(WorkspaceEdit{.action = u"remove-shared"_s,
                                       .subject = key,
                                       .apply = removing(key),
                                       .revert = saving(*before),
                                       .text = SharingMessages::tr("Remove shared answer: %1").arg(before->title)});
}

} // namespace candour::sharing
