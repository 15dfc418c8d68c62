// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"

#include <QJsonObject>
#include <QJsonValue>

namespace candour {

/// The one JSON form of every value, in files that travel and in the workspace alike. Members that have their default
/// are left out. What is written is clean (normalised rich text, no control characters), so that writing what was read
/// gives the same JSON again. A cell or answer that says nothing at all is null, and callers leave it out.
QJsonValue toJson(const RichText &text);
QJsonValue toJson(const Cell &cell);
QJsonValue toJson(const Answer &answer);
QJsonObject toJson(const Row &row);
QJsonObject toJson(const Person &person);
QJsonObject toJson(const Place &place);
QJsonObject toJson(const Mark &mark);
QJsonObject toJson(const Treatment &treatment);     ///< Without its place.
QJsonObject toJson(const Suppression &suppression); ///< Without its question.
QJsonObject toJson(const Comment &comment);
QJsonObject toJson(const Review &review);
QJsonObject toJson(const SignOff &signOff);
QJsonObject toJson(const Advice &advice);
QJsonObject toJson(const Decision &decision);
QJsonObject toJson(const ConsultationEvent &event);
QJsonObject toJson(const ReviewEvent &event);
QJsonObject toJson(const Approval &approval);
QJsonObject toJson(const Standing &standing);
QJsonObject toJson(const Dismissal &dismissal);
QJsonObject toJson(const Receipt &receipt); ///< Kept in a workspace only; no review that travels holds it.
QJsonObject toJson(const Retention &retention);
QJsonObject toJson(const Release &release);
QJsonObject toJson(const Imprint &imprint);
QJsonObject toJson(const ReviewCopy &copy);
QJsonObject toJson(const Activity &activity);
QJsonObject toJson(const SharedAnswer &shared);
QJsonObject toJson(const Attachment &attachment); ///< With its bytes in base64.

/// The value again. The Error says what is wrong and where, as a JSON pointer from the value. Defined for every type
/// that toJson() takes. Members it does not know are passed over: the schema of a file has refused them before.
template<typename T>
Result<T> fromJson(const QJsonValue &json);

template<>
Result<RichText> fromJson<RichText>(const QJsonValue &json);
template<>
Result<Cell> fromJson<Cell>(const QJsonValue &json);
template<>
Result<Answer> fromJson<Answer>(const QJsonValue &json);
template<>
Result<Row> fromJson<Row>(const QJsonValue &json);
template<>
Result<Person> fromJson<Person>(const QJsonValue &json);
template<>
Result<Place> fromJson<Place>(const QJsonValue &json);
template<>
Result<Mark> fromJson<Mark>(const QJsonValue &json);
template<>
Result<Treatment> fromJson<Treatment>(const QJsonValue &json);
template<>
Result<Suppression> fromJson<Suppression>(const QJsonValue &json);
template<>
Result<Comment> fromJson<Comment>(const QJsonValue &json);
template<>
Result<Review> fromJson<Review>(const QJsonValue &json);
template<>
Result<SignOff> fromJson<SignOff>(const QJsonValue &json);
template<>
Result<Advice> fromJson<Advice>(const QJsonValue &json);
template<>
Result<Decision> fromJson<Decision>(const QJsonValue &json);
template<>
Result<ConsultationEvent> fromJson<ConsultationEvent>(const QJsonValue &json);
template<>
Result<ReviewEvent> fromJson<ReviewEvent>(const QJsonValue &json);
template<>
Result<Approval> fromJson<Approval>(const QJsonValue &json);
template<>
Result<Standing> fromJson<Standing>(const QJsonValue &json);
template<>
Result<Dismissal> fromJson<Dismissal>(const QJsonValue &json);
template<>
Result<Receipt> fromJson<Receipt>(const QJsonValue &json);
template<>
Result<Retention> fromJson<Retention>(const QJsonValue &json);
template<>
Result<Release> fromJson<Release>(const QJsonValue &json);
template<>
Result<ReviewCopy> fromJson<ReviewCopy>(const QJsonValue &json);
template<>
Result<Activity> fromJson<Activity>(const QJsonValue &json);
template<>
Result<SharedAnswer> fromJson<SharedAnswer>(const QJsonValue &json);
template<>
Result<Attachment> fromJson<Attachment>(const QJsonValue &json);

} // namespace candour
