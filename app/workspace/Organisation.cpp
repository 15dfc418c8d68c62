// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Organisation.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "dpia/Address.h"
#include "workspace/Messages.h"
#include "workspace/SettingKeys.h"
#include "workspace/Stores.h"

namespace candour::organisation {

namespace {

/// What people call the setting.
QString nameOf(const QString &key)
{
    if (key == "organisation"_L1)
        return OrganisationMessages::tr("Name of the organisation");
    if (key == "contactEmail"_L1)
        return OrganisationMessages::tr("Contact mailbox");
    if (key == "licence"_L1)
        return OrganisationMessages::tr("Licence");
    if (key == "licenceUrl"_L1)
        return OrganisationMessages::tr("Address of the licence");
    if (key == "publicAddress"_L1)
        return OrganisationMessages::tr("Public address of the register");
    return OrganisationMessages::tr("One person may approve alone");
}

} // namespace

QStringList keys()
{
    return {u"organisation"_s, u"contactEmail"_s,  u"licence"_s,
            u"licenceUrl"_s,   u"publicAddress"_s, QString(ApproveAloneKey)};
}

QString value(const Settings &settings, const QString &key)
{
    if (key == ApproveAloneKey)
        return settings.approveAlone ? u"yes"_s : u"no"_s;
    for (const SettingText &text : SettingTexts)
        if (text.key == key)
            return settings.*text.field;
    return {};
}

QString fault(const QString &key, const QString &value)
{
    if (!keys().contains(key))
        return OrganisationMessages::tr("There is no setting “%1”. There are: %2.")
            .arg(cleanLine(key), keys().join(u", "_s));
    if (key == ApproveAloneKey)
        return value == "yes"_L1 || value == "no"_L1 ? QString() : OrganisationMessages::tr("Say yes or no.");
    if (value.isEmpty())
        return {};
    if (key == "contactEmail"_L1 && !isMailAddress(value))
        return OrganisationMessages::tr("Write a whole e-mail address, such as data.protection@example.gov.uk.");
    if ((key == "licenceUrl"_L1 || key == "publicAddress"_L1) && !isWebAddress(value))
        return OrganisationMessages::tr("Write the whole address, beginning with https://.");
    return {};
}

Result<> set(Workspace &workspace, const QString &key, const QString &value)
{
    const QString line = cleanLine(value).simplified();
    if (const QString wrong = fault(key, line); !wrong.isEmpty())
        return fail(ErrorKind::Usage, wrong);
    const auto before = workspace.settings();
    if (!before)
        return failed(before);
    const QString present = organisation::value(*before, key);
    if (present == line)
        return {};
    const auto keep = [key](const QString &kept) {
        const QString stored = key == ApproveAloneKey && kept == "no"_L1 ? QString() : kept;
        return [=](Stores &stores) { return stores.settings.set(key, stored); };
    };
    return workspace.run(WorkspaceEdit{.action = u"set"_s,
                                       .subject = key,
                                       .apply = keep(line),
                                       .revert = keep(present),
                                       .text = nameOf(key),
                                       .mergeKey = u"set "_s + key});
}

} // namespace candour::organisation
