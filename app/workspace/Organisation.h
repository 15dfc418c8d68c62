// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// What the workspace says of the body that keeps it, and how it lets people work.
namespace candour::organisation {

/// The keys of what a person can set: "organisation", "contactEmail", "licence", "licenceUrl", "publicAddress" and
/// "approveAlone".
QStringList keys();

/// The value under a key as text; "yes" or "no" for approveAlone.
QString value(const Settings &settings, const QString &key);

/// What is wrong with the value, in one sentence; empty where it can be kept.
QString fault(const QString &key, const QString &value);

/// Keeps one value, on one line; refused with its fault. The same value again leaves no trace.
Result<> set(Workspace &workspace, const QString &key, const QString &value);

} // namespace candour::organisation
