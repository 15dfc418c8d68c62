// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/AnswerAsText.h"
#include "workspace/AnswerFit.h"
#include "workspace/AnswerParts.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/PlacedText.h"
#include "workspace/Placing.h"

#include <QRegularExpression>

namespace candour::placing {

namespace {

constexpr qsizetype LongestTitle = 80;

QString firstWords(const RichText &text)
{
    const QString line = text.blocks.isEmpty() ? QString() : plainText(text.blocks.first()).simplified();
    return line.size() > LongestTitle ? line.left(LongestTitle - 1) + u"…"_s : line;
}

NotPlaced described(const FilledForm &from, const QList<Template> &templates, const QString &key)
{
    const Answer &answer = from.assessment.answer(key);
    const Question question = earlierQuestion(templates, from.form.id, key, answer);
    NotPlaced one{.key = key,
                  .title = question.label,
                  .text = answerAsText(from.form, from.assessment, question),
                  .isFiles = std::holds_alternative<Files>(answer)};
    if (one.title.isEmpty())
        one.title = firstWords(one.text);
    if (one.title.isEmpty())
        one.title = key;
    return one;
}

Result<NotPlaced> find(const Workspace &workspace, const AssessmentId &id, const QString &key)
{
    const auto all = notPlaced(workspace, id);
    if (!all)
        return failed(all);
    for (const NotPlaced &one : *all)
        if (one.key == key)
            return one;
    return fail(ErrorKind::Usage, PlacingMessages::tr("There is no such text among those that are not placed."));
}

/// Takes the answer away with what was decided about it; true where anything was. Its files stay: where they go, they
/// are named again.
bool take(Assessment &a, const QString &key)
{
    a.answers.remove(key);
    bool wasDecided = a.suppressions.remove(key) > 0;
    for (auto it = a.treatments.begin(); it != a.treatments.end();) {
        const bool gone = it.key().question == key;
        if (gone)
            a.marks.remove(it->mark);
        wasDecided = wasDecided || gone;
        it = gone ? a.treatments.erase(it) : std::next(it);
    }
    return wasDecided;
}

/// What the public did not certainly see must not be public by the move alone.
void holdBack(Assessment &a, const Question &question)
{
    const Place place{.question = question.key};
    Treatment treatment = a.treatment(place);
    const bool wouldShow = treatment.kind == TreatmentKind::AsWritten ||
                           (treatment.kind == TreatmentKind::ByTemplate && question.publicByDefault);
    if (question.publicHeading.isEmpty() || !wouldShow)
        return;
    treatment.kind = TreatmentKind::Undecided;
    a.treatments.insert(place, treatment);
}

Result<> addFiles(Assessment &a, const Question &question, const Files &files)
{
    const auto *before = std::get_if<Files>(&a.answer(question.key));
    Files joined = before ? *before : Files();
    joined.files += files.files;
    return putAnswer(a, question, joined, {});
}

} // namespace

Question earlierQuestion(const QList<Template> &templates, const QString &templateId, const QString &key,
                         const Answer &answer)
{
    static const QRegularExpression aside(u"\\.before\\d*$"_s);
    const QString original = QString(key).remove(aside);
    Question question{.key = key};
    for (const Template &form : templates) {
        const Question *found = form.id == templateId ? form.question(original) : nullptr;
        if (found && fitted(*found, answer)) {
            question = *found;
            question.key = key;
        }
    }
    if (const auto *rows = std::get_if<Rows>(&answer); rows && question.columns.isEmpty())
        for (const Row &row : rows->rows)
            for (const QString &column : row.cells.keys())
                if (!question.column(column))
                    question.columns += Column{.key = column, .label = column};
    return question;
}

Result<QList<NotPlaced>> notPlaced(const Workspace &workspace, const AssessmentId &id)
{
    const auto from = filledForm(workspace, id);
    if (!from)
        return failed(from);
    const QStringList keys = keysNotPlaced(from->form, from->assessment);
    if (keys.isEmpty())
        return QList<NotPlaced>();
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    QList<NotPlaced> all;
    for (const QString &key : keys)
        all += described(*from, *templates, key);
    return all;
}

Result<QList<Question>> choices(const Workspace &workspace, const AssessmentId &id, const NotPlaced &text)
{
    if (!text.isFiles)
        return choices(workspace, id, text.text);
    const auto from = filledForm(workspace, id);
    if (!from)
        return failed(from);
    QList<Question> questions;
    for (const Question *question : from->form.questions())
        if (question->kind == QuestionKind::Files && isAsked(from->form, from->assessment, *question))
            questions += *question;
    return questions;
}

Result<> move(Workspace &workspace, const AssessmentId &id, const QString &key, const QString &question)
{
    const auto from = filledForm(workspace, id);
    if (!from)
        return failed(from);
    const auto text = find(workspace, id, key);
    if (!text)
        return failed(text);
    const auto to = questionOf(from->form, question);
    if (!to)
        return failed(to);
    const auto takers = choices(workspace, id, *text);
    if (!takers)
        return failed(takers);
    if (!takers->contains(*to))
        return fail(ErrorKind::Usage,
                    PlacingMessages::tr("“%1” cannot take this text. Nothing was changed.").arg(to->label));
    return workspace.run(Edit{.assessment = id,
                              .action = u"place"_s,
                              .subject = question,
                              .text = PlacingMessages::tr("Move to: %1").arg(to->label),
                              .apply = [=, form = from->form, to = *to, text = *text](Assessment &a) -> Result<> {
                                  const Answer answer = a.answer(key);
                                  if (take(a, key) || !isOwnKeyNotPlaced(key))
                                      holdBack(a, to);
                                  return text.isFiles ? addFiles(a, to, std::get<Files>(answer))
                                                      : addText(form, a, question, text.text);
                              },
                              .origin = isOwnKeyNotPlaced(key) ? Origin::Imported : Origin::Migrated});
}

Result<> discard(Workspace &workspace, const AssessmentId &id, const QString &key)
{
    const auto text = find(workspace, id, key);
    if (!text)
        return failed(text);
    return workspace.run(Edit{.assessment = id,
                              .action = u"discard"_s,
                              .subject = key,
                              .text = PlacingMessages::tr("Remove a text that is not placed"),
                              .apply = [key](Assessment &a) -> Result<> {
                                  const auto done = putAnswer(a, Question{.key = key}, Answer(), {});
                                  take(a, key);
                                  return done;
                              }});
}

} // namespace candour::placing
