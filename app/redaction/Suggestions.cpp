// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Suggestions.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "base/SearchedText.h"
#include "redaction/detect/Detect.h"

#include <QCryptographicHash>

namespace candour {

namespace {

using Find = std::function<QList<Detection>(const QString &text, const QString &label)>;

/// A run of a text with its place in plainText().
struct PlacedRun
{
    const Run *run;
    TextRange range;
};

QList<PlacedRun> placedRuns(const RichText &text)
{
    QList<PlacedRun> placed;
    qsizetype from = 0;
    for (const Block &block : text.blocks) {
        for (const Run &run : block.runs) {
            placed += PlacedRun{&run, {from, run.text.size()}};
            from += run.text.size();
        }
        ++from; // the line feed between blocks
    }
    return placed;
}

bool haveCommon(const TextRange &a, const TextRange &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
}

/// True where marks cover all of the range.
bool isMarked(const QList<PlacedRun> &runs, const TextRange &range)
{
    return std::none_of(runs.begin(), runs.end(),
                        [&](const PlacedRun &one) { return one.run->marks.isEmpty() && haveCommon(one.range, range); });
}

/// What is found in one text, and behind its links.
class SuggestionsInText
{
public:
    SuggestionsInText(const SeenText &text, const Find &find)
        : m_text(text), m_find(find), m_plain(plainText(text.text)), m_runs(placedRuns(text.text))
    {}

    QList<Suggestion> gather()
    {
        const QList<Detection> found = m_find(m_plain, m_text.label);
        for (const Detection &one : found)
            if (!isMarked(m_runs, one.range))
                add(one, m_plain.mid(one.range.from, one.range.length));
        for (const PlacedRun &one : m_runs)
            if (!one.run->link.isEmpty() && one.run->marks.isEmpty())
                addLink(one, found);
        return m_found;
    }

private:
    void add(const Detection &detection, const QString &words)
    {
        m_found += Suggestion{m_text.place, m_text.part, m_text.file, words, m_plain, detection};
    }

    /// What a link leads to is public, too, although other words stand for it.
    void addLink(const PlacedRun &link, const QList<Detection> &found)
    {
        for (Detection one : m_find(link.run->link, {})) {
            const QString words = link.run->link.mid(one.range.from, one.range.length);
            one.range = link.range;
            const bool isSaid = std::any_of(found.begin(), found.end(), [&](const Detection &other) {
                return other.type == one.type && haveCommon(other.range, one.range);
            });
            if (!isSaid)
                add(one, words);
        }
    }

    const SeenText &m_text;
    const Find &m_find;
    QString m_plain;
    QList<PlacedRun> m_runs;
    QList<Suggestion> m_found;
};

QList<Suggestion> suggestions(const Template &t, const Assessment &a, const Find &find)
{
    QList<Suggestion> all;
    forEachSeenText(t, a, [&](const SeenText &text) { all += SuggestionsInText(text, find).gather(); });
    return all;
}

QStringList foldedWords(const QStringList &words)
{
    QStringList all;
    for (const QString &one : words)
        if (const QString plain = folded(one).trimmed(); !plain.isEmpty())
            all += plain;
    return all;
}

/// Where these folded words stand in a text.
QList<Detection> listed(const QStringList &words, const QString &text)
{
    QList<Detection> found;
    if (words.isEmpty())
        return found;
    const SearchedText searched = searchedText(text, Letters::Folded);
    for (const QString &one : words)
        for (const FoundStretch &stretch : stretchesOf(one, searched, true))
            found += Detection{{stretch.from, stretch.length}, DetectionType::Listed, 1, {}};
    return found;
}

} // namespace

QString Suggestion::question() const
{
    return text == SuggestedIn::Title ? u"title"_s : text == SuggestedIn::Case ? u"case"_s : place.question;
}

QList<Suggestion> suggest(const Template &t, const Assessment &a, double from)
{
    return SuggestionFinder(from).find(t, a);
}

QList<Suggestion> sameWords(const Template &t, const Assessment &a, const QStringList &words)
{
    const QStringList wanted = foldedWords(words);
    return suggestions(t, a, [&](const QString &text, const QString &) { return strongest(listed(wanted, text)); });
}

QString dismissalDigest(const AssessmentId &id, const Suggestion &suggestion)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {id.value, word(suggestion.detection.type), folded(suggestion.words).simplified()})
        hash.addData(QByteArray(part.toUtf8() + '\n'));
    return QString::fromLatin1(hash.result().toHex());
}

bool isAmong(const QString &words, const QStringList &known)
{
    return foldedWords(known).contains(folded(words).trimmed());
}

QList<Suggestion> undecided(const QList<Suggestion> &suggestions, const Assessment &a, const QStringList &mayBePublic)
{
    const QStringList plain = foldedWords(mayBePublic);
    const QSet<QString> everywhere(plain.begin(), plain.end());
    QSet<std::pair<QString, QString>> dismissed;
    for (const Dismissal &one : a.review.dismissals)
        dismissed.insert({one.digest, one.question});
    QList<Suggestion> open = suggestions;
    open.removeIf([&](const Suggestion &one) {
        if (everywhere.contains(folded(one.words).trimmed()))
            return true;
        // What was decided about the words before they were signed holds for their release.
        const QStringList digests{dismissalDigest(a.id, one),
                                  a.release ? dismissalDigest(a.release->of, one) : QString()};
        // For the answer alone: what was said of all public text was not said of what the summary does not show.
        return dismissed.contains({digests.first(), QString()}) ||
               std::any_of(digests.begin(), digests.end(), [&](const QString &digest) {
                   return dismissed.contains({digest, one.question()});
               });
    });
    return open;
}

void SuggestionFinder::setWatched(const QStringList &words)
{
    const QStringList plain = foldedWords(words);
    if (plain == m_watched)
        return;
    m_watched = plain;
    m_known.clear();
}

QList<Detection> SuggestionFinder::detections(const QString &text, const QString &label)
{
    const std::pair key(text, label);
    if (const auto used = m_used.constFind(key); used != m_used.cend())
        return *used;
    const auto known = m_known.constFind(key);
    const QList<Detection> found =
        known != m_known.cend() ? *known : strongest(detect(text, m_from, label, m_names) + listed(m_watched, text));
    m_used.insert(key, found);
    return found;
}

void SuggestionFinder::learnNames(const Assessment &a)
{
    if (const QList<NamedPerson> people = namedPeople(a); people != m_people) {
        m_people = people;
        m_names = {};
        for (const NamedPerson &one : people)
            m_names.add(one.name, one.email);
        m_known.clear();
    }
}

QList<Detection> SuggestionFinder::findIn(const Assessment &a, const QString &text)
{
    learnNames(a);
    return strongest(detect(text, m_from, {}, m_names) + listed(m_watched, text));
}

QList<Suggestion> SuggestionFinder::find(const Template &t, const Assessment &a)
{
    m_used.clear();
    learnNames(a);
    QList<Suggestion> all =
        suggestions(t, a, [this](const QString &text, const QString &label) { return detections(text, label); });
    m_known = std::exchange(m_used, {});
    all.removeIf([&a](const Suggestion &one) {
        return std::any_of(a.people.begin(), a.people.end(),
                           [&](const Person &person) { return person.jobTitle == one.words; });
    });
    return all;
}

} // namespace candour
