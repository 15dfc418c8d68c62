// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/Overloaded.h"
#include "redaction/PublicValues.h"
#include "redaction/Repeats.h"
#include "redaction/WithheldNames.h"
#include "redaction/suppression/PublicCounts.h"

#include <algorithm>

namespace candour {

namespace {

constexpr qsizetype ShortestToRepeat = 4;
constexpr qsizetype ShortestFileName = 12;

/// Gathers secrets, question by question.
class NeedleCase
{
public:
    NeedleCase(const Template &t, const Assessment &a)
        : m_template(t), m_assessment(a), m_visibility(t, a, a.language), m_values(t, a, m_visibility, a.language),
          m_names(a.people)
    {}

    QList<Needle> gather()
    {
        for (const Question *question : m_template.questions())
            addAnswer(*question);
        addUnplaced();
        addInternals();
        for (const Mark &mark : m_assessment.marks) {
            add(mark.harm, u"mark"_s, true);
            add(mark.publicInterest, u"mark"_s, true);
            add(mark.opinion.person, u"mark"_s, true);
            if (mark.opinion.person.contains(u',')) // the name without the office
                add(mark.opinion.person.section(u',', 0, 0), u"mark"_s, true);
            add(mark.opinion.opinion, u"mark"_s, true);
            add(mark.proposedBy, u"mark"_s, true);
            // Cut and perhaps on a clipboard: wherever the words come back, they are still withheld.
            for (const QString &words : mark.cut)
                add(words, u"mark"_s, false);
        }
        return m_needles;
    }

private:
    void add(const QString &words, const QString &question, bool mayRepeat)
    {
        for (const QString &line : words.split(u'\n')) {
            const QString trimmed = line.trimmed();
            // "12" stands in every page; as a left-out answer it says nothing about where a "12" came from.
            if (!trimmed.isEmpty() && !(mayRepeat && trimmed.size() < ShortestToRepeat))
                m_needles += Needle{trimmed, question, mayRepeat, m_names.formsIn(trimmed).plain};
        }
    }

    /// What no page shows by itself; where public text says the same, that is no repeat.
    void addInternals()
    {
        add(m_assessment.title, u"internal-title"_s, true);
        for (const Comment &comment : m_assessment.comments) {
            add(comment.text, u"comment"_s, true);
            add(comment.author, u"comment"_s, true);
            add(comment.quote, u"comment"_s, true);
            add(comment.suggestion, u"comment"_s, true);
            for (const CommentEvent &event : comment.events)
                for (const QString &words : {event.by, event.note})
                    add(words, u"comment"_s, true);
        }
        for (const Person &person : m_assessment.people) {
            add(person.name, u"person"_s, true);
            add(person.email, u"person"_s, true);
        }
        for (const Attachment &file : m_assessment.attachments) {
            add(file.fileName, u"attachment"_s, true);
            // A short name without its ending may be any word: "DPIA", "Summary".
            if (const QString base = file.fileName.section(u'.', 0, -2); base.size() >= ShortestFileName)
                add(base, u"attachment"_s, true);
            add(file.description, u"attachment"_s, true);
        }
        add(m_assessment.retention.basis, u"retention"_s, true);
        add(m_assessment.retention.holdReason, u"retention"_s, true);
        addReview();
        addUnusedWording();
    }

    /// Public words that were written and that nobody publishes.
    void addUnusedWording()
    {
        const QMap<Place, Treatment> &treatments = m_assessment.treatments;
        for (auto treatment = treatments.cbegin(); treatment != treatments.cend(); ++treatment)
            for (auto one = treatment->wording.cbegin(); one != treatment->wording.cend(); ++one)
                if (treatment->kind != TreatmentKind::Wording || one.key() != m_assessment.language)
                    addText(*one, treatment.key().question, true);
    }

