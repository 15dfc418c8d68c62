// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Headings.h"
#include "publish/pdf/Paginator.h"
#include "publish/pdf/Typesetter.h"
#include "summary/PageWords.h"

namespace candour::pdfwriter {

/// Sets a whole document: cover, contents, sections, and the foot of every page.
class Composer
{
public:
    explicit Composer(const Document &document);

    void compose();

    const Paper &paper() const { return m_paper; }
    const Typesetter &typesetter() const { return m_typesetter; }

private:
    Strips sections();
    Strips heading(int section);
    void addFooter(int page);

    const Document &m_document;
    const PageWords &m_words;
    QList<Heading> m_headings;
    Paper m_paper;
    Typesetter m_typesetter;
};

} // namespace candour::pdfwriter
