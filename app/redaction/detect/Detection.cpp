// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Detection.h"

#include "base/Literals.h"
#include "redaction/Messages.h"

namespace candour {

QList<DetectionType> detectionTypes()
{
    QList<DetectionType> all;
    for (int type = 0; type <= int(DetectionType::Security); ++type)
        all += DetectionType(type);
    return all;
}

QString word(DetectionType type)
{
    static const QStringList words{
        u"nhs"_s,           u"chi"_s,   u"upn"_s,      u"uln"_s,      u"nino"_s,     u"utr"_s,    u"vat"_s,
        u"card"_s,          u"iban"_s,  u"account"_s,  u"licence"_s,  u"passport"_s, u"plate"_s,  u"company"_s,
        u"establishment"_s, u"email"_s, u"phone"_s,    u"postcode"_s, u"ip"_s,       u"mac"_s,    u"host"_s,
        u"url"_s,           u"path"_s,  u"document"_s, u"secret"_s,   u"birth"_s,    u"listed"_s, u"name"_s,
        u"address"_s,       u"money"_s, u"security"_s};
    return words.at(int(type));
}

QString name(DetectionType type)
{
    switch (type) {
    case DetectionType::Nhs:
        return SuggestionMessages::tr("NHS number");
    case DetectionType::Chi:
        return SuggestionMessages::tr("CHI number");
    case DetectionType::Upn:
        return SuggestionMessages::tr("Unique pupil number");
    case DetectionType::Uln:
        return SuggestionMessages::tr("Unique learner number");
    case DetectionType::Nino:
        return SuggestionMessages::tr("National Insurance number");
    case DetectionType::Utr:
        return SuggestionMessages::tr("Unique taxpayer reference");
    case DetectionType::Vat:
        return SuggestionMessages::tr("VAT number");
    case DetectionType::Card:
        return SuggestionMessages::tr("Payment card number");
    case DetectionType::Iban:
        return SuggestionMessages::tr("International bank account number");
    case DetectionType::Account:
        return SuggestionMessages::tr("Sort code and account number");
    case DetectionType::Licence:
        return SuggestionMessages::tr("Driving licence number");
    case DetectionType::Passport:
        return SuggestionMessages::tr("Passport number");
    case DetectionType::Plate:
        return SuggestionMessages::tr("Vehicle registration");
    case DetectionType::Company:
        return SuggestionMessages::tr("Company number");
    case DetectionType::Establishment:
        return SuggestionMessages::tr("Number of a school or provider");
    case DetectionType::Email:
        return SuggestionMessages::tr("E-mail address");
    case DetectionType::Phone:
        return SuggestionMessages::tr("Telephone number");
    case DetectionType::Postcode:
        return SuggestionMessages::tr("Postcode");
    case DetectionType::Ip:
        return SuggestionMessages::tr("IP address");
    case DetectionType::Mac:
        return SuggestionMessages::tr("Hardware address");
    case DetectionType::Host:
        return SuggestionMessages::tr("Internal address");
    case DetectionType::Url:
        return SuggestionMessages::tr("Web address");
    case DetectionType::Path:
        return SuggestionMessages::tr("File path");
    case DetectionType::Document:
        return SuggestionMessages::tr("Reference in a record system");
    case DetectionType::Secret:
        return SuggestionMessages::tr("Key or password");
    case DetectionType::Birth:
        return SuggestionMessages::tr("Date of birth");
    case DetectionType::Listed:
        return SuggestionMessages::tr("Words to look for");
    case DetectionType::Name:
        return SuggestionMessages::tr("Name of a person");
    case DetectionType::Address:
        return SuggestionMessages::tr("Postal address");
    case DetectionType::Money:
        return SuggestionMessages::tr("Amount of money");
    case DetectionType::Security:
        return SuggestionMessages::tr("Security detail");
    }
    Q_UNREACHABLE();
}

namespace {

/// What is said of a name; empty where it goes by its form alone.
QString groundSentence(const QString &what, const Evidence &evidence)
{
    switch (evidence.ground) {
    case Ground::Form:
        return {};
    case Ground::KnownName:
        return SuggestionMessages::tr("%1: “%2” is named in this assessment.").arg(what, evidence.known);
    case Ground::KnownForm:
        return SuggestionMessages::tr("%1: a way to write “%2”, who is named in this assessment.")
            .arg(what, evidence.known);
    case Ground::OrdinaryWord:
        return SuggestionMessages::tr("%1: a way to write “%2”, who is named in this assessment, but also an ordinary "
                                      "word, and nothing here says that it is a name.")
            .arg(what, evidence.known);
    case Ground::OrdinaryAsName:
        return SuggestionMessages::tr("%1: a way to write “%2”, who is named in this assessment; it is also an "
                                      "ordinary word, but has a capital letter here.")
            .arg(what, evidence.known);
    case Ground::Title:
        return SuggestionMessages::tr("%1: “%2” stands before it.").arg(what, evidence.near);
    case Ground::FirstName:
        return SuggestionMessages::tr("%1: it begins with a first name.").arg(what);
    case Ground::Surname:
        return SuggestionMessages::tr("%1: it ends like a surname.").arg(what);
    case Ground::Earlier:
        return SuggestionMessages::tr("%1: the surname of “%2”, whose full name stands in the same text.")
            .arg(what, evidence.known);
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Detection &detection)
{
    const QString what = name(detection.type);
    const Evidence &evidence = detection.evidence;
    if (detection.type == DetectionType::Listed)
        return SuggestionMessages::tr("%1: they are on the list of this workspace.").arg(what);
    if (const QString said = groundSentence(what, evidence); !said.isEmpty())
        return said;
    if (evidence.checked && !evidence.near.isEmpty())
        return SuggestionMessages::tr("%1: its check digits are right, and “%2” stands near it.")
            .arg(what, evidence.near);
    if (evidence.checked)
        return SuggestionMessages::tr("%1: its check digits are right.").arg(what);
    if (!evidence.near.isEmpty())
        return SuggestionMessages::tr("%1: it is written like one, and “%2” stands near it.").arg(what, evidence.near);
    return SuggestionMessages::tr("%1: it is written like one.").arg(what);
}

} // namespace candour
