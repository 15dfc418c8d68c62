// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonScanner.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace candour {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

std::optional<Error> JsonScanner::scan()
{
    blank();
    if (peek() != '{')
        stop(m_at < m_bytes.size() ? Fault::NotObject : Fault::Syntax);
    else if (value()) {
        blank();
        if (m_at < m_bytes.size())
            stop(Fault::Syntax);
    }
    return m_fault == Fault::None ? std::nullopt : std::optional(error());
}

bool JsonScanner::value()
{
    if (++m_values > m_limits.values)
        return stop(Fault::Values);
    switch (peek()) {
    case '{':
        return object();
    case '[':
        return array();
    case '"':
        return string();
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return number();
    }
}

bool JsonScanner::object()
{
    if (++m_depth > m_limits.depth)
        return stop(Fault::Depth);
    ++m_at;
    QSet<QByteArray> names;
    blank();
    if (!take('}')) {
        do {
            blank();
            const qsizetype from = m_at;
            if (peek() != '"' || !string())
                return stop(Fault::Syntax);
            const QByteArray key = name(from + 1, m_at - 1);
            if (names.contains(key)) {
                m_at = from;
                return stop(Fault::Duplicate);
            }
            names.insert(key);
            blank();
            if (!take(':'))
                return stop(Fault::Syntax);
            blank();
            if (!value())
                return false;
            blank();
        } while (take(','));
        if (!take('}'))
            return stop(Fault::Syntax);
    }
    --m_depth;
    return true;
}

bool JsonScanner::array()
{
    if (++m_depth > m_limits.depth)
        return stop(Fault::Depth);
    ++m_at;
    blank();
    if (!take(']')) {
        do {
            blank();
            if (!value())
                return false;
            blank();
        } while (take(','));
        if (!take(']'))
            return stop(Fault::Syntax);
    }
    --m_depth;
    return true;
}

bool JsonScanner::number()
{
    const qsizetype from = m_at;
    take('-');
    if (!take('0') && !digits())
        return stop(Fault::Syntax);
    if (take('.') && !digits())
        return stop(Fault::Syntax);
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        if (!digits())
            return stop(Fault::Syntax);
    }
    bool ok = false;
    m_bytes.sliced(from, m_at - from).toDouble(&ok);
    if (ok)
        return true;
    m_at = from;
    return stop(Fault::Number);
}

bool JsonScanner::digits()
{
    const qsizetype from = m_at;
    while (isDigit(peek()))
        ++m_at;
    return m_at > from;
}

bool JsonScanner::word(const char *expected)
{
    for (; *expected != '\0'; ++expected)
        if (!take(*expected))
            return stop(Fault::Syntax);
    return true;
}

bool JsonScanner::string()
{
    constexpr char firstPrintable = ' ';
    ++m_at;
    while (m_at < m_bytes.size()) {
        const char c = m_bytes.at(m_at);
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c == '\\') {
            if (!escape())
                return false;
        } else if (c >= 0 && c < firstPrintable) {
            return stop(Fault::Syntax);
        } else {
            ++m_at;
        }
    }
    return stop(Fault::Syntax);
}

bool JsonScanner::escape()
{
    ++m_at;
    if (peek() == '\0' || !std::strchr("\"\\/bfnrtu", peek()))
        return stop(Fault::Syntax);
    const bool unicode = peek() == 'u';
    ++m_at;
    for (int i = 0; unicode && i < 4; ++i, ++m_at)
        if (!isHexDigit(peek()))
            return stop(Fault::Syntax);
    return true;
}

void JsonScanner::blank()
{
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
        ++m_at;
}

bool JsonScanner::take(char c)
{
    if (m_at >= m_bytes.size() || m_bytes.at(m_at) != c)
        return false;
    ++m_at;
    return true;
}

bool JsonScanner::stop(Fault fault)
{
    if (m_fault == Fault::None)
        m_fault = fault;
    return false;
}

QByteArray JsonScanner::name(qsizetype from, qsizetype to) const
{
    const QByteArray raw = QByteArray::fromRawData(m_bytes.constData() + from, to - from);
    if (!raw.contains('\\'))
        return raw;
    // two names may be the same word in different escapes
    const QByteArray document = "[\"" + raw + "\"]";
    return QJsonDocument::fromJson(document).array().at(0).toString().toUtf8();
}

Error JsonScanner::error() const
{
    const auto message = [&] {
        switch (m_fault) {
        case Fault::Duplicate:
            return JsonReaderMessages::tr("The same name stands twice in one object, the second time at "
                                          "line %1, column %2 of the file.");
        case Fault::Depth:
            return JsonReaderMessages::tr("At line %1, column %2, the file is nested more deeply than any "
                                          "file of Candour is.");
        case Fault::Values:
            return JsonReaderMessages::tr("The file holds more values than Candour reads; it stopped at "
                                          "line %1, column %2.");
        case Fault::Number:
            return JsonReaderMessages::tr("The number at line %1, column %2 of the file is too large.");
        case Fault::NotObject:
            return JsonReaderMessages::tr("This is not one of Candour’s files: at line %1, column %2, an "
                                          "opening brace was expected.");
        case Fault::None:
        case Fault::Syntax:
            break;
        }
        return JsonReaderMessages::tr("The file is damaged or not complete: what stands at line %1, column "
                                      "%2 is not valid JSON.");
    }();
    const QByteArrayView before = QByteArrayView(m_bytes).first(m_at);
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype start = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(start)).size() + 1;
    return Error{ErrorKind::Unreadable, message.arg(line).arg(column), {}};
}

} // namespace candour
