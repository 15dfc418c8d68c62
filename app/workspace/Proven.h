// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "workspace/PublicPage.h"
#include "workspace/Publishing.h"
#include "workspace/SearchedFiles.h"

/// What must hold before a page goes out, as types: there is no page to make files of that was not compared, no file to
/// write that was not searched, and nothing is written without gates that were looked at.
namespace candour::publishing {

/// Gates that are all done, or opened with a reason where that is allowed.
class OpenGates
{
public:
    /// Refused while one is closed, with what is missing; a usage error where a reason is given for a gate that is
    /// none.
    static Result<OpenGates> of(const QList<Gate> &gates, const QList<GateOverride> &overrides);

    const QList<GateOverride> &overrides() const { return m_overrides; }

private:
    explicit OpenGates(const QList<GateOverride> &overrides) : m_overrides(overrides) {}

    QList<GateOverride> m_overrides;
};

/// A page that is the same whatever is withheld says.
class ProvenPage
{
public:
    /// Makes the page a second time from other secrets; refused where it is not this one.
    static Result<ProvenPage> of(const PageSource &source, const PublicSummary &summary);

    const PublicSummary &summary() const { return m_summary; }

private:
    explicit ProvenPage(const PublicSummary &summary) : m_summary(summary) {}

    PublicSummary m_summary;
};

/// The finished files of a proven page, in which nothing was found that is withheld.
class ProvenFiles
{
public:
    /// Makes and searches them, with a pack for GOV.UK where \a packs; refused where something is found.
    static Result<ProvenFiles> of(const PageSource &source, const ProvenPage &page, const Register &target, bool packs);

    const QList<FinishedFile> &files() const { return m_files; }
    const QList<FinishedFile> &pack() const { return m_pack; }

    /// All of them or none, into the folder for which they were made.
    Result<> write(const OpenGates &gates) const;

private:
    ProvenFiles(const QList<FinishedFile> &files, const QList<FinishedFile> &pack, const QString &folder)
        : m_files(files), m_pack(pack), m_folder(folder)
    {}

    QList<FinishedFile> m_files;
    QList<FinishedFile> m_pack;
    QString m_folder;
};

} // namespace candour::publishing
