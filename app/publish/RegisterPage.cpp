// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/HtmlFrame.h"
#include "publish/HtmlMasthead.h"
#include "publish/HtmlWriter.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "summary/PageWords.h"

#include <QLocale>

namespace candour {

namespace {

/// Sets the table of what is published; the page speaks the language of the latest assessment.
class RegisterTable
{
public:
    RegisterTable(HtmlWriter &page, const PageWords &words) : m_page(page), m_words(words) {}

    void write(const QList<CatalogueEntry> &entries)
    {
        m_page.start(u"div"_s, {{u"class"_s, u"scroll"_s},
                                {u"role"_s, u"region"_s},
                                {u"aria-labelledby"_s, u"table_1"_s},
                                {u"tabindex"_s, u"0"_s}});
        m_page.start(u"table"_s);
        m_page.element(u"caption"_s, m_words.allPublished, {{u"id"_s, u"table_1"_s}});
        m_page.line();
        m_page.start(u"thead"_s);
        m_page.start(u"tr"_s);
        for (const QString &header : {m_words.assessment, m_words.reference, m_words.version, m_words.riskAfterMeasures,
                                      m_words.published, m_words.nextReview})
            m_page.element(u"th"_s, header, {{u"scope"_s, u"col"_s}});
        m_page.end();
        m_page.end();
        m_page.line();
        m_page.start(u"tbody"_s);
        m_page.line();
        for (const CatalogueEntry &entry : entries)
            row(entry);
        m_page.end();
        m_page.end();
        m_page.end();
        m_page.line();
    }

private:
    void row(const CatalogueEntry &entry)
    {
        QList<HtmlAttribute> link{{u"href"_s, entry.reference.toLower() + u"/index.html"_s}};
        if (entry.language != m_page.language())
            link += {{u"lang"_s, entry.language}, {u"hreflang"_s, entry.language}};
        m_page.start(u"tr"_s);
        m_page.start(u"th"_s, {{u"scope"_s, u"row"_s}});
        m_page.element(u"a"_s, entry.title.isEmpty() ? entry.reference : entry.title, link);
        ended(entry);
        m_page.end();
        m_page.element(u"td"_s, entry.reference);
        m_page.element(u"td"_s, QString::number(entry.version));
        m_page.element(u"td"_s, entry.overallRisk.isEmpty() ? m_words.notRecorded : entry.overallRisk);
        day(entry.issued);
        day(entry.nextReview);
        m_page.end();
        m_page.line();
    }

    void ended(const CatalogueEntry &entry)
    {
        if (entry.status == EntryStatus::Published)
            return;
        const QString day = QLocale(m_page.language()).toString(entry.ended, u"d MMMM yyyy"_s);
        const bool removed = entry.status == EntryStatus::Removed;
        m_page.element(u"p"_s, (removed ? m_words.removedOn : m_words.withdrawnOn).arg(day),
                       {{u"class"_s, u"ended"_s}});
    }

    void day(QDate date)
    {
        m_page.start(u"td"_s);
        if (date.isValid())
            m_page.date(date);
        else
            m_page.text(m_words.notRecorded);
        m_page.end();
    }

    HtmlWriter &m_page;
    const PageWords &m_words;
};

} // namespace

FinishedFile registerPage(const QList<CatalogueEntry> &entries, const HouseStyle &style)
{
    const QList<CatalogueEntry> latest = newestOfEach(entries);
    const CatalogueEntry lead = latest.value(0);
    HtmlWriter page(lead.language.isEmpty() ? u"en-GB"_s : lead.language);
    const PageWords &words = pageWords(page.language());
    const QString title =
        lead.organisation.isEmpty() ? words.registerTitle : words.registerTitle + u" – "_s + lead.organisation;
    startPage(page, {.title = title,
                     .description = words.registerDescription,
                     .facts = {},
                     .relations = {},
                     .alternates = {{u"application/atom+xml"_s, words.feed, FeedName}},
                     .style = style});
    page.start(u"header"_s, {{u"class"_s, u"masthead"_s}});
    page.start(u"div"_s, {{u"class"_s, u"inner"_s}});
    writeOrganisation(page, style, lead.organisation);
    page.end();
    page.end();
    page.line();
    page.start(u"main"_s, {{u"id"_s, u"page_content"_s}, {u"tabindex"_s, u"-1"_s}});
    page.start(u"div"_s, {{u"class"_s, u"cover"_s}});
    page.element(u"h1"_s, words.registerTitle);
    page.element(u"p"_s, words.registerDescription);
    page.end();
    page.line();
    if (latest.isEmpty())
        page.element(u"p"_s, words.nothingPublished);
    else
        RegisterTable(page, words).write(latest);
    page.end();
    page.line();
    writeFooter(page, lead.organisation,
                {{words.dataShares, SharesPageName},
                 {words.asTable, CatalogueTableName},
                 {words.feed, FeedName},
                 {words.accessibility, AccessibilityName}});
    endPage(page);
    return {QString(RegisterPageName), page.bytes()};
}

} // namespace candour
