// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/suppression/EarlierCounts.h"
#include "workspace/Workspace.h"

/// Deciding which numbers of people the public does not see.
namespace candour::suppressing {

/// A table of counts as the public would read it if no small number were left out, with the words for people inside.
struct CountsTable
{
    Question question;
    PublicCounts counts;        ///< With what is known from earlier versions.
    PublicCounts byItself;      ///< Without.
    QList<Publication> earlier; ///< Versions that readers can still have, newest first.
    AssessmentId assessment;    ///< Whose table it is.
    QStringList rowNames;       ///< One for each row, then that of the totals.
    QStringList columnNames;    ///< The same for columns.
    std::optional<Suppression> decided;
    int leastCount = UsualLeastCount; ///< Of the workspace.

    QString nameOf(CellAt cell) const; ///< "Special schools, Under 18"
    bool isEmpty() const;              ///< No number in it would be public.
    bool operator==(const CountsTable &) const = default;
};

/// Usage error where the question is no table of counts.
Result<CountsTable> countsTable(const Workspace &workspace, const AssessmentId &id, const QString &question);

/// The pattern that the rule asks for, as it could be accepted.
Suppression proposed(const CountsTable &table, const SuppressionRule &rule);

/// What a stranger can find out about one number that is left out.
struct Bounded
{
    CellAt cell;
    Interval interval;
    bool isSmall = false; ///< Left out for its own sake.
};
QList<Bounded> bounds(const CountsTable &table, const Suppression &suppression);

/// "0 to 11", "5 or more", "3"
QString inWords(const Interval &interval);

/// Why a table must not be published as it was decided.
struct Objection
{
    QString question;
    QString sentence;
    QString
        version; ///< Name of the earlier one that gives a number away together with this page; empty where this does.
    bool operator==(const Objection &) const = default;
};

/// Nothing where every small number is protected, also from whoever has read earlier versions.
std::optional<Objection> objection(const CountsTable &table, const Suppression &suppression);

/// True where the rule shows numbers that the workspace takes for small.
bool showsTooSmall(const SuppressionRule &rule, int leastCount);

/// Remembers what objection there was to what was decided for a table, as long as all of the table is the same.
class KnownObjections
{
public:
    std::optional<Objection> to(const CountsTable &table);
    void forget() { m_known.clear(); }

private:
    QHash<QString, std::pair<CountsTable, std::optional<Objection>>> m_known; ///< By question.
};

/// The first objection to what was decided in any table of counts in the public page.
std::optional<Objection> firstObjection(const Template &t, const Assessment &a, const QString &language,
                                        const QList<Publication> &earlier, int leastCount, KnownObjections &known);

/// A version of the page that shows other numbers in a table of counts than the table holds now. What both tell
/// together has to be judged by a person.
struct OtherVersion
{
    QString question;
    QString version; ///< See versionName().
};
std::optional<OtherVersion> otherThanBefore(const Template &t, const Assessment &a, const QString &language,
                                            const QList<Publication> &published);

/// The first objection to the public page as it stands.
Result<std::optional<Objection>> undecided(const Workspace &workspace, const AssessmentId &id);

/// Keeps the rule and the cells with the assessment. Refused where they do not protect.
Result<> accept(Workspace &workspace, const AssessmentId &id, const QString &question, const SuppressionRule &rule,
                const QList<CountCell> &cells);

} // namespace candour::suppressing
