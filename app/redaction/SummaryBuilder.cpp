// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/SummaryBuilder.h"

#include "base/Literals.h"

namespace candour {

namespace {

QString anchorOf(const QString &key)
{
    return QString(key).toLower().replace(u'.', u'-');
}

/// Neighbouring definition lists as one, so that single facts read as a list; neighbouring lone labels as one label.
QList<DocumentBlock> tidied(const QList<DocumentBlock> &blocks)
{
    const auto loneLabel = [](DocumentBlock &block) -> Withheld * {
        auto *paragraph = std::get_if<Paragraph>(&block);
        return paragraph && paragraph->inlines.size() == 1 ? std::get_if<Withheld>(&paragraph->inlines.first())
                                                           : nullptr;
    };
    QList<DocumentBlock> result;
    for (DocumentBlock block : blocks) {
        if (!result.isEmpty()) {
            auto *before = std::get_if<Definitions>(&result.last());
            if (const auto *definitions = std::get_if<Definitions>(&block); before && definitions) {
                before->entries += definitions->entries;
                continue;
            }
            Withheld *label = loneLabel(result.last());
            if (const Withheld *next = loneLabel(block); label && next) {
                *label = together(*label, *next);
                continue;
            }
        }
        result += block;
    }
    return result;
}

} // namespace

SummaryBuilder::SummaryBuilder(const Template &t, const Assessment &a, const Edition &edition)
    : m_template(t), m_assessment(a), m_edition(edition), m_visibility(t, a, edition.language),
      m_values(t, a, m_visibility, edition.language), m_records(t, a, m_visibility, m_values)
{}

SummaryBuilder::Part SummaryBuilder::labelled(const Question &question, const QList<DocumentBlock> &blocks) const
{
    if (blocks.isEmpty())
        return {};
    if (question.publicLabel.isEmpty())
        return Part{.blocks = blocks};
    const bool oneLine = blocks.size() == 1 && std::holds_alternative<Paragraph>(blocks.first());
    if (oneLine && !m_assessment.release && question.kind != QuestionKind::RichText &&
        question.kind != QuestionKind::Shared)
        return Part{
            .blocks = {Definitions{{Definition{question.publicLabel, std::get<Paragraph>(blocks.first()).inlines}}}}};
    return underHeading(question, blocks);
}

SummaryBuilder::Part SummaryBuilder::underHeading(const Question &question, const QList<DocumentBlock> &blocks)
{
    return Part{.sections = {Section{
                    .level = 3, .anchor = anchorOf(question.key), .heading = question.publicLabel, .blocks = blocks}}};
}

/// The summary heads a table by its caption; a release heads every question alike.
SummaryBuilder::Part SummaryBuilder::tabled(const Question &question, const QList<DocumentBlock> &blocks) const
{
    return m_assessment.release ? underHeading(question, blocks) : Part{.blocks = blocks};
}

SummaryBuilder::Part SummaryBuilder::written(const Question &question) const
{
    const Answer &answer = m_assessment.answer(question.key);
    if (isEmpty(answer)) // a release says so, for its reader knows the form
        return m_assessment.release ? labelled(question, {Paragraph{{Text{m_values.words().notRecorded}}}}) : Part{};
    if (question.hasRows()) {
        const bool risks = question.kind == QuestionKind::Risks;
        const QList<DocumentBlock> pictures = risks ? m_records.heatMaps(question) : QList<DocumentBlock>();
        if (risks && question.form == RecordsForm::Table)
            return tabled(question, pictures + m_records.table(question));
        if (question.form == RecordsForm::Table)
            return tabled(question, m_records.table(question));
        QList<Section> cards = m_records.cards(question, question.publicLabel.isEmpty() ? 3 : 4);
        const QList<DocumentBlock> remarks = pictures + m_records.cardRemarks(question);
        if (question.publicLabel.isEmpty())
            return Part{.blocks = remarks, .sections = cards};
        cards.prepend(
            Section{.level = 3, .anchor = anchorOf(question.key), .heading = question.publicLabel, .blocks = remarks});
        return Part{.sections = cards};
    }
    if (const auto *files = std::get_if<Files>(&answer)) {
        List list;
        for (const AttachmentId &id : files->files)
            if (const Attachment *file = m_assessment.attachment(id))
                list.items += ListItem{0, {Text{file->description.isEmpty() ? file->fileName : file->description}}};
        return labelled(question, list.items.isEmpty() ? QList<DocumentBlock>{} : QList<DocumentBlock>{list});
    }
    const bool inBlocks = question.kind == QuestionKind::RichText || question.kind == QuestionKind::Shared;
    if (const RichText *text = textIn(answer); text && inBlocks)
        return labelled(question, m_visibility.redactor().blocks(*text));
    const auto *cell = std::get_if<Cell>(&answer);
    const Inlines line = cell ? m_values.line(*cell, question.options) : Inlines{};
    return line.isEmpty() ? Part{} : labelled(question, {Paragraph{line}});
}

SummaryBuilder::Part SummaryBuilder::part(const Question &question) const
{
    const Seen seen = m_visibility.answer(question);
    switch (seen.sight) {
    case Sight::LeftOut:
        return {};
    case Sight::Label:
        if (question.publicLabel.isEmpty())
            return Part{.blocks = {Paragraph{{seen.label}}}};
        if (m_assessment.release)
            return underHeading(question, {Paragraph{{seen.label}}});
        return Part{.blocks = {Definitions{{Definition{question.publicLabel, {seen.label}}}}}};
    case Sight::Wording:
        return labelled(question, m_visibility.redactor().blocks(seen.wording));
    case Sight::AsWritten:
        return written(question);
    }
    Q_UNREACHABLE();
}

Inlines SummaryBuilder::glance(const Question &question) const
{
    const Seen seen = m_visibility.answer(question);
    const Answer &answer = m_assessment.answer(question.key);
    Inlines line;
    if (seen.sight == Sight::Label)
        line = {seen.label};
    else if (seen.sight == Sight::Wording)
        line = m_visibility.redactor().line(seen.wording);
    else if (seen.sight == Sight::AsWritten && question.hasRows())
        line = m_records.names(question);
    else if (const RichText *text = textIn(answer);
             seen.sight == Sight::AsWritten && text && question.kind != QuestionKind::YesNo)
        line = m_visibility.redactor().line(*text);
    else if (const auto *cell = std::get_if<Cell>(&answer); seen.sight == Sight::AsWritten && cell)
        line = m_values.line(*cell, question.options);
    return line.isEmpty() ? Inlines{Text{m_values.words().notPublished}} : line;
}

QList<DocumentBlock> SummaryBuilder::facts(const PublicHeading &heading) const
{
    Definitions definitions;
    for (const GlanceFact &fact : heading.facts)
        if (const Question *question = m_template.question(fact.question))
            definitions.entries += Definition{fact.label, glance(*question)};
    return definitions.entries.isEmpty() ? QList<DocumentBlock>{} : QList<DocumentBlock>{definitions};
}

QList<Section> SummaryBuilder::sections(const PublicHeading &heading) const
{
    Section section{.level = 2, .anchor = anchorOf(heading.key), .heading = heading.title};
    QList<DocumentBlock> blocks = facts(heading);
    QList<Section> below;
    for (const Question *question : m_template.questions()) {
        if (question->publicHeading != heading.key)
            continue;
        const Part one = part(*question);
        blocks += one.blocks;
        below += one.sections;
    }
    if (heading.content == HeadingContent::Versions)
        blocks += versions();
    if (heading.content == HeadingContent::About)
        blocks += about();
    for (Section &one : below)
        one.blocks = tidied(one.blocks);
    blocks = tidied(blocks);
    const bool isEmpty = blocks.isEmpty() && below.isEmpty();
    if (isEmpty && heading.content != HeadingContent::LeftOut && heading.emptyText.isEmpty())
        return {};
    if (!heading.intro.isEmpty())
        section.blocks += Paragraph{{Text{heading.intro}}};
    if (isEmpty && heading.content != HeadingContent::LeftOut)
        section.blocks += Paragraph{{Text{heading.emptyText}}};
    section.blocks += blocks;
    return QList<Section>{section} + below;
}

PublicSummary SummaryBuilder::summary() const
{
    Document document{.info = info()};
    qsizetype leftOutAt = -1;
    for (const PublicHeading &heading : m_template.headings) {
        const QList<Section> all = sections(heading);
        if (heading.content == HeadingContent::LeftOut && !all.isEmpty())
            leftOutAt = document.sections.size();
        document.sections += all;
    }
    // Said last, because only the finished page shows which labels stand in it.
    const QStringList reasons = reasonsIn(document.sections);
    if (leftOutAt >= 0)
        document.sections[leftOutAt].blocks += leftOut(reasons);
    return PublicSummary(publicFacts(reasons), document);
}

PublicSummary summarise(const Template &t, const Assessment &a, const Edition &edition)
{
    return SummaryBuilder(t, a, edition).summary();
}

QMap<QString, QString> publicWords(const Template &t, const Assessment &a, const QString &language)
{
    const Edition edition{.language = language};
    const SummaryBuilder builder(t, a, edition);
    QMap<QString, QString> words;
    for (const Question *question : t.questions()) {
        const SummaryBuilder::Part part = builder.part(*question);
        Document document{.info = {.language = language}, .sections = {Section{.blocks = part.blocks}}};
        document.sections += part.sections;
        const QString text = textLines(document).join(u'\n');
        if (!text.trimmed().isEmpty())
            words.insert(question->key, text);
    }
    return words;
}

} // namespace candour
