// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Comparing.h"

#include "base/Literals.h"
#include "dpia/CommonWords.h"
#include "workspace/AnswerParts.h"
#include "workspace/AnswerWords.h"
#include "workspace/Messages.h"
#include "workspace/Placing.h"

#include <algorithm>

namespace candour {

namespace {

int wordCount(const QString &text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool in = isInWord(c);
        words += in && !inside ? 1 : 0;
        inside = in;
    }
    return words;
}

void countWords(const TextDifference &difference, ComparisonCounts &counts)
{
    for (const auto &[fate, text] : difference) {
        if (fate == Fate::Added)
            counts.wordsAdded += wordCount(text);
        else if (fate == Fate::TakenAway)
            counts.wordsTakenAway += wordCount(text);
    }
}

void countRow(const ComparedRow &row, ComparisonCounts &counts)
{
    counts.rowsAdded += row.fate == Fate::Added ? 1 : 0;
    counts.rowsTakenAway += row.fate == Fate::TakenAway ? 1 : 0;
    counts.rowsChanged += row.fate == Fate::Kept && !row.cells.isEmpty() ? 1 : 0;
    counts.rowsMoved += row.isMoved ? 1 : 0;
    for (const ComparedCell &cell : row.cells)
        countWords(cell.words, counts);
}

/// Without marks: they are decisions about an answer and no part of what it says.
Answer unmarked(Answer answer)
{
    for (RichText *text : textsIn(answer)) {
        for (Block &block : text->blocks)
            for (Run &run : block.runs)
                run.marks.clear();
        *text = normalised(*text);
    }
    return answer;
}

Fate fateOf(const Answer &before, const Answer &now)
{
    if (saysNothing(before))
        return Fate::Added;
    return saysNothing(now) ? Fate::TakenAway : Fate::Kept;
}

/// Ids of the rows that stand elsewhere among those that both have: all but the longest run that keeps its order.
QSet<RowId> movedRows(const Rows &before, const Rows &now)
{
    QHash<RowId, int> places;
    for (int i = 0; i < before.rows.size(); ++i)
        places.insert(before.rows.at(i).id, i);
    QList<RowId> common;
    QList<int> order;
    for (const Row &row : now.rows)
        if (const auto place = places.constFind(row.id); place != places.cend()) {
            common += row.id;
            order += *place;
        }
    QList<int> tops; // the last of the best run of each length
    QList<int> previous(order.size(), -1);
    for (int i = 0; i < order.size(); ++i) {
        const auto pile = std::lower_bound(tops.begin(), tops.end(), order.at(i),
                                           [&](int top, int place) { return order.at(top) < place; });
        if (pile != tops.begin())
            previous[i] = *(pile - 1);
        if (pile == tops.end())
            tops += i;
        else
            *pile = i;
    }
    QSet<RowId> moved(common.cbegin(), common.cend());
    for (int i = tops.isEmpty() ? -1 : tops.last(); i >= 0; i = previous.at(i))
        moved.remove(common.at(i));
    return moved;
}

/// Compares one answer.
class ComparedQuestion
{
public:
    ComparedQuestion(const AnswerState &before, const AnswerState &now, const Question &question)
        : m_before(before), m_now(now), m_question(question), m_old(before.assessment.answer(question.key)),
          m_recent(now.assessment.answer(question.key))
    {}

    std::optional<ComparedAnswer> answer(const QString &heading)
    {
        if (m_old == m_recent || (saysNothing(m_old) && saysNothing(m_recent)))
            return {};
        ComparedAnswer answer{.question = m_question.key, .heading = heading, .fate = fateOf(m_old, m_recent)};
        const QList<PartDifference> parts = answerDifference(m_before, m_now, m_question);
        if (parts.size() == 1 && parts.first().place.isAnswer()) {
            answer.words = parts.first().words;
            return answer;
        }
        m_old = unmarked(m_old);
        m_recent = unmarked(m_recent);
        if (parts.isEmpty() && m_old == m_recent)
            return {};
        const auto *old = std::get_if<Rows>(&m_old);
        const auto *recent = std::get_if<Rows>(&m_recent);
        if (old || recent)
            answer.rows = rows(old ? *old : Rows(), recent ? *recent : Rows(), parts);
        answer.sameWords = answer.rows.isEmpty();
        return answer;
    }

private:
    QList<ComparedRow> rows(const Rows &before, const Rows &now, const QList<PartDifference> &parts)
    {
        QHash<RowId, QList<PartDifference>> byRow;
        for (const PartDifference &part : parts)
            byRow[part.place.row] += part;
        const QSet<RowId> moved = movedRows(before, now);
        QList<ComparedRow> rows;
        const auto add = [&](const Row &row, const AnswerState &state, Fate fate) {
            ComparedRow one{.id = row.id, .fate = fate, .isMoved = moved.contains(row.id)};
            for (const PartDifference &part : byRow.value(row.id))
                if (!part.place.column.isEmpty())
                    one.cells += ComparedCell{part.place.column, columnLabel(part.place.column), part.words};
            const Row *earlier = fate == Fate::Kept ? before.find(row.id) : nullptr;
            if (earlier)
                addSameWords(*earlier, row, one);
            if (fate == Fate::Kept && !one.isMoved && one.cells.isEmpty())
                return;
            one.name = AnswerWords(state.form, state.assessment).rowName(asked(state), row);
            rows += one;
        };
        for (const Row &row : now.rows)
            add(row, m_now, before.find(row.id) ? Fate::Kept : Fate::Added);
        for (const Row &row : before.rows)
            if (!now.find(row.id))
                add(row, m_before, Fate::TakenAway);
        return rows;
    }

