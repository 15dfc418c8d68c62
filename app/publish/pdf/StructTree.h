// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

#include <variant>

namespace candour::pdfwriter {

/// A stretch of a page's content that belongs to an element.
struct MarkKid
{
    int page = 0;
    int mark = 0; ///< The marked-content number on that page.
};

/// An element inside an element.
struct ElementKid
{
    int element = 0;
};

/// A link area of a page that belongs to an element.
struct LinkKid
{
    int page = 0;
    int link = 0; ///< Index into Page::links.
};

using Kid = std::variant<MarkKid, ElementKid, LinkKid>;

/// One element of the structure that screen readers walk.
struct Element
{
    QByteArray type; ///< "P", "H2", …; empty for a place in its parent that is filled later.
    int parent = -1;
    QList<Kid> kids;
    QString alternative;  ///< Said instead of a figure.
    QByteArray scope;     ///< "Column" or "Row" of a TH.
    QByteArray numbering; ///< ListNumbering of an L.
    QRectF box;           ///< Of a figure, on the page of its marks.
};

/// The structure of a document, in reading order. Element 0 is the Document.
class StructTree
{
public:
    StructTree() { m_elements.append(Element{.type = "Document"}); }

    /// Adds an element after the present kids of its parent, and returns its number.
    int add(int parent, const QByteArray &type)
    {
        const int number = int(m_elements.size());
        m_elements.append(Element{.type = type, .parent = parent});
        m_elements[parent].kids.append(ElementKid{number});
        return number;
    }

    Element &at(int number) { return m_elements[number]; }
    const Element &at(int number) const { return m_elements.at(number); }
    int count() const { return int(m_elements.size()); }

    /// The element itself, or the one a place belongs to.
    int typed(int number) const
    {
        while (m_elements.at(number).type.isEmpty())
            number = m_elements.at(number).parent;
        return number;
    }

private:
    QList<Element> m_elements;
};

} // namespace candour::pdfwriter
