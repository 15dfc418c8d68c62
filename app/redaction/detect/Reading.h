// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/Detection.h"
#include "redaction/detect/ReadableText.h"

#include <utility>
#include <vector>

namespace candour {

/// Letters and digits that stand together, as "NHS" or "999".
struct Token
{
    qsizetype from = 0;
    qsizetype to = 0; ///< Exclusive.
    int sentence = 0; ///< Number of the sentence in which it stands.
    bool hasDigit = false;
    bool allDigits = false;
    bool isWord = true; ///< No part of an address or of the name of a file or machine.

    qsizetype size() const { return to - from; }
};

/// One or more tokens next to each other, joined by nothing but spaces, hyphens and full stops: perhaps an identifier.
struct Candidate
{
    int first = 0;           ///< Token.
    int last = 0;            ///< Token, inclusive.
    QStringView letters;     ///< Its letters and digits, in upper case.
    QList<qsizetype> groups; ///< How many in each token.
    bool upper = true;       ///< No small letter in the original.

    bool isGrouped(std::initializer_list<qsizetype> sizes) const
    {
        return std::equal(groups.begin(), groups.end(), sizes.begin(), sizes.end());
    }
};

/// A text, taken apart once for all detectors, and what they found in it. Time is linear in the length of the text.
class Reading
{
public:
    /// \a label is what stands above or before the text, such as the name of its column: it can tell what a number is.
    Reading(QStringView text, QStringView label);

    const ReadableText &text() const { return m_text; }
    const std::vector<Token> &tokens() const { return m_tokens; }
    QStringView lower(const Token &token) const { return m_text.lower().mid(token.from, token.size()); }
    QStringView lower(int token) const;

    /// The first token that ends behind this position; the number of tokens where there is none.
    int tokenAt(qsizetype position) const;

    /// The word that tells of this type within six words before or three behind, in the same sentence, or in the
    /// label; empty where there is none.
    QString near(DetectionType type, int first, int last) const;
    QString near(DetectionType type, const TextRange &readable) const;

    /// True where the nearest telling word before it, within four words, tells of another type or of what is no
    /// personal data: "version 10.2.0.1", "ISBN 978…".
    bool isSomethingElse(DetectionType type, int first) const;

    /// True where letters or digits go on right before or behind, so that the stretch is part of something longer.
    bool isPart(qsizetype from, qsizetype to) const;

    void found(DetectionType type, qsizetype from, qsizetype to, double score, const Evidence &evidence = {});
    QList<Detection> takeDetections() { return std::exchange(m_found, {}); }

private:
    void split();

    ReadableText m_text;
    QString m_label;
    std::vector<Token> m_tokens;
    QList<Detection> m_found;
};

} // namespace candour
