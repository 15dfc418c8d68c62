// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/CarryingOver.h"

#include "base/Literals.h"
#include "workspace/Edit.h"
#include "workspace/Messages.h"
#include "workspace/Programme.h"

namespace candour::carrying {

namespace {

/// What a person calls the question, or one of its columns.
QString nameOf(const Template &from, const Template &to, const Carried &carried)
{
    const Question *question = to.question(carried.question);
    if (!question)
        question = from.question(carried.question);
    if (!question)
        return carried.question;
    const Column *column = question->column(carried.column);
    if (!column && !carried.column.isEmpty())
        if (const Question *before = from.question(carried.question))
            column = before->column(carried.column);
    return column ? CarryingOverMessages::tr("%1: %2", "question, column").arg(question->label, column->label)
                  : question->label;
}

QString sentence(const QString &name, Carrying what)
{
    switch (what) {
    case Carrying::Moved:
        return CarryingOverMessages::tr("“%1” stands elsewhere in the new version.").arg(name);
    case Carrying::Changed:
        return CarryingOverMessages::tr("“%1” is asked in another way. Look whether the answer still fits.").arg(name);
    case Carrying::NoPlace:
        return CarryingOverMessages::tr("“%1” has no place in the new version. The answer is kept and not published.")
            .arg(name);
    case Carrying::NewlyAsked:
        return CarryingOverMessages::tr("“%1” is new.").arg(name);
    case Carrying::NewlyPublic:
        return CarryingOverMessages::tr("“%1” would be public now. It stays hidden until you decide.").arg(name);
    }
    Q_UNREACHABLE();
}

/// The assessment with both templates; refused where there is nothing newer.
struct Move
{
    Assessment assessment;
    Template from;
    Template to;
};

Result<Move> move(const Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto from = workspace.templateOf(*assessment);
    if (!from)
        return failed(from);
    const auto to = programme::newest(workspace, from->id);
    if (!to)
        return failed(to);
    if (to->version == from->version)
        return fail(ErrorKind::Refused,
                    CarryingOverMessages::tr("%1 already follows the newest version of its template, %2.")
                        .arg(assessment->reference, from->version));
    return Move{*assessment, *from, *to};
}

} // namespace

Result<std::optional<Template>> newer(const Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    if (assessment->release) // it stays as it was signed
        return std::nullopt;
    const auto to = programme::newest(workspace, assessment->templateId);
    if (!to)
        return failed(to);
    return to->version == assessment->templateVersion ? std::nullopt : std::optional(*to);
}

Result<QStringList> preview(const Workspace &workspace, const AssessmentId &id)
{
    const auto planned = move(workspace, id);
    if (!planned)
        return failed(planned);
    QStringList sentences;
    for (const Carried &one : carriedOver(planned->from, planned->to, planned->assessment).report)
        sentences += sentence(nameOf(planned->from, planned->to, one), one.what);
    return sentences;
}

Result<> carryOver(Workspace &workspace, const AssessmentId &id)
{
    const auto planned = move(workspace, id);
    if (!planned)
        return failed(planned);
    return workspace.run(
        Edit{.assessment = id,
             .action = u"carry-over"_s,
             .subject = u"%1 %2 from %3"_s.arg(planned->to.id, planned->to.version, planned->from.version),
             .text = CarryingOverMessages::tr("Carry over to version %1").arg(planned->to.version),
             .apply = [from = planned->from, to = planned->to](Assessment &a) -> Result<> {
                 a = carriedOver(from, to, a).assessment;
                 return {};
             },
             .origin = Origin::Migrated});
}

} // namespace candour::carrying
