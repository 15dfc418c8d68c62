// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What a sign-off is over, as SHA-256 in 64 hexadecimal digits: id, title, template, language, people, activities,
/// answers with their rows and risks, and the attachments' names and content. Marks, treatments, public wording, the
/// public title, comments and the review itself are no part of it, so redacting never outdates a sign-off. An answer
/// that says nothing counts as none, and so does one that no question asks for, with its files: whoever signs does not
/// see it, and neither does the public. Of a release, which is a copy, it is that of what was signed, as long as the
/// copy is as it was made.
QString assessmentRoot(const Template &t, const Assessment &assessment);

/// The same of a release as it stands: what Release::copyRoot is when it is made.
QString copyRoot(const Template &t, const Assessment &assessment);

/// True only where both have the same root, because nothing that a sign-off is over differs; quick where most answers
/// are copies of each other.
bool haveSameContent(const Template &t, const Assessment &a, const Assessment &b);

/// What decides how the page reads, beside the answers, in canonical bytes: public title, treatments with their
/// wording, marks, and every text that carries marks. An approval is over a hash that includes these.
QByteArray publicSide(const Assessment &assessment);

} // namespace candour
