// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/RefusalNotice.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "redaction/Messages.h"
#include "redaction/RefusalReasons.h"

#include <QLocale>

namespace candour {

namespace {

Paragraph paragraph(const QString &sentence)
{
    return Paragraph{{Text{sentence}}};
}

/// Each once, whatever its case and spaces.
QStringList distinct(const QStringList &sentences)
{
    QMap<QString, QString> byFold; // so in an order that tells nothing of places
    for (const QString &sentence : sentences)
        if (const QString said = sentence.simplified(); !said.isEmpty() && !byFold.contains(folded(said)))
            byFold.insert(folded(said), said);
    return byFold.values();
}

List listOf(const QStringList &sentences)
{
    List list;
    for (const QString &sentence : sentences)
        list.items += ListItem{0, {Text{sentence}}};
    return list;
}

/// Writes the notice, section by section.
class Notice
{
public:
    Notice(const Template &t, const Assessment &a, const RefusalFacts &facts)
        : m_assessment(a), m_facts(facts), m_locale(a.language), m_reasons(t, a)
    {}

    Document write() const
    {
        Document notice{.info = info()};
        notice.sections += beforeSending();
        notice.sections += request();
        for (const AccessLaw &law : m_reasons.laws())
            notice.sections += under(law);
        if (const Section left = underNoLaw(); !left.blocks.isEmpty())
            notice.sections += left;
        if (!m_reasons.laws().isEmpty())
            notice.sections += complaints();
        return notice;
    }

private:
    DocumentInfo info() const
    {
        return DocumentInfo{.language = m_assessment.language,
                            .title = RefusalNoticeMessages::tr("Refusal notice"),
                            .organisation = m_facts.organisation,
                            .reference =
                                m_facts.caseReference.isEmpty() ? m_assessment.reference : m_facts.caseReference,
                            .status = RefusalNoticeMessages::tr("Draft"),
                            .description = RefusalNoticeMessages::tr("Draft of a notice for somebody who asked for an "
                                                                     "assessment."),
                            .issued = m_facts.answeredOn,
                            .stamp = RefusalNoticeMessages::tr("DRAFT: check before sending")};
    }

    QString date(QDate day) const { return m_locale.toString(day, u"d MMMM yyyy"_s); }

    /// For the person inside who makes a letter of it; not for the letter.
    Section beforeSending() const
    {
        Section section{
            .anchor = u"before-sending"_s,
            .heading = RefusalNoticeMessages::tr("Before you send this"),
            .blocks = {paragraph(RefusalNoticeMessages::tr(
                "This is a draft for people inside. It quotes what was written about the harm and the public interest, "
                "which may itself say what is withheld. Read every sentence, take out what reveals something, and take "
                "out this section."))}};
        Definitions lawsSay;
        for (const AccessLaw &law : m_reasons.laws()) {
            const Link where{law.source.name, law.source.url};
            lawsSay.entries += Definition{law.name, {Text{law.refusal + u' '}}};
            if (law.source.url.isEmpty())
                lawsSay.entries.last().inlines += Text{law.source.name};
            else
                lawsSay.entries.last().inlines += where;
        }
        if (lawsSay.entries.isEmpty())
            return section;
        section.blocks += paragraph(RefusalNoticeMessages::tr(
            "What a notice must say, as guidance. Check it against the law before you rely on it."));
        section.blocks += lawsSay;
        return section;
    }

    QString asked() const
    {
        const auto &release = m_assessment.release;
        const QString &reference = release ? release->ofReference : m_assessment.reference;
        const QString &title = m_assessment.publicTitle;
        if (title.isEmpty())
            return RefusalNoticeMessages::tr("You asked for our data protection impact assessment %1.").arg(reference);
        return RefusalNoticeMessages::tr("You asked for our data protection impact assessment %1, “%2”.")
            .arg(reference, title);
    }

    Section request() const
    {
        Section section{.anchor = u"request"_s, .heading = RefusalNoticeMessages::tr("Your request")};
        Definitions known;
        const QString missing = RefusalNoticeMessages::tr("(missing: write it here)");
        const auto add = [&](const QString &term, const QString &said) {
            known.entries += Definition{term, {Text{said.isEmpty() ? missing : said}}};
        };
        add(RefusalNoticeMessages::tr("Our reference"), m_facts.caseReference);
        add(RefusalNoticeMessages::tr("Received on"), date(m_facts.receivedOn));
        add(RefusalNoticeMessages::tr("Answered on"), date(m_facts.answeredOn));
        section.blocks += known;
        section.blocks += paragraph(asked());
        if (m_reasons.isEmpty())
            section.blocks += paragraph(RefusalNoticeMessages::tr("We are sending you all of it."));
        else
            section.blocks += paragraph(
                RefusalNoticeMessages::tr("We are sending you a part of it and keep the rest back. A label stands "
                                          "wherever something is left out. It says why, and has the same size whatever "
                                          "was left out."));
        return section;
    }

    QList<Section> under(const AccessLaw &law) const
    {
        QList<Section> sections{
            Section{.anchor = u"law-"_s + anchorPart(law.key),
                    .heading = law.name,
                    .blocks = {paragraph(RefusalNoticeMessages::tr("We keep information back under this law for the "
                                                                   "reasons below."))}}};
        for (const Reason &reason : m_reasons.under(law.key))
            sections += about(reason);
        return sections;
    }

