// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"

#include <QByteArray>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include <memory>

namespace candour {

/// What is wrong with these bytes by a RELAX NG schema of tests/data/register; empty where nothing is. By libxml2.
inline QString schemaFault(const QByteArray &xml, const QString &schema)
{
    struct Free
    {
        void operator()(xmlDoc *one) const { xmlFreeDoc(one); }
        void operator()(xmlRelaxNGParserCtxt *one) const { xmlRelaxNGFreeParserCtxt(one); }
        void operator()(xmlRelaxNG *one) const { xmlRelaxNGFree(one); }
        void operator()(xmlRelaxNGValidCtxt *one) const { xmlRelaxNGFreeValidCtxt(one); }
    };
    const QByteArray path = QByteArray(CANDOUR_SOURCE_DIR "/tests/data/register/") + schema.toUtf8();
    const std::unique_ptr<xmlRelaxNGParserCtxt, Free> parser(xmlRelaxNGNewParserCtxt(path.constData()));
    const std::unique_ptr<xmlRelaxNG, Free> rules(parser ? xmlRelaxNGParse(parser.get()) : nullptr);
    if (!rules)
        return u"the schema cannot be read"_s;
    const std::unique_ptr<xmlDoc, Free> document(
        xmlReadMemory(xml.constData(), int(xml.size()), nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR));
    if (!document)
        return u"not well-formed"_s;
    const std::unique_ptr<xmlRelaxNGValidCtxt, Free> check(xmlRelaxNGNewValidCtxt(rules.get()));
    QString fault;
    const auto note = [](void *said, xmlErrorPtr error) {
        *static_cast<QString *>(said) += QString::fromUtf8(error->message);
    };
    xmlRelaxNGSetValidStructuredErrors(check.get(), note, &fault);
    return xmlRelaxNGValidateDoc(check.get(), document.get()) == 0 ? QString() : u"not valid: "_s + fault;
}

} // namespace candour
