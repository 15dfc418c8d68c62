// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SmallTemplate.h"

#include "base/Literals.h"
#include "support/Conditions.h"

namespace candour {

namespace {

QList<Option> options(const QStringList &keys)
{
    QList<Option> list;
    for (const QString &key : keys)
        list += Option{.key = key, .label = u"Option "_s + key};
    return list;
}

Question question(const QString &key, QuestionKind kind, const QString &heading, bool publicByDefault)
{
    return Question{.key = key,
                    .kind = kind,
                    .label = u"Question "_s + key,
                    .publicByDefault = publicByDefault,
                    .publicHeading = heading,
                    .publicLabel = kind == QuestionKind::RichText ? QString() : u"Public "_s + key};
}

Column column(const QString &key, QuestionKind kind, bool isPublic)
{
    return Column{.key = key, .kind = kind, .label = u"Column "_s + key, .isPublic = isPublic};
}

QList<Column> shareColumns()
{
    QList<Column> columns{
        column(u"recipient"_s, QuestionKind::Line, true), column(u"purpose"_s, QuestionKind::RichText, true),
        column(u"route"_s, QuestionKind::Choice, true),   column(u"reason"_s, QuestionKind::Line, true),
        column(u"items"_s, QuestionKind::RowRefs, true),  column(u"agreed"_s, QuestionKind::Date, true),
        column(u"people"_s, QuestionKind::Number, false), column(u"contact"_s, QuestionKind::Person, false)};
    columns[0].required = true;
    columns[2].options = options({u"secure"_s, u"direct"_s});
    columns[3].askIf = is(u"route"_s, u"direct"_s);
    columns[3].required = true;
    columns[4].refersTo = u"items"_s;
    columns[5].expires = true;
    return columns;
}

QList<Column> riskColumns(const RiskMethod &method)
{
    QList<Column> columns{column(u"risk"_s, QuestionKind::Line, true),
                          column(u"kind"_s, QuestionKind::Choice, true),
                          column(u"likelihood"_s, QuestionKind::Choice, true),
                          column(u"severity"_s, QuestionKind::Choice, true),
                          column(u"measures"_s, QuestionKind::RichText, true),
                          column(u"residualLikelihood"_s, QuestionKind::Choice, true),
                          column(u"residualSeverity"_s, QuestionKind::Choice, true),
                          column(u"acceptedBy"_s, QuestionKind::Line, false)};
    columns[1].options = options({u"byDesign"_s, u"event"_s});
    columns[2].options = columns[5].options = method.likelihoods;
    columns[3].options = columns[6].options = method.severities;
    return columns;
}

RiskMethod riskMethod()
{
    return RiskMethod{.key = u"three"_s,
                      .title = u"Three by three"_s,
                      .version = u"1"_s,
                      .likelihoods = options({u"remote"_s, u"possible"_s, u"likely"_s}),
                      .severities = options({u"minor"_s, u"real"_s, u"serious"_s}),
                      .levels = options({u"low"_s, u"medium"_s, u"high"_s}),
                      .matrix = {{0, 0, 0}, {0, 1, 2}, {0, 2, 2}},
                      .mustPublish = 1,
                      .vetoSeverity = 2};
}

QList<Reason> reasons()
{
    return {Reason{.key = u"personal"_s,
                   .label = u"Personal"_s,
                   .publicWording = u"personal information"_s,
                   .explanation = u"It is about people."_s,
                   .kind = ReasonKind::Absolute},
            Reason{.key = u"commerce"_s,
                   .label = u"Commerce"_s,
                   .publicWording = u"commercial interests"_s,
                   .explanation = u"It would harm trade."_s,
                   .kind = ReasonKind::Qualified}};
}

} // namespace

Template smallTemplate()
{
    Template t{
        .id = u"small"_s, .version = u"1.0"_s, .title = u"Small"_s, .regime = u"UK GDPR"_s, .language = u"en-GB"_s};
    t.riskMethod = riskMethod();
    t.reasons = reasons();
    t.roles = {Role{u"owner"_s, u"Owner"_s, Signs::Required, u"I own it."_s},
               Role{u"officer"_s, u"Officer"_s, Signs::Advice, {}}, Role{u"drafter"_s, u"Drafter"_s, Signs::No, {}}};
    t.headings = {
        PublicHeading{.key = u"glance"_s,
                      .title = u"At a glance"_s,
                      .facts = {GlanceFact{u"Why"_s, u"why"_s}, GlanceFact{u"Who gets it"_s, u"shares"_s},
                                GlanceFact{u"Automated"_s, u"automated"_s}}},
        PublicHeading{.key = u"what"_s, .title = u"What it is"_s, .emptyText = u"Nothing is published here."_s},
        PublicHeading{.key = u"shares"_s, .title = u"Who gets it"_s, .emptyText = u"Nothing is published here."_s},
        PublicHeading{.key = u"risks"_s, .title = u"Risks"_s, .emptyText = u"Nothing is published here."_s},
        PublicHeading{.key = u"left"_s, .title = u"What we left out"_s, .content = HeadingContent::LeftOut},
        PublicHeading{.key = u"versions"_s, .title = u"Versions"_s, .content = HeadingContent::Versions},
        PublicHeading{.key = u"about"_s, .title = u"About"_s, .content = HeadingContent::About}};

    Question how = question(u"how"_s, QuestionKind::RichText, u"what"_s, true);
    how.askIf = is(u"automated"_s, u"yes"_s);
    Question bases = question(u"bases"_s, QuestionKind::Choices, u"what"_s, true);
    bases.options = options({u"a"_s, u"b"_s, u"c"_s});
    bases.options[0].term = u"eu-gdpr:A6-1-a"_s;
    bases.options[1].term = u"eu-gdpr:A6-1-b"_s;
    bases.publicTerm = u"dpv:hasLegalBasis"_s;
    Question decision = question(u"decision"_s, QuestionKind::Choice, u"what"_s, true);
    decision.options = options({u"approved"_s, u"rejected"_s});
    decision.options[0].term = u"eu-gdpr:DPIARecommendsProcessingContinue"_s;
    decision.publicTerm = u"dpv:hasStatus"_s;
    Question overall = question(u"overall"_s, QuestionKind::Choice, u"risks"_s, true);
    overall.options = t.riskMethod.levels;
    overall.publicTerm = u"dpv:hasRiskLevel"_s;
    Question why = question(u"why"_s, QuestionKind::RichText, u"what"_s, true);
    why.required = true;
    Question name = question(u"name"_s, QuestionKind::Line, u"what"_s, true);
    name.publicTerm = u"dpv:hasDataController"_s;
    Question shared = question(u"controller"_s, QuestionKind::Shared, u"what"_s, true);
    shared.sharedKey = u"controller"_s;

    Question items = question(u"items"_s, QuestionKind::Records, u"shares"_s, true);
    items.columns = {column(u"item"_s, QuestionKind::Line, true), column(u"special"_s, QuestionKind::YesNo, true),
                     column(u"source"_s, QuestionKind::Link, true), column(u"kinds"_s, QuestionKind::Choices, true)};
    items.columns[3].options = options({u"x"_s, u"y"_s});
    Question shares = question(u"shares"_s, QuestionKind::Records, u"shares"_s, true);
    shares.columns = shareColumns();
    Question cards = question(u"cards"_s, QuestionKind::Records, u"shares"_s, true);
    cards.columns = shareColumns();
    cards.form = RecordsForm::Cards;
    Question risks = question(u"risks"_s, QuestionKind::Risks, u"risks"_s, true);
    risks.columns = riskColumns(t.riskMethod);

    Question headcounts = question(u"headcounts"_s, QuestionKind::Records, u"shares"_s, true);
    headcounts.totals = true;
    headcounts.columns = {column(u"group"_s, QuestionKind::Line, true), column(u"girls"_s, QuestionKind::Number, true),
                          column(u"boys"_s, QuestionKind::Number, true), column(u"note"_s, QuestionKind::Line, true)};
    headcounts.columns[1].counts = headcounts.columns[2].counts = true;

    t.sections = {
        TemplateSection{.key = u"first"_s,
                        .title = u"First"_s,
                        .questions = {why, name, question(u"automated"_s, QuestionKind::YesNo, u"what"_s, true), how,
                                      bases, decision, question(u"starts"_s, QuestionKind::Date, u"what"_s, true),
                                      question(u"count"_s, QuestionKind::Number, u"what"_s, true),
                                      question(u"lead"_s, QuestionKind::Person, u"what"_s, true),
                                      question(u"page"_s, QuestionKind::Link, u"what"_s, true),
                                      question(u"papers"_s, QuestionKind::Files, u"what"_s, false), shared,
                                      question(u"notes"_s, QuestionKind::RichText, u"what"_s, false),
                                      question(u"internal"_s, QuestionKind::RichText, {}, false)}},
        TemplateSection{
            .key = u"second"_s, .title = u"Second"_s, .questions = {items, shares, cards, risks, overall, headcounts}}};
    t.overallRiskQuestion = u"overall"_s;
    t.decisionQuestion = u"decision"_s;
    return t;
}

} // namespace candour
