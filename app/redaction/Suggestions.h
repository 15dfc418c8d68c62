// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "redaction/detect/Detection.h"

namespace candour {

/// Which text at a place.
enum class SuggestedIn {
    Answer,  ///< The answer, cell, or reason beside a yes or no, as written.
    Wording, ///< The public wording in its stead.
    Label,   ///< What stands for a web address.
    Address, ///< The web address.
    File,    ///< What stands for an attachment: its description, or its name where it has none.
    Title,   ///< The public title; its place has no question.
};

/// The word for it in JSON and on the command line: "answer".
QString word(SuggestedIn part);

/// Something in public text that perhaps should be withheld. Nothing is withheld by it: a person decides.
struct Suggestion
{
    Place place;
    SuggestedIn text = SuggestedIn::Answer;
    AttachmentId file;   ///< Of SuggestedIn::File.
    QString words;       ///< What was found. Where a link hides it, what the link leads to.
    QString in;          ///< The text in which it stands, as plainText() gives it.
    Detection detection; ///< Its range is in that text. Where a link hides it, that of the link's words.
    bool operator==(const Suggestion &) const = default;
};

/// What the detectors find, at least so sure, in every text that the public would read as things stand, in the order of
/// the template. What is marked or withheld already is left out.
QList<Suggestion> suggest(const Template &t, const Assessment &a, double from = SuggestedFrom);

} // namespace candour
