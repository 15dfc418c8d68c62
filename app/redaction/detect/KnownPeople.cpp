// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/KnownJudge.h"
#include "redaction/detect/NameKey.h"
#include "redaction/detect/People.h"

#include <algorithm>

namespace candour::people {

namespace {

constexpr double InAddress = 0.9;      ///< At most, so that the whole address is found instead.
constexpr double BehindComma = 0.03;   ///< Less.
constexpr double InitialsAlone = 0.6;  ///< That were said to be somebody's.
constexpr qsizetype LongestChunk = 64; ///< How far an address is looked for around a name.

/// Looks for known names at one word after another.
class KnownWalk
{
public:
    KnownWalk(Reading &reading, const std::vector<NameWord> &words, const KnownNames &names)
        : m_reading(reading), m_words(words), m_names(names), m_judge(words)
    {}

    void walk()
    {
        for (int i = 0; i < int(m_words.size()); ++i) {
            if (word(i).shape == WordShape::Caseless && m_names.hasUnspaced())
                findInside(word(i));
            if (const auto known = m_introduced.constFind(word(i).key);
                known != m_introduced.cend() && word(i).shape == WordShape::Capitals)
                add(word(i).from, word(i).to, KnownJudgement{InitialsAlone}, *known, {});
            if (m_names.mayBegin(word(i).key))
                findFrom(i);
            else if (word(i).shape == WordShape::Number)
                findNumbered(i);
        }
    }

private:
    const NameWord &word(int i) const { return m_words.at(std::size_t(i)); }
    bool isThere(int i) const { return i >= 0 && i < int(m_words.size()); }

    void findFrom(int first)
    {
        QString keys;
        for (int last = first; last < first + m_names.mostWords() && isThere(last); ++last) {
            if (last > first && !isJoined(last))
                return;
            keys += last > first ? u" " + word(last).key : word(last).key;
            if (const KnownNames::Form *form = m_names.form(keys); form && !isCutShort(first, last))
                take(first, last, *form);
        }
    }

    /// Whether a name may go on from the word before \a i to it.
    bool isJoined(int i) const
    {
        const NameWord &before = word(i - 1);
        switch (word(i).before) {
        case WordGap::Space:
        case WordGap::Hyphen:
        case WordGap::Tick:
        case WordGap::Sign:
        case WordGap::Comma:
            return true;
        case WordGap::Stop:
            return before.key.size() <= 3 || word(i).from == before.to + 1 || isNameTitle(before.key);
        case WordGap::None:
            return false;
        }
        Q_UNREACHABLE();
    }

    /// True where a single letter at either end belongs to another word: "Bob's Evans", "Evans's", "Evans, S. Patel".
    bool isCutShort(int first, int last) const
    {
        if (first == last)
            return false;
        const bool beginsInside = word(first).key.size() == 1 && word(first).before == WordGap::Tick;
        const bool endsInside = word(last).key.size() == 1 && word(last).before == WordGap::Tick;
        const bool isNext = word(last).key.size() == 1 && word(last).before == WordGap::Comma && isThere(last + 1) &&
                            word(last + 1).isCapital() &&
                            (word(last + 1).before == WordGap::Stop || word(last + 1).before == WordGap::Space);
        return beginsInside || endsInside || isNext;
    }

    /// "sevans2"
    void findNumbered(int i)
    {
        QString letters = word(i).key;
        while (!letters.isEmpty() && letters.back().isDigit())
            letters.chop(1);
        const KnownNames::Form *form = m_names.form(letters);
        if (form && form->kind == NameFormKind::Login)
            take(i, i, *form);
    }

    /// Scripts that put no spaces between words.
    void findInside(const NameWord &one)
    {
        constexpr qsizetype Longest = 8;
        const QStringView letters = m_reading.text().letters();
        for (qsizetype from = one.from; from < one.to; ++from) {
            if (!KnownNames::isUnspaced(letters.at(from)))
                continue;
            for (qsizetype length = 2; length <= Longest && from + length <= one.to; ++length)
                if (const KnownNames::Form *form = m_names.form(nameKey(letters.mid(from, length))))
                    add(from, from + length, KnownJudgement{KnownJudge::WholeName, Ground::KnownForm}, *form, {});
        }
    }

    void take(int first, int last, const KnownNames::Form &form)
    {
        const qsizetype from = word(first).from;
        const qsizetype to = word(last).to;
        const bool isFoundInside = first == last && KnownNames::isUnspaced(m_reading.text().at(from));
        if (isFoundInside || isBehindSign(from))
            return;
        const bool titled = m_judge.isTitled(first) && (!form.isOrdinary || word(first).isCapital());
        KnownJudgement judged = m_judge.judge(first, last, form);
        if (titled)
            judged = {std::max(judged.score, KnownJudge::WithTitle), Ground::KnownForm};
        for (int i = first + 1; i <= last; ++i)
            if (word(i).before == WordGap::Comma) // "Siân Evans, Dafydd Evans" are two
                judged.score -= BehindComma;
        if (word(first).isInAddress || word(last).isInAddress)
            judged.score = std::min(judged.score, InAddress);
        introduce(first, last, form);
        add(from, to, judged, form, titled ? word(first - 1).key : QString());
    }

    /// "Siân Evans (SE)": from here on, SE is she.
    void introduce(int first, int last, const KnownNames::Form &form)
    {
        QString initials;
        for (int i = first; i <= last; ++i)
            initials += word(i).key.left(1);
        const int next = last + 1;
        if (form.kind == NameFormKind::Full && isThere(next) && word(next).key == initials &&
            m_reading.text().letters().mid(word(last).to, word(next).from - word(last).to).trimmed() == u"(")
            m_introduced.insert(initials, KnownNames::Form{form.name, NameFormKind::Initials, true});
    }

    void add(qsizetype from, qsizetype to, KnownJudgement judged, const KnownNames::Form &form, const QString &title)
    {
        if (judged.ground == Ground::KnownForm && form.kind == NameFormKind::Full)
            judged.ground = Ground::KnownName;
        m_reading.found(DetectionType::Name, from, to, judged.score,
                        Evidence{.near = title, .ground = judged.ground, .known = form.name});
    }

    /// True for what stands behind the sign of a mailbox, or in a web address. "@sevans" is neither.
    bool isBehindSign(qsizetype from) const
    {
        const ReadableText &text = m_reading.text();
        for (qsizetype i = from - 1; i >= 0 && from - i <= LongestChunk && !text.at(i).isSpace(); --i)
            if ((text.at(i) == u'@' && text.at(i - 1).isLetterOrNumber()) ||
                (text.at(i) == u'/' && text.at(i - 1) == u'/'))
                return true;
        return false;
    }

    Reading &m_reading;
    const std::vector<NameWord> &m_words;
    const KnownNames &m_names;
    KnownJudge m_judge;
    QHash<QString, KnownNames::Form> m_introduced; ///< Initials that stand in brackets behind a name.
};

} // namespace

void findKnown(Reading &reading, const std::vector<NameWord> &words, const KnownNames &names)
{
    if (!names.isEmpty())
        KnownWalk(reading, words, names).walk();
}

} // namespace candour::people
