// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The audit trail as people read it: who did what, when, and to which assessment. For people inside, because it may
/// speak of what is withheld.
namespace candour::auditing {

/// Which lines are asked for; what is empty or invalid leaves none out.
struct Filter
{
    AssessmentId assessment;
    QString who;
    QString words; ///< Each of them must stand somewhere in what the line says.
    QDate from;    ///< Days where the person is, both included.
    QDate to;
    bool operator==(const Filter &) const = default;
};

struct Line
{
    qint64 number = 0;
    QDateTime at; ///< UTC.
    QString who;
    QString role;    ///< As people call it.
    QString action;  ///< Stable name.
    QString what;    ///< The action in words.
    QString subject; ///< What it was done to, such as a question; may be empty.
    AssessmentId assessment;
    QString reference;
    QString title;

    QString sentence() const; ///< What was done, and to what.
};

/// An assessment, or a release, that lines are about.
struct Named
{
    AssessmentId id;
    QString reference;
    QString title; ///< Empty where it was disposed of.
};

/// All lines of a workspace, in little memory, so that a hundred thousand can be filtered while somebody types.
class Trail
{
public:
    explicit Trail(const Workspace &workspace) : m_workspace(workspace) {}

    /// Takes up the lines that were added since the last time, and what people and assessments are called now. The
    /// workspace must be the one it was.
    Result<> read();

    qsizetype size() const { return m_entries.size(); }
    Line line(qsizetype index) const;
    QList<qsizetype> matching(const Filter &filter) const; ///< Newest first.
    QStringList people() const;                            ///< Everyone who did something, by name.
    QList<Named> assessments() const;                      ///< Every one that a line is about, by reference.

private:
    /// What many lines have in common.
    struct Deed
    {
        QString action;
        QString entity;
        QString detail;
        QList<AssessmentId> assessments; ///< That it is about.
    };
    struct Entry
    {
        qint64 number;
        QDateTime at;
        qsizetype who; ///< Of m_words, as is \a role.
        qsizetype role;
        qsizetype deed;
    };
    qsizetype wordsOf(const QString &words);
    qsizetype deedOf(const AuditEntry &entry);
    Result<> nameAll();
    QString roleLabel(const QString &key) const { return m_roles.value(key, key); }
    QString questionLabel(const AssessmentId &assessment, const QString &place) const;
    QString subjectOf(const Deed &deed) const;
    Named namedFor(const Deed &deed) const;
    const QString &foldedDeed(qsizetype index) const;

    const Workspace &m_workspace;
    QList<Entry> m_entries; ///< Oldest first.
    QStringList m_words;
    QHash<QString, qsizetype> m_wordsIndex;
    QList<Deed> m_deeds;
    QHash<QString, qsizetype> m_deedsIndex;
    QHash<AssessmentId, Named> m_named;
    QHash<AssessmentId, QString> m_forms; ///< Template and version of each.
    QHash<QString, QString> m_roles;
    QHash<QString, QString> m_people;
    QHash<QString, QString> m_shared;
    mutable QHash<QString, QHash<QString, QString>> m_questions; ///< Labels by key, for each template that was needed.
    mutable QStringList m_foldedDeeds;                           ///< Null where it was not needed yet.
};

/// That the chain holds, and up to where.
struct Checked
{
    qint64 lines = 0;
    QString headCode; ///< Short code of the last line's hash.
};

/// Goes through the chain as doctor does; the Error names the first line that was changed outside Candour.
Result<Checked> check(const Workspace &workspace);

/// What was found, in a sentence.
QString sentence(const Checked &checked);

/// Writes the lines as a table (CSV) for people inside, newest first. Refused where targets::checkInternal() refuses
/// the file.
Result<> exportTable(const Workspace &workspace, const Filter &filter, const QString &path);

/// "INTERNAL audit.csv", or "INTERNAL audit DPIA-0007.csv".
QString proposedName(const QString &reference);

} // namespace candour::auditing
