// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/Detection.h"
#include "redaction/detect/KnownNames.h"

namespace candour {

/// What in a text may be an identifier or a way to reach somebody, in the order of the text, at least so sure. Of those
/// that overlap the surest stays, and of equals the longest. \a label is what stands above the text, as the name of its
/// column. \a names are people who are known; they are found in every form. Takes time that grows with the length of
/// the text only, whatever stands in it.
QList<Detection> detect(QStringView text, double from = SuggestedFrom, QStringView label = {},
                        const KnownNames &names = {});

/// The same, of detections that were found already.
QList<Detection> strongest(QList<Detection> detections);

} // namespace candour
