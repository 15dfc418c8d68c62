// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/PrivacyNotice.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "redaction/NoticeForm.h"
#include "redaction/Redactor.h"
#include "summary/PageWords.h"

#include <QLocale>

namespace candour {

namespace {

/// Something that the author has to do.
Paragraph toDo(const QString &words)
{
    return Paragraph{{Text{.text = words, .bold = true}}};
}

Paragraph paragraphOf(const QString &words)
{
    return Paragraph{{Text{words}}};
}

/// Puts the author's decision in the place of every label, and of every cell that the page does not show.
class Labels
{
public:
    explicit Labels(const QString &language)
        : m_toDecide(privacyNoticeWords(language).toDecide), m_notPublished(pageWords(language).notPublished)
    {}

    void replaceIn(QList<Section> &sections)
    {
        for (Section &section : sections)
            for (DocumentBlock &block : section.blocks)
                replaceIn(block);
    }

    /// All reasons as one label; nothing where there was nothing to replace.
    const std::optional<Withheld> &found() const { return m_found; }

private:
    void replaceIn(Inlines &inlines)
    {
        for (Inline &part : inlines) {
            const auto *withheld = std::get_if<Withheld>(&part);
            if (!withheld && part != Inline{Text{m_notPublished}})
                continue;
            m_found = together(m_found.value_or(Withheld{}), withheld ? *withheld : Withheld{});
            part = Text{.text = m_toDecide, .bold = true};
        }
    }

    void replaceIn(DocumentBlock &block)
    {
        std::visit(Overloaded{
                       [&](Paragraph &p) { replaceIn(p.inlines); },
                       [&](List &l) {
                           for (ListItem &item : l.items)
                               replaceIn(item.inlines);
                       },
                       [&](Definitions &d) {
                           for (Definition &entry : d.entries)
                               replaceIn(entry.inlines);
                       },
                       [&](Table &t) {
                           for (TableRow &row : t.rows)
                               for (Inlines &cell : row.cells)
                                   replaceIn(cell);
                       },
                       [](HeatMap &) {},
                   },
                   block);
    }

    QString m_toDecide;
    QString m_notPublished;
    std::optional<Withheld> m_found;
};

/// Writes the notice, part by part.
class NoticeDraft
{
public:
    NoticeDraft(const Template &t, const PublicSummary &answers, const PrivacyNoticeFacts &facts)
        : m_template(t), m_answers(answers), m_facts(facts), m_words(privacyNoticeWords(answers.language()))
    {}

    Document write()
    {
        Document draft{.info = info()};
        QList<Section> parts;
        for (const NoticeHeading &heading : noticeHeadings())
            if (heading.part != NoticePart::Regulator)
                parts += part(heading);
        parts += readMore();
        parts += about();
        draft.sections = QList<Section>{beforeUse()} + parts;
        return draft;
    }

private:
    DocumentInfo info() const
    {
        const DocumentInfo &page = m_answers.document().info;
        return DocumentInfo{.language = page.language,
                            .title = m_words.title.arg(page.title),
                            .organisation = page.organisation,
                            .reference = page.reference,
                            .status = m_words.status,
                            .description = m_words.description,
                            .issued = m_facts.draftedOn,
                            .stamp = m_words.stamp};
    }

    /// What the page says under a heading of the notice form: the section, and those below it.
    QList<Section> answered(NoticePart part) const
    {
        QList<Section> found;
        bool isWithin = false;
        for (const Section &section : m_answers.document().sections) {
            if (section.level == 2)
                isWithin = section.anchor == noticeAnchor(part);
            if (isWithin)
                found += section;
        }
        return found;
    }

    QList<Section> part(const NoticeHeading &heading)
    {
        const PrivacyNoticePartWords &words = m_words.*heading.words;
        QList<Section> sections = answered(heading.part);
        const bool isAnswered = !sections.isEmpty();
        if (!isAnswered)
            sections = {Section{.anchor = noticeAnchor(heading.part), .heading = words.heading}};
        Labels labels(m_answers.language());
        labels.replaceIn(sections);
        QList<DocumentBlock> &blocks = sections.first().blocks;
        bool isOpen = !isAnswered || labels.found();
        if (labels.found())
            blocks.prepend(toDo(whatToDecide(*labels.found())));
        if (!isAnswered)
            blocks += toDo(words.toFillIn);
        if (heading.part == NoticePart::Rights)
            isOpen |= addRights(blocks);
        if (heading.part == NoticePart::Complaint)
            isOpen |= addRegulator(blocks);
        if (isOpen)
            m_open += words.heading;
        return sections;
    }

