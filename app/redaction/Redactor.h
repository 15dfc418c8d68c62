// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "summary/Document.h"

namespace candour {

/// Turns text with marks into text with labels. What stands under a mark decides nothing about the result: not its
/// words, its length, its formatting, its kind of paragraph, nor into how many marks or paragraphs it is divided.
class Redactor
{
public:
    Redactor(const Template &t, const Assessment &a) : m_template(t), m_assessment(a) {}

    /// The text in blocks. Neighbouring labels, and paragraphs of nothing but a label, become one.
    QList<DocumentBlock> blocks(const RichText &text) const;

    /// The text on one line, for a cell or a definition.
    Inlines line(const RichText &text) const;

    /// The label for these marks: public wording of each reason, sorted, once each.
    Withheld label(const QSet<MarkId> &marks) const;

private:
    const Template &m_template;
    const Assessment &m_assessment;
};

/// One label with the reasons of both.
Withheld together(const Withheld &a, const Withheld &b);

/// Neighbouring labels, parted at most by white space, punctuation, "and" or "or", as one; spaces set as for words.
Inlines withLabelsJoined(const Inlines &inlines);

} // namespace candour
