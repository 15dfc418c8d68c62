// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Publishing.h"

namespace candour {

namespace {

Result<> verify(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto files = publishing::verify(**workspace, call.words.first());
    if (!files)
        return failed(files);
    QJsonArray array;
    int wrong = 0;
    for (const publishing::Verified &file : *files) {
        wrong += file.state != publishing::FileState::Intact;
        array += QJsonObject{{u"path"_s, file.name},
                             {u"state"_s, spelled(file.state)},
                             {u"reference"_s, file.reference},
                             {u"version"_s, file.version},
                             {u"note"_s, file.note}};
        if (call.json)
            continue;
        const QString version = file.version > 0 ? u"  %1 v%2"_s.arg(file.reference).arg(file.version) : QString();
        const QString note = file.note.isEmpty() ? QString() : u"  "_s + file.note;
        call.print(u"%1  %2%3%4"_s.arg(spelled(file.state), file.name, version, note));
    }
    if (call.json)
        call.print(array);
    if (wrong > 0)
        return fail(ErrorKind::Refused,
                    CommandLineMessages::tr("%n file(s) are not as they were published.", nullptr, wrong));
    return {};
}

} // namespace

Command verifyCommand()
{
    return {.name = u"verify"_s,
            .words = u"(DIR | FILE)"_s,
            .help = CommandLineMessages::tr("Whether files are the ones that were published, and which version one is"),
            .fewest = 1,
            .most = 1,
            .run = verify};
}

} // namespace candour
