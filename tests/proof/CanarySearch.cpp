// SPDX-License-Identifier: GPL-3.0-or-later
#include "CanarySearch.h"

#include "base/Literals.h"
#include "proof/FileReader.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

namespace candour {

namespace {

QByteArray each(const QString &word, const std::function<QByteArray(char)> &write)
{
    QByteArray all;
    for (const char letter : word.toLatin1())
        all += write(letter);
    return all;
}

/// The word in base64 behind so many other letters, without what those would change.
QByteArray base64(const QByteArray &word, int behind)
{
    const QByteArray whole = QByteArray(QByteArray(behind, 'x') + word).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (behind * 8 + 5) / 6;
    const qsizetype last = (behind + word.size()) * 8 / 6;
    return whole.mid(first, last - first);
}

QByteArray unpacked(const QByteArray &pdf)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("file", pdf.constData(), size_t(pdf.size()));
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setQDFMode(true);
    writer.setPreserveUnreferencedObjects(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

/// Letters alone, so that nothing between them matters.
QByteArray lettersOf(const QString &text)
{
    QByteArray letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower())
        if (c >= u'a' && c <= u'z')
            letters += char(c.unicode());
    return letters;
}

/// The bytes to search, small letters only where that loses nothing.
QList<std::pair<QString, QByteArray>> readings(const FinishedFile &file)
{
    QList<std::pair<QString, QByteArray>> all{{u"bytes"_s, file.bytes}, {u"name"_s, file.name.toUtf8()}};
    if (file.bytes.startsWith("%PDF"))
        all += {u"unpacked"_s, unpacked(file.bytes)};
    QString said;
    if (const auto reading = readFile(file))
        for (const Passage &passage : reading->passages)
            for (const Piece &piece : passage.pieces)
                said += piece.text;
    all += {u"reading"_s, said.toUtf8()};
    const qsizetype written = all.size();
    for (qsizetype i = 0; i < written; ++i) {
        all += {all[i].first + u" in small letters"_s, all[i].second.toLower()};
        all += {all[i].first + u" without signs"_s, lettersOf(QString::fromUtf8(all[i].second))};
    }
    return all;
}

} // namespace

QList<std::pair<QString, QByteArray>> formsOfCanary(const QString &word)
{
    const auto wide = [&](qsizetype before, qsizetype after) {
        return each(word, [=](char c) -> QByteArray {
            return QByteArray(before, '\0') + QByteArray(1, c) + QByteArray(after, '\0');
        });
    };
    const auto numbered = [&](const char *before, const char *after, int base) {
        return each(word, [=](char c) -> QByteArray { return before + QByteArray::number(int(c), base) + after; });
    };
    const QByteArray plain = word.toUtf8();
    QByteArray backwards = plain;
    std::reverse(backwards.begin(), backwards.end());
    return {{u"UTF-8"_s, plain},
            {u"UTF-16"_s, wide(1, 0)},
            {u"UTF-16, other order"_s, wide(0, 1)},
            {u"UTF-32"_s, wide(3, 0)},
            {u"backwards"_s, backwards},
            {u"percent"_s, numbered("%", "", 16)},
            {u"entities"_s, numbered("&#", ";", 10)},
            {u"hexadecimal entities"_s, numbered("&#x", ";", 16)},
            {u"escapes"_s, numbered("\\u00", "", 16)},
            {u"hexadecimal"_s, plain.toHex()},
            {u"hexadecimal of UTF-16"_s, wide(1, 0).toHex()},
            {u"base64"_s, base64(plain, 0)},
            {u"base64 behind one"_s, base64(plain, 1)},
            {u"base64 behind two"_s, base64(plain, 2)},
            {u"base64 of UTF-16"_s, base64(wide(0, 1), 0)}};
}

QStringList canariesIn(const FinishedFile &file, const QList<Canary> &canaries)
{
    QStringList found;
    const auto all = readings(file);
    for (const Canary &canary : canaries)
        for (const auto &[form, bytes] : formsOfCanary(canary.word))
            for (const auto &[reading, haystack] : all)
                if (haystack.contains(bytes))
                    found += u"%1: %2 (%3, %4)"_s.arg(file.name, canary.where, reading, form);
    return found;
}

} // namespace candour
