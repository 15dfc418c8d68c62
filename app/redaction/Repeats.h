// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "dpia/Assessment.h"
#include "redaction/Summarise.h"

namespace candour {

/// Everything that must not be found in what is published: marked passages, withheld answers, rows, columns, cells and
/// attachment names, the marked parts of originals behind a public wording, left-out answers, and what no page shows:
/// the title for people inside, people, comments, what was said in a review, and why things are withheld. Of a name the
/// forms as well in which it may stand elsewhere: the surname alone, with initials, or as mailboxes are called.
QList<Needle> needles(const Template &t, const Assessment &a);

/// Withheld words that also stand, unmarked, in the public answer to a question.
struct Repeat
{
    QString words;      ///< As they are withheld: the passage, a number, reference or address inside it, or a form of a
                        ///< name in it.
    QString withheldIn; ///< Key of the question in which they are withheld.
    QString question; ///< Key of the question in whose public answer they also stand, or of a text in besideAnswers().
    bool operator==(const Repeat &) const = default;
};

/// The keys of what stands on a page beside the answers: "title", "case", "reference", "organisation",
/// "contact" and "logo".
QStringList besideAnswers();

/// Every repeat that nobody has let stand; words that are withheld in several places and stand in one are asked about
/// once. What the workspace says on every page repeats only whole passages and what is an identifier or name: a long
/// passage may well name the organisation.
QList<Repeat> undecidedRepeats(const Template &t, const Assessment &a, const Edition &edition);

/// True where a text that somebody is about to publish beside the page, such as a change note, says withheld words.
bool repeatsWithheld(const Template &t, const Assessment &a, const QString &text);

/// Every repeat, decided or not.
QList<Repeat> repeats(const Template &t, const Assessment &a, const Edition &edition);

} // namespace candour
