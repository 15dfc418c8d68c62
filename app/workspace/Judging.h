// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"
#include "workspace/Workspace.h"

/// What a role judges in a review (Question::reviewedBy), and how somebody in it finds it. For people inside.
namespace candour::judging {

/// One answer that a role judges.
struct JudgedAnswer
{
    QString question; ///< Its key.
    QString heading;  ///< Number and label of the question.
    QString section;  ///< Title of its section.
    bool isAnswered = false;
    bool isMissing = false; ///< Required, and not answered.
    bool hasChanged = false;
    int openComments = 0; ///< Those that must be dealt with among them.
    int mustFix = 0;
    bool operator==(const JudgedAnswer &) const = default;
};

/// Keys of the questions whose answers are not what they were at a moment; none where it is invalid.
QSet<QString> changedSince(const Workspace &workspace, const AssessmentId &id, const QDateTime &since);

/// Every answer that the role judges and that is asked, in the template's order; none for a role that judges none.
/// \a changed are those that count as changed. Usage error where the template has no such role.
Result<QList<JudgedAnswer>> answers(const Workspace &workspace, const AssessmentId &id, const QString &role,
                                    const QSet<QString> &changed = {});

/// How one of them stands, in a few words: "changed", "not answered", "2 open comments".
QString words(const JudgedAnswer &answer);

/// One answer in full, as it is read inside. Where its rows are evidence for topics (Option::evidenceIn), each topic
/// stands with its evidence beside the answers that bear it out; a topic without a row says so.
Result<Document> reading(const Workspace &workspace, const AssessmentId &id, const QString &question);

/// The same as lines of text.
Result<QString> readingAsText(const Workspace &workspace, const AssessmentId &id, const QString &question);

} // namespace candour::judging
