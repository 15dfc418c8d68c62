// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ValueJson.h"

#include "exchange/ValueReaders.h"

namespace candour {

namespace {

template<typename T>
Result<T> read(const QJsonValue &json, T (*reader)(const QJsonValue &, JsonTrail &))
{
    JsonTrail trail;
    T value = reader(json, trail);
    if (!trail.isClean())
        return tl::make_unexpected(trail.error());
    return value;
}

} // namespace

// clang-format off
template<> Result<RichText> fromJson<RichText>(const QJsonValue &json) { return read<RichText>(json, readRichText); }
template<> Result<Cell> fromJson<Cell>(const QJsonValue &json) { return read<Cell>(json, readCell); }
template<> Result<Answer> fromJson<Answer>(const QJsonValue &json) { return read<Answer>(json, readAnswer); }
template<> Result<Row> fromJson<Row>(const QJsonValue &json) { return read<Row>(json, readRow); }
template<> Result<Person> fromJson<Person>(const QJsonValue &json) { return read<Person>(json, readPerson); }
template<> Result<Place> fromJson<Place>(const QJsonValue &json) { return read<Place>(json, readPlace); }
template<> Result<Mark> fromJson<Mark>(const QJsonValue &json) { return read<Mark>(json, readMark); }
template<> Result<Treatment> fromJson<Treatment>(const QJsonValue &json) { return read<Treatment>(json, readTreatment); }
template<> Result<Suppression> fromJson<Suppression>(const QJsonValue &json) { return read<Suppression>(json, readSuppression); }
template<> Result<Comment> fromJson<Comment>(const QJsonValue &json) { return read<Comment>(json, readComment); }
template<> Result<Review> fromJson<Review>(const QJsonValue &json) { return read<Review>(json, readReview); }
template<> Result<SignOff> fromJson<SignOff>(const QJsonValue &json) { return read<SignOff>(json, readSignOff); }
template<> Result<Advice> fromJson<Advice>(const QJsonValue &json) { return read<Advice>(json, readAdvice); }
template<> Result<Decision> fromJson<Decision>(const QJsonValue &json) { return read<Decision>(json, readDecision); }
template<> Result<ConsultationEvent> fromJson<ConsultationEvent>(const QJsonValue &json) { return read<ConsultationEvent>(json, readConsultationEvent); }
template<> Result<ReviewEvent> fromJson<ReviewEvent>(const QJsonValue &json) { return read<ReviewEvent>(json, readReviewEvent); }
template<> Result<Approval> fromJson<Approval>(const QJsonValue &json) { return read<Approval>(json, readApproval); }
template<> Result<Standing> fromJson<Standing>(const QJsonValue &json) { return read<Standing>(json, readStanding); }
template<> Result<Dismissal> fromJson<Dismissal>(const QJsonValue &json) { return read<Dismissal>(json, readDismissal); }
template<> Result<Receipt> fromJson<Receipt>(const QJsonValue &json) { return read<Receipt>(json, readReceipt); }
template<> Result<Retention> fromJson<Retention>(const QJsonValue &json) { return read<Retention>(json, readRetention); }
template<> Result<Release> fromJson<Release>(const QJsonValue &json) { return read<Release>(json, readRelease); }
template<> Result<ReviewCopy> fromJson<ReviewCopy>(const QJsonValue &json) { return read<ReviewCopy>(json, readReviewCopy); }
template<> Result<Activity> fromJson<Activity>(const QJsonValue &json) { return read<Activity>(json, readActivity); }
template<> Result<SharedAnswer> fromJson<SharedAnswer>(const QJsonValue &json) { return read<SharedAnswer>(json, readSharedAnswer); }
template<> Result<Attachment> fromJson<Attachment>(const QJsonValue &json) { return read<Attachment>(json, readAttachment); }
// clang-format on

} // namespace candour
