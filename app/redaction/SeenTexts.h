// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

#include <functional>

namespace candour {

/// Which text at a place.
enum class SuggestedIn {
    Answer,  ///< The answer, cell, or reason beside a yes or no, as written.
    Wording, ///< The public wording in its stead.
    Label,   ///< What stands for a web address.
    Address, ///< The web address.
    File,    ///< What stands for an attachment: its description, or its name where it has none.
    Title,   ///< The public title; its place has no question.
    Person,  ///< The job title that the public reads for a person.
    Case,    ///< The reference of the case of a release; its place has no question.
};

/// The word for it in JSON and on the command line: "answer".
QString word(SuggestedIn part);

/// A text that the public would read as things stand, with the marks in it.
struct SeenText
{
    Place place;
    SuggestedIn part = SuggestedIn::Answer;
    AttachmentId file; ///< Of SuggestedIn::File.
    RichText text;
    QString label; ///< What stands above it, as the name of its column.
};

/// Calls \a visit for each of them, in the order of the template. Days, numbers and choices are none.
void forEachSeenText(const Template &t, const Assessment &a, const std::function<void(const SeenText &)> &visit);

} // namespace candour
