// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AnswerDifference.h"

#include "base/Literals.h"
#include "workspace/AnswerWords.h"
#include "workspace/Authoring.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

/// One state of an assessment, and how its values read.
struct Reading
{
    Reading(const Template &t, const Assessment &a) : form(t), assessment(a), words(t, a) {}

    const Template &form;
    const Assessment &assessment;
    AnswerWords words;

    QString cell(const Field &field, const Cell &value, const QString &refersTo = {}) const
    {
        if (const auto *text = std::get_if<RichText>(&value))
            return plainText(*text);
        const auto *yesNo = std::get_if<YesNo>(&value);
        if (!yesNo)
            return plainText(words.line(field, value, refersTo), words.language());
        const QString said = plainText(words.line(field, YesNo{yesNo->value, {}}), words.language());
        return yesNo->reason.isEmpty() ? said : said + u'\n' + plainText(yesNo->reason);
    }

    QString whole(const Question &question) const
    {
        const Answer &answer = assessment.answer(question.key);
        if (const auto *value = std::get_if<Cell>(&answer))
            return cell(fieldOf(question), *value);
        if (const auto *shared = std::get_if<SharedText>(&answer))
            return plainText(shared->text);
        return authoring::answerText(form, assessment, question); // names of files
    }

    const Rows &rows(const Question &question) const
    {
        static const Rows none;
        const auto *rows = std::get_if<Rows>(&assessment.answer(question.key));
        return rows ? *rows : none;
    }
};

class RowsDifference
{
public:
    RowsDifference(const Reading &before, const Reading &now, const Question &question)
        : m_before(before), m_now(now), m_question(question)
    {}

    QList<PartDifference> parts()
    {
        const Rows &old = m_before.rows(m_question);
        const Rows &recent = m_now.rows(m_question);
        for (const Row &row : recent.rows) {
            const Row *earlier = old.find(row.id);
            compare(earlier ? *earlier : Row{.id = row.id}, row, m_now.words.rowName(m_question, row),
                    earlier ? Fate::Kept : Fate::Added);
        }
        for (const Row &row : old.rows)
            if (!recent.find(row.id))
                compare(row, Row{.id = row.id}, m_before.words.rowName(m_question, row), Fate::TakenAway);
        return std::move(m_parts);
    }

private:
    void compare(const Row &before, const Row &now, const QString &name, Fate fate)
    {
        const qsizetype parts = m_parts.size();
        for (const Column &column : m_question.columns) {
            const Field field = fieldOf(column);
            const TextDifference words =
                difference(m_before.cell(field, before.cells.value(column.key), column.refersTo),
                           m_now.cell(field, now.cells.value(column.key), column.refersTo));
            if (!isUnchanged(words))
                m_parts += PartDifference{
                    {m_question.key, now.id, column.key},
                    AnswerDifferenceMessages::tr("%1, %2", "name of a row, label of a column").arg(name, column.label),
                    fate,
                    words};
        }
        if (fate != Fate::Kept && m_parts.size() == parts)
            m_parts += PartDifference{{.question = m_question.key, .row = now.id},
                                      name,
                                      fate,
                                      {{fate, AnswerDifferenceMessages::tr("(an empty row)")}}};
    }

    const Reading &m_before;
    const Reading &m_now;
    const Question &m_question;
    QList<PartDifference> m_parts;
};

} // namespace

QList<PartDifference> answerDifference(const Template &t, const Assessment &before, const Assessment &now,
                                       const Question &question)
{
    const Reading earlier(t, before);
    const Reading later(t, now);
    if (question.hasRows())
        return RowsDifference(earlier, later, question).parts();
    const TextDifference words = difference(earlier.whole(question), later.whole(question));
    if (isUnchanged(words))
        return {};
    return {PartDifference{.place = {.question = question.key}, .words = words}};
}

} // namespace candour
