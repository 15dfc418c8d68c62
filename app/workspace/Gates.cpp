// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Finding.h"
#include "workspace/EarlierVersions.h"
#include "workspace/Kin.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/SecretName.h"
#include "workspace/Suggesting.h"
#include "workspace/Suppressing.h"

namespace candour::publishing {

namespace {

Gate waitingFor(qsizetype decisions, Gate gate)
{
    gate.toDecide = decisions;
    return gate;
}

/// What all gates look at.
struct Checked
{
    PageSource source;
    reviewing::Status status;
    QList<Finding> findings;
    QList<Repeat> repeats;
    QList<Suggestion> suggestions;                   ///< Undecided ones.
    QList<Publication> published;                    ///< Newest first.
    std::optional<suppressing::Objection> objection; ///< To a table of counts.
    int leastCount = UsualLeastCount;
    QList<EarlierVersion> earlier; ///< Those that show what is withheld now, or cannot be read.
    QString publicRoot;
};

Gate done(const char *key, const QString &title)
{
    return Gate{.key = QString::fromLatin1(key), .title = title, .state = GateState::Done};
}

Gate open(Gate gate, const QString &message, GateState state, const Place &place = {})
{
    gate.message = message;
    gate.state = state;
    gate.place = place;
    return gate;
}

const Finding *firstError(const QList<Finding> &findings, const std::function<bool(const QString &rule)> &of)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.severity == Severity::Error && of(finding.rule);
    });
    return found == findings.end() ? nullptr : &*found;
}

/// Rules about what is withheld and how; every other error is one of the draft.
bool isPublicRule(const QString &rule)
{
    static const QStringList rules{u"mark-without-reason"_s,  u"unknown-reason"_s,      u"no-public-interest-test"_s,
                                   u"no-qualified-opinion"_s, u"opinion-of-proposer"_s, u"wording-missing"_s,
                                   u"risk-withheld"_s,        u"undecided"_s,           u"wording-in-release"_s,
                                   u"no-exemption"_s};
    return rules.contains(rule);
}

Gate writtenHere(const Checked &checked)
{
    const Gate gate = done("written-here", PublishingMessages::tr("The assessment is written in this workspace"));
    if (!checked.source.assessment.reviewCopy)
        return gate;
    return open(gate, PublishingMessages::tr("This is a copy to be reviewed. It is published where it is written."),
                GateState::Blocked);
}

Gate title(const Checked &checked)
{
    const Gate gate = done("title", PublishingMessages::tr("The page has a public title"));
    if (!checked.source.assessment.publicTitle.trimmed().isEmpty())
        return gate;
    return open(gate, PublishingMessages::tr("Write the title that the public will read."), GateState::Blocked);
}

Gate answers(const Checked &checked)
{
    const Gate gate = done("answers", PublishingMessages::tr("The assessment is complete"));
    const Finding *error = firstError(checked.findings, [](const QString &rule) { return !isPublicRule(rule); });
    return error ? open(gate, error->message, GateState::ToDo, error->place) : gate;
}

Gate signOffs(const Checked &checked)
{
    const Gate gate = done("sign-offs", PublishingMessages::tr("Everyone who must sign has signed this content"));
    QStringList missing;
    bool outdated = false;
    for (const reviewing::RoleStatus &role : checked.status.roles) {
        if (role.signs != Signs::Required || role.current)
            continue;
        missing += role.label;
        outdated = outdated || role.signOff.has_value();
    }
    if (missing.isEmpty())
        return gate;
    const QString names = missing.join(u", "_s);
    return open(
        gate,
        outdated ? PublishingMessages::tr("The content has changed since it was signed. Still to sign: %1.").arg(names)
                 : PublishingMessages::tr("Still to sign: %1.").arg(names),
        GateState::Blocked);
}

Gate advice(const Checked &checked)
{
    const Gate gate = done("advice", PublishingMessages::tr("Advice has been given and answered"));
    for (const reviewing::RoleStatus &role : checked.status.roles) {
        if (role.signs != Signs::Advice)
            continue;
        if (!role.advice)
            return open(gate, PublishingMessages::tr("%1: advice is missing.").arg(role.label), GateState::Blocked);
        if (role.advice->outcome() == AdviceOutcome::Open)
            return open(gate, PublishingMessages::tr("%1: say what became of the advice.").arg(role.label),
                        GateState::ToDo);
    }
    return gate;
}

/// A decision may say more than the signatures; where there is none, they stand for it.
Gate decision(const Checked &checked)
{
    const Gate gate = done("decision", PublishingMessages::tr("The processing is approved"));
    if (!checked.status.decision)
        return gate;
    const DecisionOutcome outcome = checked.status.decision->outcome;
    if (outcome == DecisionOutcome::Rejected)
        return open(gate, PublishingMessages::tr("The processing was rejected."), GateState::Blocked);
    if (outcome == DecisionOutcome::ConsultRegulator)
        return open(gate, PublishingMessages::tr("The regulator is asked first. Record what was decided then."),
                    GateState::Blocked);
    if (!checked.status.decisionCurrent)
        return open(gate,
                    PublishingMessages::tr("The content has changed since it was decided on. It must be decided anew."),
                    GateState::Blocked);
    return gate;
}

