// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/Messages.h"
#include "exchange/TemplateCheck.h"

namespace candour {

namespace {

QStringList keysOf(const QList<Option> &options)
{
    QStringList keys;
    for (const Option &option : options)
        keys += option.key;
    return keys;
}

/// A column that every risks question must have, and the kinds it may be of.
struct FixedColumn
{
    QLatin1StringView key;
    QList<QuestionKind> kinds;
};

QList<FixedColumn> fixedColumns()
{
    const QList<QuestionKind> choice{QuestionKind::Choice};
    const QList<QuestionKind> text{QuestionKind::Line, QuestionKind::RichText};
    return {
        {RiskColumn::Kind, choice},
        {RiskColumn::Risk, text},
        {RiskColumn::Likelihood, choice},
        {RiskColumn::Severity, choice},
        {RiskColumn::Measures, text},
        {RiskColumn::ResidualLikelihood, choice},
        {RiskColumn::ResidualSeverity, choice},
        {RiskColumn::AcceptedBy, {QuestionKind::Person, QuestionKind::Line}},
    };
}

} // namespace

void TemplateCheck::checkRiskColumns(const Question &question)
{
    if (m_template.riskMethod.likelihoods.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("The question “%1” scores risks, and the template has no risk "
                                               "method.")
                          .arg(question.key));
    for (const FixedColumn &fixed : fixedColumns()) {
        const Column *column = question.column(QString(fixed.key));
        if (!column)
            m_trail.fault(TemplateFileMessages::tr("A risks question needs the column “%1”.").arg(fixed.key));
        else if (!fixed.kinds.contains(column->kind))
            m_trail.fault(
                TemplateFileMessages::tr("The column “%1” of a risks question is of the wrong kind.").arg(fixed.key));
    }
    const Column *kind = question.column(QString(RiskColumn::Kind));
    if (kind && keysOf(kind->options) != QStringList{u"byDesign"_s, u"event"_s})
        m_trail.fault(TemplateFileMessages::tr("The column “kind” of a risks question has exactly the options "
                                               "“byDesign” and “event”, in this order."));
}

/// Whether a number is asked would tell, and so would its place in another form than a table.
void TemplateCheck::checkCounts(const Question &question)
{
    if (question.totals && !question.hasCounts())
        m_trail.fault(
            TemplateFileMessages::tr("The question “%1” has totals and no column of counts.").arg(question.key));
    if (!question.hasCounts())
        return;
    if (question.kind != QuestionKind::Records || question.form != RecordsForm::Table)
        m_trail.fault(
            TemplateFileMessages::tr("Counts stand in a table of records, and “%1” is none.").arg(question.key));
    const bool isNamed = !question.columns.first().counts && question.columns.first().isPublic;
    if (!isNamed)
        m_trail.fault(
            TemplateFileMessages::tr(
                "The first column of a table of counts is public and names the row; the one of “%1” does not.")
                .arg(question.key));
    for (const Column &column : question.columns) {
        if (column.counts && column.kind != QuestionKind::Number)
            m_trail.fault(TemplateFileMessages::tr("Only a number counts people, and “%1” is none.").arg(column.key));
        if (column.counts && column.askIf.kind != Condition::Kind::Always)
            m_trail.fault(
                TemplateFileMessages::tr("The column “%1” counts people and must not be asked under a condition.")
                    .arg(column.key));
    }
}

void TemplateCheck::checkCondition(const Condition &condition, const SubjectOf &subjectOf)
{
    for (const Condition &part : condition.parts)
        checkCondition(part, subjectOf);
    if (condition.subject.isEmpty())
        return;
    if (const auto subject = subjectOf(condition.subject))
        checkValue(condition, *subject);
    else
        m_trail.fault(
            TemplateFileMessages::tr("A condition here names “%1”, which does not exist.").arg(condition.subject));
}

void TemplateCheck::checkValue(const Condition &condition, const Subject &subject)
{
    bool canHold = true;
    if (condition.kind == Condition::Kind::Is)
        canHold = subject.kind == QuestionKind::YesNo
                      ? condition.value == u"yes"_s || condition.value == u"no"_s
                      : subject.kind == QuestionKind::Choice && indexOf(subject.options, condition.value) >= 0;
    else if (condition.kind == Condition::Kind::Includes)
        canHold = subject.kind == QuestionKind::Choices && indexOf(subject.options, condition.value) >= 0;
    else if (condition.kind == Condition::Kind::AtLeast)
        canHold = subject.kind == QuestionKind::Choices &&
                  condition.count <= subject.options.size() - keysOf(subject.options).count(u"none"_s);
    if (!canHold)
        m_trail.fault(
            TemplateFileMessages::tr("A condition here can never hold: “%1” is no answer to “%2”.")
                .arg(condition.kind == Condition::Kind::AtLeast ? QString::number(condition.count) : condition.value,
                     condition.subject));
}

void TemplateCheck::checkQuestionCondition(const Condition &condition)
{
    checkCondition(condition, [&](const QString &key) -> std::optional<Subject> {
        const Question *question = m_questions.value(key);
        return question ? std::optional(Subject{question->kind, question->options}) : std::nullopt;
    });
}

/// The conditions of every check and rule as one, for what they cost together.
Condition TemplateCheck::decidedTogether() const
{
    Condition all{.kind = Condition::Kind::All};
    for (const AnswerCheck &check : m_template.checks)
        all.parts += check.when;
    for (const OutcomeRule &rule : m_template.screening.rules)
        all.parts += rule.when;
    for (const NextTemplate &next : m_template.screening.next)
        all.parts += next.when;
    return all;
}

void TemplateCheck::checkAnswerChecks()
{
    const JsonTrail::Step checks(m_trail, u"checks"_s);
    for (qsizetype i = 0; i < m_template.checks.size(); ++i) {
        const JsonTrail::Step step(m_trail, i);
        const AnswerCheck &check = m_template.checks.at(i);
        checkQuestionCondition(check.when);
        if (!m_questions.contains(check.question))
            m_trail.fault(TemplateFileMessages::tr("There is no question “%1”.").arg(check.question));
    }
}

void TemplateCheck::checkScreening()
{
    const Screening &screening = m_template.screening;
    checkNamedQuestion("screening/outcomeQuestion"_L1, screening.outcomeQuestion, QuestionKind::Choice);
    const JsonTrail::Step step(m_trail, u"screening"_s);
    const Question *outcome = m_questions.value(screening.outcomeQuestion);
    if (!screening.departureQuestion.isEmpty() && !m_questions.contains(screening.departureQuestion))
        m_trail.fault(TemplateFileMessages::tr("There is no question “%1”.").arg(screening.departureQuestion));
    const auto checkOutcome = [&](const QString &key) {
        if (outcome && indexOf(outcome->options, key) < 0)
            m_trail.fault(TemplateFileMessages::tr("“%1” is no outcome of the question “%2”.").arg(key, outcome->key));
    };
    for (qsizetype i = 0; i < screening.rules.size(); ++i) {
        const JsonTrail::Step rules(m_trail, u"rules"_s);
        const JsonTrail::Step atRule(m_trail, i);
        const OutcomeRule &rule = screening.rules.at(i);
        checkOutcome(rule.outcome);
        checkQuestionCondition(rule.when);
        if (rule.mayDepart && screening.departureQuestion.isEmpty())
            m_trail.fault(TemplateFileMessages::tr("A rule may be departed from, and no question asks "
                                                   "for the reasons."));
    }
    for (const QString &key : screening.needsNext)
        checkOutcome(key);
    for (qsizetype i = 0; i < screening.next.size(); ++i) {
        const JsonTrail::Step next(m_trail, u"next"_s);
        const JsonTrail::Step atTemplate(m_trail, i);
        checkQuestionCondition(screening.next.at(i).when);
    }
}

void TemplateCheck::checkConditions(const Conditions &conditions)
{
    constexpr int mostSteps = 10'000; // whether a question is asked is decided anew at every keystroke
    if (const QStringList circle = keysInCircles(conditions); !circle.isEmpty())
        m_trail.fault(
            TemplateFileMessages::tr("The conditions of these go in a circle: %1.").arg(circle.join(u", "_s)));
    else if (costOf(conditions, mostSteps) == mostSteps)
        m_trail.fault(TemplateFileMessages::tr("The conditions here hang on one another in too many steps."));
}

void TemplateCheck::checkMethod()
{
    const RiskMethod &method = m_template.riskMethod;
    const JsonTrail::Step step(m_trail, u"riskMethod"_s);
    checkUnique(method.likelihoods, u"likelihoods"_s);
    checkUnique(method.severities, u"severities"_s);
    checkUnique(method.levels, u"levels"_s);
    const auto rowFits = [&](const QList<int> &row) {
        return row.size() == method.likelihoods.size() &&
               std::all_of(row.begin(), row.end(), [&](int l) { return l >= 0 && l < method.levels.size(); });
    };
    if (method.matrix.size() != method.severities.size() ||
        !std::all_of(method.matrix.begin(), method.matrix.end(), rowFits))
        m_trail.fault(TemplateFileMessages::tr("The matrix needs one row for each severity, each with one "
                                               "level for each likelihood, counted from 0."));
    if (method.mustPublish > std::max(method.levels.size(), qsizetype(1)))
        m_trail.fault(TemplateFileMessages::tr("“mustPublish” is beyond the highest level."));
    if (method.vetoSeverity >= method.severities.size() && method.vetoSeverity > 0)
        m_trail.fault(TemplateFileMessages::tr("“vetoSeverity” is beyond the highest severity."));
}

void TemplateCheck::checkHeadings()
{
    for (qsizetype h = 0; h < m_template.headings.size(); ++h) {
        const QList<GlanceFact> &facts = m_template.headings.at(h).facts;
        for (qsizetype f = 0; f < facts.size(); ++f) {
            const QString pointer = u"/publicHeadings/%1/facts/%2"_s.arg(h).arg(f);
            const Question *question = m_questions.value(facts.at(f).question);
            if (!question)
                m_trail.faultAt(pointer,
                                TemplateFileMessages::tr("There is no question “%1”.").arg(facts.at(f).question));
            else if (question->publicHeading.isEmpty())
                m_trail.faultAt(pointer, TemplateFileMessages::tr("The question “%1” is never public, so it "
                                                                  "cannot be a fact of the page.")
                                             .arg(question->key));
        }
    }
}

void TemplateCheck::checkLaws()
{
    QSet<QString> used;
    for (qsizetype i = 0; i < m_template.reasons.size(); ++i) {
        const QString law = m_template.reasons.at(i).law;
        used.insert(law);
        if (!law.isEmpty() && !m_template.law(law))
            m_trail.faultAt(u"/reasons/"_s + QString::number(i),
                            TemplateFileMessages::tr("There is no law “%1”.").arg(law));
    }
    for (qsizetype i = 0; i < m_template.laws.size(); ++i) {
        const AccessLaw &law = m_template.laws.at(i);
        const QString pointer = u"/laws/"_s + QString::number(i);
        if (!used.contains(law.key))
            m_trail.faultAt(pointer, TemplateFileMessages::tr("No reason names the law “%1”.").arg(law.key));
        checkSource(pointer + u"/source"_s, law.source);
    }
}

void TemplateCheck::checkOverallRisk()
{
    const Question *question = m_questions.value(m_template.overallRiskQuestion);
    if (question && question->kind == QuestionKind::Choice &&
        keysOf(question->options) != keysOf(m_template.riskMethod.levels))
        m_trail.faultAt(u"/overallRiskQuestion"_s,
                        TemplateFileMessages::tr("The options of the question “%1” are not the levels of the "
                                                 "risk method.")
                            .arg(question->key));
}

} // namespace candour
