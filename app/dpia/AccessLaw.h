// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace candour {

/// Where a template's facts about law come from, for the person who checks them.
struct Source
{
    QString name;
    QString url;
    bool operator==(const Source &) const = default;
};

/// A law by which people may ask a public body for what it holds, and by which the body refuses.
struct AccessLaw
{
    QString key;       ///< Such as "foia".
    QString name;      ///< "Freedom of Information Act 2000"
    QString shortName; ///< "FOIA"
    QString where;     ///< Whom it binds, as one plain clause.
    QString refusal;   ///< What a notice of refusal under it must say.
    QString review;    ///< How to ask the body to look again.
    QString appeal;    ///< To whom a person may complain then.
    Source source;
    bool operator==(const AccessLaw &) const = default;
};

/// Whether an exemption gives way to the public interest.
enum class ReasonKind {
    Absolute,
    Qualified,
    Other, ///< Not an exemption: data minimisation, statistical disclosure, safety.
};

/// A reason for withholding.
struct Reason
{
    QString key;
    QString label;         ///< What the person who redacts chooses.
    QString publicWording; ///< What the label in the page says, such as "personal information".
    QString provision;     ///< Section of the law, such as "FOIA s.40(2)"; empty for none.
    QString explanation;   ///< One plain sentence for "What we have left out and why".
    QString law;           ///< Key of the law that gives it; empty where none does.
    ReasonKind kind = ReasonKind::Other;
    bool needsQualifiedPerson = false; ///< Holds only where the person named by the law has given an opinion.
    bool operator==(const Reason &) const = default;
};

} // namespace candour
