// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Records.h"
#include "redaction/Summarise.h"

namespace candour {

/// Puts the public page together, heading by heading. Nothing else in the program can make a PublicSummary.
class SummaryBuilder
{
public:
    SummaryBuilder(const Template &t, const Assessment &a, const Edition &edition);

    PublicSummary summary() const;

    /// What one question contributes: blocks under its public heading, then sections of their own.
    struct Part
    {
        QList<DocumentBlock> blocks;
        QList<Section> sections;
    };
    Part part(const Question &question) const;

private:
    QList<Section> sections(const PublicHeading &heading) const;
    QList<DocumentBlock> facts(const PublicHeading &heading) const;
    Inlines glance(const Question &question) const;
    Part written(const Question &question) const;
    static Part underHeading(const Question &question, const QList<DocumentBlock> &blocks);
    Part tabled(const Question &question, const QList<DocumentBlock> &blocks) const;
    Part labelled(const Question &question, const QList<DocumentBlock> &blocks) const;
    QList<DocumentBlock> leftOut(const QStringList &reasons) const;
    QList<DocumentBlock> versions() const;
    QList<DocumentBlock> about() const;
    QList<PublishedVersion> allVersions() const;
    QString changesIn(const PublishedVersion &version) const;
    DocumentInfo info() const;
    PublicFacts publicFacts(const QStringList &reasons) const;
    QList<PublicTerm> publicTerms() const;
    QString factWords(const QString &question) const;
    PublicShares publicShares() const;
    void addNaming(const Question &naming, const Question &shares, PublicShares &table) const;

    const Template &m_template;
    const Assessment &m_assessment;
    const Edition &m_edition;
    Visibility m_visibility;
    PublicValues m_values;
    Records m_records;
};

/// Every reason that stands in a label of these sections, sorted.
QStringList reasonsIn(const QList<Section> &sections);

} // namespace candour
