// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"
#include "base/Literals.h"
#include "publish/HtmlWriter.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "summary/PageWords.h"

#include <QLocale>
#include <QXmlStreamWriter>

namespace candour {

namespace {

// A reader that asks now and then needs no more, and each visit costs all of them.
constexpr qsizetype MostEntries = 100;
const QString Registers = u"3f0c7f0e-52a4-5d8e-9a53-0c7b6a1f4d21"_s; // the space of the identifiers of registers

/// The day's first moment; a feed knows no days.
QString moment(QDate day)
{
    return day.toString(Qt::ISODate) + u"T00:00:00Z"_s;
}

QString urn(const QString &id)
{
    return u"urn:uuid:"_s + id;
}

/// What a reader of the feed is told of the entry besides its title.
QString summaryOf(const CatalogueEntry &entry, const PageWords &words)
{
    const QString ended = QLocale(entry.language).toString(entry.ended, u"d MMMM yyyy"_s);
    switch (entry.status) {
    case EntryStatus::Published:
        return entry.changeNote.isEmpty() ? words.firstVersion : entry.changeNote;
    case EntryStatus::Withdrawn:
        return entry.endedFor.isEmpty() ? words.withdrawnOn.arg(ended) : words.withdrawnFor.arg(ended, entry.endedFor);
    case EntryStatus::Removed:
        return words.removedOn.arg(ended);
    }
    Q_UNREACHABLE();
}

class FeedPage
{
public:
    explicit FeedPage(const Catalogue &catalogue)
        : m_catalogue(catalogue), m_id(catalogue.id.isEmpty() ? Registers : catalogue.id),
          m_latest(newestOfEach(catalogue.published)), m_lead(m_latest.value(0)),
          m_language(m_lead.language.isEmpty() ? u"en-GB"_s : m_lead.language), m_words(pageWords(m_language)),
          m_writer(&m_bytes)
    {
        for (const CatalogueEntry &entry : catalogue.published) {
            QDate &first = m_firstIssued[entry.reference];
            first = first.isValid() ? std::min(first, entry.issued) : entry.issued;
        }
    }

    QByteArray bytes()
    {
        m_writer.writeStartDocument();
        line();
        m_writer.writeStartElement(u"feed"_s);
        m_writer.writeDefaultNamespace(u"http://www.w3.org/2005/Atom"_s);
        m_writer.writeAttribute(u"xml:lang"_s, m_language);
        if (!m_catalogue.address.isEmpty())
            m_writer.writeAttribute(u"xml:base"_s, m_catalogue.address);
        line();
        element(u"id"_s, urn(m_id));
        element(u"title"_s, m_words.registerTitle);
        element(u"updated"_s, moment(lastChange(m_lead).isValid() ? lastChange(m_lead) : QDate(1970, 1, 1)));
        author(m_lead);
        link(u"self"_s, u"application/atom+xml"_s, FeedName);
        link(u"alternate"_s, u"text/html"_s, RegisterPageName);
        for (const CatalogueEntry &one : std::as_const(m_latest).mid(0, MostEntries))
            entry(one);
        m_writer.writeEndElement();
        line();
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    void line() { m_writer.writeCharacters(u"\n"_s); }

    void element(const QString &name, const QString &words)
    {
        m_writer.writeTextElement(name, pageText(words));
        line();
    }

    void author(const CatalogueEntry &entry)
    {
        m_writer.writeStartElement(u"author"_s);
        m_writer.writeTextElement(u"name"_s,
                                  pageText(entry.organisation.isEmpty() ? m_words.registerTitle : entry.organisation));
        m_writer.writeEndElement();
        line();
    }

    void link(const QString &relation, const QString &type, const QString &address)
    {
        m_writer.writeEmptyElement(u"link"_s);
        m_writer.writeAttribute(u"rel"_s, relation);
        m_writer.writeAttribute(u"type"_s, type);
        m_writer.writeAttribute(u"href"_s, address);
        line();
    }

    void entry(const CatalogueEntry &one)
    {
        const auto paths = registerPaths(one.reference, one.version);
        if (!paths)
            return;
        m_writer.writeStartElement(u"entry"_s);
        if (one.language != m_language)
            m_writer.writeAttribute(u"xml:lang"_s, one.language);
        line();
        element(u"id"_s, urn(namedId(m_id, one.reference)));
        element(u"title"_s, one.status == EntryStatus::Removed ? one.reference : one.title);
        element(u"updated"_s, moment(lastChange(one)));
        element(u"published"_s, moment(m_firstIssued.value(one.reference)));
        author(one);
        link(u"alternate"_s, u"text/html"_s, paths->newest);
        if (one.files.contains(paths->pdf))
            link(u"related"_s, u"application/pdf"_s, paths->pdf);
        element(u"summary"_s, summaryOf(one, pageWords(one.language)));
        m_writer.writeEndElement();
        line();
    }

    const Catalogue &m_catalogue;
    const QString m_id;
    QList<CatalogueEntry> m_latest;
    CatalogueEntry m_lead;
    QString m_language;
    const PageWords &m_words;
    QMap<QString, QDate> m_firstIssued;
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace

FinishedFile feedFile(const Catalogue &catalogue)
{
    return {QString(FeedName), FeedPage(catalogue).bytes()};
}

QString registerId(const CatalogueEntry &first)
{
    const QStringList beginning{first.organisation, first.reference, first.issued.toString(Qt::ISODate)};
    return namedId(Registers, beginning.join(u'\n'));
}

} // namespace candour
