// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/NeedleSearch.h"

#include "base/LatinLetters.h"
#include "base/Literals.h"

#include <QRegularExpression>

#include <array>

namespace candour {

namespace {

constexpr qsizetype wordsOfARun = 5;
constexpr qsizetype shortestForm = 3;
constexpr std::array<qsizetype, 5> windows = {16, 8, 4, 2, 1};

qsizetype windowFor(qsizetype length)
{
    for (const qsizetype window : windows)
        if (length >= window)
            return window;
    return 0;
}

/// Up to four letters starting at \a at, packed.
quint64 packed(const QChar *letters, qsizetype count)
{
    quint64 key = 0;
    for (qsizetype i = 0; i < count; ++i)
        key = (key << 16) | letters[i].unicode();
    return key;
}

quint64 hashed(const QChar *letters, qsizetype window)
{
    quint64 key = 0;
    for (qsizetype i = 0; i < window; i += 4)
        key = (key ^ (key >> 32) ^ packed(letters + i, qMin<qsizetype>(window - i, 4))) * 0x9e3779b97f4a7c15ULL;
    return key >> 32;
}

/// Where each word of a folded text begins, and its end.
QList<qsizetype> wordStarts(const FoldedText &text)
{
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < text.letters.size(); ++i)
        if (i == 0 || text.wordEdge(i))
            starts += i;
    starts += text.letters.size();
    return starts;
}

bool hasHan(const QString &letters)
{
    return Folder::weight(letters) != letters.size();
}

bool hasDigit(const QString &letters)
{
    return std::any_of(letters.begin(), letters.end(), [](QChar c) { return c.isDigit(); });
}

/// Whether letters of Latin and another script stand in one word.
bool isMixed(const QString &words)
{
    bool latin = false;
    bool other = false;
    for (const QChar c : words) {
        const bool isLetter = c.isLetter();
        latin = isLetter && (latin || c.script() == QChar::Script_Latin);
        other = isLetter && (other || c.script() != QChar::Script_Latin);
        if (latin && other)
            return true;
    }
    return false;
}

/// A telephone number without the code of its country and the zero that stands for it; empty where it has neither.
QString withoutPrefix(const QString &number)
{
    constexpr qsizetype digitsOfANumber = 10;
    QString digits;
    for (const QChar c : number)
        if (c.isDigit())
            digits += c;
    for (const QString &prefix : {u"00440"_s, u"0044"_s, u"440"_s, u"44"_s, u"0"_s})
        if (digits.startsWith(prefix) && digits.size() - prefix.size() == digitsOfANumber)
            return digits.mid(prefix.size());
    return {};
}

/// Words that stand before the @ of addresses which belong to no person.
bool isRoleAddress(const QString &local)
{
    static const QStringList roles = {
        u"admin"_s, u"contact"_s, u"customerservices"_s, u"dataprotection"_s, u"enquiries"_s, u"hello"_s,
        u"help"_s,  u"info"_s,    u"information"_s,      u"mail"_s,           u"noreply"_s,   u"office"_s,
        u"press"_s, u"privacy"_s, u"support"_s,          u"team"_s,           u"webmaster"_s};
    return roles.contains(local);
}

/// What is sought of an identifier, and how it is written.
struct Identifier
{
    QString sought;
    QString written;
};

/// Numbers, references and addresses inside a text, the part of an address before the @, and what is left of a
/// telephone number without the code of the country.
QList<Identifier> identifiers(const QString &words)
{
    static const QRegularExpression address(uR"(([^\s@<>"',;:()\[\]]+)@[^\s@<>"',;:()\[\]]+)"_s);
    static const QRegularExpression phone(uR"(\+?\(?\d[\d ()./\x{a0}\x{2010}-\x{2015}-]{5,}\d)"_s);
    static const QRegularExpression token(uR"(\S*\d\S*)"_s);
    // In groups, such as a postcode or a National Insurance number.
    static const QRegularExpression grouped(uR"(\b[A-Z0-9]{1,6}(?:[ \x{a0}-][A-Z0-9]{1,6})+\b)"_s);
    QList<Identifier> found;
    const auto take = [&found](const QString &one) { found += Identifier{one, one}; };
    for (auto it = address.globalMatch(words); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        take(match.captured(0));
        if (!isRoleAddress(match.captured(1).toLower()))
            take(match.captured(1));
    }
    for (auto it = phone.globalMatch(words); it.hasNext();)
        if (const QString written = it.next().captured(0), core = withoutPrefix(written); !core.isEmpty())
            found += Identifier{core, written};
    for (const QRegularExpression &form : {phone, token, grouped})
        for (auto it = form.globalMatch(words); it.hasNext();)
            if (const QString number = it.next().captured(0); hasDigit(number))
                take(number);
    return found;
}

} // namespace

