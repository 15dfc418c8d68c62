// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/AnswerWords.h"
#include "workspace/Exchanging.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/Redacting.h"
#include "workspace/Targets.h"

namespace candour::exchanging {

namespace {

QStringList redactionHeadings()
{
    return {ExchangingMessages::tr("Reference"),
            ExchangingMessages::tr("Question"),
            ExchangingMessages::tr("Row"),
            ExchangingMessages::tr("Column"),
            ExchangingMessages::tr("What is withheld"),
            ExchangingMessages::tr("Words"),
            ExchangingMessages::tr("Reasons"),
            ExchangingMessages::tr("Provisions"),
            ExchangingMessages::tr("What would go wrong"),
            ExchangingMessages::tr("Public interest"),
            ExchangingMessages::tr("Qualified person"),
            ExchangingMessages::tr("Their opinion"),
            ExchangingMessages::tr("Opinion given on"),
            ExchangingMessages::tr("Proposed by"),
            ExchangingMessages::tr("Proposed on"),
            ExchangingMessages::tr("To be looked at again on")};
}

QString kindOf(const redacting::Withholding &one)
{
    if (!one.words.isEmpty())
        return ExchangingMessages::tr("A passage");
    if (one.place.isAnswer())
        return ExchangingMessages::tr("The whole answer");
    if (one.place.column.isEmpty())
        return ExchangingMessages::tr("A row");
    return one.place.row.isEmpty() ? ExchangingMessages::tr("A column") : ExchangingMessages::tr("A cell");
}

/// Everything that is withheld, a line each.
class RedactionTable
{
public:
    explicit RedactionTable(const FilledForm &filled) : m_filled(filled), m_words(filled.form, filled.assessment) {}

    QStringList line(const redacting::Withholding &one) const
    {
        const Question *question = m_filled.form.question(one.place.question);
        const Column *column = question ? question->column(one.place.column) : nullptr;
        QStringList labels;
        QStringList provisions;
        for (const QString &key : one.mark.reasons)
            if (const Reason *reason = m_filled.form.reason(key)) {
                labels += reason->label;
                provisions += reason->provision;
            }
        provisions.removeAll(QString());
        return {m_filled.assessment.reference,
                question ? question->label : one.place.question,
                question ? rowOf(*question, one.place.row) : QString(),
                column ? column->label : one.place.column,
                kindOf(one),
                one.words.join(u" … "_s),
                labels.join(u"; "_s),
                provisions.join(u"; "_s),
                one.mark.harm,
                one.mark.publicInterest,
                one.mark.opinion.person,
                one.mark.opinion.opinion,
                one.mark.opinion.givenOn.toString(Qt::ISODate),
                one.mark.proposedBy,
                one.mark.proposedAt.date().toString(Qt::ISODate),
                one.mark.reviewOn.toString(Qt::ISODate)};
    }

private:
    QString rowOf(const Question &question, const RowId &id) const
    {
        const auto *rows = std::get_if<Rows>(&m_filled.assessment.answer(question.key));
        const Row *row = rows ? rows->find(id) : nullptr;
        return row ? m_words.rowName(question, *row) : QString();
    }

    const FilledForm &m_filled;
    AnswerWords m_words;
};

} // namespace

Result<> exportRedactions(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path, ".csv"_L1); !allowed)
        return allowed;
    const auto filled = filledForm(workspace, id);
    const auto withheld = redacting::withholdings(workspace, id);
    if (!filled || !withheld)
        return filled ? failed(withheld) : failed(filled);
    const RedactionTable table(*filled);
    QList<QStringList> rows{redactionHeadings()};
    for (const redacting::Withholding &one : *withheld)
        rows += table.line(one);
    return writeFile(path, writeCsv(rows));
}

} // namespace candour::exchanging
