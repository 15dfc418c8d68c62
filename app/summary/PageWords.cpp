// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/PageWords.h"

#include "base/Literals.h"

#include <QLocale>

namespace candour {

namespace {

PageWords english()
{
    return {
        .withheld = u"[Withheld]"_s,
        .withheldFor = u"[Withheld: %1]"_s,
        .yes = u"Yes"_s,
        .no = u"No"_s,
        .namedOfficial = u"A named official"_s,
        .notRecorded = u"Not recorded"_s,
        .notPublished = u"Not published in this summary"_s,
        .doesNotApply = u"Does not apply"_s,
        .otherEntries = u"Other entries are not shown: "_s,
        .entry = u"Entry %1"_s,
        .numberColumn = u"No."_s,
        .numbered = u"%1. %2"_s,
        .riskBefore = u"Risk before"_s,
        .riskLeft = u"Risk left"_s,
        .risksBefore = u"Risks before our measures"_s,
        .risksLeft = u"Risks left after our measures"_s,
        .riskSentence = u"Risk %1: likelihood %2, severity %3, level %4."_s,
        .severity = u"Severity, by likelihood"_s,
        .total = u"Total"_s,
        .countLeftOut = u"[c]"_s,
        .countsLeftOut = u"[c] stands for a number that is not shown because it counts few people, because such a "
                         u"number could be worked out from it, or because part of it is withheld."_s,
        .countsRounded = u"Every number is rounded to the nearest 5. A total is the sum of the rounded numbers."_s,
        .noRisks = u"no risks"_s,
        .manyRisks = u"%1 risks"_s,
        .untitled = u"Public title not written yet"_s,
        .status = u"Published summary of a data protection impact assessment"_s,
        .description = u"%1: what is done with people’s data, and how it is protected."_s,
        .nothingWithheld = u"Nothing has been withheld from the text of this summary."_s,
        .aboutLabels = u"Where something is withheld, a label says so and gives the reason. "
                       u"Every label looks the "
                       u"same, whatever it stands for and however much it stands for."_s,
        .versions = u"Versions of this summary"_s,
        .versionNumber = u"Version %1"_s,
        .whatChanged = u"What changed"_s,
        .sectionsChanged = u"Sections that changed: %1."_s,
        .corrected = u"Corrected: "_s,
        .firstVersion = u"First version"_s,
        .publishedBy = u"Published by"_s,
        .howAssessed = u"How it was assessed"_s,
        .howScored = u"How risks were scored"_s,
        .titleAndVersion = u"%1, version %2"_s,
        .formats = u"Formats"_s,
        .formatsSaid =
            u"Web page, accessible PDF and plain text with the same content; tables as CSV and facts as JSON-LD"_s,
        .questions = u"Questions, or another format"_s,
        .contents = u"Contents"_s,
        .reference = u"Reference"_s,
        .state = u"Status"_s,
        .version = u"Version"_s,
        .issued = u"This version"_s,
        .firstIssued = u"First published"_s,
        .issuedAndFirst = u"%1\n(first published %2)"_s,
        .licence = u"Licence"_s,
        .pageNumber = u"Page %1 of %2"_s,
        .skip = u"Skip to main content"_s,
        .otherFormats = u"Other formats and languages"_s,
        .pdf = u"Download as PDF"_s,
        .plainText = u"Download as plain text"_s,
        .data = u"Download the facts as data (JSON-LD)"_s,
        .tableFile = u"%1 (CSV)"_s,
        .newest = u"Newest version of this page"_s,
        .outdated = u"There is a newer version of this summary."_s,
        .backToTop = u"Back to top"_s,
        .table = u"Table"_s,
        .noRows = u"No entries"_s,
        .releaseTitle = u"%1: full assessment"_s,
        .releaseStatus = u"Released in full, except for what is withheld"_s,
        .aboutRelease = u"About this document"_s,
        .whatIsReleased = u"What this is"_s,
        .releasedAsSigned = u"The whole of data protection impact assessment %1, as it was signed"_s,
        .caseReference = u"Released under case"_s,
        .withheldHere = u"What is withheld and why"_s,
        .nothingWithheldHere = u"Nothing has been withheld."_s,
        .versionsOfRelease = u"Versions of this document"_s,
        .reasonAndSection = u"%1, %2"_s,
        .allPublished = u"All published assessments"_s,
        .registerTitle = u"Published data protection impact assessments"_s,
        .registerDescription = u"What is done with people’s data, what could go wrong, and how it is protected."_s,
        .nothingPublished = u"Nothing has been published here yet."_s,
        .assessment = u"Assessment"_s,
        .riskAfterMeasures = u"Risk after measures"_s,
        .published = u"Published"_s,
        .nextReview = u"Next review"_s,
        .accessibility = u"Accessibility statement"_s,
        .feed = u"Feed of what is published (Atom)"_s,
        .asTable = u"This list as a table (CSV)"_s,
        .dataShares = u"Who gets data, and how"_s,
        .aboutShares =
            u"Every data share that a published assessment shows: who gets data, by secure access or by direct "
            u"transfer and why and, where the assessment says it, what protects the data after it is shared."_s,
        .noShares = u"No published assessment shows a data share."_s,
        .withdrawnOn = u"Withdrawn on %1"_s,
        .withdrawnFor = u"Withdrawn on %1: %2"_s,
        .withdrawn = u"This summary was withdrawn on %1."_s,
        .whyWithdrawn = u"Why: "_s,
        .removed = u"This version was removed on %1."_s,
        .removedOn = u"Removed on %1"_s,
    };
}

PageWords welsh()
{
    return {
        .withheld = u"[Wedi’i ddal yn ôl]"_s,
        .withheldFor = u"[Wedi’i ddal yn ôl: %1]"_s,
        .yes = u"Ie"_s,
        .no = u"Na"_s,
        .namedOfficial = u"Swyddog a enwyd"_s,
        .notRecorded = u"Heb ei gofnodi"_s,
        .notPublished = u"Heb ei gyhoeddi yn y crynodeb hwn"_s,
        .doesNotApply = u"Ddim yn berthnasol"_s,
        .otherEntries = u"Ni ddangosir cofnodion eraill: "_s,
        .entry = u"Cofnod %1"_s,
        .numberColumn = u"Rhif"_s,
        .numbered = u"%1. %2"_s,
        .riskBefore = u"Risg cynt"_s,
        .riskLeft = u"Risg ar ôl"_s,
        .risksBefore = u"Risgiau cyn ein mesurau"_s,
        .risksLeft = u"Risgiau sydd ar ôl wedi ein mesurau"_s,
        .riskSentence = u"Risg %1: tebygolrwydd %2, difrifoldeb %3, lefel %4."_s,
        .severity = u"Difrifoldeb, yn ôl tebygolrwydd"_s,
        .total = u"Cyfanswm"_s,
        .countLeftOut = u"[c]"_s,
        .countsLeftOut = u"Mae [c] yn sefyll dros rif na ddangosir oherwydd ei fod yn cyfrif ychydig o bobl, "
                         u"oherwydd y gellid cyfrifo rhif o’r fath ohono, neu oherwydd bod rhan ohono wedi’i dal yn "
                         u"ôl."_s,
        .countsRounded = u"Mae pob rhif wedi’i dalgrynnu i’r 5 agosaf. Swm y rhifau wedi’u talgrynnu yw cyfanswm."_s,
        .noRisks = u"dim risgiau"_s,
        .manyRisks = u"%1 risg"_s,
        .untitled = u"Teitl cyhoeddus heb ei ysgrifennu eto"_s,
        .status = u"Crynodeb cyhoeddedig o asesiad o’r effaith ar ddiogelu data"_s,
        .description = u"%1: beth a wneir â data pobl, a sut y caiff ei ddiogelu."_s,
        .nothingWithheld = u"Nid oes dim wedi’i ddal yn ôl o destun y crynodeb hwn."_s,
        .aboutLabels = u"Lle mae rhywbeth wedi’i ddal yn ôl, mae label yn dweud hynny ac yn "
                       u"rhoi’r rheswm. Mae pob "
                       u"label yn edrych yr un fath, beth bynnag a faint bynnag y mae’n sefyll drosto."_s,
        .versions = u"Fersiynau o’r crynodeb hwn"_s,
        .versionNumber = u"Fersiwn %1"_s,
        .whatChanged = u"Beth sydd wedi newid"_s,
        .sectionsChanged = u"Adrannau sydd wedi newid: %1."_s,
        .corrected = u"Cywirwyd: "_s,
        .firstVersion = u"Fersiwn cyntaf"_s,
        .publishedBy = u"Cyhoeddwyd gan"_s,
        .howAssessed = u"Sut y cafodd ei asesu"_s,
        .howScored = u"Sut y cafodd risgiau eu sgorio"_s,
        .titleAndVersion = u"%1, fersiwn %2"_s,
        .formats = u"Fformatau"_s,
        .formatsSaid =
            u"Tudalen we, PDF hygyrch a thestun plaen gyda’r un cynnwys; tablau fel CSV a ffeithiau fel JSON-LD"_s,
        .questions = u"Cwestiynau, neu fformat arall"_s,
        .contents = u"Cynnwys"_s,
        .reference = u"Cyfeirnod"_s,
        .state = u"Statws"_s,
        .version = u"Fersiwn"_s,
        .issued = u"Y fersiwn hwn"_s,
        .firstIssued = u"Cyhoeddwyd gyntaf"_s,
        .issuedAndFirst = u"%1\n(cyhoeddwyd gyntaf %2)"_s,
        .licence = u"Trwydded"_s,
        .pageNumber = u"Tudalen %1 o %2"_s,
        .skip = u"Neidio i'r prif gynnwys"_s,
        .otherFormats = u"Fformatau ac ieithoedd eraill"_s,
        .pdf = u"Lawrlwytho fel PDF"_s,
        .plainText = u"Lawrlwytho fel testun plaen"_s,
        .data = u"Lawrlwytho’r ffeithiau fel data (JSON-LD)"_s,
        .tableFile = u"%1 (CSV)"_s,
        .newest = u"Fersiwn diweddaraf y dudalen hon"_s,
        .outdated = u"Mae fersiwn mwy diweddar o’r crynodeb hwn."_s,
        .backToTop = u"Yn ôl i'r brig"_s,
        .table = u"Tabl"_s,
        .noRows = u"Dim cofnodion"_s,
        .releaseTitle = u"%1: asesiad llawn"_s,
        .releaseStatus = u"Rhyddhawyd yn llawn, ac eithrio’r hyn a ddaliwyd yn ôl"_s,
        .aboutRelease = u"Am y ddogfen hon"_s,
        .whatIsReleased = u"Beth yw hwn"_s,
        .releasedAsSigned = u"Yr asesiad cyfan o’r effaith ar ddiogelu data %1, fel y’i llofnodwyd"_s,
        .caseReference = u"Rhyddhawyd o dan achos"_s,
        .withheldHere = u"Yr hyn a ddaliwyd yn ôl a pham"_s,
        .nothingWithheldHere = u"Nid oes dim wedi’i ddal yn ôl."_s,
        .versionsOfRelease = u"Fersiynau o’r ddogfen hon"_s,
        .reasonAndSection = u"%1, %2"_s,
        .allPublished = u"Pob asesiad cyhoeddedig"_s,
        .registerTitle = u"Asesiadau cyhoeddedig o'r effaith ar ddiogelu data"_s,
        .registerDescription = u"Beth a wneir â data pobl, beth allai fynd o'i le, a sut y caiff ei ddiogelu."_s,
        .nothingPublished = u"Does dim wedi'i gyhoeddi yma eto."_s,
        .assessment = u"Asesiad"_s,
        .riskAfterMeasures = u"Risg ar ôl y mesurau"_s,
        .published = u"Cyhoeddwyd"_s,
        .nextReview = u"Adolygiad nesaf"_s,
        .accessibility = u"Datganiad hygyrchedd"_s,
        .feed = u"Ffrwd o’r hyn a gyhoeddir (Atom)"_s,
        .asTable = u"Y rhestr hon fel tabl (CSV)"_s,
        .dataShares = u"Pwy sy’n cael data, a sut"_s,
        .aboutShares =
            u"Pob achos o rannu data y mae asesiad cyhoeddedig yn ei ddangos: pwy sy’n cael data, drwy fynediad "
            u"diogel neu drwy drosglwyddo uniongyrchol a pham ac, os yw’r asesiad yn dweud hynny, beth sy’n diogelu’r "
            u"data ar ôl ei rannu."_s,
        .noShares = u"Nid oes asesiad cyhoeddedig sy’n dangos achos o rannu data."_s,
        .withdrawnOn = u"Tynnwyd yn ôl ar %1"_s,
        .withdrawnFor = u"Tynnwyd yn ôl ar %1: %2"_s,
        .withdrawn = u"Tynnwyd y crynodeb hwn yn ôl ar %1."_s,
        .whyWithdrawn = u"Pam: "_s,
        .removed = u"Dilëwyd y fersiwn hwn ar %1."_s,
        .removedOn = u"Dilëwyd ar %1"_s,
    };
}

QString primary(const QString &language)
{
    return language.section(u'-', 0, 0).toLower();
}

} // namespace

const PageWords &pageWords(const QString &language)
{
    static const PageWords inEnglish = english();
    static const PageWords inWelsh = welsh();
    return primary(language) == u"cy"_s ? inWelsh : inEnglish;
}

QString languageName(const QString &language)
{
    if (primary(language) == u"en"_s)
        return u"English"_s; // the locale would say which English
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name.left(1).toUpper() + name.mid(1);
}

} // namespace candour
