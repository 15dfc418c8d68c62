// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/CleanText.h"
#include "exchange/JsonReader.h"
#include "exchange/TemplateFile.h"
#include "workspace/Programme.h"
#include "workspace/Stores.h"

#include <QCoreApplication>

namespace candour::programme {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Programme)
};

/// The shared answers that the template starts from, as they stand now.
void fetchSharedAnswers(const Template &t, const QList<SharedAnswer> &shared, Assessment &a)
{
    for (const Question *question : t.questions()) {
        if (question->kind != QuestionKind::Shared)
            continue;
        const auto found = std::find_if(shared.begin(), shared.end(),
                                        [&](const SharedAnswer &one) { return one.key == question->sharedKey; });
        if (found != shared.end() && !found->text.isEmpty())
            a.answers.insert(question->key, SharedText{found->key, found->text});
    }
}

} // namespace

Result<AssessmentId> start(Workspace &workspace, const QString &templateId, const QString &title)
{
    const QString line = cleanLine(title).simplified();
    if (line.isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Give the assessment a title."));
    const auto form = newest(workspace, templateId);
    if (!form)
        return failed(form);
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    const auto shared = workspace.sharedAnswers();
    if (!shared)
        return failed(shared);
    Assessment a{.id = AssessmentId::random(),
                 .title = line,
                 .templateId = form->id,
                 .templateVersion = form->version,
                 .language = form->language,
                 .people = *people};
    fetchSharedAnswers(*form, *shared, a);
    const QString who = workspace.actor().name;
    const QDateTime now = workspace.clock().now();
    const auto done =
        workspace.run(WorkspaceEdit{u"new"_s, a.id.value, [=](Stores &stores) mutable -> Result<> {
                                        const auto reference = stores.assessments.nextReference();
                                        if (!reference)
                                            return failed(reference);
                                        a.reference = *reference;
                                        return stores.assessments.save(Assessment{}, a, who, now, Origin::Typed);
                                    }});
    if (!done)
        return failed(done);
    return a.id;
}

Result<QStringList> templateFaults(const QString &path)
{
    const auto bytes = readFile(path, TemplateLimits.bytes);
    if (!bytes)
        return failed(bytes);
    QStringList faults;
    for (const TemplateFault &fault : candour::templateFaults(*bytes))
        faults += fault.where.isEmpty() ? fault.message : Words::tr("%1: %2").arg(fault.where, fault.message);
    return faults;
}

Result<> addTemplate(Workspace &workspace, const QString &path)
{
    const auto bytes = readFile(path, TemplateLimits.bytes);
    if (!bytes)
        return failed(bytes);
    const auto form = readTemplate(*bytes);
    if (!form)
        return failed(form);
    return workspace.run(WorkspaceEdit{u"add-template"_s, form->id + u' ' + form->version, [=](Stores &stores) {
                                           return stores.templates.add(form->id, form->version, *bytes);
                                       }});
}

} // namespace candour::programme
