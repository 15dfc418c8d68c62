// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

#include <QRandomGenerator>

namespace candour {

/// Makes values that a person could have written, the same for the same seed.
class RandomValues
{
public:
    explicit RandomValues(quint32 seed) : m_random(seed) {}

    int below(int bound) { return bound <= 0 ? 0 : int(m_random.bounded(quint32(bound))); }
    bool chance(int percent) { return below(100) < percent; }

    QString word();                     ///< Several scripts, accents, digits; never a mark-up character alone.
    QString words(int least, int most); ///< Parted by spaces, commas and now and then "and".
    RichText richText();                ///< One to five blocks of any kind, with bold, italic and links.
    RichText line();
    QString id(const char *prefix); ///< Unique for this object.

    Cell cell(QuestionKind kind, const QList<Option> &options, const Assessment &a, const QString &refersTo);
    Row row(const Question &question, const Assessment &a);
    Answer answer(const Question &question, const Assessment &a);

private:
    QRandomGenerator m_random;
    int m_ids = 0;
};

/// An assessment of this template with answers of every kind, people, marks on passages, treatments of answers, rows,
/// columns and cells, comments, attachments, a review, texts that are not placed and suppressed counts; the same for
/// the same seed.
Assessment randomAssessment(const Template &t, quint32 seed);

/// A release of which everything is decided, of what releaseForm() makes of a template.
Assessment randomRelease(const Template &form, quint32 seed);

} // namespace candour
