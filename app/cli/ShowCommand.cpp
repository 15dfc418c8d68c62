// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Authoring.h"
#include "workspace/Redacting.h"

#include <QJsonDocument>

namespace candour {

namespace {

QJsonValue answerJson(const Answer &answer)
{
    return QJsonDocument::fromJson(authoring::answerToJson(answer)).object();
}

/// The place of a decision, without the members that are empty.
void insertPlace(QJsonObject &object, const Place &place)
{
    object.insert(u"question"_s, place.question);
    if (!place.row.isEmpty())
        object.insert(u"row"_s, place.row.value);
    if (!place.column.isEmpty())
        object.insert(u"column"_s, place.column);
}

QJsonArray marksJson(const QList<redacting::Withholding> &withholdings)
{
    QJsonArray marks;
    for (const redacting::Withholding &one : withholdings) {
        QJsonObject mark{{u"id"_s, one.mark.id.value},
                         {u"reasons"_s, QJsonArray::fromStringList(one.mark.reasons)},
                         {u"harm"_s, one.mark.harm},
                         {u"publicInterest"_s, one.mark.publicInterest},
                         {u"proposedBy"_s, one.mark.proposedBy},
                         {u"words"_s, QJsonArray::fromStringList(one.words)}};
        if (const QualifiedOpinion &said = one.mark.opinion; said != QualifiedOpinion{})
            mark.insert(u"qualifiedOpinion"_s, QJsonObject{{u"person"_s, said.person},
                                                           {u"opinion"_s, said.opinion},
                                                           {u"givenOn"_s, said.givenOn.toString(Qt::ISODate)}});
        if (one.mark.reviewOn.isValid())
            mark.insert(u"reviewOn"_s, one.mark.reviewOn.toString(Qt::ISODate));
        insertPlace(mark, one.place);
        marks += mark;
    }
    return marks;
}

QJsonArray treatmentsJson(const Assessment &a)
{
    QJsonArray treatments;
    for (auto treatment = a.treatments.cbegin(); treatment != a.treatments.cend(); ++treatment) {
        QJsonObject object{{u"kind"_s, spelled(treatment->kind)}};
        insertPlace(object, treatment.key());
        treatments += object;
    }
    return treatments;
}

QJsonArray suppressionsJson(const Assessment &a)
{
    QJsonArray suppressions;
    for (auto one = a.suppressions.cbegin(); one != a.suppressions.cend(); ++one) {
        const bool rounds = one->rule.method == SuppressionMethod::Rounding;
        QJsonObject object{{u"question"_s, one.key()},
                           {u"method"_s, rounds ? u"rounding"_s : u"threshold"_s},
                           {u"decidedBy"_s, one->decidedBy}};
        if (!rounds)
            object.insert(u"threshold"_s, one->rule.threshold);
        QJsonArray cells;
        for (const CountCell &cell : one->cells)
            cells += QJsonObject{{u"row"_s, cell.row.value}, {u"column"_s, cell.column}};
        object.insert(u"cells"_s, cells);
        suppressions += object;
    }
    return suppressions;
}

Result<> showJson(Invocation &call, const Invocation::Subject &subject)
{
    const Assessment &a = subject.assessment;
    const auto withholdings = redacting::withholdings(subject.workspace, a.id);
    if (!withholdings)
        return failed(withholdings);
    QJsonObject answers;
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer)
        answers.insert(answer.key(), answerJson(*answer));
    call.print(QJsonObject{{u"id"_s, a.id.value},
                           {u"reference"_s, a.reference},
                           {u"title"_s, a.title},
                           {u"publicTitle"_s, a.publicTitle},
                           {u"template"_s, a.templateId},
                           {u"templateVersion"_s, a.templateVersion},
                           {u"language"_s, a.language},
                           {u"state"_s, spelled(a.review.state)},
                           {u"answers"_s, answers},
                           {u"marks"_s, marksJson(*withholdings)},
                           {u"treatments"_s, treatmentsJson(a)},
                           {u"suppressions"_s, suppressionsJson(a)}});
    return {};
}

void showPlain(Invocation &call, const Invocation::Subject &subject)
{
    const Assessment &a = subject.assessment;
    call.print(u"%1  %2"_s.arg(a.reference, a.title));
    if (!a.publicTitle.isEmpty())
        call.print(CommandLineMessages::tr("Public title: %1").arg(a.publicTitle));
    call.print(CommandLineMessages::tr("State: %1").arg(spelled(a.review.state)));
    for (const TemplateSection &section : subject.form.sections)
        for (const Question &question : section.questions)
            if (!isEmpty(a.answer(question.key)))
                call.print(u"\n%1 (%2)\n%3"_s.arg(question.label, question.key,
                                                  authoring::answerText(subject.form, a, question)));
}

Result<> showPublic(Invocation &call, const Invocation::Subject &subject)
{
    const auto page = redacting::preview(subject.workspace, subject.assessment.id);
    if (!page)
        return failed(page);
    const Document &document = page->document();
    if (!call.json) {
        call.print(textLines(document).join(u'\n'));
        return {};
    }
    QJsonArray sections;
    for (const Section &section : document.sections)
        sections +=
            QJsonObject{{u"level"_s, section.level},
                        {u"heading"_s, section.heading},
                        {u"lines"_s, QJsonArray::fromStringList(textLines(Document{.sections = {section}}).mid(1))}};
    call.print(QJsonObject{{u"reference"_s, document.info.reference},
                           {u"title"_s, document.info.title},
                           {u"language"_s, document.info.language},
                           {u"sections"_s, sections}});
    return {};
}

Result<> show(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (call.has(u"public"_s))
        return showPublic(call, *subject);
    if (call.json)
        return showJson(call, *subject);
    showPlain(call, *subject);
    return {};
}

} // namespace

Command showCommand()
{
    return {.name = u"show"_s,
            .words = u"ID [--public]"_s,
            .help = CommandLineMessages::tr("One assessment as people inside read it, or as the public would"),
            .fewest = 1,
            .most = 1,
            .options = {{u"public"_s, {}, CommandLineMessages::tr("The public summary as it would appear now")}},
            .run = show};
}

} // namespace candour
