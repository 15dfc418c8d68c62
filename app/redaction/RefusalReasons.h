// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The reasons that the labels of the page give, with what people wrote about each; never one that no label gives.
class RefusalReasons
{
public:
    RefusalReasons(const Template &t, const Assessment &a);

    bool isEmpty() const; ///< True where nothing is kept back.

    QList<AccessLaw> laws() const;                 ///< Those that give one of the reasons, in the template's order.
    QList<Reason> under(const QString &law) const; ///< The reasons of one law, or of none, in the template's order.
    bool leavesNumbersOut() const { return m_leavesNumbersOut; }

    /// What was written on the marks that bear this reason; empty where nothing was.
    QStringList harms(const QString &reason) const;
    QStringList interests(const QString &reason) const;
    QList<QualifiedOpinion> opinions(const QString &reason) const;

    bool isUnweighed(const QString &reason) const; ///< True where one of the marks says nothing of the public interest.
    bool lacksOpinion(const QString &reason) const; ///< True where one of the marks has no whole opinion.

private:
    QList<Mark> marksOf(const QString &reason) const;

    const Template &m_template;
    QList<Mark> m_marks;
    QStringList m_labels; ///< Public words of the reasons that the page names.
    bool m_leavesNumbersOut = false;
};

} // namespace candour
