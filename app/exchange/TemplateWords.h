// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"
#include "exchange/Words.h"

namespace candour {

inline constexpr Words<QuestionKind, 14> QuestionKindWords{{
    {QuestionKind::RichText, QLatin1StringView("richText")},
    {QuestionKind::Line, QLatin1StringView("line")},
    {QuestionKind::YesNo, QLatin1StringView("yesNo")},
    {QuestionKind::Choice, QLatin1StringView("choice")},
    {QuestionKind::Choices, QLatin1StringView("choices")},
    {QuestionKind::Date, QLatin1StringView("date")},
    {QuestionKind::Number, QLatin1StringView("number")},
    {QuestionKind::Person, QLatin1StringView("person")},
    {QuestionKind::Link, QLatin1StringView("link")},
    {QuestionKind::Files, QLatin1StringView("files")},
    {QuestionKind::Records, QLatin1StringView("records")},
    {QuestionKind::Risks, QLatin1StringView("risks")},
    {QuestionKind::Shared, QLatin1StringView("shared")},
    {QuestionKind::RowRefs, QLatin1StringView("rowRefs")},
}};

inline constexpr Words<RecordsForm, 2> RecordsFormWords{{
    {RecordsForm::Table, QLatin1StringView("table")},
    {RecordsForm::Cards, QLatin1StringView("cards")},
}};

inline constexpr Words<NoticePart, 14> NoticePartWords{{
    {NoticePart::Controller, QLatin1StringView("controller")},
    {NoticePart::Contact, QLatin1StringView("contact")},
    {NoticePart::Data, QLatin1StringView("data")},
    {NoticePart::Source, QLatin1StringView("source")},
    {NoticePart::Purpose, QLatin1StringView("purpose")},
    {NoticePart::LegalBasis, QLatin1StringView("legalBasis")},
    {NoticePart::Obligation, QLatin1StringView("obligation")},
    {NoticePart::Recipients, QLatin1StringView("recipients")},
    {NoticePart::Transfers, QLatin1StringView("transfers")},
    {NoticePart::Retention, QLatin1StringView("retention")},
    {NoticePart::Automated, QLatin1StringView("automated")},
    {NoticePart::Rights, QLatin1StringView("rights")},
    {NoticePart::Complaint, QLatin1StringView("complaint")},
    {NoticePart::Regulator, QLatin1StringView("regulator")},
}};

inline constexpr Words<ConsultationPart, 7> ConsultationPartWords{{
    {ConsultationPart::Responsible, QLatin1StringView("responsible")},
    {ConsultationPart::Purposes, QLatin1StringView("purposes")},
    {ConsultationPart::Measures, QLatin1StringView("measures")},
    {ConsultationPart::Contact, QLatin1StringView("contact")},
    {ConsultationPart::Risks, QLatin1StringView("risks")},
    {ConsultationPart::Advice, QLatin1StringView("advice")},
    {ConsultationPart::Request, QLatin1StringView("request")},
}};

inline constexpr Words<HeadingContent, 4> HeadingContentWords{{
    {HeadingContent::Answers, QLatin1StringView("answers")},
    {HeadingContent::LeftOut, QLatin1StringView("leftOut")},
    {HeadingContent::Versions, QLatin1StringView("versions")},
    {HeadingContent::About, QLatin1StringView("about")},
}};

inline constexpr Words<ReasonKind, 3> ReasonKindWords{{
    {ReasonKind::Absolute, QLatin1StringView("absolute")},
    {ReasonKind::Qualified, QLatin1StringView("qualified")},
    {ReasonKind::Other, QLatin1StringView("other")},
}};

inline constexpr Words<Signs, 3> SignsWords{{
    {Signs::No, QLatin1StringView("no")},
    {Signs::Required, QLatin1StringView("required")},
    {Signs::Advice, QLatin1StringView("advice")},
}};

/// Whether a check of the template stands in the way.
inline constexpr Words<bool, 2> CheckSeverityWords{{
    {true, QLatin1StringView("error")},
    {false, QLatin1StringView("warning")},
}};

} // namespace candour
