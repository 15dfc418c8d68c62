// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Publishing.h"

namespace candour {

namespace {

Result<publishing::Request> request(const Invocation &call)
{
    const QStringList gates = call.optionValues(u"override"_s);
    const QStringList reasons = call.optionValues(u"reason"_s);
    if (gates.size() != reasons.size())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Every --override needs a --reason of its own."));
    publishing::Request request{.folder = call.option(u"to"_s),
                                .changeNote = call.option(u"change-note"_s),
                                .isCorrection = call.has(u"correction"_s),
                                .overrides = {},
                                .packFolder = call.option(u"pack"_s),
                                .isLive = call.has(u"live"_s)};
    for (qsizetype i = 0; i < gates.size(); ++i)
        request.overrides += GateOverride{gates.at(i), reasons.at(i)};
    return request;
}

QJsonObject toJson(const QString &reference, const publishing::Outcome &outcome)
{
    QJsonArray files;
    for (const PublishedFile &file : outcome.files)
        files += QJsonObject{{u"path"_s, file.name}, {u"sha256"_s, file.sha256}, {u"size"_s, file.size}};
    return QJsonObject{{u"reference"_s, reference},
                       {u"version"_s, outcome.version},
                       {u"nothingNew"_s, outcome.nothingNew},
                       {u"files"_s, files}};
}

Result<QJsonObject> publishOne(Invocation &call, Workspace &workspace, const AssessmentHeader &header,
                               const publishing::Request &request)
{
    const auto outcome = publishing::publish(workspace, header.id, request);
    if (!outcome)
        return failed(outcome);
    if (!call.json)
        for (const PublishedFile &file : outcome->files)
            call.print(u"%1  %2"_s.arg(file.sha256, file.name));
    return toJson(header.reference, *outcome);
}

bool isReady(const QList<publishing::Gate> &gates)
{
    return std::all_of(gates.begin(), gates.end(),
                       [](const publishing::Gate &gate) { return gate.state == publishing::GateState::Done; });
}

/// Everything that can be published as it stands; a refusal of one does not keep the others back.
Result<> publishReady(Invocation &call, Workspace &workspace, const publishing::Request &request, bool releases)
{
    const auto headers = releases ? workspace.releases() : workspace.assessments();
    if (!headers)
        return failed(headers);
    QJsonArray array;
    std::optional<Error> refusal;
    for (const AssessmentHeader &header : *headers) {
        const auto gates = publishing::gates(workspace, header.id);
        if (!gates)
            return failed(gates);
        if (!isReady(*gates))
            continue;
        const auto done = publishOne(call, workspace, header, request);
        if (done) {
            array += *done;
        } else {
            call.remark(CommandLineMessages::tr("%1: %2").arg(header.reference, done.error().message));
            refusal = done.error();
        }
    }
    if (call.json)
        call.print(array);
    if (refusal)
        return fail(refusal->kind, CommandLineMessages::tr("Not everything that is ready could be published."),
                    refusal->detail);
    return {};
}

Result<> publish(Invocation &call)
{
    if (!call.has(u"to"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name the folder with --to."));
    const QString edition = call.option(u"edition"_s);
    if (call.has(u"edition"_s) && edition != "summary"_L1 && edition != "full"_L1)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("An edition is one of these: summary, full."));
    if (call.has(u"ready"_s) == !call.words.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name one assessment, or give --ready for all that are ready."));
    if (call.has(u"ready"_s) && call.has(u"pack"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name one assessment with --pack."));
    const auto asked = request(call);
    if (!asked)
        return failed(asked);
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    if (call.has(u"ready"_s))
        return publishReady(call, **workspace, *asked, edition == "full"_L1);
    const auto id = (*workspace)->find(call.words.first());
    if (!id)
        return failed(id);
    const auto header = (*workspace)->header(*id);
    if (!header)
        return failed(header);
    if (edition == "full"_L1 && !header->release)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("The full edition is published from a release. Begin one with “release”."));
    if (edition == "summary"_L1 && header->release)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("This is a release, which is the full edition."));
    const auto done = publishOne(call, **workspace, *header, *asked);
    if (done && call.json)
        call.print(*done);
    return done ? Result<>() : failed(done);
}

} // namespace

Command publishCommand()
{
    return {
        .name = u"publish"_s,
        .words =
            u"(ID | --ready) --to DIR [--change-note TEXT [--correction]] [--pack DIR] [--live] [--override GATE --reason TEXT]"_s,
        .help = CommandLineMessages::tr(
            "Run every gate, search the finished files for what is withheld, and only then write"),
        .most = 1,
        .options = {{u"to"_s, u"DIR"_s, CommandLineMessages::tr("The register folder")},
                    {u"ready"_s, {}, CommandLineMessages::tr("Everything that can be published as it stands")},
                    {u"change-note"_s, u"TEXT"_s,
                     CommandLineMessages::tr("What changed for the reader; readers see it")},
                    {u"correction"_s,
                     {},
                     CommandLineMessages::tr("Only the public page changes: refused where the assessment did")},
                    {u"pack"_s, u"DIR"_s,
                     CommandLineMessages::tr("Also write the text and the files for GOV.UK into this new folder")},
                    {u"live"_s,
                     {},
                     CommandLineMessages::tr("Readers find the folder at the address of the register: record that "
                                             "the version is live since today")},
                    {u"edition"_s, u"EDITION"_s,
                     CommandLineMessages::tr("summary, or full for a release; says what is meant")},
                    {u"override"_s, u"GATE"_s, CommandLineMessages::tr("Open this gate; each needs a --reason")},
                    {u"reason"_s, u"TEXT"_s,
                     CommandLineMessages::tr("Why the gate is opened; it stays on the record")}},
        .run = publish};
}

} // namespace candour
