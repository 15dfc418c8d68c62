// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameText.h"

#include "base/Literals.h"
#include "redaction/detect/NameKey.h"

#include <algorithm>

namespace candour {

namespace {

bool isTick(QChar c)
{
    return QStringView(u"'’‘`´ʼ′").contains(c);
}

WordGap gapOf(QStringView between)
{
    if (between.isEmpty() || between.size() > 4)
        return WordGap::None;
    const QStringView signs = between.trimmed();
    if (signs.isEmpty())
        return between.count(u'\n') <= 1 ? WordGap::Space : WordGap::None;
    const bool isFirst = !between.at(0).isSpace();
    if (signs.size() > 1)
        return WordGap::None;
    if (signs == u"-")
        return isFirst ? WordGap::Hyphen : WordGap::None;
    if (isTick(signs.at(0)))
        return between.size() == 1 ? WordGap::Tick : WordGap::None;
    if (signs == u".")
        return isFirst ? WordGap::Stop : WordGap::None;
    if (signs == u",")
        return isFirst ? WordGap::Comma : WordGap::None;
    return between.size() == 1 && QStringView(u"_+").contains(signs.at(0)) ? WordGap::Sign : WordGap::None;
}

WordShape shapeOf(QStringView word)
{
    const auto is = [&](auto test) { return std::any_of(word.begin(), word.end(), test); };
    if (is([](QChar c) { return c.isDigit(); }))
        return WordShape::Number;
    if (word.at(0).category() == QChar::Letter_Other)
        return WordShape::Caseless;
    if (!word.at(0).isUpper())
        return WordShape::Small;
    if (word.size() == 1)
        return WordShape::Letter;
    const auto smallLetters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
    const bool isPlural = word.size() > 2 && smallLetters == 1 && word.endsWith(u's'); // "APIs"
    return smallLetters == 0 || isPlural ? WordShape::Capitals : WordShape::Capital;
}

/// Signs behind which a capital letter may begin something.
bool mayBeginBehind(QStringView between)
{
    return std::any_of(between.begin(), between.end(),
                       [](QChar c) { return QStringView(u".:;!?\"“”„«»‘([{•|/\n").contains(c); });
}

/// Gathers words, and joins those that a line end parts.
class NameWordWalk
{
public:
    explicit NameWordWalk(const Reading &reading) : m_reading(reading) {}

    std::vector<NameWord> gather()
    {
        m_words.reserve(m_reading.tokens().size());
        for (const Token &token : m_reading.tokens())
            take(token);
        return std::move(m_words);
    }

private:
    QStringView letters(qsizetype from, qsizetype to) const { return m_reading.text().letters().mid(from, to - from); }

    void take(const Token &token)
    {
        const qsizetype end = m_words.empty() ? 0 : m_words.back().to;
        const QStringView between = letters(end, token.from);
        NameWord word{.from = token.from, .to = token.to, .sentence = token.sentence};
        word.shape = shapeOf(letters(token.from, token.to));
        word.before = m_words.empty() ? WordGap::None : gapOf(between);
        word.hasLineEnd = between.contains(u'\n');
        word.isInAddress = !token.isWord;
        if (token.size() <= LongestNameWord)
            word.key = nameKey(letters(token.from, token.to));
        if (isRestOfLine(word)) {
            m_words.back().key += word.key;
            m_words.back().to = word.to;
            return;
        }
        const bool isNewSentence = m_words.empty() || m_words.back().sentence != word.sentence;
        const bool isAfterInitial = word.before == WordGap::Stop && m_words.back().key.size() <= 4;
        const bool isInBrackets = between.endsWith(u'(') && m_reading.text().at(word.to) == u')';
        word.begins = isNewSentence || (mayBeginBehind(between) && !isAfterInitial && !isInBrackets);
        m_words.push_back(word);
    }

    /// "Eva-" at the end of a line, and "ns" on the next.
    bool isRestOfLine(const NameWord &word) const
    {
        return word.before == WordGap::Hyphen && word.hasLineEnd && word.shape == WordShape::Small &&
               m_words.back().shape != WordShape::Number &&
               m_words.back().key.size() + word.key.size() <= LongestNameWord;
    }

    const Reading &m_reading;
    std::vector<NameWord> m_words;
};

} // namespace

std::vector<NameWord> nameWordsOf(const Reading &reading)
{
    return NameWordWalk(reading).gather();
}

} // namespace candour
