// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Verb.h"
#include "workspace/Redacting.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Where the command points: an assessment, and a place in it.
struct Target
{
    Workspace *workspace = nullptr;
    AssessmentId id;
    Place place;
};

Result<Target> target(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto question = call.word(1, Words::tr("The question's key"));
    if (!question)
        return failed(question);
    return Target{*workspace, *id, Place{*question, RowId{call.option(u"row"_s)}, call.option(u"column"_s)}};
}

redacting::Why why(const Invocation &call)
{
    return redacting::Why{.reasons = call.optionValues(u"reason"_s), .harm = call.option(u"harm"_s),
                          .publicInterest = call.option(u"public-interest"_s),
                          .reviewOn = QDate::fromString(call.option(u"review-on"_s), Qt::ISODate)};
}

Result<> mark(Invocation &call)
{
    const auto at = target(call);
    if (!at)
        return failed(at);
    if (!call.has(u"match"_s))
        return fail(ErrorKind::Usage, Words::tr("Give the exact words to withhold with --match."));
    const auto made = redacting::markWords(*at->workspace, at->id, at->place, call.option(u"match"_s), why(call));
    if (!made)
        return failed(made);
    call.print(made->value);
    return {};
}

Result<> treat(Invocation &call)
{
    const auto at = target(call);
    if (!at)
        return failed(at);
    const auto how = call.word(2, Words::tr("What the public sees (written, wording, withheld or template)"));
    if (!how)
        return failed(how);
    if (*how == "written"_L1)
        return redacting::showAsWritten(*at->workspace, at->id, at->place);
    if (*how == "template"_L1)
        return redacting::followTemplate(*at->workspace, at->id, at->place);
    if (*how == "withheld"_L1) {
        const auto made = redacting::withhold(*at->workspace, at->id, at->place, why(call));
        if (!made)
            return failed(made);
        call.print(made->value);
        return {};
    }
    if (*how != "wording"_L1)
        return fail(ErrorKind::Usage, Words::tr("The public can see an answer as written, in a wording of its own, withheld, or as the template has it."));
    const auto text = call.text();
    if (!text)
        return failed(text);
    const auto assessment = at->workspace->assessment(at->id);
    if (!assessment)
        return failed(assessment);
    const QString language = call.has(u"lang"_s) ? call.option(u"lang"_s) : assessment->language;
    return redacting::setWording(*at->workspace, at->id, at->place, language, fromPlainText(*text));
}

Result<> unmark(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto mark = call.word(1, Words::tr("The mark's id"));
    return mark ? redacting::unmark(**workspace, *id, MarkId{*mark}) : failed(mark);
}

Result<> letStand(Invocation &call)
{
    const auto at = target(call);
    if (!at)
        return failed(at);
    return redacting::letStand(*at->workspace, at->id, call.option(u"match"_s), at->place.question, call.option(u"reason"_s));
}

} // namespace

QList<Verb> redactVerbs()
{
    const QStringList why{u"reason"_s, u"harm"_s, u"public-interest"_s, u"review-on"_s, u"row"_s, u"column"_s};
    return {{u"mark"_s, u"ID QUESTION [--row R [--column C]] --match TEXT --reason CODE …"_s, Words::tr("Withhold a passage wherever it stands in an answer"),
             why + QStringList{u"match"_s}, {}, mark},
            {u"unmark"_s, u"ID MARK"_s, Words::tr("Stop withholding"), {}, {}, unmark},
            {u"treat"_s, u"ID QUESTION [--row R] [--column C] written|wording|withheld|template"_s, Words::tr("Say what the public sees of an answer"),
             why + QStringList{u"text"_s, u"file"_s, u"lang"_s}, {}, treat},
            {u"let-stand"_s, u"ID QUESTION --match WORDS --reason T"_s, Words::tr("Record why withheld words may also stand in a public answer"),
             {u"match"_s, u"reason"_s}, {}, letStand}};
}

} // namespace candour
