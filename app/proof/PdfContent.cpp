// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PdfContent.h"

#include "base/Literals.h"
#include "proof/ByteWords.h"
#include "proof/Passage.h"

#include <QRegularExpression>
#include <QSet>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFTokenizer.hh>

namespace candour {

namespace {

constexpr double widthOfAGap = -170; ///< Thousandths of an em; more than kerning, less than a space.

void appendStrings(QPDFObjectHandle object, QString &strings, QString &names, int depth = 0)
{
    constexpr int deepestForm = 50;
    if (depth > deepestForm)
        return;
    if (object.isString()) {
        strings += pdfText(object) + passageBreak;
    } else if (object.isName()) {
        names += QString::fromStdString(object.getName()) + passageBreak;
    } else if (object.isArray()) {
        for (auto &item : object.getArrayAsVector())
            appendStrings(item, strings, names, depth + 1);
    } else if (object.isDictionary()) {
        for (auto &[key, value] : object.getDictAsMap()) {
            names += QString::fromStdString(key) + passageBreak;
            appendStrings(value, strings, names, depth + 1);
        }
    }
}

class ContentReader : public QPDFObjectHandle::ParserCallbacks
{
public:
    ContentReader(const QPDFObjectHandle &resources, PdfFonts &fonts) : m_resources(resources), m_fonts(fonts) {}

    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (object.isInlineImage()) {
            const std::string data = object.getInlineImageValue();
            const QByteArray bytes(data.data(), qsizetype(data.size()));
            m_content.pictures += printableRuns(bytes) + packedRuns(bytes);
        } else if (!object.isOperator()) {
            m_operands.push_back(object);
        } else {
            perform(object.getOperatorValue());
            m_operands.clear();
        }
    }
    void handleEOF() override {}

    const PdfContent &content() const { return m_content; }

private:
    QString &out() { return m_artifacts > 0 ? m_content.artifacts : m_content.text; }

    void perform(const std::string &name)
    {
        static const QSet<std::string> moves = {"BT", "ET", "Td", "TD", "Tm", "T*", "'", "\"", "Do"};
        if (moves.contains(name))
            out() += passageBreak;
        if (name == "Tj" || name == "TJ" || name == "'" || name == "\"")
            show();
        else if (name == "Tf")
            chooseFont();
        else if (name == "q")
            m_saved.push_back(m_font);
        else if (name == "Q" && !m_saved.empty())
            restore();
        else if (name == "BMC" || name == "BDC")
            beginMarked();
        else if (name == "EMC")
            endMarked();
        // Whatever else carries strings and names: resource names, marks, what an operator has no use for.
        for (auto &operand : m_operands)
            appendStrings(operand, m_content.properties, m_content.names);
        if (!operators().contains(name))
            m_content.names += QString::fromStdString(name) + passageBreak;
    }

    static const QSet<std::string> &operators()
    {
        static const QSet<std::string> all = {
            "b",  "B",  "b*", "B*", "BDC", "BI",  "BMC", "BT", "BX", "c",  "cm", "CS", "cs", "d",  "d0",
            "d1", "Do", "DP", "EI", "EMC", "ET",  "EX",  "f",  "F",  "f*", "G",  "g",  "gs", "h",  "i",
            "ID", "j",  "J",  "K",  "k",   "l",   "m",   "M",  "MP", "n",  "q",  "Q",  "re", "RG", "rg",
            "ri", "s",  "S",  "SC", "sc",  "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
            "TL", "Tm", "Tr", "Ts", "Tw",  "Tz",  "v",   "w",  "W",  "W*", "y",  "'",  "\""};
        return all;
    }

    void show()
    {
        if (m_operands.empty())
            return;
        QPDFObjectHandle shown = m_operands.back();
        m_operands.pop_back();
        if (shown.isString())
            out() += decoded(shown.getStringValue());
        if (!shown.isArray())
            return;
        for (auto &item : shown.getArrayAsVector()) {
            if (item.isString())
                out() += decoded(item.getStringValue());
            else if (!item.isNumber())
                m_operands.push_back(item);
            else if (item.getNumericValue() < widthOfAGap)
                out() += u' ';
        }
    }

    QString decoded(const std::string &codes)
    {
        return m_font ? m_font->decode(codes) : QString::fromLatin1(codes.data(), qsizetype(codes.size()));
    }

    void chooseFont()
    {
        if (m_operands.size() >= 2 && m_operands[m_operands.size() - 2].isName())
            m_font = m_fonts.find(m_resources, m_operands[m_operands.size() - 2].getName());
    }

    void restore()
    {
        m_font = m_saved.back();
        m_saved.pop_back();
    }

    void beginMarked()
    {
        const bool artifact = !m_operands.empty() && m_operands[0].isName() && m_operands[0].getName() == "/Artifact";
        out() += passageBreak;
        m_marked.push_back(artifact);
        m_artifacts += artifact ? 1 : 0;
        out() += passageBreak;
    }

    void endMarked()
    {
        out() += passageBreak;
        if (m_marked.empty())
            return;
        m_artifacts -= m_marked.back() ? 1 : 0;
        m_marked.pop_back();
        out() += passageBreak;
    }

    QPDFObjectHandle m_resources;
    PdfFonts &m_fonts;
    PdfContent m_content;
    std::vector<QPDFObjectHandle> m_operands;
    std::vector<PdfFont *> m_saved;
    std::vector<bool> m_marked; ///< Whether each open marked content is an artifact.
    PdfFont *m_font = nullptr;
    int m_artifacts = 0;
};

} // namespace

PdfContent readContent(QPDFObjectHandle stream, const QPDFObjectHandle &resources, PdfFonts &fonts)
{
    ContentReader reader(resources, fonts);
    QPDFObjectHandle::parseContentStream(stream, &reader);
    PdfContent content = reader.content();
    Pl_Buffer bytes("content");
    std::string description;
    stream.pipeContentStreams(&bytes, "content", description);
    const auto buffer = bytes.getBufferSharedPointer();
    content.comments =
        pdfComments(QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())));
    return content;
}

QString pdfComments(const QByteArray &bytes)
{
    if (!bytes.contains('%'))
        return {};
    QString comments;
    const auto input =
        std::make_shared<BufferInputSource>("comments", std::string(bytes.constData(), size_t(bytes.size())));
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    tokenizer.includeIgnorable();
    for (;;) {
        const QPDFTokenizer::Token token = tokenizer.readToken(input, "comments", true);
        if (token.getType() == QPDFTokenizer::tt_eof)
            return comments;
        if (token.getType() == QPDFTokenizer::tt_comment)
            comments += textOf(QByteArray::fromStdString(token.getRawValue())) + passageBreak;
    }
}

QString pdfText(QPDFObjectHandle string)
{
    // The language of what follows, between two escapes.
    static const QRegularExpression language(u"\\x1b[A-Za-z-]{2,12}\\x1b"_s);
    const std::string text = string.getUTF8Value();
    return QString::fromUtf8(text.data(), qsizetype(text.size())).remove(language);
}

} // namespace candour
