// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PrintedReview.h"

#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/Triggers.h"

namespace candour {

namespace {

Inlines orDash(const QString &text)
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
        return InternalPrintMessages::tr("not decided yet");
    case AdviceOutcome::Accepted:
        return InternalPrintMessages::tr("accepted");
    case AdviceOutcome::PartlyAccepted:
        return InternalPrintMessages::tr("accepted in part");
    case AdviceOutcome::Overruled:
        return InternalPrintMessages::tr("overruled");
    }
    Q_UNREACHABLE();
}

QString outcomeWords(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::Approved:
        return InternalPrintMessages::tr("approved");
    case DecisionOutcome::ApprovedWithConditions:
        return InternalPrintMessages::tr("approved with conditions");
    case DecisionOutcome::Rejected:
        return InternalPrintMessages::tr("rejected");
    case DecisionOutcome::ConsultRegulator:
        return InternalPrintMessages::tr("ask the regulator first");
    }
    Q_UNREACHABLE();
}

QString commentState(const Comment &comment)
{
    if (isResolved(comment))
        return InternalPrintMessages::tr("Resolved");
    return comment.mustFix ? InternalPrintMessages::tr("Must be dealt with") : InternalPrintMessages::tr("Open");
}

} // namespace

QString PrintedReview::roleLabel(const QString &key) const
{
    const Role *role = m_template.role(key);
    return role ? role->label : key;
}

/// The time, and what stands behind what was said then where it was not typed here.
QString PrintedReview::when(const QDateTime &at, Backing backing) const
{
    const QString words = reviewing::backingWords(backing);
    return words.isEmpty() ? m_words.time(at) : m_words.time(at) + u", "_s + words;
}

QString PrintedReview::questionLabel(const QString &key) const
{
    const Question *question = m_template.question(key);
    return question ? question->label : InternalPrintMessages::tr("The whole assessment");
}

QList<DocumentBlock> PrintedReview::people() const
{
    if (m_assessment.people.isEmpty())
        return {paragraph(InternalPrintMessages::tr("Nobody is named."))};
    Table table{.caption = InternalPrintMessages::tr("People"),
                .columns = {column(InternalPrintMessages::tr("Name"), 3, true),
                            column(InternalPrintMessages::tr("Job title"), 3),
                            column(InternalPrintMessages::tr("Roles"), 4),
                            column(InternalPrintMessages::tr("E-mail"), 3)}};
    for (const Person &person : m_assessment.people) {
        QStringList roles;
        for (const RoleHeld &held : person.roles)
            roles += roleLabel(held.role);
        table.rows +=
            TableRow{{orDash(person.name), orDash(person.jobTitle), orDash(roles.join(u"; "_s)), orDash(person.email)}};
    }
    return {table};
}

QList<DocumentBlock> PrintedReview::signOffs() const
{
    if (m_assessment.review.signOffs.isEmpty())
        return {paragraph(InternalPrintMessages::tr("Nobody has signed."))};
    Table table{
        .caption = InternalPrintMessages::tr("Sign-offs"),
        .columns = {column(InternalPrintMessages::tr("Role"), 3, true), column(InternalPrintMessages::tr("Name"), 3),
                    column(InternalPrintMessages::tr("Statement"), 5), column(InternalPrintMessages::tr("When"), 3),
                    column(InternalPrintMessages::tr("Over"), 3)}};
    for (const SignOff &signOff : m_assessment.review.signOffs) {
        const QString name = signOff.actingFor.isEmpty()
                                 ? signOff.name
                                 : InternalPrintMessages::tr("%1, acting for %2").arg(signOff.name, signOff.actingFor);
        QString over = signOff.contentRoot == m_contentRoot ? InternalPrintMessages::tr("This content")
                                                            : InternalPrintMessages::tr("Earlier content");
        if (signOff.assurance == Assurance::GivenElsewhere)
            over += InternalPrintMessages::tr("; given elsewhere, recorded by %1").arg(signOff.recordedBy);
        else if (const QString words = reviewing::backingWords(m_backings.of(signOff)); !words.isEmpty())
            over += u"; "_s + words;
        table.rows += TableRow{{orDash(roleLabel(signOff.role)), orDash(name), orDash(signOff.statement),
                                orDash(m_words.time(signOff.at)), orDash(over)}};
    }
    return {table};
}

QList<DocumentBlock> PrintedReview::advice() const
{
    QList<DocumentBlock> blocks;
    for (const Advice &advice : m_assessment.review.advice) {
        blocks += paragraph(InternalPrintMessages::tr("Advice by %1 (%2), %3:")
                                .arg(advice.name, roleLabel(advice.role), when(advice.at, m_backings.of(advice))));
        blocks += m_words.blocks(advice.text);
        if (advice.responses.isEmpty())
            blocks +=
                paragraph(InternalPrintMessages::tr("What became of it: %1.").arg(outcomeWords(AdviceOutcome::Open)));
        for (const AdviceResponse &response : advice.responses)
            blocks += paragraph(InternalPrintMessages::tr("What became of it: %1, by %2. %3")
                                    .arg(outcomeWords(response.outcome), response.decidedBy, response.reasons)
                                    .trimmed());
    }
    return blocks;
}

