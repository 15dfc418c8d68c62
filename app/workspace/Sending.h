// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/ReviewMerge.h"
#include "workspace/Workspace.h"

/// Review files (*.dpia): one out to a reviewer, one back. What comes back is added to what is there; nothing is
/// overwritten.
namespace candour::sending {

inline constexpr qsizetype ShortestPassphrase = 12; ///< Characters.

/// Writes a review file of the assessment as it stands: to a reviewer, or, of a copy that is here to be reviewed, back
/// to where it is written. With a passphrase only whoever knows it can read the file. Returns the id of the file.
/// Refused for a release, and where targets::check() refuses the file.
Result<QString> send(Workspace &workspace, const AssessmentId &id, const QString &path, const QString &passphrase = {});

/// What taking up a file did, or would do.
struct Received
{
    AssessmentId assessment;
    QString reference;
    QString sentBy;
    QDateTime sentAt;
    bool isNewHere = false;        ///< The assessment comes as a copy to be reviewed.
    bool contentIsNewer = false;   ///< The copy that is here gets the content of the file.
    bool overOtherContent = false; ///< What was said in the file is about content that has changed since.
    ReviewNews news;
    QStringList leftOut; ///< Why a signature or an approval was not taken up, one sentence each.
    bool changesNothing() const { return !isNewHere && !contentIsNewer && news.isEmpty(); }
};

/// What the file would do, without doing it.
Result<Received> preview(const Workspace &workspace, const QString &path, const QString &passphrase = {});

/// Takes the file up, all of it or nothing: a copy to be reviewed where the assessment is not here yet, its newer
/// content where such a copy is here, and everything that people said in it. Refused: a file that was changed, is of
/// an assessment that is not here and no review file, holds a signature or advice of a role that gives none, or
/// anything dated ahead; and one of which the template differs from the one here. Left out: the signature of whoever
/// wrote the risks, the approval of whoever prepared the page, a decision or response of whoever gave the advice.
Result<Received> receive(Workspace &workspace, const QString &path, const QString &passphrase = {});

/// Whether reading the file needs a passphrase.
Result<bool> needsPassphrase(const QString &path);

/// What a file said, one sentence for each kind of thing; "Nothing new." where there is none.
QStringList sentences(const Received &received);

/// Refused where \a after differs from a review copy in more than what people say about it.
Result<> keepsReviewCopy(const Assessment &before, const Assessment &after);

} // namespace candour::sending
