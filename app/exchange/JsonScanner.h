// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/JsonReader.h"

#include <QSet>

#include <optional>

namespace candour {

/// Walks over the bytes of a JSON document (RFC 8259) once, before anything is built from them, and finds what Qt's
/// parser would let pass: duplicate names, too much depth, too many values.
class JsonScanner
{
public:
    JsonScanner(const QByteArray &bytes, const JsonLimits &limits) : m_bytes(bytes), m_limits(limits) {}

    /// The first thing wrong, with its line and column.
    std::optional<Error> scan();

private:
    enum class Fault { None, Syntax, Duplicate, Depth, Values, Number, NotObject };

    bool value();
    bool object();
    bool array();
    bool number();
    bool digits();
    bool word(const char *expected);
    bool string();
    bool escape();
    void blank();
    bool take(char c);
    char peek() const { return m_at < m_bytes.size() ? m_bytes.at(m_at) : '\0'; }
    bool stop(Fault fault);
    QByteArray name(qsizetype from, qsizetype to) const;
    Error error() const;

    const QByteArray &m_bytes;
    const JsonLimits &m_limits;
    qsizetype m_at = 0;
    int m_depth = 0;
    qsizetype m_values = 0;
    Fault m_fault = Fault::None;
};

} // namespace candour
