// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/LongTexts.h"

#include "base/Literals.h"

namespace candour::measures {

namespace {

constexpr int WordsBetween = 100; ///< Of one suggestion and the next.
constexpr int WordsOfParagraph = 80;

} // namespace

QString textWithSuggestions(int from, int count)
{
    QString text;
    for (int i = from; i < from + count; ++i) {
        text += i % WordsOfParagraph == 0 && i > from ? u"\n"_s : i > from ? u" "_s : QString();
        text += i % WordsBetween == 50 ? u"pupil%1@example.org"_s.arg(i) : u"pupil%1"_s.arg(i % 97);
    }
    return text;
}

Result<> fillTexts(Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    const auto form = assessment ? workspace.templateOf(*assessment) : Result<Template>(failed(assessment));
    if (!form)
        return failed(form);
    QStringList questions;
    for (const Question *question : form->questions())
        if (question->kind == QuestionKind::RichText && !question->publicHeading.isEmpty())
            questions += question->key;
    return workspace.run(Edit{
        .assessment = id, .action = u"test"_s, .text = u"x"_s, .apply = [&](Assessment &a) {
            const int each = AllWords / int(questions.size());
            for (int i = 0; i < questions.size(); ++i) {
                a.answers.insert(questions.at(i), Cell(fromPlainText(textWithSuggestions(i * each, each))));
                a.treatments.insert(Place{.question = questions.at(i)}, Treatment{.kind = TreatmentKind::AsWritten});
            }
            return Result<>();
        }});
}

} // namespace candour::measures
