// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "exchange/JsonTrail.h"

#include <QJsonValue>

namespace candour {

/// The reading half of ValueJson.h, for readers of whole files: faults go to the trail, with their place.
RichText readRichText(const QJsonValue &json, JsonTrail &trail);
Cell readCell(const QJsonValue &json, JsonTrail &trail);
Answer readAnswer(const QJsonValue &json, JsonTrail &trail);
Row readRow(const QJsonValue &json, JsonTrail &trail);
Person readPerson(const QJsonValue &json, JsonTrail &trail);
Place readPlace(const QJsonValue &json, JsonTrail &trail);
Mark readMark(const QJsonValue &json, JsonTrail &trail);
Treatment readTreatment(const QJsonValue &json, JsonTrail &trail);
Suppression readSuppression(const QJsonValue &json, JsonTrail &trail);
Comment readComment(const QJsonValue &json, JsonTrail &trail);
Review readReview(const QJsonValue &json, JsonTrail &trail);
SignOff readSignOff(const QJsonValue &json, JsonTrail &trail);
Advice readAdvice(const QJsonValue &json, JsonTrail &trail);
Decision readDecision(const QJsonValue &json, JsonTrail &trail);
ConsultationEvent readConsultationEvent(const QJsonValue &json, JsonTrail &trail);
ReviewEvent readReviewEvent(const QJsonValue &json, JsonTrail &trail);
Approval readApproval(const QJsonValue &json, JsonTrail &trail);
Standing readStanding(const QJsonValue &json, JsonTrail &trail);
Dismissal readDismissal(const QJsonValue &json, JsonTrail &trail);
Receipt readReceipt(const QJsonValue &json, JsonTrail &trail);
Retention readRetention(const QJsonValue &json, JsonTrail &trail);
Release readRelease(const QJsonValue &json, JsonTrail &trail);
Imprint readImprint(const QJsonValue &json, JsonTrail &trail);
ReviewCopy readReviewCopy(const QJsonValue &json, JsonTrail &trail);
Activity readActivity(const QJsonValue &json, JsonTrail &trail);
SharedAnswer readSharedAnswer(const QJsonValue &json, JsonTrail &trail);
Attachment readAttachment(const QJsonValue &json, JsonTrail &trail);

/// True for a language tag such as "en-GB" (BCP 47, letters, digits and hyphens, at most 35).
bool isLanguage(const QString &text);

} // namespace candour
