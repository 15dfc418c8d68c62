// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/AccessLaw.h"
#include "dpia/Decision.h"
#include "dpia/Question.h"

namespace candour {

/// A section of the form.
struct TemplateSection
{
    QString key;
    QString number; ///< The number that the official form gives it; may be empty.
    QString title;
    QString guidance;
    QList<Question> questions;
    bool operator==(const TemplateSection &) const = default;
};

/// One of the seven facts that stand first: a label, and the question whose public answer is shown.
struct GlanceFact
{
    QString label;
    QString question;
    bool operator==(const GlanceFact &) const = default;
};

/// What the program itself writes under a public heading, besides the answers that feed it.
enum class HeadingContent {
    Answers,  ///< Nothing more.
    LeftOut,  ///< What was left out and why, in the reasons' own plain words.
    Versions, ///< The version table.
    About,    ///< Licence, formats, method.
};

/// One heading of the public page, in the order of the page.
struct PublicHeading
{
    QString key;
    QString title;
    QString intro;     ///< Stands first under the heading; fixed text of the template.
    QString emptyText; ///< Stands there where nothing under the heading is public; empty drops the heading.
    HeadingContent content = HeadingContent::Answers;
    QList<GlanceFact> facts;
    bool operator==(const PublicHeading &) const = default;
};

/// What the law asks of a privacy notice, for the draft of one.
struct PrivacyNoticeLaw
{
    Source source;      ///< Where it says what a notice must tell.
    QStringList rights; ///< What people may ask for, such as "See your data and get a copy".
    bool operator==(const PrivacyNoticeLaw &) const = default;
};

/// What the law says about asking the regulator first.
struct ConsultationLaw
{
    Source source; ///< Where it says so.
    ConsultationTerm term;
    bool operator==(const ConsultationLaw &) const = default;
};

enum class Signs {
    No,
    Required, ///< Nothing is published without their current sign-off.
    Advice,   ///< Gives advice, which is recorded apart from approval; nothing is published without it.
};

/// A role that people hold in a review.
struct Role
{
    QString key;
    QString label;
    Signs signs = Signs::No;
    QString statement;         ///< What a person in this role says by signing.
    bool confirmsPage = false; ///< Reads the public page before it is published, and approves it in this role.
    bool operator==(const Role &) const = default;
};

/// A contradiction between answers, or a gap in them, that the template looks for.
struct AnswerCheck
{
    QString key;
    bool blocks = true; ///< Stands in the way of signing and publishing; otherwise it only needs a look.
    Condition when;     ///< Holds where something is wrong.
    QString question;   ///< Where a person is sent.
    QString message;
    bool operator==(const AnswerCheck &) const = default;
};

/// What the answers of a screening point to where a condition holds.
struct OutcomeRule
{
    QString outcome; ///< An option of the outcome question.
    Condition when;
    QString because;        ///< The source of the rule, for the person who decides.
    bool mayDepart = false; ///< A milder outcome may be chosen where the reasons are given.
    bool operator==(const OutcomeRule &) const = default;
};

/// An assessment that may follow a screening.
struct NextTemplate
{
    QString templateId;
    Condition when;
    bool operator==(const NextTemplate &) const = default;
};

/// How a screening ends; an ordinary assessment has none.
struct Screening
{
    QString outcomeQuestion;   ///< Choice question; its options run from the strictest outcome to the mildest.
    QString departureQuestion; ///< Where a person says why the outcome departs from the rules.
    QList<OutcomeRule> rules;  ///< The first whose condition holds decides.
    QList<NextTemplate> next;  ///< The first whose condition holds is offered first.
    QStringList needsNext;     ///< Outcomes that an assessment follows.
    bool operator==(const Screening &) const = default;
};

/// A kind of assessment: what is asked, who signs, what is public by default and how it is scored. Versions never
/// change once used; names of regulators, laws and codes are data here and nowhere else.
struct Template
{
    QString id;
    QString version;
    QString title;
    QString description;
    QString regime;
    QString language;
    QString regulator;
    QList<Source> sources;
    QList<TemplateSection> sections;
    QList<PublicHeading> headings;
    PrivacyNoticeLaw noticeLaw;
    ConsultationLaw consultation;
    QList<AccessLaw> laws; ///< Under which its reasons are given, the usual one first.
    QList<Reason> reasons;
    QList<Role> roles;
    RiskMethod riskMethod;
    QString overallRiskQuestion;   ///< Choice question whose options are the method's levels; empty for none.
    QString decisionQuestion;      ///< Choice question that holds the decision; empty for none.
    QString reviewDateQuestion;    ///< Date question; empty for none.
    QString reviewTriggerQuestion; ///< Choices question: what brings the review forward; empty for none.
    QList<AnswerCheck> checks;
    Screening screening;
    bool operator==(const Template &) const = default;

    const Question *question(const QString &key) const; ///< nullptr where there is none.
    const Reason *reason(const QString &key) const;
    const AccessLaw *law(const QString &key) const;
    const Role *role(const QString &key) const;
    QList<const Question *> questions() const; ///< Every question, in order.

    /// Keys of the laws whose reasons a body that has chosen these laws is offered, in the order of the template; the
    /// first law where it has chosen none of them.
    QStringList lawsOffered(const QStringList &chosen) const;

    /// Number and title of a section as people read them: the official number where the template has any, else the
    /// place in the order, \a first being the number of the first section. Questions that share an official number show
    /// it once, at the first of them.
    QString sectionHeading(qsizetype section, int first = 1) const;
    QString questionHeading(qsizetype section, qsizetype question, int first = 1) const;

    /// Decides whether an assessment is needed; has no public page.
    bool isScreening() const { return !screening.outcomeQuestion.isEmpty(); }
};

} // namespace candour
