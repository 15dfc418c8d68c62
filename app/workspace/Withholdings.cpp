// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PublicPage.h"
#include "workspace/Redacting.h"

namespace candour::redacting {

namespace {

/// Lists what is withheld in one question: its passages, then its cells, then what is withheld whole.
class Listing
{
public:
    explicit Listing(const Assessment &a) : m_assessment(a) {}

    void add(const Question &question)
    {
        const Answer &answer = m_assessment.answer(question.key);
        addPassages(textIn(answer), Place{.question = question.key});
        if (const auto *rows = std::get_if<Rows>(&answer))
            for (const Row &row : rows->rows)
                for (const Column &column : question.columns)
                    if (const auto cell = row.cells.constFind(column.key); cell != row.cells.cend())
                        addPassages(textIn(*cell), Place{question.key, row.id, column.key});
        for (auto treatment = m_assessment.treatments.cbegin(); treatment != m_assessment.treatments.cend();
             ++treatment)
            if (treatment.key().question == question.key && treatment->kind == TreatmentKind::Withheld)
                m_found += Withholding{m_assessment.marks.value(treatment->mark), treatment.key(), {}};
    }

    QList<Withholding> found() const { return m_found; }

private:
    void addPassages(const RichText *text, const Place &place)
    {
        if (!text)
            return;
        QList<MarkId> inOrder;
        for (const Block &block : text->blocks)
            for (const Run &run : block.runs)
                for (const Mark &mark : m_assessment.marks)
                    if (run.marks.contains(mark.id) && !inOrder.contains(mark.id))
                        inOrder += mark.id;
        for (const MarkId &mark : inOrder)
            m_found += Withholding{m_assessment.marks.value(mark), place, markedWords(*text, mark)};
    }

    const Assessment &m_assessment;
    QList<Withholding> m_found;
};

} // namespace

Result<QList<Withholding>> withholdings(const Workspace &workspace, const AssessmentId &id)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    Listing listing(source->assessment);
    for (const Question *question : source->form.questions())
        listing.add(*question);
    return listing.found();
}

} // namespace candour::redacting
