// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QXmlStreamWriter>

namespace candour {

/// One attribute of an element.
struct HtmlAttribute
{
    QString name;
    QString value;
};

/// Writes the elements of a page so that every word is escaped and nothing but a style sheet goes in as it is.
class HtmlWriter
{
public:
    /// \a language is the BCP 47 tag of the page; it decides which direction of text is the foreign one.
    explicit HtmlWriter(QString language);

    const QString &language() const { return m_language; }

    void start(const QString &name, const QList<HtmlAttribute> &attributes = {});
    void end();
    /// An element that can hold nothing, such as br or meta.
    void empty(const QString &name, const QList<HtmlAttribute> &attributes = {});
    void text(const QString &words);
    /// An element around words in whichever direction they run.
    void element(const QString &name, const QString &words, const QList<HtmlAttribute> &attributes = {});
    /// An element around a line of text: labels as marks, links only where they are allowed.
    void element(const QString &name, const Inlines &inlines, const QList<HtmlAttribute> &attributes = {});
    /// A day, for people and for machines.
    void date(QDate day);
    /// A style sheet; it may not contain "<".
    void style(const QString &css);
    /// A line end in the source, for whoever reads it there.
    void line();

    /// The page so far as UTF-8, beginning with the document type.
    QByteArray bytes() const;

private:
    void attributes(const QList<HtmlAttribute> &attributes);
    void inlines(const Inlines &inlines, bool isolate);
    void lines(const QString &words);

    QString m_language;
    bool m_rightToLeft;
    QString m_page;
    QXmlStreamWriter m_writer;
};

/// The address as a page may carry it, percent-encoded; empty unless it is a whole http, https or mailto address.
QString allowedAddress(const QString &url);

/// Whether text in this language (BCP 47) runs from right to left.
bool runsRightToLeft(const QString &language);

/// The words as a page may hold them: composed (NFC), and U+FFFD for every character that HTML forbids.
QString pageText(const QString &words);

} // namespace candour
