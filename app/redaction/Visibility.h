// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Redactor.h"

namespace candour {

enum class Sight {
    LeftOut,   ///< Nothing at all: not asked, not answered for the public, or never said to be public.
    Label,     ///< A label with reasons.
    Wording,   ///< A person's public wording.
    AsWritten, ///< The answer, less its marked passages.
};

/// What the public sees at a place.
struct Seen
{
    Sight sight = Sight::LeftOut;
    Withheld label;
    RichText wording;
    bool notAsked = false; ///< Left out because public answers show that it was not asked.
    bool operator==(const Seen &) const = default;
};

/// Decides what of an assessment may be seen, from what people and the template have said and from public answers only.
/// A question that hangs on an answer the public does not see is itself not seen, unless it has a public wording.
class Visibility
{
public:
    Visibility(const Template &t, const Assessment &a, QString language);

    Seen answer(const Question &question) const;
    Seen column(const Question &question, const Column &column) const;
    Seen row(const Question &question, const RowId &row) const;

    /// What is seen of one cell, given that its row and column are seen.
    Seen cell(const Question &question, const Column &column, const Row &row) const;

    const Redactor &redactor() const { return m_redactor; }

private:
    Seen fromTreatment(const Place &place, bool publicByDefault) const;
    Seen answer(const Question &question, QSet<QString> &asking) const;
    Seen cell(const Question &question, const Column &column, const Row &row, QSet<QString> &asking) const;

    const Template &m_template;
    const Assessment &m_assessment;
    QString m_language;
    Redactor m_redactor;
};

} // namespace candour
