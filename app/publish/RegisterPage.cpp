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
        startTable(m_page, m_words.allPublished,
                   {m_words.assessment, m_words.reference, m_words.version, m_words.riskAfterMeasures,
                    m_words.published, m_words.nextReview});
        for (const CatalogueEntry &entry : entries)
            row(entry);
        endTable(m_page);
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
    startPage(page, {.title = titleOf(words.registerTitle, lead.organisation),
                     .description = words.registerDescription,
                     .facts = {},
                     .relations = {},
                     .alternates = {{u"application/atom+xml"_s, words.feed, FeedName}},
                     .style = style});
    writeMasthead(page, style, lead.organisation);
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
