// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PdfFonts.h"

#include "base/Literals.h"

#include <QStringDecoder>

#include <algorithm>

namespace candour {

namespace {

constexpr uint longestRange = 0x200; ///< A longer one is no inventory but the identity.

uint number(const std::string &bytes)
{
    uint value = 0;
    for (const char byte : bytes)
        value = (value << 8) | uchar(byte);
    return value;
}

QString utf16(const std::string &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf16BE);
    return decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

/// Reads the ranges and characters of a ToUnicode map.
class CMapReader : public QPDFObjectHandle::ParserCallbacks
{
public:
    explicit CMapReader(PdfFont &font) : m_font(font) {}

    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "endcodespacerange" && !m_operands.empty() && m_operands.back().isString())
            m_font.codeLength = int(std::clamp<size_t>(m_operands.back().getStringValue().size(), 1, 4));
        else if (name == "endbfchar")
            readCharacters();
        else if (name == "endbfrange")
            readRanges();
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    void readCharacters()
    {
        for (size_t i = 0; i + 1 < m_operands.size(); i += 2)
            if (m_operands[i].isString() && m_operands[i + 1].isString())
                m_font.unicode[number(m_operands[i].getStringValue())] = utf16(m_operands[i + 1].getStringValue());
    }

    void readRanges()
    {
        for (size_t i = 0; i + 2 < m_operands.size(); i += 3) {
            if (!m_operands[i].isString() || !m_operands[i + 1].isString())
                continue;
            const uint from = number(m_operands[i].getStringValue());
            const uint to = number(m_operands[i + 1].getStringValue());
            for (uint code = from; code <= to && code - from < 0x10000; ++code)
                readRangeEntry(code, code - from, m_operands[i + 2]);
        }
    }

    void readRangeEntry(uint code, uint offset, QPDFObjectHandle target)
    {
        if (target.isArray()) {
            QPDFObjectHandle text = target.getArrayItem(int(offset));
            if (int(offset) < target.getArrayNItems() && text.isString())
                m_font.unicode[code] = utf16(text.getStringValue());
        } else if (target.isString()) {
            QString text = utf16(target.getStringValue());
            if (!text.isEmpty())
                text.back() = QChar(char16_t(text.back().unicode() + offset));
            m_font.unicode[code] = text;
        }
    }

