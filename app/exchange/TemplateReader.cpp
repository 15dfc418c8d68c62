// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TemplateReader.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/TemplateWords.h"

namespace candour {

namespace {

Option readOption(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Option{.key = object.key("key"_L1),
                  .label = object.line("label"_L1),
                  .description = object.text("description"_L1),
                  .publicLabel = object.line("publicLabel"_L1),
                  .term = object.line("term"_L1),
                  .evidenceIn = object.keys("evidenceIn"_L1)};
}

Source readSource(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Source{.name = object.line("name"_L1), .url = object.line("url"_L1)};
}

Role readRole(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Role{.key = object.key("key"_L1),
                .label = object.line("label"_L1),
                .signs = object.word("signs"_L1, SignsWords, Signs::No),
                .statement = object.text("statement"_L1),
                .confirmsPage = object.flag("confirmsPage"_L1)};
}

AccessLaw readLaw(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return AccessLaw{.key = object.key("key"_L1),
                     .name = object.line("name"_L1),
                     .shortName = object.line("shortName"_L1),
                     .where = object.line("where"_L1),
                     .refusal = object.text("refusal"_L1),
                     .review = object.text("review"_L1),
                     .appeal = object.line("appeal"_L1),
                     .source = object.member("source"_L1, readSource)};
}

Reason readReason(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Reason{.key = object.key("key"_L1),
                  .label = object.line("label"_L1),
                  .publicWording = object.line("publicWording"_L1),
                  .provision = object.line("provision"_L1),
                  .explanation = object.line("explanation"_L1),
                  .law = object.key("law"_L1),
                  .kind = object.word("kind"_L1, ReasonKindWords, ReasonKind::Other),
                  .needsQualifiedPerson = object.flag("needsQualifiedPerson"_L1)};
}

GlanceFact readFact(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return GlanceFact{.label = object.line("label"_L1), .question = object.key("question"_L1)};
}

PublicHeading readHeading(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return PublicHeading{.key = object.key("key"_L1),
                         .title = object.line("title"_L1),
                         .intro = object.text("intro"_L1),
                         .emptyText = object.text("emptyText"_L1),
                         .content = object.word("content"_L1, HeadingContentWords, HeadingContent::Answers),
                         .facts = object.list("facts"_L1, readFact)};
}

QString readSentence(const QJsonValue &json, JsonTrail &trail)
{
    return cleanLine(readString(json, trail));
}

PrivacyNoticeLaw readNoticeLaw(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return PrivacyNoticeLaw{.source = object.member("source"_L1, readSource),
                            .rights = object.list("rights"_L1, readSentence)};
}

ConsultationLaw readConsultation(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    const ConsultationTerm usual;
    return ConsultationLaw{
        .source = object.member("source"_L1, readSource),
        .term = {.days = object.whole("days"_L1, usual.days), .moreDays = object.whole("moreDays"_L1, usual.moreDays)}};
}

RiskMethod readMethod(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    RiskMethod method{.key = object.key("key"_L1),
                      .title = object.line("title"_L1),
                      .version = object.line("version"_L1),
                      .likelihoods = object.list("likelihoods"_L1, readOption),
                      .severities = object.list("severities"_L1, readOption),
                      .levels = object.list("levels"_L1, readOption)};
    method.matrix = object.list("matrix"_L1, [](const QJsonValue &row, JsonTrail &at) {
        return readList(row, at, [](const QJsonValue &level, JsonTrail &) { return level.toInt(-1); });
    });
    method.mustPublish = object.whole("mustPublish"_L1, method.mustPublish);
    method.vetoSeverity = object.whole("vetoSeverity"_L1, method.vetoSeverity);
    return method;
}

/// \a subject is "question" or "column".
Condition readCondition(const QJsonValue &json, JsonTrail &trail, QLatin1StringView subject)
{
    const auto part = [subject](const QJsonValue &one, JsonTrail &at) { return readCondition(one, at, subject); };
    const ObjectReader object(json, trail);
    Condition condition;
    condition.subject = object.key(subject);
    if (object.has("is"_L1)) {
        condition.kind = Condition::Kind::Is;
        condition.value = object.key("is"_L1);
    } else if (object.has("includes"_L1)) {
        condition.kind = Condition::Kind::Includes;
        condition.value = object.key("includes"_L1);
    } else if (object.has("answered"_L1)) {
        condition.kind = Condition::Kind::Answered;
    } else if (object.has("atLeast"_L1)) {
        condition.kind = Condition::Kind::AtLeast;
        condition.count = object.whole("atLeast"_L1, 1);
    } else if (object.has("all"_L1)) {
        condition.kind = Condition::Kind::All;
        condition.parts = object.list("all"_L1, part);
    } else if (object.has("any"_L1)) {
        condition.kind = Condition::Kind::Any;
        condition.parts = object.list("any"_L1, part);
    } else {
        condition.kind = Condition::Kind::Not;
        condition.parts += object.member("not"_L1, part);
    }
    return condition;
}

Condition readQuestionCondition(const QJsonValue &json, JsonTrail &trail)
{
    return readCondition(json, trail, "question"_L1);
}

AnswerCheck readCheck(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return AnswerCheck{.key = object.key("key"_L1),
                       .blocks = object.word("severity"_L1, CheckSeverityWords, true),
                       .when = object.member("when"_L1, readQuestionCondition),
                       .question = object.key("question"_L1),
                       .message = object.line("message"_L1)};
}

OutcomeRule readRule(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return OutcomeRule{.outcome = object.key("outcome"_L1),
                       .when = object.member("when"_L1, readQuestionCondition),
                       .because = object.text("because"_L1),
                       .mayDepart = object.flag("mayDepart"_L1)};
}

NextTemplate readNext(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return NextTemplate{.templateId = object.key("template"_L1),
                        .when = object.member("when"_L1, readQuestionCondition)};
}

Screening readScreening(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Screening{.outcomeQuestion = object.key("outcomeQuestion"_L1),
                     .departureQuestion = object.key("departureQuestion"_L1),
                     .rules = object.list("rules"_L1, readRule),
                     .next = object.list("next"_L1, readNext),
                     .needsNext = object.keys("needsNext"_L1)};
}

} // namespace

Template TemplateReader::read(const QJsonObject &json)
{
    const ObjectReader object(json, m_trail);
    readLists(object);
    Template t{.id = object.key("id"_L1),
               .version = object.line("version"_L1),
               .title = object.line("title"_L1),
               .description = object.text("description"_L1),
               .regime = object.line("regime"_L1),
               .language = object.line("language"_L1),
               .regulator = object.line("regulator"_L1),
               .sources = object.list("sources"_L1, readSource)};
    t.headings = object.list("publicHeadings"_L1, readHeading);
    t.noticeLaw = object.member("privacyNotice"_L1, readNoticeLaw);
    t.consultation = object.member("consultation"_L1, readConsultation);
    t.laws = object.list("laws"_L1, readLaw);
    t.reasons = object.list("reasons"_L1, readReason);
    t.roles = object.list("roles"_L1, readRole);
    t.riskMethod = m_method = object.member("riskMethod"_L1, readMethod);
    t.sections = object.list("sections"_L1, [this](const QJsonValue &section, JsonTrail &trail) {
        const ObjectReader of(section, trail);
        return TemplateSection{.key = of.key("key"_L1),
                               .number = of.line("number"_L1),
                               .title = of.line("title"_L1),
                               .guidance = of.text("guidance"_L1),
                               .questions = of.list("questions"_L1, [this](const QJsonValue &question, JsonTrail &) {
                                   return readQuestion(question);
                               })};
    });
    t.overallRiskQuestion = object.key("overallRiskQuestion"_L1);
    t.decisionQuestion = object.key("decisionQuestion"_L1);
    t.reviewDateQuestion = object.key("reviewDateQuestion"_L1);
    t.reviewTriggerQuestion = object.key("reviewTriggerQuestion"_L1);
    t.checks = object.list("checks"_L1, readCheck);
    t.screening = object.member("screening"_L1, readScreening);
    nameLevels(t);
    return t;
}

void TemplateReader::readLists(const ObjectReader &object)
{
    m_lists = object.map("lists"_L1, isKey, [](const QJsonValue &list, JsonTrail &trail) {
        const ObjectReader of(list, trail);
        return OptionList{.scheme = of.line("scheme"_L1), .options = of.list("options"_L1, readOption)};
    });
}

Question TemplateReader::readQuestion(const QJsonValue &json)
{
    const ObjectReader object(json, m_trail);
    Question q{.key = object.key("key"_L1),
               .number = object.line("number"_L1),
               .kind = object.word("kind"_L1, QuestionKindWords, QuestionKind::RichText),
               .label = object.line("label"_L1),
               .hint = object.text("hint"_L1),
               .guidance = object.text("guidance"_L1),
               .example = object.text("example"_L1),
               .legal = object.text("legal"_L1),
               .required = object.flag("required"_L1)};
    q.askIf = object.member("askIf"_L1, readQuestionCondition);
    const OptionList options = optionsOf(object);
    q.options = options.options;
    q.scheme = options.scheme;
    q.columns = object.list("columns"_L1, [&](const QJsonValue &column, JsonTrail &) {
        return readColumn(column, q.kind == QuestionKind::Risks);
    });
    q.rowName = object.line("rowName"_L1);
    q.sharedKey = object.key("sharedKey"_L1);
    q.publicByDefault = object.flag("publicByDefault"_L1);
    q.publicHeading = object.key("publicHeading"_L1);
    q.publicLabel = object.line("publicLabel"_L1);
    q.publicTerm = object.line("publicTerm"_L1);
    q.noticePart = object.word("noticePart"_L1, NoticePartWords, NoticePart::None);
    q.consultationPart = object.word("consultationPart"_L1, ConsultationPartWords, ConsultationPart::None);
    q.form = object.word("form"_L1, RecordsFormWords, RecordsForm::Table);
    q.totals = object.flag("totals"_L1);
    q.reviewedBy = object.keys("reviewedBy"_L1);
    return q;
}

Column TemplateReader::readColumn(const QJsonValue &json, bool ofRisks)
{
    const ObjectReader object(json, m_trail);
    Column c{.key = object.key("key"_L1),
             .kind = object.word("kind"_L1, QuestionKindWords, QuestionKind::Line),
             .label = object.line("label"_L1),
             .hint = object.text("hint"_L1),
             .required = object.flag("required"_L1)};
    c.askIf = object.member("askIf"_L1, [](const QJsonValue &condition, JsonTrail &trail) {
        return readCondition(condition, trail, "column"_L1);
    });
    OptionList options = optionsOf(object);
    if (const OptionList scale = ofRisks ? scaleFor(c.key) : OptionList(); !scale.options.isEmpty()) {
        if (!options.options.isEmpty())
            m_trail.fault(TemplateFileMessages::tr("The column “%1” takes its options from the risk method "
                                                   "and must not bring any.")
                              .arg(c.key));
        options = scale;
    }
    c.options = options.options;
    c.scheme = options.scheme;
    c.refersTo = object.key("refersTo"_L1);
    c.isPublic = object.flag("public"_L1);
    c.publicLabel = object.line("publicLabel"_L1);
    c.share = object.whole("share"_L1, c.share);
    c.expires = object.flag("expires"_L1);
    c.maxAgeMonths = object.whole("maxAgeMonths"_L1, 0);
    c.counts = object.flag("counts"_L1);
    return c;
}

TemplateReader::OptionList TemplateReader::optionsOf(const ObjectReader &object)
{
    if (!object.has("list"_L1))
        return OptionList{.options = object.list("options"_L1, readOption)};
    const QString key = object.key("list"_L1);
    if (object.has("options"_L1))
        m_trail.fault(TemplateFileMessages::tr("Options stand here beside the name of a list of options. "
                                               "Keep one of the two."));
    if (!m_lists.contains(key))
        object.faultAt("list"_L1, TemplateFileMessages::tr("There is no list of options “%1”.").arg(key));
    return m_lists.value(key);
}

TemplateReader::OptionList TemplateReader::scaleFor(const QString &column) const
{
    if (column == RiskColumn::Likelihood || column == RiskColumn::ResidualLikelihood)
        return scale(m_method.likelihoods);
    if (column == RiskColumn::Severity || column == RiskColumn::ResidualSeverity)
        return scale(m_method.severities);
    return {};
}

TemplateReader::OptionList TemplateReader::scale(const QList<Option> &options) const
{
    return OptionList{.scheme = m_method.title + u' ' + m_method.version, .options = options};
}

void TemplateReader::nameLevels(Template &t) const
{
    for (TemplateSection &section : t.sections) {
        for (Question &question : section.questions) {
            if (question.key != t.overallRiskQuestion || !question.options.isEmpty())
                continue;
            const OptionList levels = scale(m_method.levels);
            question.options = levels.options;
            question.scheme = levels.scheme;
        }
    }
}

} // namespace candour
