// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PrintedReview.h"

#include "base/Literals.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InternalPrint)
};

Inlines plain(const QString &text)
{
    return {Text{text.isEmpty() ? u"–"_s : text}};
}

Paragraph paragraph(const QString &text)
{
    return Paragraph{{Text{text}}};
}

TableColumn column(const QString &header, int share, bool rowHeader = false)
{
    return TableColumn{.header = header, .share = share, .rowHeader = rowHeader};
}

QString outcomeWords(AdviceOutcome outcome)
{
    switch (outcome) {
    case AdviceOutcome::Open:
        return Words::tr("not decided yet");
    case AdviceOutcome::Accepted:
        return Words::tr("accepted");
    case AdviceOutcome::PartlyAccepted:
        return Words::tr("accepted in part");
    case AdviceOutcome::Overruled:
        return Words::tr("overruled");
    }
    Q_UNREACHABLE();
}

QString commentState(const Comment &comment)
{
    if (comment.resolved)
        return Words::tr("Resolved");
    return comment.mustFix ? Words::tr("Must be dealt with") : Words::tr("Open");
}

} // namespace

QString PrintedReview::roleLabel(const QString &key) const
{
    const Role *role = m_template.role(key);
    return role ? role->label : key;
}

QString PrintedReview::questionLabel(const QString &key) const
{
    const Question *question = m_template.question(key);
    return question ? question->label : Words::tr("The whole assessment");
}

QList<DocumentBlock> PrintedReview::people() const
{
    if (m_assessment.people.isEmpty())
        return {paragraph(Words::tr("Nobody is named."))};
    Table table{.caption = Words::tr("People"),
                .columns = {column(Words::tr("Name"), 3, true), column(Words::tr("Job title"), 3),
                            column(Words::tr("Roles"), 4), column(Words::tr("E-mail"), 3)}};
    for (const Person &person : m_assessment.people) {
        QStringList roles;
        for (const RoleHeld &held : person.roles)
            roles += roleLabel(held.role);
        table.rows +=
            TableRow{{plain(person.name), plain(person.jobTitle), plain(roles.join(u"; "_s)), plain(person.email)}};
    }
    return {table};
}

QList<DocumentBlock> PrintedReview::signOffs() const
{
    if (m_assessment.review.signOffs.isEmpty())
        return {paragraph(Words::tr("Nobody has signed."))};
    Table table{.caption = Words::tr("Sign-offs"),
                .columns = {column(Words::tr("Role"), 3, true), column(Words::tr("Name"), 3),
                            column(Words::tr("Statement"), 5), column(Words::tr("When"), 3),
                            column(Words::tr("Over"), 3)}};
    for (const SignOff &signOff : m_assessment.review.signOffs) {
        const QString name = signOff.actingFor.isEmpty()
                                 ? signOff.name
                                 : Words::tr("%1, acting for %2").arg(signOff.name, signOff.actingFor);
        QString over = signOff.contentRoot == m_contentRoot ? Words::tr("This content") : Words::tr("Earlier content");
        if (signOff.assurance == Assurance::GivenElsewhere)
            over += Words::tr("; given elsewhere, recorded by %1").arg(signOff.recordedBy);
        table.rows += TableRow{{plain(roleLabel(signOff.role)), plain(name), plain(signOff.statement),
                                plain(m_words.time(signOff.at)), plain(over)}};
    }
    return {table};
}

QList<DocumentBlock> PrintedReview::advice() const
{
    QList<DocumentBlock> blocks;
    for (const Advice &advice : m_assessment.review.advice) {
        blocks += paragraph(
            Words::tr("Advice by %1 (%2), %3:").arg(advice.name, roleLabel(advice.role), m_words.time(advice.at)));
        blocks += m_words.blocks(advice.text);
        const QString outcome = outcomeWords(advice.outcome);
        blocks +=
            advice.decidedBy.isEmpty()
                ? paragraph(Words::tr("What became of it: %1.").arg(outcome))
                : paragraph(
                      Words::tr("What became of it: %1, by %2. %3").arg(outcome, advice.decidedBy, advice.reasons));
    }
    return blocks;
}

QList<DocumentBlock> PrintedReview::approvals() const
{
    QList<DocumentBlock> blocks;
    for (const Approval &approval : m_assessment.review.approvals)
        blocks += paragraph(Words::tr("The public page was approved by %1, %2. %3")
                                .arg(approval.name, m_words.time(approval.at), approval.aloneReason)
                                .trimmed());
    for (const Standing &standing : m_assessment.review.standings)
        blocks += paragraph(Words::tr("“%1” may stand in the public answer to “%2”: %3 (%4, %5)")
                                .arg(standing.words, questionLabel(standing.question), standing.reason,
                                     standing.decidedBy, m_words.time(standing.at)));
    return blocks;
}

QList<DocumentBlock> PrintedReview::comments() const
{
    if (m_assessment.comments.isEmpty())
        return {paragraph(Words::tr("There are no comments."))};
    Table table{.caption = Words::tr("Comments"),
                .columns = {column(Words::tr("About"), 3, true), column(Words::tr("Comment"), 6),
                            column(Words::tr("Who and when"), 3), column(Words::tr("State"), 2)}};
    for (const Comment &comment : m_assessment.comments) {
        const QString text =
            comment.quote.isEmpty() ? comment.text : Words::tr("On “%1”: %2").arg(comment.quote, comment.text);
        const QString who = Words::tr("%1, %2").arg(comment.author, m_words.time(comment.at));
        table.rows += TableRow{
            {plain(questionLabel(comment.place.question)), plain(text), plain(who), plain(commentState(comment))}};
    }
    return {table};
}

QList<Section> PrintedReview::sections() const
{
    return {Section{.anchor = u"print-people"_s, .heading = Words::tr("People"), .blocks = people()},
            Section{.anchor = u"print-review"_s,
                    .heading = Words::tr("Review and sign-off"),
                    .blocks = signOffs() + advice() + approvals()},
            Section{.anchor = u"print-comments"_s, .heading = Words::tr("Comments"), .blocks = comments()}};
}

} // namespace candour
