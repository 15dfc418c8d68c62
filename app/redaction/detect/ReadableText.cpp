// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/ReadableText.h"

#include <QChar>

namespace candour {

namespace {

bool isUnread(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format ||
           (category == QChar::Other_Control && c != U'\n' && c != U'\t' && c != U'\r' && c != U'\v' && c != U'\f');
}

/// The plain ASCII character that it reads as; null where it reads as itself.
QChar readsAs(char32_t c)
{
    if (c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
        return u'\n';
    if (QChar::isSpace(c))
        return u' ';
    if (QChar::category(c) == QChar::Punctuation_Dash || c == 0x2212 || c == 0x2043)
        return u'-';
    if (const int digit = QChar::digitValue(c); digit >= 0 && QChar::category(c) == QChar::Number_DecimalDigit)
        return QChar(char16_t(u'0' + digit));
    return {};
}

} // namespace

ReadableText::ReadableText(QStringView original)
{
    m_letters.reserve(original.size());
    m_lower.reserve(original.size());
    m_from.reserve(std::size_t(original.size()));
    m_to.reserve(std::size_t(original.size()));
    for (qsizetype i = 0; i < original.size(); ++i) {
        const char16_t unit = original[i].unicode();
        if (unit >= 0x20 && unit < 0x7F) {
            addPlain(QChar(unit), i, i + 1);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < original.size() && original[i + 1].isLowSurrogate()) {
            add(QChar::surrogateToUcs4(unit, original[i + 1].unicode()), i, i + 2);
            ++i;
        } else {
            add(unit, i, i + 1);
        }
    }
}

void ReadableText::addPlain(QChar c, qsizetype from, qsizetype to)
{
    m_letters += c;
    m_lower += c.toLower();
    m_from.push_back(from);
    m_to.push_back(to);
}

void ReadableText::add(char32_t c, qsizetype from, qsizetype to)
{
    if (c == U'\n') {
        addPlain(u'\n', from, to);
        return;
    }
    if (isUnread(c))
        return;
    if (const QChar plain = readsAs(c); !plain.isNull()) {
        addPlain(plain, from, to);
        return;
    }
    if (QChar::decompositionTag(c) <= QChar::Canonical) {
        const auto units = QChar::fromUcs4(c); // a QStringView of it would outlive what it views
        for (const char16_t unit : units)
            addPlain(QChar(unit), from, to);
        return;
    }
    const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
    for (const QChar part : parts) {
        const QChar plain = readsAs(part.unicode());
        if (!isUnread(part.unicode()))
            addPlain(plain.isNull() ? part : plain, from, to);
    }
}

TextRange ReadableText::original(qsizetype from, qsizetype to) const
{
    if (from >= to || to > size())
        return {};
    const qsizetype start = m_from.at(std::size_t(from));
    return TextRange{start, m_to.at(std::size_t(to - 1)) - start};
}

} // namespace candour
