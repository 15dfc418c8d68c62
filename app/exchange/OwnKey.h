// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/Minisign.h"

/// The key of the person at this computer. It lies in their own data folder, outside every workspace, and whoever can
/// use their account can use it.
namespace candour::ownKey {

/// Where it is kept: "candour/keys" among the person's data.
QString folder();

/// The key, made where there is none yet. Refused where the file is damaged or others may read it; it is never
/// replaced.
Result<minisign::SecretKey> get();

/// Puts a new key in the place of the one that is there. What the old one signed stays signed.
Result<minisign::SecretKey> renew();

} // namespace candour::ownKey
