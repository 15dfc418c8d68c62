// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Releasing a public summary, and proving what was released.
namespace candour::publishing {

enum class GateState { Done, ToDo, Blocked };

/// One line of the checklist. All must be done, or opened with a reason where that is allowed.
struct Gate
{
    /// Stable name: "title", "answers", "sign-offs", "advice", "comments", "reasons", "repeats", "suggestions",
    /// "small-numbers", "earlier-counts", "earlier", "approval". Instead of "earlier", each version that shows what is
    /// withheld now has a gate of its own: "earlier-2", and "earlier-2-note" for its change note. "taken-down" stands
    /// before "approval".
    QString key;
    QString title;
    QString message;                   ///< What is missing and what to do; empty where done.
    GateState state = GateState::ToDo; ///< Blocked: cannot be opened by a reason.
    Place place;                       ///< Where to go; may be empty.
    qsizetype toDecide = 0;            ///< How many decisions in Redact it waits for.
    bool operator==(const Gate &) const = default;
};

Result<QList<Gate>> gates(const Workspace &workspace, const AssessmentId &id);

struct Request
{
    QString folder;
    QString changeNote;
    bool isCorrection = false; ///< Only the public page changes: what was signed is what the version before shows.
    QList<GateOverride> overrides;
    QString packFolder = {}; ///< Where the files for GOV.UK go as well; empty for nowhere.
    bool isLive = false; ///< Readers find the folder at the address of the workspace: recordLive() in the same step.
};

struct Outcome
{
    int version = 0;
    bool nothingNew = false; ///< The page is already published exactly so; nothing was written.
    QList<PublishedFile> files;
};

/// Runs every gate, makes the files, searches them for what is withheld, and only then writes: all of them or none.
/// The files for GOV.UK are made of what is published, new or not, and searched with it.
Result<Outcome> publish(Workspace &workspace, const AssessmentId &id, const Request &request);

/// The PDF that publish() would make of the page now, with the version, the date and the change note that it would
/// bear. Neither the gates nor the note are looked at.
Result<QByteArray> previewPdf(const Workspace &workspace, const AssessmentId &id, const Request &request);

/// Writes the web page of the same to this file, for a browser; its links lead nowhere.
Result<> previewHtml(const Workspace &workspace, const AssessmentId &id, const Request &request, const QString &path);

enum class FileState { Intact, Changed, Missing, Strange };

struct Verified
{
    QString name;
    FileState state = FileState::Intact;
    QString reference; ///< Which assessment it belongs to; empty for a strange file.
    int version = 0;
    QString note; ///< For people; may be empty.
};

/// Whether a folder still holds exactly what was published there, or which published version one file is.
Result<QList<Verified>> verify(const Workspace &workspace, const QString &folderOrFile);

} // namespace candour::publishing