    /// Cells that read the same and are not.
    void addSameWords(const Row &before, const Row &now, ComparedRow &row) const
    {
        for (const Column &column : m_question.columns) {
            const bool isListed = std::any_of(row.cells.cbegin(), row.cells.cend(),
                                              [&](const ComparedCell &cell) { return cell.column == column.key; });
            const Cell old = before.cells.value(column.key);
            const Cell recent = now.cells.value(column.key);
            if (isListed || old == recent || (saysNothing(old) && saysNothing(recent)))
                continue;
            row.cells += ComparedCell{.column = column.key, .label = column.label, .sameWords = true};
        }
    }

    const Question &asked(const AnswerState &state) const
    {
        const Question *question = state.form.question(m_question.key);
        return question ? *question : m_question;
    }

    QString columnLabel(const QString &key) const
    {
        for (const AnswerState &state : {m_now, m_before})
            if (const Column *column = asked(state).column(key))
                return column->label;
        return key;
    }

    const AnswerState &m_before;
    const AnswerState &m_now;
    const Question &m_question;
    Answer m_old;
    Answer m_recent;
};

/// What no question of the later template asks for.
class ComparedElsewhere
{
public:
    ComparedElsewhere(const AnswerState &before, const AnswerState &now, const QList<Template> &templates)
        : m_before(before), m_now(now), m_templates(templates)
    {}

    ComparedSection ofEarlierTemplate() const
    {
        ComparedSection section = titled(ComparingMessages::tr("In the earlier template"));
        const Template &form = m_before.form;
        for (qsizetype i = 0; i < form.sections.size(); ++i)
            for (qsizetype j = 0; j < form.sections.at(i).questions.size(); ++j) {
                const Question &question = form.sections.at(i).questions.at(j);
                if (m_now.form.question(question.key))
                    continue;
                if (const auto answer =
                        ComparedQuestion(m_before, m_now, question).answer(form.questionHeading(i, j).simplified()))
                    section.answers += *answer;
            }
        return section;
    }

    ComparedSection notPlaced() const
    {
        ComparedSection section = titled(ComparingMessages::tr("Not placed"));
        QStringList keys;
        for (const Assessment *a : {&m_before.assessment, &m_now.assessment})
            for (const QString &key : a->answers.keys())
                if (!m_before.form.question(key) && !m_now.form.question(key) && !keys.contains(key))
                    keys += key;
        for (const QString &key : keys) {
            const Answer &now = m_now.assessment.answer(key);
            const Answer &known = saysNothing(now) ? m_before.assessment.answer(key) : now;
            const Question question = placing::earlierQuestion(m_templates, m_now.form.id, key, known);
            const QString heading =
                question.label.isEmpty() ? ComparingMessages::tr("A text that has no place") : question.label;
            if (const auto answer = ComparedQuestion(m_before, m_now, question).answer(heading))
                section.answers += *answer;
        }
        return section;
    }

private:
    static ComparedSection titled(const QString &title) { return {.heading = title, .title = title}; }

    const AnswerState &m_before;
    const AnswerState &m_now;
    const QList<Template> &m_templates;
};

bool isOlder(const Milestone &a, const Milestone &b)
{
    if (a.kind == MilestoneKind::Now || b.kind == MilestoneKind::Now)
        return a.kind != MilestoneKind::Now;
    if (a.moment.audit > 0 && b.moment.audit > 0)
        return a.moment.audit < b.moment.audit;
    return a.moment.at < b.moment.at;
}

/// A state of the assessment with its template.
struct KeptState
{
    Assessment assessment;
    Template form;

    AnswerState state() const { return {form, assessment}; }
};

Result<KeptState> stateAt(const Workspace &workspace, const Assessment &now, const Milestone &milestone)
{
    if (milestone.kind == MilestoneKind::Now)
        return workspace.templateOf(now).map([&](const Template &form) { return KeptState{now, form}; });
    auto then = workspace.assessmentAt(now.id, milestone.moment);
    if (!then)
        return failed(then);
    const auto version = milestones::templateVersionAt(workspace, now, milestone.moment);
    if (!version)
        return failed(version);
    then->templateVersion = *version;
    return workspace.templateOf(*then).map([&](const Template &form) { return KeptState{*then, form}; });
}

} // namespace

