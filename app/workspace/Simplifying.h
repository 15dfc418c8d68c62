// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Occurrences.h"
#include "dpia/PlainLanguage.h"
#include "workspace/Workspace.h"

#include <memory>

/// Advice on plain language about what a drafter writes. It never refuses anything.
namespace candour::simplifying {

struct Hint
{
    Occurrence where;
    PlainLanguageHint what;
    bool operator==(const Hint &) const = default;
};

struct Advice
{
    QList<Hint> hints;       ///< In the order of the template, without those that somebody ignores.
    Readability readability; ///< Of all these texts together.
};

/// About the texts of one question and its public wordings, or of the whole assessment where \a question is empty.
/// Texts in a language without a list, and what is not asked, are left alone.
Result<Advice> advice(const Workspace &workspace, const AssessmentId &id, const QString &question = {});

/// Whether somebody ignores this; \a ignored is what Settings::ignoredHints holds.
bool isIgnored(const QSet<QString> &ignored, const AssessmentId &id, const Hint &hint);

/// Finds what the list for a language knows; nullptr for a language without one.
std::shared_ptr<const PlainLanguageReader> readerOf(const QString &language);

/// Never says this again of these words in this question. What is kept does not tell the words.
Result<> ignore(Workspace &workspace, const AssessmentId &id, const Hint &hint);

/// The advice as a sentence, such as "Long sentence: 31 words."
QString sentence(const PlainLanguageHint &hint);

} // namespace candour::simplifying
