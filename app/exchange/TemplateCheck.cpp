// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TemplateCheck.h"

#include "base/Literals.h"
#include "dpia/Placement.h"
#include "exchange/Messages.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

bool isChoice(QuestionKind kind)
{
    return kind == QuestionKind::Choice || kind == QuestionKind::Choices;
}

/// Whether it is a word of the vocabularies that a published file explains, such as "eu-gdpr:A6-1-e".
bool isTerm(const QString &term)
{
    constexpr qsizetype Longest = 100;
    const QString prefix = term.section(u':', 0, 0);
    const QString name = term.mid(prefix.size() + 1);
    const bool known = prefix == "dpv"_L1 || prefix == "eu-gdpr"_L1 || prefix == "pd"_L1 || prefix == "risk"_L1;
    return known && !name.isEmpty() && term.size() <= Longest && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

} // namespace

TemplateCheck::TemplateCheck(const Template &t, JsonTrail &trail) : m_template(t), m_trail(trail)
{
    for (const Question *question : t.questions())
        if (!m_questions.contains(question->key))
            m_questions.insert(question->key, question);
}

void TemplateCheck::run()
{
    constexpr qsizetype mostQuestions = 2000;
    if (m_template.questions().size() > mostQuestions)
        m_trail.fault(TemplateFileMessages::tr("A template has at most 2,000 questions."));
    checkKeys();
    Conditions conditions;
    for (qsizetype s = 0; s < m_template.sections.size(); ++s) {
        const TemplateSection &section = m_template.sections.at(s);
        for (qsizetype q = 0; q < section.questions.size(); ++q) {
            const JsonTrail::Step sections(m_trail, u"sections"_s);
            const JsonTrail::Step atSection(m_trail, s);
            const JsonTrail::Step questions(m_trail, u"questions"_s);
            const JsonTrail::Step atQuestion(m_trail, q);
            checkQuestion(section.questions.at(q));
            conditions.insert(section.questions.at(q).key, section.questions.at(q).askIf);
        }
    }
    // All that is decided at once, beside the questions: no key of a question is empty.
    conditions.insert(QString(), decidedTogether());
    checkConditions(conditions);
    checkMethod();
    checkHeadings();
    checkLaws();
    checkNamedQuestion("overallRiskQuestion"_L1, m_template.overallRiskQuestion, QuestionKind::Choice);
    checkNamedQuestion("decisionQuestion"_L1, m_template.decisionQuestion, QuestionKind::Choice);
    checkNamedQuestion("reviewDateQuestion"_L1, m_template.reviewDateQuestion, QuestionKind::Date);
    checkNamedQuestion("reviewTriggerQuestion"_L1, m_template.reviewTriggerQuestion, QuestionKind::Choices);
    checkOverallRisk();
    checkAnswerChecks();
    if (m_template.isScreening())
        checkScreening();
    if (!isLanguage(m_template.language))
        m_trail.faultAt(u"/language"_s, TemplateFileMessages::tr("The language is not a tag such as en-GB."));
}

template<typename List>
void TemplateCheck::checkUnique(const List &entries, const QString &segment)
{
    const JsonTrail::Step step(m_trail, segment);
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const JsonTrail::Step entry(m_trail, i);
        if (seen.contains(entries.at(i).key))
            m_trail.fault(
                TemplateFileMessages::tr("The key “%1” is already taken by an earlier entry.").arg(entries.at(i).key));
        seen.insert(entries.at(i).key);
    }
}

void TemplateCheck::checkKeys()
{
    checkUnique(m_template.sections, u"sections"_s);
    checkUnique(m_template.headings, u"publicHeadings"_s);
    checkUnique(m_template.laws, u"laws"_s);
    checkUnique(m_template.reasons, u"reasons"_s);
    checkUnique(m_template.roles, u"roles"_s);
    checkUnique(m_template.checks, u"checks"_s);
    for (qsizetype i = 0; i < m_template.sources.size(); ++i)
        checkSource(u"/sources/"_s + QString::number(i), m_template.sources.at(i));
    checkSource(u"/privacyNotice/source"_s, m_template.noticeLaw.source);
}

void TemplateCheck::checkSource(const QString &pointer, const Source &source)
{
    if (!source.url.isEmpty() && !isSafeLink(source.url))
        m_trail.faultAt(pointer, TemplateFileMessages::tr("The address of this source does not start with http, "
                                                          "https or mailto."));
}

