// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/TemplateFile.h"

namespace candour {

/// The template of this id that comes with the program; an empty one where there is none.
inline Template shippedTemplate(const QString &id)
{
    const auto builtIn = builtInTemplates().value_or(QList<BuiltInTemplate>());
    for (const BuiltInTemplate &one : builtIn)
        if (one.form.id == id)
            return one.form;
    return {};
}

} // namespace candour
