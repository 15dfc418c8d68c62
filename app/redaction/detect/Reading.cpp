// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Reading.h"

#include "base/Literals.h"
#include "redaction/detect/TellingWords.h"

#include <algorithm>

namespace candour {

namespace {

constexpr int WordsBefore = 6;
constexpr int WordsBehind = 3;
constexpr int WordsToRival = 4;

/// A full stop behind these ends no sentence: "NHS no. 999 000 0018", "Dr. Evans".
bool isAbbreviation(QStringView word)
{
    constexpr QStringView Known[] = {
        u"no",  u"nos",  u"nr",   u"tel", u"ref", u"ext", u"mob",  u"reg", u"lic",  u"acct", u"mr",  u"mrs",  u"ms",
        u"dr",  u"prof", u"cllr", u"rev", u"gen", u"col", u"maj",  u"lt",  u"sgt",  u"capt", u"cpl", u"brig", u"sen",
        u"gov", u"rep",  u"supt", u"st",  u"spc", u"pte", u"cmdr", u"adm", u"insp", u"det",  u"sr",  u"jr"};
    return word.size() == 1 || std::find(std::begin(Known), std::end(Known), word) != std::end(Known);
}

/// True where the stretch is tied to more by a sign that stands in addresses and names of files.
bool isInAddress(const ReadableText &text, qsizetype from, qsizetype to)
{
    const auto ties = [&](qsizetype sign, qsizetype beyond) {
        const QChar c = text.at(sign);
        return c == u'@' || c == u'\\' || c == u'_' || (c == u'.' && text.at(beyond).isLetterOrNumber());
    };
    return ties(from - 1, from - 2) || ties(to, to + 1);
}

/// True where what stands between two words parts sentences.
bool partsSentences(QStringView gap, QStringView wordBefore)
{
    for (qsizetype i = 0; i < gap.size(); ++i) {
        const QChar c = gap.at(i);
        const bool ends = i + 1 < gap.size() && gap.at(i + 1).isSpace();
        if (ends && (c == u'!' || (c == u'.' && !isAbbreviation(wordBefore))))
            return true;
        if (c == u'\n' && ends)
            return true;
    }
    return false;
}

} // namespace

Reading::Reading(QStringView text, QStringView label) : m_text(text), m_label(ReadableText(label).lower().toString())
{
    split();
}

void Reading::split()
{
    const QStringView letters = m_text.letters();
    int sentence = 0;
    for (qsizetype i = 0; i < letters.size();) {
        if (!letters.at(i).isLetterOrNumber()) {
            ++i;
            continue;
        }
        Token token{.from = i, .to = i, .allDigits = true};
        for (; token.to < letters.size() && letters.at(token.to).isLetterOrNumber(); ++token.to) {
            const bool isDigit = letters.at(token.to) >= u'0' && letters.at(token.to) <= u'9';
            token.hasDigit |= isDigit;
            token.allDigits &= isDigit;
        }
        if (!m_tokens.empty()) {
            const Token &before = m_tokens.back();
            sentence += partsSentences(letters.mid(before.to, i - before.to), lower(before)) ? 1 : 0;
        }
        token.sentence = sentence;
        token.isWord = !isInAddress(m_text, token.from, token.to);
        i = token.to;
        m_tokens.push_back(token);
    }
}

QStringView Reading::lower(int token) const
{
    return token >= 0 && token < int(m_tokens.size()) ? lower(m_tokens.at(std::size_t(token))) : QStringView();
}

int Reading::tokenAt(qsizetype position) const
{
    const auto found = std::upper_bound(m_tokens.begin(), m_tokens.end(), position,
                                        [](qsizetype at, const Token &token) { return at < token.to; });
    return int(found - m_tokens.begin());
}

QString Reading::near(DetectionType type, int first, int last) const
{
    const int sentence = m_tokens.at(std::size_t(first)).sentence;
    const auto tells = [&](int i) {
        return i >= 0 && i < int(m_tokens.size()) && m_tokens.at(std::size_t(i)).sentence == sentence &&
               m_tokens.at(std::size_t(i)).isWord && telling::tellsOf(lower(i), type);
    };
    for (int i = first - 1; i >= first - WordsBefore; --i)
        if (tells(i))
            return lower(i).toString();
    for (int i = last + 1; i <= last + WordsBehind; ++i)
        if (tells(i))
            return lower(i).toString();
    return m_label.isEmpty() ? QString() : telling::wordIn(m_label, type);
}

QString Reading::near(DetectionType type, const TextRange &readable) const
{
    const int first = tokenAt(readable.from);
    if (first >= int(m_tokens.size()))
        return {};
    return near(type, first, std::max(first, tokenAt(readable.from + readable.length - 1)));
}

bool Reading::isSomethingElse(DetectionType type, int first) const
{
    if (first <= 0 || first >= int(m_tokens.size()))
        return false;
    for (int i = first - 1; i >= std::max(0, first - WordsToRival); --i) {
        if (m_tokens.at(std::size_t(i)).sentence != m_tokens.at(std::size_t(first)).sentence)
            return false;
        if (!m_tokens.at(std::size_t(i)).isWord)
            continue;
        if (telling::tellsOf(lower(i), type))
            return false;
        if (telling::tellsOfAnother(lower(i), type))
            return true;
    }
    return false;
}

bool Reading::isPart(qsizetype from, qsizetype to) const
{
    return m_text.at(from - 1).isLetterOrNumber() || m_text.at(to).isLetterOrNumber();
}

void Reading::found(DetectionType type, qsizetype from, qsizetype to, double score, const Evidence &evidence)
{
    m_found += Detection{m_text.original(from, to), type, score, evidence};
}

} // namespace candour
