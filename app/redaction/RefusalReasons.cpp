// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/RefusalReasons.h"

#include "redaction/MarksInForce.h"
#include "redaction/Summarise.h"
#include "redaction/SummaryBuilder.h"
#include "redaction/Visibility.h"

namespace candour {

namespace {

/// True where a table of people that is shown leaves numbers out.
bool leavesSomeNumberOut(const Template &t, const Assessment &a)
{
    const Visibility visibility(t, a, a.language);
    for (auto one = a.suppressions.cbegin(); one != a.suppressions.cend(); ++one)
        if (const Question *question = t.question(one.key()); question && !one->cells.isEmpty() &&
                                                              one->rule.method == SuppressionMethod::Threshold &&
                                                              visibility.answer(*question).sight == Sight::AsWritten)
            return true;
    return false;
}

} // namespace

RefusalReasons::RefusalReasons(const Template &t, const Assessment &a)
    : m_template(t), m_marks(marksInForce(t, a)),
      m_labels(reasonsIn(summarise(t, a, Edition{.language = a.language}).document().sections)),
      m_leavesNumbersOut(leavesSomeNumberOut(t, a))
{}

bool RefusalReasons::isEmpty() const
{
    return m_marks.isEmpty() && !m_leavesNumbersOut;
}

QList<Mark> RefusalReasons::marksOf(const QString &reason) const
{
    QList<Mark> marks = m_marks;
    marks.removeIf([&](const Mark &mark) { return !mark.reasons.contains(reason); });
    return marks;
}

QList<Reason> RefusalReasons::under(const QString &law) const
{
    QList<Reason> reasons;
    for (const Reason &reason : m_template.reasons)
        if (reason.law == law && m_labels.contains(reason.publicWording) && !marksOf(reason.key).isEmpty())
            reasons += reason;
    return reasons;
}

QList<AccessLaw> RefusalReasons::laws() const
{
    QList<AccessLaw> laws = m_template.laws;
    laws.removeIf([&](const AccessLaw &law) { return under(law.key).isEmpty(); });
    return laws;
}

QStringList RefusalReasons::harms(const QString &reason) const
{
    QStringList said;
    for (const Mark &mark : marksOf(reason))
        said += mark.harm;
    return said;
}

QStringList RefusalReasons::interests(const QString &reason) const
{
    QStringList said;
    for (const Mark &mark : marksOf(reason))
        said += mark.publicInterest;
    return said;
}

QList<QualifiedOpinion> RefusalReasons::opinions(const QString &reason) const
{
    QList<QualifiedOpinion> said;
    for (const Mark &mark : marksOf(reason))
        if (mark.opinion.isComplete())
            said += mark.opinion;
    return said;
}

bool RefusalReasons::isUnweighed(const QString &reason) const
{
    const QList<Mark> marks = marksOf(reason);
    return std::any_of(marks.begin(), marks.end(),
                       [](const Mark &mark) { return mark.publicInterest.trimmed().isEmpty(); });
}

bool RefusalReasons::lacksOpinion(const QString &reason) const
{
    const QList<Mark> marks = marksOf(reason);
    return std::any_of(marks.begin(), marks.end(), [](const Mark &mark) { return !mark.opinion.isComplete(); });
}

} // namespace candour
