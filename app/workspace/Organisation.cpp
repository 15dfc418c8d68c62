// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Organisation.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "dpia/Address.h"
#include "redaction/Suggestions.h"
#include "redaction/detect/Detect.h"
#include "workspace/Logo.h"
#include "workspace/Messages.h"
#include "workspace/SettingKeys.h"
#include "workspace/Stores.h"

#include <cmath>

namespace candour::organisation {

namespace {

/// True where what stands before the sign reads as a name: "jo.harrington", and not "data.publication".
bool isOfOnePerson(const QString &mailbox)
{
    QString name = mailbox.section(u'@', 0, 0).toLower();
    bool begins = true;
    for (QChar &letter : name) {
        if (begins)
            letter = letter.toUpper();
        begins = !letter.isLetter();
        if (begins)
            letter = u' ';
    }
    const QList<Detection> found = detect(name.simplified());
    return std::any_of(found.begin(), found.end(),
                       [](const Detection &one) { return one.type == DetectionType::Name; });
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

QString leastCountFault(const QString &value)
{
    bool isNumber = false;
    const int count = value.toInt(&isNumber);
    if (isNumber && QString::number(count) == value && count >= SmallestLeastCount && count <= MostThreshold)
        return {};
    return OrganisationMessages::tr(
        "Write a number from 3 to 1,000. Below 3, whoever knows of themselves in a number of "
        "two people knows the other.");
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

/// \a said is keys, parted by commas or spaces.
Result<> keepLaws(Workspace &workspace, const Settings &before, QString said)
{
    const auto known = knownLaws(workspace);
    if (!known)
        return failed(known);
    const QStringList wanted = said.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    QStringList all;
    QStringList kept;
    for (const AccessLaw &law : *known) {
        all += law.key;
        if (wanted.contains(law.key))
            kept += law.key;
    }
    for (const QString &key : wanted)
        if (!all.contains(key))
            return fail(ErrorKind::Usage,
                        OrganisationMessages::tr("There is no law “%1”. There are: %2.").arg(key, all.join(u", "_s)));
    return keep(workspace, QString(AccessLawsKey), before.accessLaws.join(u'\n'), kept.join(u'\n'));
}

Result<> keepLogo(Workspace &workspace, const Settings &before, const QByteArray &png)
{
    const auto coded = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    return keep(workspace, QString(LogoKey), coded(before.logo), coded(png));
}

} // namespace

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
    if (key == AccessLawsKey)
        return OrganisationMessages::tr("Laws under which reasons are given");
    if (key == LeastCountKey)
        return OrganisationMessages::tr("Least threshold for numbers of people");
    if (key == ApproveAloneKey)
        return OrganisationMessages::tr("One person may approve alone");
    return key;
}

QStringList keys()
{
    return {u"organisation"_s,        u"contactEmail"_s,     u"licence"_s,
            u"licenceUrl"_s,          u"accent"_s,           QString(LogoKey),
            u"logoDescription"_s,     u"publicAddress"_s,    QString(AccessLawsKey),
            QString(ApproveAloneKey), QString(LeastCountKey)};
}

QString value(const Settings &settings, const QString &key)
{
    if (key == ApproveAloneKey)
        return settings.approveAlone ? u"yes"_s : u"no"_s;
    if (key == AccessLawsKey)
        return settings.accessLaws.join(u", "_s);
    if (key == LeastCountKey)
        return QString::number(settings.leastCount);
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
    if (key == LeastCountKey)
        return leastCountFault(value);
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
    if (key == AccessLawsKey)
        return keepLaws(workspace, *before, line);
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

QString advice(const Settings &settings, const QString &key)
{
    const QString said = value(settings, key);
    const bool isRead = key == "organisation"_L1 || key == "contactEmail"_L1 || key == "logoDescription"_L1;
    if (!isRead || said.isEmpty() || isAmong(said, settings.publicWords))
        return {};
    if (key == "contactEmail"_L1)
        return isOfOnePerson(said) ? OrganisationMessages::tr("This looks like the mailbox of one person, and "
                                                              "everybody will read it. Use one that several people "
                                                              "read.")
                                   : QString();
    for (const Detection &found : detect(said, SuggestedFrom, nameOf(key)))
        if (!isAmong(said.mid(found.range.from, found.range.length), settings.publicWords))
            return OrganisationMessages::tr("Everybody will read this, and it may be personal. %1",
                                            "a sentence follows")
                .arg(sentence(found));
    return {};
}

Result<QList<AccessLaw>> knownLaws(const Workspace &workspace)
{
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    QList<AccessLaw> laws;
    for (auto form = templates->crbegin(); form != templates->crend(); ++form) // the newest of each first
        for (const AccessLaw &law : form->laws)
            if (std::none_of(laws.begin(), laws.end(), [&](const AccessLaw &one) { return one.key == law.key; }))
                laws += law;
    return laws;
}

Imprint imprintOf(const Settings &settings)
{
    return Imprint{.organisation = settings.organisation,
                   .contactEmail = settings.contactEmail,
                   .licence = settings.licence,
                   .licenceUrl = settings.licenceUrl,
                   .accent = settings.accent,
                   .logo = settings.logo,
                   .logoDescription = settings.logoDescription};
}

Settings settingsFrom(const Imprint &imprint)
{
    return Settings{.organisation = imprint.organisation,
                    .contactEmail = imprint.contactEmail,
                    .licence = imprint.licence,
                    .licenceUrl = imprint.licenceUrl,
                    .accent = imprint.accent,
                    .logo = imprint.logo,
                    .logoDescription = imprint.logoDescription};
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
