// SPDX-License-Identifier: GPL-3.0-or-later
// The contexts in which the sentences of this library are translated.
#pragma once

#include <QCoreApplication>

namespace candour {

struct FindingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

struct ReviewMessages
{
    Q_DECLARE_TR_FUNCTIONS(Review)
};

struct ReviewMergeMessages
{
    Q_DECLARE_TR_FUNCTIONS(ReviewMerge)
};

} // namespace candour
