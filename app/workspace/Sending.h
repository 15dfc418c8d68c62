// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Backing.h"
#include "dpia/ReviewMerge.h"
#include "workspace/Workspace.h"

/// Review files (*.dpia): one out to a reviewer, one back. What comes back is added to what is there; nothing is
/// overwritten.
namespace candour::sending {

inline constexpr qsizetype ShortestPassphrase = 12; ///< Characters.

/// How a file goes out.
struct Sealing
{
    QString passphrase = {}; ///< Only whoever knows it can read the file; empty for none.
    bool sign = false;       ///< With the key of the person at this computer.
};

/// Writes a review file of the assessment as it stands: to a reviewer, or, of a copy that is here to be reviewed, back
/// to where it is written. A signed one attests what the sender typed here under their own name. Nobody but the owner
/// of the file may read it. Returns the id of the file. Refused for a release, and where targets::check() refuses the
/// file.
Result<QString> send(Workspace &workspace, const AssessmentId &id, const QString &path, const Sealing &sealing = {});

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
    QString signedBy;                      ///< The public key that signed the file; empty for none.
    Backing backing = Backing::ReviewFile; ///< Of a signed file: what its key says of the sender.
    int newlySigned = 0;                   ///< What was known already and has a signature of its author behind it now.
    QStringList leftOut;                   ///< Why a signature or an approval was not taken up, one sentence each.
    bool changesNothing() const { return !isNewHere && !contentIsNewer && news.isEmpty() && newlySigned == 0; }
};

/// What the file would do, without doing it.
Result<Received> preview(const Workspace &workspace, const QString &path, const QString &passphrase = {});

/// Takes the file up, all of it or nothing: a copy to be reviewed where the assessment is not here yet, its newer
/// content where such a copy is here, and everything that people said in it. Refused: a file that was changed, is of
/// an assessment that is not here and no review file, holds a signature or advice of a role that gives none, or
/// anything dated ahead; one that is signed with a key that is confirmed as somebody else's than the sender's; and one
/// of which the template differs from the one here. Left out: the signature of whoever
/// wrote the risks, the approval of whoever prepared the page, a decision or response of whoever gave the advice.
Result<Received> receive(Workspace &workspace, const QString &path, const QString &passphrase = {});

/// Whether reading the file needs a passphrase.
Result<bool> needsPassphrase(const QString &path);

/// Who signed the file and what is known of the key, in one sentence.
QString signatureSentence(const Received &received);

/// What a file said, one sentence for each kind of thing; "Nothing new." where there is none.
QStringList sentences(const Received &received);

/// Refused where \a after differs from a review copy in more than what people say about it.
Result<> keepsReviewCopy(const Assessment &before, const Assessment &after);

} // namespace candour::sending
