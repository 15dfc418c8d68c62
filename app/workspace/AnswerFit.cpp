// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AnswerFit.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "base/Overloaded.h"
#include "workspace/Messages.h"
#include "workspace/Nearest.h"

#include <cmath>

namespace candour {

namespace {

QString optionKeys(const Field &field)
{
    QStringList keys;
    for (const Option &option : field.options)
        keys += option.key;
    return keys.join(u", "_s);
}

bool isText(QuestionKind kind)
{
    return kind == QuestionKind::RichText || kind == QuestionKind::Line;
}

/// Puts one value into the form of a field; an Error where it is of another kind.
class Fitting
{
public:
    explicit Fitting(const Field &field) : m_field(field) {}

    Result<Cell> operator()(std::monostate) const { return Cell(); }

    Result<Cell> operator()(const RichText &text) const
    {
        if (!isText(m_field.kind))
            return no();
        return m_field.kind == QuestionKind::Line ? asLine(text) : normalised(text);
    }

    Result<Cell> operator()(const YesNo &answer) const
    {
        return m_field.kind == QuestionKind::YesNo ? Result<Cell>(YesNo{answer.value, normalised(answer.reason)})
                                                   : no();
    }

    Result<Cell> operator()(const Choice &choice) const
    {
        if (m_field.kind != QuestionKind::Choice || indexOf(m_field.options, choice.key) < 0)
            return no();
        return Choice{choice.key, m_field.scheme};
    }

    Result<Cell> operator()(const Choices &choices) const
    {
        if (m_field.kind != QuestionKind::Choices)
            return no();
        Choices ordered;
        for (const Option &option : m_field.options)
            if (choices.keys.contains(option.key))
                ordered.keys += option.key;
        const QSet<QString> asked(choices.keys.cbegin(), choices.keys.cend());
        return ordered.keys.size() == asked.size() ? Result<Cell>(ordered) : no();
    }

    Result<Cell> operator()(const QDate &date) const { return kept(QuestionKind::Date, date); }

    Result<Cell> operator()(const Number &number) const
    {
        return std::isfinite(number.value) ? kept(QuestionKind::Number, number) : no();
    }

    Result<Cell> operator()(const PersonId &person) const { return kept(QuestionKind::Person, person); }

    Result<Cell> operator()(const WebLink &link) const
    {
        const WebLink clean{.label = cleanLine(link.label).trimmed(), .url = cleanLine(link.url).trimmed()};
        return isSafeLink(clean.url) ? kept(QuestionKind::Link, clean) : no();
    }

    Result<Cell> operator()(const RowRefs &refs) const
    {
        RowRefs once;
        for (const RowId &row : refs.rows)
            if (!once.rows.contains(row))
                once.rows += row;
        return kept(QuestionKind::RowRefs, once);
    }

private:
    Result<Cell> kept(QuestionKind kind, const Cell &value) const
    {
        return m_field.kind == kind ? Result<Cell>(value) : no();
    }
    tl::unexpected<Error> no() const { return tl::make_unexpected(notUnderstood(m_field)); }

    const Field &m_field;
};

Result<Row> fitted(const Question &question, const Row &row)
{
    Row kept{.id = row.id, .activity = row.activity};
    for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell) {
        const auto column = columnOf(question, cell.key());
        if (!column)
            return failed(column);
        const auto value = fitted(fieldOf(*column), *cell);
        if (!value)
            return failed(value);
        if (!isEmpty(*value))
            kept.cells.insert(cell.key(), *value);
    }
    return kept;
}

Result<Answer> fitted(const Question &question, const Rows &rows)
{
    Rows kept;
    for (const Row &row : rows.rows) {
        if (row.id.isEmpty() || kept.find(row.id))
            return fail(ErrorKind::Usage,
                        AuthoringMessages::tr("Every row of “%1” needs an id of its own.").arg(question.label));
        const auto one = fitted(question, row);
        if (!one)
            return failed(one);
        kept.rows += *one;
    }
    return kept;
}

tl::unexpected<Error> wrongKind(const Question &question)
{
    return tl::make_unexpected(notUnderstood(fieldOf(question)));
}

} // namespace

Field fieldOf(const Question &question)
{
    return Field{question.label, question.kind, question.options, question.scheme};
}

Field fieldOf(const Column &column)
{
    return Field{column.label, column.kind, column.options, column.scheme};
}