void TemplateCheck::checkQuestion(const Question &question)
{
    if (m_questions.value(question.key) != &question)
        m_trail.fault(TemplateFileMessages::tr("Another question already has the key “%1”.").arg(question.key));
    if (isReservedForNotPlaced(question.key))
        m_trail.fault(TemplateFileMessages::tr("The key “%1” is kept for texts that have no place. Give "
                                               "the question another.")
                          .arg(question.key));
    checkOptions(question.kind, question.options, question.key);
    if (question.hasRows() && question.columns.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("The question “%1” has rows and needs columns.").arg(question.key));
    if (!question.hasRows() && !question.columns.isEmpty())
        m_trail.fault(
            TemplateFileMessages::tr("Only records and risks have columns, and “%1” is neither.").arg(question.key));
    if ((question.kind == QuestionKind::Shared) == question.sharedKey.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("A shared question, and no other, names its shared answer; "
                                               "“%1” does not keep to that.")
                          .arg(question.key));
    checkPublic(question);
    checkQuestionCondition(question.askIf);
    checkUnique(question.columns, u"columns"_s);
    Conditions conditions;
    for (qsizetype c = 0; c < question.columns.size(); ++c) {
        const JsonTrail::Step columns(m_trail, u"columns"_s);
        const JsonTrail::Step atColumn(m_trail, c);
        checkColumn(question, question.columns.at(c));
        conditions.insert(question.columns.at(c).key, question.columns.at(c).askIf);
    }
    checkConditions(conditions);
    if (question.kind == QuestionKind::Risks)
        checkRiskColumns(question);
    checkCounts(question);
}

void TemplateCheck::checkPublic(const Question &question)
{
    const auto hasKey = [&](const auto &item) { return item.key == question.publicHeading; };
    const auto &headings = m_template.headings;
    if (question.publicByDefault && question.publicHeading.isEmpty())
        m_trail.fault(
            TemplateFileMessages::tr("The question “%1” is public and names no public heading.").arg(question.key));
    if (!question.publicHeading.isEmpty() && std::none_of(headings.begin(), headings.end(), hasKey))
        m_trail.fault(TemplateFileMessages::tr("There is no public heading “%1”.").arg(question.publicHeading));
    const bool isFact = question.kind == QuestionKind::Line || question.kind == QuestionKind::Choice ||
                        question.kind == QuestionKind::Choices;
    if (!question.publicTerm.isEmpty() && (question.publicHeading.isEmpty() || !isFact))
        m_trail.fault(TemplateFileMessages::tr("Only a public line or choice has a public term, and “%1” is neither.")
                          .arg(question.key));
    if (question.noticePart != NoticePart::None && question.publicHeading.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("A privacy notice says only what is public, and “%1” is never.")
                          .arg(question.key));
    for (const QString &role : question.reviewedBy)
        if (!m_template.role(role))
            m_trail.fault(TemplateFileMessages::tr("There is no role “%1”.").arg(role));
}

void TemplateCheck::checkColumn(const Question &question, const Column &column)
{
    checkOptions(column.kind, column.options, column.key);
    const bool refers = column.kind == QuestionKind::RowRefs;
    const Question *other = m_questions.value(column.refersTo);
    if (refers && (!other || !other->hasRows()))
        m_trail.fault(TemplateFileMessages::tr("The column “%1” refers to rows, and there is no question with "
                                               "rows that it names.")
                          .arg(column.key));
    if (!refers && !column.refersTo.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("Only a column of the kind rowRefs refers to another question, "
                                               "and “%1” is none.")
                          .arg(column.key));
    if (column.kind != QuestionKind::Date && (column.expires || column.maxAgeMonths > 0))
        m_trail.fault(TemplateFileMessages::tr("Only a date expires or grows old, and “%1” is none.").arg(column.key));
    checkCondition(column.askIf, [&](const QString &key) -> std::optional<Subject> {
        const Column *sibling = question.column(key);
        return sibling ? std::optional(Subject{sibling->kind, sibling->options}) : std::nullopt;
    });
}

void TemplateCheck::checkOptions(QuestionKind kind, const QList<Option> &options, const QString &key)
{
    if (isChoice(kind) && options.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("“%1” is a choice and has no options to choose from.").arg(key));
    if (!isChoice(kind) && !options.isEmpty())
        m_trail.fault(TemplateFileMessages::tr("Only a choice has options, and “%1” is none.").arg(key));
    checkUnique(options, u"options"_s);
    for (const Option &option : options) {
        if (!option.term.isEmpty() && !isTerm(option.term))
            m_trail.fault(TemplateFileMessages::tr("“%1” is no term of the Data Privacy Vocabulary.").arg(option.term));
        for (const QString &question : option.evidenceIn)
            if (!m_questions.contains(question))
                m_trail.fault(TemplateFileMessages::tr("There is no question “%1”.").arg(question));
    }
}

void TemplateCheck::checkNamedQuestion(QLatin1StringView member, const QString &key, QuestionKind kind)
{
    const Question *question = m_questions.value(key);
    if (key.isEmpty() || (question && question->kind == kind))
        return;
    const QString message = !question ? TemplateFileMessages::tr("There is no question “%1”.")
                            : kind == QuestionKind::Date
                                ? TemplateFileMessages::tr("The question “%1” is not a date.")
                                : TemplateFileMessages::tr("The question “%1” is not a choice of one option.");
    m_trail.faultAt(u'/' + member, message.arg(key));
}

} // namespace candour