    static QString anchorPart(const QString &key)
    {
        QString part = key.toLower();
        return part.replace(u'.', u'-');
    }

    /// The labels of a release give the section themselves.
    static QString headingOf(const Reason &reason)
    {
        if (reason.publicWording.contains(reason.provision))
            return reason.publicWording;
        return RefusalNoticeMessages::tr("%1: %2", "section of a law, public words for a reason")
            .arg(reason.provision, reason.publicWording);
    }

    Section about(const Reason &reason) const
    {
        Section section{.level = 3,
                        .anchor = u"reason-"_s + anchorPart(reason.key),
                        .heading = headingOf(reason),
                        .blocks = {paragraph(reason.explanation)}};
        section.blocks += harm(reason);
        if (reason.kind == ReasonKind::Qualified)
            section.blocks += publicInterest(reason);
        if (reason.needsQualifiedPerson)
            section.blocks += opinions(reason);
        return section;
    }

    QList<DocumentBlock> harm(const Reason &reason) const
    {
        const QStringList said = distinct(m_reasons.harms(reason.key));
        if (said.isEmpty())
            return {};
        return {paragraph(RefusalNoticeMessages::tr("What would go wrong if it were public. Check that this itself "
                                                    "reveals nothing.")),
                listOf(said)};
    }

    QList<DocumentBlock> publicInterest(const Reason &reason) const
    {
        const QStringList said = distinct(m_reasons.interests(reason.key));
        if (said.isEmpty())
            return {paragraph(RefusalNoticeMessages::tr("Missing: this reason gives way to the public interest, and "
                                                        "nobody has written down how it was weighed."))};
        QList<DocumentBlock> blocks{
            paragraph(RefusalNoticeMessages::tr("How we weighed the public interest. Check that this itself reveals "
                                                "nothing.")),
            listOf(said),
            paragraph(RefusalNoticeMessages::tr("We find that the public interest in keeping this back weighs more "
                                                "than the public interest in giving it to you."))};
        if (m_reasons.isUnweighed(reason.key))
            blocks += paragraph(RefusalNoticeMessages::tr("Missing: not everything that is kept back for this reason "
                                                          "has been weighed."));
        return blocks;
    }

    QList<DocumentBlock> opinions(const Reason &reason) const
    {
        QStringList said;
        for (const QualifiedOpinion &one : m_reasons.opinions(reason.key))
            said += RefusalNoticeMessages::tr("%1, on %2: %3", "name and office, day, opinion")
                        .arg(one.person, date(one.givenOn), one.opinion);
        QList<DocumentBlock> blocks;
        if (!said.isEmpty())
            blocks = {paragraph(RefusalNoticeMessages::tr("The opinion of the person whom the law names. Check that "
                                                          "this itself reveals nothing.")),
                      listOf(distinct(said))};
        if (m_reasons.lacksOpinion(reason.key))
            blocks += paragraph(RefusalNoticeMessages::tr("Missing: the law asks for the opinion of a certain person, "
                                                          "and it has not been written down for everything that is "
                                                          "kept back for this reason."));
        return blocks;
    }

    /// What only the publisher's own rules give is no ground to refuse somebody who asks.
    Section underNoLaw() const
    {
        Section section{.anchor = u"no-law"_s, .heading = RefusalNoticeMessages::tr("Left out without a law")};
        QStringList words;
        for (const Reason &reason : m_reasons.under(QString()))
            words += RefusalNoticeMessages::tr("%1: %2", "public words for a reason, explanation")
                         .arg(reason.publicWording, reason.explanation);
        if (m_reasons.leavesNumbersOut())
            words += RefusalNoticeMessages::tr("Small numbers of people are left out of tables, so that nobody can be "
                                               "recognised.");
        words.removeDuplicates();
        if (words.isEmpty())
            return section;
        section.blocks = {paragraph(RefusalNoticeMessages::tr(
                              "No law gives these reasons. In an answer to a request, choose an exemption for what is "
                              "left out, or release it.")),
                          listOf(words)};
        return section;
    }

    Section complaints() const
    {
        Section section{.anchor = u"complaints"_s, .heading = RefusalNoticeMessages::tr("If you do not agree")};
        section.blocks +=
            paragraph(m_facts.contact.isEmpty()
                          ? RefusalNoticeMessages::tr("(missing: write here how to reach you)")
                          : RefusalNoticeMessages::tr("Write to %1 and give our reference.").arg(m_facts.contact));
        Definitions ways;
        for (const AccessLaw &law : m_reasons.laws()) {
            if (!law.review.isEmpty())
                ways.entries += Definition{law.name, {Text{law.review}}};
            if (!law.appeal.isEmpty())
                ways.entries +=
                    Definition{RefusalNoticeMessages::tr("To whom you may complain after that"), {Text{law.appeal}}};
        }
        section.blocks += ways;
        return section;
    }

    const Assessment &m_assessment;
    const RefusalFacts &m_facts;
    QLocale m_locale;
    RefusalReasons m_reasons;
};

} // namespace

Document refusalNotice(const Template &t, const Assessment &a, const RefusalFacts &facts)
{
    return Notice(t, a, facts).write();
}

} // namespace candour
