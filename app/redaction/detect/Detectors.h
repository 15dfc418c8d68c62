// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/Reading.h"

/// One function for each family. Each adds what it finds to the reading, in time linear in the length of the text.
/// What each takes for its own stands in its source.
namespace candour::detectors {

// These look at one candidate each.
void healthNumber(Reading &reading, const Candidate &candidate);
void educationNumber(Reading &reading, const Candidate &candidate);
void taxNumber(Reading &reading, const Candidate &candidate);
void moneyNumber(Reading &reading, const Candidate &candidate);
void drivingNumber(Reading &reading, const Candidate &candidate);
void passportNumber(Reading &reading, const Candidate &candidate);
void organisationNumber(Reading &reading, const Candidate &candidate);
void postcode(Reading &reading, const Candidate &candidate);

// These look at the whole text.
void machineReadableZones(Reading &reading);
void emails(Reading &reading);
void obfuscatedEmails(Reading &reading);
void phones(Reading &reading);
void foreignPhones(Reading &reading);
void ipAddresses(Reading &reading);
void hardwareAddresses(Reading &reading);
void urls(Reading &reading);
void hosts(Reading &reading);
void paths(Reading &reading);
void documentIds(Reading &reading);
void secrets(Reading &reading);
void birthDates(Reading &reading);
void addresses(Reading &reading);
void amounts(Reading &reading);
void securityDetails(Reading &reading);

/// Calls every one of the first kind for every candidate of the text.
void candidates(Reading &reading);

} // namespace candour::detectors
