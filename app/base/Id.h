// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace candour {

/// 32 random lower-case hexadecimal digits; the only source of identity within a workspace.
QString randomId();

/// The identifier (UUID, version 5) of something that has this name within the space of another identifier: always the
/// same one. Empty where \a space is none.
QString namedId(const QString &space, const QString &name);

/// Whether these are the letters of an identifier such as namedId() makes.
bool isNamedId(const QString &id);

/// Which one, typed so that a row's id cannot stand where a person's is meant. Empty means "none".
template<typename Tag>
struct Id
{
    QString value;

    static Id random() { return Id{randomId()}; }
    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const { return value.compare(other.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using ActivityId = Id<struct ActivityTag>;
using AssessmentId = Id<struct AssessmentTag>;
using AttachmentId = Id<struct AttachmentTag>;
using CommentId = Id<struct CommentTag>;
using MarkId = Id<struct MarkTag>;
using PersonId = Id<struct PersonTag>;
using RowId = Id<struct RowTag>;

} // namespace candour
