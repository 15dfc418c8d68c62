// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PageAdvice.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"

namespace candour::simplifying {

namespace {

constexpr qsizetype MostLongSentences = 5;
constexpr int FewestWords = 100; // in fewer, one sentence more or less changes everything
constexpr QChar Gap = u'…';      // stands for a label

bool endsAsSentence(QStringView words)
{
    static const QString closing = u")]}\"'’”»"_s;
    while (!words.isEmpty() && closing.contains(words.back()))
        words.chop(1);
    static const QString ends = u".!?"_s;
    return !words.isEmpty() && ends.contains(words.back());
}

/// The forms of one term are one hint, and so are all places of a word.
QString hintSubject(const PlainLanguageHint &hint)
{
    return QString::number(int(hint.kind)) +
           (hint.kind == PlainLanguageHint::Kind::Term ? hint.instead : folded(hint.words).simplified());
}

/// Reads one passage after another.
class PageAdviceGathering
{
public:
    PageAdviceGathering(const Document &page, const PlainLanguageReader *reader, const IsIgnored &isIgnored)
        : m_reader(reader), m_isIgnored(isIgnored)
    {
        const QString text = unlabelledLines(page).join(u'\n');
        m_advice.words = int(wordsOf(text).size());
        m_explained = acronymsExplainedIn(text);
    }

    void read(const PublicPassage &passage)
    {
        const QString text = unlabelled(passage.inlines);
        readSentences(text, passage.place);
        if (m_reader)
            for (const QString &piece : text.split(Gap)) // no phrase goes on across a label
                for (const PlainLanguageHint &hint : m_reader->hints(fromPlainText(piece), m_explained))
                    if (hint.kind != PlainLanguageHint::Kind::LongSentence)
                        add(hint, passage.place);
    }

    PageAdvice advice()
    {
        const auto kindOf = [](const PageHint &hint) { return hint.what.kind; };
        std::stable_sort(m_advice.hints.begin(), m_advice.hints.end(), [&](const PageHint &a, const PageHint &b) {
            return std::pair(kindOf(a), -a.what.count) < std::pair(kindOf(b), -b.what.count);
        });
        const auto firstOther = std::find_if(m_advice.hints.begin(), m_advice.hints.end(), [&](const PageHint &hint) {
            return kindOf(hint) != PlainLanguageHint::Kind::LongSentence;
        });
        const qsizetype longOnes = firstOther - m_advice.hints.begin();
        if (longOnes > MostLongSentences)
            m_advice.hints.remove(MostLongSentences, longOnes - MostLongSentences);
        return m_advice;
    }

private:
    void readSentences(const QString &text, const Place &place)
    {
        static const PlainLanguage nothingKnown;
        const PlainLanguage &language = m_reader ? m_reader->language() : nothingKnown;
        for (const FoundStretch &stretch : sentencesOf(text, language.abbreviations)) {
            const QString words = text.mid(stretch.from, stretch.length);
            const Readability one = readabilityOf(words, language.abbreviations);
            const bool isLong = m_reader && one.words > language.longSentence;
            if (one.words == 0 || (!isLong && !endsAsSentence(words)))
                continue;
            m_advice.readability += one;
            if (isLong)
                add({PlainLanguageHint::Kind::LongSentence, {}, words, {}, one.words}, place);
        }
    }

    void add(PlainLanguageHint hint, const Place &place)
    {
        if (m_isIgnored(place, hint))
            return;
        hint.range = {};
        const QString subject = hintSubject(hint);
        if (!m_at.contains(subject)) {
            m_at.insert(subject, m_advice.hints.size());
            m_advice.hints += PageHint{hint, {}};
        }
        QList<Place> &places = m_advice.hints[m_at.value(subject)].places;
        if (!places.contains(place))
            places += place;
    }

    const PlainLanguageReader *m_reader;
    const IsIgnored &m_isIgnored;
    QSet<QString> m_explained;
    QHash<QString, qsizetype> m_at; ///< Of a subject among the hints.
    PageAdvice m_advice;
};

} // namespace

PageAdvice pageAdvice(const Document &page, const QList<PublicPassage> &passages, const PlainLanguageReader *reader,
                      const IsIgnored &isIgnored)
{
    PageAdviceGathering gathering(page, reader, isIgnored);
    for (const PublicPassage &passage : passages)
        gathering.read(passage);
    return gathering.advice();
}

Result<PageAdvice> pageAdvice(const Workspace &workspace, const AssessmentId &id)
{
    const auto reading = pageReading(workspace, id);
    const auto settings = workspace.settings();
    if (!reading || !settings)
        return reading ? failed(settings) : failed(reading);
    const PageSource &source = (*reading)->source();
    const QSet<QString> ignored(settings->ignoredHints.begin(), settings->ignoredHints.end());
    return pageAdvice((*reading)->summary().document(), publicPassages(source.form, source.assessment),
                      readerOf(source.edition.language).get(), [&](const Place &place, const PlainLanguageHint &hint) {
                          return isIgnored(ignored, id, Hint{Occurrence{.place = place}, hint});
                      });
}

QString impression(const Readability &readability)
{
    if (readability.words < FewestWords)
        return {};
    const QString average = QString::number(qRound(readability.wordsPerSentence()));
    const double lix = readability.lix();
    if (lix < 30)
        return PageAdviceMessages::tr("Very easy to read, like a book for children: about %1 words in a sentence.")
            .arg(average);
    if (lix < 40)
        return PageAdviceMessages::tr("Easy to read, like a novel: about %1 words in a sentence.").arg(average);
    if (lix < 50)
        return PageAdviceMessages::tr("Reads like a newspaper: about %1 words in a sentence.").arg(average);
    if (lix < 60)
        return PageAdviceMessages::tr("Hard to read, like an official report: about %1 words in a sentence.")
            .arg(average);
    return PageAdviceMessages::tr("Very hard to read, like a law: about %1 words in a sentence.").arg(average);
}

QString explanation(const PageAdvice &advice)
{
    const Readability &figures = advice.readability;
    const auto whole = [](double figure) { return QString::number(qRound(std::max(0.0, figure))); };
    const QString words = PageAdviceMessages::tr(
        "The page has %1 words in all. The sentences that people wrote have %2 words on average; up to 25, most "
        "readers can follow. Their LIX, which counts words in a sentence and long words, is %3: 25 is a book for "
        "children, 45 a newspaper, 60 a law. Their Automated Readability Index, about the years of school that an "
        "English text asks for, is %4. Headings, labels, choices and what Candour says of its own accord count in "
        "the first figure only.");
    return words.arg(QString::number(advice.words), whole(figures.wordsPerSentence()), whole(figures.lix()),
                     whole(figures.automatedReadabilityIndex()));
}

} // namespace candour::simplifying