    void addReview()
    {
        for (const SignOff &signOff : m_assessment.review.signOffs)
            for (const QString &words : {signOff.name, signOff.actingFor, signOff.statement, signOff.recordedBy})
                add(words, u"review"_s, true);
        for (const Advice &advice : m_assessment.review.advice) {
            for (const QString &words : {advice.name, plainText(advice.text)})
                add(words, u"review"_s, true);
            for (const AdviceResponse &response : advice.responses)
                for (const QString &words : {response.decidedBy, response.reasons})
                    add(words, u"review"_s, true);
        }
        addDecisions();
        for (const Approval &approval : m_assessment.review.approvals)
            for (const QString &words : {approval.name, approval.aloneReason})
                add(words, u"review"_s, true);
        for (const Dismissal &dismissal : m_assessment.review.dismissals)
            for (const QString &words : {dismissal.reason, dismissal.decidedBy})
                add(words, u"review"_s, true);
        for (const Standing &standing : m_assessment.review.standings)
            for (const QString &words : {standing.reason, standing.decidedBy})
                add(words, u"review"_s, true);
    }

    void addDecisions()
    {
        for (const Decision &decision : m_assessment.review.decisions) {
            for (const QString &words : {decision.name, decision.actingFor, decision.reasons})
                add(words, u"review"_s, true);
            for (const DecisionCondition &condition : decision.conditions)
                add(condition.text, u"review"_s, true);
        }
        for (const ConsultationEvent &event : m_assessment.review.consultation)
            for (const QString &words : {event.by, event.note})
                add(words, u"review"_s, true);
        for (const ReviewEvent &event : m_assessment.review.events)
            for (const QString &words : {event.by, event.note})
                add(words, u"review"_s, true);
        if (m_assessment.reviewCopy)
            add(m_assessment.reviewCopy->sentBy, u"review"_s, true);
    }

    /// Addresses behind words. The words are what a person withholds, so an address that is public elsewhere may be.
    void addLinks(const RichText &text, const QString &question, bool markedOnly)
    {
        for (const Block &block : text.blocks)
            for (const Run &run : block.runs)
                if (!run.link.isEmpty() && (!markedOnly || !run.marks.isEmpty()))
                    add(run.link, question, true);
    }

    /// The stretches that any mark covers, joined where marks touch.
    void addMarked(const RichText &text, const QString &question)
    {
        addLinks(text, question, true);
        for (const Block &block : text.blocks) {
            QString stretch;
            for (const Run &run : block.runs) {
                if (!run.marks.isEmpty()) {
                    stretch += run.text;
                    continue;
                }
                add(stretch, question, false);
                stretch.clear();
            }
            add(stretch, question, false);
        }
    }

    void addText(const RichText &text, const QString &question, bool mayRepeat)
    {
        add(plainText(text), question, mayRepeat);
        addLinks(text, question, false);
    }

    void addLink(const WebLink &link, const QString &question, bool mayRepeat)
    {
        add(link.url, question, mayRepeat);
        add(link.label, question, mayRepeat);
    }

    /// Every word of a value. What can only be one of the template's own words is no secret by itself, and neither is
    /// a number or a day that public text may have for reasons of its own.
    void addWhole(const Cell &cell, const QString &question, bool mayRepeat)
    {
        std::visit(Overloaded{
                       [&](const RichText &text) { addText(text, question, mayRepeat); },
                       [&](const YesNo &yesNo) { addText(yesNo.reason, question, mayRepeat); },
                       [&](const QDate &date) { add(m_values.date(date), question, true); },
                       [&](const Number &n) { add(m_values.number(n.value), question, true); },
                       [&](const PersonId &id) {
                           if (const Person *person = m_assessment.person(id))
                               add(person->name, question, mayRepeat);
                       },
                       [&](const WebLink &link) { addLink(link, question, mayRepeat); },
                       [](const auto &) {},
                   },
                   cell);
    }

    void addWhole(const Answer &answer, const QString &question, bool mayRepeat)
    {
        std::visit(Overloaded{
                       [&](const Cell &cell) { addWhole(cell, question, mayRepeat); },
                       [&](const Rows &rows) {
                           for (const Row &row : rows.rows)
                               for (const Cell &cell : row.cells)
                                   addWhole(cell, question, mayRepeat);
                       },
                       [&](const Files &files) {
                           for (const AttachmentId &id : files.files)
                               if (const Attachment *file = m_assessment.attachment(id))
                                   add(file->fileName + u'\n' + file->description, question, mayRepeat);
                       },
                       [&](const SharedText &shared) { addText(shared.text, question, mayRepeat); },
                   },
                   answer);
    }

