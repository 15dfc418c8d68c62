// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ActivityNames.h"

#include "base/Literals.h"

namespace candour::programme {

namespace {

template<typename E>
struct Named
{
    E value;
    QLatin1StringView name;
    std::array<QLatin1StringView, 3> spellings; ///< Letters only, in lower case.
};

constexpr std::array Kinds{
    Named<ActivityKind>{ActivityKind::Collection, "Collection"_L1, {"collection"_L1, "datacollection"_L1}},
    Named<ActivityKind>{ActivityKind::DataShare, "Data share"_L1, {"datashare"_L1, "share"_L1, "datasharing"_L1}},
    Named<ActivityKind>{ActivityKind::System, "System"_L1, {"system"_L1, "itsystem"_L1}},
    Named<ActivityKind>{ActivityKind::ResearchProject, "Research project"_L1, {"researchproject"_L1, "research"_L1}},
    Named<ActivityKind>{ActivityKind::Other, "Other"_L1, {"other"_L1}},
};

constexpr std::array Covers{
    Named<Cover>{Cover::Missing, "None yet"_L1, {"missing"_L1, "none"_L1, "noneyet"_L1}},
    Named<Cover>{Cover::Own, "Own assessment"_L1, {"ownassessment"_L1, "own"_L1}},
    Named<Cover>{Cover::Umbrella, "Umbrella"_L1, {"umbrella"_L1, "coveredbyanother"_L1, "coveredbyumbrella"_L1}},
    Named<Cover>{Cover::NotNeeded, "Not needed"_L1, {"notneeded"_L1, "screenednotneeded"_L1}},
    Named<Cover>{Cover::HeldElsewhere, "Held elsewhere"_L1, {"heldelsewhere"_L1, "elsewhere"_L1}},
};

template<typename Table, typename E>
QString nameIn(const Table &table, E value)
{
    for (const auto &each : table)
        if (each.value == value)
            return each.name;
    Q_UNREACHABLE();
}

template<typename E, std::size_t N>
std::optional<E> named(const std::array<Named<E>, N> &table, const QString &typed)
{
    QString letters = typed.toLower();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    for (const Named<E> &each : table)
        for (const QLatin1StringView spelling : each.spellings)
            if (!letters.isEmpty() && letters == spelling)
                return each.value;
    return std::nullopt;
}

} // namespace

QString nameOf(ActivityKind kind)
{
    return nameIn(Kinds, kind);
}

QString nameOf(Cover cover)
{
    return nameIn(Covers, cover);
}

std::optional<ActivityKind> kindNamed(const QString &typed)
{
    return named(Kinds, typed);
}

std::optional<Cover> coverNamed(const QString &typed)
{
    return named(Covers, typed);
}

} // namespace candour::programme
