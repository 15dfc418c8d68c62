// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/NoticeForm.h"

#include "base/Literals.h"

namespace candour {

namespace {

bool isText(const Question &question)
{
    return question.kind == QuestionKind::RichText || question.kind == QuestionKind::Shared;
}

/// How many texts feed each part: one that is alone needs no heading below that of the part.
QMap<NoticePart, int> textsOfParts(const Template &t)
{
    QMap<NoticePart, int> texts;
    for (const Question *question : t.questions())
        texts[question->noticePart] += isText(*question);
    return texts;
}

} // namespace

const QList<NoticeHeading> &noticeHeadings()
{
    using Words = PrivacyNoticeWords;
    static const QList<NoticeHeading> headings{{NoticePart::Controller, &Words::controller},
                                               {NoticePart::Contact, &Words::contact},
                                               {NoticePart::Data, &Words::data},
                                               {NoticePart::Source, &Words::source},
                                               {NoticePart::Purpose, &Words::purpose},
                                               {NoticePart::LegalBasis, &Words::legalBasis},
                                               {NoticePart::Obligation, &Words::obligation},
                                               {NoticePart::Recipients, &Words::recipients},
                                               {NoticePart::Transfers, &Words::transfers},
                                               {NoticePart::Retention, &Words::retention},
                                               {NoticePart::Automated, &Words::automated},
                                               {NoticePart::Rights, &Words::rights},
                                               {NoticePart::Complaint, &Words::complaint},
                                               {NoticePart::Regulator, &Words::complaint}};
    return headings;
}

QString noticeAnchor(NoticePart part)
{
    return u"notice-%1"_s.arg(int(part));
}

Template noticeForm(const Template &t, const QString &language)
{
    const PrivacyNoticeWords &words = privacyNoticeWords(language);
    const QMap<NoticePart, int> texts = textsOfParts(t);
    Template form = t;
    form.headings.clear();
    for (const NoticeHeading &heading : noticeHeadings())
        form.headings += PublicHeading{.key = noticeAnchor(heading.part), .title = (words.*heading.words).heading};
    for (TemplateSection &section : form.sections)
        for (Question &question : section.questions) {
            if (question.noticePart == NoticePart::None || question.publicHeading.isEmpty())
                continue; // what feeds the page only is seen as before, for others hang on it
            question.publicHeading = noticeAnchor(question.noticePart);
            if (isText(question) && texts.value(question.noticePart) == 1)
                question.publicLabel.clear();
        }
    return form;
}

bool asksFor(const Template &t, NoticePart part)
{
    const auto questions = t.questions();
    return std::any_of(questions.begin(), questions.end(),
                       [&](const Question *question) { return question->noticePart == part; });
}

bool bindsAnswers(const Template &t)
{
    const auto questions = t.questions();
    return std::any_of(questions.begin(), questions.end(),
                       [](const Question *question) { return question->noticePart != NoticePart::None; });
}

} // namespace candour
