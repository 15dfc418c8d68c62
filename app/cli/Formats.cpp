// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Formats.h"

#include "base/Literals.h"
#include "cli/Messages.h"

namespace candour {

Result<> checkFormat(const Invocation &call)
{
    const QString format = call.option(u"format"_s);
    if (!call.has(u"format"_s) || format == "dpia.json"_L1 || format == "candour"_L1)
        return {};
    return fail(ErrorKind::Usage, CommandLineMessages::tr("Only the format dpia.json is in this version."));
}

} // namespace candour
