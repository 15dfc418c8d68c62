// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/TellingWords.h"

#include "base/Literals.h"

#include <QHash>

namespace candour::telling {

namespace {

struct TellingWord
{
    const char16_t *word;
    QList<DetectionType> types; ///< Empty: of a number that is nobody's.
};

const QList<TellingWord> &allTellingWords()
{
    using enum DetectionType;
    static const QList<TellingWord> all{
        {u"nhs", {Nhs}},
        {u"chi", {Chi}},
        {u"upn", {Upn}},
        {u"upns", {Upn}},
        {u"pupil", {Upn}},
        {u"uln", {Uln}},
        {u"ulns", {Uln}},
        {u"learner", {Uln}},
        {u"nino", {Nino}},
        {u"ninos", {Nino}},
        {u"ni", {Nino}},
        {u"insurance", {Nino}},
        {u"trn", {Nino}},
        {u"utr", {Utr}},
        {u"utrs", {Utr}},
        {u"taxpayer", {Utr}},
        {u"vat", {Vat}},
        {u"card", {Card}},
        {u"visa", {Card}},
        {u"mastercard", {Card}},
        {u"amex", {Card}},
        {u"iban", {Iban}},
        {u"sort", {Account}},
        {u"account", {Account}},
        {u"bacs", {Account}},
        {u"driving", {Licence}},
        {u"licence", {Licence}},
        {u"license", {Licence}},
        {u"dvla", {Licence}},
        {u"passport", {Passport}},
        {u"passports", {Passport}},
        {u"vehicle", {Plate}},
        {u"registration", {Plate}},
        {u"vrm", {Plate}},
        {u"plate", {Plate}},
        {u"car", {Plate}},
        {u"van", {Plate}},
        {u"company", {Company}},
        {u"companies", {Company}},
        {u"urn", {Establishment}},
        {u"laestab", {Establishment}},
        {u"dfe", {Establishment}},
        {u"ukprn", {Establishment}},
        {u"establishment", {Establishment}},
        {u"mailbox", {Email}},
        {u"tel", {Phone}},
        {u"telephone", {Phone}},
        {u"phone", {Phone}},
        {u"mobile", {Phone}},
        {u"mob", {Phone}},
        {u"ring", {Phone}},
        {u"call", {Phone}},
        {u"fax", {Phone}},
        {u"extension", {Phone}},
        {u"postcode", {Postcode}},
        {u"postcodes", {Postcode}},
        {u"ip", {Ip}},
        {u"ips", {Ip}},
        {u"ipv4", {Ip}},
        {u"ipv6", {Ip}},
        {u"mac", {Mac}},
        {u"server", {Host, Ip}},
        {u"servers", {Host, Ip}},
        {u"host", {Host, Ip}},
        {u"hostname", {Host, Ip}},
        {u"firewall", {Host, Ip}},
        {u"gateway", {Host, Ip}},
        {u"subnet", {Host, Ip}},
        {u"jira", {Document}},
        {u"ticket", {Document}},
        {u"erdm", {Document}},
        {u"edrm", {Document}},
        {u"edrms", {Document}},
        {u"erdms", {Document}},
        {u"aws", {Document}},
        {u"tenant", {Document}},
        {u"subscription", {Document}},
        {u"desk", {Phone}},
        {u"dial", {Phone}},
        {u"born", {Birth}},
        {u"dob", {Birth}},
        {u"birth", {Birth}},
        {u"birthday", {Birth}},
        {u"version", {}},
        {u"versions", {}},
        {u"build", {}},
        {u"release", {}},
        {u"article", {}},
        {u"section", {}},
        {u"clause", {}},
        {u"paragraph", {}},
        {u"iso", {}},
        {u"rfc", {}},
        {u"isbn", {}},
        {u"issn", {}},
        {u"doi", {}},
        {u"pesel", {}},
        {u"steuer", {}},
        {u"dni", {}},
        {u"bsn", {}},
        {u"pps", {}},
        {u"published", {}},
        {u"invoice", {}},
        {u"serial", {}},
    };
    return all;
}

const QList<DetectionType> *typesOf(QStringView word)
{
    static const QHash<QStringView, QList<DetectionType>> byWord = [] {
        QHash<QStringView, QList<DetectionType>> words;
        for (const TellingWord &telling : allTellingWords())
            words.insert(QStringView(telling.word), telling.types);
        return words;
    }();
    const auto found = byWord.constFind(word);
    return found == byWord.constEnd() ? nullptr : &found.value();
}

} // namespace

bool tellsOf(QStringView word, DetectionType type)
{
    const QList<DetectionType> *types = typesOf(word);
    return types && types->contains(type);
}

bool tellsOfAnother(QStringView word, DetectionType type)
{
    const QList<DetectionType> *types = typesOf(word);
    return types && !types->contains(type);
}

QString wordIn(QStringView text, DetectionType type)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i).isLetterOrNumber())
            continue;
        if (const QStringView word = text.mid(from, i - from); tellsOf(word, type))
            return word.toString();
        from = i + 1;
    }
    return {};
}

} // namespace candour::telling
