// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"
#include "redaction/detect/OneOf.h"

#include <algorithm>

namespace candour::detectors {

namespace {

constexpr double Agreed = 0.7;  ///< Beside a word of contracts.
constexpr double PerDay = 0.75; ///< "£650 a day"
constexpr double OfCosts = 0.4; ///< Beside a word of costs, which public bodies publish.
constexpr double AmountAlone = 0.2;
constexpr int WordsBeforeAmount = 8;
constexpr int WordsBehindAmount = 6;

/// Words of what is agreed with a supplier.
bool isOfContract(QStringView word)
{
    return isOneOf(word, {u"contract",    u"contracts",  u"contractor",   u"rate",     u"rates",    u"tender",
                          u"tenders",     u"tendered",   u"bid",          u"bids",     u"quote",    u"quoted",
                          u"quotation",   u"supplier",   u"suppliers",    u"invoice",  u"invoices", u"invoiced",
                          u"price",       u"priced",     u"prices",       u"pricing",  u"fee",      u"fees",
                          u"charge",      u"charges",    u"charged",      u"charging", u"discount", u"discounts",
                          u"discounted",  u"margin",     u"subscription", u"licence",  u"licences", u"vendor",
                          u"procurement", u"commercial", u"negotiated",   u"rebate",   u"penalty",  u"liability"});
}

bool isOfCosts(QStringView word)
{
    return isOneOf(word, {u"cost", u"costs", u"value", u"valued", u"worth", u"budget", u"paid", u"payment", u"payments",
                          u"spend", u"spent", u"award", u"awarded", u"total"});
}

bool isMagnitude(QStringView word)
{
    return isOneOf(word, {u"m", u"k", u"bn", u"million", u"thousand", u"billion", u"pounds", u"euros", u"gbp", u"eur"});
}

bool isPeriod(QStringView word)
{
    return isOneOf(word, {u"day", u"hour", u"week", u"month", u"year", u"user", u"seat", u"head", u"annum", u"record",
                          u"licence", u"unit"});
}

/// Reads amounts, each from its sign or number on.
class AmountWalk
{
public:
    explicit AmountWalk(Reading &reading) : m_reading(reading) {}

    void walk()
    {
        for (int i = 0; i < count(); ++i)
            if (token(i).hasDigit && !isGoingOn(i))
                take(i);
    }

private:
    int count() const { return int(m_reading.tokens().size()); }
    bool isThere(int i) const { return i >= 0 && i < count(); }
    const Token &token(int i) const { return m_reading.tokens().at(std::size_t(i)); }
    QChar before(int i) const { return m_reading.text().at(token(i).from - 1); }

    /// "250" in "£1,250"
    bool isGoingOn(int i) const { return i > 0 && token(i - 1).hasDigit && isOneSign(i); }

    bool isOneSign(int i) const
    {
        return token(i).from == token(i - 1).to + 1 && (before(i) == u',' || before(i) == u'.') && token(i).hasDigit;
    }

    bool hasSign(int i) const { return QStringView(u"£€$").contains(before(i)) && !before(i).isNull(); }

    bool isNextWord(int i) const { return isThere(i) && token(i).from == token(i - 1).to + 1 && before(i) == u' '; }

    /// The last token of the number with "million" and the like.
    int amountEnd(int first, bool &hasCurrency) const
    {
        int last = first;
        while (isThere(last + 1) && isOneSign(last + 1))
            ++last;
        while (isNextWord(last + 1) && isMagnitude(m_reading.lower(last + 1))) {
            ++last;
            hasCurrency |= m_reading.lower(last).startsWith(u"pound") || m_reading.lower(last).startsWith(u"eur") ||
                           m_reading.lower(last) == u"gbp";
        }
        return last;
    }

    void take(int first)
    {
        const bool isNamed = isThere(first - 1) && isOneOf(m_reading.lower(first - 1), {u"gbp", u"eur", u"usd"});
        bool hasCurrency = hasSign(first) || isNamed;
        int last = amountEnd(first, hasCurrency);
        const bool isPercent = m_reading.text().at(token(last).to) == u'%';
        if (!hasCurrency && !isPercent)
            return;
        const bool isRate = isThere(last + 2) && isOneOf(m_reading.lower(last + 1), {u"a", u"per", u"an", u"each"}) &&
                            isPeriod(m_reading.lower(last + 2)) && hasCurrency;
        QString near = wordBeside(first, last, isOfContract);
        double score = near.isEmpty() ? AmountAlone : Agreed;
        if (isRate && !near.isEmpty())
            score = PerDay;
        if (isPercent && !hasCurrency)
            score = isShare(near) ? Agreed : 0;
        if (near.isEmpty()) {
            near = wordBeside(first, last, isOfCosts);
            score = near.isEmpty() || score == 0 ? score : OfCosts;
        }
        last += isRate ? 2 : 0;
        const qsizetype to = token(last).to + (isPercent ? 1 : 0);
        const qsizetype from = isNamed ? token(first - 1).from : token(first).from - (hasSign(first) ? 1 : 0);
        if (score > 0)
            m_reading.found(DetectionType::Money, from, to, score, Evidence{.near = near});
    }

    /// Of these words a per cent tells, too.
    static bool isShare(const QString &near)
    {
        return isOneOf(near, {u"discount", u"discounted", u"margin", u"rebate", u"discounts"});
    }

    template<typename Test>
    QString wordBeside(int first, int last, Test tells) const
    {
        const int from = std::max(0, first - WordsBeforeAmount);
        const int to = std::min(count() - 1, last + WordsBehindAmount);
        for (int i = first - 1; i >= from; --i)
            if (token(i).sentence == token(first).sentence && tells(m_reading.lower(i)))
                return m_reading.lower(i).toString();
        for (int i = last + 1; i <= to; ++i)
            if (token(i).sentence == token(first).sentence && tells(m_reading.lower(i)))
                return m_reading.lower(i).toString();
        return {};
    }

    Reading &m_reading;
};

} // namespace

void amounts(Reading &reading)
{
    AmountWalk(reading).walk();
}

} // namespace candour::detectors
