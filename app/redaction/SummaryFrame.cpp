// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/Overloaded.h"
#include "redaction/SummaryBuilder.h"

namespace candour {

namespace {

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
        return {Paragraph{
            {Text{m_assessment.release ? m_values.words().nothingWithheldHere : m_values.words().nothingWithheld}}}};
    Definitions explained;
    for (const QString &words : reasons)
        for (const Reason &reason : m_template.reasons)
            if (reason.publicWording == words) {
                explained.entries += definition(words, reason.explanation);
                break;
            }
    return {Paragraph{{Text{m_values.words().aboutLabels}}}, explained};
}

QList<PublishedVersion> SummaryBuilder::allVersions() const
{
    if (m_edition.number <= 0)
        return {};
    return QList{PublishedVersion{m_edition.number, m_edition.issued, m_edition.changeNote, m_edition.changed}} +
           m_edition.earlier;
}

/// What the table of versions says of one.
QString SummaryBuilder::changesIn(const PublishedVersion &version) const
{
    const PageWords &words = m_values.words();
    if (version.removedOn.isValid())
        return words.removed.arg(m_values.date(version.removedOn));
    if (version.changeNote.isEmpty())
        return words.firstVersion;
    return version.changed.isEmpty()
               ? version.changeNote
               : version.changeNote + u'\n' + words.sectionsChanged.arg(version.changed.join(u"; "_s));
}

QList<DocumentBlock> SummaryBuilder::versions() const
{
    const QList<PublishedVersion> all = allVersions();
    if (all.isEmpty() || (m_assessment.release && all.size() == 1)) // most releases have one version only
        return {};
    const PageWords &words = m_values.words();
    Table table{.caption = m_assessment.release ? words.versionsOfRelease : words.versions,
                .columns = {TableColumn{.header = m_values.words().version, .share = 1, .rowHeader = true},
                            TableColumn{.header = m_values.words().published, .share = 2},
                            TableColumn{.header = m_values.words().whatChanged, .share = 5}}};
    for (const PublishedVersion &version : all)
        table.rows += TableRow{{Inlines{Text{QString::number(version.number)}},
                                Inlines{Text{m_values.date(version.issued)}}, Inlines{Text{changesIn(version)}}}};
    return {table};
}

QList<DocumentBlock> SummaryBuilder::about() const
{
    Definitions facts;
    facts.entries += definition(m_values.words().reference, m_assessment.reference);
    if (const auto &release = m_assessment.release) {
        facts.entries +=
            definition(m_values.words().whatIsReleased, m_values.words().releasedAsSigned.arg(release->ofReference));
        facts.entries += definition(m_values.words().caseReference, release->caseReference);
    }
    if (!m_edition.organisation.isEmpty())
        facts.entries += definition(m_values.words().publishedBy, m_edition.organisation);
    facts.entries += definition(m_values.words().howAssessed,
                                m_values.words().titleAndVersion.arg(m_template.title, m_template.version));
    if (!m_template.riskMethod.title.isEmpty())
        facts.entries +=
            definition(m_values.words().howScored, m_values.words().titleAndVersion.arg(m_template.riskMethod.title,
                                                                                        m_template.riskMethod.version));
    if (!m_edition.licence.isEmpty()) {
        Definition licence{m_values.words().licence, {Text{m_edition.licence}}};
        if (isSafeLink(m_edition.licenceUrl))
            licence.inlines = {Link{m_edition.licence, m_edition.licenceUrl}};
        facts.entries += licence;
    }
    facts.entries += definition(m_values.words().formats, m_values.words().formatsSaid);
    if (!m_edition.contact.isEmpty())
        facts.entries +=
            Definition{m_values.words().questions, {Link{m_edition.contact, u"mailto:"_s + m_edition.contact}}};
    return {facts};
}

DocumentInfo SummaryBuilder::info() const
{
    DocumentInfo info;
    info.language = m_edition.language;
    info.title = m_assessment.publicTitle.trimmed().isEmpty() ? m_values.words().untitled : m_assessment.publicTitle;
    if (m_assessment.release)
        info.title = m_values.words().releaseTitle.arg(info.title);
    info.organisation = m_edition.organisation;
    info.reference = m_assessment.reference;
    info.licence = m_edition.licence;
    info.licenceUrl = m_edition.licenceUrl;
    info.style = m_edition.style;
    info.description = m_values.words().description.arg(info.title);
    if (info.description.size() > LongestDescription)
        info.description = info.description.left(LongestDescription - 1) + u'…';
    if (m_edition.number > 0) {
        info.status = m_assessment.release ? m_values.words().releaseStatus : m_values.words().status;
        info.version = m_values.words().versionNumber.arg(m_edition.number);
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
    return cell ? plainText(m_values.line(*cell, found->options), m_edition.language) : QString();
}

/// Of each question that has a public term, what the page shows as it was written.
QList<PublicTerm> SummaryBuilder::publicTerms() const
{
    QList<PublicTerm> all;
    for (const Question *question : m_template.questions()) {
        if (question->publicTerm.isEmpty() || question->publicHeading.isEmpty())
            continue;
        PublicTerm term{.property = question->publicTerm, .words = factWords(question->key)};
        if (term.words.isEmpty())
            continue;
        const Cell &cell = std::get<Cell>(m_assessment.answer(question->key));
        const auto *choice = std::get_if<Choice>(&cell);
        const auto *choices = std::get_if<Choices>(&cell);
        for (const Option &option : question->options) {
            const bool chosen =
                (choice && choice->key == option.key) || (choices && choices->keys.contains(option.key));
            if (chosen && !option.term.isEmpty() && !term.terms.contains(option.term))
                term.terms += option.term;
        }
        all += term;
    }
    return all;
}

PublicFacts SummaryBuilder::publicFacts(const QStringList &reasons) const
{
    PublicFacts facts;
    const DocumentInfo document = info();
    facts.reference = document.reference;
    facts.title = document.title;
    facts.organisation = document.organisation;
    facts.contact = m_edition.contact;
    facts.method = m_values.words().titleAndVersion.arg(m_template.title, m_template.version);
    facts.regime = m_template.regime;
    facts.decision = factWords(m_template.decisionQuestion);
    facts.overallRisk = factWords(m_template.overallRiskQuestion);
    if (!factWords(m_template.reviewDateQuestion).isEmpty())
        facts.nextReview = std::get<QDate>(std::get<Cell>(m_assessment.answer(m_template.reviewDateQuestion)));
    facts.somethingWithheld = !reasons.isEmpty();
    facts.reasons = reasons;
    facts.terms = publicTerms();
    facts.versions = allVersions();
    facts.shares = publicShares();
    return facts;
}

} // namespace candour
