// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/ValueJson.h"
#include "workspace/AnswerFit.h"
#include "workspace/Authoring.h"
#include "workspace/Messages.h"

#include <QRegularExpression>

namespace candour::authoring {

namespace {

tl::unexpected<Error> no(const Field &field)
{
    return tl::make_unexpected(notUnderstood(field));
}

QStringList parted(const QString &text)
{
    static const QRegularExpression comma(u"[,;\\n]"_s);
    QStringList parts;
    for (const QString &part : text.split(comma, Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    return parts;
}

/// The key of the option that goes by this key or label; empty where there is none.
QString optionKey(const QList<Option> &options, const QString &typed)
{
    for (const Option &option : options)
        if (option.key == typed)
            return option.key;
    for (const Option &option : options)
        if (option.label.compare(typed, Qt::CaseInsensitive) == 0)
            return option.key;
    return {};
}

Result<Cell> yesNo(const Field &field, const QString &text)
{
    static const QRegularExpression form(u"^(yes|y|true|no|n|false)\\s*(?:[:.,;]\\s*(.*))?$"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return no(field);
    const QChar first = match.captured(1).at(0).toLower();
    return YesNo{first == u'y' || first == u't', fromPlainText(match.captured(2))};
}

Result<Cell> choices(const Field &field, const QString &text)
{
    // A label may hold a comma of its own, so the whole text is tried first.
    if (const QString whole = optionKey(field.options, text); !whole.isEmpty())
        return Choices{{whole}};
    Choices chosen;
    for (const QString &part : parted(text)) {
        const QString key = optionKey(field.options, part);
        if (key.isEmpty())
            return no(field);
        chosen.keys += key;
    }
    return fitted(field, chosen);
}

Result<Cell> number(const Field &field, const QString &text)
{
    static const QRegularExpression form(u"^[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,9})?$"_s);
    if (!form.match(text).hasMatch())
        return no(field);
    return Number{QString(text).remove(u',').toDouble()};
}

/// Somebody on the assessment's list of people, or else the workspace's, by id or name.
Result<Cell> person(const Workspace &workspace, const Assessment &assessment, const Field &field, const QString &text)
{
    const auto everybody = workspace.people();
    if (!everybody)
        return failed(everybody);
    for (const Person &one : assessment.people + *everybody)
        if (one.id.value == text || one.name.compare(text, Qt::CaseInsensitive) == 0)
            return one.id;
    return no(field);
}

/// Rows of another question, by id or by number counted from 1.
Result<Cell> rowRefs(const Assessment &assessment, const Field &field, const QString &refersTo, const QString &text)
{
    const auto *rows = std::get_if<Rows>(&assessment.answer(refersTo));
    RowRefs refs;
    for (const QString &part : parted(text)) {
        bool isNumber = false;
        const int counted = part.toInt(&isNumber);
        if (rows && rows->find(RowId{part}))
            refs.rows += RowId{part};
        else if (rows && isNumber && counted >= 1 && counted <= rows->rows.size())
            refs.rows += rows->rows.at(counted - 1).id;
        else
            return no(field);
    }
    return fitted(field, refs);
}

/// "label <address>", or an address alone.
Result<Cell> link(const Field &field, const QString &text)
{
    static const QRegularExpression form(u"^(.*\\S)\\s+<(\\S+)>$"_s);
    const auto match = form.match(text);
    return fitted(field, match.hasMatch() ? WebLink{match.captured(1), match.captured(2)} : WebLink{{}, text});
}

Result<Cell> cell(const Workspace &workspace, const Assessment &assessment, const Field &field, const QString &refersTo,
                  const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Cell();
    switch (field.kind) {
    case QuestionKind::RichText:
        return fromPlainText(typed);
    case QuestionKind::Line:
        return lineFromPlainText(cleanLine(typed));
    case QuestionKind::YesNo:
        return yesNo(field, text);
    case QuestionKind::Choice: {
        const QString key = optionKey(field.options, text);
        return key.isEmpty() ? no(field) : Result<Cell>(Choice{key, field.scheme});
    }
    case QuestionKind::Choices:
        return choices(field, text);
    case QuestionKind::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() && text.size() == 10 ? Result<Cell>(date) : no(field);
    }
    case QuestionKind::Number:
        return number(field, text);
    case QuestionKind::Person:
        return person(workspace, assessment, field, text);
    case QuestionKind::Link:
        return link(field, text);
    case QuestionKind::RowRefs:
        return rowRefs(assessment, field, refersTo, text);
    case QuestionKind::Files:
    case QuestionKind::Records:
    case QuestionKind::Risks:
    case QuestionKind::Shared:
        break;
    }
    return no(field);
}

/// The text that a shared question gets: what was typed, or else the workspace's own.
Result<Answer> shared(const Workspace &workspace, const Question &question, const QString &text)
{
    if (!text.trimmed().isEmpty())
        return SharedText{question.sharedKey, fromPlainText(text)};
    const auto all = workspace.sharedAnswers();
    if (!all)
        return failed(all);
    for (const SharedAnswer &one : *all)
        if (one.key == question.sharedKey)
            return SharedText{one.key, normalised(one.text)};
    return fail(
        ErrorKind::Usage,
        AuthoringMessages::tr("This workspace has no shared text for “%1” yet. Write one here.").arg(question.label));
}

} // namespace

Result<Answer> answerFromText(const Workspace &workspace, const Assessment &assessment, const Question &question,
                              const QString &text)
{
    if (question.kind == QuestionKind::Shared)
        return shared(workspace, question, text);
    if (text.trimmed().isEmpty())
        return Answer();
    const auto value = cell(workspace, assessment, fieldOf(question), {}, text);
    if (!value)
        return failed(value);
    return *value;
}

Result<Cell> cellFromText(const Workspace &workspace, const Assessment &assessment, const Column &column,
                          const QString &text)
{
    return cell(workspace, assessment, fieldOf(column), column.refersTo, text);
}

Result<Answer> answerFromJson(const Question &question, const QByteArray &json)
{
    const auto object = parseJson(json, AssessmentLimits);
    if (!object)
        return failed(object);
    if (hasUnseen(*object))
        return fail(ErrorKind::Usage,
                    AuthoringMessages::tr("A text in the answer has a character that nobody can see. Take it out and "
                                          "try again; nothing was changed."));
    const auto answer = fromJson<Answer>(*object);
    if (!answer)
        return failed(answer);
    // An address that does something is dropped by the reader; whoever gives one must not lose the answer by it.
    if (isEmpty(*answer) && !object->value(u"link"_s).toString().isEmpty())
        return no(fieldOf(question));
    return fitted(question, *answer);
}

QByteArray answerToJson(const Answer &answer)
{
    const auto json = toJson(answer);
    return json.isObject() ? canonicalJson(json.toObject()) : QByteArrayLiteral("null\n");
}

} // namespace candour::authoring
