// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Activity.h"

#include <array>

/// The columns of a spreadsheet of activities, in the order in which they are written.
namespace candour::programme {

enum class ActivityColumn { Reference, Name, Kind, OwnerRole, Cover, Assessment, Note, ReviewOn };

inline constexpr std::array ActivityColumns{
    ActivityColumn::Reference, ActivityColumn::Name,       ActivityColumn::Kind, ActivityColumn::OwnerRole,
    ActivityColumn::Cover,     ActivityColumn::Assessment, ActivityColumn::Note, ActivityColumn::ReviewOn};

/// The heading, in English, whatever the window speaks.
QString headingOf(ActivityColumn column);

/// The column that a heading or one of its common spellings means.
std::optional<ActivityColumn> columnNamed(const QString &heading);

/// True for a heading of what Candour works out by itself, and writes but does not take in.
bool isWorkedOut(const QString &heading);

/// Those headings.
QStringList workedOutHeadings();

/// A date that can be read in one way only: 2026-06-04, 4 June 2026, 4.6.2026, 25/6/2026. Usage error otherwise.
Result<QDate> dateFromCell(const QString &cell);

} // namespace candour::programme
