// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Authoring.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/AnswerFit.h"
#include "workspace/AnswerParts.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace candour::authoring {

namespace {

/// The question that an edit is about, and the people it may name.
struct Target
{
    Question question;
    QList<Person> everybody;
};

Result<Target> target(const Workspace &workspace, const AssessmentId &id, const QString &key)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const auto question = questionOf(filled->form, key);
    if (!question)
        return failed(question);
    const auto people = workspace.people();
    if (!people)
        return failed(people);
    return Target{*question, *people};
}

Result<Target> rowsTarget(const Workspace &workspace, const AssessmentId &id, const QString &key)
{
    const auto found = target(workspace, id, key);
    if (found && !found->question.hasRows())
        return fail(ErrorKind::Usage,
                    AuthoringMessages::tr("“%1” has no rows and columns.").arg(found->question.label));
    return found;
}

tl::unexpected<Error> noSuchRow(const Question &question, const RowId &row)
{
    return fail(ErrorKind::Usage,
                AuthoringMessages::tr("“%1” has no row “%2”.").arg(question.label, cleanLine(row.value).left(80)));
}

Edit edit(const AssessmentId &id, const Question &question, const QString &subject,
          std::function<Result<>(Assessment &)> apply)
{
    return Edit{.assessment = id,
                .action = u"answer"_s,
                .subject = subject,
                .text = AuthoringMessages::tr("Answer: %1").arg(question.label),
                .apply = std::move(apply)};
}

/// Changes the rows of one answer.
Result<> changeRows(Workspace &workspace, const AssessmentId &id, const QString &key, const QString &mergeKey,
                    const std::function<Result<>(const Question &, Rows &)> &change)
{
    const auto to = rowsTarget(workspace, id, key);
    if (!to)
        return failed(to);
    Edit rowEdit = edit(id, to->question, key, [to = *to, change](Assessment &a) -> Result<> {
        const auto *present = std::get_if<Rows>(&a.answer(to.question.key));
        Rows rows = present ? *present : Rows();
        if (const auto changed = change(to.question, rows); !changed)
            return changed;
        return putAnswer(a, to.question, rows, to.everybody);
    });
    rowEdit.mergeKey = mergeKey;
    return workspace.run(rowEdit);
}

Result<> setHeader(Workspace &workspace, const AssessmentId &id, const QString &action, const QString &text,
                   const std::function<void(Assessment &)> &change)
{
    return workspace.run(Edit{.assessment = id,
                              .action = action,
                              .text = text,
                              .apply = [change](Assessment &a) -> Result<> {
                                  change(a);
                                  return {};
                              },
                              .mergeKey = action});
}

} // namespace

Result<> setTitle(Workspace &workspace, const AssessmentId &id, const QString &title)
{
    const QString line = cleanLine(title).simplified();
    if (line.isEmpty())
        return fail(ErrorKind::Usage, AuthoringMessages::tr("An assessment needs a title."));
    return setHeader(workspace, id, u"title"_s, AuthoringMessages::tr("Title"),
                     [line](Assessment &a) { a.title = line; });
}

Result<> setPublicTitle(Workspace &workspace, const AssessmentId &id, const QString &title)
{
    const QString line = cleanLine(title).simplified();
    return setHeader(workspace, id, u"public-title"_s, AuthoringMessages::tr("Public title"),
                     [line](Assessment &a) { a.publicTitle = line; });
}

Result<> setAnswer(Workspace &workspace, const AssessmentId &id, const QString &question, const Answer &answer,
                   Origin origin)
{
    const auto to = target(workspace, id, question);
    if (!to)
        return failed(to);
    const auto value = fitted(to->question, answer);
    if (!value)
        return failed(value);
    Edit answerEdit = edit(id, to->question, question, [to = *to, value = *value](Assessment &a) {
        return putAnswer(a, to.question, value, to.everybody);
    });
    answerEdit.origin = origin;
    answerEdit.mergeKey = u"answer/"_s + question;
    return workspace.run(answerEdit);
}

Result<> setCell(Workspace &workspace, const AssessmentId &id, const QString &question, const RowId &row,
                 const QString &column, const Cell &cell)
{
    const QString mergeKey = QStringList{u"cell"_s, question, row.value, column}.join(u'/');
    return changeRows(workspace, id, question, mergeKey, [=](const Question &of, Rows &rows) -> Result<> {
        const auto field = columnOf(of, column);
        if (!field)
            return failed(field);
        Row *changed = rows.find(row);
        if (!changed)
            return noSuchRow(of, row);
        const auto value = fitted(fieldOf(*field), cell);
        if (!value)
            return failed(value);
        if (isEmpty(*value))
            changed->cells.remove(column);
        else
            changed->cells.insert(column, *value);
        return {};
    });
}

Result<RowId> addRow(Workspace &workspace, const AssessmentId &id, const QString &question)
{
    const RowId row = RowId::random();
    const auto done = changeRows(workspace, id, question, {}, [=](const Question &, Rows &rows) -> Result<> {
        rows.rows += Row{.id = row};
        return {};
    });
    if (!done)
        return failed(done);
    return row;
}

Result<> removeRow(Workspace &workspace, const AssessmentId &id, const QString &question, const RowId &row)
{
    return changeRows(workspace, id, question, {}, [=](const Question &of, Rows &rows) -> Result<> {
        if (rows.rows.removeIf([&](const Row &one) { return one.id == row; }) == 0)
            return noSuchRow(of, row);
        return {};
    });
}

Result<> moveRow(Workspace &workspace, const AssessmentId &id, const QString &question, const RowId &row, int position)
{
    return changeRows(workspace, id, question, {}, [=](const Question &of, Rows &rows) -> Result<> {
        const Row *moved = rows.find(row);
        if (!moved)
            return noSuchRow(of, row);
        if (position < 0 || position >= rows.rows.size())
            return fail(ErrorKind::Usage, AuthoringMessages::tr("“%1” has no such place for a row.").arg(of.label));
        rows.rows.move(moved - rows.rows.constData(), position);
        return {};
    });
}

Result<AttachmentId> attach(Workspace &workspace, const AssessmentId &id, const QString &question, const QString &path)
{
    const auto to = target(workspace, id, question);
    if (!to)
        return failed(to);
    if (to->question.kind != QuestionKind::Files)
        return fail(ErrorKind::Usage, AuthoringMessages::tr("“%1” does not take files.").arg(to->question.label));
    const auto bytes = readFile(path, AttachmentLimit);
    if (!bytes)
        return failed(bytes);
    const QString name = cleanFileName(QFileInfo(path).fileName());
    // Told from the name alone: what foreign files hold is not looked into.
    const QString type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
    const Attachment attachment{.id = AttachmentId::random(), .fileName = name, .mediaType = type, .bytes = *bytes};
    const auto done = workspace.run(edit(id, to->question, question, [=, to = *to](Assessment &a) -> Result<> {
        const auto *present = std::get_if<Files>(&a.answer(question));
        Files files = present ? *present : Files();
        files.files += attachment.id;
        a.attachments += attachment;
        return putAnswer(a, to.question, files, to.everybody);
    }));
    if (!done)
        return failed(done);
    return attachment.id;
}

Result<QList<Finding>> findings(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    return candour::findings(filled->form, filled->assessment, workspace.clock().today());
}

Result<Progress> progress(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    return candour::progress(filled->form, filled->assessment);
}

} // namespace candour::authoring
