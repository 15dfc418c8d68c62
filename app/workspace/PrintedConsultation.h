// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Backings.h"
#include "workspace/PublicPage.h"

namespace candour {

/// What lies beside the cover of a package for the regulator.
struct Enclosure
{
    QString name;
    QString sha256; ///< In hexadecimal digits.
};

/// What the regulator is asked, and the facts that the cover says of the package.
struct ConsultationRequest
{
    QString question;            ///< What somebody asks besides the reasons of the decision; may be empty.
    bool contentChanged = false; ///< Since it was decided to ask.
    QString contentCode;
    QDate madeOn;
    QList<Enclosure> enclosures;
};

/// The cover of what goes to a regulator that is asked first: a section for each part that the law asks for, filled
/// from the answers that the template binds to it. It is for the regulator and people inside, and stamped as such.
class PrintedConsultation
{
public:
    PrintedConsultation(const PageSource &source, const ConsultationRequest &request, reviewing::Backings backings);

    Document document() const;
    QStringList emptyParts() const; ///< Headings of the parts that nothing fills.

private:
    struct Part
    {
        QString heading;
        QList<Section> sections; ///< Empty where nothing fills it.
    };
    Part part(ConsultationPart which) const;
    QList<Section> answersTo(ConsultationPart which) const;
    QList<DocumentBlock> requestWords() const;
    Section about() const;
    Section enclosures() const;

    PageSource m_source; ///< Of the rows of risks, only those whose risk stays.
    ConsultationRequest m_request;
    reviewing::Backings m_backings; ///< Of what was said in the review.
};

} // namespace candour
