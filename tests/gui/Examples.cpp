// SPDX-License-Identifier: GPL-3.0-or-later
#include "Examples.h"

namespace candour::examples {

RichText words(const QString &text)
{
    return fromPlainText(text);
}

Question question(const QString &key, QuestionKind kind, const QString &label)
{
    return Question{.key = key, .kind = kind, .label = label};
}

QList<Option> options()
{
    return {{.key = u"low"_s, .label = u"Low"_s}, {.key = u"high"_s, .label = u"High"_s, .description = u"Much"_s}};
}

/// Recipients with a name, a route, and a reason that is asked only for the direct route; what they get refers to
/// items.
Question recipients()
{
    Question q = question(u"recipients"_s, QuestionKind::Records, u"Who receives the data?"_s);
    q.rowName = u"recipient"_s;
    q.columns = {Column{.key = u"name"_s, .kind = QuestionKind::Line, .label = u"Organisation"_s, .required = true},
                 Column{.key = u"route"_s,
                        .kind = QuestionKind::Choice,
                        .label = u"Route"_s,
                        .options = {{.key = u"secure"_s, .label = u"Secure service"_s},
                                    {.key = u"direct"_s, .label = u"Direct transfer"_s}}},
                 Column{.key = u"why"_s,
                        .kind = QuestionKind::RichText,
                        .label = u"Why directly?"_s,
                        .askIf = {.kind = Condition::Kind::Is, .subject = u"route"_s, .value = u"direct"_s}},
                 Column{.key = u"items"_s, .kind = QuestionKind::RowRefs, .label = u"Items"_s, .refersTo = u"items"_s}};
    return q;
}

Question items()
{
    Question q = question(u"items"_s, QuestionKind::Records, u"Which data items?"_s);
    q.rowName = u"item"_s;
    q.columns = {Column{.key = u"item"_s, .kind = QuestionKind::Line, .label = u"Item"_s}};
    return q;
}

Question risks()
{
    Question q = question(u"risks"_s, QuestionKind::Risks, u"Which risks are there?"_s);
    q.rowName = u"risk"_s;
    const auto column = [](QLatin1String key, QuestionKind kind, const QString &label) {
        return Column{.key = QString(key), .kind = kind, .label = label};
    };
    q.columns = {column(RiskColumn::Risk, QuestionKind::Line, u"Risk"_s),
                 column(RiskColumn::Likelihood, QuestionKind::Choice, u"Likelihood"_s),
                 column(RiskColumn::Severity, QuestionKind::Choice, u"Severity"_s),
                 column(RiskColumn::ResidualLikelihood, QuestionKind::Choice, u"Likelihood after measures"_s),
                 column(RiskColumn::ResidualSeverity, QuestionKind::Choice, u"Severity after measures"_s)};
    return q;
}

/// Two sections: rich text and a question that hangs on a yes; then rows.
Template form()
{
    Template t{.id = u"example"_s, .version = u"1"_s, .title = u"Example"_s};
    Question why = question(u"why"_s, QuestionKind::RichText, u"Why?"_s);
    why.required = true;
    Question more = question(u"more"_s, QuestionKind::Line, u"Tell us more"_s);
    more.askIf = {.kind = Condition::Kind::Is, .subject = u"new"_s, .value = u"yes"_s};
    t.sections = {TemplateSection{.key = u"about"_s,
                                  .title = u"About"_s,
                                  .questions = {why, question(u"new"_s, QuestionKind::YesNo, u"Is it new?"_s), more}},
                  TemplateSection{.key = u"data"_s, .title = u"Data"_s, .questions = {items(), recipients(), risks()}}};
    t.riskMethod = {.key = u"2x2"_s,
                    .title = u"Two by two"_s,
                    .likelihoods = options(),
                    .severities = options(),
                    .levels = options(),
                    .matrix = {{0, 0}, {0, 1}}};
    return t;
}

FieldContext context()
{
    FieldContext context;
    context.form = form();
    context.assessment.people = {Person{.id = PersonId{u"p1"_s}, .name = u"Ada Byron"_s},
                                 Person{.id = PersonId{u"p2"_s}, .name = u"Grace Hopper"_s}};
    Rows rows;
    rows.rows += Row{.id = RowId{u"i1"_s}, .cells = {{u"item"_s, words(u"Name"_s)}}};
    rows.rows += Row{.id = RowId{u"i2"_s}, .cells = {{u"item"_s, words(u"Postcode"_s)}}};
    context.assessment.answers.insert(u"items"_s, rows);
    return context;
}

} // namespace candour::examples
