// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PdfObjects.h"

#include "base/Literals.h"
#include "proof/ByteWords.h"
#include "proof/HtmlReader.h"
#include "proof/Messages.h"
#include "proof/PdfBytes.h"

#include <QRegularExpression>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>
#include <map>

namespace candour {

namespace {

constexpr int deepestObject = 100;

/// What stands under these keys, however deep, is known by their name.
QString placeBelow(const std::string &key)
{
    static const std::map<std::string, const char *> places = {
        {"/PieceInfo", QT_TRANSLATE_NOOP("LeakCheck", "data of another program")},
        {"/PageLabels", QT_TRANSLATE_NOOP("LeakCheck", "page label")},
        {"/Dests", QT_TRANSLATE_NOOP("LeakCheck", "name of a destination")},
        {"/EmbeddedFiles", QT_TRANSLATE_NOOP("LeakCheck", "attachment")},
        {"/EF", QT_TRANSLATE_NOOP("LeakCheck", "attachment")},
        {"/AF", QT_TRANSLATE_NOOP("LeakCheck", "attachment")},
        {"/FS", QT_TRANSLATE_NOOP("LeakCheck", "attachment")},
        {"/JavaScript", QT_TRANSLATE_NOOP("LeakCheck", "script")},
        {"/JS", QT_TRANSLATE_NOOP("LeakCheck", "script")},
        {"/OCProperties", QT_TRANSLATE_NOOP("LeakCheck", "name of a layer")},
        {"/OCGs", QT_TRANSLATE_NOOP("LeakCheck", "name of a layer")},
        {"/Info", QT_TRANSLATE_NOOP("LeakCheck", "document information")},
        {"/Outlines", QT_TRANSLATE_NOOP("LeakCheck", "bookmark")},
        {"/AcroForm", QT_TRANSLATE_NOOP("LeakCheck", "form field")},
        {"/Thumb", QT_TRANSLATE_NOOP("LeakCheck", "thumbnail picture")},
        {"/Metadata", QT_TRANSLATE_NOOP("LeakCheck", "metadata")},
    };
    const auto known = places.find(key);
    return known == places.end() ? QString() : LeakCheckMessages::tr(known->second);
}

/// A string under one of these keys is known by it wherever it stands.
const char *placeAt(const std::string &key)
{
    static const std::map<std::string, const char *> places = {
        {"/ActualText", QT_TRANSLATE_NOOP("LeakCheck", "replacement text")},
        {"/Alt", QT_TRANSLATE_NOOP("LeakCheck", "alternative text")},
        {"/E", QT_TRANSLATE_NOOP("LeakCheck", "expanded abbreviation")},
        {"/URI", QT_TRANSLATE_NOOP("LeakCheck", "link address")},
        {"/Contents", QT_TRANSLATE_NOOP("LeakCheck", "annotation")},
        {"/V", QT_TRANSLATE_NOOP("LeakCheck", "form field")},
        {"/DV", QT_TRANSLATE_NOOP("LeakCheck", "form field")},
        {"/TU", QT_TRANSLATE_NOOP("LeakCheck", "form field")},
        {"/UF", QT_TRANSLATE_NOOP("LeakCheck", "attachment")},
        {"/Summary", QT_TRANSLATE_NOOP("LeakCheck", "summary of a table")},
        {"/Dest", QT_TRANSLATE_NOOP("LeakCheck", "name of a destination")},
        {"/D", QT_TRANSLATE_NOOP("LeakCheck", "name of a destination")},
    };
    const auto known = places.find(key);
    return known == places.end() ? nullptr : known->second;
}

bool named(QPDFObjectHandle dictionary, const char *key, const char *name)
{
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isName() && value.getName() == name;
}

/// Parts of the file that many others point to: they do not belong to the place from which they were reached.
bool standsAlone(QPDFObjectHandle dictionary)
{
    return named(dictionary, "/Type", "/Page") || named(dictionary, "/Type", "/Pages") ||
           named(dictionary, "/Type", "/Catalog") || named(dictionary, "/Type", "/StructElem") ||
           named(dictionary, "/Type", "/Annot") || dictionary.hasKey("/Rect");
}

QByteArray toBytes(const std::shared_ptr<Buffer> &buffer)
{
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

/// Data of a stream with its compression undone. A JPEG is kept whole: what it says besides its picture counts.
QByteArray dataOf(QPDFObjectHandle stream)
{
    try {
        return toBytes(stream.getStreamData(qpdf_dl_generalized));
    } catch (const std::exception &) {
        const QByteArray raw = toBytes(stream.getRawStreamData());
        return raw + inflated(raw);
    }
}

/// Text of a footer: what stands around a page number is the same on every page, whatever the number.
QString numbersApart(QString text)
{
    static const QRegularExpression number(u"(?<!\\d)(\\d{1,4})(?!\\d)"_s);
    return text.replace(number, passageBreak + u"\\1"_s + passageBreak);
}

} // namespace

PdfReading PdfObjects::read()
{
    for (auto &object : m_pdf.getAllObjects()) {
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        m_fonts.learn(dictionary);
        if (dictionary.isDictionary())
            m_fonts.learn(dictionary.getKey("/Resources"));
    }
    readPages();
    readGraph({m_pdf.getTrailer(), {}, {}});
    for (auto &object : m_pdf.getAllObjects())
        readGraph({object, {}, LeakCheckMessages::tr("object that nothing refers to")});
    for (const auto &font : m_fonts.all()) {
        m_reading.neverDrawn += font->neverDrawn();
        m_reading.isUnread = m_reading.isUnread || font->isUnread;
    }
    m_reading.passages += {m_flow, m_artifacts, m_strings, m_headings, m_runs, m_vocabulary, m_packed};
    return m_reading;
}

void PdfObjects::readPages()
{
    int number = 0;
    for (auto &page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
        const QString place = LeakCheckMessages::tr("text of page %1").arg(++number);
        QPDFObjectHandle contents = page.getObjectHandle().getKey("/Contents");
        for (auto &stream : page.getPageContents())
            m_pageContents.insert(stream.getObjGen());
        if (contents.isStream() || contents.isArray())
            addContent(readContent(contents, page.getAttribute("/Resources", false), m_fonts), place);
    }
}

void PdfObjects::addContent(const PdfContent &content, const QString &place)
{
    m_flow.pieces += {place, content.text};
    m_artifacts.pieces += {place, numbersApart(content.artifacts) + passageBreak};
    m_strings.pieces += {LeakCheckMessages::tr("replacement text"), content.properties};
    m_strings.pieces += {LeakCheckMessages::tr("comment"), content.comments};
    m_vocabulary.pieces += {LeakCheckMessages::tr("name inside the file"), content.names};
    m_runs.pieces += {LeakCheckMessages::tr("picture"), content.pictures};
}

void PdfObjects::readGraph(const Found &root)
{
    m_waiting = {root};
    while (!m_waiting.isEmpty()) {
        const Found found = m_waiting.takeFirst();
        if (found.object.isIndirect() && !m_seen.insert(found.object.getObjGen()).second)
            continue;
        readObject(found, 0);
    }
}

void PdfObjects::readObject(const Found &found, int depth)
{
    QPDFObjectHandle object = found.object;
    if (depth > deepestObject)
        return;
    if (object.isString()) {
        readString(found, QPDFObjectHandle::newNull());
    } else if (object.isName()) {
        readName(object.getName(), found.place);
    } else if (object.isStream()) {
        readDictionary({object.getDict(), found.key, found.place}, depth);
        readStream(found);
    } else if (object.isDictionary()) {
        readDictionary(found, depth);
    } else if (object.isArray()) {
        for (auto &item : object.getArrayAsVector()) {
            const Found next{item, found.key, found.place};
            if (item.isIndirect())
                m_waiting += next;
            else
                readObject(next, depth + 1);
        }
    }
}

void PdfObjects::readDictionary(const Found &found, int depth)
{
    QPDFObjectHandle dictionary = found.object;
    const QString inherited = standsAlone(dictionary) ? QString() : found.place;
    for (auto &[key, value] : dictionary.getDictAsMap()) {
        readName(key, inherited);
        const QString own = placeBelow(key);
        const Found next{value, key, own.isEmpty() ? inherited : own};
        if (value.isString())
            readString(next, dictionary);
        else if (value.isIndirect())
            m_waiting += next;
        else
            readObject(next, depth + 1);
    }
}

QString PdfObjects::placeOfString(const Found &found, QPDFObjectHandle owner) const
{
    if (found.key == "/T")
        return owner.isDictionary() && owner.hasKey("/S") ? LeakCheckMessages::tr("title of a structure element")
                                                          : LeakCheckMessages::tr("form field");
    if (const char *place = placeAt(found.key))
        return LeakCheckMessages::tr(place);
    return found.place.isEmpty() ? LeakCheckMessages::tr("object inside the file") : found.place;
}

void PdfObjects::readString(const Found &found, const QPDFObjectHandle &owner)
{
    QPDFObjectHandle string = found.object;
    const bool heading = found.place == placeBelow("/Info") || found.place == placeBelow("/Outlines");
    const QString place = placeOfString(found, owner);
    const QString words = pdfText(string);
    const std::string bytes = string.getStringValue();
    (heading ? m_headings : m_strings).pieces += {place, words + passageBreak};
    const QString other = textOf(QByteArray(bytes.data(), qsizetype(bytes.size())));
    if (other != words)
        m_strings.pieces += {place, other + passageBreak};
}

void PdfObjects::readName(const std::string &name, const QString &place)
{
    m_vocabulary.pieces += {place.isEmpty() ? LeakCheckMessages::tr("name inside the file") : place,
                            QString::fromStdString(name) + passageBreak};
}

void PdfObjects::readStream(const Found &found)
{
    QPDFObjectHandle stream = found.object;
    QPDFObjectHandle dictionary = stream.getDict();
    if (m_pageContents.count(stream.getObjGen()) > 0)
        return;
    const QString place = found.place.isEmpty() ? LeakCheckMessages::tr("object inside the file") : found.place;
    const bool typed = dictionary.hasKey("/Type") || dictionary.hasKey("/Subtype") || dictionary.hasKey("/Length1") ||
                       dictionary.hasKey("/N") || found.key == "/ToUnicode" || found.key == "/CIDToGIDMap";
    const bool form = named(dictionary, "/Subtype", "/Form");
    if (form || !typed) {
        try {
            const PdfContent content = readContent(stream, dictionary.getKey("/Resources"), m_fonts);
            addContent(content, place);
        } catch (const std::exception &) { // Not a content stream after all; read as data below.
        }
    }
    if (!form)
        readData(found, dataOf(stream));
}

void PdfObjects::readData(const Found &found, const QByteArray &data)
{
    QPDFObjectHandle stream = found.object;
    QPDFObjectHandle dictionary = stream.getDict();
    const QString place = found.place.isEmpty() ? LeakCheckMessages::tr("object inside the file") : found.place;
    if (named(dictionary, "/Type", "/EmbeddedFile") || found.place == placeBelow("/EF")) {
        m_reading.attachments += {QString(), data};
    } else if (named(dictionary, "/Type", "/Metadata") || named(dictionary, "/Subtype", "/XML")) {
        for (Passage &passage : xmlPassages(data, LeakCheckMessages::tr("metadata"))) {
            if (passage.seeking == Passage::Seeking::Words)
                passage.seeking = Passage::Seeking::EveryWord;
            m_reading.passages += passage;
        }
    } else if (found.key == "/JS") {
        m_strings.pieces += {LeakCheckMessages::tr("script"), textOf(data) + passageBreak};
    } else if (named(dictionary, "/Type", "/ObjStm")) {
        m_packed.pieces += {LeakCheckMessages::tr("bytes of the file"), printableRuns(data)};
    } else if (named(dictionary, "/Subtype", "/Image")) {
        m_runs.pieces += {found.place.isEmpty() ? LeakCheckMessages::tr("picture") : found.place,
                          printableRuns(data) + packedRuns(data)};
    } else if (dictionary.hasKey("/Length1") || dictionary.hasKey("/N") || found.key == "/ToUnicode") {
        m_vocabulary.pieces += {LeakCheckMessages::tr("embedded font or colour profile"), printableRuns(data)};
    } else {
        m_runs.pieces += {place, printableRuns(data) + packedRuns(data)};
    }
}

} // namespace candour
