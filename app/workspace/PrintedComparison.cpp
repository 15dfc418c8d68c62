// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PrintedComparison.h"

#include "base/Literals.h"
#include "workspace/ComparedText.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

Inlines lineOf(const ComparedParagraph &paragraph)
{
    if (paragraph.unchanged > 0)
        return {Text{u"… "_s + comparing::unchangedParagraphs(paragraph.unchanged), false, true}};
    Inlines line;
    for (const auto &[fate, text] : paragraph.pieces) {
        if (fate == Fate::Kept) {
            line += Text{text};
            continue;
        }
        const bool needsSpace = !line.isEmpty() && std::get<Text>(line.last()).text.endsWith(u']');
        const QString words = text.trimmed().isEmpty() ? ComparingMessages::tr("a space") : text.trimmed();
        const QString said = fate == Fate::Added ? ComparingMessages::tr("[added: %1]").arg(words)
                                                 : ComparingMessages::tr("[taken away: %1]").arg(words);
        const QString before = needsSpace || text.front().isSpace() ? u" "_s : QString();
        const QString after = text.back().isSpace() ? u" "_s : QString();
        line += Text{before + said + after, fate == Fate::Added, fate == Fate::TakenAway};
    }
    return line;
}

QList<DocumentBlock> paragraphsOf(const TextDifference &words)
{
    QList<DocumentBlock> blocks;
    for (const ComparedParagraph &paragraph : comparedParagraphs(words))
        blocks += Paragraph{lineOf(paragraph)};
    return blocks;
}

Inlines onOneLineOf(const ComparedCell &cell)
{
    if (cell.sameWords)
        return {Text{comparing::sameWords(), false, true}};
    Inlines line;
    for (const ComparedParagraph &paragraph : comparedParagraphs(cell.words)) {
        if (!line.isEmpty())
            line += Text{u" "_s};
        line += lineOf(paragraph);
    }
    return line;
}

QList<DocumentBlock> blocksOf(const ComparedAnswer &answer)
{
    QList<DocumentBlock> blocks;
    if (answer.sameWords)
        blocks += Paragraph{{Text{comparing::sameWords(), false, true}}};
    blocks += paragraphsOf(answer.words);
    for (const ComparedRow &row : answer.rows) {
        blocks += Paragraph{{Text{ComparingMessages::tr("%1 (%2)", "name of a question or row, what became of it")
                                      .arg(row.name, comparing::words(row)),
                                  true}}};
        Definitions cells;
        for (const ComparedCell &cell : row.cells)
            cells.entries += Definition{cell.label, onOneLineOf(cell)};
        if (!cells.entries.isEmpty())
            blocks += cells;
    }
    return blocks;
}

QString versionOf(const AnswerWords &words, const Milestone &milestone, const QString &form)
{
    return ComparingMessages::tr("%1, %2, template version %3", "what happened, when")
        .arg(milestones::words(milestone), words.time(milestone.at), form);
}

Section whatIsCompared(const AnswerWords &words, const QString &reference, const Comparison &comparison)
{
    const QStringList counts = comparing::sentences(comparison.counts());
    const auto add = [](Definitions &facts, const QString &term, const QString &value) {
        facts.entries += Definition{term, {Text{value}}};
    };
    Definitions facts;
    add(facts, InternalPrintMessages::tr("Reference"), reference);
    add(facts, ComparingMessages::tr("Earlier version"),
        versionOf(words, comparison.earlier, comparison.earlierTemplate));
    add(facts, ComparingMessages::tr("Later version"), versionOf(words, comparison.later, comparison.laterTemplate));
    add(facts, ComparingMessages::tr("What differs"),
        counts.isEmpty() ? ComparingMessages::tr("Nothing: the answers are the same.") : counts.join(u", "_s));
    return Section{.anchor = u"compared"_s,
                   .heading = ComparingMessages::tr("What is compared"),
                   .blocks = {Paragraph{{Text{ComparingMessages::tr(
                                  "This is for people inside, with what is withheld from the public. Do not pass it on "
                                  "or publish it.")}}},
                              facts, Paragraph{{Text{comparing::notCompared()}}}}};
}

} // namespace

QList<Section> printedComparison(const AnswerWords &words, const QString &reference, const Comparison &comparison)
{
    QList<Section> sections{whatIsCompared(words, reference, comparison)};
    for (const ComparedSection &section : comparison.sections) {
        const QString anchor = u"c-%1"_s.arg(sections.size());
        sections += Section{.anchor = anchor, .heading = section.title};
        for (const ComparedAnswer &answer : section.answers)
            sections +=
                Section{.level = 3,
                        .anchor = u"c-%1"_s.arg(sections.size()),
                        .heading = ComparingMessages::tr("%1 (%2)", "name of a question or row, what became of it")
                                       .arg(answer.heading, comparing::words(answer)),
                        .blocks = blocksOf(answer)};
    }
    return sections;
}

} // namespace candour