Gate comments(const Checked &checked)
{
    const Gate gate = done("comments", PublishingMessages::tr("Comments have been dealt with"));
    if (checked.status.openMustFix == 0)
        return gate;
    return open(gate,
                PublishingMessages::tr("%n comment(s) must still be dealt with.", nullptr, checked.status.openMustFix),
                GateState::ToDo);
}

Gate reasons(const Checked &checked)
{
    const Gate gate = done("reasons", PublishingMessages::tr("What stays out is decided, with its reason"));
    const Finding *error = firstError(checked.findings, isPublicRule);
    if (!error)
        return gate;
    const QString message = error->place.question.isEmpty()
                                ? error->message
                                : PublishingMessages::tr("“%1”: %2", "question, what is missing")
                                      .arg(secretName(checked.source.form, error->place.question), error->message);
    return open(gate, message, GateState::Blocked, error->place);
}

Gate repeats(const Checked &checked)
{
    const Gate gate = done("repeats", PublishingMessages::tr("Nothing withheld stands elsewhere in the page"));
    if (checked.repeats.isEmpty())
        return gate;
    const Repeat &first = checked.repeats.first();
    return waitingFor(
        checked.repeats.size(),
        open(gate,
             PublishingMessages::tr(
                 "%n withheld passage(s) also stand in public text, such as words from “%1” in “%2”. Withhold "
                 "them there too, or say why they may stand.",
                 nullptr, int(checked.repeats.size()))
                 .arg(secretName(checked.source.form, first.withheldIn),
                      secretName(checked.source.form, first.question)),
             GateState::Blocked, Place{.question = first.question}));
}

Gate suggested(const Checked &checked)
{
    const Gate gate = done("suggestions", PublishingMessages::tr("What may be personal or sensitive is decided"));
    if (checked.suggestions.isEmpty())
        return gate;
    const Suggestion &first = checked.suggestions.first();
    return waitingFor(
        checked.suggestions.size(),
        open(gate,
             PublishingMessages::tr("%n passage(s) of public text may be personal or sensitive, the first in “%1”. "
                                    "Withhold them, or say why they may be public.",
                                    nullptr, int(checked.suggestions.size()))
                 .arg(secretName(checked.source.form, first.question())),
             GateState::Blocked, first.place));
}

Gate smallNumbers(const Checked &checked)
{
    const Gate gate = done("small-numbers", PublishingMessages::tr("No small number of people can be worked out"));
    const auto &objection = checked.objection;
    if (!objection)
        return gate;
    const auto decided = checked.source.assessment.suppressions.constFind(objection->question);
    const bool showsTooSmall = decided != checked.source.assessment.suppressions.cend() &&
                               suppressing::showsTooSmall(decided->rule, checked.leastCount);
    const QString question = secretName(checked.source.form, objection->question);
    if (!objection->version.isEmpty())
        return waitingFor(
            1, open(gate,
                    PublishingMessages::tr("Together with version %1, this page gives away a number of people in “%2”. "
                                           "Leave out more, or change the rule, in Redact or with “counts”.")
                        .arg(objection->version, question),
                    GateState::Blocked, Place{.question = objection->question}));
    if (showsTooSmall)
        return waitingFor(
            1, open(gate,
                    PublishingMessages::tr("“%1” may show numbers of people below %2, which the organisation does not "
                                           "want. Decide about them anew in Redact, or with “counts”.")
                        .arg(question, QString::number(checked.leastCount)),
                    GateState::Blocked, Place{.question = objection->question}));
    return waitingFor(
        1, open(gate,
                PublishingMessages::tr("Small numbers of people in “%1” are not protected yet. Decide about them in "
                                       "Redact, or with “counts”.")
                    .arg(question),
                GateState::Blocked, Place{.question = objection->question}));
}

/// Where the numbers are still the same, smallNumbers() looks at what both versions tell together.
Gate earlierCounts(const Checked &checked)
{
    const Gate gate =
        done("earlier-counts", PublishingMessages::tr("No earlier version shows other numbers of people"));
    const auto differs = suppressing::otherThanBefore(checked.source.form, checked.source.assessment,
                                                      checked.source.edition.language, checked.published);
    if (!differs)
        return gate;
    return open(gate,
                PublishingMessages::tr("Version %1 shows other numbers of people in “%2”. Whoever compares both may "
                                       "work out a small number. Make sure that nobody can, and say why.")
                    .arg(differs->version, secretName(checked.source.form, differs->question)),
                GateState::ToDo, Place{.question = differs->question});
}

