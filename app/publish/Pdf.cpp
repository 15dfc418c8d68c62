// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Pdf.h"

#include "base/Literals.h"
#include "publish/Messages.h"
#include "publish/pdf/Composer.h"
#include "publish/pdf/PdfFile.h"

#include <exception>

namespace candour {

namespace {

/// The characters, each with its code, as a person can look them up.
QString named(const pdfwriter::Missing &missing)
{
    QStringList names;
    for (const char32_t letter : missing.keys()) {
        const QString code = u"U+"_s + QString::number(letter, 16).toUpper().rightJustified(4, u'0');
        const QString shown = QChar::isPrint(letter) ? QString::fromUcs4(&letter, 1) + u" (" + code + u')' : code;
        names.append(shown);
    }
    return names.join(u", "_s);
}

} // namespace

Result<QByteArray> pdf(const Document &document)
{
    if (document.info.title.trimmed().isEmpty())
        return fail(ErrorKind::Refused, PdfMessages::tr("A PDF needs a title. Enter one and publish again."));
    if (const Result<> installed = pdfwriter::Typefaces::installed(); !installed)
        return failed(installed);

    pdfwriter::Composer composer(document);
    composer.compose();
    if (!composer.typesetter().missing().isEmpty())
        return fail(ErrorKind::Refused, PdfMessages::tr("The PDF cannot show these characters: %1. Write them in "
                                                        "another way and publish again.")
                                            .arg(named(composer.typesetter().missing())));
    try {
        return pdfwriter::PdfFile(document, composer.paper(), composer.typesetter().faces().faces()).bytes();
    } catch (const std::exception &problem) {
        return fail(ErrorKind::Unreadable, PdfMessages::tr("The PDF could not be written. Report this with the log."),
                    QString::fromLocal8Bit(problem.what()));
    }
}

} // namespace candour
