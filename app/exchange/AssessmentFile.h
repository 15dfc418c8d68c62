// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"

#include <QJsonObject>

namespace candour {

/// An assessment from its plain form (*.dpia.json). What comes back is sound: ids are unique, texts are
/// normalised. Everything else is refused with the place of the first fault.
Result<Assessment> readAssessment(const QByteArray &bytes);

/// The plain form in canonical bytes: the same assessment gives the same bytes, and so does what is read from them.
QByteArray writeAssessment(const Assessment &assessment);

} // namespace candour
