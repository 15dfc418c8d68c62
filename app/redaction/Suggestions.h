// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/NamedPeople.h"
#include "redaction/SeenTexts.h"
#include "redaction/detect/Detection.h"
#include "redaction/detect/KnownNames.h"

#include <QHash>

namespace candour {

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

    /// Key of the public answer in which it stands; "title" for the public title.
    QString question() const;

    /// True where a mark can withhold it; elsewhere the wording, link, title or attachment has to be changed.
    bool canBeMarked() const { return text == SuggestedIn::Answer; }
};

/// What the detectors find, at least so sure, in every text that the public would read as things stand, in the order of
/// the template. What is marked or withheld already is left out. Whom the assessment names is found in every form of
/// the name; a job title on its list of people is public and never suggested.
QList<Suggestion> suggest(const Template &t, const Assessment &a, double from = SuggestedFrom);

/// The same words wherever else the public would read them unmarked, whatever their case and accents, as whole words.
QList<Suggestion> sameWords(const Template &t, const Assessment &a, const QStringList &words);

/// Tells what was found in an assessment from anything else, and nobody which words it was: a SHA-256 over the
/// assessment's id, the type and the folded words, in hexadecimal.
QString dismissalDigest(const AssessmentId &id, const Suggestion &suggestion);

/// True where the words are among these, whatever their case and accents.
bool isAmong(const QString &words, const QStringList &known);

/// Without what somebody said may be public: in a dismissal of this assessment, or by words that may be public in all.
QList<Suggestion> undecided(const QList<Suggestion> &suggestions, const Assessment &a, const QStringList &mayBePublic);

/// Finds what suggest() finds, and these words besides, and remembers it by text: asked again after a change, it looks
/// at the changed text only.
class SuggestionFinder
{
public:
    explicit SuggestionFinder(double from = SuggestedFrom) : m_from(from) {}

    /// Words that are always found, as DetectionType::Listed.
    void setWatched(const QStringList &words);

    QList<Suggestion> find(const Template &t, const Assessment &a);

    /// The same in a text that stands beside the page, such as a change note.
    QList<Detection> findIn(const Assessment &a, const QString &text);

    /// Remembers nothing any more.
    void forget() { m_known.clear(); }

private:
    QList<Detection> detections(const QString &text, const QString &label);
    void learnNames(const Assessment &a);

    double m_from;
    QList<NamedPerson> m_people;
    KnownNames m_names;                                           ///< Of them.
    QStringList m_watched;                                        ///< Folded.
    QHash<std::pair<QString, QString>, QList<Detection>> m_known; ///< By text and label.
    QHash<std::pair<QString, QString>, QList<Detection>> m_used;  ///< The same, of what was asked for this time.
};

} // namespace candour
