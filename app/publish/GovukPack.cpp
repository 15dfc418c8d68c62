// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Govspeak.h"
#include "publish/HtmlWriter.h"
#include "publish/RegisterPaths.h"

namespace candour {

namespace {

/// What is entered beside the text, each under the name that the form on GOV.UK has for it.
QByteArray detailsOf(const Document &document, const PublicFacts &facts, const QList<FinishedFile> &attachments)
{
    const DocumentInfo &info = document.info;
    QString text;
    const auto line = [&](const QString &name, const QString &words) {
        if (!words.isEmpty())
            text += name + u":\t"_s + pageText(words).simplified() + u'\n';
    };
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    line(u"Title"_s, info.title);
    line(u"Summary"_s, info.description);
    line(u"Change note"_s, facts.versions.value(0).changeNote);
    line(u"First published"_s, day(info.firstIssued.isValid() ? info.firstIssued : info.issued));
    line(u"Updated"_s, day(info.issued));
    line(u"Organisation"_s, info.organisation);
    line(u"Unique reference"_s, info.reference);
    line(u"Language"_s, info.language);
    line(u"Contact"_s, facts.contact);
    line(u"Licence"_s, info.licence);
    for (const FinishedFile &file : attachments)
        line(u"Attachment"_s, file.name);
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace

Result<QList<FinishedFile>> govukPack(const Document &document, const PublicFacts &facts,
                                      const QList<FinishedFile> &files)
{
    const auto paths = registerPaths(facts.reference, facts.versions.value(0).number);
    if (!paths)
        return failed(paths);
    const auto name = [](const QString &path) -> QString { return path.section(u'/', -1); };
    QList<FinishedFile> attachments;
    for (const FinishedFile &file : files)
        if (file.name.startsWith(paths->versionFolder) && (file.name == paths->pdf || file.name.endsWith(".csv"_L1)))
            attachments += FinishedFile{name(file.name), file.bytes};
    const QString stem = name(paths->text).chopped(4);
    const FinishedFile body{stem + u"-body.md"_s, govspeak(document).toUtf8()};
    const FinishedFile details{stem + u"-details.txt"_s, detailsOf(document, facts, attachments)};
    return attachments + QList<FinishedFile>{body, details};
}

} // namespace candour
