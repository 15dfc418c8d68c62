// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/PdfWords.h"

#include "base/Literals.h"

namespace candour::pdfwriter {

PdfWords pdfWords(const QString &language)
{
    if (language.section(u'-', 0, 0).toLower() == u"cy"_s)
        return {
            .contents = u"Cynnwys"_s,
            .page = u"Tudalen %1 o %2"_s,
            .firstPublished = u"%1\n(cyhoeddwyd gyntaf %2)"_s,
            .licence = u"Trwydded: "_s,
            .severity = u"Difrifoldeb, yn ôl tebygolrwydd"_s,
            .noRisks = u"dim risgiau"_s,
            .manyRisks = u"%1 risg"_s,
        };
    return {
        .contents = u"Contents"_s,
        .page = u"Page %1 of %2"_s,
        .firstPublished = u"%1\n(first published %2)"_s,
        .licence = u"Licence: "_s,
        .severity = u"Severity, by likelihood"_s,
        .noRisks = u"no risks"_s,
        .manyRisks = u"%1 risks"_s,
    };
}

} // namespace candour::pdfwriter
