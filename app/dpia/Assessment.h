// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"
#include "dpia/Comment.h"
#include "dpia/Person.h"
#include "dpia/Release.h"
#include "dpia/Review.h"
#include "dpia/ReviewCopy.h"
#include "dpia/Suppression.h"
#include "dpia/Treatment.h"

namespace candour {

/// A file kept with an assessment. Foreign files are stored and hashed, never parsed.
struct Attachment
{
    AttachmentId id;
    QString fileName;
    QString mediaType;
    QString description;
    QByteArray bytes; ///< At most AttachmentLimit.
    bool operator==(const Attachment &) const = default;
};
inline constexpr qsizetype AttachmentLimit = 20 * 1024 * 1024;

/// How long the assessment is kept, and why.
struct Retention
{
    QDate keepUntil;
    QString basis;
    bool hold = false; ///< Disposal is refused while it holds.
    QString holdReason;
    bool operator==(const Retention &) const = default;
};

/// One data protection impact assessment, with everything public and everything not.
struct Assessment
{
    AssessmentId id;
    QString reference;   ///< Such as DPIA-0007; lower-cased it names the published folder.
    QString title;       ///< For people inside.
    QString publicTitle; ///< For the public; empty until somebody writes one.
    QString templateId;
    QString templateVersion;
    QString language = QStringLiteral("en-GB");
    QList<Person> people;
    QList<ActivityId> activities;
    QMap<QString, Answer> answers; ///< By question key; an unanswered question has no entry.
    QMap<Place, Treatment> treatments;
    QMap<MarkId, Mark> marks;
    QMap<QString, Suppression> suppressions; ///< By the question whose table of counts it protects.
    QList<Attachment> attachments;
    QList<Comment> comments;
    Review review;
    Retention retention;
    std::optional<Release> release;       ///< No value for an assessment in its own right.
    std::optional<ReviewCopy> reviewCopy; ///< No value where the assessment is written.
    bool operator==(const Assessment &) const = default;

    const Answer &answer(const QString &question) const; ///< An empty answer where there is none.
    Treatment treatment(const Place &place) const;       ///< ByTemplate where there is none.
    const Person *person(const PersonId &person) const;
    const Attachment *attachment(const AttachmentId &attachment) const;
};

/// True where the question's condition holds for these answers; a hidden question also hides those that hang on it.
bool isAsked(const Template &t, const Assessment &a, const Question &question);

/// True where the column's condition holds in this row; a hidden cell also hides those that hang on it.
bool isAsked(const Question &question, const Column &column, const Row &row);

/// What an answer or cell says to a condition.
std::optional<QStringList> conditionKeys(const Answer &answer);
std::optional<QStringList> conditionKeys(const Cell &cell);

} // namespace candour
