// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Detect.h"

#include "redaction/detect/Detectors.h"

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

QList<Detection> detect(QStringView text, double from, QStringView label)
{
    Reading reading(text, label);
    for (const auto detector :
         {detectors::candidates, detectors::machineReadableZones, detectors::emails, detectors::obfuscatedEmails,
          detectors::phones, detectors::ipAddresses, detectors::hardwareAddresses, detectors::urls, detectors::hosts,
          detectors::paths, detectors::documentIds, detectors::secrets, detectors::birthDates})
        detector(reading);
    QList<Detection> found = reading.detections();
    found.removeIf([from](const Detection &one) { return one.score < from; });
    return strongest(found);
}

} // namespace candour
