// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ForeignRefusal.h"

#include "exchange/Messages.h"

namespace candour {

tl::unexpected<Error> tooMuchText()
{
    return fail(ErrorKind::Refused, ForeignTextMessages::tr("This is more text than one assessment can take over. "
                                                            "Nothing was changed. Take it over in smaller parts."));
}

} // namespace candour
