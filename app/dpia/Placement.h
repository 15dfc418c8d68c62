// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "dpia/ForeignDocument.h"

namespace candour {

/// Why a part of a document goes where it goes, or nowhere.
enum class Placing {
    Matched,  ///< Its heading says what the question asks.
    Below,    ///< It stands below a part that goes there.
    Unknown,  ///< No question asks for what its heading says.
    Several,  ///< More than one question might be meant.
    Repeated, ///< Another part of the document goes there already.
    Section,  ///< Its heading names a section, which has more than one question.
    NoText,   ///< The question is answered with something else than text.
    TooLong,  ///< The question takes one line.
    NotAsked, ///< The question is not asked at present.
    Answered, ///< The question has an answer already.
};

/// A part of a document: a heading and the text below it.
struct DocumentPart
{
    Block heading; ///< Empty for what stands before the first one.
    RichText text;
    Placing why = Placing::Unknown;
    QString meant;        ///< The question that its heading names; empty for none.
    QString question;     ///< Where it goes: as proposed, until a person says otherwise. Empty for nowhere.
    bool repeats = false; ///< The heading says what the question or the section is called, and nothing else.
    bool operator==(const DocumentPart &) const = default;
};

/// The parts of the document, each with the question that the template has for it. A heading is matched by its words to
/// what a question is called; a match that is poor, or not the only one, is none. Nothing is proposed for a question
/// that has an answer.
QList<DocumentPart> placed(const Template &t, const Assessment &a, const ForeignDocument &document);

/// What the part adds to an answer. Its heading comes with it, in bold, unless it only repeats the question.
RichText textOf(const DocumentPart &part);

/// True where a person may put the text under this question: below the answer, where there is one and it is a text.
bool takesText(const Template &t, const Assessment &a, const Question &question, const RichText &text);

/// Keys of the answers that no question of the template asks for: the texts that are not placed, in the order in which
/// they came, and then what an earlier template asked for.
QStringList keysNotPlaced(const Template &t, const Assessment &a);

/// True for the key of a text that was put there as it is, and never answered a question.
bool isOwnKeyNotPlaced(const QString &key);

/// True where a key begins as those of texts that are not placed do, so that no question may have it.
bool isReservedForNotPlaced(const QString &key);

/// The next keys for so many texts that are not placed.
QStringList nextKeysNotPlaced(const Template &t, const Assessment &a, qsizetype count);

} // namespace candour
