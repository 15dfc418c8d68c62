// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Sentences.h"
#include "dpia/RichText.h"

#include <QHash>

namespace candour {

/// A word or words, in every form in which they are written, and what helps.
struct Phrase
{
    QStringList forms;
    QString instead; ///< Words to write, or what the term means.
    bool operator==(const Phrase &) const = default;
};

/// What makes a text of one language hard to read, as data.
struct PlainLanguage
{
    int longSentence = 0;        ///< More words than this make a sentence long.
    QList<Phrase> avoid;         ///< Words with a simpler one in their place.
    QList<Phrase> terms;         ///< Terms of art that need to be explained where they first stand.
    QSet<QString> abbreviations; ///< With a full stop that ends no sentence; in small letters.
    QSet<QString> acronyms;      ///< Everybody knows these.
};

/// Something in a text that a reader may stumble over. Advice: nothing is ever refused for it.
struct PlainLanguageHint
{
    enum class Kind { LongSentence, WordToAvoid, Term, Acronym };

    Kind kind = Kind::LongSentence;
    TextRange range;
    QString words;   ///< What stands there.
    QString instead; ///< The simpler words, or what the term means.
    int count = 0;   ///< Words of a long sentence.
    bool operator==(const PlainLanguageHint &) const = default;
};

/// Finds such places. Made once for a language, used for many texts.
class PlainLanguageReader
{
public:
    explicit PlainLanguageReader(PlainLanguage language);

    /// In the order of the text; a term and an acronym where they first stand. Acronyms that are \a explained elsewhere
    /// are left alone.
    QList<PlainLanguageHint> hints(const RichText &text, const QSet<QString> &explained) const;

    Readability readability(const RichText &text) const;

    const PlainLanguage &language() const { return m_language; }

private:
    struct Entry
    {
        QStringList words; ///< Folded.
        PlainLanguageHint::Kind kind;
        QString instead;
    };

    void add(const QList<Phrase> &phrases, PlainLanguageHint::Kind kind);
    const Entry *entryAt(const QStringList &folded, qsizetype at) const;
    void addSentences(const QString &text, const QList<FoundStretch> &words, QList<PlainLanguageHint> &found) const;

    PlainLanguage m_language;
    QMultiHash<QString, Entry> m_entries; ///< By their first word.
};

/// The acronyms that a text says in full: "National Pupil Database (NPD)", or "NPD (National Pupil Database)".
QSet<QString> acronymsExplainedIn(const QString &text);

} // namespace candour
