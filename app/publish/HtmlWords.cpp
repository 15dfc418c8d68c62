// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlWords.h"

#include "base/Literals.h"

#include <QLocale>

namespace candour {

namespace {

HtmlWords english()
{
    return {
        .skip = u"Skip to main content"_s,
        .contents = u"Contents"_s,
        .reference = u"Reference"_s,
        .status = u"Status"_s,
        .version = u"Version"_s,
        .issued = u"This version"_s,
        .firstIssued = u"First published"_s,
        .otherFormats = u"Other formats and languages"_s,
        .pdf = u"Download as PDF"_s,
        .newest = u"Newest version of this page"_s,
        .allPublished = u"All published assessments"_s,
        .licence = u"Licence"_s,
        .backToTop = u"Back to top"_s,
        .table = u"Table"_s,
        .noRows = u"No entries"_s,
        .severityByLikelihood = u"Severity, by likelihood"_s,
        .noRisks = u"no risks"_s,
        .manyRisks = u"%1 risks"_s,
        .registerTitle = u"Published data protection impact assessments"_s,
        .registerDescription = u"What is done with people’s data, what could go wrong, and how it is protected."_s,
        .assessment = u"Assessment"_s,
        .riskAfterMeasures = u"Risk after measures"_s,
        .published = u"Published"_s,
        .nextReview = u"Next review"_s,
        .notRecorded = u"Not recorded"_s,
    };
}

HtmlWords welsh()
{
    return {
        .skip = u"Neidio i'r prif gynnwys"_s,
        .contents = u"Cynnwys"_s,
        .reference = u"Cyfeirnod"_s,
        .status = u"Statws"_s,
        .version = u"Fersiwn"_s,
        .issued = u"Y fersiwn hwn"_s,
        .firstIssued = u"Cyhoeddwyd gyntaf"_s,
        .otherFormats = u"Fformatau ac ieithoedd eraill"_s,
        .pdf = u"Lawrlwytho fel PDF"_s,
        .newest = u"Fersiwn diweddaraf y dudalen hon"_s,
        .allPublished = u"Pob asesiad cyhoeddedig"_s,
        .licence = u"Trwydded"_s,
        .backToTop = u"Yn ôl i'r brig"_s,
        .table = u"Tabl"_s,
        .noRows = u"Dim cofnodion"_s,
        .severityByLikelihood = u"Difrifoldeb, yn ôl tebygolrwydd"_s,
        .noRisks = u"dim risgiau"_s,
        .manyRisks = u"%1 risg"_s,
        .registerTitle = u"Asesiadau cyhoeddedig o'r effaith ar ddiogelu data"_s,
        .registerDescription = u"Beth a wneir â data pobl, beth allai fynd o'i le, a sut y caiff ei ddiogelu."_s,
        .assessment = u"Asesiad"_s,
        .riskAfterMeasures = u"Risg ar ôl y mesurau"_s,
        .published = u"Cyhoeddwyd"_s,
        .nextReview = u"Adolygiad nesaf"_s,
        .notRecorded = u"Heb ei gofnodi"_s,
    };
}

QString primary(const QString &language)
{
    return language.section(u'-', 0, 0).toLower();
}

} // namespace

HtmlWords htmlWords(const QString &language)
{
    return primary(language) == u"cy"_s ? welsh() : english();
}

QString languageName(const QString &language)
{
    if (primary(language) == u"en"_s)
        return u"English"_s; // the locale would say which English
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name.left(1).toUpper() + name.mid(1);
}

} // namespace candour