    QString whatToDecide(const Withheld &withheld) const
    {
        if (withheld.reasons.isEmpty())
            return m_words.whatToDecide;
        return m_words.whatToDecide + u' ' + m_words.whyLeftOut.arg(withheld.reasons.join(u", "_s));
    }

    /// Whether something is left to do.
    bool addRights(QList<DocumentBlock> &blocks) const
    {
        if (m_template.noticeLaw.rights.isEmpty()) {
            blocks.prepend(toDo(m_words.whichRights));
            return true;
        }
        List rights;
        for (const QString &right : m_template.noticeLaw.rights)
            rights.items += ListItem{0, {Text{right}}};
        blocks = QList<DocumentBlock>{paragraphOf(m_words.rightsByLaw), rights} + blocks;
        return false;
    }

    bool addRegulator(QList<DocumentBlock> &blocks) const
    {
        const bool isAsked = asksFor(m_template, NoticePart::Regulator);
        QList<Section> said = answered(NoticePart::Regulator);
        Labels labels(m_answers.language());
        labels.replaceIn(said);
        for (const Section &section : std::as_const(said))
            blocks += section.blocks;
        if (!isAsked && !m_template.regulator.isEmpty())
            blocks += paragraphOf(m_words.regulator.arg(m_template.regulator));
        const bool isMissing = isAsked ? said.isEmpty() || labels.found() : m_template.regulator.isEmpty();
        if (isMissing)
            blocks += toDo(m_words.whichRegulator);
        return isMissing;
    }

    Section readMore()
    {
        const PublicFacts &facts = m_answers.facts();
        Section section{.anchor = u"notice-read-more"_s,
                        .heading = m_words.readMore.heading,
                        .blocks = {paragraphOf(m_words.assessed.arg(facts.reference, facts.title))}};
        if (m_facts.assessmentUrl.isEmpty()) {
            section.blocks += toDo(m_words.readMore.toFillIn);
            m_open += m_words.readMore.heading;
        } else {
            section.blocks +=
                Paragraph{{Text{m_words.readAt}, Link{m_facts.assessmentUrl, m_facts.assessmentUrl}, Text{u"."_s}}};
        }
        if (!facts.contact.isEmpty())
            section.blocks +=
                Paragraph{{Text{m_words.writeTo}, Link{facts.contact, u"mailto:"_s + facts.contact}, Text{u"."_s}}};
        return section;
    }

    Section about()
    {
        m_open += m_words.about.heading;
        const QString day = QLocale(m_answers.language()).toString(m_facts.draftedOn, u"d MMMM yyyy"_s);
        return Section{.anchor = u"notice-about"_s,
                       .heading = m_words.about.heading,
                       .blocks = {paragraphOf(m_words.drafted.arg(day)), toDo(m_words.about.toFillIn)}};
    }

    /// For the person inside who makes a notice of it; not for the notice.
    Section beforeUse() const
    {
        Section section{.anchor = u"notice-before-use"_s,
                        .heading = m_words.beforeUse,
                        .blocks = {paragraphOf(m_words.howItWasMade.arg(m_answers.facts().reference))}};
        const Source &source = m_template.noticeLaw.source;
        if (!source.name.isEmpty()) {
            const Inline where =
                source.url.isEmpty() ? Inline{Text{source.name}} : Inline{Link{source.name, source.url}};
            section.blocks += Paragraph{{Text{m_words.whatItMustTell}, where, Text{u". "_s + m_words.checkTheLaw}}};
        }
        if (!bindsAnswers(m_template))
            section.blocks += paragraphOf(m_words.nothingBound);
        section.blocks += paragraphOf(m_words.stillOpen);
        List open;
        for (const QString &heading : m_open)
            open.items += ListItem{0, {Text{heading}}};
        section.blocks += open;
        return section;
    }

    const Template &m_template;
    const PublicSummary &m_answers;
    const PrivacyNoticeFacts &m_facts;
    const PrivacyNoticeWords &m_words;
    QStringList m_open; ///< Headings of the parts in which something is left to do.
};

} // namespace

PublicSummary noticeAnswers(const Template &t, const Assessment &a, const Edition &edition)
{
    return summarise(noticeForm(t, edition.language), a, edition);
}

Document privacyNotice(const Template &t, const PublicSummary &answers, const PrivacyNoticeFacts &facts)
{
    return NoticeDraft(t, answers, facts).write();
}

} // namespace candour
