// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"
#include "redaction/detect/OneOf.h"

#include <algorithm>

namespace candour::detectors {

namespace {

constexpr double WithPostcode = 0.9;
constexpr double WithFlat = 0.85;
constexpr double StreetAlone = 0.75;
constexpr double WayAlone = 0.4; ///< "8 High Court", "2019 Regent Street"
constexpr double ForeignStreet = 0.6;
constexpr double BoxScore = 0.85;
constexpr double UnitAlone = 0.55; ///< "Suite 119"
constexpr int MostStreetWords = 5;
constexpr int MostWordsToPostcode = 10;

/// What hardly anything but a street is called.
bool isStreet(QStringView word)
{
    return isOneOf(word, {u"road",     u"street",    u"avenue",     u"lane",     u"drive", u"close",    u"crescent",
                          u"terrace",  u"gardens",   u"grove",      u"mews",     u"rd",    u"st",       u"ave",
                          u"walk",     u"parade",    u"boulevard",  u"blvd",     u"str",   u"cottages", u"villas",
                          u"approach", u"esplanade", u"embankment", u"promenade"});
}

/// What a street may be called where more says so.
bool isWay(QStringView word)
{
    return isOneOf(word, {u"court",     u"place", u"square",    u"hill",  u"way",      u"row",     u"park", u"rise",
                          u"view",      u"green", u"yard",      u"mount", u"broadway", u"highway", u"quay", u"wharf",
                          u"gate",      u"croft", u"end",       u"heath", u"meadow",   u"meadows", u"mill", u"orchard",
                          u"passage",   u"path",  u"ridge",     u"vale",  u"house",    u"cottage", u"farm", u"lodge",
                          u"buildings", u"dr",    u"ct",        u"pl",    u"sq",       u"ln",      u"cl",   u"wynd",
                          u"brae",      u"loan",  u"buildings", u"circus"});
}

/// "Queensway"
bool endsLikeStreet(QStringView word)
{
    return word.size() >= 7 && (word.endsWith(u"way") || word.endsWith(u"gate") || word.endsWith(u"side"));
}

bool isFlat(QStringView word)
{
    return isOneOf(word, {u"flat", u"apartment", u"apt", u"suite"});
}

/// Words of other languages that stand before what a street is called, or end the word itself.
bool isForeignStreet(QStringView word)
{
    if (isOneOf(word, {u"rue", u"calle", u"via", u"rua", u"avenida", u"paseo", u"plaza", u"piazza", u"ulica", u"camino",
                       u"chemin", u"carrer", u"viale", u"corso", u"rúa", u"ul", u"utca"}))
        return true;
    for (const QStringView end : {u"straße", u"strasse", u"straat", u"gatan", u"gata", u"gade", u"vej", u"veien",
                                  u"vegen", u"katu", u"weg", u"laan", u"plein", u"platz", u"gasse", u"vägen", u"str"})
        if (word.size() > end.size() + 2 && word.endsWith(end))
            return true;
    return false;
}

/// Behind these a number is that of a part of a document: "Article 8 High Court".
bool isOfDocument(QStringView word)
{
    return isOneOf(word,
                   {u"article",  u"section",  u"table",      u"paragraph", u"rule",  u"part",  u"chapter", u"figure",
                    u"annex",    u"schedule", u"regulation", u"version",   u"phase", u"page",  u"clause",  u"step",
                    u"appendix", u"question", u"recital",    u"tier",      u"grade", u"level", u"year",    u"stage"});
}

/// Reads addresses from their numbers on.
class AddressWalk
{
public:
    explicit AddressWalk(Reading &reading) : m_reading(reading) {}

    void walk()
    {
        for (int i = 0; i < count(); ++i) {
            if (token(i).hasDigit)
                takeNumber(i);
            else if (isFlat(word(i)) && isCapital(i) && isNumber(i + 1) && isGap(i + 1, u"  . "))
                found(i, i + 1, UnitAlone);
            else if (word(i) == u"box" && isBehindPost(i) && isNumber(i + 1))
                found(beginOfBox(i), i + 1, BoxScore);
            else if (isCapital(i) && isForeignStreet(word(i)))
                takeForeign(i);
        }
    }

private:
    int count() const { return int(m_reading.tokens().size()); }
    bool isThere(int i) const { return i >= 0 && i < count(); }
    const Token &token(int i) const { return m_reading.tokens().at(std::size_t(i)); }
    QStringView word(int i) const { return m_reading.lower(i); }
    bool isCapital(int i) const { return isThere(i) && m_reading.text().at(token(i).from).isUpper(); }

    QStringView gap(int i) const
    {
        return isThere(i) && i > 0 ? m_reading.text().letters().mid(token(i - 1).to, token(i).from - token(i - 1).to)
                                   : QStringView();
    }

    /// True where nothing but these signs stands before the word.
    bool isGap(int i, QStringView signs) const
    {
        const QStringView between = gap(i);
        return isThere(i) && !between.isEmpty() && between.size() <= 3 &&
               std::all_of(between.begin(), between.end(), [&](QChar c) { return signs.contains(c); });
    }

