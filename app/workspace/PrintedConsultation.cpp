// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PrintedConsultation.h"

#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/PrintedAnswer.h"
#include "workspace/PrintedReview.h"

namespace candour {

namespace {

constexpr std::array ConsultationParts{
    ConsultationPart::Responsible, ConsultationPart::Purposes, ConsultationPart::Measures, ConsultationPart::Contact,
    ConsultationPart::Risks,       ConsultationPart::Advice,   ConsultationPart::Request};

QString headingOf(ConsultationPart part)
{
    switch (part) {
    case ConsultationPart::None:
        return {};
    case ConsultationPart::Responsible:
        return ConsultingMessages::tr("Who is responsible");
    case ConsultationPart::Purposes:
        return ConsultingMessages::tr("Purposes and means");
    case ConsultationPart::Measures:
        return ConsultingMessages::tr("Measures and safeguards");
    case ConsultationPart::Contact:
        return ConsultingMessages::tr("How to reach the data protection officer");
    case ConsultationPart::Risks:
        return ConsultingMessages::tr("Risks that stay high");
    case ConsultationPart::Advice:
        return ConsultingMessages::tr("What the data protection officer advised");
    case ConsultationPart::Request:
        return ConsultingMessages::tr("What is asked of the regulator, and why");
    }
    Q_UNREACHABLE();
}

QString anchorOfPart(ConsultationPart part)
{
    return u"consultation-%1"_s.arg(int(part));
}

/// Leaves of every risk those that the measures do not bring down; what nobody has scored may be one of them.
void keepWhatStays(const Template &t, Assessment &a)
{
    for (const Question *question : t.questions()) {
        if (question->kind != QuestionKind::Risks || question->consultationPart != ConsultationPart::Risks)
            continue;
        auto answer = a.answers.find(question->key);
        auto *rows = answer == a.answers.end() ? nullptr : std::get_if<Rows>(&*answer);
        if (!rows)
            continue;
        rows->rows.removeIf([&](const Row &row) {
            const auto level = residualLevel(t.riskMethod, row);
            return level && *level < t.riskMethod.mustPublish;
        });
        if (rows->rows.isEmpty())
            a.answers.erase(answer);
    }
}

Paragraph sentenceOf(const QString &text)
{
    return Paragraph{{Text{text}}};
}

} // namespace

PrintedConsultation::PrintedConsultation(const PageSource &source, const ConsultationRequest &request,
                                         reviewing::Backings backings)
    : m_source(source), m_request(request), m_backings(std::move(backings))
{
    keepWhatStays(m_source.form, m_source.assessment);
}

QList<Section> PrintedConsultation::answersTo(ConsultationPart which) const
{
    const Template &t = m_source.form;
    const Assessment &a = m_source.assessment;
    const PrintedAnswer printed(t, a);
    QList<Section> sections;
    for (const Question *question : t.questions()) {
        if (question->consultationPart != which || isEmpty(a.answer(question->key)) || !isAsked(t, a, *question))
            continue;
        sections += Section{.level = 3,
                            .anchor = u"q-"_s + question->key.toLower().replace(u'.', u'-'),
                            .heading = question->label.simplified(),
                            .blocks = printed.answer(*question)};
        sections += printed.cards(*question);
    }
    return sections;
}

/// What somebody asks, and the reasons for which it was decided to ask.
QList<DocumentBlock> PrintedConsultation::requestWords() const
{
    QList<DocumentBlock> blocks;
    for (const QString &paragraph : m_request.question.split(u'\n'))
        if (!paragraph.trimmed().isEmpty())
            blocks += sentenceOf(paragraph.simplified());
    const QList<Decision> &decisions = m_source.assessment.review.decisions;
    if (!decisions.isEmpty() && !decisions.last().reasons.isEmpty())
        blocks += sentenceOf(
            ConsultingMessages::tr("It was decided to ask because: %1").arg(decisions.last().reasons.simplified()));
    return blocks;
}

PrintedConsultation::Part PrintedConsultation::part(ConsultationPart which) const
{
    Part part{.heading = headingOf(which), .sections = answersTo(which)};
    Section first{.anchor = anchorOfPart(which), .heading = part.heading};
    if (which == ConsultationPart::Request)
        first.blocks = requestWords();
    if (which == ConsultationPart::Advice)
        first.blocks = PrintedReview(m_source.form, m_source.assessment, {}, m_backings).advice();
    if (!part.sections.isEmpty() || !first.blocks.isEmpty())
        part.sections.prepend(first);
    return part;
}

QStringList PrintedConsultation::emptyParts() const
{
    QStringList headings;
    for (const ConsultationPart which : ConsultationParts)
        if (const Part one = part(which); one.sections.isEmpty())
            headings += one.heading;
    return headings;
}

Section PrintedConsultation::about() const
{
    const Assessment &a = m_source.assessment;
    const AnswerWords words(m_source.form, a);
    Definitions facts;
    const auto add = [&](const QString &term, const QString &value) {
        if (!value.isEmpty())
            facts.entries += Definition{term, {Text{value}}};
    };
    add(ConsultingMessages::tr("Reference"), a.reference);
    add(ConsultingMessages::tr("Organisation"), m_source.edition.organisation);
    add(ConsultingMessages::tr("Regulator"), m_source.form.regulator);
    add(ConsultingMessages::tr("Asked under"), m_source.form.consultation.source.name);
    add(ConsultingMessages::tr("Code of this content"), m_request.contentCode);
    add(ConsultingMessages::tr("Made on"), words.date(m_request.madeOn));
    add(ConsultingMessages::tr("Parts that are empty"),
        emptyParts().join(ConsultingMessages::tr("; ", "between headings")));
    Section section{.anchor = u"consultation-about"_s, .heading = ConsultingMessages::tr("About this package")};
    section.blocks = {sentenceOf(ConsultingMessages::tr(
                          "This is for the regulator. It holds what is withheld from the public, so it must not be "
                          "published or passed on.")),
                      facts};
    if (m_request.contentChanged)
        section.blocks += sentenceOf(ConsultingMessages::tr(
            "The assessment has changed since it was decided to ask the regulator. This is how it stands now."));
    return section;
}

Section PrintedConsultation::enclosures() const
{
    Table table{.caption = ConsultingMessages::tr("Files beside this one"),
                .columns = {TableColumn{.header = ConsultingMessages::tr("File"), .share = 2, .rowHeader = true},
                            TableColumn{.header = ConsultingMessages::tr("SHA-256"), .share = 3}}};
    for (const Enclosure &file : m_request.enclosures)
        table.rows += TableRow{{{Text{file.name}}, {Text{file.sha256}}}};
    return Section{.anchor = u"consultation-files"_s,
                   .heading = ConsultingMessages::tr("What belongs to this"),
                   .blocks = {table}};
}

Document PrintedConsultation::document() const
{
    const Assessment &a = m_source.assessment;
    Document document;
    document.info = DocumentInfo{.language = a.language,
                                 .title = ConsultingMessages::tr("Consultation of the regulator: %1").arg(a.title),
                                 .organisation = m_source.edition.organisation,
                                 .reference = a.reference,
                                 .status = ConsultingMessages::tr("The regulator is asked"),
                                 .description = ConsultingMessages::tr("Cover of a package for the regulator."),
                                 .stamp = ConsultingMessages::tr("INTERNAL: not for publication")};
    document.sections += about();
    for (const ConsultationPart which : ConsultationParts) {
        const Part one = part(which);
        document.sections += one.sections;
        if (one.sections.isEmpty())
            document.sections += Section{
                .anchor = anchorOfPart(which),
                .heading = one.heading,
                .blocks = {sentenceOf(which == ConsultationPart::Risks
                                          ? ConsultingMessages::tr("The assessment names no risk that stays high.")
                                          : ConsultingMessages::tr("Nothing is written about this."))}};
    }
    document.sections += enclosures();
    return document;
}

} // namespace candour
