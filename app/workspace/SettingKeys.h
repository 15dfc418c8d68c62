// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Settings.h"

#include <QLatin1StringView>

namespace candour {

/// The texts among the settings, each under the key it is kept by.
struct SettingText
{
    QLatin1StringView key;
    QString Settings::*field;
};

inline constexpr SettingText SettingTexts[] = {
    {QLatin1StringView("organisation"), &Settings::organisation},
    {QLatin1StringView("contactEmail"), &Settings::contactEmail},
    {QLatin1StringView("licence"), &Settings::licence},
    {QLatin1StringView("licenceUrl"), &Settings::licenceUrl},
    {QLatin1StringView("accent"), &Settings::accent},
    {QLatin1StringView("logoDescription"), &Settings::logoDescription},
    {QLatin1StringView("publicAddress"), &Settings::publicAddress},
    {QLatin1StringView("publishFolder"), &Settings::publishFolder},
};
inline constexpr QLatin1StringView ApproveAloneKey("approveAlone");
inline constexpr QLatin1StringView AccessLawsKey("accessLaws");
inline constexpr QLatin1StringView LeastCountKey("leastCount");
inline constexpr QLatin1StringView LogoKey("logo"); ///< In base64.

} // namespace candour
