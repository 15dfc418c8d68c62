// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Organisation.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "dpia/Address.h"
#include "workspace/Logo.h"
#include "workspace/Messages.h"
#include "workspace/SettingKeys.h"
#include "workspace/Stores.h"

#include <cmath>

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
    if (key == "accent"_L1)
        return OrganisationMessages::tr("Accent colour");
    if (key == LogoKey)
        return OrganisationMessages::tr("Logo");
    if (key == "logoDescription"_L1)
        return OrganisationMessages::tr("Description of the logo");
    if (key == "publicAddress"_L1)
        return OrganisationMessages::tr("Public address of the register");
    return OrganisationMessages::tr("One person may approve alone");
}

QString accentFault(const QString &value)
{
    const auto colour = colourFrom(value);
    if (!colour)
        return OrganisationMessages::tr("Write a colour as # and six digits or letters from a to f, such as #1b5e8c.");
    const double reached = leastContrast(*colour);
    if (reached >= ReadableContrast)
        return {};
    return OrganisationMessages::tr(
               "Words in this colour could hardly be read on white: their contrast is %1 to 1, and "
               "4.5 to 1 is needed. Choose a darker one.")
        .arg(QString::number(std::floor(reached * 10) / 10, 'f', 1));
}

/// Keeps what is written under the key; \a present and \a next are as they stand in the file.
Result<> keep(Workspace &workspace, const QString &key, const QString &present, const QString &next)
{
    if (present == next)
        return {};
    const auto put = [key](const QString &kept) {
        return [=](Stores &stores) { return stores.settings.set(key, kept); };
    };
    return workspace.run(
        WorkspaceEdit{.action = u"set"_s,
                      .subject = key,
                      .apply = put(next),
                      .revert = put(present),
                      .text = nameOf(key),
                      .mergeKey = key == LogoKey ? QString() : u"set "_s + key}); // typed, unlike a logo
}

Result<> keepLogo(Workspace &workspace, const Settings &before, const QByteArray &png)
{
    const auto coded = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    return keep(workspace, QString(LogoKey), coded(before.logo), coded(png));
}

} // namespace

QStringList keys()
{
    return {u"organisation"_s, u"contactEmail"_s,    u"licence"_s,       u"licenceUrl"_s,         u"accent"_s,
            QString(LogoKey),  u"logoDescription"_s, u"publicAddress"_s, QString(ApproveAloneKey)};
}

QString value(const Settings &settings, const QString &key)
{
    if (key == ApproveAloneKey)
        return settings.approveAlone ? u"yes"_s : u"no"_s;
    if (key == LogoKey) {
        const QSize size = logoSize(settings.logo);
        return size.isEmpty() ? QString() : u"%1x%2"_s.arg(size.width()).arg(size.height());
    }
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
    if (key == "accent"_L1)
        return accentFault(value);
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
    if (key == LogoKey)
        return value.isEmpty() ? keepLogo(workspace, *before, {}) : setLogo(workspace, value);
    const auto stored = [&](const QString &said) {
        return key == ApproveAloneKey && said == "no"_L1 ? QString() : said;
    };
    return keep(workspace, key, stored(organisation::value(*before, key)), stored(line));
}

Result<> setLogo(Workspace &workspace, const QString &path)
{
    const auto before = workspace.settings();
    if (!before)
        return failed(before);
    if (before->organisation.isEmpty() && before->logoDescription.isEmpty())
        return fail(ErrorKind::Refused,
                    OrganisationMessages::tr("Write the name of the organisation first. It is said instead of the logo "
                                             "to whoever cannot see it."));
    const auto png = logoFromFile(path);
    return png ? keepLogo(workspace, *before, *png) : failed(png);
}

HouseStyle houseStyle(const Settings &settings)
{
    HouseStyle style{.accent = settings.accent};
    const QString said = settings.logoDescription.isEmpty() ? settings.organisation : settings.logoDescription;
    if (settings.logo.isEmpty() || said.isEmpty())
        return style;
    style.logo = settings.logo;
    style.logoDescription = said;
    return style;
}

} // namespace candour::organisation
