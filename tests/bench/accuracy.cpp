// SPDX-License-Identifier: GPL-3.0-or-later
// Prints precision and recall of the detectors over labelled texts, and the time that 50,000 words take:
// accuracy FOLDER... [--misses]. Each folder holds *.jsonl (one text in a line) or *.json (an array of texts);
// positions count code points. A label is found where any detection of its type overlaps it.
#include "base/Literals.h"
#include "redaction/detect/Detect.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <cstdio>
#include <ctime>

using namespace candour;

namespace {

struct Label
{
    TextRange range;
    QString type; ///< As the set calls it.
};

struct LabelledText
{
    QString text;
    QList<Label> labels;
};

struct Count
{
    int labelled = 0;
    int recalled = 0;
    int detected = 0;
    int right = 0;
};

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
    };
    return words.value(label);
}

bool overlap(const TextRange &a, const TextRange &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
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
        result.labels += Label{inUnits(result.text, from, to), type};
    }
    return result;
}

QList<LabelledText> textsIn(const QString &folder)
{
    QList<LabelledText> texts;
    QDirIterator files(folder, {u"*.jsonl"_s, u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QJsonValue &value : QJsonDocument::fromJson(bytes).array())
            texts += labelledText(value.toObject());
        if (file.fileName().endsWith(u".jsonl"))
            for (const QByteArray &line : bytes.split('\n'))
                if (!line.isEmpty())
                    texts += labelledText(QJsonDocument::fromJson(line).object());
    }
    return texts;
}

void miss(bool said, const char *what, const QString &type, const QString &text, const TextRange &range)
{
    constexpr qsizetype Around = 30;
    if (said)
        std::printf(
            "%s %s: %s\n", what, qPrintable(type),
            qPrintable(
                text.mid(std::max(qsizetype(0), range.from - Around), range.length + 2 * Around).replace(u'\n', u' ')));
}

void score(const LabelledText &one, QMap<QString, Count> &counts, bool said)
{
    const QList<Detection> found = detect(one.text);
    for (const Label &label : one.labels) {
        const QString type = ourWord(label.type);
        if (type.isEmpty())
            continue;
        const bool isFound = std::any_of(found.begin(), found.end(), [&](const Detection &detection) {
            return word(detection.type) == type && overlap(detection.range, label.range);
        });
        ++counts[type].labelled;
        counts[type].recalled += isFound ? 1 : 0;
        if (!isFound)
            miss(said, "missed", type, one.text, label.range);
    }
    for (const Detection &detection : found) {
        const QString type = word(detection.type);
        const bool isRight = std::any_of(one.labels.begin(), one.labels.end(), [&](const Label &label) {
            return ourWord(label.type) == type && overlap(detection.range, label.range);
        });
        ++counts[type].detected;
        counts[type].right += isRight ? 1 : 0;
        if (!isRight)
            miss(said, "wrong", type, one.text, detection.range);
    }
}

QByteArray ratio(int part, int whole)
{
    return whole == 0 ? QByteArray("-") : QByteArray::number(double(part) / whole, 'f', 3);
}

void print(const QString &folder, const QList<LabelledText> &texts, bool said)
{
    QMap<QString, Count> counts;
    for (const LabelledText &one : texts)
        score(one, counts, said);
    std::printf("%s: %lld texts, at %.2f\n%-14s %9s %9s %9s %9s\n", qPrintable(QDir(folder).dirName()),
                static_cast<long long>(texts.size()), SuggestedFrom, "type", "precision", "recall", "detected",
                "labelled");
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        std::printf("%-14s %9s %9s %9d %9d\n", qPrintable(count.key()),
                    ratio(count->right, count->detected).constData(),
                    ratio(count->recalled, count->labelled).constData(), count->detected, count->labelled);
}

/// The texts one after another until there are so many words.
QString ofWords(const QList<LabelledText> &texts, int words)
{
    QString all;
    int count = 0;
    for (qsizetype i = 0; count < words && !texts.isEmpty(); ++i) {
        const QString &text = texts.at(i % texts.size()).text;
        count += int(text.split(u' ', Qt::SkipEmptyParts).size());
        all += text + u'\n';
    }
    return all;
}

void printTime(const QList<LabelledText> &texts)
{
    constexpr int Words = 50000;
    const QString text = ofWords(texts, Words);
    QList<double> times;
    for (int run = 0; run < 5; ++run) {
        const std::clock_t before = std::clock();
        detect(text);
        times += double(std::clock() - before) * 1000.0 / CLOCKS_PER_SEC;
    }
    std::sort(times.begin(), times.end());
    std::printf("%d words, %lld characters: %.0f ms of one core, median of %lld\n", Words,
                static_cast<long long>(text.size()), times.at(times.size() / 2), static_cast<long long>(times.size()));
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList folders;
    for (int i = 1; i < argc; ++i)
        folders += QString::fromLocal8Bit(argv[i]);
    const bool said = folders.removeAll(u"--misses"_s) > 0;
    if (folders.isEmpty()) {
        std::fprintf(stderr, "accuracy FOLDER... [--misses]\n");
        return 2;
    }
    for (const QString &folder : std::as_const(folders)) {
        const QList<LabelledText> texts = textsIn(folder);
        if (texts.isEmpty())
            continue;
        print(folder, texts, said);
        printTime(texts);
    }
    return 0;
}
