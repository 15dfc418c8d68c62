// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/StructObjects.h"

#include "base/Overloaded.h"
#include "publish/pdf/ContentStream.h"
#include "publish/pdf/Look.h"
#include "publish/pdf/PdfFile.h"

namespace candour::pdfwriter {

namespace {

using Object = QPDFObjectHandle;

class TreeWriter
{
public:
    TreeWriter(QPDF &pdf, const Paper &paper, const QList<Object> &pages, QList<QList<Object>> &links)
        : m_pdf(pdf), m_paper(paper), m_pages(pages), m_links(links)
    {}

    Object root()
    {
        Object root = m_pdf.makeIndirectObject(Object::parse("<</Type /StructTreeRoot>>"));
        for (int i = 0; i < tree().count(); ++i)
            m_objects.append(tree().at(i).type.isEmpty()
                                 ? Object::newNull()
                                 : m_pdf.makeIndirectObject(Object::parse("<</Type /StructElem>>")));
        for (int i = 0; i < tree().count(); ++i)
            if (!tree().at(i).type.isEmpty())
                write(i, root);
        root.replaceKey("/K", m_objects.at(0));
        addParentTree(root);
        return root;
    }

private:
    const StructTree &tree() const { return m_paper.tree(); }

    void write(int number, const Object &root)
    {
        const Element &element = tree().at(number);
        Object object = m_objects.at(number);
        object.replaceKey("/S", Object::newName('/' + element.type.toStdString()));
        object.replaceKey("/P", element.parent < 0 ? root : m_objects.at(tree().typed(element.parent)));
        int page = -1;
        Object kids = Object::newArray();
        addKids(element, kids, page);
        if (page >= 0)
            object.replaceKey("/Pg", m_pages.at(page));
        if (kids.getArrayNItems() > 0)
            object.replaceKey("/K", kids);
        if (!element.alternative.isEmpty())
            object.replaceKey("/Alt", textString(element.alternative));
        if (Object attributes = attributesOf(element); attributes.isDictionary())
            object.replaceKey("/A", attributes);
    }

    /// Marks of the element's own page are plain numbers; those of other pages say which.
    void addKids(const Element &element, Object &kids, int &page)
    {
        for (const Kid &kid : element.kids)
            std::visit(Overloaded{
                           [&](const MarkKid &k) { kids.appendItem(markObject(k, page)); },
                           [&](const ElementKid &k) {
                               if (tree().at(k.element).type.isEmpty())
                                   addKids(tree().at(k.element), kids, page);
                               else
                                   kids.appendItem(m_objects.at(k.element));
                           },
                           [&](const LinkKid &k) { kids.appendItem(linkObject(k)); },
                       },
                       kid);
    }

    Object markObject(const MarkKid &kid, int &page)
    {
        if (page < 0)
            page = kid.page;
        if (page == kid.page)
            return Object::newInteger(kid.mark);
        Object reference = Object::parse("<</Type /MCR>>");
        reference.replaceKey("/Pg", m_pages.at(kid.page));
        reference.replaceKey("/MCID", Object::newInteger(kid.mark));
        return reference;
    }

    Object linkObject(const LinkKid &kid)
    {
        Object reference = Object::parse("<</Type /OBJR>>");
        reference.replaceKey("/Pg", m_pages.at(kid.page));
        reference.replaceKey("/Obj", m_links.at(kid.page).at(kid.link));
        return reference;
    }

    Object attributesOf(const Element &element) const
    {
        Object attributes = Object::newDictionary();
        if (!element.scope.isEmpty()) {
            attributes.replaceKey("/O", Object::newName("/Table"));
            attributes.replaceKey("/Scope", Object::newName('/' + element.scope.toStdString()));
        } else if (!element.numbering.isEmpty()) {
            attributes.replaceKey("/O", Object::newName("/List"));
            attributes.replaceKey("/ListNumbering", Object::newName('/' + element.numbering.toStdString()));
        } else if (element.box.isValid()) {
            const qreal height = look::paper.height();
            Object box = Object::newArray();
            for (const qreal value :
                 {element.box.left(), height - element.box.bottom(), element.box.right(), height - element.box.top()})
                box.appendItem(Object::newReal(pdfNumber(value).toStdString()));
            attributes.replaceKey("/O", Object::newName("/Layout"));
            attributes.replaceKey("/Placement", Object::newName("/Block"));
            attributes.replaceKey("/BBox", box);
        } else {
            return Object::newNull();
        }
        return attributes;
    }

    void addParentTree(Object &root)
    {
        Object numbers = Object::newArray();
        int key = 0;
        for (int page = 0; page < m_paper.pageCount(); ++page, ++key) {
            Object elements = Object::newArray();
            for (const int element : m_paper.page(page).marks)
                elements.appendItem(m_objects.at(element));
            numbers.appendItem(Object::newInteger(key));
            numbers.appendItem(m_pdf.makeIndirectObject(elements));
        }
        for (int page = 0; page < m_paper.pageCount(); ++page)
            for (qsizetype i = 0; i < m_paper.page(page).links.size(); ++i, ++key) {
                m_links[page][i].replaceKey("/StructParent", Object::newInteger(key));
                numbers.appendItem(Object::newInteger(key));
                numbers.appendItem(m_objects.at(m_paper.page(page).links.at(i).element));
            }
        Object parents = m_pdf.makeIndirectObject(Object::newDictionary());
        parents.replaceKey("/Nums", numbers);
        root.replaceKey("/ParentTree", parents);
        root.replaceKey("/ParentTreeNextKey", Object::newInteger(key));
    }

    QPDF &m_pdf;
    const Paper &m_paper;
    const QList<Object> &m_pages;
    QList<QList<Object>> &m_links;
    QList<Object> m_objects;
};

} // namespace

Object structTreeRoot(QPDF &pdf, const Paper &paper, const QList<Object> &pages, QList<QList<Object>> &links)
{
    return TreeWriter(pdf, paper, pages, links).root();
}

} // namespace candour::pdfwriter
