// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ChangedSections.h"

#include "base/Sha256.h"

namespace candour {

namespace {

constexpr int MainLevel = 2;

QString sumOfSections(const QList<Section> &sections)
{
    return sha256Hex(canonical({.info = {}, .sections = sections}));
}

const PublishedSection *find(const QList<PublishedSection> &sections, const QString &anchor)
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const PublishedSection &section) { return section.anchor == anchor; });
    return found == sections.end() ? nullptr : &*found;
}

} // namespace

QList<PublishedSection> sectionsOf(const Document &page)
{
    QList<PublishedSection> all;
    QList<Section> below;
    for (qsizetype i = 0; i < page.sections.size(); ++i) {
        const Section &section = page.sections.at(i);
        if (section.level == MainLevel) {
            all += PublishedSection{section.anchor, section.heading, {}};
            below.clear();
        }
        below += section;
        const bool isLast = i + 1 == page.sections.size() || page.sections.at(i + 1).level == MainLevel;
        if (isLast && !all.isEmpty())
            all.last().sum = sumOfSections(below);
    }
    return all;
}

QStringList changedSections(const QList<PublishedSection> &before, const QList<PublishedSection> &now)
{
    QStringList changed;
    if (before.isEmpty())
        return changed;
    for (const PublishedSection &section : now) {
        const PublishedSection *earlier = find(before, section.anchor);
        if (!earlier || earlier->sum != section.sum)
            changed += section.heading;
    }
    for (const PublishedSection &section : before)
        if (!find(now, section.anchor))
            changed += section.heading;
    return changed;
}

} // namespace candour
