// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"
#include "base/Literals.h"
#include "dpia/AnswerTexts.h"
#include "dpia/CarryOver.h"
#include "exchange/JsonReader.h"
#include "exchange/TemplateFile.h"
#include "workspace/Messages.h"
#include "workspace/Programme.h"
#include "workspace/Stores.h"

namespace candour::programme {

namespace {

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

/// Gives the assessment the next reference and keeps it.
Result<AssessmentId> keep(Workspace &workspace, Assessment a, Origin origin)
{
    const QString who = workspace.actor().name;
    const QDateTime now = workspace.clock().now();
    const AssessmentId id = a.id;
    const auto done = workspace.run(WorkspaceEdit{u"new"_s, id.value, [=](Stores &stores) mutable -> Result<> {
                                                      const auto reference = stores.assessments.nextReference();
                                                      if (!reference)
                                                          return failed(reference);
                                                      a.reference = *reference;
                                                      return stores.assessments.save(Assessment{}, a, who, now, origin);
                                                  }});
    if (!done)
        return failed(done);
    return id;
}

/// An assessment in which nothing is answered yet but what all assessments share.
Result<Assessment> blank(const Workspace &workspace, const Template &form, const QString &title)
{
    const QString line = cleanLine(title).simplified();
    if (line.isEmpty())
        return fail(ErrorKind::Usage, ProgrammeMessages::tr("Give the assessment a title."));
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    const auto shared = workspace.sharedAnswers();
    if (!shared)
        return failed(shared);
    Assessment a{.id = AssessmentId::random(),
                 .title = line,
                 .templateId = form.id,
                 .templateVersion = form.version,
                 .language = form.language,
                 .people = *people};
    fetchSharedAnswers(form, *shared, a);
    return a;
}

/// Questions whose answers hold for one assessment only: the decision, what is asked beside it, and the next review.
QSet<QString> ofOneAssessment(const Template &form)
{
    QSet<QString> keys{form.reviewDateQuestion};
    for (const TemplateSection &section : form.sections) {
        QSet<QString> together;
        for (const Question &question : section.questions)
            together.insert(question.key);
        if (together.contains(form.decisionQuestion))
            keys += together;
    }
    return keys;
}

/// Takes the source's answers, what is decided about them, and the people and files they name.
void takeAnswers(const Template &form, const Template &sourceForm, const Assessment &source, Assessment &a)
{
    const Assessment carried = carriedOver(sourceForm, form, source).assessment;
    const QSet<QString> left = ofOneAssessment(form) + ofOneAssessment(sourceForm);
    for (auto answer = carried.answers.cbegin(); answer != carried.answers.cend(); ++answer)
        if (const Question *question = form.question(answer.key());
            question && question->kind != QuestionKind::Shared && !left.contains(question->key))
            a.answers.insert(answer.key(), *answer);
    for (auto treatment = carried.treatments.cbegin(); treatment != carried.treatments.cend(); ++treatment)
        if (a.answers.contains(treatment.key().question))
            a.treatments.insert(treatment.key(), *treatment);
    for (auto suppression = carried.suppressions.cbegin(); suppression != carried.suppressions.cend(); ++suppression)
        if (a.answers.contains(suppression.key()))
            a.suppressions.insert(suppression.key(), *suppression);
    const QSet<MarkId> marks = marksIn(a);
    for (const Mark &mark : carried.marks)
        if (marks.contains(mark.id))
            a.marks.insert(mark.id, mark);
    const QSet<AttachmentId> used = filesIn(a.answers);
    for (const Attachment &file : source.attachments)
        if (used.contains(file.id))
            a.attachments += file;
    for (const Person &person : source.people)
        if (!a.person(person.id))
            a.people += person;
}

} // namespace

Result<AssessmentId> start(Workspace &workspace, const QString &templateId, const QString &title)
{
    const auto form = newest(workspace, templateId);
    if (!form)
        return failed(form);
    const auto a = blank(workspace, *form, title);
    return a ? keep(workspace, *a, Origin::Typed) : failed(a);
}

Result<AssessmentId> startFrom(Workspace &workspace, const AssessmentId &source, const QString &templateId,
                               const QString &title)
{
    const auto from = workspace.assessment(source);
    if (!from)
        return failed(from);
    if (from->release)
        return fail(ErrorKind::Refused, ProgrammeMessages::tr("This is a release. Begin with the assessment itself."));
    const auto sourceForm = workspace.templateOf(*from);
    if (!sourceForm)
        return failed(sourceForm);
    const auto form = newest(workspace, templateId);
    if (!form)
        return failed(form);
    auto a = blank(workspace, *form, title);
    if (!a)
        return failed(a);
    a->language = from->language;
    if (sourceForm->isScreening())
        a->activities = from->activities; // otherwise the copy is about something else
    takeAnswers(*form, *sourceForm, *from, *a);
    return keep(workspace, *a, Origin::Copied);
}

Result<QByteArray> templateBytes(const QString &path)
{
    return readFile(path, TemplateLimits.bytes);
}

QStringList templateFaults(const QByteArray &bytes)
{
    QStringList faults;
    for (const TemplateFault &fault : candour::templateFaults(bytes))
        faults +=
            fault.where.isEmpty() ? fault.message : ProgrammeMessages::tr("%1: %2").arg(fault.where, fault.message);
    return faults;
}

Result<QStringList> templateFaults(const QString &path)
{
    return templateBytes(path).map([](const QByteArray &bytes) { return templateFaults(bytes); });
}

Result<Template> addTemplate(Workspace &workspace, const QByteArray &bytes)
{
    const auto form = readTemplate(bytes);
    if (!form)
        return form;
    const auto added =
        workspace.run(WorkspaceEdit{u"add-template"_s, form->id + u' ' + form->version, [=](Stores &stores) {
                                        return stores.templates.add(form->id, form->version, bytes);
                                    }});
    return added.and_then([&] { return form; });
}

Result<Template> addTemplate(Workspace &workspace, const QString &path)
{
    return templateBytes(path).and_then([&](const QByteArray &bytes) { return addTemplate(workspace, bytes); });
}

} // namespace candour::programme
