// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/RegisterPaths.h"

#include "base/Literals.h"
#include "publish/HtmlWriter.h"
#include "publish/Messages.h"

#include <QRegularExpression>
#include <QUrl>

namespace candour {

Result<RegisterPaths> registerPaths(const QString &reference, int version)
{
    static const QRegularExpression fit(u"\\A[A-Za-z0-9][A-Za-z0-9-]{0,63}\\z"_s);
    if (!fit.match(reference).hasMatch())
        return fail(ErrorKind::Refused,
                    PublisherMessages::tr("The reference “%1” cannot name a folder. Use letters, digits and hyphens.")
                        .arg(reference));
    if (version < 1)
        return fail(ErrorKind::Refused, PublisherMessages::tr("A page without a version number cannot be published."));
    const QString folder = reference.toLower();
    const QString versionFolder = folder + u"/v%1/"_s.arg(version);
    const QString stem = reference + u"-v%1"_s.arg(version);
    return RegisterPaths{.folder = folder,
                         .newest = folder + u"/index.html"_s,
                         .versionFolder = versionFolder,
                         .version = versionFolder + u"index.html"_s,
                         .pdf = versionFolder + stem + u".pdf"_s,
                         .pdfName = stem + u".pdf"_s,
                         .text = versionFolder + stem + u".txt"_s,
                         .data = versionFolder + stem + u".jsonld"_s};
}

QString RegisterPaths::table(qsizetype number) const
{
    return text.chopped(4) + u"-table-%1.csv"_s.arg(number);
}

QString registerAddress(const QString &said)
{
    QUrl address(allowedAddress(said));
    if (!address.scheme().startsWith("http"_L1) || address.hasQuery() || address.hasFragment() ||
        !address.userInfo().isEmpty())
        return {};
    if (address.fileName() == RegisterPageName)
        address = address.adjusted(QUrl::RemoveFilename);
    const QString folder = QString::fromLatin1(address.toEncoded());
    return folder.endsWith(u'/') ? folder : folder + u'/';
}

bool isRegisterPath(const QString &path)
{
    static const QRegularExpression ours(
        u"\\A(index\\.html|accessibility\\.html|feed\\.atom|sitemap\\.xml|catalogue\\.csv|data-shares\\.(html|csv)|"
        u"candour-register\\.json|"
        u"[a-z0-9][a-z0-9-]*/(index\\.html|v[1-9][0-9]*/(index\\.html|[A-Za-z0-9][A-Za-z0-9-]*\\.(pdf|txt|csv|jsonld))))\\z"_s);
    return ours.match(path).hasMatch();
}

bool isOfVersion(const QString &path)
{
    return isRegisterPath(path) && path.count(u'/') == 2;
}

int versionOf(const QString &path)
{
    return isOfVersion(path) ? path.section(u'/', 1, 1).mid(1).toInt() : 0;
}

} // namespace candour