Error notUnderstood(const Field &field)
{
    const auto usage = [&](const QString &message) { return Error{ErrorKind::Usage, message.arg(field.label), {}}; };
    switch (field.kind) {
    case QuestionKind::RichText:
    case QuestionKind::Line:
        return usage(AuthoringMessages::tr("“%1” takes text."));
    case QuestionKind::YesNo:
        return usage(AuthoringMessages::tr("“%1” takes yes or no, with a reason after a colon if there is one."));
    case QuestionKind::Choice:
        return usage(AuthoringMessages::tr("“%1” takes one of these: %2.").arg(u"%1"_s, optionKeys(field)));
    case QuestionKind::Choices:
        return usage(
            AuthoringMessages::tr("“%1” takes any of these, parted by commas: %2.").arg(u"%1"_s, optionKeys(field)));
    case QuestionKind::Date:
        return usage(AuthoringMessages::tr("“%1” takes a date such as 2026-06-04."));
    case QuestionKind::Number:
        return usage(AuthoringMessages::tr("“%1” takes a number such as 8200000."));
    case QuestionKind::Person:
        return usage(AuthoringMessages::tr("“%1” takes the name of somebody on the list of people."));
    case QuestionKind::Link:
        return usage(AuthoringMessages::tr("“%1” takes an address that begins with https://, http:// or mailto:."));
    case QuestionKind::Files:
        return usage(AuthoringMessages::tr("“%1” takes files that are attached to this assessment."));
    case QuestionKind::Records:
    case QuestionKind::Risks:
        return usage(AuthoringMessages::tr("“%1” takes rows. Say which row and column, or give all rows as JSON."));
    case QuestionKind::Shared:
        return usage(AuthoringMessages::tr("“%1” takes the workspace's shared text, or words of its own."));
    case QuestionKind::RowRefs:
        return usage(
            AuthoringMessages::tr("“%1” takes rows that are there, by their numbers or ids, parted by commas."));
    }
    Q_UNREACHABLE();
}

Result<Cell> fitted(const Field &field, const Cell &cell)
{
    if (isEmpty(cell))
        return Cell();
    return std::visit(Fitting(field), cell);
}

Result<Answer> fitted(const Question &question, const Answer &answer)
{
    if (isEmpty(answer))
        return Answer();
    return std::visit(Overloaded{
                          [&](const Cell &cell) -> Result<Answer> {
                              const auto value = fitted(fieldOf(question), cell);
                              return value ? Result<Answer>(*value) : failed(value);
                          },
                          [&](const Rows &rows) -> Result<Answer> {
                              return question.hasRows() ? fitted(question, rows) : wrongKind(question);
                          },
                          [&](const Files &files) -> Result<Answer> {
                              return question.kind == QuestionKind::Files ? Result<Answer>(files) : wrongKind(question);
                          },
                          [&](const SharedText &shared) -> Result<Answer> {
                              if (question.kind != QuestionKind::Shared || shared.key != question.sharedKey)
                                  return wrongKind(question);
                              return SharedText{shared.key, normalised(shared.text)};
                          },
                      },
                      answer);
}

RichText asLine(const RichText &text)
{
    Block line;
    for (const Block &block : text.blocks) {
        if (!line.runs.isEmpty())
            line.runs += Run{.text = u" "_s};
        for (const Run &run : block.runs)
            line.runs += Run{.text = cleanLine(run.text), .marks = run.marks};
    }
    return normalised(RichText{{line}});
}

Result<Question> questionOf(const Template &t, const QString &key)
{
    if (const Question *question = t.question(key))
        return *question;
    QStringList keys;
    for (const Question *question : t.questions())
        keys += question->key;
    const QStringList near = nearest(key, keys);
    const QString shown = cleanLine(key).left(80);
    if (near.isEmpty())
        return fail(
            ErrorKind::Usage,
            AuthoringMessages::tr("There is no question “%1” in this assessment. Its template lists them.").arg(shown));
    return fail(ErrorKind::Usage,
                AuthoringMessages::tr("There is no question “%1” in this assessment. Did you mean %2?")
                    .arg(shown, near.join(u", "_s)));
}

Result<Column> columnOf(const Question &question, const QString &key)
{
    if (const Column *column = question.column(key))
        return *column;
    QStringList keys;
    for (const Column &column : question.columns)
        keys += column.key;
    const QString shown = cleanLine(key).left(80);
    if (keys.isEmpty())
        return fail(ErrorKind::Usage, AuthoringMessages::tr("“%1” has no rows and columns.").arg(question.label));
    return fail(ErrorKind::Usage, AuthoringMessages::tr("“%1” has no column “%2”. It has these: %3.")
                                      .arg(question.label, shown, keys.join(u", "_s)));
}

} // namespace candour
