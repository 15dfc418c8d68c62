// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Html.h"

#include "base/Literals.h"
#include "publish/HtmlBlocks.h"
#include "publish/HtmlFrame.h"
#include "publish/HtmlMasthead.h"
#include "summary/PageWords.h"

namespace candour {

namespace {

constexpr int FirstLevel = 2; // the title has the first

bool isChapter(const Section &section)
{
    return section.level <= FirstLevel;
}

/// Sets one document; the parts of the page in the order in which they are read.
class Page
{
public:
    Page(const Document &document, const HtmlLinks &links)
        : m_document(document), m_info(document.info), m_links(links), m_words(pageWords(document.info.language)),
          m_writer(document.info.language)
    {}

    QByteArray bytes()
    {
        startPage(m_writer, head());
        masthead();
        open(u"main"_s, {{u"id"_s, u"page_content"_s}, {u"tabindex"_s, u"-1"_s}});
        cover();
        open(u"div"_s, {{u"class"_s, u"columns"_s}});
        contents();
        open(u"div"_s, {{u"class"_s, u"prose"_s}});
        sections();
        close();
        close();
        close();
        footer();
        endPage(m_writer);
        return m_writer.bytes();
    }

private:
    void open(const QString &name, const QList<HtmlAttribute> &attributes = {})
    {
        m_writer.start(name, attributes);
        m_writer.line();
    }

    void close()
    {
        m_writer.end();
        m_writer.line();
    }

    HtmlHead head() const;
    void stamp();
    void masthead();
    void cover();
    void fact(const QString &term, const QString &words);
    void fact(const QString &term, QDate day);
    void formats();
    void entry(const QString &words, const QList<HtmlAttribute> &attributes);
    void contents();
    void sections();
    void heading(const Section &section, int level, int number);
    void footer();