    void addCell(const Question &question, const Row &row, const Column &column)
    {
        const Cell cell = row.cells.value(column.key);
        const Seen whole = m_visibility.column(question, column);
        const Seen seen = whole.sight == Sight::AsWritten ? m_visibility.cell(question, column, row) : whole;
        if (seen.sight == Sight::Label || seen.sight == Sight::LeftOut)
            addWhole(cell, question.key, seen.sight == Sight::LeftOut);
        if (const RichText *text = textIn(cell))
            addMarked(*text, question.key);
    }

    void addWholeCells(const Question &question, const Row &row, bool mayRepeat)
    {
        for (const Cell &cell : row.cells)
            addWhole(cell, question.key, mayRepeat);
    }

    void addMarkedCells(const QString &question, const Row &row)
    {
        for (const Cell &cell : row.cells)
            if (const RichText *text = textIn(cell))
                addMarked(*text, question);
    }

    /// Numbers of people that the page does not show. Other numbers may be the same.
    void addCounts(const Question &question, const Rows &rows)
    {
        const PublicCounts counts = publicCounts(question, m_assessment, m_visibility);
        const auto decided = m_assessment.suppressions.constFind(question.key);
        const bool isDecided = decided != m_assessment.suppressions.cend();
        const bool showsOthers = isDecided && decided->rule.method == SuppressionMethod::Threshold;
        for (qsizetype row = 0; row < counts.rows.size(); ++row)
            for (const QString &column : counts.columns)
                if (const CountCell cell{counts.rows.at(row), column};
                    !showsOthers || std::binary_search(decided->cells.begin(), decided->cells.end(), cell))
                    if (const Row *found = rows.find(cell.row))
                        addWhole(found->cells.value(column), question.key, true);
    }

    void addRows(const Question &question, const Rows &rows)
    {
        if (question.hasCounts())
            addCounts(question, rows);
        for (const Row &row : rows.rows) {
            const Seen seen = m_visibility.row(question, row.id);
            if (seen.sight == Sight::AsWritten) {
                for (const Column &column : question.columns)
                    addCell(question, row, column);
                continue;
            }
            // Public words of a row may say much of what it says; only its marks are secret.
            if (seen.sight == Sight::Wording)
                addMarkedCells(question.key, row);
            else
                addWholeCells(question, row, seen.sight == Sight::LeftOut);
        }
    }

    void addUnplaced(const QString &question, const Answer &answer)
    {
        const bool isWithheld = m_assessment.treatment(Place{.question = question}).kind == TreatmentKind::Withheld;
        addWhole(answer, question, !isWithheld);
        if (const RichText *text = textIn(answer))
            addMarked(*text, question);
        const auto *rows = std::get_if<Rows>(&answer);
        for (const Row &row : rows ? rows->rows : QList<Row>())
            addMarkedCells(question, row);
    }

    /// Answers to questions that the template does not ask are kept, and never public.
    void addUnplaced()
    {
        for (auto answer = m_assessment.answers.cbegin(); answer != m_assessment.answers.cend(); ++answer)
            if (!m_template.question(answer.key()))
                addUnplaced(answer.key(), *answer);
    }

    void addAnswer(const Question &question)
    {
        const Answer &answer = m_assessment.answer(question.key);
        const Seen seen = m_visibility.answer(question);
        if (seen.sight == Sight::Label || seen.sight == Sight::LeftOut)
            addWhole(answer, question.key, seen.sight == Sight::LeftOut);
        if (const RichText *text = textIn(answer))
            addMarked(*text, question.key);
        const auto *rows = std::get_if<Rows>(&answer);
        if (rows && seen.sight == Sight::AsWritten)
            addRows(question, *rows);
        else if (rows && seen.sight == Sight::Wording)
            for (const Row &row : rows->rows)
                addMarkedCells(question.key, row);
    }

    const Template &m_template;
    const Assessment &m_assessment;
    Visibility m_visibility;
    PublicValues m_values;
    WithheldNames m_names;
    QList<Needle> m_needles;
};

} // namespace

QList<Needle> needles(const Template &t, const Assessment &a)
{
    return NeedleCase(t, a).gather();
}

} // namespace candour