    PdfFont &m_font;
    std::vector<QPDFObjectHandle> m_operands;
};

QString letterOf(const std::string &glyph)
{
    static const QHash<std::string, QString> names = {
        {"space", u" "_s}, {"zero", u"0"_s},   {"one", u"1"_s},       {"two", u"2"_s},        {"three", u"3"_s},
        {"four", u"4"_s},  {"five", u"5"_s},   {"six", u"6"_s},       {"seven", u"7"_s},      {"eight", u"8"_s},
        {"nine", u"9"_s},  {"hyphen", u"-"_s}, {"period", u"."_s},    {"comma", u","_s},      {"colon", u":"_s},
        {"slash", u"/"_s}, {"at", u"@"_s},     {"plus", u"+"_s},      {"underscore", u"_"_s}, {"ampersand", u"&"_s},
        {"fi", u"fi"_s},   {"fl", u"fl"_s},    {"parenleft", u"("_s}, {"parenright", u")"_s}};
    if (glyph.size() == 1)
        return QString::fromStdString(glyph);
    bool isCode = false;
    const QString name = QString::fromStdString(glyph);
    const uint code = name.mid(name.startsWith(u"uni"_s) ? 3 : 1).toUInt(&isCode, 16);
    if (name.startsWith(u'u') && isCode && code <= QChar::LastValidCodePoint) {
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    return names.value(glyph);
}

/// Reads which glyphs a font draws for other codes than usual.
void readDifferences(QPDFObjectHandle encoding, PdfFont &font)
{
    if (!encoding.isDictionary() || !encoding.getKey("/Differences").isArray())
        return;
    uint code = 0;
    for (auto &item : encoding.getKey("/Differences").getArrayAsVector()) {
        if (item.isInteger())
            code = uint(item.getIntValueAsInt());
        else if (item.isName())
            font.unicode.insert(code++, letterOf(item.getName().substr(1)));
    }
}

/// Whether the codes of a font without a map are letters: a plain typeface, or one that is drawn by Unicode.
bool drawsByLetters(QPDFObjectHandle font)
{
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    if (font.getKey("/Subtype").isNameAndEquals("/Type0"))
        return encoding.isName() && encoding.getName().rfind("/Uni", 0) == 0;
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    const bool isEmbedded =
        descriptor.isDictionary() &&
        (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") || descriptor.hasKey("/FontFile3"));
    return !isEmbedded && !font.getKey("/Subtype").isNameAndEquals("/Type3");
}

QString keyOf(QPDFObjectHandle font)
{
    return QString::fromStdString(font.isIndirect() ? font.getObjGen().unparse(' ') : font.unparse());
}

} // namespace

QString PdfFont::decode(const std::string &codes)
{
    QString text;
    for (size_t i = 0; i < codes.size(); i += size_t(codeLength)) {
        const uint code = number(codes.substr(i, size_t(codeLength)));
        drawn += code;
        const auto known = unicode.constFind(code);
        if (known != unicode.constEnd())
            text += *known;
        else if (isKnown)
            text += QChar(char16_t(code));
        else
            isUnread = true;
    }
    return text;
}

QString PdfFont::inventory() const
{
    QList<uint> codes = unicode.keys();
    std::sort(codes.begin(), codes.end());
    QString text;
    for (const uint code : std::as_const(codes))
        text += unicode[code];
    return text;
}

QString PdfFont::neverDrawn() const
{
    if (unicode.size() > qsizetype(longestRange))
        return {};
    QString seen;
    QString unseen;
    for (auto it = unicode.begin(); it != unicode.end(); ++it)
        (drawn.contains(it.key()) ? seen : unseen) += it.value();
    QString left;
    for (const QChar c : std::as_const(unseen))
        if (!seen.contains(c) && !left.contains(c) && c.isLetterOrNumber())
            left += c;
    return left;
}

void PdfFonts::learn(QPDFObjectHandle resources)
{
    if (!resources.isDictionary() || !resources.getKey("/Font").isDictionary())
        return;
    for (auto &[name, font] : resources.getKey("/Font").getDictAsMap()) {
        const QString key = QString::fromStdString(name);
        if (!m_names.contains(key) && font.isDictionary())
            m_names.insert(key, font);
        if (font.isDictionary())
            read(font);
    }
}

PdfFont *PdfFonts::find(QPDFObjectHandle resources, const std::string &name)
{
    if (resources.isDictionary() && resources.getKey("/Font").isDictionary()) {
        QPDFObjectHandle font = resources.getKey("/Font").getKey(name);
        if (font.isDictionary())
            return read(font);
    }
    const auto known = m_names.constFind(QString::fromStdString(name));
    return known == m_names.constEnd() ? nullptr : read(*known);
}

PdfFont *PdfFonts::read(QPDFObjectHandle font)
{
    const QString key = keyOf(font);
    if (const auto known = m_fonts.constFind(key); known != m_fonts.constEnd())
        return known->get();
    auto result = std::make_shared<PdfFont>();
    m_fonts.insert(key, result);
    QPDFObjectHandle subtype = font.getKey("/Subtype");
    if (subtype.isName() && subtype.getName() == "/Type0")
        result->codeLength = 2;
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    result->hasUnicode = map.isStream();
    result->isKnown = !result->hasUnicode && drawsByLetters(font);
    if (result->hasUnicode) {
        CMapReader reader(*result);
        QPDFObjectHandle::parseContentStream(map, &reader);
    } else {
        readDifferences(font.getKey("/Encoding"), *result);
    }
    return result.get();
}

} // namespace candour
