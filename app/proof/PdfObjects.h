// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/PdfContent.h"
#include "proof/PdfReader.h"

#include <QSet>
#include <qpdf/QPDF.hh>

#include <set>

namespace candour {

/// Reads every object of a PDF that qpdf lists: first what the file uses, then what nothing refers to.
class PdfObjects
{
public:
    explicit PdfObjects(QPDF &pdf) : m_pdf(pdf) {}

    PdfReading read();

private:
    /// An object on the way to being read, and what is known of it from where it was found.
    struct Found
    {
        QPDFObjectHandle object;
        std::string key; ///< Under which it stands in a dictionary.
        QString place;   ///< Of everything below it; empty if it has no name of its own.
    };

    void readPages();
    void readGraph(const Found &root);
    void readObject(const Found &found, int depth);
    void readDictionary(const Found &found, int depth);
    void readString(const Found &found, const QPDFObjectHandle &owner);
    void readName(const std::string &name, const QString &place);
    void readStream(const Found &found);
    void readData(const Found &found, const QByteArray &data);
    void addContent(const PdfContent &content, const QString &place);
    QString placeOfString(const Found &found, QPDFObjectHandle owner) const;

    QPDF &m_pdf;
    PdfFonts m_fonts;
    PdfReading m_reading;
    std::set<QPDFObjGen> m_seen;
    std::set<QPDFObjGen> m_pageContents;
    QSet<QString> m_names; ///< Already read, after their places.
    QList<Found> m_waiting;
    Passage m_flow;
    Passage m_artifacts;
    Passage m_strings{Passage::Seeking::Words, Breaks::Punctuation, {}, {}};
    Passage m_headings{Passage::Seeking::EveryWord, Breaks::Punctuation, {}, {}};
    Passage m_runs{Passage::Seeking::Runs, Breaks::Punctuation, {}, {}};
    Passage m_vocabulary{Passage::Seeking::Telling, Breaks::Punctuation, {}, {}};
    Passage m_packed{Passage::Seeking::Telling, Breaks::Punctuation, Passage::Reading::WholeFile, {}};
};

} // namespace candour
