// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

#include <vector>

namespace candour {

/// A text as a detector reads it, and where each of its characters stands in the original. Compatibility forms (Unicode
/// NFKC: full-width letters and digits) and digits of any script are plain, every dash is a hyphen, every kind of space
/// one space, every line end a line feed; zero-width, bidirectional and combining characters are gone.
class ReadableText
{
public:
    explicit ReadableText(QStringView original);

    QStringView letters() const { return m_letters; }
    QStringView lower() const { return m_lower; } ///< The same letters in lower case, one for one.
    qsizetype size() const { return m_letters.size(); }

    /// The character at this position; a null character outside the text.
    QChar at(qsizetype i) const { return i >= 0 && i < m_letters.size() ? m_letters.at(i) : QChar(); }

    /// The stretch of the original from which letters \a from to \a to (exclusive) were read.
    TextRange original(qsizetype from, qsizetype to) const;

private:
    void add(char32_t c, qsizetype from, qsizetype to);
    void addPlain(QChar c, qsizetype from, qsizetype to);

    QString m_letters;
    QString m_lower;
    std::vector<qsizetype> m_from;
    std::vector<qsizetype> m_to;
};

} // namespace candour
