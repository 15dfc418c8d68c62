// SPDX-License-Identifier: GPL-3.0-or-later
// Prints precision and recall of the detectors over labelled texts, and the time that 50,000 words take beside that of
// a regular expression for each kind: accuracy [FOLDER...] [--misses]. A label is found where any detection of its type
// overlaps it. Then how often people who are known are found, by every form of their names.
#include "KnownForms.h"
#include "LabelledTexts.h"
#include "PatternFloor.h"
#include "base/Literals.h"
#include "redaction/detect/Detect.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <cstdio>
#include <ctime>

using namespace candour;

namespace {

struct Count
{
    int labelled = 0;
    int recalled = 0;
    int detected = 0;
    int right = 0;
    int whole = 0; ///< Found in one piece.
};

bool overlap(const TextRange &a, const TextRange &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
}

bool covers(const TextRange &outer, const TextRange &inner)
{
    return outer.from <= inner.from && outer.from + outer.length >= inner.from + inner.length;
}

template<typename List, typename Test>
bool isAny(const List &list, Test test)
{
    return std::any_of(list.begin(), list.end(), test);
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
        const bool isFound = isAny(found, [&](const Detection &detection) {
            return word(detection.type) == label.type && overlap(detection.range, label.range);
        });
        if (label.type.isEmpty() || label.isOptional)
            continue;
        ++counts[label.type].labelled;
        counts[label.type].recalled += isFound ? 1 : 0;
        if (!isFound)
            miss(said, "missed", label.type, one.text, label.range);
    }
    for (const Detection &detection : found) {
        const QString type = word(detection.type);
        const bool isRight = isAny(one.labels, [&](const Label &label) {
            return label.type == type && overlap(detection.range, label.range);
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

/// The middle of five times, in milliseconds of one core.
template<typename Work>
double median(Work work)
{
    QList<double> times;
    for (int run = 0; run < 5; ++run) {
        const std::clock_t before = std::clock();
        work();
        times += double(std::clock() - before) * 1000.0 / CLOCKS_PER_SEC;
    }
    std::sort(times.begin(), times.end());
    return times.at(2);
}

/// What the process has held at most, as the kernel counts it.
long long mostMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toLongLong();
    return 0;
}

void printTime(const QList<LabelledText> &texts)
{
    constexpr int Words = 50000;
    const QString text = ofWords(texts, Words);
    const double detectors = median([&] { detect(text); });
    const double floor = median([&] { matchesOfPatterns(text); });
    std::printf("%d words, %lld characters: %.0f ms of one core, median of five; patterns alone %.0f ms; "
                "at most %lld kB of memory\n",
                Words, static_cast<long long>(text.size()), detectors, floor, mostMemory());
}

/// Every form of the names of made-up people.
void printForms(bool said)
{
    const KnownForms forms = knownForms();
    KnownNames names;
    for (const QString &person : forms.people)
        names.add(person);
    QMap<QString, Count> counts;
    Count &all = counts[u"all forms"_s];
    for (const LabelledText &one : forms.texts) {
        const QList<Detection> found = detect(one.text, SuggestedFrom, {}, names);
        for (const Label &label : one.labels) {
            const bool isFound =
                isAny(found, [&](const Detection &other) { return overlap(other.range, label.range); });
            const bool isWhole = isAny(found, [&](const Detection &other) { return covers(other.range, label.range); });
            for (Count *count : {&counts[label.type], &all}) {
                ++count->labelled;
                count->recalled += isFound ? 1 : 0;
                count->whole += isWhole ? 1 : 0;
            }
            if (!isWhole)
                miss(said, isFound ? "in part" : "missed", label.type, one.text, label.range);
        }
        for (const Detection &detection : found) {
            const bool isRight =
                isAny(one.labels, [&](const Label &label) { return overlap(detection.range, label.range); });
            ++all.detected;
            all.right += isRight ? 1 : 0;
            if (!isRight)
                miss(said, "wrong", u"known name"_s, one.text, detection.range);
        }
    }
    std::printf("known people: %lld texts, at %.2f; precision %s\n%-20s %9s %9s %9s\n",
                static_cast<long long>(forms.texts.size()), SuggestedFrom, ratio(all.right, all.detected).constData(),
                "form", "recall", "whole", "labelled");
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        std::printf("%-20s %9s %9s %9d\n", qPrintable(count.key()), ratio(count->recalled, count->labelled).constData(),
                    ratio(count->whole, count->labelled).constData(), count->labelled);
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList folders;
    for (int i = 1; i < argc; ++i)
        folders += QString::fromLocal8Bit(argv[i]);
    const bool said = folders.removeAll(u"--misses"_s) > 0;
    for (const QString &folder : std::as_const(folders)) {
        const QList<LabelledText> texts = textsIn(folder);
        if (texts.isEmpty())
            continue;
        print(folder, texts, said);
        printTime(texts);
    }
    printForms(said);
    return 0;
}