/// What one version shows; a reason that somebody gives is for this version alone.
Gate earlierVersion(const Template &form, const EarlierVersion &version)
{
    const QString &number = version.name;
    Gate gate{.key = u"earlier-"_s + version.key,
              .title = PublishingMessages::tr("Version %1 does not show what is withheld now").arg(number)};
    if (version.found == EarlierVersion::Found::Nothing)
        return open(gate,
                    PublishingMessages::tr("Version %1 cannot be read where it was published, so nobody knows whether "
                                           "it shows what is withheld now. Say why that may be.")
                        .arg(number),
                    GateState::ToDo);
    const bool isNote = version.found == EarlierVersion::Found::InNote;
    if (isNote)
        gate.key += u"-note"_s;
    const QString message =
        isNote ? PublishingMessages::tr("The change note of version %1, which every page repeats, says words that are "
                                        "withheld now, from “%2”. Say why they may stay public.")
               : PublishingMessages::tr("Version %1 still shows words that are withheld now, from “%2”. Take its files "
                                        "away, or say why they may stay public.");
    return open(gate, message.arg(number, secretName(form, version.question)), GateState::ToDo,
                Place{.question = version.question});
}

QList<Gate> earlier(const Checked &checked)
{
    if (checked.earlier.isEmpty())
        return {done("earlier", PublishingMessages::tr("No earlier version shows what is withheld now"))};
    QList<Gate> gates;
    for (const EarlierVersion &version : checked.earlier)
        gates += earlierVersion(checked.source.form, version);
    return gates;
}

/// What was taken down must not come back by the next run of a script.
Gate takenDown(const Checked &checked)
{
    const Gate gate = done("taken-down", PublishingMessages::tr("The page is not one that was taken down"));
    for (const Publication &publication : checked.published)
        if (publication.status == PublicationStatus::TakenDown && publication.publicRoot == checked.publicRoot)
            return open(
                gate,
                PublishingMessages::tr("Version %1 said exactly this and was taken down. Withhold what got out, "
                                       "or say why it may be published again.")
                    .arg(versionName(publication, checked.source.assessment.id)),
                GateState::ToDo);
    return gate;
}

/// Besides a second person, whoever judges the public wording reads it as it will appear.
Gate toConfirm(const Checked &checked, const Gate &gate)
{
    QStringList labels;
    for (const QString &key : checked.status.toConfirm)
        labels += checked.source.form.role(key)->label;
    if (labels.isEmpty())
        return gate;
    return open(gate,
                PublishingMessages::tr("Still to read and approve the page: %1. Or say why it goes out without that.")
                    .arg(labels.join(u", "_s)),
                GateState::ToDo);
}

Gate approval(const Checked &checked)
{
    const Gate gate =
        done("approval", PublishingMessages::tr("A second person has approved the page as it will appear"));
    if (checked.status.approvalCurrent)
        return toConfirm(checked, gate);
    if (checked.status.approval)
        return open(gate,
                    PublishingMessages::tr("The page has changed since it was approved. It must be approved again."),
                    GateState::Blocked);
    return open(gate, PublishingMessages::tr("Somebody who did not prepare the page must read and approve it."),
                GateState::Blocked);
}

} // namespace

Result<QList<Gate>> gates(const Workspace &workspace, const AssessmentId &id)
{
    const auto reading = pageReading(workspace, id);
    if (!reading)
        return failed(reading);
    const PageSource &source = (*reading)->source();
    const auto status = reviewing::status(workspace, id);
    if (!status)
        return failed(status);
    const auto suggestions = suggesting::undecided(workspace, id);
    if (!suggestions)
        return failed(suggestions);
    const auto published = publishedOfKin(workspace, source.assessment);
    if (!published)
        return failed(published);
    const auto shown = earlierThatShow(workspace, **reading);
    if (!shown)
        return failed(shown);
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const auto objection = suppressing::undecided(workspace, id);
    if (!objection)
        return failed(objection);
    const Checked checked{source,
                          *status,
                          findings(source.form, source.assessment, workspace.clock().today()),
                          (*reading)->undecidedRepeats(),
                          *suggestions,
                          *published,
                          *objection,
                          settings->leastCount,
                          *shown,
                          (*reading)->publicRoot()};
    QList<Gate> all =
        QList<Gate>{writtenHere(checked), title(checked),     answers(checked),      signOffs(checked),
                    advice(checked),      decision(checked),  comments(checked),     reasons(checked),
                    repeats(checked),     suggested(checked), smallNumbers(checked), earlierCounts(checked)} +
        earlier(checked) + QList<Gate>{takenDown(checked), approval(checked)};
    if (source.assessment.release) // was complete when it was signed
        all.removeIf([](const Gate &gate) { return gate.key == u"answers"_s; });
    return all;
}

} // namespace candour::publishing
