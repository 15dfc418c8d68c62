// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"
#include "summary/PrivacyNoticeWords.h"

namespace candour {

/// A part of a privacy notice and its words.
struct NoticeHeading
{
    NoticePart part = NoticePart::None;
    PrivacyNoticePartWords PrivacyNoticeWords::*words = nullptr;
};

/// In the order of the notice.
const QList<NoticeHeading> &noticeHeadings();

/// The anchor of a part: "notice-3".
QString noticeAnchor(NoticePart part);

/// The template as a privacy notice reads it: the headings are the parts of the notice, and each question feeds the
/// part that it is bound to. What is public and what is withheld stays as it is, for every question.
Template noticeForm(const Template &t, const QString &language);

/// Whether a question of the template is bound to this part; to any part.
bool asksFor(const Template &t, NoticePart part);
bool bindsAnswers(const Template &t);

} // namespace candour