NeedleSearch::NeedleSearch(const QList<Needle> &needles, Folder &folder)
{
    for (int i = 0; i < needles.size(); ++i)
        addNeedle(needles.at(i), i, folder);
    buildTables();
}

void NeedleSearch::addNeedle(const Needle &needle, int number, Folder &folder)
{
    addWords(needle.words, number, folder);
    // Words that only look like Latin ones are found where the same words are written in Latin letters.
    if (const QString plain = withoutLookalikes(needle.words); plain != needle.words && isMixed(needle.words))
        addWords(plain, number, folder);
    for (const QString &form : needle.forms)
        addForm(form, number, folder);
}

/// A form of the same letters as the words, or as another form, is none of its own.
void NeedleSearch::addForm(const QString &form, int number, Folder &folder)
{
    const FoldedText folded = folder.fold(form);
    const auto known = m_numbers.constFind(folded.letters);
    const bool isSought = known != m_numbers.constEnd() &&
                          std::any_of(m_patterns[*known].sources.begin(), m_patterns[*known].sources.end(),
                                      [&](const Pattern::Source &source) { return source.needle == number; });
    if (folded.letters.size() >= shortestForm && !isSought)
        add(folded, {number, form, true});
}

void NeedleSearch::addWords(const QString &written, int number, Folder &folder)
{
    const FoldedText whole = folder.fold(written);
    const QList<qsizetype> starts = wordStarts(whole);
    const qsizetype words = starts.size() - 1;
    for (qsizetype first = 0; first + wordsOfARun <= words; ++first) {
        const qsizetype from = starts[first];
        const qsizetype to = starts[first + wordsOfARun];
        FoldedText run{whole.letters.mid(from, to - from), {}};
        run.edges.assign(whole.edges.begin() + from, whole.edges.begin() + to + 1);
        add(run, {number, {}});
    }
    if (words < wordsOfARun)
        add(whole, {number, {}});
    for (const Identifier &identifier : identifiers(written)) {
        const FoldedText folded = folder.fold(identifier.sought);
        const bool mail = !hasDigit(folded.letters);
        if (folded.letters.size() >= (mail ? 4 : 5))
            add(folded, {number, identifier.written});
    }
}

void NeedleSearch::add(const FoldedText &words, const Pattern::Source &source)
{
    const QString &letters = words.letters;
    const bool han = hasHan(letters);
    if (letters.isEmpty() || (letters.size() == 1 && !han))
        return;
    const auto known = m_numbers.constFind(letters);
    if (known != m_numbers.constEnd()) {
        QList<Pattern::Source> &sources = m_patterns[*known].sources;
        if (!sources.contains(source))
            sources += source;
        return;
    }
    Pattern pattern{letters, {source}};
    pattern.weight = Folder::weight(letters);
    pattern.wholeWordsOnly = pattern.weight < 8 && !han;
    const bool several = wordStarts(words).size() > 2;
    pattern.telling = pattern.weight >= 12 || (pattern.weight >= 8 && (several || hasDigit(letters)));
    m_numbers.insert(letters, int(m_patterns.size()));
    m_patterns += pattern;
}

void NeedleSearch::buildTables()
{
    std::size_t size = 64;
    while (size < std::size_t(m_patterns.size()) * 4)
        size *= 2;
    for (const qsizetype window : windows) {
        Table table{window, std::vector<int>(size, -1), std::vector<int>(std::size_t(m_patterns.size()), -1)};
        bool used = false;
        for (int i = 0; i < m_patterns.size(); ++i) {
            const QString &letters = m_patterns[i].letters;
            if (windowFor(letters.size()) != window)
                continue;
            const std::size_t slot = hashed(letters.constData(), window) & (size - 1);
            table.next[std::size_t(i)] = table.first[slot];
            table.first[slot] = i;
            used = true;
        }
        if (used)
            m_tables += std::move(table);
    }
}

void NeedleSearch::find(const FoldedText &text, bool anyEdge, const std::function<void(int, qsizetype)> &hit) const
{
    const QStringView letters(text.letters);
    for (const Table &table : m_tables) {
        const std::size_t mask = table.first.size() - 1;
        for (qsizetype at = 0; at + table.window <= letters.size(); ++at) {
            int i = table.first[hashed(letters.data() + at, table.window) & mask];
            for (; i >= 0; i = table.next[std::size_t(i)]) {
                const Pattern &pattern = m_patterns[i];
                const qsizetype end = at + pattern.letters.size();
                if (end > letters.size() || letters.mid(at, pattern.letters.size()) != pattern.letters)
                    continue;
                if (anyEdge || !pattern.wholeWordsOnly || (text.wordEdge(at) && text.wordEdge(end)))
                    hit(i, at);
            }
        }
    }
}

} // namespace candour
