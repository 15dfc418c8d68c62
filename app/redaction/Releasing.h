// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The template as a release answers it: every question under the title of its section, in the order and the words in
/// which it was asked, every column of a table, and each reason with its section of the law. Nothing is public by
/// itself, and no risk has to be: the law on access to information decides that. People are given as text.
Template releaseForm(const Template &t);

/// The release as it begins, without an id and a reference: the questions of \a t that \a a answers, withheld where the
/// summary withholds them and released where the summary shows them as written. Everything else is to decide: what the
/// summary leaves out or words otherwise, also by the words that the template has for the public, columns that it does
/// not show, and people, who are named in a release. Comments and approvals of the summary stay behind. Texts that no
/// question asks for come along unseen, for what is withheld in them is searched for.
Assessment releaseCopy(const Template &t, const Assessment &a, const Release &release);

/// True where both say the same but for what a person may decide about a release: its public title and case, what is
/// withheld, comments, approvals, what may stand or be public, and how long it is kept.
bool isSameRelease(const Assessment &a, const Assessment &b);

} // namespace candour