ComparisonCounts Comparison::counts() const
{
    ComparisonCounts counts;
    for (const ComparedSection &section : sections)
        for (const ComparedAnswer &answer : section.answers) {
            ++(answer.fate == Fate::Added       ? counts.answersAdded
               : answer.fate == Fate::TakenAway ? counts.answersTakenAway
                                                : counts.answersChanged);
            countWords(answer.words, counts);
            for (const ComparedRow &row : answer.rows)
                countRow(row, counts);
        }
    return counts;
}

namespace comparing {

QList<ComparedSection> sections(const AnswerState &before, const AnswerState &now, const QList<Template> &templates)
{
    QList<ComparedSection> all;
    const Template &form = now.form;
    for (qsizetype i = 0; i < form.sections.size(); ++i) {
        const TemplateSection &part = form.sections.at(i);
        ComparedSection section{.key = part.key, .heading = form.sectionHeading(i), .title = part.title};
        for (qsizetype j = 0; j < part.questions.size(); ++j)
            if (const auto answer =
                    ComparedQuestion(before, now, part.questions.at(j)).answer(form.questionHeading(i, j).simplified()))
                section.answers += *answer;
        all += section;
    }
    const ComparedElsewhere elsewhere(before, now, templates);
    all += elsewhere.ofEarlierTemplate();
    all += elsewhere.notPlaced();
    all.removeIf([](const ComparedSection &section) { return section.answers.isEmpty(); });
    return all;
}

Result<Comparison> compare(const Workspace &workspace, const AssessmentId &id, const Milestone &one,
                           const Milestone &other)
{
    const bool inOrder = !isOlder(other, one);
    Comparison comparison{.earlier = inOrder ? one : other, .later = inOrder ? other : one};
    const auto now = workspace.assessment(id);
    if (!now)
        return failed(now);
    const auto before = stateAt(workspace, *now, comparison.earlier);
    if (!before)
        return failed(before);
    const auto after = stateAt(workspace, *now, comparison.later);
    if (!after)
        return failed(after);
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    comparison.earlierTemplate = before->form.version;
    comparison.laterTemplate = after->form.version;
    comparison.sections = sections(before->state(), after->state(), *templates);
    return comparison;
}

QStringList sentences(const ComparisonCounts &counts)
{
    QStringList all;
    const auto add = [&](int count, const QString &sentence) {
        if (count > 0)
            all += sentence;
    };
    add(counts.answersAdded, ComparingMessages::tr("%n answer(s) added", nullptr, counts.answersAdded));
    add(counts.answersTakenAway, ComparingMessages::tr("%n answer(s) taken away", nullptr, counts.answersTakenAway));
    add(counts.answersChanged, ComparingMessages::tr("%n answer(s) changed", nullptr, counts.answersChanged));
    add(counts.rowsAdded, ComparingMessages::tr("%n row(s) added", nullptr, counts.rowsAdded));
    add(counts.rowsTakenAway, ComparingMessages::tr("%n row(s) taken away", nullptr, counts.rowsTakenAway));
    add(counts.rowsChanged, ComparingMessages::tr("%n row(s) changed", nullptr, counts.rowsChanged));
    add(counts.rowsMoved, ComparingMessages::tr("%n row(s) moved", nullptr, counts.rowsMoved));
    add(counts.wordsAdded, ComparingMessages::tr("%n word(s) added", nullptr, counts.wordsAdded));
    add(counts.wordsTakenAway, ComparingMessages::tr("%n word(s) taken away", nullptr, counts.wordsTakenAway));
    return all;
}

QString notCompared()
{
    return ComparingMessages::tr("Answers are compared, with their rows and risks. Titles, details of people, comments "
                                 "and what the public sees are not: Candour keeps no earlier versions of them.");
}

QString sameWords()
{
    return ComparingMessages::tr("The words are the same. What differs is the formatting, where a link leads, or the "
                                 "scale that was used.");
}

QString unchangedParagraphs(int count)
{
    return ComparingMessages::tr("%n paragraph(s) unchanged", nullptr, count);
}

QString words(const ComparedAnswer &answer)
{
    switch (answer.fate) {
    case Fate::Added:
        return ComparingMessages::tr("added");
    case Fate::TakenAway:
        return ComparingMessages::tr("taken away");
    case Fate::Kept:
        return ComparingMessages::tr("changed");
    }
    Q_UNREACHABLE();
}

QString words(const ComparedRow &row)
{
    if (row.fate != Fate::Kept)
        return row.fate == Fate::Added ? ComparingMessages::tr("added") : ComparingMessages::tr("taken away");
    if (!row.isMoved)
        return ComparingMessages::tr("changed");
    return row.cells.isEmpty() ? ComparingMessages::tr("moved") : ComparingMessages::tr("changed and moved");
}

} // namespace comparing

} // namespace candour
