// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The words as they are searched: without characters that are not seen, such as soft hyphens, which would part a word,
/// and with single letters instead of ligatures.
QString searchForm(const QString &words);

/// What a person wrote in each answer, by question, and under the empty key the titles and the reference: texts and
/// reasons, links, numbers, days as people write them (4 June 2026), names of people and of files with their
/// descriptions. The words of the template, such as the labels of choices, are not in it. Nothing is listed that has no
/// words. All of it in its searchForm().
QMap<QString, QString> searchWords(const Assessment &assessment);

} // namespace candour
