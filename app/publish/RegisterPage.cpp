// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Catalogue.h"
#include "publish/HtmlFrame.h"
#include "publish/HtmlWriter.h"

#include <QCoreApplication>
#include <QLocale>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RegisterPage)
};

QString day(QDate date)
{
    return QLocale(u"en-GB"_s).toString(date, u"d MMMM yyyy"_s);
}

/// One assessment: its title as a link to its permanent address, and which version stands there since when.
void writeEntry(HtmlWriter &page, const CatalogueEntry &entry)
{
    page.start(u"h2"_s);
    page.element(u"a"_s, entry.title, {{u"href"_s, entry.reference.toLower() + u"/index.html"_s}});
    page.end();
    page.line();
    page.element(u"p"_s, Words::tr("%1, version %2, published on %3")
                             .arg(entry.reference, QString::number(entry.version), day(entry.issued)));
    page.line();
}

/// The newest version of each reference, by reference.
QMap<QString, CatalogueEntry> newest(const QList<CatalogueEntry> &entries)
{
    QMap<QString, CatalogueEntry> byReference;
    for (const CatalogueEntry &entry : entries)
        if (!byReference.contains(entry.reference) || byReference.value(entry.reference).version < entry.version)
            byReference.insert(entry.reference, entry);
    return byReference;
}

} // namespace

FinishedFile registerPage(const QList<CatalogueEntry> &entries)
{
    const QMap<QString, CatalogueEntry> latest = newest(entries);
    const CatalogueEntry any = latest.isEmpty() ? CatalogueEntry{} : latest.last();
    HtmlWriter page(any.language.isEmpty() ? u"en-GB"_s : any.language);
    const QString title = Words::tr("Published data protection impact assessments");
    startPage(page, HtmlHead{.title = any.organisation.isEmpty() ? title : title + u" – "_s + any.organisation,
                             .description = Words::tr("What is done with people’s data, and how it is protected.")});
    page.start(u"header"_s, {{u"class"_s, u"masthead"_s}});
    page.start(u"div"_s, {{u"class"_s, u"inner"_s}});
    page.element(u"p"_s, any.organisation, {{u"class"_s, u"organisation"_s}});
    page.end();
    page.end();
    page.start(u"main"_s, {{u"id"_s, u"page_content"_s}, {u"tabindex"_s, u"-1"_s}});
    page.start(u"div"_s, {{u"class"_s, u"cover"_s}});
    page.element(u"h1"_s, title);
    page.end();
    page.start(u"div"_s, {{u"class"_s, u"prose"_s}});
    for (const CatalogueEntry &entry : latest)
        writeEntry(page, entry);
    page.end();
    page.end();
    endPage(page);
    return FinishedFile{u"index.html"_s, page.bytes()};
}

} // namespace candour