QList<DocumentBlock> PrintedReview::decisions() const
{
    QList<DocumentBlock> blocks;
    for (const Decision &decision : m_assessment.review.decisions) {
        const QString name =
            decision.actingFor.isEmpty()
                ? decision.name
                : InternalPrintMessages::tr("%1, acting for %2").arg(decision.name, decision.actingFor);
        blocks += paragraph(InternalPrintMessages::tr("Decision by %1 (%2), %3: %4. %5")
                                .arg(name, roleLabel(decision.role), when(decision.at, m_backings.of(decision)),
                                     outcomeWords(decision.outcome), decision.reasons)
                                .trimmed());
        for (const DecisionCondition &condition : decision.conditions)
            blocks +=
                paragraph(condition.due.isValid() ? InternalPrintMessages::tr("Condition: %1, by %2.")
                                                        .arg(condition.text, condition.due.toString(Qt::ISODate))
                                                  : InternalPrintMessages::tr("Condition: %1.").arg(condition.text));
    }
    return blocks;
}

QList<DocumentBlock> PrintedReview::approvals() const
{
    QList<DocumentBlock> blocks;
    for (const Approval &approval : m_assessment.review.approvals) {
        const Role *role = m_template.role(approval.role);
        const QString who =
            role ? InternalPrintMessages::tr("%1 (%2)", "name, role").arg(approval.name, role->label) : approval.name;
        blocks += paragraph(InternalPrintMessages::tr("The public page was approved by %1, %2. %3")
                                .arg(who, when(approval.at, m_backings.of(approval)), approval.aloneReason)
                                .trimmed());
    }
    for (const Standing &standing : m_assessment.review.standings)
        blocks += paragraph(InternalPrintMessages::tr("“%1” may stand in the public answer to “%2”: %3 (%4, %5)")
                                .arg(standing.words, questionLabel(standing.question), standing.reason,
                                     standing.decidedBy, m_words.time(standing.at)));
    return blocks;
}

QList<DocumentBlock> PrintedReview::events() const
{
    QList<DocumentBlock> blocks;
    for (const ReviewEvent &event : m_assessment.review.events)
        blocks +=
            paragraph((event.kind == ReviewEventKind::Happened
                           ? InternalPrintMessages::tr("On %1, %2 recorded what asks for a new look: %3. %4")
                                 .arg(m_words.date(event.on), event.by, triggers::words(m_template, event), event.note)
                           : InternalPrintMessages::tr("%2 looked again on %1: %3")
                                 .arg(m_words.date(event.on), event.by, event.note))
                          .trimmed());
    return blocks;
}

QList<DocumentBlock> PrintedReview::comments() const
{
    if (m_assessment.comments.isEmpty())
        return {paragraph(InternalPrintMessages::tr("There are no comments."))};
    Table table{.caption = InternalPrintMessages::tr("Comments"),
                .columns = {column(InternalPrintMessages::tr("About"), 3, true),
                            column(InternalPrintMessages::tr("Comment"), 6),
                            column(InternalPrintMessages::tr("Who and when"), 3),
                            column(InternalPrintMessages::tr("State"), 2)}};
    for (const Comment &comment : m_assessment.comments) {
        QString text = comment.quote.isEmpty()
                           ? comment.text
                           : InternalPrintMessages::tr("On “%1”: %2").arg(comment.quote, comment.text);
        if (!comment.suggestion.isEmpty())
            text = InternalPrintMessages::tr("%1 Suggests: “%2”").arg(text, comment.suggestion).trimmed();
        const QString who = InternalPrintMessages::tr("%1, %2").arg(comment.author, m_words.time(comment.at));
        table.rows += TableRow{
            {orDash(questionLabel(comment.place.question)), orDash(text), orDash(who), orDash(commentState(comment))}};
    }
    return {table};
}

QList<Section> PrintedReview::sections() const
{
    return {
        Section{.anchor = u"print-people"_s, .heading = InternalPrintMessages::tr("People"), .blocks = people()},
        Section{.anchor = u"print-review"_s,
                .heading = InternalPrintMessages::tr("Review and sign-off"),
                .blocks = signOffs() + advice() + decisions() + events() + approvals()},
        Section{.anchor = u"print-comments"_s, .heading = InternalPrintMessages::tr("Comments"), .blocks = comments()}};
}

} // namespace candour