    /// "12", "12a", "12-14" by its first part.
    bool isNumber(int i) const
    {
        constexpr qsizetype Longest = 5;
        if (!isThere(i) || token(i).size() > Longest + 1 || !isDigitAt(m_reading.text().letters(), token(i).from))
            return false;
        const QStringView digits = word(i);
        return token(i).allDigits ? digits.size() <= Longest
                                  : digits.back().isLetter() && digits.chopped(1).toInt() > 0;
    }

    /// The last word of a street that begins at \a first; -1 for none. \a isCertain: it can be nothing else.
    int streetEnd(int first, bool &isCertain) const
    {
        int end = -1;
        for (int i = first; i < first + MostStreetWords && isThere(i); ++i) {
            if (!isGap(i, i == first ? u" ," : word(i - 1) == u"st" ? u" ." : u" '’-"))
                break;
            const bool isInside = isCapital(i) || isOneOf(word(i), {u"of", u"the", u"de", u"la", u"le", u"du", u"s"});
            if (!isInside || token(i).hasDigit)
                break;
            const bool isOnlyWord = i == first;
            if (isCapital(i) && isStreet(word(i)) && !isOnlyWord) {
                end = i;
                isCertain = true;
            } else if (isCapital(i) && ((isWay(word(i)) && !isOnlyWord) || endsLikeStreet(word(i)))) {
                end = i;
                isCertain = false;
            }
        }
        return end;
    }

    void takeNumber(int number)
    {
        if (!isNumber(number) || (number > 0 && isOfDocument(word(number - 1))) || gap(number) == u".")
            return;
        bool isCertain = false;
        const int street = streetEnd(number + 1, isCertain);
        if (street < 0)
            return;
        const int begin = beginWithFlat(number);
        const int end = endBeforePostcode(street);
        const int year = token(number).size() == 4 ? word(number).toInt() : 0;
        double score = end > street || isPostcodeAt(street + 1)    ? WithPostcode
                       : begin < number                            ? WithFlat
                       : isCertain && (year < 1900 || year > 2100) ? StreetAlone
                                                                   : WayAlone;
        found(begin, end, score);
    }

    /// "Flat 3, 12 High Street"
    int beginWithFlat(int number) const
    {
        const bool isBehindFlat = isNumber(number - 1) && isThere(number - 2) &&
                                  isOneOf(word(number - 2), {u"flat", u"apartment", u"apt", u"suite", u"unit"}) &&
                                  isGap(number, u" ,\n") && isGap(number - 1, u" .");
        return isBehindFlat ? number - 2 : number;
    }

    /// Two tokens, or one, that read like a postcode.
    bool isPostcodeAt(int i) const
    {
        if (!isThere(i) || !token(i).hasDigit || token(i).allDigits ||
            !isLetterAt(m_reading.text().letters(), token(i).from))
            return false;
        const bool isParted =
            token(i).size() <= 4 && isThere(i + 1) && token(i + 1).size() == 3 && token(i + 1).hasDigit;
        return isParted || (token(i).size() >= 5 && token(i).size() <= 7);
    }

    /// The last word of the town before a postcode; \a street where none follows.
    int endBeforePostcode(int street) const
    {
        for (int i = street + 1; i <= street + MostWordsToPostcode && isThere(i); ++i) {
            if (!isGap(i, u" ,.\n-'’"))
                return street;
            if (isPostcodeAt(i))
                return i - 1;
            if (!isCapital(i) && !isOneOf(word(i), {u"upon", u"on", u"le", u"the", u"in", u"under", u"s", u"of"}))
                return street;
        }
        return street;
    }

    bool isBehindPost(int box) const
    {
        return isThere(box - 1) && (word(box - 1) == u"po" || word(box - 1) == u"post" || isSpelledPost(box)) &&
               isCapital(box);
    }

    bool isSpelledPost(int box) const
    {
        return isThere(box - 2) && word(box - 1) == u"o" && word(box - 2) == u"p" && gap(box - 1) == u".";
    }

    int beginOfBox(int box) const { return isSpelledPost(box) ? box - 2 : box - 1; }

    /// "Rue de Tanger 63", "63 Rue de Tanger", "Koskikatu 25"
    void takeForeign(int street)
    {
        if (isNumber(street - 1) && isGap(street, u" ,")) {
            found(street - 1, foreignEnd(street), ForeignStreet);
            return;
        }
        for (int i = street + 1; i <= street + MostStreetWords && isThere(i) && isGap(i, u" .,"); ++i) {
            if (isNumber(i)) {
                found(street, i, ForeignStreet);
                return;
            }
            if (!isCapital(i) && !isInside(i))
                return;
        }
    }

    bool isInside(int i) const
    {
        return isOneOf(word(i), {u"de", u"la", u"del", u"da", u"do", u"di", u"des", u"du", u"van"});
    }

    /// The last word with a capital letter of what the street is called.
    int foreignEnd(int street) const
    {
        int end = street;
        for (int i = street + 1; i <= street + MostStreetWords && isThere(i) && isGap(i, u" "); ++i) {
            if (isCapital(i) && !token(i).hasDigit)
                end = i;
            else if (!isInside(i))
                break;
        }
        return end;
    }

    void found(int first, int last, double score)
    {
        m_reading.found(DetectionType::Address, token(first).from, token(last).to, score);
    }

    Reading &m_reading;
};

} // namespace

void addresses(Reading &reading)
{
    AddressWalk(reading).walk();
}

} // namespace candour::detectors
