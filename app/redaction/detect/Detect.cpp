// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Detect.h"

#include "redaction/detect/Detectors.h"
#include "redaction/detect/People.h"

#include <QMap>

#include <algorithm>

namespace candour {

namespace {

bool isStronger(const Detection &a, const Detection &b)
{
    if (a.score != b.score)
        return a.score > b.score;
    if (a.range.length != b.range.length)
        return a.range.length > b.range.length;
    return a.range.from != b.range.from ? a.range.from < b.range.from : a.type < b.type;
}

/// True where it overlaps none of these, which overlap none of each other.
bool hasRoom(const QMap<qsizetype, Detection> &taken, const Detection &one)
{
    const auto behind = taken.lowerBound(one.range.from);
    if (behind != taken.cend() && behind.key() < one.range.from + one.range.length)
        return false;
    if (behind == taken.cbegin())
        return true;
    const TextRange &before = std::prev(behind)->range;
    return before.from + before.length <= one.range.from;
}

QList<Detection> sureEnough(QList<Detection> detections, double from)
{
    detections.removeIf([from](const Detection &one) { return one.score < from; });
    return detections;
}

/// Those that lie inside none of the others, which are in order and overlap none of each other: "Jo Bloggs" in a path.
QList<Detection> notInside(QList<Detection> detections, const QList<Detection> &others)
{
    detections.removeIf([&others](const Detection &one) {
        const auto behind =
            std::upper_bound(others.begin(), others.end(), one.range.from,
                             [](qsizetype from, const Detection &other) { return from < other.range.from; });
        if (behind == others.begin())
            return false;
        const TextRange &before = std::prev(behind)->range;
        return one.range.from + one.range.length <= before.from + before.length;
    });
    return detections;
}

} // namespace

QList<Detection> strongest(QList<Detection> detections)
{
    std::sort(detections.begin(), detections.end(), isStronger);
    QMap<qsizetype, Detection> taken;
    for (const Detection &one : std::as_const(detections))
        if (one.range.length > 0 && hasRoom(taken, one))
            taken.insert(one.range.from, one);
    return taken.values();
}

QList<Detection> detect(QStringView text, double from, QStringView label, const KnownNames &names)
{
    Reading reading(text, label);
    for (const auto detector :
         {detectors::candidates, detectors::machineReadableZones, detectors::emails, detectors::obfuscatedEmails,
          detectors::phones, detectors::ipAddresses, detectors::hardwareAddresses, detectors::urls, detectors::hosts,
          detectors::paths, detectors::documentIds, detectors::secrets, detectors::birthDates, detectors::foreignPhones,
          detectors::addresses, detectors::amounts, detectors::securityDetails})
        detector(reading);
    QList<Detection> found = strongest(sureEnough(reading.takeDetections(), from));
    const std::vector<NameWord> words = nameWordsOf(reading);
    people::findKnown(reading, words, names);
    people::findOthers(reading, words);
    found += notInside(sureEnough(reading.takeDetections(), from), found);
    return strongest(found);
}

} // namespace candour
