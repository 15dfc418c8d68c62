// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Placing.h"

#include "base/Literals.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/PlacedText.h"

namespace candour::placing {

Result<QList<DocumentPart>> plan(const Workspace &workspace, const AssessmentId &id, const ForeignDocument &document)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    QList<DocumentPart> parts = placed(filled->form, filled->assessment, document);
    if (parts.isEmpty())
        return fail(ErrorKind::Refused,
                    PlacingMessages::tr("There is no text in it. Copy the document first, all of it."));
    return parts;
}

QString reason(const DocumentPart &part)
{
    switch (part.why) {
    case Placing::Matched:
        return PlacingMessages::tr("The heading fits the question.");
    case Placing::Below:
        return PlacingMessages::tr("It stands below the part above.");
    case Placing::Unknown:
        return part.heading.runs.isEmpty() ? PlacingMessages::tr("It stands before the first heading.")
                                           : PlacingMessages::tr("No question fits the heading.");
    case Placing::Several:
        return PlacingMessages::tr("More than one question fits the heading.");
    case Placing::Repeated:
        return PlacingMessages::tr("Another part of the document goes there already.");
    case Placing::Section:
        return PlacingMessages::tr("The heading names a section with several questions.");
    case Placing::NoText:
        return PlacingMessages::tr("The question that fits is not answered with text.");
    case Placing::TooLong:
        return PlacingMessages::tr("The question that fits takes one line only.");
    case Placing::NotAsked:
        return PlacingMessages::tr("The question that fits is not asked at present.");
    case Placing::Answered:
        return PlacingMessages::tr("The question that fits has an answer already.");
    }
    Q_UNREACHABLE();
}

Result<QList<Question>> choices(const Workspace &workspace, const AssessmentId &id, const RichText &text)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    QList<Question> questions;
    for (const Question *question : filled->form.questions())
        if (takesText(filled->form, filled->assessment, *question, text))
            questions += *question;
    return questions;
}

Result<> putIn(Workspace &workspace, const AssessmentId &id, const QList<DocumentPart> &parts)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    return workspace.run(Edit{.assessment = id,
                              .action = u"paste-document"_s,
                              .text = PlacingMessages::tr("Paste a document"),
                              .apply = [=, form = filled->form](Assessment &a) { return putParts(form, a, parts); },
                              .origin = Origin::Imported});
}

} // namespace candour::placing
