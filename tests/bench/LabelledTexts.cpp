// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabelledTexts.h"

#include "base/Literals.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace candour {

namespace {

/// What the sets call a type.
QString ourWord(const QString &label)
{
    static const QMap<QString, QString> words{
        {u"NHS"_s, u"nhs"_s},
        {u"NINO"_s, u"nino"_s},
        {u"UTR"_s, u"utr"_s},
        {u"CARD"_s, u"card"_s},
        {u"CREDIT_CARD"_s, u"card"_s},
        {u"IBAN"_s, u"iban"_s},
        {u"IBAN_CODE"_s, u"iban"_s},
        {u"SORTACC"_s, u"account"_s},
        {u"DRIVING"_s, u"licence"_s},
        {u"PASSPORT"_s, u"passport"_s},
        {u"VRM"_s, u"plate"_s},
        {u"EMAIL"_s, u"email"_s},
        {u"EMAIL_ADDRESS"_s, u"email"_s},
        {u"PHONE"_s, u"phone"_s},
        {u"PHONE_NUMBER"_s, u"phone"_s},
        {u"POSTCODE"_s, u"postcode"_s},
        {u"IP"_s, u"ip"_s},
        {u"IP_ADDRESS"_s, u"ip"_s},
        {u"MAC"_s, u"mac"_s},
        {u"DOB"_s, u"birth"_s},
        {u"PERSON"_s, u"name"_s},
        {u"ADDRESS"_s, u"address"_s},
        {u"STREET_ADDRESS"_s, u"address"_s},
    };
    return words.value(label);
}

/// Code points before each position as UTF-16 units.
TextRange inUnits(const QString &text, qsizetype from, qsizetype to)
{
    qsizetype units = 0;
    qsizetype points = 0;
    TextRange range;
    for (; points <= to; ++points) {
        if (points == from)
            range.from = units;
        if (points == to)
            range.length = units - range.from;
        if (units >= text.size())
            break;
        units += text.at(units).isHighSurrogate() ? 2 : 1;
    }
    return range;
}

/// One text of either form: {text, spans[start, end, type]} or {full_text, spans[start_position, end_position, …]}.
LabelledText labelledText(const QJsonObject &object)
{
    LabelledText result{object.value(u"text"_s).toString(object.value(u"full_text"_s).toString()), {}};
    for (const QJsonValue &value : object.value(u"spans"_s).toArray()) {
        const QJsonObject span = value.toObject();
        const int from = span.value(u"start"_s).toInt(span.value(u"start_position"_s).toInt());
        const int to = span.value(u"end"_s).toInt(span.value(u"end_position"_s).toInt());
        const QString type = span.value(u"type"_s).toString(span.value(u"entity_type"_s).toString());
        result.labels += Label{inUnits(result.text, from, to), ourWord(type)};
    }
    return result;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> linesOf(const QString &path)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : bytesOf(path).split('\n'))
        if (!line.trimmed().isEmpty())
            objects += QJsonDocument::fromJson(line).object();
    return objects;
}

/// Words with a capital letter that say what somebody is.
bool saysWhat(const QString &word)
{
    static const QSet<QString> known{
        u"President"_s,  u"Prime"_s,          u"Minister"_s,  u"Foreign"_s,      u"Secretary"_s,
        u"Deputy"_s,     u"Defense"_s,        u"Press"_s,     u"State"_s,        u"Special"_s,
        u"Envoy"_s,      u"Ambassador"_s,     u"General"_s,   u"Gen."_s,         u"Lt."_s,
        u"Col."_s,       u"Maj."_s,           u"Capt."_s,     u"Brig."_s,        u"Navy"_s,
        u"Army"_s,       u"U.S."_s,           u"UN"_s,        u"Iraqi"_s,        u"Turkish"_s,
        u"Russian"_s,    u"High"_s,           u"Senior"_s,    u"Petty"_s,        u"Officer"_s,
        u"Chief"_s,      u"Spc."_s,           u"Commodore"_s, u"Dr"_s,           u"Dr."_s,
        u"HE"_s,         u"Spokesperson"_s,   u"Advisor"_s,   u"King"_s,         u"MR"_s,
        u"SECRETARY"_s,  u"Representative"_s, u"Commander"_s, u"Acting"_s,       u"Director"_s,
        u"Office"_s,     u"Museums"_s,        u"Pentagon"_s,  u"Presidential"_s, u"The"_s,
        u"Global"_s,     u"Coalition"_s,      u"Counter"_s,   u"ISIL"_s,         u"Warfare"_s,
        u"Operator"_s,   u"Class"_s,          u"Command"_s,   u"Central"_s,      u"Inherent"_s,
        u"Resolve"_s,    u"Group"_s,          u"AEG"_s,       u"CJTF-OIR"_s,     u"Maintenance"_s,
        u"Embassy"_s,    u"Chargé"_s,         u"MEK"_s,       u"Refugees"_s,     u"Commissioner"_s,
        u"Amphibious"_s, u"Task"_s,           u"He"_s,        u"She"_s,          u"Her"_s,
        u"I"_s,          u"Affairs"_s,        u"Iraq"_s,      u"Religious"_s,    u"Minorities"_s,
        u"Near"_s,       u"East"_s,           u"South"_s,     u"Asia"_s,         u"Resettlement"_s,
        u"Battery"_s,    u"Battalion"_s,      u"Mr."_s,       u"Mr"_s,           u"Unified"_s,
        u"Trident"_s};
    return known.contains(word);
}

int nameWordsIn(const QString &value)
{
    int count = 0;
    for (const QString &word : value.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts))
        if (word.at(0).isUpper() && !saysWhat(word))
            ++count;
    return count;
}

/// A label that holds another says the same person twice.
void dropOuter(QList<Label> &labels)
{
    const QList<Label> all = labels;
    labels.removeIf([&](const Label &outer) {
        return std::any_of(all.begin(), all.end(), [&](const Label &inner) {
            return !inner.isOptional && inner.range.length < outer.range.length &&
                   inner.range.from >= outer.range.from &&
                   inner.range.from + inner.range.length <= outer.range.from + outer.range.length;
        });
    });
}

QList<LabelledText> documentsBeside(const QString &entities)
{
    QMap<QString, LabelledText> texts;
    for (const QJsonObject &document : linesOf(QFileInfo(entities).path() + u"/documents.json"_s))
        texts[document.value(u"_id"_s).toString()].text = document.value(u"text"_s).toString();
    for (const QJsonObject &entity : linesOf(entities)) {
        const auto text = texts.find(entity.value(u"documentId"_s).toString());
        const int words = nameWordsIn(entity.value(u"value"_s).toString());
        if (text == texts.end() || entity.value(u"type"_s) != u"Person"_s || words == 0)
            continue;
        const TextRange range = inUnits(text->text, entity.value(u"begin"_s).toInt(), entity.value(u"end"_s).toInt());
        text->labels += Label{range, u"name"_s, words < 2};
    }
    for (LabelledText &text : texts)
        dropOuter(text.labels);
    return texts.values();
}

} // namespace

QList<LabelledText> textsIn(const QString &folder)
{
    QList<LabelledText> texts;
    QDirIterator files(folder, {u"*.jsonl"_s, u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(u"/entities.json"))
            texts += documentsBeside(path);
        if (path.endsWith(u".jsonl"))
            for (const QJsonObject &object : linesOf(path))
                texts += labelledText(object);
        else
            for (const QJsonValue &value : QJsonDocument::fromJson(bytesOf(path)).array())
                texts += labelledText(value.toObject());
    }
    return texts;
}

} // namespace candour
