// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ShareRows.h"

#include "dpia/Expiry.h"
#include "dpia/Withheld.h"
#include "redaction/Visibility.h"
#include "workspace/Activities.h"
#include "workspace/AnswerFit.h"
#include "workspace/Authoring.h"
#include "workspace/Messages.h"

namespace candour::authoring {

namespace {

/// What the programme knows of this column, in the form in which a row holds it; empty where it knows nothing.
Cell factFor(const Column &column, const Activity &share)
{
    return isShareFact(column) ? fitted(fieldOf(column), share.facts.value(column.key)).value_or(Cell()) : Cell();
}

/// The words alone, which is all that the programme keeps of a text.
Cell unmarked(Cell cell)
{
    if (RichText *text = textIn(cell))
        for (const MarkId &mark : marksIn(*text))
            *text = withoutMark(*text, mark);
    return cell;
}

bool isMarked(Cell cell)
{
    const RichText *text = textIn(cell);
    return text && !marksIn(*text).isEmpty();
}

/// Keys of the facts that some template of the workspace shows the public unless somebody says otherwise.
QSet<QString> shownByDefault(const Workspace &workspace)
{
    QSet<QString> keys;
    for (const Template &form : workspace.templates().value_or(QList<Template>()))
        if (const Question *question = shareQuestion(form); question && question->publicByDefault)
            for (const Column &column : question->columns)
                if (column.isPublic)
                    keys += column.key;
    return keys;
}

bool isSeen(const Visibility &visibility, const Question &question, const Column &column, const Row &row)
{
    return visibility.answer(question).sight == Sight::AsWritten &&
           visibility.column(question, column).sight == Sight::AsWritten &&
           visibility.row(question, row.id).sight == Sight::AsWritten &&
           visibility.cell(question, column, row).sight == Sight::AsWritten;
}

bool names(const Answer &answer, const ActivityId &share)
{
    const auto *rows = std::get_if<Rows>(&answer);
    return rows &&
           std::any_of(rows->rows.begin(), rows->rows.end(), [&](const Row &row) { return row.activity == share; });
}

/// Refuses what is no data share, or has a row.
Result<> checkFits(const Activity &share, const Rows &rows)
{
    if (share.kind != ActivityKind::DataShare)
        return fail(ErrorKind::Usage, AuthoringMessages::tr("“%1” is no data share.").arg(share.name));
    if (names(rows, share.id))
        return fail(ErrorKind::Refused, AuthoringMessages::tr("“%1” has a row already.").arg(share.name));
    return {};
}

/// The rows of an assessment that are data shares.
struct ShareTable
{
    FilledForm filled;
    Question question;
    Rows rows;
};

Result<ShareTable> shareTable(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const Question *question = shareQuestion(filled->form);
    if (!question)
        return fail(ErrorKind::Usage,
                    AuthoringMessages::tr("The template of this assessment asks for no data shares."));
    const auto *rows = std::get_if<Rows>(&filled->assessment.answer(question->key));
    return ShareTable{*filled, *question, rows ? *rows : Rows()};
}

/// A row that names no data share of the programme, or one that is gone from it.
Result<Row> unnamedRow(const Workspace &workspace, const ShareTable &table, const RowId &id)
{
    const Row *row = table.rows.find(id);
    if (!row)
        return fail(ErrorKind::Usage, AuthoringMessages::tr("There is no such row."));
    const auto named = workspace.activity(row->activity);
    if (!named)
        return failed(named);
    if (*named)
        return fail(ErrorKind::Refused,
                    AuthoringMessages::tr("This row is “%1” of the programme already.").arg((*named)->name));
    return *row;
}

/// What the row is called by: its first words that the programme may know.
QString nameOf(const Question &question, const Activity &share)
{
    for (const Column &column : question.columns) {
        const Cell fact = share.facts.value(column.key);
        const auto *words = std::get_if<RichText>(&fact);
        if (words && column.kind == QuestionKind::Line)
            return plainText(*words);
    }
    return {};
}

/// One of these rows and the data share that it names.
struct ShareRow
{
    ShareTable table;
    Row row;
    Activity share;
};

Result<ShareRow> shareRow(const Workspace &workspace, const AssessmentId &id, const RowId &row)
{
    const auto table = shareTable(workspace, id);
    if (!table)
        return failed(table);
    const Row *found = table->rows.find(row);
    if (!found || found->activity.isEmpty())
        return fail(ErrorKind::Usage, AuthoringMessages::tr("This row names no data share of the programme."));
    const auto share = programme::findActivity(workspace, found->activity.value);
    if (!share)
        return failed(share);
    return ShareRow{*table, *found, *share};
}

} // namespace

Row withShare(const Question &question, Row row, const Activity &share)
{
    row.activity = share.id;
    for (const Column &column : question.columns)
        if (const Cell fact = factFor(column, share); !isEmpty(fact))
            row.cells.insert(column.key, fact);
    return row;
}

QStringList unlikeShare(const Question &question, const Row &row, const Activity &share)
{
    QStringList labels;
    for (const Column &column : question.columns)
        if (const Cell fact = factFor(column, share); !isEmpty(fact) && unmarked(row.cells.value(column.key)) != fact)
            labels += column.label;
    return labels;
}

Activity withRow(const Workspace &workspace, const FilledForm &filled, const Row &row, Activity share)
{
    const Question *question = shareQuestion(filled.form);
    if (!question)
        return share;
    const QSet<QString> shown = shownByDefault(workspace);
    const Visibility visibility(filled.form, filled.assessment, filled.assessment.language);
    for (const Column &column : question->columns) {
        const Cell cell = row.cells.value(column.key);
        const bool isKept =
            isMarked(cell) || isKeptFromPage(filled.assessment, Place{question->key, row.id, column.key});
        if (isShareFact(column) && !isEmpty(cell) && !isKept &&
            (!shown.contains(column.key) || isSeen(visibility, *question, column, row)))
            share.facts.insert(column.key, unmarked(cell));
    }
    return share;
}

QList<Activity> sharesToAdd(const QList<Activity> &activities, const Answer &answer)
{
    QList<Activity> shares;
    for (const Activity &activity : activities)
        if (activity.kind == ActivityKind::DataShare && !names(answer, activity.id))
            shares += activity;
    std::sort(shares.begin(), shares.end(),
              [](const Activity &a, const Activity &b) { return a.reference < b.reference; });
    return shares;
}

Result<RowId> addShare(Workspace &workspace, const AssessmentId &id, const ActivityId &share)
{
    const auto table = shareTable(workspace, id);
    if (!table)
        return failed(table);
    const auto activity = programme::findActivity(workspace, share.value);
    if (!activity)
        return failed(activity);
    if (const auto fits = checkFits(*activity, table->rows); !fits)
        return failed(fits);
    Rows rows = table->rows;
    rows.rows += withShare(table->question, Row{.id = RowId::random()}, *activity);
    return setAnswer(workspace, id, table->question.key, rows).map([&] { return rows.rows.last().id; });
}

Result<Activity> shareToEnter(const Workspace &workspace, const AssessmentId &id, const RowId &row)
{
    const auto table = shareTable(workspace, id);
    const auto found = table ? unnamedRow(workspace, *table, row) : Result<Row>(failed(table));
    const auto activities = workspace.activities();
    if (!found)
        return failed(found);
    if (!activities)
        return failed(activities);
    const bool isTaken = std::any_of(activities->begin(), activities->end(), [&](const Activity &one) {
        return one.cover == Cover::Own && one.assessment == id;
    });
    const Activity blank{
        .kind = ActivityKind::DataShare, .cover = isTaken ? Cover::Umbrella : Cover::Own, .assessment = id};
    Activity share = withRow(workspace, table->filled, *found, blank);
    share.name = nameOf(table->question, share);
    return share;
}

Result<> nameShare(Workspace &workspace, const AssessmentId &id, const RowId &row, const ActivityId &share)
{
    const auto table = shareTable(workspace, id);
    const auto found = table ? unnamedRow(workspace, *table, row) : Result<Row>(failed(table));
    if (!found)
        return failed(found);
    const auto activity = programme::findActivity(workspace, share.value);
    if (!activity)
        return failed(activity);
    if (const auto fits = checkFits(*activity, table->rows); !fits)
        return fits;
    Rows rows = table->rows;
    rows.find(row)->activity = activity->id;
    return setAnswer(workspace, id, table->question.key, rows);
}

Result<> takeShare(Workspace &workspace, const AssessmentId &id, const RowId &row)
{
    const auto found = shareRow(workspace, id, row);
    if (!found)
        return failed(found);
    Rows rows = found->table.rows;
    *rows.find(row) = withShare(found->table.question, found->row, found->share);
    return setAnswer(workspace, id, found->table.question.key, rows);
}

Result<> giveShare(Workspace &workspace, const AssessmentId &id, const RowId &row)
{
    const auto found = shareRow(workspace, id, row);
    if (!found)
        return failed(found);
    const Activity given = withRow(workspace, found->table.filled, found->row, found->share);
    if (given == found->share && !unlikeShare(found->table.question, found->row, found->share).isEmpty())
        return fail(
            ErrorKind::Refused,
            AuthoringMessages::tr("Nothing of this row can be given to the programme. What it says otherwise is "
                                  "withheld, or the public does not see it here."));
    return programme::changeActivity(workspace, given);
}

} // namespace candour::authoring
