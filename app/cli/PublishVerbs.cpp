// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Verb.h"
#include "workspace/Publishing.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> publishOne(Invocation &call, Workspace &workspace, const AssessmentId &id)
{
    publishing::Request request{.folder = call.option(u"to"_s), .changeNote = call.option(u"change-note"_s)};
    const QStringList gates = call.optionValues(u"override"_s);
    const QStringList reasons = call.optionValues(u"reason"_s);
    for (qsizetype i = 0; i < gates.size(); ++i)
        request.overrides += GateOverride{gates.at(i), reasons.value(i)};
    const auto outcome = publishing::publish(workspace, id, request);
    if (!outcome)
        return failed(outcome);
    QJsonArray files;
    for (const PublishedFile &file : outcome->files) {
        files += QJsonObject{{u"path"_s, file.name}, {u"sha256"_s, file.sha256}};
        if (!call.json)
            call.print(u"%1  %2"_s.arg(file.sha256, file.name));
    }
    if (call.json)
        call.print(QJsonObject{{u"version"_s, outcome->version}, {u"nothingNew"_s, outcome->nothingNew}, {u"files"_s, files}});
    return {};
}

Result<> publishReady(Invocation &call, Workspace &workspace)
{
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    for (const AssessmentHeader &header : *headers) {
        const auto gates = publishing::gates(workspace, header.id);
        if (!gates)
            return failed(gates);
        const bool ready = std::all_of(gates->begin(), gates->end(),
                                       [](const publishing::Gate &gate) { return gate.state == publishing::GateState::Done; });
        if (!ready)
            continue;
        if (const auto done = publishOne(call, workspace, header.id); !done)
            return done;
    }
    return {};
}

Result<> publish(Invocation &call)
{
    if (!call.has(u"to"_s))
        return fail(ErrorKind::Usage, Words::tr("Name the folder with --to."));
    if (call.has(u"edition"_s) && call.option(u"edition"_s) != "summary"_L1)
        return fail(ErrorKind::Usage, Words::tr("“%1” is not in this version.").arg(u"--edition "_s + call.option(u"edition"_s)));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    if (call.has(u"ready"_s))
        return publishReady(call, **workspace);
    const auto id = call.assessment(**workspace);
    return id ? publishOne(call, **workspace, *id) : failed(id);
}

QString stateName(publishing::FileState state)
{
    switch (state) {
    case publishing::FileState::Intact:
        return u"intact"_s;
    case publishing::FileState::Changed:
        return u"changed"_s;
    case publishing::FileState::Missing:
        return u"missing"_s;
    case publishing::FileState::Strange:
        return u"strange"_s;
    }
    Q_UNREACHABLE();
}

Result<> verify(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto path = call.word(0, Words::tr("The folder or file"));
    if (!path)
        return failed(path);
    const auto files = publishing::verify(**workspace, *path);
    if (!files)
        return failed(files);
    QJsonArray array;
    int wrong = 0;
    for (const publishing::Verified &file : *files) {
        wrong += file.state != publishing::FileState::Intact;
        array += QJsonObject{{u"path"_s, file.name}, {u"state"_s, stateName(file.state)}, {u"reference"_s, file.reference}, {u"version"_s, file.version}};
        if (!call.json)
            call.print(u"%1  %2"_s.arg(stateName(file.state), file.name));
    }
    if (call.json)
        call.print(array);
    if (wrong > 0)
        return fail(ErrorKind::Refused, Words::tr("%n file(s) are not as they were published.", nullptr, wrong));
    return {};
}

} // namespace

QList<Verb> publishVerbs()
{
    return {{u"publish"_s, u"(ID | --ready) --to DIR [--change-note T] [--override GATE --reason T]"_s,
             Words::tr("Run every gate, search the finished files for what is withheld, and only then write"),
             {u"to"_s, u"change-note"_s, u"override"_s, u"reason"_s, u"edition"_s}, {u"ready"_s}, publish},
            {u"verify"_s, u"(DIR | FILE)"_s, Words::tr("Whether files are the ones that were published, and which version one is"), {}, {}, verify}};
}

} // namespace candour
