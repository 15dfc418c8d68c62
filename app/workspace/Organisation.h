// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/HouseStyle.h"
#include "workspace/Workspace.h"

/// What the workspace says of the body that keeps it, and how it lets people work.
namespace candour::organisation {

/// The keys of what a person can set: "organisation", "contactEmail", "licence", "licenceUrl", "accent", "logo",
/// "logoDescription", "publicAddress", "accessLaws", "approveAlone" and "leastCount".
QStringList keys();

/// What people call the setting with this key; the key itself where this program has none of that name.
QString nameOf(const QString &key);

/// The value under a key as text; "yes" or "no" for approveAlone, width and height in pixels for the logo, keys parted
/// by commas for accessLaws.
QString value(const Settings &settings, const QString &key);

/// What is wrong with the value, in one sentence; empty where it can be kept.
QString fault(const QString &key, const QString &value);

/// Keeps one value, on one line; refused with its fault. The same value again leaves no trace. For the logo it is the
/// path of a picture: see setLogo(); empty takes the logo away. For accessLaws it is keys of knownLaws().
Result<> set(Workspace &workspace, const QString &key, const QString &value);

/// Keeps the picture in this file, PNG or JPEG, as the sign of the organisation on everything that is published; see
/// logoFromFile(). Refused before the organisation has a name, which is said instead of the logo where nobody has
/// described it.
Result<> setLogo(Workspace &workspace, const QString &path);

/// What somebody should look at again before everybody reads it: the mailbox of one person, a name, a number; empty
/// where nothing of the kind stands under the key, or where it is among the words that may be public.
QString advice(const Settings &settings, const QString &key);

/// Every law that the newest version of some template gives reasons under, each once.
Result<QList<AccessLaw>> knownLaws(const Workspace &workspace);

/// What the workspace prints on its pages, for a reviewer on another computer; and the same as settings again.
Imprint imprintOf(const Settings &settings);
Settings settingsFrom(const Imprint &imprint);

/// How pages look that are published now.
HouseStyle houseStyle(const Settings &settings);

} // namespace candour::organisation
