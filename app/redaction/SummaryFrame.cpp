// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/Overloaded.h"
#include "redaction/SummaryBuilder.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PublicPage)
};

constexpr qsizetype LongestDescription = 160;

void collect(const Inlines &inlines, QStringList &reasons)
{
    for (const Inline &part : inlines)
        if (const auto *withheld = std::get_if<Withheld>(&part))
            reasons += withheld->reasons;
}

void collect(const DocumentBlock &block, QStringList &reasons)
{
    std::visit(Overloaded{
                   [&](const Paragraph &p) { collect(p.inlines, reasons); },
                   [&](const List &l) {
                       for (const ListItem &item : l.items)
                           collect(item.inlines, reasons);
                   },
                   [&](const Definitions &d) {
                       for (const Definition &entry : d.entries)
                           collect(entry.inlines, reasons);
                   },
                   [&](const Table &t) {
                       for (const TableRow &row : t.rows)
                           for (const Inlines &cell : row.cells)
                               collect(cell, reasons);
                   },
                   [](const HeatMap &) {},
               },
               block);
}

Definition definition(const QString &term, const QString &words)
{
    return Definition{term, {Text{words}}};
}

} // namespace

QStringList reasonsIn(const QList<Section> &sections)
{
    QStringList reasons;
    for (const Section &section : sections)
        for (const DocumentBlock &block : section.blocks)
            collect(block, reasons);
    return together(Withheld{reasons}, {}).reasons;
}

QList<DocumentBlock> SummaryBuilder::leftOut(const QStringList &reasons) const
{
    if (reasons.isEmpty())
        return {Paragraph{{Text{Words::tr("Nothing has been withheld from the text of this summary.")}}}};
    Definitions explained;
    for (const QString &words : reasons)
        for (const Reason &reason : m_template.reasons)
            if (reason.publicWording == words) {
                explained.entries += definition(words, reason.explanation);
                break;
            }
    return {Paragraph{{Text{Words::tr("Where something is withheld, a label says so and gives the reason. Every label "
                                      "looks the same, whatever it stands for and however much it stands for.")}}},
            explained};
}

QList<PublishedVersion> SummaryBuilder::allVersions() const
{
    if (m_edition.number <= 0)
        return {};
    return QList{PublishedVersion{m_edition.number, m_edition.issued, m_edition.changeNote}} + m_edition.earlier;
}

QList<DocumentBlock> SummaryBuilder::versions() const
{
    const QList<PublishedVersion> all = allVersions();
    if (all.isEmpty())
        return {};
    Table table{.caption = Words::tr("Versions of this summary"),
                .columns = {TableColumn{.header = Words::tr("Version"), .share = 1, .rowHeader = true},
                            TableColumn{.header = Words::tr("Published"), .share = 2},
                            TableColumn{.header = Words::tr("What changed"), .share = 5}}};
    for (const PublishedVersion &version : all)
        table.rows +=
            TableRow{{Inlines{Text{QString::number(version.number)}}, Inlines{Text{m_values.date(version.issued)}},
                      Inlines{Text{version.changeNote.isEmpty() ? Words::tr("First version") : version.changeNote}}}};
    return {table};
}

QList<DocumentBlock> SummaryBuilder::about() const
{
    Definitions facts;
    facts.entries += definition(Words::tr("Reference"), m_assessment.reference);
    if (!m_edition.organisation.isEmpty())
        facts.entries += definition(Words::tr("Published by"), m_edition.organisation);
    facts.entries += definition(Words::tr("How it was assessed"),
                                Words::tr("%1, version %2").arg(m_template.title, m_template.version));
    if (!m_template.riskMethod.title.isEmpty())
        facts.entries +=
            definition(Words::tr("How risks were scored"),
                       Words::tr("%1, version %2").arg(m_template.riskMethod.title, m_template.riskMethod.version));
    if (!m_edition.licence.isEmpty()) {
        Definition licence{Words::tr("Licence"), {Text{m_edition.licence}}};
        if (isSafeLink(m_edition.licenceUrl))
            licence.inlines = {Link{m_edition.licence, m_edition.licenceUrl}};
        facts.entries += licence;
    }
    facts.entries += definition(Words::tr("Formats"), Words::tr("Web page and accessible PDF with the same content"));
    if (!m_edition.contact.isEmpty())
        facts.entries += Definition{Words::tr("Questions, or another format"),
                                    {Link{m_edition.contact, u"mailto:"_s + m_edition.contact}}};
    return {facts};
}

DocumentInfo SummaryBuilder::info() const
{
    DocumentInfo info;
    info.language = m_edition.language;
    info.title = m_assessment.publicTitle.trimmed().isEmpty() ? Words::tr("Public title not written yet")
                                                              : m_assessment.publicTitle;
    info.organisation = m_edition.organisation;
    info.reference = m_assessment.reference;
    info.licence = m_edition.licence;
    info.licenceUrl = m_edition.licenceUrl;
    info.description = Words::tr("%1: what is done with people’s data, and how it is protected.").arg(info.title);
    if (info.description.size() > LongestDescription)
        info.description = info.description.left(LongestDescription - 1) + u'…';
    if (m_edition.number > 0) {
        info.status = Words::tr("Published summary of a data protection impact assessment");
        info.version = Words::tr("Version %1").arg(m_edition.number);
        info.issued = m_edition.issued;
        info.firstIssued = m_edition.earlier.isEmpty() ? m_edition.issued : m_edition.earlier.last().issued;
    }
    return info;
}

/// The words of a simple fact as the page shows them; empty where the page does not.
QString SummaryBuilder::factWords(const QString &question) const
{
    const Question *found = m_template.question(question);
    if (!found || m_visibility.answer(*found).sight != Sight::AsWritten)
        return {};
    const auto *cell = std::get_if<Cell>(&m_assessment.answer(question));
    return cell ? plainText(m_values.line(*cell, found->options)) : QString();
}

PublicFacts SummaryBuilder::publicFacts(const QStringList &reasons) const
{
    PublicFacts facts;
    const DocumentInfo document = info();
    facts.reference = document.reference;
    facts.title = document.title;
    facts.organisation = document.organisation;
    facts.method = Words::tr("%1, version %2").arg(m_template.title, m_template.version);
    facts.regime = m_template.regime;
    facts.decision = factWords(m_template.decisionQuestion);
    facts.overallRisk = factWords(m_template.overallRiskQuestion);
    if (!factWords(m_template.reviewDateQuestion).isEmpty())
        facts.nextReview = std::get<QDate>(std::get<Cell>(m_assessment.answer(m_template.reviewDateQuestion)));
    facts.somethingWithheld = !reasons.isEmpty();
    facts.reasons = reasons;
    facts.versions = allVersions();
    return facts;
}

} // namespace candour