    const Document &m_document;
    const DocumentInfo &m_info;
    const HtmlLinks &m_links;
    const PageWords &m_words;
    HtmlWriter m_writer;
};

HtmlHead Page::head() const
{
    const QDate first = m_info.firstIssued.isValid() ? m_info.firstIssued : m_info.issued;
    HtmlHead head;
    head.title = m_info.organisation.isEmpty() ? m_info.title : m_info.title + u" – "_s + m_info.organisation;
    head.description = m_info.description;
    head.style = m_info.style;
    head.listed = m_info.stamp.isEmpty();
    head.facts = {
        {u"dcterms.title"_s, m_info.title},
        {u"dcterms.publisher"_s, m_info.organisation},
        {u"dcterms.identifier"_s, m_info.reference},
        {u"dcterms.language"_s, m_info.language},
        {u"dcterms.issued"_s, first.toString(Qt::ISODate)},
        {u"dcterms.modified"_s, m_info.issued.toString(Qt::ISODate)},
        {u"dcterms.license"_s, allowedAddress(m_info.licenceUrl)},
    };
    head.alternates = {{u"application/pdf"_s, m_words.pdf, m_links.pdf},
                       {u"text/plain"_s, m_words.plainText, m_links.text},
                       {u"application/ld+json"_s, m_words.data, m_links.data}};
    head.relations = {{u"license"_s, allowedAddress(m_info.licenceUrl)}};
    return head;
}

void Page::stamp()
{
    if (m_info.stamp.isEmpty())
        return;
    m_writer.element(u"p"_s, m_info.stamp, {{u"class"_s, u"stamp"_s}});
    m_writer.line();
}

void Page::masthead()
{
    open(u"header"_s, {{u"class"_s, u"masthead"_s}});
    stamp();
    open(u"div"_s, {{u"class"_s, u"inner"_s}});
    writeOrganisation(m_writer, m_info.style, m_info.organisation);
    if (!m_links.allPublished.isEmpty()) {
        m_writer.start(u"p"_s);
        m_writer.element(u"a"_s, m_words.allPublished, {{u"href"_s, m_links.allPublished}});
        m_writer.end();
        m_writer.line();
    }
    close();
    close();
}

void Page::cover()
{
    open(u"div"_s, {{u"class"_s, u"cover"_s}});
    m_writer.element(u"h1"_s, m_info.title);
    m_writer.line();
    open(u"dl"_s);
    fact(m_words.state, m_info.status);
    fact(m_words.reference, m_info.reference);
    fact(m_words.version, m_info.version);
    if (m_info.firstIssued != m_info.issued)
        fact(m_words.firstIssued, m_info.firstIssued);
    fact(m_words.issued, m_info.issued);
    close();
    formats();
    close();
}

void Page::fact(const QString &term, const QString &words)
{
    if (words.isEmpty())
        return;
    m_writer.start(u"div"_s);
    m_writer.element(u"dt"_s, term);
    m_writer.element(u"dd"_s, words);
    m_writer.end();
    m_writer.line();
}

void Page::fact(const QString &term, QDate day)
{
    if (!day.isValid())
        return;
    m_writer.start(u"div"_s);
    m_writer.element(u"dt"_s, term);
    m_writer.start(u"dd"_s);
    m_writer.date(day);
    m_writer.end();
    m_writer.end();
    m_writer.line();
}

void Page::formats()
{
    if (m_links.pdf.isEmpty() && m_links.text.isEmpty() && m_links.newest.isEmpty() && m_links.twins.isEmpty())
        return;
    open(u"ul"_s, {{u"class"_s, u"formats"_s}, {u"aria-label"_s, m_words.otherFormats}});
    if (!m_links.pdf.isEmpty())
        entry(m_words.pdf, {{u"href"_s, m_links.pdf}, {u"type"_s, u"application/pdf"_s}});
    if (!m_links.text.isEmpty())
        entry(m_words.plainText, {{u"href"_s, m_links.text}, {u"type"_s, u"text/plain"_s}});
    if (!m_links.data.isEmpty())
        entry(m_words.data, {{u"href"_s, m_links.data}, {u"type"_s, u"application/ld+json"_s}});
    for (const HtmlTwin &twin : m_links.twins)
        entry(languageName(twin.language),
              {{u"href"_s, twin.address}, {u"lang"_s, twin.language}, {u"hreflang"_s, twin.language}});
    if (!m_links.newest.isEmpty())
        entry(m_words.newest, {{u"href"_s, m_links.newest}});
    close();
}

void Page::entry(const QString &words, const QList<HtmlAttribute> &attributes)
{
    m_writer.start(u"li"_s);
    m_writer.element(u"a"_s, words, attributes);
    m_writer.end();
    m_writer.line();
}

void Page::contents()
{
    const bool any = std::any_of(m_document.sections.begin(), m_document.sections.end(), isChapter);
    if (!any)
        return;
    open(u"nav"_s, {{u"class"_s, u"contents"_s}, {u"aria-labelledby"_s, u"page_contents"_s}});
    m_writer.element(u"h2"_s, m_words.contents, {{u"id"_s, u"page_contents"_s}});
    m_writer.line();
    open(u"ol"_s);
    for (const Section &section : m_document.sections)
        if (isChapter(section))
            entry(section.heading, {{u"href"_s, u'#' + section.anchor}});
    close();
    close();
}

void Page::sections()
{
    HtmlBlocks blocks(m_writer, m_links.tables);
    int chapter = 0;
    int level = FirstLevel - 1;
    for (const Section &section : m_document.sections) {
        level = std::clamp(section.level, FirstLevel, level + 1); // a skipped level would mislead a screen reader
        heading(section, level, isChapter(section) ? ++chapter : 0);
        for (const DocumentBlock &block : section.blocks)
            blocks.write(block);
    }
}

void Page::heading(const Section &section, int level, int number)
{
    Inlines words;
    if (number > 0)
        words += Text{QString::number(number) + u". "_s};
    words += Text{section.heading};
    m_writer.element(u"h%1"_s.arg(level), words, {{u"id"_s, section.anchor}});
    m_writer.line();
}

void Page::footer()
{
    open(u"footer"_s);
    open(u"div"_s, {{u"class"_s, u"inner"_s}});
    if (!m_info.organisation.isEmpty())
        m_writer.element(u"p"_s, m_info.organisation);
    if (!m_info.licence.isEmpty()) {
        m_writer.line();
        m_writer.element(u"p"_s, Inlines{Text{m_words.licence + u": "_s}, Link{m_info.licence, m_info.licenceUrl}});
    }
    if (!m_links.accessibility.isEmpty()) {
        m_writer.line();
        m_writer.start(u"p"_s);
        m_writer.element(u"a"_s, m_words.accessibility, {{u"href"_s, m_links.accessibility}});
        m_writer.end();
    }
    m_writer.line();
    m_writer.start(u"p"_s, {{u"class"_s, u"top"_s}});
    m_writer.element(u"a"_s, m_words.backToTop, {{u"href"_s, u"#"_s}});
    m_writer.end();
    m_writer.line();
    close();
    close();
}

} // namespace

QByteArray html(const Document &document, const HtmlLinks &links)
{
    return Page(document, links).bytes();
}

} // namespace candour
