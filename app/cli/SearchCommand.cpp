// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"
#include "base/Literals.h"
#include "cli/Command.h"
#include "workspace/Authoring.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> search(Invocation &call)
{
    const QString wanted = folded(call.words.join(u' ')).trimmed();
    if (wanted.isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Say which words to search for."));
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto headers = (*workspace)->assessments();
    if (!headers)
        return failed(headers);
    QJsonArray array;
    const auto found = [&](const AssessmentHeader &header, const QString &question, const QString &label) {
        array += QJsonObject{{u"id"_s, header.id.value}, {u"reference"_s, header.reference}, {u"question"_s, question}};
        if (!call.json)
            call.print(QStringList{header.reference, question, label}.join(u"  "_s));
    };
    for (const AssessmentHeader &header : *headers) {
        const auto assessment = (*workspace)->assessment(header.id);
        if (!assessment)
            return failed(assessment);
        const auto form = (*workspace)->templateOf(*assessment);
        if (!form)
            return failed(form);
        if (folded(assessment->title + u'\n' + assessment->publicTitle).contains(wanted))
            found(header, u"title"_s, assessment->title);
        for (const Question *question : form->questions())
            if (folded(authoring::answerText(*form, *assessment, *question)).contains(wanted))
                found(header, question->key, question->label);
    }
    if (call.json)
        call.print(array);
    return {};
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
            .words = u"WORDS"_s,
            .help = Words::tr("Where these words stand, in titles and answers of every assessment"),
            .fewest = 1,
            .most = -1,
            .run = search};
}

} // namespace candour
