// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Judging.h"

#include "base/Literals.h"
#include "publish/PlainText.h"
#include "workspace/Comparing.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/PrintedAnswer.h"

namespace candour::judging {

namespace {

JudgedAnswer judged(const FilledForm &filled, const Question &question)
{
    JudgedAnswer answer{.question = question.key,
                        .isAnswered = !isEmpty(filled.assessment.answer(question.key)),
                        .isMissing = question.required && isEmpty(filled.assessment.answer(question.key))};
    for (const Comment &comment : filled.assessment.comments) {
        if (comment.place.question != question.key || !comment.replyTo.isEmpty() || isResolved(comment))
            continue;
        ++answer.openComments;
        answer.mustFix += comment.mustFix;
    }
    return answer;
}

/// The first column in which a row says what it is evidence for; nullptr where the rows are none.
const Column *topicColumn(const Question &question)
{
    for (const Column &column : question.columns)
        if (column.kind == QuestionKind::Choice &&
            std::any_of(column.options.begin(), column.options.end(),
                        [](const Option &option) { return !option.evidenceIn.isEmpty(); }))
            return &column;
    return nullptr;
}

/// Lines of a cell, each a label and what is said under it.
class CellLines
{
public:
    void add(const QString &label, const Inlines &words)
    {
        if (words.isEmpty())
            return;
        m_inlines += Text{(m_inlines.isEmpty() ? QString() : u"\n"_s) + label + u": "_s, true};
        m_inlines += words;
    }

    Inlines orElse(const QString &otherwise) const { return m_inlines.isEmpty() ? inlinesOf(otherwise) : m_inlines; }

private:
    Inlines m_inlines;
};

/// Topics with their evidence, side by side with the answers that bear it out.
class EvidenceTable
{
public:
    EvidenceTable(const FilledForm &filled, const PrintedAnswer &printed) : m_filled(filled), m_printed(printed) {}

    Table table(const Question &question, const Column &topics) const
    {
        Table table{.caption = JudgingMessages::tr("Evidence beside the answers that bear it out"),
                    .columns = {{.header = topics.label, .share = 2, .rowHeader = true},
                                {.header = JudgingMessages::tr("Evidence given"), .share = 4},
                                {.header = JudgingMessages::tr("What the answers say"), .share = 4}}};
        for (const Option &topic : topics.options)
            table.rows += TableRow{{inlinesOf(topic.label), given(question, topics, topic), answered(topic)}};
        return table;
    }

private:
    Inlines given(const Question &question, const Column &topics, const Option &topic) const
    {
        CellLines lines;
        const auto *rows = std::get_if<Rows>(&m_filled.assessment.answer(question.key));
        for (const Row &row : rows ? rows->rows : QList<Row>()) {
            const Cell cell = row.cells.value(topics.key);
            const auto *chosen = std::get_if<Choice>(&cell);
            if (!chosen || chosen->key != topic.key)
                continue;
            for (const Column &column : question.columns)
                if (column.key != topics.key)
                    lines.add(column.label, m_printed.words().line(column, row));
        }
        return lines.orElse(JudgingMessages::tr("No evidence yet"));
    }

    Inlines answered(const Option &topic) const
    {
        CellLines lines;
        for (const QString &key : topic.evidenceIn)
            if (const Question *source = m_filled.form.question(key);
                source && isAsked(m_filled.form, m_filled.assessment, *source))
                lines.add(source->label, m_printed.shortly(*source));
        return lines.orElse(JudgingMessages::tr("Not answered"));
    }

    const FilledForm &m_filled;
    const PrintedAnswer &m_printed;
};

} // namespace

QSet<QString> changedSince(const Workspace &workspace, const AssessmentId &id, const QDateTime &since)
{
    QSet<QString> changed;
    if (!since.isValid())
        return changed;
    const auto compared = comparing::compare(workspace, id, milestones::at(since, MilestoneKind::LastLooked),
                                             milestones::at(workspace.clock().now(), MilestoneKind::Now));
    if (!compared)
        return changed;
    for (const ComparedSection &section : compared->sections)
        for (const ComparedAnswer &answer : section.answers)
            changed.insert(answer.question);
    return changed;
}

Result<QList<JudgedAnswer>> answers(const Workspace &workspace, const AssessmentId &id, const QString &role,
                                    const QSet<QString> &changed)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    if (!filled->form.role(role))
        return fail(ErrorKind::Usage, JudgingMessages::tr("This kind of assessment has no role “%1”.").arg(role));
    QList<JudgedAnswer> all;
    for (qsizetype s = 0; s < filled->form.sections.size(); ++s) {
        const TemplateSection &section = filled->form.sections.at(s);
        for (qsizetype q = 0; q < section.questions.size(); ++q) {
            const Question &question = section.questions.at(q);
            if (!question.reviewedBy.contains(role) || !isAsked(filled->form, filled->assessment, question))
                continue;
            JudgedAnswer answer = judged(*filled, question);
            answer.heading = filled->form.questionHeading(s, q);
            answer.section = section.title;
            answer.hasChanged = changed.contains(question.key);
            all += answer;
        }
    }
    return all;
}

QString words(const JudgedAnswer &answer)
{
    QStringList parts;
    if (answer.hasChanged)
        parts += JudgingMessages::tr("changed since you last looked");
    if (answer.isMissing)
        parts += JudgingMessages::tr("not answered");
    if (answer.mustFix > 0)
        parts += JudgingMessages::tr("%n comment(s) must be dealt with", nullptr, answer.mustFix);
    if (answer.openComments > answer.mustFix)
        parts += JudgingMessages::tr("%n open comment(s)", nullptr, answer.openComments - answer.mustFix);
    return parts.join(u" · "_s);
}

Result<Document> reading(const Workspace &workspace, const AssessmentId &id, const QString &key)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const PrintedAnswer printed(filled->form, filled->assessment);
    Document document{.info = {.language = filled->assessment.language}};
    for (qsizetype s = 0; s < filled->form.sections.size(); ++s) {
        const TemplateSection &section = filled->form.sections.at(s);
        for (qsizetype q = 0; q < section.questions.size(); ++q) {
            const Question &question = section.questions.at(q);
            if (question.key != key)
                continue;
            const bool asked = isAsked(filled->form, filled->assessment, question);
            Section answer{.anchor = u"answer"_s, .heading = filled->form.questionHeading(s, q)};
            if (const Column *topics = topicColumn(question)) {
                answer.blocks += EvidenceTable(*filled, printed).table(question, *topics);
                document.sections += answer;
            } else {
                answer.blocks = printed.blocks(question, asked);
                document.sections += answer;
                document.sections += printed.cards(question);
            }
        }
    }
    return document;
}

Result<QString> readingAsText(const Workspace &workspace, const AssessmentId &id, const QString &question)
{
    return reading(workspace, id, question).map([](const Document &document) {
        return QString::fromUtf8(plainTextPage(document)).trimmed();
    });
}

} // namespace candour::judging
