// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchQuery.h"

#include "base/Literals.h"
#include "storage/SearchWords.h"

#include <QStringList>

namespace candour {

namespace {

struct SearchTerm
{
    QString words;
    bool isExcluded = false;
    bool isFinished = false; ///< A phrase whose second quotation mark was typed.
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„';
}

/// Reads one term after another.
class TermReader
{
public:
    explicit TermReader(const QString &typed) : m_typed(typed) {}

    QList<SearchTerm> all()
    {
        QList<SearchTerm> terms;
        while (skipSpace())
            terms += next();
        return terms;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_typed.size() && m_typed.at(m_at).isSpace())
            ++m_at;
        return m_at < m_typed.size();
    }

    SearchTerm next()
    {
        SearchTerm term;
        if (m_typed.at(m_at) == u'-') {
            term.isExcluded = true;
            ++m_at;
        }
        const bool isPhrase = m_at < m_typed.size() && isQuote(m_typed.at(m_at));
        if (isPhrase)
            ++m_at;
        const qsizetype from = m_at;
        while (m_at < m_typed.size() && !isQuote(m_typed.at(m_at)) && (isPhrase || !m_typed.at(m_at).isSpace()))
            ++m_at;
        term.words = m_typed.mid(from, m_at - from);
        term.isFinished = isPhrase && m_at < m_typed.size();
        m_at += term.isFinished;
        return term;
    }

    const QString &m_typed;
    qsizetype m_at = 0;
};

/// False for what the index knows nothing of, such as signs and pictures.
bool hasWords(const SearchTerm &term)
{
    const auto codes = term.words.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](char32_t c) {
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) || QChar::category(c) == QChar::Other_PrivateUse;
    });
}

QString quoted(QString words)
{
    return u'"' + words.replace(u'"', u' ') + u'"';
}

/// The words as an expression. German writes a sharp s or two of them, and the index holds what was written.
QString expression(const SearchTerm &term, bool isBeginning)
{
    const QString end = isBeginning ? u" *"_s : QString();
    const QString two = QString(term.words).replace(u"ß"_s, u"ss"_s).replace(u"ẞ"_s, u"SS"_s);
    const QString sharp = QString(two).replace(u"ss"_s, u"ß"_s, Qt::CaseInsensitive);
    if (sharp == two)
        return quoted(two) + end;
    return u'(' + quoted(two) + end + u" OR "_s + quoted(sharp) + end + u')';
}

} // namespace

QString matchExpression(const QString &typed)
{
    // Half a character becomes the sign for an unknown one; SQLite would end the words at a null character.
    const QString words = searchForm(QString::fromUtf8(typed.toUtf8()).replace(QChar(0), u' '));
    QList<SearchTerm> terms = TermReader(words).all();
    terms.removeIf([](const SearchTerm &term) { return !hasWords(term); });
    QStringList required;
    QStringList excluded;
    for (const SearchTerm &term : std::as_const(terms)) {
        const bool isBeginning = &term == &terms.constLast() && !term.isExcluded && !term.isFinished;
        (term.isExcluded ? excluded : required) += expression(term, isBeginning);
    }
    if (required.isEmpty())
        return {};
    // FTS5 puts no AND of its own beside brackets; its own passes over phrases in which it sees no word.
    const bool hasBrackets =
        std::any_of(required.cbegin(), required.cend(), [](const QString &one) { return one.startsWith(u'('); });
    const QString all = u'(' + required.join(hasBrackets ? u" AND "_s : u" "_s) + u')';
    return excluded.isEmpty() ? all : all + u" NOT ("_s + excluded.join(u" OR "_s) + u')';
}

} // namespace candour
