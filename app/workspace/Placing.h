// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Placement.h"
#include "workspace/Workspace.h"

/// Putting a document that was written elsewhere into an assessment, and the texts that have no place in it. These are
/// answers that no question of the template asks for: kept, never published, and no part of what is signed.
namespace candour::placing {

/// The parts of a document, each with the question that is proposed for it.
Result<QList<DocumentPart>> plan(const Workspace &workspace, const AssessmentId &id, const ForeignDocument &document);

/// Why a part goes where it goes, or nowhere, in a few words.
QString reason(const DocumentPart &part);

/// The questions under which a person may put this text, in the order of the template.
Result<QList<Question>> choices(const Workspace &workspace, const AssessmentId &id, const RichText &text);

/// Puts every part under its question, below the answer where there is one, and keeps the others as not placed; one
/// step back. All of it or nothing.
Result<> putIn(Workspace &workspace, const AssessmentId &id, const QList<DocumentPart> &parts);

/// A text that has no place.
struct NotPlaced
{
    QString key;
    QString title;        ///< Its first words, or the question of an earlier template that it answered.
    RichText text;        ///< In words, whatever kind of answer it was.
    bool isFiles = false; ///< Files, which only a question for files can take.
    bool operator==(const NotPlaced &) const = default;
};

Result<QList<NotPlaced>> notPlaced(const Workspace &workspace, const AssessmentId &id);

/// The question of another version of the template that this answer was given to; one without a label where there is
/// none any more.
Question earlierQuestion(const QList<Template> &templates, const QString &templateId, const QString &key,
                         const Answer &answer);

/// The questions to which it may be moved.
Result<QList<Question>> choices(const Workspace &workspace, const AssessmentId &id, const NotPlaced &text);

/// Moves a text under a question, below its answer where there is one. What answered a question of an earlier template
/// may have been withheld there: whether the public sees it here is then for somebody to decide.
Result<> move(Workspace &workspace, const AssessmentId &id, const QString &key, const QString &question);

/// Throws a text away; its history stays.
Result<> discard(Workspace &workspace, const AssessmentId &id, const QString &key);

} // namespace candour::placing
