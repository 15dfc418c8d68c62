// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/ComparedVersions.h"
#include "cli/ComparisonJson.h"
#include "cli/DifferenceWords.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/ComparedText.h"

namespace candour {

namespace {

/// Writes a comparison to a terminal, as wdiff does: [-taken away-] and {+added+}.
class WrittenComparison
{
public:
    WrittenComparison(Invocation &call, const Comparison &comparison) : m_call(call), m_comparison(comparison) {}

    void write()
    {
        writeVersion(CommandLineMessages::tr("Earlier: %1"), m_comparison.earlier);
        writeVersion(CommandLineMessages::tr("Later: %1"), m_comparison.later);
        if (m_comparison.earlierTemplate != m_comparison.laterTemplate)
            m_call.print(CommandLineMessages::tr("The template was version %1 then and is version %2 later.")
                             .arg(m_comparison.earlierTemplate, m_comparison.laterTemplate));
        const QStringList counts = comparing::sentences(m_comparison.counts());
        m_call.print(counts.isEmpty() ? CommandLineMessages::tr("The answers are the same.") : counts.join(u", "_s));
        for (const ComparedSection &section : m_comparison.sections) {
            m_call.print(u"\n"_s + section.heading);
            for (const ComparedAnswer &answer : section.answers)
                writeAnswer(answer);
        }
        m_call.print(u"\n"_s + comparing::notCompared());
    }

private:
    void writeVersion(const QString &sentence, const Milestone &milestone)
    {
        m_call.print(sentence.arg(QStringList{milestones::words(milestone), spelled(milestone.at)}.join(u", "_s)));
    }

    void writeAnswer(const ComparedAnswer &answer)
    {
        m_call.print(CommandLineMessages::tr("\n%1 (%2)", "question, what became of the answer")
                         .arg(answer.heading, comparing::words(answer)));
        if (answer.sameWords)
            m_call.print(comparing::sameWords());
        writeText(answer.words, QString(), QString());
        for (const ComparedRow &row : answer.rows) {
            m_call.print(u"  "_s + CommandLineMessages::tr("%1 (%2)", "name of a row, what became of it")
                                       .arg(row.name, comparing::words(row)));
            for (const ComparedCell &cell : row.cells) {
                const QString label = CommandLineMessages::tr("%1: ", "label of a column").arg(cell.label);
                if (cell.sameWords)
                    m_call.print(u"    "_s + label + comparing::sameWords());
                writeText(cell.words, u"    "_s, label);
            }
        }
    }

    /// \a first stands before the first line only.
    void writeText(const TextDifference &words, const QString &indent, const QString &first)
    {
        QString before = first;
        for (const ComparedParagraph &paragraph : comparedParagraphs(words)) {
            const QString line = paragraph.unchanged > 0 ? u"… "_s + comparing::unchangedParagraphs(paragraph.unchanged)
                                                         : marked(paragraph.pieces);
            m_call.print(indent + std::exchange(before, QString()) + line);
        }
    }

    Invocation &m_call;
    const Comparison &m_comparison;
};

void list(Invocation &call, const QList<Milestone> &all)
{
    QJsonArray array;
    for (const Milestone &one : all) {
        array += toJson(one);
        if (!call.json)
            call.print(u"%1  %2  %3"_s.arg(one.name, spelled(one.at), milestones::words(one)));
    }
    if (call.json)
        call.print(array);
}

Result<> compare(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (call.has(u"list"_s))
        return milestones::all(subject->workspace, subject->assessment.id).map([&](const QList<Milestone> &all) {
            list(call, all);
        });
    const auto compared = comparisonFor(call, *subject);
    if (!compared)
        return failed(compared);
    if (call.json)
        call.print(toJson(*compared));
    else
        WrittenComparison(call, *compared).write();
    return {};
}

} // namespace

Result<Comparison> comparisonFor(const Invocation &call, const Invocation::Subject &subject)
{
    const auto all = milestones::all(subject.workspace, subject.assessment.id);
    if (!all)
        return failed(all);
    const auto from = call.has(u"from"_s) ? milestones::named(*all, call.option(u"from"_s), true)
                                          : Result<Milestone>(milestones::usualEarlier(*all));
    if (!from)
        return failed(from);
    const auto to =
        call.has(u"to"_s) ? milestones::named(*all, call.option(u"to"_s), false) : Result<Milestone>(all->first());
    if (!to)
        return failed(to);
    return comparing::compare(subject.workspace, subject.assessment.id, *from, *to);
}

QList<CommandOption> versionOptions()
{
    return {{u"from"_s, u"VERSION"_s,
             CommandLineMessages::tr("The earlier version: a name that compare --list shows, a day or a time; the last "
                                     "sign-off where it is not given")},
            {u"to"_s, u"VERSION"_s, CommandLineMessages::tr("The later version; now where it is not given")}};
}

Command compareCommand()
{
    return {.name = u"compare"_s,
            .words = u"ID [--from VERSION] [--to VERSION]"_s,
            .help = CommandLineMessages::tr("What differs between the answers of two versions, as [-taken away-] and "
                                            "{+added+}"),
            .fewest = 1,
            .most = 1,
            .options = versionOptions() +
                       QList<CommandOption>{
                           {u"list"_s, {}, CommandLineMessages::tr("Only list the versions and their names")}},
            .run = compare};
}

} // namespace candour
