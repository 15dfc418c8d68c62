// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Finding.h"
#include "dpia/Progress.h"
#include "workspace/Workspace.h"

/// Writing an assessment.
namespace candour::authoring {

Result<> setTitle(Workspace &workspace, const AssessmentId &id, const QString &title);
Result<> setPublicTitle(Workspace &workspace, const AssessmentId &id, const QString &title);

/// Replaces an answer; an empty one takes it away. Usage error for an unknown question or a value of another kind.
Result<> setAnswer(Workspace &workspace, const AssessmentId &id, const QString &question, const Answer &answer,
                   Origin origin = Origin::Typed);

/// Replaces one cell of one row.
Result<> setCell(Workspace &workspace, const AssessmentId &id, const QString &question, const RowId &row,
                 const QString &column, const Cell &cell);

/// Adds an empty row at the end and says its id.
Result<RowId> addRow(Workspace &workspace, const AssessmentId &id, const QString &question);

Result<> removeRow(Workspace &workspace, const AssessmentId &id, const QString &question, const RowId &row);

/// Moves a row to this position, counted from 0.
Result<> moveRow(Workspace &workspace, const AssessmentId &id, const QString &question, const RowId &row, int position);

/// Takes up a file as an attachment and adds it to a files question.
Result<AttachmentId> attach(Workspace &workspace, const AssessmentId &id, const QString &question, const QString &path);

/// The answer that these typed words give to this question: "yes", an option's key or label, 2026-06-04, a number …;
/// Usage error naming what would be understood.
Result<Answer> answerFromText(const Workspace &workspace, const Assessment &assessment, const Question &question,
                              const QString &text);

/// The answer in its JSON form, as the plain file has it, checked against the question.
Result<Answer> answerFromJson(const Question &question, const QByteArray &json);

/// The answer as its JSON form.
QByteArray answerToJson(const Answer &answer);

/// The answer as words on the screen of a terminal or in a print; names of people and marked passages included.
QString answerText(const Template &t, const Assessment &assessment, const Question &question);

/// A typed cell for a column, under the same rules as answerFromText().
Result<Cell> cellFromText(const Workspace &workspace, const Assessment &assessment, const Column &column,
                          const QString &text);

/// An answer of a question with marked text keeps those marks that stand on text that is still there: \a written is
/// what an editor that knows no marks has given back.
RichText withMarksKept(const RichText &before, const RichText &written);

Result<QList<Finding>> findings(const Workspace &workspace, const AssessmentId &id);
Result<Progress> progress(const Workspace &workspace, const AssessmentId &id);

} // namespace candour::authoring
