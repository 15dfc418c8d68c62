// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"
#include "summary/PublicFacts.h"

namespace candour {

/// What the public may read, and the only thing a publisher accepts. It has no place for withheld text.
/// Only redaction builds one (tests/architecture holds the rest of the program to that).
class PublicSummary
{
public:
    const QString &language() const { return m_document.info.language; }
    const PublicFacts &facts() const { return m_facts; }
    const Document &document() const { return m_document; }
    bool operator==(const PublicSummary &) const = default;

private:
    friend class SummaryBuilder; // app/redaction/SummaryBuilder.h
    PublicSummary(PublicFacts facts, Document document) : m_facts(std::move(facts)), m_document(std::move(document)) {}

    PublicFacts m_facts;
    Document m_document;
};

} // namespace candour
