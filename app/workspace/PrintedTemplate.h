// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"
#include "summary/Document.h"

namespace candour {

/// A template as people read it: everything it asks, with guidance, examples and law, who signs, and what is public.
Document printedTemplate(const Template &t);

} // namespace candour
