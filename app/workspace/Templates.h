// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The templates of the workspace, for whoever looks after them.
namespace candour::programme {

/// One version of a template, and what it is there for.
struct TemplateLine
{
    QString id;
    QString version;
    QString title;
    bool builtIn = false; ///< Came with some version of the program; otherwise somebody added it from a file.
    int uses = 0;         ///< Assessments that follow exactly this version.
    bool operator==(const TemplateLine &) const = default;
};

/// Every version, by title and the highest version of each first.
Result<QList<TemplateLine>> templateLines(const Workspace &workspace);

/// What this version of the program brings and the workspace has in no version as high.
Result<QList<TemplateLine>> lackingTemplates(const Workspace &workspace);

/// Adds all of lackingTemplates(), or none.
Result<> addLackingTemplates(Workspace &workspace);

/// What addLackingTemplates() would make public that the versions before kept hidden, one sentence each.
Result<QStringList> lackingNotices(const Workspace &workspace);

/// What the template in this file would make public that the version before it in the workspace kept hidden, one
/// sentence each; empty where there is no version before it. The Error is the first fault of the file.
Result<QStringList> newlyPublicNotices(const Workspace &workspace, const QByteArray &bytes);
Result<QStringList> newlyPublicNotices(const Workspace &workspace, const QString &path);

} // namespace candour::programme
