// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Repeats.h"
#include "redaction/Suggestions.h"
#include "workspace/PublicPage.h"
#include "workspace/Suppressing.h"

#include <memory>

namespace candour {

/// What follows from an assessment, its template and the facts of the workspace, and from nothing else: found when it
/// is first asked for, and then remembered.
class PageReading
{
public:
    explicit PageReading(const PageSource &source) : m_source(source) {}

    /// The same, of a source that came after another: what follows from parts that are the same is taken over.
    PageReading(const PageSource &source, const PageReading &before);

    const PageSource &source() const { return m_source; }
    const PublicSummary &summary() const;
    const QString &publicRoot() const;
    const QString &contentRoot() const;
    const QList<Repeat> &undecidedRepeats() const;

    /// What the finder suggests, without what somebody said may be public, in this assessment or by words in all.
    const QList<Suggestion> &undecidedSuggestions(SuggestionFinder &finder, const Settings &settings) const;

private:
    struct Suggested
    {
        QStringList watched;
        QStringList mayBePublic;
        QList<Suggestion> undecided;
    };

    PageSource m_source;
    mutable std::optional<PublicSummary> m_summary;
    mutable std::optional<QString> m_publicRoot;
    mutable std::optional<QString> m_contentRoot;
    mutable std::optional<QList<Repeat>> m_undecidedRepeats;
    mutable std::optional<Suggested> m_suggested;
};

/// Keeps the reading of the source that was asked for last, as long as the source is the same to the letter. Comparing
/// costs next to nothing, because copies share what did not change.
class LatestReading
{
public:
    std::shared_ptr<const PageReading> of(const PageSource &source);

    /// See suppressing::firstObjection().
    std::optional<suppressing::Objection> objection(const PageReading &reading, const QList<Publication> &published,
                                                    int leastCount);
    void forget();

private:
    struct Judged
    {
        PageSource source;
        QList<Publication> published;
        int leastCount = 0;
        std::optional<suppressing::Objection> objection;
    };

    std::shared_ptr<const PageReading> m_reading;
    std::optional<Judged> m_judged;
    suppressing::KnownObjections m_objections;
};

/// The reading of an assessment as it stands.
Result<std::shared_ptr<const PageReading>> pageReading(const Workspace &workspace, const AssessmentId &id);

} // namespace candour
