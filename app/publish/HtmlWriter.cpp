// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlWriter.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace candour {

namespace {

// The code points that the HTML standard calls parse errors, beside unpaired surrogates.
bool isForbidden(char32_t c)
{
    if (c == U'\t' || c == U'\n')
        return false;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xD800 && c <= 0xDFFF);
}

bool hasForeignDirection(const QString &words, bool rightToLeft)
{
    const QList<uint> codePoints = words.toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(), [rightToLeft](uint c) {
        const QChar::Direction direction = QChar::direction(c);
        return rightToLeft ? direction == QChar::DirL : direction == QChar::DirR || direction == QChar::DirAL;
    });
}

QString isoDate(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

HtmlWriter::HtmlWriter(QString language)
    : m_language(std::move(language)), m_rightToLeft(runsRightToLeft(m_language)), m_writer(&m_page)
{
    m_writer.writeDTD(u"<!DOCTYPE html>\n"_s);
}

void HtmlWriter::attributes(const QList<HtmlAttribute> &attributes)
{
    for (const HtmlAttribute &attribute : attributes)
        m_writer.writeAttribute(attribute.name, pageText(attribute.value));
}

void HtmlWriter::start(const QString &name, const QList<HtmlAttribute> &list)
{
    m_writer.writeStartElement(name);
    attributes(list);
}

void HtmlWriter::end()
{
    // Without this an element that holds nothing would end in "/>", which HTML ignores: it would never close.
    m_writer.writeCharacters(QString());
    m_writer.writeEndElement();
}

void HtmlWriter::empty(const QString &name, const QList<HtmlAttribute> &list)
{
    m_writer.writeEmptyElement(name);
    attributes(list);
}

void HtmlWriter::text(const QString &words)
{
    m_writer.writeCharacters(pageText(words));
}

void HtmlWriter::lines(const QString &words)
{
    const QStringList parts = words.split(u'\n');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            empty(u"br"_s);
        text(parts[i]);
    }
}

void HtmlWriter::element(const QString &name, const QString &words, const QList<HtmlAttribute> &list)
{
    element(name, Inlines{Text{words}}, list);
}

void HtmlWriter::element(const QString &name, const Inlines &parts, const QList<HtmlAttribute> &list)
{
    start(name, list);
    const bool isolate = hasForeignDirection(plainText(parts, m_language), m_rightToLeft);
    if (isolate)
        m_writer.writeAttribute(u"dir"_s, u"auto"_s);
    inlines(parts, isolate);
    end();
}

void HtmlWriter::inlines(const Inlines &parts, bool isolate)
{
    const auto direction = [&] {
        if (isolate)
            m_writer.writeAttribute(u"dir"_s, u"auto"_s);
    };
    const auto write = Overloaded{
        [&](const Text &t) {
            if (t.bold)
                start(u"strong"_s);
            if (t.italic)
                start(u"em"_s);
            lines(t.text);
            for (int open = int(t.bold) + int(t.italic); open > 0; --open)
                end();
        },
        [&](const Link &l) {
            const QString address = allowedAddress(l.url);
            if (address.isEmpty())
                return lines(l.text);
            start(u"a"_s, {{u"href"_s, address}});
            direction();
            lines(l.text);
            end();
        },
        [&](const Withheld &w) {
            start(u"mark"_s, {{u"class"_s, u"withheld"_s}});
            direction();
            text(label(w, m_language));
            end();
        },
    };
    for (const Inline &part : parts)
        std::visit(write, part);
}

void HtmlWriter::date(QDate day)
{
    start(u"time"_s, {{u"datetime"_s, isoDate(day)}});
    text(QLocale(m_language).toString(day, u"d MMMM yyyy"_s));
    end();
}

void HtmlWriter::style(const QString &css)
{
    start(u"style"_s);
    m_writer.writeCharacters(QString());
    m_writer.writeDTD(css); // the only call that writes as is; a style sheet's words are not escaped in HTML
    end();
    line();
}

void HtmlWriter::line()
{
    m_writer.writeCharacters(u"\n"_s);
}

QByteArray HtmlWriter::bytes() const
{
    static const QRegularExpression slash(u"<(meta|link|br|col|img)((?: [^<>]*)?)/>"_s);
    QString page = m_page;
    page.replace(slash, u"<\\1\\2>"_s);
    return page.toUtf8();
}

QString allowedAddress(const QString &url)
{
    const QUrl address(url.trimmed(), QUrl::TolerantMode);
    const QString scheme = address.scheme();
    const bool web = (scheme == u"http"_s || scheme == u"https"_s) && !address.host().isEmpty();
    const bool mail = scheme == u"mailto"_s && address.path().contains(u'@');
    return address.isValid() && (web || mail) ? QString::fromLatin1(address.toEncoded()) : QString();
}

bool runsRightToLeft(const QString &language)
{
    return QLocale(language).textDirection() == Qt::RightToLeft;
}

QString pageText(const QString &words)
{
    QString clean;
    clean.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool pair = words[i].isHighSurrogate() && i + 1 < words.size() && words[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(words[i], words[i + 1]) : char32_t(words[i].unicode());
        if (isForbidden(c))
            clean += QChar(QChar::ReplacementCharacter);
        else
            clean += QStringView(words).mid(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return clean.normalized(QString::NormalizationForm_C);
}

} // namespace candour
