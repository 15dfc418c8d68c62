// SPDX-License-Identifier: GPL-3.0-or-later
// The contexts in which the sentences of this library are translated.
#pragma once

#include <QCoreApplication>

namespace candour {

struct RefusalNoticeMessages
{
    Q_DECLARE_TR_FUNCTIONS(RefusalNotice)
};

struct SuggestionMessages
{
    Q_DECLARE_TR_FUNCTIONS(Suggestion)
};

} // namespace candour
