// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlWriter.h"
#include "summary/HouseStyle.h"

namespace candour {

/// What a style sheet adds for an accent: the colour on light screens, and one that can be read on dark ones. Empty for
/// the usual accent; print stays black.
QString accentStyle(const HouseStyle &style);

/// The sign and the name of the organisation at the top of a page; without either where there is none. What stands
/// beside the sign is not said twice.
void writeOrganisation(HtmlWriter &writer, const HouseStyle &style, const QString &organisation);

/// The top of a page of the register: the organisation and, where \a back is not empty, a link to the list of all that
/// is published. Leaves main open.
void writeMasthead(HtmlWriter &writer, const HouseStyle &style, const QString &organisation, const QString &back = {});

/// A title with the organisation behind it, where there is one.
QString titleOf(const QString &title, const QString &organisation);

} // namespace candour
