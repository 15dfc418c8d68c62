// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/NeedleSearch.h"

#include "base/Literals.h"

#include <QRegularExpression>

#include <array>

namespace candour {

namespace {

constexpr qsizetype wordsOfARun = 5;
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

/// Words that stand before the @ of addresses which belong to no person.
bool isRoleAddress(const QString &local)
{
    static const QStringList roles = {
        u"admin"_s, u"contact"_s, u"customerservices"_s, u"dataprotection"_s, u"enquiries"_s, u"hello"_s,
        u"help"_s,  u"info"_s,    u"information"_s,      u"mail"_s,           u"noreply"_s,   u"office"_s,
        u"press"_s, u"privacy"_s, u"support"_s,          u"team"_s,           u"webmaster"_s};
    return roles.contains(local);
}

/// Numbers, references and addresses inside a text, and the part of an address before the @.
QStringList identifiers(const QString &words)
{
    static const QRegularExpression address(uR"(([^\s@<>"',;:()\[\]]+)@[^\s@<>"',;:()\[\]]+)"_s);
    static const QRegularExpression phone(uR"(\+?\(?\d[\d ()./\x{a0}\x{2010}-\x{2015}-]{5,}\d)"_s);
    static const QRegularExpression token(uR"(\S*\d\S*)"_s);
    // In groups, such as a postcode or a National Insurance number.
    static const QRegularExpression grouped(uR"(\b[A-Z0-9]{1,6}(?:[ \x{a0}-][A-Z0-9]{1,6})+\b)"_s);
    QStringList found;
    for (auto it = address.globalMatch(words); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        found << match.captured(0);
        if (!isRoleAddress(match.captured(1).toLower()))
            found << match.captured(1);
    }
    for (const QRegularExpression &form : {phone, token, grouped})
        for (auto it = form.globalMatch(words); it.hasNext();)
            if (const QString number = it.next().captured(0); hasDigit(number))
                found << number;
    return found;
}

} // namespace

NeedleSearch::NeedleSearch(const QList<Needle> &needles, Folder &folder)
{
    for (int i = 0; i < needles.size(); ++i)
        addNeedle(needles.at(i).words, i, folder);
    buildTables();
}

void NeedleSearch::addNeedle(const QString &written, int number, Folder &folder)
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
    for (const QString &identifier : identifiers(written)) {
        const FoldedText folded = folder.fold(identifier);
        const bool mail = !hasDigit(folded.letters);
        if (folded.letters.size() >= (mail ? 4 : 5))
            add(folded, {number, identifier});
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
